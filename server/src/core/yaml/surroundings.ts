import { lastUpTo } from '../text/lastUpTo.ts';
import { encloses, type TextRange } from '../text/TextRange.ts';
import { beforeBreak, lineStartFrom } from './lines.ts';
import type { ValueStyle } from './renderValue.ts';
import type { YamlComment, YamlDocument } from './YamlDocument.ts';
import type { ScalarStyle, YamlEntry, YamlItem, YamlMapping, YamlNode, YamlSequence } from './YamlNode.ts';

/** By how many blanks a mapping below a key is indented in most places of this document; 2 where none tells. */
export function indentationOf(document: YamlDocument): number {
  return mostFrequent(indentationsOf(document).mappings) ?? 2;
}

/** By how many blanks the dashes of a list below a key are indented in most places; 0, as kubectl prints, where none tells. */
export function listIndentationOf(document: YamlDocument): number {
  return mostFrequent(indentationsOf(document).lists) ?? 0;
}

/** The line break used in `text`: that of its first line; LF when it has only one. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0];
  return lineBreak === '\r\n' || lineBreak === '\r' ? lineBreak : '\n';
}

/** How far mappings and lists below a key are indented in most places; `undefined` for what the document has none of. */
export function indentationsUsed(document: YamlDocument): {
  readonly mapping: number | undefined;
  readonly list: number | undefined;
} {
  const { mappings, lists } = indentationsOf(document);
  return { mapping: mostFrequent(mappings), list: mostFrequent(lists) };
}

/** How values are written in this document. */
export function styleOf(document: YamlDocument): ValueStyle {
  const { mappings, lists } = indentationsOf(document);
  return {
    indentation: mostFrequent(mappings) ?? 2,
    listIndentation: mostFrequent(lists) ?? 0,
    lineEnding: lineEndingOf(document.text),
  };
}

/** So many nodes tell how a document is written. All of them would have to be looked at anew for each of many edits. */
const mostNodes = 2_000;

/** How far the values below block keys are indented, where the first nodes of the document show it. */
function indentationsOf(document: YamlDocument): {
  readonly mappings: readonly number[];
  readonly lists: readonly number[];
} {
  const mappings: number[] = [];
  const lists: number[] = [];
  let visited = 0;
  const visit = (node: YamlNode | undefined): void => {
    if (++visited > mostNodes) return;
    if (node?.type === 'sequence' && !node.flow) for (const item of node.items.slice(0, mostNodes)) visit(item.value);
    if (node?.type !== 'mapping' || node.flow) return;
    for (const { key, value } of node.entries) {
      if (visited > mostNodes) return;
      visit(value);
      if ((value?.type !== 'mapping' && value?.type !== 'sequence') || value.flow) continue;
      const deeper = columnOf(document, value.range.start) - columnOf(document, key.range.start);
      if (value.type === 'sequence') lists.push(deeper);
      else if (deeper > 0) mappings.push(deeper);
    }
  };
  visit(document.root);
  return { mappings, lists };
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | undefined;
  for (const [number, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = number;
  return best;
}

/** What surrounds a range, from the root down, the node of that range left out. */
function* around(
  document: YamlDocument,
  range: TextRange,
): Generator<{ readonly node: YamlMapping | YamlSequence; readonly part: YamlEntry | YamlItem | undefined }> {
  let node: YamlNode | undefined = document.root;
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    const parts: readonly (YamlEntry | YamlItem)[] = node.type === 'mapping' ? node.entries : node.items;
    const last = parts[lastUpTo(parts, range.start)];
    const part = last && encloses(last.range, range) ? last : undefined;
    yield { node, part };
    node = part?.value && encloses(part.value.range, range) ? part.value : undefined;
  }
}

/** The entry or item whose value is `node`. */
export function holderOf(document: YamlDocument, node: YamlNode): YamlEntry | YamlItem | undefined {
  for (const { part } of around(document, node.range)) if (part?.value === node) return part;
  return undefined;
}

/** Whether a range lies inside brackets or braces. */
export function isInFlow(document: YamlDocument, range: TextRange): boolean {
  for (const { node } of around(document, range)) {
    if (node.flow && node.range.start < range.start && range.end <= node.range.end) return true;
  }
  return false;
}

/** The quotes in use in the brackets or braces around a place: those of all keys in braces, those of all strings in brackets. */
export function quotesAround(document: YamlDocument, range: TextRange): ScalarStyle {
  let style: ScalarStyle = 'plain';
  for (const { node } of around(document, range)) {
    if (!node.flow) continue;
    const scalars =
      node.type === 'mapping' ? node.entries.map((entry) => entry.key) : node.items.map((item) => item.value);
    const [first] = scalars;
    if (first?.type !== 'scalar') continue;
    const shared = scalars.every((scalar) => scalar?.type === 'scalar' && scalar.style === first.style);
    style = shared ? first.style : 'plain';
  }
  return style;
}

/** The comments that begin in a range. */
export function commentsIn(document: YamlDocument, range: TextRange): readonly YamlComment[] {
  return document.comments.filter((comment) => range.start <= comment.range.start && comment.range.start < range.end);
}

/** A comment as written, without blanks at its end. */
export function sourceOf(document: YamlDocument, { range }: YamlComment): string {
  return document.text.slice(range.start, range.end).trimEnd();
}

/**
 * Where the comment lines begin that stand directly above a part, at its column, without a blank line between; the part's
 * own start when there are none. What stands above the first entry of the document speaks of the file.
 */
export function firstCommentAbove(document: YamlDocument, part: YamlEntry | YamlItem): number {
  const { text, root } = document;
  let { start } = part.range;
  if (start === root?.range.start) return start;
  const column = columnOf(document, start);
  const byLine = new Map(
    document.comments
      .filter((comment) => comment.ownLine)
      .map((comment) => [lineStartFrom(text, comment.range.start), comment]),
  );
  for (let line = lineStartFrom(text, start); line > 0; ) {
    line = lineStartFrom(text, beforeBreak(text, line));
    const comment = byLine.get(line);
    if (!comment || columnOf(document, comment.range.start) !== column) break;
    start = comment.range.start;
  }
  return start;
}

/** The column of an offset, in UTF-16 units. */
export function columnOf(document: YamlDocument, offset: number): number {
  return offset - lineStartFrom(document.text, offset);
}

/** Whether nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(document: YamlDocument, offset: number): boolean {
  return /^[ \t]*$/.test(document.text.slice(lineStartFrom(document.text, offset), offset));
}
