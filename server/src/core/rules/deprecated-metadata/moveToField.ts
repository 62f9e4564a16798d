import type { Neighbours } from '../../analysis/migration/Draft.ts';
import type { ObjectChange } from '../../analysis/migration/ObjectChange.ts';
import type { Message } from '../../messages/Message.ts';
import type { YamlValue } from '../../yaml/edit.ts';
import { formatFieldPath, type PathSegment } from '../../yaml/FieldPath.ts';
import { resolve, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import type { AnnotationPlace, ConflictOutcome, Replacement } from './DeprecatedAnnotation.ts';
import { saysValue } from './saysValue.ts';

export interface FieldTarget {
  /** From the holder of the metadata. */
  readonly field: readonly PathSegment[];
  /** What the annotation means there. */
  readonly value: YamlValue;
  readonly place?: Neighbours;
  readonly onConflict: ConflictOutcome;
  readonly notes?: readonly Message[];
}

/** What becomes of an annotation whose meaning a field has: it moves there, or stands beside a field that agrees or does not. */
export function moveToField(place: AnnotationPlace, target: FieldTarget): Replacement {
  const { field, value, onConflict, notes = [] } = target;
  const known = nodeAt(place.holder.value, field);
  if (known && !(known.type === 'scalar' && known.value === null)) {
    const name = formatFieldPath(field);
    return saysValue(known, value) ? { kind: 'redundant', name } : { kind: 'conflict', name, outcome: onConflict };
  }
  return { kind: 'move', field, changes: changesFor(place, target), notes };
}

/** The fields of a new mapping are written one by one, so that the comments of the annotation stand at the first of them. */
function changesFor({ base, key }: AnnotationPlace, { field, value, place }: FieldTarget): readonly ObjectChange[] {
  const path = [...base, ...field];
  const textOf = [...base, 'metadata', 'annotations', key];
  if (typeof value !== 'object' || value === null) return [{ kind: 'set', path, value, textOf, ...place }];
  if (Array.isArray(value)) return [{ kind: 'set', path, value, ...place }];
  return Object.entries(value).map(([name, member], index): ObjectChange => {
    const carries = index === 0 && (typeof member !== 'object' || member === null);
    return { kind: 'set', path: [...path, name], value: member, ...(carries && { textOf }), ...place };
  });
}

/** The node at a path, aliases looked through. */
function nodeAt(root: YamlNode | undefined, path: readonly PathSegment[]): ReturnType<typeof resolve> {
  let node = resolve(root);
  for (const segment of path) {
    if (typeof segment === 'string') node = valueAt(node, segment);
    else node = node?.type === 'sequence' ? resolve(node.items[segment]?.value) : undefined;
  }
  return node;
}
