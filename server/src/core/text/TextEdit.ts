import type { TextRange } from './TextRange.ts';

/** One replacement: the text in `range` (offsets into the text before any edit) becomes `newText`. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * The text after all `edits`, whose ranges all refer to `text` as it is before the first of them.
 * Two insertions at the same place keep their order.
 * @throws RangeError when two edits overlap or one lies outside the text: applying half of a fix would damage the file.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index,
    );
  let result = '';
  let last = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.range;
    if (start < last || end < start || end > text.length) {
      throw new RangeError(`Edit ${start}..${end} overlaps its neighbour or leaves the text (length ${text.length})`);
    }
    result += text.slice(last, start) + edit.newText;
    last = end;
  }
  return result + text.slice(last);
}

/** Whether two edits touch the same characters, so that only one of them can be applied. Insertions at one place do not. */
export function editsOverlap(a: TextEdit, b: TextEdit): boolean {
  if (a.range.start === a.range.end && b.range.start === b.range.end) return false;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}
