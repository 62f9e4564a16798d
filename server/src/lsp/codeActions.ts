import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Fix } from '../core/analysis/Fix.ts';
import { requestedMigrations } from '../core/features/actions/requestedMigrations.ts';
import { type Language, message, render } from '../core/messages/Message.ts';
import { shifted, type TextRange, touches } from '../core/text/TextRange.ts';
import type { LocatedFinding } from '../workspace/checkFile.ts';
import { fixAll } from '../workspace/fixAll.ts';
import { fixTitle, toDiagnostic, toTextEdits } from './convert.ts';
import { hasCommand } from './hasCommand.ts';
import type { CheckedDocument, Session } from './Session.ts';
import type { ShowNotesArguments } from './showNotesCommand.ts';
import { writerCodeActions } from './writerActions.ts';

/** The kind under which all safe fixes of a file are applied at once, on save too. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.drydock`;

/**
 * `textDocument/codeAction`: the fixes of what is found in the range, what the object at its start can be turned into on request,
 * what else a writer may want there, and one action that applies every safe fix of the file.
 */
export function registerCodeActions(connection: Connection, session: Session, init: InitializeParams): void {
  const named = hasCommand(init, 'drydock.showNotes') ? namedShort : namedWhole;
  connection.onCodeAction(async (params, token) => {
    const checked = await session.check(params.textDocument.uri, token);
    if (!checked) return null;
    const { only } = params.context;
    return [
      ...quickFixes(session, checked, params, named),
      ...requestedActions(session, checked, params, named),
      ...writerCodeActions(session, checked, params, (kind) => wants(only, kind)),
      ...fixAllAction(session, checked, params),
    ];
  });
}

/** What a fix is called, and what its client is to do when it was applied. */
type Named = (fix: Fix, language: Language) => Pick<CodeAction, 'title' | 'command'>;

/** All that there is to look at stands in the title: nowhere else can a client show it. */
const namedWhole: Named = (fix, language) => ({ title: fixTitle(fix, language) });

/** How many characters of a title a menu shows. */
const longestTitle = 160;

/** Where that is longer than a menu shows: a short title, and a command that says what to look at when the fix was applied. */
const namedShort: Named = (fix, language) => {
  const whole = namedWhole(fix, language);
  if (fix.safety === 'safe' || whole.title.length <= longestTitle) return whole;
  const title = render(fix.title, language);
  const notes = (fix.notes ?? []).map((note) => render(note, language));
  const args: ShowNotesArguments = [title, notes];
  const command = { title, command: 'drydock.showNotes', arguments: [...args] };
  return { title: `${title} (${render(message('fix.review'), language)})`, command };
};

function quickFixes(
  session: Session,
  { document, check }: CheckedDocument,
  { range, context }: CodeActionParams,
  named: Named,
): CodeAction[] {
  if (!wants(context.only, CodeActionKind.QuickFix)) return [];
  const { lines } = check.snapshot;
  const asked = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const style = session.style(document.uri);
  return check.findings
    .filter((located) => meet(shifted(located.finding.range, located.start), asked))
    .flatMap((located) =>
      (located.finding.fixes?.() ?? []).map((fix, index) => ({
        ...named(fix, session.language),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(check.snapshot, located, style)],
        isPreferred: index === 0 && fix.safety === 'safe',
        edit: session.edit(document, toTextEdits(check.snapshot, fix.edits, located.start)),
      })),
    );
}

function requestedActions(
  session: Session,
  { document, check }: CheckedDocument,
  { range, context }: CodeActionParams,
  named: Named,
): CodeAction[] {
  if (!wants(context.only, CodeActionKind.RefactorRewrite)) return [];
  const { lines } = check.snapshot;
  const offset = lines.offsetAt(range.start);
  const part = check.parts.findLast(({ slice }) => slice.start <= offset);
  if (!part?.view) return [];
  const { slice, view, analysis } = part;
  const { facts } = session.workspace;
  const { migrationStyle } = check.place;
  // Where a document is one object, the lines above and below it are its own.
  const manifest =
    analysis.manifests.length === 1
      ? analysis.manifests[0]
      : analysis.manifests.findLast(({ node }) => touches(node.range, offset - slice.start));
  return (manifest ? requestedMigrations(manifest, { view, facts, migrationStyle }) : []).map((fix) => ({
    ...named(fix, session.language),
    kind: CodeActionKind.RefactorRewrite,
    edit: session.edit(document, toTextEdits(check.snapshot, fix.edits, slice.start)),
  }));
}

function fixAllAction(
  session: Session,
  { document, check }: CheckedDocument,
  { context }: CodeActionParams,
): CodeAction[] {
  const asked = context.only?.some((kind) => wants([kind], fixAllKind)) ?? false;
  if (!asked) return [];
  const findingsOf = (snapshot: typeof check.snapshot): readonly LocatedFinding[] =>
    session.workspace.check(snapshot, check.place).findings;
  const { edits } = fixAll(check.snapshot, findingsOf, (fix) => fix.safety === 'safe');
  if (edits.length === 0) return [];
  const title = render(message('fix-all.title'), session.language);
  return [{ title, kind: fixAllKind, edit: session.edit(document, toTextEdits(check.snapshot, edits, 0)) }];
}

/**
 * Whether a client that asks for `only` wants actions of `kind`: kinds are dotted, a general one includes the special, and the
 * empty one all.
 */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || `${kind}.`.startsWith(`${wanted}.`));
}

function meet(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
