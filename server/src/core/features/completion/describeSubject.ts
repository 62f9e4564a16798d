import type { FieldType } from '../../kubernetes/ApiTimeline.ts';
import type { HoverContext } from '../hover.ts';
import { hoverField } from '../hoverField.ts';
import { hoverKind } from '../hoverKind.ts';
import type { Subject } from './Completion.ts';

/** The documentation of a completion: what a hover over it would show once it is put in. `undefined` when nothing is known. */
export function describeSubject(
  subject: Exclude<Subject, { readonly snippet: string }>,
  context: HoverContext,
): string | undefined {
  if ('gvk' in subject) return hoverKind(subject.gvk, context);
  const definition = context.view.nearestDefinition(subject.definition);
  const field = definition?.fields.get(subject.field);
  if (!definition || !field) return undefined;
  const place = { node: undefined, value: undefined, key: undefined, children: [], repeated: false };
  const parent = { ...place, segment: undefined, type: anyType, definition, field: undefined, parent: undefined };
  return hoverField({ ...place, segment: field.name, type: field.type, definition: undefined, field, parent }, context);
}

const anyType: FieldType = { kind: 'any' };
