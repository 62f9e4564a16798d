import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import type { TypedNode } from '../schema/TypedNode.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlMapping, YamlNode } from '../yaml/YamlNode.ts';

/** One Kubernetes object as written: a document, or an item of a `kind: List`. */
export interface Manifest {
  readonly document: YamlDocument;
  /** The mapping that is the object. */
  readonly node: YamlMapping;
  readonly gvk: GroupVersionKind;
  /** The texts that say so, as written (an alias is one too); absent when a typed list's item leaves them out, or while they are being typed. */
  readonly apiVersion: YamlNode | undefined;
  readonly kind: YamlNode | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** A patch or another piece of an object: no field of it is missing. */
  readonly partial: boolean;
  /** The object paired with its definition; its path begins at the object. `any` when no version knows the kind. */
  readonly root: TypedNode;
  /** The list that it is an item of. */
  readonly list: YamlMapping | undefined;
  /** `items[2]` for an item of a list, else ''. */
  readonly prefix: string;
}
