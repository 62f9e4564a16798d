import type { Neighbours } from '../../analysis/migration/Draft.ts';
import type { Message } from '../../messages/Message.ts';
import type { AnnotationPlace, ConflictOutcome, Replacement } from './DeprecatedAnnotation.ts';
import { moveToField } from './moveToField.ts';

/** For annotations whose text is the text of a field now. */
export function textField(
  field: readonly string[],
  onConflict: ConflictOutcome,
  place: Neighbours,
  notes?: readonly Message[],
): (place: AnnotationPlace) => Replacement {
  return (at) => {
    if (at.value === undefined) return { kind: 'by-hand' };
    return moveToField(at, { field, value: at.value, onConflict, place, ...(notes && { notes }) });
  };
}
