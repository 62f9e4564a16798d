import type { YamlValue } from '../../yaml/edit.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import type { Neighbours } from './Draft.ts';

/** One change of an object, told by paths from the object itself. What stands behind an alias is out of its reach. */
export type ObjectChange =
  /** Writes a field, and the mappings on the way that are not there or null. */
  | ({
      readonly kind: 'set';
      readonly path: readonly PathSegment[];
      readonly value: YamlValue;
      /**
       * The entry, removed by another change, whose comments speak of this field from now on, and whose text is kept where it says
       * the same; the value is a scalar then.
       */
      readonly textOf?: readonly PathSegment[];
    } & Neighbours)
  /** Adds an item to a list, which comes into being where it is not there or null. */
  | ({ readonly kind: 'append'; readonly path: readonly PathSegment[]; readonly value: YamlValue } & Neighbours)
  /** Takes an entry or item away; `prune` tells how many mappings around it go too where nothing, not even a comment, is left. */
  | { readonly kind: 'remove'; readonly path: readonly PathSegment[]; readonly prune?: number }
  /** Gives an entry another key, in its place. */
  | { readonly kind: 'rename'; readonly path: readonly PathSegment[]; readonly to: string }
  /** Puts the entries of a mapping in the place of the entry that holds it. */
  | { readonly kind: 'unwrap'; readonly path: readonly PathSegment[] };
