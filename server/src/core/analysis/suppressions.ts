import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { type LineIndex, lineIndexOf } from '../text/LineIndex.ts';
import { lastUpTo } from '../text/lastUpTo.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { YamlComment, YamlDocument } from '../yaml/YamlDocument.ts';
import { entryAt, resolve, stringOf, valueAt, type YamlNode, type YamlSequence } from '../yaml/YamlNode.ts';
import type { IgnoredRule } from './directives.ts';
import { type DrydockReport, drydockFinding, isFixedRule } from './drydockRules.ts';
import type { Finding } from './Finding.ts';
import type { Fix } from './Fix.ts';

/** One document of a file with what was found in it, before anything is suppressed. */
export interface CheckedDocument {
  readonly document: YamlDocument;
  /** All findings, those about its own comments among them. */
  readonly findings: readonly Finding[];
  readonly ignores: readonly IgnoredRule[];
  /** All rules were run over it: it is no document that was left alone, nor one with a pin that names no version. */
  readonly checked: boolean;
}

/**
 * Takes from the findings of a whole file what its comments suppress, and adds the hint `unused-suppression` for each ignore
 * that suppressed nothing: not for a rule that was not run (`ran`: `--only`, switched off, left to another extension), and not
 * where a document is broken or was not checked, so that not all findings are known.
 * @returns the findings of each document, in the order of `documents`.
 */
export function suppress(
  documents: readonly CheckedDocument[],
  kubernetesOf: (index: number) => KubernetesVersion | undefined,
  ran: (ruleId: string) => boolean,
): readonly (readonly Finding[])[] {
  const fileIgnores = documents.flatMap(({ ignores }) => ignores.filter(({ scope }) => scope === 'file'));
  if (documents.every(({ ignores }) => ignores.length === 0)) return documents.map(({ findings }) => findings);
  const used = new Set<IgnoredRule>();
  const kept = documents.map((checked) => withoutSuppressed(checked, fileIgnores, used));

  const isWhole = ({ document, checked }: CheckedDocument): boolean =>
    checked && !document.problems.some(({ severity }) => severity === 'error');
  const isFileWhole = documents.every((checked) => isWhole(checked) || checked.document.root === undefined);
  return documents.map((checked, index) => {
    const unused = checked.ignores.filter(
      (ignore) =>
        ignore.id !== 'unused-suppression' &&
        !used.has(ignore) &&
        ran(ignore.id) &&
        (ignore.scope === 'file' ? isFileWhole : isWhole(checked)),
    );
    if (unused.length === 0 || !ran('unused-suppression')) return kept[index] ?? [];
    const hints = unused.map((ignore) =>
      drydockFinding(unusedSuppression(ignore, checked.document), kubernetesOf(index)),
    );
    return [...(kept[index] ?? []), ...withoutSuppressed({ ...checked, findings: hints }, fileIgnores, used)];
  });
}

/**
 * The findings that nothing suppresses; `used` grows by the ignores that suppress one.
 *
 * `ignore` at the end of a line covers findings that start on that line; alone on a line, on the next line that holds more than
 * a comment. A scalar of several lines counts as one line, since no comment can stand inside it. `ignore-object` covers the
 * document, or the innermost item of a `kind: List` in which it stands or above whose dash it stands.
 */
function withoutSuppressed(
  { document, findings, ignores }: CheckedDocument,
  fileIgnores: readonly IgnoredRule[],
  used: Set<IgnoredRule>,
): readonly Finding[] {
  if (findings.length === 0 || (ignores.length === 0 && fileIgnores.length === 0)) return findings;
  const inOrder = findings.toSorted((a, b) => a.range.start - b.range.start);
  const suppressed = new Set<Finding>();
  for (const [rule, covers] of coversOf(document, ignores, fileIgnores)) {
    if (isFixedRule(rule)) continue;
    let next = 0;
    let open: Cover[] = [];
    for (const finding of inOrder) {
      if (finding.rule !== rule) continue;
      const at = finding.range.start;
      for (let cover = covers[next]; cover && cover.place.start <= at; cover = covers[++next]) open.push(cover);
      open = open.filter(({ place }) => at < place.end);
      if (open.length === 0) continue;
      suppressed.add(finding);
      for (const cover of open) {
        for (const ignore of cover.ignores) used.add(ignore);
        cover.ignores.length = 0;
      }
    }
  }
  return findings.filter((finding) => !suppressed.has(finding));
}

/** A stretch of the document with the ignores of one rule that cover it, as long as they are not known to be used. */
interface Cover {
  readonly place: TextRange;
  readonly ignores: IgnoredRule[];
}

/** What the ignores cover, by rule and in the order of the text. */
function coversOf(
  document: YamlDocument,
  ignores: readonly IgnoredRule[],
  fileIgnores: readonly IgnoredRule[],
): ReadonlyMap<string, readonly Cover[]> {
  const lines = lineIndexOf(document.text);
  const rows = ignores.some(({ scope }) => scope === 'line') ? readRows(document, lines) : undefined;
  const placeOf = ({ scope, comment }: IgnoredRule): TextRange => {
    if (scope === 'file') return everywhere;
    return scope === 'object' ? objectAround(document, lines, comment) : (rows?.covered(comment) ?? nowhere);
  };
  const byRule = new Map<string, Map<string, Cover>>();
  for (const ignore of [...ignores.filter(({ scope }) => scope !== 'file'), ...fileIgnores]) {
    const place = placeOf(ignore);
    const covers = byRule.get(ignore.id) ?? new Map<string, Cover>();
    byRule.set(ignore.id, covers);
    const key = `${place.start} ${place.end}`;
    const cover = covers.get(key);
    if (cover) cover.ignores.push(ignore);
    else covers.set(key, { place, ignores: [ignore] });
  }
  const sorted = [...byRule].map(([rule, covers]) => {
    const inOrder = [...covers.values()].sort((a, b) => a.place.start - b.place.start);
    return [rule, inOrder] as const;
  });
  return new Map(sorted);
}

const nowhere: TextRange = { start: 0, end: 0 };
const everywhere: TextRange = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function unusedSuppression(ignore: IgnoredRule, document: YamlDocument): DrydockReport {
  const { id, range, scope } = ignore;
  const found = {
    rule: 'unused-suppression',
    range,
    path: '',
    message: message(`unused-suppression.${scope}`, { id }),
  } as const;
  const removal = removalOf(ignore, document.text);
  if (!removal) return { ...found, tag: 'unnecessary' };
  const fix: Fix = {
    title: message('unused-suppression.fix', { id }),
    safety: 'review',
    edits: [{ range: removal, newText: '' }],
    notes: [message('unused-suppression.fix-note')],
  };
  return { ...found, tag: 'unnecessary', fixes: () => [fix] };
}

/** The document's lines, those of one scalar taken together. */
function readRows(document: YamlDocument, lines: LineIndex): { covered(comment: YamlComment): TextRange } {
  const lastLineFrom = new Map<number, number>();
  const firstLineTo = new Map<number, number>();
  for (const { start, end } of scalarsOfSeveralLines(document)) {
    const first = lines.positionAt(start).line;
    const last = lines.positionAt(Math.max(start, end - 1)).line;
    lastLineFrom.set(first, Math.max(last, lastLineFrom.get(first) ?? last));
    firstLineTo.set(last, Math.min(first, firstLineTo.get(last) ?? first));
  }
  const commentLines = new Set(
    document.comments.filter(({ ownLine }) => ownLine).map(({ range }) => lines.positionAt(range.start).line),
  );
  const isBlank = (line: number): boolean =>
    document.text.slice(lines.lineStart(line), lines.lineEnd(line)).trim() === '';
  /** For each line itself or the next one that holds more than a comment; the number of lines where there is none. */
  const content = new Array<number>(lines.lineCount + 1).fill(lines.lineCount);
  for (let line = lines.lineCount - 1; line >= 0; line--) {
    const isContent = !commentLines.has(line) && !isBlank(line);
    content[line] = isContent ? line : (content[line + 1] ?? lines.lineCount);
  }
  const endOf = (line: number): number =>
    line + 1 < lines.lineCount ? lines.lineStart(line + 1) : Number.POSITIVE_INFINITY;
  return {
    covered: (comment) => {
      const own = comment.range.start < 0 ? -1 : lines.positionAt(comment.range.start).line;
      const line = comment.ownLine ? (content[own + 1] ?? lines.lineCount) : own;
      if (line >= lines.lineCount) return nowhere;
      const first = comment.ownLine ? line : (firstLineTo.get(line) ?? line);
      return { start: lines.lineStart(first), end: endOf(Math.max(line, lastLineFrom.get(line) ?? line)) };
    },
  };
}

function scalarsOfSeveralLines(document: YamlDocument): readonly TextRange[] {
  const found: TextRange[] = [];
  const pending: (YamlNode | undefined)[] = [document.root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node?.type === 'scalar') {
      if (/[\r\n]/.test(node.source)) found.push(node.range);
    } else if (node?.type === 'mapping') {
      for (const { key, value } of node.entries) pending.push(key, value);
    } else if (node?.type === 'sequence') {
      for (const { value } of node.items) pending.push(value);
    }
  }
  return found;
}

/** The stretch of the object that a comment speaks of: the whole document, or an item of a list. */
function objectAround(document: YamlDocument, lines: LineIndex, comment: YamlComment): TextRange {
  let place = everywhere;
  let node = resolve(document.root);
  while (node?.type === 'mapping' && stringOf(valueAt(node, 'kind'))?.endsWith('List')) {
    const items = entryAt(node, 'items');
    const list = items?.value;
    if (!items || list?.type !== 'sequence' || comment.range.start < items.key.range.end) break;
    const item = list.items[itemOf(list, lines, comment)];
    if (!item) break;
    place = item.range;
    node = resolve(item.value);
  }
  return place;
}

/** Which item of a list a comment belongs to; -1 when it is none's. */
function itemOf(list: YamlSequence, lines: LineIndex, comment: YamlComment): number {
  const at = comment.range.start;
  const index = lastUpTo(list.items, at - 1);
  const item = list.items[index];
  const next = list.items[index + 1];
  if (item && at < item.range.end) return index;
  if (!comment.ownLine) {
    const sameLine = item && lines.positionAt(item.range.end).line === lines.positionAt(at).line;
    return sameLine ? index : -1;
  }
  const column = lines.positionAt(at).character;
  const dash = list.items[0] ? lines.positionAt(list.items[0].range.start).character : 0;
  if (column > dash && item) return index;
  return next ? index + 1 : -1;
}

/**
 * What to delete so that the ignore is gone: the comment, with its line where it has one of its own, when it says nothing else;
 * else the id with its comma. `undefined` for the only id among other directives, and for a comment outside its document.
 */
function removalOf({ range, comment, alone }: IgnoredRule, text: string): TextRange | undefined {
  if (comment.range.start < 0) return undefined;
  if (alone) {
    let { start, end } = comment.range;
    while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
    if (comment.ownLine && end < text.length) end += text.startsWith('\r\n', end) ? 2 : 1;
    return { start, end };
  }
  const after = /^\s*,\s*/.exec(text.slice(range.end, comment.range.end))?.[0].length;
  if (after !== undefined) return { start: range.start, end: range.end + after };
  const head = text.slice(comment.range.start, range.start).trimEnd();
  if (!head.endsWith(',')) return undefined;
  return { start: comment.range.start + head.slice(0, -1).trimEnd().length, end: range.end };
}
