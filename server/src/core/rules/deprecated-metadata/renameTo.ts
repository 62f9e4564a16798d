import type { Message } from '../../messages/Message.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { AnnotationPlace, ConflictOutcome, Replacement } from './DeprecatedAnnotation.ts';

/**
 * For annotations that have another key now.
 * @param read the value under the new key; `undefined` where the new one has no word for it
 * @param notesFor what to look at, where there is something
 */
export function renameTo(
  to: string,
  onConflict: ConflictOutcome,
  read: (value: string) => string | undefined = (value) => value,
  notesFor: (place: AnnotationPlace) => readonly Message[] = () => [],
): (place: AnnotationPlace) => Replacement {
  return (place) => {
    const value = place.value === undefined ? undefined : read(place.value);
    if (value === undefined) return { kind: 'by-hand' };
    const known = stringOf(valueAt(valueAt(valueAt(place.holder.value, 'metadata'), 'annotations'), to));
    if (known === undefined) return { kind: 'rename', to, value, notes: notesFor(place) };
    return (read(known) ?? known) === value
      ? { kind: 'redundant', name: to, notes: notesFor(place) }
      : { kind: 'conflict', name: to, outcome: onConflict };
  };
}
