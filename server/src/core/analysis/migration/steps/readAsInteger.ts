import { message } from '../../../messages/Message.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import { ownEntry, scalarOf } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/** Writes a number that stands there as text (`"80"`) as the number, and says so. */
export function readAsInteger(pattern: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => ({ kind: 'change', message: message('migration.step.as-integer', { field: path }) }),
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      const number = digitsOf(scalarOf(entry?.value));
      if (!entry || number === undefined) return holder;
      const value = { type: 'scalar', source: undefined, value: number } as const;
      return { ...holder, entries: holder.entries.map((other) => (other === entry ? { ...entry, value } : other)) };
    },
    *inspect(holder, field, { at }) {
      const text = scalarOf(ownEntry(holder, field)?.value);
      if (digitsOf(text) === undefined) return;
      const params = { field: formatFieldPath([...at, field]), value: String(text) };
      yield { weight: 'note', message: message('migration.note.as-integer', params) };
    },
  });
}

function digitsOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
