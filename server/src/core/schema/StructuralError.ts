import type { DefinitionView, FieldType, FieldView } from '../kubernetes/ApiTimeline.ts';
import type { YamlScalar } from '../yaml/YamlNode.ts';
import type { TypedNode } from './TypedNode.ts';

/** A difference between a node and what its definition says of it. */
export type StructuralError =
  /** `node` (a mapping) has a key that its definition does not have at this version; `child` is what stands under it. */
  | {
      readonly kind: 'unknown-field';
      readonly node: TypedNode;
      readonly definition: DefinitionView;
      readonly name: string;
      readonly key: YamlScalar;
      readonly child: TypedNode;
      /** The names of all keys of `node`. */
      readonly present: ReadonlySet<string>;
    }
  /** `node` lacks a required field. */
  | {
      readonly kind: 'missing-field';
      readonly node: TypedNode;
      readonly definition: DefinitionView;
      readonly field: FieldView;
    }
  /** `node` has another type than `expected`. */
  | { readonly kind: 'wrong-type'; readonly node: TypedNode; readonly expected: FieldType }
  /** `node` is a string that is none of the values allowed. */
  | { readonly kind: 'unsupported-value'; readonly node: TypedNode; readonly allowed: readonly string[] }
  /** `node` has the right type and a text or number that its format refuses. */
  | { readonly kind: 'invalid-format'; readonly node: TypedNode; readonly format: string }
  /** `node` is an item whose list-map key or set value stands in an earlier item too. */
  | {
      readonly kind: 'duplicate-entry';
      readonly node: TypedNode;
      readonly first: TypedNode;
      readonly keys: readonly string[];
      readonly listType: 'map' | 'set';
    };
