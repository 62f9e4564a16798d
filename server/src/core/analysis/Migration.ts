import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import type { Message } from '../messages/Message.ts';
import type { TextEdit } from '../text/TextEdit.ts';
import type { PathSegment } from '../yaml/FieldPath.ts';
import type { Fix } from './Fix.ts';
import type { DraftMapping } from './migration/Draft.ts';

/**
 * How a kind gets from an API version that goes away to one that stays, whole: from what, to what, by which steps. The change
 * of `apiVersion` itself (and of `kind`, where it differs) is not among the steps: every migration begins with it.
 */
export interface Migration {
  /** Kebab-case, stable: the name of its documentation page and of its case files. */
  readonly id: string;
  readonly from: readonly GroupVersionKind[];
  readonly to: GroupVersionKind;
  /** In order; each sees what those before it left. */
  readonly steps: readonly MigrationStep[];
  /** An object to show the steps on, in the documentation: one that they all change. A migration without steps needs none. */
  readonly example?: string;
  /** Between two versions that both stay: offered as an action of its own, never as a fix, and never taken by fix-all. */
  readonly onRequest?: true;
}

/**
 * Where the new version has other defaults: `faithful` writes out those that the old one had, so that the object goes on doing
 * what it does; `minimal` takes the new ones.
 */
export type MigrationStyle = 'faithful' | 'minimal';

/**
 * One step: what it changes, what it has to say, and how its lines in the documentation read. All three speak of one mapping:
 * the object itself, or what an enclosing step (`inEach`, `byType`) hands on.
 */
export interface MigrationStep {
  /** The lines of the documentation, with `at` (a path pattern, '' for the object) before every path. */
  readonly describe: (at: string) => readonly StepDescription[];
  /**
   * The mapping after the step. It is run twice, over the tree as written and over the tree with aliases and merge keys spelled
   * out, and must therefore look at values only.
   */
  readonly rewrite: (mapping: DraftMapping, context: StepContext) => DraftMapping;
  /** What a person should know, seen before `rewrite`, with aliases and merge keys spelled out. */
  readonly inspect: (mapping: DraftMapping, context: StepContext) => Iterable<MigrationNote>;
}

export interface StepContext {
  /** Where the mapping stands in its object. */
  readonly at: readonly PathSegment[];
  /** A patch: what it leaves out is not missing. */
  readonly partial: boolean;
  readonly style: MigrationStyle;
}

/** A line of a migration's documentation; `change` is done to the text, `case` heads lines for one of several situations. */
export interface StepDescription {
  readonly kind: 'change' | 'case' | NoteWeight;
  readonly message: Message;
  /** The lines below a `case`. */
  readonly under?: readonly StepDescription[];
}

/** `note` goes along with the fix; `review` makes the fix one to be looked at; `refusal` says why there can be none. */
export type NoteWeight = 'note' | 'review' | 'refusal';

export interface MigrationNote {
  readonly weight: NoteWeight;
  readonly message: Message;
}

/** What a migration makes of one manifest. Edits are offsets of the document, disjoint, ascending and as small as can be. */
export type MigrationResult =
  | { readonly edits: readonly TextEdit[]; readonly safety: 'safe' | 'review'; readonly notes: readonly Message[] }
  | { readonly refused: Message };

/** What can be done for an object whose API version goes: a fix for each style that makes a difference, or why there is none. */
export type MigrationOffer = { readonly fixes: () => readonly Fix[] } | { readonly refused: Message };
