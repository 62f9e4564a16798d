import { type Message, message } from '../../messages/Message.ts';
import { amountsOf } from './amounts.ts';
import { type Completion, ranks } from './Completion.ts';
import { knownValues, labelValues } from './knownValues.ts';
import { fieldAt, isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInText, putInValue } from './putIn.ts';

/** Values that a field has in practice, where the schema lists none: what is well known, amounts, schedules, file modes. */
export function* completeKnownValues(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const found = fieldAt(place);
  if (!found) return;
  const { definition, field } = found;
  const step = lastStep(place);
  const about = { subject: { definition: definition.name, field: field.name } };
  const values =
    definition.name === 'meta.v1.ObjectMeta' || field.name === 'nodeSelector'
      ? labelValues(String(step.segment))
      : knownValues(definition.name, field.name, place.view.version);
  for (const value of values) {
    yield { label: value, kind: 'value', ...putInValue(place, value), rank: ranks.usual, ...about };
  }
  if (step.type.kind === 'quantity') {
    const name = typeof step.segment === 'string' ? step.segment : field.name;
    for (const amount of amountsOf(name)) {
      const detail = message('completion.quantity');
      yield { label: amount, kind: 'value', detail, ...putInAmount(place, amount), rank: ranks.usual, ...about };
    }
  }
  if (field.name === 'schedule' && step.type.kind === 'string') {
    for (const [schedule, words] of schedules) {
      yield {
        label: schedule,
        kind: 'value',
        detail: words,
        ...putInQuoted(place, schedule),
        rank: ranks.usual,
        ...about,
      };
    }
  }
  if ((field.name === 'defaultMode' || field.name === 'mode') && step.type.kind === 'integer') {
    for (const [octal, permissions] of modes) {
      const mode = Number.parseInt(octal, 8);
      // JSON has no octal numbers.
      const text = place.cursor.flow && place.quotes === 'double-quoted' ? String(mode) : octal;
      const detail = message('completion.permissions', { permissions });
      yield { label: text, kind: 'value', detail, ...putInText(place, text), rank: ranks.usual, ...about };
    }
  }
}

/** A quantity that is all digits is a number; others are strings that need no quotes. */
function putInAmount(place: Place, amount: string): ReturnType<typeof putInText> {
  return /^\d+$/.test(amount) && place.quotes !== 'double-quoted'
    ? putInText(place, amount)
    : putInValue(place, amount);
}

/** Stars and blanks are easier to read, and to go on typing in, within quotes. */
function putInQuoted(place: Place, text: string): ReturnType<typeof putInText> {
  const { cursor } = place;
  return cursor.flow || cursor.replace.start < cursor.replace.end
    ? putInValue(place, text)
    : { ...putInText(place, `"${text}"`), filter: text };
}

const schedules: readonly (readonly [string, Message])[] = [
  ['*/5 * * * *', message('completion.every-minutes', { minutes: 5 })],
  ['*/15 * * * *', message('completion.every-minutes', { minutes: 15 })],
  ['0 * * * *', message('completion.hourly')],
  ['0 3 * * *', message('completion.daily', { time: '03:00' })],
  ['0 3 * * 0', message('completion.weekly', { time: '03:00' })],
  ['0 3 1 * *', message('completion.monthly', { time: '03:00' })],
];

const modes: readonly (readonly [string, string])[] = [
  ['0644', 'rw-r--r--'],
  ['0640', 'rw-r-----'],
  ['0600', 'rw-------'],
  ['0444', 'r--r--r--'],
  ['0440', 'r--r-----'],
  ['0400', 'r--------'],
  ['0755', 'rwxr-xr-x'],
  ['0555', 'r-xr-xr-x'],
];
