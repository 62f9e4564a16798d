import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { ownEntry, scalarOf } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/** Writes another scalar where `from` stands: a value that the new version calls otherwise, or takes for something else. */
export function replaceValue(pattern: string, from: string | number, to: string | number): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => {
      const params = { field: path, from: JSON.stringify(from), to: JSON.stringify(to) };
      return { kind: 'change', message: message('migration.step.replace', params) };
    },
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      if (!entry || scalarOf(entry.value) !== from) return holder;
      const value = { type: 'scalar', source: undefined, value: to } as const;
      return { ...holder, entries: holder.entries.map((other) => (other === entry ? { ...entry, value } : other)) };
    },
  });
}
