import type { Manifest } from '../../analysis/Manifest.ts';
import type { NameSubject } from '../../analysis/names/NameUse.ts';
import type { ApiView } from '../../kubernetes/ApiTimeline.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import type { Message } from '../../messages/Message.ts';
import type { TextEdit } from '../../text/TextEdit.ts';

/** Something that a writer may want done at a place where nothing is wrong. Edits are offsets of the document. */
export interface WriterAction {
  readonly title: Message;
  /** `rewrite` changes how something is written, `add` adds to the object or beside it. */
  readonly kind: 'rewrite' | 'add';
  readonly edits: readonly TextEdit[];
  /** The rule whose findings at the place it mends, which it is a quick fix of. */
  readonly mends?: string;
}

/** The place that actions are asked for, and what is known around it. */
export interface ActionContext {
  readonly manifest: Manifest;
  /** Offset of the document. */
  readonly offset: number;
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  readonly known: KnownDefinitions;
}

/** What the file and the workspace define. */
export interface KnownDefinitions {
  /** Whether something of that name is defined. */
  has(subject: NameSubject, name: string): boolean;
  /** The names of the objects of a kind in a namespace, those of the same file first. */
  objects(group: string, kind: string, namespace: string | undefined): readonly string[];
}
