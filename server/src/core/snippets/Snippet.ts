import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { Message } from '../messages/Message.ts';

/**
 * A piece of a manifest to start from. Its text is YAML before and after its stops are filled in: `${1:web}` stands for `web`,
 * `${1|Never,OnFailure|}` for a choice; stops of one number are filled in together. Where it can be written, and at which versions,
 * follows from the API: a field, a value of an enum or a kind that a version does not serve by default, or calls deprecated, keeps the
 * snippet out of it.
 */
export interface Snippet {
  /** Of letters, digits and dashes; what documentation is asked for by. */
  readonly id: string;
  /** What is typed to find it: words of the API, the same in all languages. */
  readonly label: string;
  /** A few words beside the label. */
  readonly description: Message;
  /** Paragraphs: what it is good for, and why its values are what they are. */
  readonly documentation: readonly Message[];
  readonly fits: SnippetPlace;
  /** The text, of several the best first: the first that a version serves is written. */
  readonly yaml: readonly [string, ...string[]];
  /** Fields that are left out where a version does not serve them. */
  readonly optional?: readonly string[];
  /** First version that behaves as the snippet says, where the schema alone does not tell. */
  readonly since?: KubernetesVersion;
  /** For a volume: how a container mounts it. */
  readonly mount?: VolumeUse;
}

/**
 * Where a snippet fits: as a document (or several, parted by `---`), as keys of a mapping of a definition, or as an item of a list
 * field. A definition is named as in the timeline.
 */
export type SnippetPlace =
  | { readonly in: 'document' }
  | { readonly in: 'keys'; readonly definition: string }
  | { readonly in: 'item'; readonly definition: string; readonly field: string };

/** How a container uses a volume. */
export interface VolumeUse {
  readonly mountPath: string;
  readonly readOnly?: true;
}
