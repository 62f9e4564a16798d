import {
  Command,
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../core/features/completion/Completion.ts';
import { completionSources } from '../core/features/completion/completionSources.ts';
import { describeSnippet } from '../core/features/completion/describeSnippet.ts';
import { describeSubject } from '../core/features/completion/describeSubject.ts';
import { hasStops, plainText, snippetText } from '../core/features/completion/insertText.ts';
import { createServedKinds } from '../core/features/completion/servedKinds.ts';
import { createServedSnippets } from '../core/features/completion/servedSnippets.ts';
import type { Descriptions } from '../core/kubernetes/Descriptions.ts';
import { formatGroupVersionKind, parseGroupVersionKind } from '../core/kubernetes/GroupVersionKind.ts';
import { minor } from '../core/kubernetes/KubernetesVersion.ts';
import { render } from '../core/messages/Message.ts';
import { snippets } from '../core/snippets/index.ts';
import { shifted } from '../core/text/TextRange.ts';
import { leadingBlanks } from '../core/text/textLines.ts';
import { completeIn, type FileCompletions } from '../workspace/completeIn.ts';
import type { FileSnapshot } from '../workspace/FileSnapshot.ts';
import { createNameReader } from '../workspace/nameReader.ts';
import { toRange, toTextEdits } from './convert.ts';
import type { Session } from './Session.ts';

/**
 * What opens the list: the blank behind a colon or dash, the dash of an item, a quote in JSON, a slash in an API group or path. A line
 * break does not, since Enter would then put in whatever comes first.
 */
export const triggerCharacters: readonly string[] = [' ', '-', '"', '/'];

/** `textDocument/completion` and `completionItem/resolve`, which brings the documentation of the one that is looked at. */
export function registerCompletion(
  connection: Connection,
  session: Session,
  descriptions: () => Descriptions,
  client: CompletionClient,
): void {
  const { facts, timeline } = session.workspace;
  const { namesIn } = createNameReader(session.index);
  const servedSnippets = createServedSnippets(snippets, facts);
  const tools = { facts, servedKinds: createServedKinds(facts), servedSnippets, sources: completionSources, namesIn };
  connection.onCompletion(async (params, token) => {
    const file = await session.read(params.textDocument.uri, token);
    if (!file) return null;
    const { snapshot } = file;
    const offset = snapshot.lines.offsetAt(params.position);
    const found = isAskedFor(params, snapshot.text, offset) ? completeIn(file, offset, tools) : undefined;
    if (!found || (isTriggered(params) && found.completions.every(({ quiet }) => quiet))) return null;
    const items = found.completions.map((completion, index) =>
      toItem(completion, index, found, snapshot, session, client),
    );
    return { isIncomplete: false, items };
  });
  connection.onCompletionResolve((item) => {
    const subject = readSubject(item.data);
    if (!subject) return item;
    const context = {
      view: timeline.at(subject.version),
      facts,
      descriptions: descriptions(),
      language: session.language,
      now: Date.now(),
    };
    const { of } = subject;
    const value = 'snippet' in of ? describeSnippet(of.snippet, servedSnippets, context) : describeSubject(of, context);
    if (value === undefined) return item;
    const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { ...item, documentation: { kind, value } };
  });
}

/** What a client can show and do. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly labelDetails: boolean;
  readonly tags: boolean;
  readonly deprecated: boolean;
  /** It puts lines in as they are, when it is told so; otherwise it indents each line as the first one is. */
  readonly keepsIndentation: boolean;
  /** A command of the client that opens the list again, where there is something to show. */
  readonly reopen: Command | undefined;
}

export function readCompletionClient(
  capabilities: CompletionClientCapabilities | undefined,
  initializationOptions: unknown,
): CompletionClient {
  const item = capabilities?.completionItem;
  const { suggestCommand } = (initializationOptions ?? {}) as { readonly suggestCommand?: unknown };
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    labelDetails: item?.labelDetailsSupport === true,
    tags: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
    deprecated: item?.deprecatedSupport === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    reopen: Command.is(suggestCommand) ? suggestCommand : undefined,
  };
}

/**
 * Whether a list is wanted: always when the user asks or types a word, and after one of our characters only where something begins
 * with it. A blank in the margin or in a text begins nothing.
 */
function isAskedFor(params: CompletionParams, text: string, offset: number): boolean {
  if (!isTriggered(params)) return true;
  const before = text.slice(Math.max(0, offset - 200), offset);
  switch (params.context?.triggerCharacter) {
    case ' ':
      return /(?:\S:|(?:^|[\r\n]|- )[ \t]*-) $|[,[{] $/.test(before);
    case '-':
      return /(?:^|[\r\n])[ \t]*(?:- +)*-$/.test(before);
    case '"':
      return /[:,[{\r\n-][ \t]*"$/.test(before);
    default:
      return true;
  }
}

function isTriggered({ context }: CompletionParams): boolean {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  kind: CompletionItemKind.Class,
  name: CompletionItemKind.Reference,
  item: CompletionItemKind.Struct,
  snippet: CompletionItemKind.Snippet,
};

function toItem(
  completion: Completion,
  index: number,
  { start, version }: FileCompletions,
  snapshot: FileSnapshot,
  { language }: Session,
  client: CompletionClient,
): CompletionItem {
  const { label, kind, detail, insert, replace, filter, edits, deprecated, subject, continues } = completion;
  const range = shifted(replace, start);
  const isSnippet = client.snippets && hasStops(insert);
  const written = isSnippet ? snippetText(insert) : plainText(insert);
  const newText = client.keepsIndentation ? written : withoutMargin(written, snapshot.text, range.start);
  const words = detail && render(detail, language);
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(snapshot, range), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(filter !== undefined && filter !== label && { filterText: filter }),
    ...(words && (client.labelDetails ? { labelDetails: { description: words } } : { detail: words })),
    ...(newText.includes('\n') && client.keepsIndentation && { insertTextMode: InsertTextMode.asIs }),
    ...(edits && { additionalTextEdits: toTextEdits(snapshot, edits, start) }),
    ...(deprecated && client.tags && { tags: [CompletionItemTag.Deprecated] }),
    ...(deprecated && !client.tags && client.deprecated && { deprecated: true }),
    ...(subject && { data: [version, ...nameOf(subject)] }),
    ...(continues && client.reopen && { command: client.reopen }),
  };
}

/** Lines for a client that puts the blanks of the first line before each of the others. */
function withoutMargin(text: string, file: string, offset: number): string {
  const margin = leadingBlanks(file, offset).length;
  return text.replace(/(\r\n?|\n)( +)/g, (_, lineBreak: string, blanks: string) => lineBreak + blanks.slice(margin));
}

/** How an item names what it is about; a snippet's id has no slash, which every kind has. */
function nameOf(subject: NonNullable<Completion['subject']>): readonly string[] {
  if ('gvk' in subject) return [formatGroupVersionKind(subject.gvk)];
  return 'snippet' in subject ? [subject.snippet] : [subject.definition, subject.field];
}

type SubjectAtVersion = {
  readonly version: ReturnType<typeof minor>;
  readonly of: NonNullable<Completion['subject']>;
};

/** Reads back what an item carries; `undefined` for items that are about nothing, and for what is none of ours. */
function readSubject(data: unknown): SubjectAtVersion | undefined {
  if (!Array.isArray(data)) return undefined;
  const [version, name, field]: readonly unknown[] = data;
  if (typeof version !== 'number' || typeof name !== 'string') return undefined;
  if (typeof field === 'string') return { version: minor(version), of: { definition: name, field } };
  if (!name.includes('/')) return { version: minor(version), of: { snippet: name } };
  const gvk = parseGroupVersionKind(name);
  return gvk && { version: minor(version), of: { gvk } };
}
