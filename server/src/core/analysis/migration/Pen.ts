import { lastUpTo } from '../../text/lastUpTo.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import type { TextRange } from '../../text/TextRange.ts';
import { lineEnd, nextLine } from '../../text/textLines.ts';
import type { Sheet } from './Sheet.ts';

/** What is to be written, gathered: edits, and by line start what its indentation grows by. */
export interface Pen {
  readonly edits: TextEdit[];
  readonly shifts: Map<number, { readonly extra: string; readonly blankToo: boolean }>;
  /** Something would have to be reprinted. */
  unwritable: boolean;
}

export function newPen(): Pen {
  return { edits: [], shifts: new Map(), unwritable: false };
}

/** Marks the lines that begin inside `range`. Lines of blanks only are text in a block scalar and nothing anywhere else. */
export function shiftLines(sheet: Sheet, range: TextRange, extra: string, blankToo: boolean, pen: Pen): void {
  for (let at = nextLine(sheet.text, range.start); at < range.end; at = nextLine(sheet.text, at)) {
    pen.shifts.set(at, { extra, blankToo });
  }
}

/** The gathered changes as edits: ascending, and one where two touch. */
export function editsOf(sheet: Sheet, pen: Pen): readonly TextEdit[] {
  const { text } = sheet;
  const written = pen.edits.map((edit, index) => ({ edit, index })).sort(inOrder);
  const replaced = written.map(({ edit }) => edit);
  const indented = [...pen.shifts].flatMap(([line, { extra, blankToo }], index): readonly Placed[] => {
    const end = lineEnd(text, line);
    const content = line + (/^[ \t]*/.exec(text.slice(line, end))?.[0].length ?? 0);
    const blank = content === end;
    if (extra === '' || (blank && !(blankToo && end > line))) return [];
    const at = blank ? line : content;
    // What stands around the line's start goes, and what comes in its place is indented already.
    const around = replaced[lastUpTo(replaced, at - 1)]?.range;
    if (around && (at < around.end || (at === around.end && around.start < line))) return [];
    // Indentation comes before all that is written at its place.
    return [{ edit: { range: { start: at, end: at }, newText: extra }, index: index - pen.shifts.size }];
  });
  const merged: TextEdit[] = [];
  for (const { edit } of [...indented, ...written].sort(inOrder)) {
    const last = merged.at(-1);
    if (last && last.range.end === edit.range.start) {
      merged[merged.length - 1] = {
        range: { start: last.range.start, end: edit.range.end },
        newText: last.newText + edit.newText,
      };
    } else merged.push(edit);
  }
  return merged.filter((edit) => text.slice(edit.range.start, edit.range.end) !== edit.newText);
}

interface Placed {
  readonly edit: TextEdit;
  readonly index: number;
}

function inOrder(a: Placed, b: Placed): number {
  return a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.index - b.index;
}
