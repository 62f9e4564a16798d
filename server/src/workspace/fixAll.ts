import type { Fix } from '../core/analysis/Fix.ts';
import { lastUpTo } from '../core/text/lastUpTo.ts';
import { applyEdits, editsOverlap, type TextEdit } from '../core/text/TextEdit.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { LocatedFinding } from './checkFile.ts';
import { composeEdits } from './composeEdits.ts';
import { type FileSnapshot, readSnapshot } from './FileSnapshot.ts';

/** One fix that was applied, with the finding that it mended. */
export interface AppliedFix {
  readonly located: LocatedFinding;
  readonly fix: Fix;
}

/** What came of fixing a file. */
export interface FixedFile {
  readonly text: string;
  /** What made it of the text before, which they are over; none touches another. */
  readonly edits: readonly TextEdit[];
  readonly applied: readonly AppliedFix[];
}

/**
 * The text after every fix that `accepts` takes, one a finding. A fix can bring another within reach (a migrated object is
 * checked against its new definition), so the file is checked again until nothing changes; fixes whose edits touch each other
 * wait for the next round.
 * @param check the findings of a snapshot, in the order of the text
 */
export function fixAll(
  snapshot: FileSnapshot,
  check: (snapshot: FileSnapshot) => readonly LocatedFinding[],
  accepts: (fix: Fix) => boolean,
): FixedFile {
  const applied: AppliedFix[] = [];
  let edits: readonly TextEdit[] = [];
  let current = snapshot;
  for (let round = 0; round < rounds; round++) {
    // A fix edits the document of its finding, so that only edits of one document can meet.
    const byDocument = new Map<number, TextEdit[]>();
    for (const located of check(current)) {
      const fix = located.finding.fixes?.().find(accepts);
      if (!fix || fix.edits.length === 0) continue;
      const taken = byDocument.get(located.start) ?? [];
      byDocument.set(located.start, taken);
      const placed = fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, located.start) }));
      if (placed.some((edit) => meets(taken, edit))) continue;
      for (const edit of placed) taken.splice(lastUpTo(taken, edit.range.start) + 1, 0, edit);
      applied.push({ located, fix });
    }
    const ofRound = [...byDocument.values()].flat();
    const text = applyEdits(current.text, ofRound);
    if (text === current.text) break;
    edits = composeEdits(edits, current.text, ofRound);
    current = readSnapshot(text, current);
  }
  return { text: current.text, edits, applied };
}

/** Far more than any chain of fixes needs, and an end for two that undo each other. */
const rounds = 20;

/** Whether an edit meets one of `taken`, which stand in the order of the text and do not meet each other. */
function meets(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const { start } = edit.range;
  const last = lastUpTo(taken, start);
  // Of those that begin earlier only the last can reach so far, and of those that begin later only the first.
  let first = last;
  while (taken[first]?.range.start === start) first--;
  return taken
    .slice(Math.max(0, first), last + 2)
    .some((other) => editsOverlap(edit, other) || sameInsertion(edit, other));
}

/** Two fixes that insert at one place were made without knowing of each other. */
function sameInsertion(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end;
}
