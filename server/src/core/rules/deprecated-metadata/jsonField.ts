import type { Neighbours } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import type { YamlValue } from '../../yaml/edit.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import type { AnnotationPlace, Replacement } from './DeprecatedAnnotation.ts';
import { moveToField } from './moveToField.ts';

export interface JsonTarget {
  readonly field: readonly PathSegment[];
  readonly is: 'list' | 'mapping';
  readonly place?: Neighbours;
  /** What the field calls what the annotation calls otherwise. */
  readonly read?: (value: { readonly [key: string]: YamlValue }) => YamlValue;
}

/** For annotations that hold, as JSON, what a field holds now. No bundled version read them, so that what they say is new to it. */
export function jsonField({ field, is, place: beside, read }: JsonTarget): (place: AnnotationPlace) => Replacement {
  return (place) => {
    const parsed = parseJson(place.value ?? '');
    const unreadable = { kind: 'by-hand', why: message('deprecated-metadata.unreadable-json') } as const;
    if (typeof parsed !== 'object' || parsed === null) return unreadable;
    if (isList(parsed) !== (is === 'list')) return unreadable;
    return moveToField(place, {
      field,
      value: isList(parsed) || !read ? parsed : read(parsed),
      ...(beside && { place: beside }),
      onConflict: 'loses',
      notes: [message('deprecated-metadata.note-new')],
    });
  };
}

function parseJson(text: string): YamlValue | undefined {
  try {
    return JSON.parse(text) as YamlValue;
  } catch {
    return undefined;
  }
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
