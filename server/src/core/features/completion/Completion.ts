import type { GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import type { Message } from '../../messages/Message.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import type { TextRange } from '../../text/TextRange.ts';
import type { InsertPart } from './insertText.ts';
import type { Place } from './Place.ts';

/** One thing that can be put in at a place, as plain data; offsets are those of the document. */
export interface Completion {
  /** What the list shows: the bare name of a key, a value as it is read. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label: a type, an apiVersion, where a name comes from. */
  readonly detail?: Message;
  /** What is put in, in the place of `replace`. */
  readonly insert: readonly InsertPart[];
  readonly replace: TextRange;
  /** What the text in `replace` is held against, where that is not the label. */
  readonly filter?: string;
  /** Edits elsewhere, disjoint from `replace` and from each other. */
  readonly edits?: readonly TextEdit[];
  readonly deprecated?: boolean;
  /** Completions of a lower rank come first; of equal ones the order in which the sources give them counts. */
  readonly rank: Rank;
  /** What the documentation is about, fetched when somebody asks for it. */
  readonly subject?: Subject;
  /** Good to know, and no reason to open a list: the default of a number. */
  readonly quiet?: boolean;
  /** The cursor ends where something else can be completed, so that the list may open again. */
  readonly continues?: boolean;
}

export type CompletionKind = 'field' | 'value' | 'kind' | 'name' | 'item' | 'snippet';

/** How well something fits, the best first. */
export const ranks = {
  /** Nothing is complete without it. */
  needed: 0,
  /** What fits best: a name that is missing elsewhere, what is in use around the place. */
  likely: 1,
  usual: 2,
  /** Allowed, and seldom meant: what something present excludes, what the server sets itself. */
  unusual: 3,
  deprecated: 4,
  /** Behind a feature gate, or in an API, that is off by default. */
  off: 5,
} as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/** A field of a definition, a kind, or a snippet by its id. */
export type Subject =
  | { readonly definition: string; readonly field: string }
  | { readonly gvk: GroupVersionKind }
  | { readonly snippet: string };

/** Something that knows what can be put in at a place; it gives nothing where it knows nothing, and never throws. */
export type CompletionSource = (place: Place) => Iterable<Completion>;
