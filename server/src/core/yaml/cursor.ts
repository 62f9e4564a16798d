import { type TextRange, touches } from '../text/TextRange.ts';
import type { PathSegment } from './FieldPath.ts';
import { lineStartFrom } from './lines.ts';
import { columnOf, indentationOf } from './surroundings.ts';
import type { YamlDocument } from './YamlDocument.ts';
import {
  keyText,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from './YamlNode.ts';

/** What can be typed at a place: a key of a mapping, the value of a key, an item of a list, or nothing (comment, block text). */
export type CursorRole = 'key' | 'value' | 'item' | 'none';

/** A place in a document, seen as something to be completed. */
export interface Cursor {
  /** The path of the mapping for a key, of the value itself for a value or an item. */
  readonly path: readonly PathSegment[];
  /** `item` is a list item of which not more than a word is there: it may become a scalar or the first key of a mapping. */
  readonly role: CursorRole;
  /** What is typed already, left of the cursor. */
  readonly prefix: string;
  /** What a completion replaces. */
  readonly replace: TextRange;
  /** The column at which the key stands, or a mapping under the value or in the item would stand. */
  readonly indentation: number;
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** The mapping whose key or value it is, if it has an entry yet. */
  readonly mapping: YamlMapping | undefined;
  /** The list whose item it is, if it has an item yet. */
  readonly sequence: YamlSequence | undefined;
  /** The entry whose key or value it is, if it is there. */
  readonly entry: YamlEntry | undefined;
}

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
 * The place at `offset`, in text that may be half typed: a word alone on its line below a mapping's key is a key in the
 * making, `- ` an item, `image: ` a value. On an empty line the column of the cursor decides what is being continued.
 */
export function cursorAt(document: YamlDocument, offset: number): Cursor {
  const nothing = cursor({ path: [], role: 'none', replace: emptyAt(offset) }, document, offset);
  if (document.comments.some(({ range }) => range.start < offset && offset <= range.end)) return nothing;
  const trail = trailTo(document, offset);
  const last = trail.at(-1);
  if (last && isFlow(last.node)) return flowCursor(document, last, offset) ?? nothing;
  const { scalar } = last ?? {};
  if (scalar && (scalar.style === 'literal' || scalar.style === 'folded')) return nothing;
  return blockCursor(document, trail, offset) ?? nothing;
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

/** A collection that holds the place, with its path, and what of it the place is on. */
interface Step {
  readonly node: YamlMapping | YamlSequence;
  readonly path: readonly PathSegment[];
  readonly entry: YamlEntry | undefined;
  readonly index: number | undefined;
  /** The scalar at the place, if this collection holds it. */
  readonly scalar: YamlScalar | undefined;
}

/** The collections around `offset`, from the root down. */
function trailTo(document: YamlDocument, offset: number): readonly Step[] {
  const trail: Step[] = [];
  let node = document.root;
  let path: readonly PathSegment[] = [];
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    if (
      !touches(node.range, offset) ||
      (node.flow && (offset === node.range.start || isBehind(document, node, offset)))
    )
      break;
    const collection: YamlMapping | YamlSequence = node;
    const parts: readonly (YamlEntry | YamlItem)[] =
      collection.type === 'mapping' ? collection.entries : collection.items;
    const index = parts.findLastIndex((part) => touches(part.range, offset));
    const part = parts[index];
    const value = part?.value && touches(part.value.range, offset) ? part.value : undefined;
    const entry = part && 'key' in part ? part : undefined;
    trail.push({
      node: collection,
      path,
      entry,
      index: part && !entry ? index : undefined,
      scalar: value?.type === 'scalar' ? value : undefined,
    });
    path = [...path, entry ? keyText(entry.key) : index];
    node = value;
  }
  return trail;
}

/** Whether `offset` is behind the closing bracket or brace. */
function isBehind(document: YamlDocument, node: YamlNode, offset: number): boolean {
  return offset === node.range.end && /[\]}]/.test(document.text.charAt(offset - 1));
}

function isFlow(node: YamlMapping | YamlSequence): boolean {
  return node.flow;
}

type Found = Pick<Cursor, 'path' | 'role' | 'replace'> & Partial<Cursor>;

function cursor(found: Found, document: YamlDocument, offset: number): Cursor {
  return {
    prefix: document.text.slice(Math.min(found.replace.start, offset), offset),
    indentation: 0,
    flow: false,
    mapping: undefined,
    sequence: undefined,
    entry: undefined,
    ...found,
  };
}

function flowCursor(document: YamlDocument, step: Step, offset: number): Cursor | undefined {
  const { node, path, entry, scalar } = step;
  const { text } = document;
  const flow = true;
  const indentation = 0;
  if (node.type === 'mapping') {
    const own = entry ?? node.entries.findLast((candidate) => candidate.range.end <= offset);
    const between = own ? text.slice(own.key.range.end, offset) : '';
    if (own && touches(own.key.range, offset)) {
      return cursor(
        { path, role: 'key', replace: own.key.range, mapping: node, entry: own, flow, indentation },
        document,
        offset,
      );
    }
    if (own && /^\s*:[^,]*$/s.test(between) && (entry || /^\s*:\s*$/.test(between))) {
      const replace = scalar?.range ?? emptyAt(offset);
      if (!scalar && !/\s$/.test(between)) return undefined;
      return cursor(
        { path: [...path, keyText(own.key)], role: 'value', replace, mapping: node, entry: own, flow, indentation },
        document,
        offset,
      );
    }
    if (!/[{,]\s*$/.test(text.slice(node.range.start, offset))) return undefined;
    return cursor({ path, role: 'key', replace: emptyAt(offset), mapping: node, flow, indentation }, document, offset);
  }
  const index = step.index ?? node.items.filter((item) => item.range.end <= offset).length;
  if (!scalar && !/[[,]\s*$/.test(text.slice(node.range.start, offset))) return undefined;
  const replace = scalar?.range ?? emptyAt(offset);
  return cursor({ path: [...path, index], role: 'item', replace, sequence: node, flow, indentation }, document, offset);
}

function blockCursor(document: YamlDocument, trail: readonly Step[], offset: number): Cursor | undefined {
  const { text } = document;
  const lineStart = lineStartFrom(text, offset);
  const before = text.slice(lineStart, offset);
  const step = trail.at(-1);
  const deeper = indentationOf(document);

  const key = step?.entry?.key;
  if (
    step?.node.type === 'mapping' &&
    step.entry &&
    key &&
    touches(key.range, offset) &&
    key.range.start >= lineStart
  ) {
    return cursor(
      {
        path: step.path,
        role: 'key',
        replace: key.range,
        indentation: key.range.start - lineStart,
        mapping: step.node,
        entry: step.entry,
      },
      document,
      offset,
    );
  }

  const scalar =
    step?.scalar ??
    (document.root?.type === 'scalar' && touches(document.root.range, offset) ? document.root : undefined);
  if (scalar && scalar.range.start < scalar.range.end) {
    if (scalar.range.start < lineStart) return undefined;
    const path = step ? [...step.path, step.entry ? keyText(step.entry.key) : (step.index ?? 0)] : [];
    const column = scalar.range.start - lineStart;
    const alone = text.slice(lineStart, scalar.range.start).trim() === '';
    if (alone && scalar.style === 'plain' && step?.node.type !== 'sequence') {
      return cursor({ path, role: 'key', replace: scalar.range, indentation: column }, document, offset);
    }
    if (step?.node.type === 'sequence') {
      return cursor(
        { path, role: 'item', replace: scalar.range, indentation: column, sequence: step.node },
        document,
        offset,
      );
    }
    if (step?.node.type === 'mapping' && step.entry) {
      const indentation = columnOf(document, step.entry.key.range.start) + deeper;
      return cursor(
        { path, role: 'value', replace: scalar.range, indentation, mapping: step.node, entry: step.entry },
        document,
        offset,
      );
    }
    return undefined;
  }

  // Nothing stands here yet: after a colon, after a dash, or on an empty line.
  const behind = (/[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '').trimStart();
  if (behind !== '' && !behind.startsWith('#')) return undefined;
  const [, blanks = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(before) ?? [];
  if (rest.trim() !== '') return afterColon(document, lineStart, offset, deeper);
  if (dashes !== '') return afterDash(document, lineStart + blanks.length + dashes.lastIndexOf('-'), offset);
  return onEmptyLine(document, lineStart, offset);
}

/** `image: ` with nothing behind it. */
function afterColon(document: YamlDocument, lineStart: number, offset: number, deeper: number): Cursor | undefined {
  const { text } = document;
  if (!/:[ \t]+$/.test(text.slice(lineStart, offset))) return undefined;
  const found = findPart(
    document,
    (part) =>
      'key' in part && part.key.range.start >= lineStart && part.key.range.end < offset && part.range.end <= offset,
  );
  if (!found || !('key' in found.part) || found.node.type !== 'mapping') return undefined;
  const entry = found.part;
  if (text.slice(entry.key.range.end, offset).trim() !== ':') return undefined;
  return cursor(
    {
      path: found.path,
      role: 'value',
      replace: emptyAt(offset),
      indentation: columnOf(document, entry.key.range.start) + deeper,
      mapping: found.node,
      entry,
    },
    document,
    offset,
  );
}

/** `- ` with nothing behind it. */
function afterDash(document: YamlDocument, dash: number, offset: number): Cursor | undefined {
  const found = findPart(document, (part) => !('key' in part) && part.range.start === dash);
  if (found?.node.type !== 'sequence') return undefined;
  return cursor(
    {
      path: found.path,
      role: 'item',
      replace: emptyAt(offset),
      indentation: columnOf(document, offset),
      sequence: found.node,
    },
    document,
    offset,
  );
}

/** The last entry or item for which `wanted` holds, in the order of the text. */
function findPart(
  document: YamlDocument,
  wanted: (part: YamlEntry | YamlItem) => boolean,
):
  | {
      readonly part: YamlEntry | YamlItem;
      readonly node: YamlMapping | YamlSequence;
      readonly path: readonly PathSegment[];
    }
  | undefined {
  let found: ReturnType<typeof findPart>;
  const visit = (node: YamlNode | undefined, path: readonly PathSegment[]): void => {
    if (node?.type !== 'mapping' && node?.type !== 'sequence') return;
    const parts: readonly (YamlEntry | YamlItem)[] = node.type === 'mapping' ? node.entries : node.items;
    for (const [index, part] of parts.entries()) {
      const own = [...path, 'key' in part ? keyText(part.key) : index];
      if (wanted(part)) found = { part, node, path: own };
      visit(part.value, own);
    }
  };
  visit(document.root, []);
  return found;
}

/** On a line of blanks the column tells which of the mappings and lists that are open here goes on. */
function onEmptyLine(document: YamlDocument, lineStart: number, offset: number): Cursor | undefined {
  const column = offset - lineStart;
  const replace = emptyAt(offset);
  let node = document.root;
  let path: readonly PathSegment[] = [];
  if (!node) return cursor({ path, role: 'key', replace, indentation: column }, document, offset);
  while (node) {
    if ((node.type !== 'mapping' && node.type !== 'sequence') || node.flow) return undefined;
    const own = columnOf(document, node.range.start);
    if (node.type === 'mapping') {
      const entry: YamlEntry | undefined = node.entries.findLast((candidate) => candidate.range.start < lineStart);
      if (column <= own || !entry)
        return cursor({ path, role: 'key', replace, indentation: column, mapping: node }, document, offset);
      path = [...path, keyText(entry.key)];
      if (!entry.value || entry.value.range.start === entry.value.range.end) {
        return cursor({ path, role: 'key', replace, indentation: column }, document, offset);
      }
      node = entry.value;
    } else {
      const index: number = node.items.findLastIndex((candidate) => candidate.range.start < lineStart);
      const item: YamlItem | undefined = node.items[index];
      if (!item || column <= own) return undefined;
      path = [...path, index];
      if (!item.value)
        return cursor({ path, role: 'item', replace, indentation: column, sequence: node }, document, offset);
      node = item.value;
    }
  }
  return undefined;
}

function emptyAt(offset: number): TextRange {
  return { start: offset, end: offset };
}
