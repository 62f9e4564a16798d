import { type Message, message } from '../../../messages/Message.ts';
import type { YamlValue } from '../../../yaml/edit.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftMapping, joinPattern, scalarOf, splitPattern, valueAtPath } from '../Draft.ts';
import { type GoShape, readGoJson } from '../readGoJson.ts';
import { type AddFieldOptions, addField } from './addField.ts';
import { annotationPath, removeAnnotation } from './removeAnnotation.ts';

/**
 * Writes the JSON text of an annotation, in which an old version carries what it has no field for, as the field that the new
 * version has for it (a path of plain fields), and takes the annotation away. Text that is no such JSON is dropped, as the API
 * server does, for a person to look at.
 */
export function fieldFromAnnotation(
  annotation: string,
  field: string,
  shape: GoShape,
  options: AddFieldOptions = {},
): MigrationStep {
  const remove = removeAnnotation(annotation);
  const path = ['metadata', 'annotations', annotation];
  const holder = splitPattern(field).holder.split('.');
  const textOf = (object: DraftMapping): string | undefined => {
    const text = scalarOf(valueAtPath(object, path));
    return typeof text === 'string' ? text : undefined;
  };
  const valueIn = (object: DraftMapping): YamlValue | undefined => {
    const text = textOf(object);
    return text === undefined ? null : readGoJson(text, shape);
  };
  return {
    describe: (at) => {
      const params = { field: joinPattern(at, annotationPath(annotation)), target: joinPattern(at, field) };
      return [
        { kind: 'change', message: message('migration.step.from-annotation', params) },
        { kind: 'review', message: message('migration.note.annotation-unreadable', params) },
      ];
    },
    rewrite: (object, context) => {
      const value = valueIn(object);
      const filled =
        value === undefined || isNothing(value) ? object : addField(field, value, options).rewrite(object, context);
      return remove.rewrite(filled, context);
    },
    *inspect(object, { at, partial }) {
      const value = valueIn(object);
      const params = {
        field: formatFieldPath([...at, ...path]),
        target: formatFieldPath([...at, ...field.split('.')]),
      };
      const refusal = (reason: Message) => ({ weight: 'refusal', message: reason }) as const;
      if (value === undefined) {
        yield { weight: 'review', message: message('migration.note.annotation-unreadable', params) };
      } else if (!isNothing(value)) {
        if (valueAtPath(object, field.split('.'))) yield refusal(message('migration.refused.both', params));
        else if (partial || valueAtPath(object, holder)?.type !== 'mapping')
          yield refusal(message('migration.refused.annotation-unplaced', params));
      }
    },
  };
}

function isNothing(value: YamlValue): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
