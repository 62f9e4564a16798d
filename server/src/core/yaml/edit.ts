import type { TextEdit } from '../text/TextEdit.ts';
import type { TextRange } from '../text/TextRange.ts';
import { beforeBreak, breakLength, lineEndFrom, lineStartFrom } from './lines.ts';
import { parseDocument } from './parseDocument.ts';
import {
  renderBlockEntry,
  renderBlockLines,
  renderBlockValue,
  renderFlowEntry,
  renderFlowValue,
  type YamlValue,
} from './renderValue.ts';
import { quoted, scalarText } from './scalarText.ts';
import {
  columnOf,
  commentsIn,
  firstCommentAbove,
  holderOf,
  indentationOf,
  isFirstOnLine,
  isInFlow,
  lineEndingOf,
  listIndentationOf,
  quotesAround,
  sourceOf,
  styleOf,
} from './surroundings.ts';
import type { YamlDocument } from './YamlDocument.ts';
import {
  keyText,
  resolve,
  type ScalarStyle,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from './YamlNode.ts';

export { indentationOf, lineEndingOf, listIndentationOf, quoted, scalarText, type YamlValue };

/** Where in a mapping a new entry goes. */
export type EntryPlace = 'start' | 'end' | { readonly before: YamlEntry } | { readonly after: YamlEntry };

/** A mapping, or an entry or item whose value is a mapping or is still missing (`spec:`, `- `, `spec: null`). */
export type MappingParent = YamlMapping | YamlEntry | YamlItem;

/**
 * What becomes of the comments in the lines of what is removed, and directly above it: they stay, each on a line of its own,
 * or go with it.
 */
export type CommentFate = 'keep' | 'drop';

/** An entry as it stands, with its comments, to be set in elsewhere by `insertEntryText`. */
export interface EntryText {
  /** From its first comment line, or its key, to the end of its last line; without the blanks before the first line. */
  readonly text: string;
  /** The column of its key, hence of its lines. */
  readonly indentation: number;
}

/**
 * Replaces a scalar. Quotes stay where the new value is a string too, and come where YAML 1.1 would misread it; a block
 * scalar stays one where the new value has several lines.
 */
export function replaceScalar(
  document: YamlDocument,
  scalar: YamlScalar,
  value: string | number | boolean | null,
): TextEdit {
  const { range, style } = scalar;
  const isBlock = style === 'literal' || style === 'folded';
  const holder = isBlock ? holderOf(document, scalar) : undefined;
  if (isBlock && typeof value === 'string' && holder) {
    const column = columnOf(document, holder.range.start);
    return { range, newText: renderBlockValue(value, column, styleOf(document)).slice(1) };
  }
  const newText = scalarText(value, style, isInFlow(document, range) ? 'flow' : 'block');
  const glued = range.start === range.end && /\S/.test(document.text.charAt(range.start - 1));
  return { range, newText: glued ? ` ${newText}` : newText };
}

/** Renames a key; its quotes stay where they can. */
export function renameKey(document: YamlDocument, entry: YamlEntry, newKey: string): TextEdit {
  const { range, style } = entry.key;
  return { range, newText: scalarText(newKey, style, isInFlow(document, range) ? 'flow' : 'block') };
}

/**
 * Replaces the value of an entry, or gives it one. The value is written as its surroundings are: in braces inside of braces,
 * otherwise in lines under the key. Comments inside the old value go with it; one behind the key or the value stays.
 */
export function replaceValue(document: YamlDocument, entry: YamlEntry, value: YamlValue): TextEdit {
  const { text } = document;
  const old = entry.value;
  if (old?.type === 'scalar' && !isCollection(value)) return replaceScalar(document, old, value);
  const inFlow = isInFlow(document, entry.range);
  if (inFlow || (old && isFlowWithContent(old) && isCollection(value))) {
    const newText = renderFlowValue(value, quotesAround(document, entry.range));
    if (old) return { range: old.range, newText };
    return { range: emptyAt(entry.range.end), newText: `${colonIfMissing(document, entry)} ${newText}` };
  }
  const column = columnOf(document, entry.range.start);
  const rendered = renderBlockValue(value, column, styleOf(document));
  const [head, ...below] = splitFirst(rendered);
  const colonEnd = old ? colonEndOf(document, entry) : entry.range.end;
  const lineEnd = lineEndFrom(text, colonEnd);
  if (!old) {
    const colon = colonIfMissing(document, entry);
    const rest = text.slice(colonEnd, lineEnd);
    return { range: { start: colonEnd, end: lineEnd }, newText: colon + head + rest.trimEnd() + below.join('') };
  }
  // Between the colon and the old value there may be an anchor or tag, which stays, and comments.
  const between = text.slice(colonEnd, old.range.start);
  const properties = /^(?:[ \t]+[&!]\S*)*/.exec(between)?.[0] ?? '';
  const comments = between.includes('#') ? between.slice(properties.length).trimEnd() : '';
  const end = lineEndFrom(text, old.range.end);
  const comment = text.slice(old.range.end, end).trimEnd();
  const margin = lineEndingOf(text) + ' '.repeat(column + indentationOf(document));
  const behind = comments === '' || comment === '' ? comment : margin + comment.trimStart();
  return { range: { start: colonEnd, end }, newText: properties + head + comments + behind + below.join('') };
}

/**
 * Adds an entry. A parent without value gets it as its first, `{}` becomes a block; in a mapping in braces it goes between
 * commas. Comments directly above the entry it is put before stay with that entry.
 */
export function insertEntry(
  document: YamlDocument,
  parent: MappingParent,
  key: string,
  value: YamlValue,
  where: EntryPlace,
): TextEdit {
  return insert(document, parent, where, {
    block: (column) => renderBlockEntry(key, value, column, styleOf(document)),
    flow: (quotes) => renderFlowEntry(key, value, quotes),
  });
}

/**
 * Adds an entry that is carried over verbatim (see `entryText`), its lines re-indented for the new place. Into a mapping in
 * braces it goes as data: its comments do not.
 */
export function insertEntryText(
  document: YamlDocument,
  parent: MappingParent,
  entry: EntryText,
  where: EntryPlace,
): TextEdit {
  return insert(document, parent, where, {
    block: (column) => reindent(entry.text, entry.indentation, column),
    flow: (quotes) => {
      const { root } = parseDocument(' '.repeat(entry.indentation) + entry.text);
      const data = root?.type === 'mapping' ? dataOf(root) : {};
      return renderFlowValue(data, quotes).slice(1, -1);
    },
  });
}

/** An entry (or item) to be put in, for a line that begins at a column, or between commas. */
interface Insertion {
  readonly block: (column: number) => string;
  readonly flow: (quotes: ScalarStyle) => string;
}

function insert(document: YamlDocument, parent: MappingParent, where: EntryPlace, insertion: Insertion): TextEdit {
  const mapping = 'type' in parent ? parent : resolveOwn(parent.value);
  if (mapping?.type === 'mapping' && mapping.entries.length > 0) {
    const sorted = mapping.entries;
    const before =
      where === 'start'
        ? sorted[0]
        : where === 'end'
          ? undefined
          : 'before' in where
            ? where.before
            : sorted[sorted.indexOf(where.after) + 1];
    const after =
      where === 'start'
        ? undefined
        : where === 'end'
          ? sorted.at(-1)
          : 'after' in where
            ? where.after
            : sorted[sorted.indexOf(where.before) - 1];
    const preferAfter = where === 'end' || (typeof where === 'object' && 'after' in where);
    return mapping.flow
      ? insertInFlow(document, mapping, before, after, insertion)
      : insertLines(document, preferAfter ? undefined : before, after, insertion.block);
  }
  const holder = 'type' in parent ? holderOf(document, parent) : parent;
  return insertFirst(document, mapping, holder, insertion, document.text.length);
}

/** Puts the first part into something empty: `{}`, `[]`, or nothing at all behind a colon or dash. */
function insertFirst(
  document: YamlDocument,
  collection: YamlNode | undefined,
  holder: YamlEntry | YamlItem | undefined,
  insertion: Insertion,
  otherwise: number,
): TextEdit {
  const { text } = document;
  const range = collection?.range ?? holder?.range ?? emptyAt(otherwise);
  if (!holder || isInFlow(document, holder.range) || (collection && isInFlow(document, collection.range))) {
    const flow = insertion.flow(quotesAround(document, range));
    if (collection && isFlow(collection))
      return { range: { start: range.start + 1, end: range.end - 1 }, newText: flow };
    if (holder && isInFlow(document, holder.range)) {
      const braces = ` {${flow}}`;
      return holder.value
        ? { range: holder.value.range, newText: braces.slice(1) }
        : { range: emptyAt(holder.range.end), newText: braces };
    }
    return { range, newText: insertion.block(0) };
  }
  const { lineEnding, indentation, listIndentation } = styleOf(document);
  if (!('key' in holder)) {
    const column = columnOf(document, holder.range.start) + 2;
    if (holder.value)
      return { range: holder.value.range, newText: insertion.block(columnOf(document, holder.value.range.start)) };
    const blanks = /^[ \t]*(?=[\r\n#]|$)/.exec(text.slice(holder.range.end))?.[0].length ?? 0;
    const comment = text.charAt(holder.range.end + blanks) === '#';
    return {
      range: { start: holder.range.end, end: holder.range.end + (comment ? 0 : blanks) },
      newText: ` ${insertion.block(column)}`,
    };
  }
  const isList = collection?.type === 'sequence';
  const column = columnOf(document, holder.range.start) + (isList ? listIndentation : indentation);
  const colonEnd = holder.value ? colonEndOf(document, holder) : holder.range.end;
  const end = lineEndFrom(text, holder.value?.range.end ?? colonEnd);
  const between = holder.value ? text.slice(colonEnd, holder.value.range.start).trimEnd() : '';
  const behind = text.slice(holder.value?.range.end ?? colonEnd, end).trimEnd();
  return {
    range: { start: colonEnd, end },
    newText:
      colonIfMissing(document, holder) + between + behind + lineEnding + ' '.repeat(column) + insertion.block(column),
  };
}

/** Puts a line before or after a part of a block collection; `after` is used where `before` is not given. */
function insertLines(
  document: YamlDocument,
  before: YamlEntry | YamlItem | undefined,
  after: YamlEntry | YamlItem | undefined,
  block: (column: number) => string,
): TextEdit {
  const { lineEnding } = styleOf(document);
  if (before) {
    const { start } = before.range;
    const column = columnOf(document, start);
    const margin = lineEnding + ' '.repeat(column);
    const ownLine = isFirstOnLine(document, start);
    const at = ownLine ? firstCommentAbove(document, before) : start;
    return { range: emptyAt(at), newText: block(column) + margin };
  }
  const neighbour = after?.range ?? emptyAt(document.text.length);
  const column = columnOf(document, neighbour.start);
  const end = lineEndFrom(document.text, neighbour.end);
  return { range: emptyAt(end), newText: lineEnding + ' '.repeat(column) + block(column) };
}

function insertInFlow(
  document: YamlDocument,
  collection: YamlMapping | YamlSequence,
  before: YamlEntry | YamlItem | undefined,
  after: YamlEntry | YamlItem | undefined,
  insertion: Insertion,
): TextEdit {
  const { text } = document;
  const parts = collection.type === 'mapping' ? collection.entries : collection.items;
  const flow = insertion.flow(quotesAround(document, collection.range));
  const first = parts[0]?.range.start ?? collection.range.end - 1;
  const lines = /[\r\n]/.test(text.slice(collection.range.start, first));
  const gap = lines ? lineEndingOf(text) + text.slice(lineStartFrom(text, first), first).replace(/\S/g, ' ') : ' ';
  if (before) return { range: emptyAt(before.range.start), newText: `${flow},${gap}` };
  const end = after?.range.end ?? collection.range.start + 1;
  return { range: emptyAt(end), newText: `,${gap}${flow}` };
}

/**
 * Removes an entry: whole lines where it has them to itself, its comma in braces, and what is left of a mapping whose only
 * entry it was is `{}`.
 */
export function removeEntry(
  document: YamlDocument,
  mapping: YamlMapping,
  entry: YamlEntry,
  comments: CommentFate = 'keep',
): TextEdit {
  return removePart(document, mapping, mapping.entries, entry, comments);
}

/** Removes an item, as `removeEntry` does an entry; what is left of a list whose only item it was is `[]`. */
export function removeItem(
  document: YamlDocument,
  sequence: YamlSequence,
  item: YamlItem,
  comments: CommentFate = 'keep',
): TextEdit {
  return removePart(document, sequence, sequence.items, item, comments);
}

/** Adds an item to a list, before the item at index `at` or at the end. */
export function insertItem(
  document: YamlDocument,
  sequence: YamlSequence,
  value: YamlValue,
  at: number | 'end',
): TextEdit {
  const style = styleOf(document);
  const insertion: Insertion = {
    block: (column) => `- ${renderBlockLines(value, column + 2, style)}`,
    flow: (quotes) => renderFlowValue(value, quotes),
  };
  if (sequence.items.length === 0)
    return insertFirst(document, sequence, holderOf(document, sequence), insertion, document.text.length);
  const before = at === 'end' ? undefined : sequence.items[at];
  const after = sequence.items.at(-1);
  return sequence.flow
    ? insertInFlow(document, sequence, before, after, insertion)
    : insertLines(document, before, after, insertion.block);
}

function removePart(
  document: YamlDocument,
  collection: YamlMapping | YamlSequence,
  parts: readonly (YamlEntry | YamlItem)[],
  part: YamlEntry | YamlItem,
  fate: CommentFate,
): TextEdit {
  const { text } = document;
  const index = parts.indexOf(part);
  const empty = collection.type === 'mapping' ? '{}' : '[]';
  if (collection.flow) {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    const range = next
      ? { start: part.range.start, end: next.range.start }
      : previous
        ? { start: previous.range.end, end: part.range.end }
        : { start: collection.range.start + 1, end: collection.range.end - 1 };
    const kept = fate === 'keep' ? commentsIn(document, range) : [];
    if (kept.length === 0) return { range, newText: '' };
    const { lineEnding } = styleOf(document);
    const margin = ' '.repeat(columnOf(document, part.range.start));
    const lines = kept.map((comment) => sourceOf(document, comment) + lineEnding + margin).join('');
    return { range, newText: next ? lines : ` ${lines}` };
  }
  if (parts.length === 1) return emptied(document, collection, part, empty, fate);
  const lineEnd = lineEndFrom(text, part.range.end);
  const column = columnOf(document, part.range.start);
  const margin = ' '.repeat(column);
  const { lineEnding } = styleOf(document);
  if (!isFirstOnLine(document, part.range.start)) {
    // The first entry of a list item (`- a: 1`): what follows moves up behind the dash.
    const next = parts[index + 1];
    const end = next?.range.start ?? lineEnd;
    const range = { start: part.range.start, end };
    const kept = commentsIn(document, range).filter((comment) => fate === 'keep' || comment.range.start > lineEnd);
    return { range, newText: kept.map((comment) => sourceOf(document, comment) + lineEnding + margin).join('') };
  }
  const start =
    fate === 'keep' ? lineStartFrom(text, part.range.start) : lineStartFrom(text, firstCommentAbove(document, part));
  const kept = fate === 'keep' ? commentsIn(document, { start: part.range.start, end: lineEnd }) : [];
  const newText = kept.map((comment) => margin + sourceOf(document, comment)).join(lineEnding);
  if (newText !== '') return { range: { start, end: lineEnd }, newText };
  if (lineEnd < text.length) return { range: { start, end: lineEnd + breakLength(text, lineEnd) }, newText: '' };
  // The last line of a text without final line break: the break before it goes, so that there is none again.
  return { range: { start: beforeBreak(text, start), end: lineEnd }, newText: '' };
}

/** Takes the only part out of a block collection. */
function emptied(
  document: YamlDocument,
  collection: YamlMapping | YamlSequence,
  part: YamlEntry | YamlItem,
  empty: string,
  fate: CommentFate,
): TextEdit {
  const { text } = document;
  const { lineEnding } = styleOf(document);
  const inner = fate === 'keep' ? commentsIn(document, part.range).map((comment) => sourceOf(document, comment)) : [];
  const holder = holderOf(document, collection);
  const end = fate === 'keep' ? part.range.end : lineEndFrom(text, part.range.end);
  if (holder && 'key' in holder && collection.anchor === undefined && collection.tag === undefined) {
    const colonEnd = colonEndOf(document, holder);
    const between = text.slice(colonEnd, part.range.start);
    if (/^\s*$/.test(between) && inner.length === 0) return { range: { start: colonEnd, end }, newText: ` ${empty}` };
  }
  // A list's dash may stand below its key; brackets may not.
  const column = columnOf(document, part.range.start);
  const belowKey = holder && 'key' in holder && column <= columnOf(document, holder.range.start);
  const pad = belowKey ? ' '.repeat(indentationOf(document)) : '';
  const margin = lineEnding + ' '.repeat(column) + pad;
  return { range: { start: part.range.start, end }, newText: pad + [...inner, empty].join(margin) };
}

/**
 * An entry's text with all that belongs to it: comments directly above it (not for the first entry of the document, where
 * they speak of the file), inside it and at its end. `removeEntry` with `drop` takes away just that.
 */
export function entryText(document: YamlDocument, entry: YamlEntry): EntryText {
  const { text } = document;
  const indentation = columnOf(document, entry.range.start);
  if (isInFlow(document, entry.range)) return { text: text.slice(entry.range.start, entry.range.end), indentation };
  const start = isFirstOnLine(document, entry.range.start) ? firstCommentAbove(document, entry) : entry.range.start;
  const end = lineEndFrom(text, entry.range.end);
  return { text: text.slice(start, end).replace(/[ \t]+$/, ''), indentation };
}

/** Moves all lines of `text` but the first from one indentation to another; lines of blanks stay as they are. */
export function reindent(text: string, from: number, to: number): string {
  if (from === to) return text;
  return text.replace(/(\r\n|\r|\n)( *)(?=[^\s])/g, (_, lineBreak: string, blanks: string) => {
    return lineBreak + ' '.repeat(Math.max(0, blanks.length + to - from));
  });
}

/** A node as plain data, aliases written out. */
function dataOf(node: YamlNode | undefined): YamlValue {
  const target = resolve(node);
  if (!target) return null;
  if (target.type === 'scalar') return target.value;
  if (target.type === 'sequence') return target.items.map((item) => dataOf(item.value));
  return Object.fromEntries(target.entries.map((entry) => [keyText(entry.key), dataOf(entry.value)]));
}

function resolveOwn(node: YamlNode | undefined): YamlNode | undefined {
  return node?.type === 'alias' ? undefined : node;
}

function isCollection(value: YamlValue): value is readonly YamlValue[] | { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null;
}

function isFlow(node: YamlNode): boolean {
  return (node.type === 'mapping' || node.type === 'sequence') && node.flow;
}

function isFlowWithContent(node: YamlNode): boolean {
  if (!isFlow(node)) return false;
  return node.type === 'mapping' ? node.entries.length > 0 : node.type === 'sequence' && node.items.length > 0;
}

function colonEndOf(document: YamlDocument, entry: YamlEntry): number {
  const colon = document.text.indexOf(':', entry.key.range.end);
  const limit = entry.value?.range.start ?? document.text.length;
  return colon === -1 || colon >= limit ? entry.key.range.end : colon + 1;
}

function colonIfMissing(document: YamlDocument, entry: YamlEntry): string {
  return colonEndOf(document, entry) === entry.key.range.end ? ':' : '';
}

function splitFirst(text: string): readonly string[] {
  const lineBreak = text.search(/[\r\n]/);
  return lineBreak === -1 ? [text] : [text.slice(0, lineBreak), text.slice(lineBreak)];
}

function emptyAt(offset: number): TextRange {
  return { start: offset, end: offset };
}
