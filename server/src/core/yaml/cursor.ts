import { touches } from '../text/TextRange.ts';
import { type Cursor, cursorOf } from './cursor/Cursor.ts';
import { flowCursor } from './cursor/flowCursor.ts';
import { lineCursors } from './cursor/lineCursors.ts';
import { type Step, trailTo } from './cursor/trailTo.ts';
import type { PathSegment } from './FieldPath.ts';
import { lineEndFrom, lineStartFrom } from './lines.ts';
import { columnOf, indentationOf } from './surroundings.ts';
import type { YamlDocument } from './YamlDocument.ts';
import { keyText, type YamlEntry, type YamlItem, type YamlMapping, type YamlNode } from './YamlNode.ts';

export type { Cursor, CursorRole } from './cursor/Cursor.ts';

/** The innermost node at a place, and how it is reached. */
export interface NodePlace {
  readonly path: readonly PathSegment[];
  /** Whether the place is on the key or the value of `entry`, or on `item`. */
  readonly on: 'key' | 'value' | 'item';
  readonly node: YamlNode | undefined;
  readonly entry: YamlEntry | undefined;
  readonly item: YamlItem | undefined;
}

/**
 * What can be typed at `offset`, the likeliest reading first, in text that may be half typed: a word alone on its line below a
 * mapping's key is a key in the making, `- ` an item, `image: ` a value. Several where a line can go on more than one collection
 * (a key of the mapping, or an item of the list in it); none in comments, in block scalars and behind what is complete.
 */
export function cursorsAt(document: YamlDocument, offset: number): readonly Cursor[] {
  if (document.comments.some(({ range }) => range.start < offset && offset <= range.end)) return [];
  const trail = trailTo(document, offset);
  const last = trail.at(-1);
  if (last?.node.flow) return some(flowCursor(document, last, offset));
  const lineStart = lineStartFrom(document.text, offset);
  const scalar = last?.scalar;
  // Text over several lines is prose, whatever its lines look like.
  if (scalar && (scalar.style === 'literal' || scalar.style === 'folded' || scalar.range.start < lineStart)) return [];
  return lineCursors(document, offset) ?? some(onKey(document, last, offset) ?? onValue(document, last, offset));
}

function some(cursor: Cursor | undefined): readonly Cursor[] {
  return cursor ? [cursor] : [];
}

/** On a key that has its colon. */
function onKey(document: YamlDocument, step: Step | undefined, offset: number): Cursor | undefined {
  const { node, entry, path } = step ?? {};
  if (node?.type !== 'mapping' || !entry || !path || !touches(entry.key.range, offset)) return undefined;
  const { text } = document;
  const { range: replace } = entry.key;
  // Behind the colon, with nothing between: what is put in is the value.
  if (!/^[ \t]*:/.test(text.slice(replace.end))) return undefined;
  const indentation = columnOf(document, replace.start);
  return cursorOf(document, offset, { path, role: 'key', replace, indentation, mapping: node, entry });
}

/** Behind a colon, with or without something there. */
function onValue(document: YamlDocument, step: Step | undefined, offset: number): Cursor | undefined {
  const { text } = document;
  const found = entryBefore(document, offset);
  if (!found) return step && onItem(document, step, offset);
  const { path, mapping, entry } = found;
  const { value } = entry;
  // The value stands in the lines below.
  if (value && value.type !== 'scalar' && value.type !== 'alias') return undefined;
  const scalar = value?.type === 'scalar' && value.range.start < value.range.end ? value : undefined;
  const replace = (scalar ?? (value?.type === 'alias' ? value : undefined))?.range ?? { start: offset, end: offset };
  const between = text.slice(entry.key.range.end, Math.min(replace.start, offset));
  if (!touches(replace, offset) || !/^[ \t]*:(?:[ \t]+[&!]\S*)*[ \t]*$/.test(between)) return undefined;
  if (!scalar && !/^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(replace.end, lineEndFrom(text, offset)))) return undefined;
  return cursorOf(document, offset, {
    path: [...path, keyText(entry.key)],
    role: 'value',
    replace,
    indentation: columnOf(document, entry.key.range.start) + indentationOf(document),
    mapping,
    entry,
    lead: /[ \t]$/.test(between) ? '' : ' ',
  });
}

/** The last entry whose key stands before `offset` on its line. */
function entryBefore(
  document: YamlDocument,
  offset: number,
): { readonly path: readonly PathSegment[]; readonly mapping: YamlMapping; readonly entry: YamlEntry } | undefined {
  const lineStart = lineStartFrom(document.text, offset);
  let found: ReturnType<typeof entryBefore>;
  let path: readonly PathSegment[] = [];
  let node = document.root;
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    const parts: readonly (YamlEntry | YamlItem)[] = node.type === 'mapping' ? node.entries : node.items;
    const index = parts.findLastIndex(({ range }) => range.start < offset);
    const part = parts[index];
    if (!part) break;
    if ('key' in part && node.type === 'mapping') {
      if (part.key.range.start >= lineStart && part.key.range.end < offset)
        found = { path, mapping: node, entry: part };
    }
    path = [...path, 'key' in part ? keyText(part.key) : index];
    node = part.value;
  }
  return found;
}

/** An item of a list that is more than a word: `- two words`. */
function onItem(document: YamlDocument, { node, path, index, scalar }: Step, offset: number): Cursor | undefined {
  if (node.type !== 'sequence' || index === undefined || !scalar || scalar.range.start === scalar.range.end)
    return undefined;
  return cursorOf(document, offset, {
    path: [...path, index],
    role: 'item',
    replace: scalar.range,
    indentation: columnOf(document, scalar.range.start),
    sequence: node,
  });
}

/** What stands at `offset` (a caret right behind it counts); `undefined` in blanks, comments and outside of all nodes. */
export function nodeAt(document: YamlDocument, offset: number): NodePlace | undefined {
  let node = document.root;
  let place: NodePlace | undefined;
  const path: PathSegment[] = [];
  while (node) {
    if (node.type === 'mapping') {
      const entry: YamlEntry | undefined =
        node.entries.find((candidate) => touches(candidate.key.range, offset)) ??
        node.entries.find((candidate) => candidate.value && touches(candidate.value.range, offset));
      if (!entry) return undefined;
      path.push(keyText(entry.key));
      if (touches(entry.key.range, offset)) return { path, on: 'key', node: entry.key, entry, item: undefined };
      place = { path, on: 'value', node: entry.value, entry, item: undefined };
      node = entry.value;
    } else if (node.type === 'sequence') {
      const index: number = node.items.findIndex((candidate) => touches(candidate.range, offset));
      const item = node.items[index];
      if (!item) return undefined;
      path.push(index);
      place = { path, on: 'item', node: item.value, entry: undefined, item };
      if (!item.value || !touches(item.value.range, offset)) return onDash(document, item, offset) ? place : undefined;
      node = item.value;
    } else {
      return place ?? { path, on: 'value', node, entry: undefined, item: undefined };
    }
  }
  return place;
}

function onDash(document: YamlDocument, item: YamlItem, offset: number): boolean {
  return document.text.charAt(item.range.start) === '-' && offset <= item.range.start + 1;
}
