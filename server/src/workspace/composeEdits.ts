import { applyEdits, type TextEdit } from '../core/text/TextEdit.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';

/**
 * One set of edits that does what two sets do one after the other. Edits of the two that touch each other become one.
 * @param first edits over some text, none of which overlaps another
 * @param middle the text that they make of it
 * @param second edits over `middle`
 * @returns edits over the text before `first`, in the order of the text
 */
export function composeEdits(
  first: readonly TextEdit[],
  middle: string,
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const composed: TextEdit[] = [];
  /** By how much the place reached lies further to the right in `middle` than in the text before. */
  let moved = 0;
  for (const { place, growth, edits } of clusters(first, second)) {
    const start = place.start - moved;
    moved += growth;
    const over = edits.map((edit) => ({ ...edit, range: shifted(edit.range, -place.start) }));
    const newText = applyEdits(middle.slice(place.start, place.end), over);
    composed.push({ range: { start, end: place.end - moved }, newText });
  }
  return composed;
}

/** A stretch of the middle text that edits of both sets have to do with, and of which they leave nothing outside. */
interface Cluster {
  readonly place: TextRange;
  /** How much longer the first set made it. */
  readonly growth: number;
  /** Those of the second set. */
  readonly edits: readonly TextEdit[];
}

function clusters(first: readonly TextEdit[], second: readonly TextEdit[]): readonly Cluster[] {
  let moved = 0;
  const made = inOrder(first).map(({ range, newText }): Cluster => {
    const start = range.start + moved;
    const growth = newText.length - (range.end - range.start);
    moved += growth;
    return { place: { start, end: start + newText.length }, growth, edits: [] };
  });
  const wanted = inOrder(second).map((edit): Cluster => ({ place: edit.range, growth: 0, edits: [edit] }));
  const found: Cluster[] = [];
  for (const next of [...made, ...wanted].sort((a, b) => a.place.start - b.place.start)) {
    const last = found.at(-1);
    if (!last || last.place.end < next.place.start) {
      found.push(next);
      continue;
    }
    found[found.length - 1] = {
      place: { start: last.place.start, end: Math.max(last.place.end, next.place.end) },
      growth: last.growth + next.growth,
      edits: [...last.edits, ...next.edits],
    };
  }
  return found;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
