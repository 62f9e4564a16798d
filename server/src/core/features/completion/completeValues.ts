import type { FieldType } from '../../kubernetes/ApiTimeline.ts';
import { type Message, message } from '../../messages/Message.ts';
import { type Completion, ranks } from './Completion.ts';
import { defaultText } from './defaultText.ts';
import { fieldAt, isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInText, putInValue } from './putIn.ts';
import { completeWhenEmpty } from './shape.ts';
import { inUsualOrder } from './valueOrder.ts';

/** The values that a field's type allows, its default marked; of a field without a list of values the default alone. */
export function* completeValues(place: Place): Iterable<Completion> {
  if (place.cursor.role === 'value') yield* emptyMapping(place);
  if (!isScalarPlace(place)) return;
  const { type } = lastStep(place);
  const found = fieldAt(place);
  const about = found && { subject: { definition: found.definition.name, field: found.field.name } };
  const standard = found && defaultText(found.definition.name, found.field.name, place.context.facts);
  const described = (value: string): { readonly detail?: Message } =>
    value === standard ? { detail: message('completion.default') } : {};

  if (type.kind === 'boolean') {
    for (const value of [true, false]) {
      const label = String(value);
      yield { label, kind: 'value', ...described(label), ...putInValue(place, value), rank: ranks.usual, ...about };
    }
    return;
  }
  const listed = valuesOf(type) ?? (found && valuesOfStable(found.definition.name, found.field.name, place));
  const values = listed && inUsualOrder(listed, found?.field.name ?? '', standard);
  for (const value of values ?? []) {
    yield {
      label: value,
      kind: 'value',
      ...described(value),
      ...putInValue(place, value),
      rank: ranks.usual,
      ...about,
    };
  }
  // File modes are written in octal, and offered as such.
  if (/^(?:default)?mode$/i.test(found?.field.name ?? '')) return;
  if (values || standard === undefined || standard === '' || found?.field.type.kind === 'list') return;
  const insertion = type.kind === 'string' ? putInValue(place, standard) : putInScalar(place, standard);
  yield {
    label: standard,
    kind: 'value',
    ...described(standard),
    ...insertion,
    rank: ranks.usual,
    quiet: true,
    ...about,
  };
}

/** `{}` where a mapping says something with nothing in it. */
function* emptyMapping(place: Place): Iterable<Completion> {
  const { definition } = lastStep(place);
  const detail =
    definition?.name === 'meta.v1.LabelSelector'
      ? message('completion.everything')
      : definition && completeWhenEmpty.has(definition.name)
        ? message('completion.empty')
        : undefined;
  if (detail) yield { label: '{}', kind: 'value', detail, ...putInText(place, '{}'), rank: ranks.likely };
}

function putInScalar(place: Place, text: string): ReturnType<typeof putInText> {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? putInText(place, text) : putInValue(place, text);
}

function valuesOf(type: FieldType): readonly string[] | undefined {
  const values = 'enum' in type ? type.enum?.filter((value) => value !== '') : undefined;
  return values && values.length > 0 ? values : undefined;
}

/** The values of the same field in v1, where the schema of an older version lists none. */
function valuesOfStable(definition: string, field: string, { view }: Place): readonly string[] | undefined {
  const stable = definition.replace(/^extensions\./, 'networking.').replace(/\.v\d\w*\./, '.v1.');
  if (stable === definition) return undefined;
  const type = view.nearestDefinition(stable)?.fields.get(field)?.type;
  return type && valuesOf(type.kind === 'list' ? type.items : type);
}
