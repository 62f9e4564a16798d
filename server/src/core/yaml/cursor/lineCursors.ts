import { touches } from '../../text/TextRange.ts';
import { lineEndFrom, lineStartFrom } from '../lines.ts';
import { parseDocument } from '../parseDocument.ts';
import { columnOf, indentationOf } from '../surroundings.ts';
import type { YamlDocument } from '../YamlDocument.ts';
import type { YamlItem, YamlNode, YamlSequence } from '../YamlNode.ts';
import { type Cursor, type CursorParts, cursorOf } from './Cursor.ts';
import { type MappingSlot, type SequenceSlot, type Slot, slotsAt } from './slotsAt.ts';

/** A line on which not more than dashes and one word are. */
interface OpenLine {
  readonly start: number;
  /** Where the last dash stands, if there is one. */
  readonly dash: number | undefined;
  /** Where the word at the cursor begins and ends; both the cursor where there is none. */
  readonly wordStart: number;
  readonly wordEnd: number;
}

/**
 * The readings of a place on a line that holds nothing, or only the word that is being typed, dashes before it or not: the most
 * likely first. Its column tells which of the mappings and lists that are open there goes on; where it fits none, or would tear
 * what follows from what stands above, the next one that fits, and by how much the line has to move. `undefined` on other lines.
 */
export function lineCursors(document: YamlDocument, offset: number): readonly Cursor[] | undefined {
  const line = openLineAt(document.text, offset);
  if (!line) return undefined;
  const { wordStart, wordEnd } = line;
  const replace = { start: wordStart, end: wordEnd };
  const before =
    wordStart === wordEnd
      ? document
      : parseDocument(
          document.text.slice(0, wordStart) + ' '.repeat(wordEnd - wordStart) + document.text.slice(wordEnd),
        );
  const make = (parts: Omit<CursorParts, 'replace'>): Cursor => ({
    ...cursorOf(before, offset, { ...parts, replace }),
    prefix: document.text.slice(wordStart, offset),
  });
  return line.dash === undefined ? onLine(before, line, make) : afterDash(before, line, line.dash, make);
}

type Make = (parts: Omit<CursorParts, 'replace'>) => Cursor;

function openLineAt(text: string, offset: number): OpenLine | undefined {
  const start = lineStartFrom(text, offset);
  const end = lineEndFrom(text, offset);
  const isWord = (at: number): boolean => !/\s/.test(text.charAt(at));
  let wordStart = offset;
  while (wordStart > start && isWord(wordStart - 1)) wordStart--;
  let wordEnd = offset;
  while (wordEnd < end && isWord(wordEnd)) wordEnd++;
  if (!/^\s*(?:\s#.*)?$/.test(text.slice(wordEnd, end))) return undefined;
  const before = text.slice(start, wordStart);
  if (!/^[ \t]*(?:-[ \t]+)*$/.test(before)) return undefined;
  const word = text.slice(wordStart, wordEnd);
  if (word === '-' && offset === wordEnd) return { start, dash: wordStart, wordStart: offset, wordEnd: offset };
  // A colon makes a key of it; brackets, quotes that go on, anchors, aliases and block headers are no words.
  if (/:$|^[[\]{}&*!|>%@`#?,]/.test(word) || !/^(?:[^"'].*|"[^"]*"?|'[^']*'?)?$/.test(word)) return undefined;
  const dash = before.lastIndexOf('-');
  return { start, dash: dash === -1 ? undefined : start + dash, wordStart, wordEnd };
}

/** `- ` with nothing or a word behind it. */
function afterDash(document: YamlDocument, line: OpenLine, dash: number, make: Make): readonly Cursor[] | undefined {
  const found = findItem(document, dash);
  if (!found) return undefined;
  const { path, node, item } = found;
  const lead = line.wordStart === dash + 1 ? ' ' : '';
  const indentation = columnOf(document, line.wordStart) + lead.length;
  const { value } = item;
  if (value?.type === 'mapping' && !value.flow && value.range.start > line.wordEnd) {
    // The item's other keys stand below. What is put in before them has to stand at their column.
    const gap = columnOf(document, value.range.start) - columnOf(document, line.wordStart);
    if (gap < lead.length) return undefined;
    return [
      make({ path, role: 'key', indentation: indentation + gap - lead.length, lead: ' '.repeat(gap), mapping: value }),
    ];
  }
  if (value && value.range.start < value.range.end) return undefined;
  return [make({ path, role: 'item', indentation, sequence: node, lead })];
}

function findItem(
  document: YamlDocument,
  dash: number,
): { readonly path: Cursor['path']; readonly node: YamlSequence; readonly item: YamlItem } | undefined {
  for (const slot of slotsAt(document, dash + 1).slots) {
    if (slot.type !== 'sequence') continue;
    const index = slot.node.items.findIndex(({ range }) => range.start === dash);
    const item = slot.node.items[index];
    if (item) return { path: [...slot.path, index], node: slot.node, item };
  }
  return undefined;
}

/** A line without a dash. */
function onLine(document: YamlDocument, line: OpenLine, make: Make): readonly Cursor[] {
  const margin = document.text.slice(line.start, line.wordStart);
  const column = widthOf(margin, indentationOf(document));
  const isTyped = line.wordStart < line.wordEnd;
  const { slots, closed } = slotsAt(document, line.start);
  if (closed && isInside(closed, column, slots, document, line)) return [];
  // Whatever goes on below has to stay with what it belongs to.
  const reachable = slots.slice(Math.max(0, slots.findLastIndex(isContinued)));
  const first = reachable[0];
  const open = reachable.at(-1);
  const above = slots[slots.length - reachable.length - 1];

  /** A place at `target`, which the line may have to be moved to. A tab is no indentation. */
  const at = (target: number, parts: Omit<CursorParts, 'replace' | 'indentation'>): Cursor => {
    const lead = parts.lead ?? '';
    const indentation = target + lead.length;
    if (margin.includes('\t')) {
      const excess = { start: line.start, end: line.wordStart };
      return make({ ...parts, indentation, excess, lead: ' '.repeat(target) + lead });
    }
    if (target >= column) return make({ ...parts, indentation, lead: ' '.repeat(target - column) + lead });
    return make({ ...parts, indentation, excess: { start: line.start, end: line.start + column - target } });
  };
  const key = (slot: MappingSlot): Cursor => {
    const followed = slot.column === column && isFollowed(document.text, line, column);
    return at(slot.column, { path: slot.path, role: 'key', mapping: slot.node, followed });
  };
  const newItem = (slot: SequenceSlot): Cursor =>
    at(slot.column, { path: [...slot.path, slot.above], role: 'item', sequence: slot.node, lead: '- ' });
  const firstItem = (target: number, path: Cursor['path']): Cursor =>
    at(target, { path: [...path, 0], role: 'item', lead: '- ' });
  /** A list goes on with a new item, or with another key of its last one. */
  const list = (slot: SequenceSlot): readonly Cursor[] => {
    const item = reachable[reachable.indexOf(slot) + 1];
    return [...(item?.type === 'mapping' && slot.above > 0 ? [key(item)] : []), newItem(slot)];
  };

  if (open?.type === 'open') {
    if (open.under === 'root') return [at(0, { path: [], role: 'key' })];
    const parent = slots.at(-2)?.column ?? 0;
    if (column > parent) {
      const target = margin.includes('\t') ? parent + indentationOf(document) : column;
      if (open.under === 'dash') return [at(target, { path: open.path, role: 'item' })];
      return [at(target, { path: open.path, role: 'key' }), firstItem(target, open.path)];
    }
  }
  if (isTyped && first && isCollection(first) && first.above === 0 && column > (above?.column ?? -1)) {
    // What is below becomes the value of the key that is being typed.
    const isDeeper = first.type === 'sequence' ? first.column >= column : first.column > column;
    if (isDeeper) {
      const parent = at(column, { path: first.path, role: 'key', followed: true });
      return [parent, ...(first.type === 'sequence' ? list(first) : [])];
    }
  }
  const collections = reachable.filter(isCollection);
  const exact = collections.filter((slot) => slot.column === column);
  const chosen = exact.length > 0 ? exact : collections.filter((slot) => slot.column > column).slice(0, 1);
  const fitting = chosen.length > 0 ? chosen : collections.slice(-1);
  const cursors = fitting.flatMap((slot) => (slot.type === 'mapping' ? [key(slot)] : list(slot)));
  // A list may begin at the column of its key.
  if (open?.type === 'open' && open.under === 'key' && slots.at(-2)?.column === column)
    cursors.push(firstItem(column, open.path));
  return cursors;
}

/** How wide a margin looks, a tab being taken for one step of indentation. */
function widthOf(margin: string, step: number): number {
  return [...margin].reduce((width, blank) => width + (blank === '\t' ? step : 1), 0);
}

function isCollection(slot: Slot): slot is MappingSlot | SequenceSlot {
  return slot.type !== 'open';
}

function isContinued(slot: Slot): boolean {
  return isCollection(slot) && slot.below;
}

/** Whether a line belongs to the text of a block scalar above, or to a value that nobody ended. */
function isInside(
  closed: YamlNode,
  column: number,
  slots: readonly Slot[],
  document: YamlDocument,
  line: OpenLine,
): boolean {
  if (touches(closed.range, line.wordStart) && closed.range.start < line.start) return true;
  if (closed.type !== 'scalar' || (closed.style !== 'literal' && closed.style !== 'folded')) return false;
  const holder = slots.at(-1);
  if (holder && column <= holder.column) return false;
  return !document.text.slice(closed.range.end, line.start).includes('#');
}

/** Whether the lines below become the value of a key at `column`: they are indented deeper, or begin a list there. */
function isFollowed(text: string, line: OpenLine, column: number): boolean {
  const below = /^[^\r\n]*(?:\r\n?|\n)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*([ \t]*)(-(?=[ \t\r\n])|\S|$)/;
  const [, margin = '', next = ''] = below.exec(text.slice(line.wordEnd)) ?? [];
  return next !== '' && (margin.length > column || (next === '-' && margin.length === column));
}
