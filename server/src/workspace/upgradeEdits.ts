import type { ObjectName } from '../core/analysis/Finding.ts';
import type { Fix } from '../core/analysis/Fix.ts';
import { applyEdits, type TextEdit } from '../core/text/TextEdit.ts';
import { encloses, shifted, type TextRange } from '../core/text/TextRange.ts';
import type { FilePlace } from './checkFile.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { findingsAtEnd, type Upgrade } from './fileUpgrade.ts';
import { type AppliedFix, fixAll } from './fixAll.ts';
import type { Workspace } from './Workspace.ts';

/** All that an upgrade changes in one object, as one edit: half a migration is none. */
export interface ObjectEdit {
  /** Over the file. */
  readonly edit: TextEdit;
  /** Absent where the objects of a list change together. */
  readonly object: ObjectName | undefined;
  /** Over the file: what the object, or the whole list, takes up. */
  readonly around: TextRange;
  /** What it consists of, at least one; each kind of fix once. */
  readonly fixes: readonly Fix[];
}

/**
 * What an upgrade changes in a file with the fixes that `accepts` takes, object by object and in the order of the text, so that each
 * can be taken or left. Reads nothing.
 */
export function upgradeEdits(
  snapshot: FileSnapshot,
  place: FilePlace,
  upgrade: Upgrade,
  accepts: (fix: Fix) => boolean,
  workspace: Workspace,
): readonly ObjectEdit[] {
  const { edits, applied } = fixAll(snapshot, (state) => findingsAtEnd(state, place, upgrade, workspace), accepts);
  if (edits.length === 0) return [];
  return workspace.read(snapshot, place).flatMap((part) => {
    const { start } = part.slice;
    const own = edits.filter(({ range }) => start <= range.start && range.end <= start + part.document.text.length);
    const whole = { start, end: start + part.document.text.length };
    const objects = part.over([upgrade.to]).manifests.map(({ node, gvk, name, namespace }) => ({
      range: shifted(node.range, start),
      object: { ...gvk, name, namespace },
    }));
    return grouped(own, objects, whole).map(({ edits, object, around }): ObjectEdit => {
      const fixes = fixesOf(applied, object);
      return { edit: asOne(snapshot.text, edits), object, around, fixes };
    });
  });
}

interface Group {
  readonly edits: readonly TextEdit[];
  readonly object: ObjectName | undefined;
  readonly around: TextRange;
}

/** The edits of a document by the object that they change; all together where one reaches beyond the items of a list. */
function grouped(
  edits: readonly TextEdit[],
  objects: readonly { readonly range: TextRange; readonly object: ObjectName }[],
  whole: TextRange,
): readonly Group[] {
  if (edits.length === 0) return [];
  if (objects.length === 1) return [{ edits, object: objects[0]?.object, around: whole }];
  const groups = new Map<(typeof objects)[number], TextEdit[]>();
  for (const edit of edits) {
    const around = objects.find(({ range }) => encloses(range, edit.range));
    if (!around) return [{ edits, object: undefined, around: whole }];
    const group = groups.get(around);
    if (group) group.push(edit);
    else groups.set(around, [edit]);
  }
  return [...groups].map(([{ object, range }, edits]) => ({ object, edits, around: range }));
}

/** Several edits (in order, disjoint) as one that leaves what stands between them as it is. */
function asOne(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const within = edits.map((edit) => ({ ...edit, range: shifted(edit.range, -start) }));
  return { range: { start, end }, newText: applyEdits(text.slice(start, end), within) };
}

/** The fixes of one object, by its name, for its API version may be another after the first; all where no object is named. */
function fixesOf(applied: readonly AppliedFix[], object: ObjectName | undefined): readonly Fix[] {
  const isSame = (other: ObjectName | undefined): boolean =>
    !object || (other?.kind === object.kind && other.name === object.name && other.namespace === object.namespace);
  const fixes = new Map<string, Fix>();
  for (const { located, fix } of applied) {
    if (isSame(located.finding.object)) fixes.set(JSON.stringify(fix.title), fix);
  }
  return [...fixes.values()];
}
