import { diffLines } from 'diff';
import type { TextEdit } from '../core/text/TextEdit.ts';

/** The edits that turn `before` into `after`, whole lines at a time; offsets of `before`. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const { value, added, removed } of diffLines(before, after)) {
    const end = added ? offset : offset + value.length;
    const last = edits.at(-1);
    if (removed) edits.push({ range: { start: offset, end }, newText: '' });
    else if (added && last?.range.end === offset && last.newText === '')
      edits[edits.length - 1] = { ...last, newText: value };
    else if (added) edits.push({ range: { start: offset, end: offset }, newText: value });
    offset = end;
  }
  return edits;
}
