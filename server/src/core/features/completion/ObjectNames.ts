/**
 * The objects that a place can name, nearest first: those of its own file, then those of the workspace. The core declares what it
 * needs to know of them, and the workspace says which there are.
 */
export interface ObjectNames {
  /** The objects of a kind, whatever version they are written in. `group` is '' for the core group. */
  ofKind(group: string, kind: string): readonly NamedObject[];
  /** All of them. */
  all(): readonly NamedObject[];
}

/** An object as far as others name it or its parts. */
export interface NamedObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** As written; most manifests leave it to whoever applies them. */
  readonly namespace: string | undefined;
  /** Where it stands, in words for the user: a file's path; absent in the file of the place itself. */
  readonly file?: string;
  readonly labels: ReadonlyMap<string, string>;
  /** The labels of the pods that it makes or is; empty for what makes none. */
  readonly podLabels: ReadonlyMap<string, string>;
  /** The keys of a ConfigMap's or Secret's data. */
  readonly dataKeys: readonly string[];
  /** The ports of a Service, or of the containers that it runs. */
  readonly ports: readonly NamedPort[];
  /** The images that it runs. */
  readonly images: readonly string[];
  /** The names of its containers. */
  readonly containers: readonly string[];
  /** The names that it has for others, which need not exist as a manifest: of a storage class, of a namespace. */
  readonly uses: readonly UsedName[];
}

export interface NamedPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
}

/** A name that an object has for another. */
export interface UsedName {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** For a place without any. */
export const noObjectNames: ObjectNames = { ofKind: () => [], all: () => [] };
