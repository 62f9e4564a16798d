import type { TextEdit } from '../../text/TextEdit.ts';
import { encloses } from '../../text/TextRange.ts';
import { blanksBefore, contentOf, leadingBlanks, lineStart, startsLine } from '../../text/textLines.ts';
import { insertEntry, lineEndingOf, renameKey, replaceScalar, replaceValue, scalarText } from '../../yaml/edit.ts';
import type { YamlComment, YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../yaml/YamlNode.ts';
import type { NativeDeadline } from './nativeProbes.ts';

/** The places in the text that a command probe is made of. */
export interface CommandProbe {
  readonly document: YamlDocument;
  /** The probe: what stands under `livenessProbe:` and the like. */
  readonly probe: YamlMapping;
  /** `exec:` with its mapping. */
  readonly exec: YamlEntry;
  readonly action: YamlMapping;
  /** `command:` with its list; the only entry of the mapping. */
  readonly command: YamlEntry;
  /** `timeoutSeconds:`, when it is written. */
  readonly timeout: YamlEntry | undefined;
}

export interface NativeProbeText {
  readonly port: number;
  readonly service: string;
  readonly deadline: NativeDeadline;
  /** A patch says `exec: null` beside the new handler, or what it is laid over would keep its own. */
  readonly unsetExec: boolean;
  /** Comments that stood in a script and are kept as comments of the manifest, each from its `#` on. */
  readonly comments: readonly string[];
}

/**
 * Whether the text of a probe can be rewritten in place: everything is written here, once, and holds nothing but a command.
 * What an alias or a merge key brings in, or an anchor takes elsewhere, cannot.
 */
export function commandProbeAt(document: YamlDocument, probe: YamlMapping): CommandProbe | undefined {
  const exec = onlyEntry(probe, 'exec');
  const action = exec?.value;
  if (!exec || action?.type !== 'mapping' || action.entries.length !== 1 || !isPlain(action)) return undefined;
  const command = onlyEntry(action, 'command');
  const list = command?.value;
  if (!command || list?.type !== 'sequence' || !isPlain(list)) return undefined;
  if (list.items.some(({ value }) => value?.type !== 'scalar' || !isPlain(value))) return undefined;
  return { document, probe, exec, action, command, timeout: onlyEntry(probe, 'timeoutSeconds') };
}

function onlyEntry(mapping: YamlMapping, name: string): YamlEntry | undefined {
  const [first, ...more] = mapping.entries.filter(({ key }) => key.value === name);
  return more.length === 0 ? first : undefined;
}

function isPlain(node: Exclude<YamlNode, { type: 'alias' }>): boolean {
  return node.anchor === undefined && node.tag === undefined;
}

/**
 * The edits that turn `exec: {command: […]}` into `grpc: {port: N}`: the key is renamed, the command gives way to the port
 * (and service), and all that stands around them, such as braces and line breaks, is left as it is. A comment on the
 * command's own line stays on the port's; those between its words become lines of their own above it.
 */
export function nativeProbeEdits(at: CommandProbe, text: NativeProbeText): readonly TextEdit[] {
  const edits: TextEdit[] = [renameKey(at.document, at.exec, 'grpc'), portEdit(at, text)];
  const after = { after: at.exec };
  if (text.deadline.kind === 'set') edits.push(timeoutEdit(at, text.deadline.seconds));
  if (text.unsetExec) edits.push(insertEntry(at.document, at.probe, 'exec', null, after));
  return edits;
}

function timeoutEdit({ document, probe, exec, timeout }: CommandProbe, seconds: number): TextEdit {
  if (!timeout) return insertEntry(document, probe, 'timeoutSeconds', seconds, { after: exec });
  return timeout.value?.type === 'scalar'
    ? replaceScalar(document, timeout.value, seconds)
    : replaceValue(document, timeout, seconds);
}

function portEdit({ document, action, command }: CommandProbe, text: NativeProbeText): TextEdit {
  const source = document.text;
  const range = contentOf(source, command.range);
  const { end } = range;
  const lineBreak = lineEndingOf(source);
  const ownLine = startsLine(source, range.start);
  const indentation = ownLine ? leadingBlanks(source, range.start) : ' '.repeat(nestedColumn(source, range.start));

  const inner = document.comments.filter((comment) => encloses(range, comment.range));
  const next = document.comments.find((comment) => comment.range.start >= end);
  const behind = next && blanksBefore(source, next.range.start).length === next.range.start - end ? next : undefined;
  const inOrder = (comments: readonly YamlComment[]): readonly string[] => [
    ...comments.map((comment) => textOf(source, comment)),
    ...text.comments,
  ];
  const separator = separatorOf(source, command, action.flow);
  const entries = fieldLines(command.key, text, separator);
  const newLine = lineBreak + indentation;
  if (action.flow && !ownLine) {
    const lines = [...inOrder(inner), entries.join(separator === ':' ? ',' : ', ')];
    if (lines.length === 1) return { range, newText: lines.join('') };
    const blanks = blanksBefore(source, range.start);
    return { range: { start: range.start - blanks.length, end }, newText: newLine + lines.join(newLine) };
  }

  // The port's line has room for one comment: that of the command's line, or else the one behind the last word.
  const [port = '', ...rest] = entries;
  const endsLine = rest.length > 0 || behind !== undefined || /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end));
  const own = endsLine ? inner.find((comment) => isOnLineOf(source, comment, range.start)) : undefined;
  // Behind the word that names the service a comment speaks of the service, whose line is the last one now too.
  const words = command.value?.type === 'sequence' ? command.value.items : [];
  const last = words.at(-1)?.value;
  const ofService = rest.length > 0 && last?.type === 'scalar' && String(last.value).endsWith(text.service);
  const rewritten = behind && !ofService && (own || rest.length > 0) ? behind : undefined;
  const kept = own ?? rewritten;
  const above = inOrder([...inner.filter((comment) => comment !== own), ...(own && rewritten ? [rewritten] : [])]);
  const comma = action.flow && rest.length > 0 ? ',' : '';
  const portLine = port + comma + (kept ? beforeComment(source, kept) : '');
  return {
    range: { start: range.start, end: rewritten?.range.end ?? end },
    newText: [...above, portLine, ...rest].join(newLine),
  };
}

/** `port: 50051` and, when there is one, `service: orders`, with keys quoted as the command's was. */
function fieldLines(key: YamlScalar, { port, service }: NativeProbeText, separator: string): readonly string[] {
  const quote = key.style === 'double-quoted' ? '"' : key.style === 'single-quoted' ? "'" : '';
  const style = quote === '"' || !/^[\w./-]+$/.test(service) ? 'double-quoted' : 'plain';
  const lines = [`${quote}port${quote}${separator}${port}`];
  return service === '' ? lines : [...lines, `${quote}service${quote}${separator}${scalarText(service, style)}`];
}

/** The colon with the blank that the command had behind it; compact JSON has none. */
function separatorOf(source: string, command: YamlEntry, flow: boolean): string {
  const colon = source.slice(command.key.range.end, command.value?.range.start ?? command.range.end);
  return flow && command.key.style !== 'plain' && colon === ':' ? ':' : ': ';
}

/** A column that is deeper than what the block structure of the line of `offset` begins at, dashes included. */
function nestedColumn(source: string, offset: number): number {
  const prefix = /^[ ]*(?:- +)*/.exec(source.slice(lineStart(source, offset), offset))?.[0] ?? '';
  return prefix.length + 2;
}

function isOnLineOf(source: string, comment: YamlComment, offset: number): boolean {
  return !/[\r\n]/.test(source.slice(offset, comment.range.start));
}

function textOf(source: string, comment: YamlComment): string {
  return source.slice(comment.range.start, comment.range.end).trimEnd();
}

/** A comment with the blanks in front of it. */
function beforeComment(source: string, comment: YamlComment): string {
  return blanksBefore(source, comment.range.start) + textOf(source, comment);
}
