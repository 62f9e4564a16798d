import { type Message, message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type Draft, type DraftMapping, joinPattern, ownEntry, scalarOf, splitPattern } from '../Draft.ts';
import { inEach } from './inEach.ts';

/** What a value is: `digits` a string of digits only, `other` a boolean, a fraction, a mapping or a list. */
export type ValueType = 'integer' | 'digits' | 'string' | 'null' | 'other';

/** Runs other steps by what the field at `pattern` holds. Their paths begin at the mapping that holds the field. */
export function byType(
  pattern: string,
  cases: Readonly<Partial<Record<ValueType, readonly MigrationStep[]>>>,
): MigrationStep {
  const { holder, field } = splitPattern(pattern);
  const stepsFor = (mapping: DraftMapping): readonly MigrationStep[] => {
    const entry = ownEntry(mapping, field);
    return (entry && cases[typeOf(entry.value)]) ?? [];
  };
  const step: MigrationStep = {
    describe: (at) =>
      valueTypes.flatMap((type) => {
        const under = cases[type]?.flatMap((step) => step.describe(at));
        return under ? [{ kind: 'case', message: caseMessage(type, joinPattern(at, field)), under }] : [];
      }),
    rewrite: (mapping, context) => stepsFor(mapping).reduce((changed, step) => step.rewrite(changed, context), mapping),
    *inspect(mapping, context) {
      let changed = mapping;
      for (const step of stepsFor(mapping)) {
        yield* step.inspect(changed, context);
        changed = step.rewrite(changed, context);
      }
    },
  };
  return holder === '' ? step : inEach(holder, [step]);
}

const valueTypes: readonly ValueType[] = ['integer', 'digits', 'string', 'null', 'other'];

function caseMessage(type: ValueType, field: string): Message {
  switch (type) {
    case 'integer':
      return message('migration.case.integer', { field });
    case 'digits':
      return message('migration.case.digits', { field });
    case 'string':
      return message('migration.case.string', { field });
    case 'null':
      return message('migration.case.null', { field });
    case 'other':
      return message('migration.case.other', { field });
  }
}

function typeOf(value: Draft | undefined): ValueType {
  const scalar = scalarOf(value);
  if (scalar === null) return 'null';
  if (typeof scalar === 'number') return Number.isInteger(scalar) ? 'integer' : 'other';
  if (typeof scalar !== 'string') return 'other';
  return /^\d{1,15}$/.test(scalar) ? 'digits' : 'string';
}
