import { type TextCell, textCells } from './textWidth.ts';

/** A line of a file as shown, and the line of marks to stand under it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

/**
 * The part of `line` around a stretch that fits into `width` columns, with `mark` under every column of the stretch; at least
 * one mark, even where the stretch is empty. `start` and `end` are UTF-16 offsets in the line.
 */
export function excerpt(line: string, start: number, end: number, width: number, mark: string): Excerpt {
  const from = wholeCharacter(line, Math.max(0, start - width * 2));
  const to = wholeCharacter(line, Math.min(line.length, start + width * 4));
  const cells = textCells(line.slice(from, to)).map((cell) => ({
    ...cell,
    start: cell.start + from,
    end: cell.end + from,
  }));
  const [first, last] = cellsThatFit(cells, start, end, width, from > 0, to < line.length);
  const shown = cells.slice(first, last);
  const cutBefore = from > 0 || first > 0;
  const cutAfter = to < line.length || last < cells.length;

  const before = shown.filter((cell) => cell.end <= start);
  const within = shown.filter((cell) => cell.end > start && cell.start < end);
  const indent = ' '.repeat((cutBefore ? 1 : 0) + widthOf(before));
  return {
    text: `${cutBefore ? '…' : ''}${shown.map((cell) => cell.shown).join('')}${cutAfter ? '…' : ''}`.trimEnd(),
    marks: indent + mark.repeat(Math.max(1, widthOf(within))),
  };
}

/** The first cell that is shown and the first that is not any more, so that the stretch stands in view with text around it. */
function cellsThatFit(
  cells: readonly TextCell[],
  start: number,
  end: number,
  width: number,
  moreBefore: boolean,
  moreAfter: boolean,
): readonly [number, number] {
  if (!moreBefore && !moreAfter && widthOf(cells) <= width) return [0, cells.length];
  const room = width - 2;
  const startCell = firstIndex(cells, (cell) => cell.end > start);
  const endCell = firstIndex(cells, (cell) => cell.start >= end && cell.end > start);
  let first = startCell;
  let last = startCell;
  let used = 0;
  const take = (index: number): boolean => {
    const cell = cells[index];
    if (!cell || used + cell.width > room) return false;
    used += cell.width;
    return true;
  };
  while (last < endCell && take(last)) last++;
  // What stands before a place says more about it than what follows, and the beginning of the line most of all.
  const lead = used + Math.floor((room - used) * 0.7);
  while (first > 0 && used < lead && take(first - 1)) first--;
  while (last < cells.length && take(last)) last++;
  while (first > 0 && take(first - 1)) first--;
  return [first, last];
}

function firstIndex(cells: readonly TextCell[], matches: (cell: TextCell) => boolean): number {
  const index = cells.findIndex(matches);
  return index === -1 ? cells.length : index;
}

function widthOf(cells: readonly TextCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** `offset`, or the one before it where it would cut a surrogate pair in two. */
function wholeCharacter(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? Math.max(0, offset - 1) : offset;
}
