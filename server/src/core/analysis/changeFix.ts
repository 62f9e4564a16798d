import { type Message, message } from '../messages/Message.ts';
import type { Fix } from './Fix.ts';
import { isShared } from './isShared.ts';
import type { Manifest } from './Manifest.ts';
import { changeObject } from './migration/changeObject.ts';
import type { ObjectChange } from './migration/ObjectChange.ts';

/** A fix that is told by what changes in the object. */
export interface ChangeFix {
  readonly title: Message;
  readonly changes: readonly ObjectChange[];
  /** What to look at; a fix with notes is one to be reviewed. */
  readonly notes?: readonly Message[];
}

/**
 * The fix that makes changes of one object: none where they cannot be written. In a patch it is one to be looked at, since what
 * the patch is laid over may say the same thing in the old way, and so it is where the whole object is shared by an anchor.
 */
export function changeFix(manifest: Manifest, { title, changes, notes = [] }: ChangeFix): readonly Fix[] {
  const edits = changeObject(manifest, changes);
  if (!edits) return [];
  const all = [
    ...notes,
    ...(manifest.partial ? [message('fix.patch-note')] : []),
    ...(isShared(manifest.document, manifest.node.range) ? [message('fix.shared-note')] : []),
  ];
  return [{ title, safety: all.length > 0 ? 'review' : 'safe', edits, notes: all }];
}
