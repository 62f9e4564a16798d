import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { ownEntry, scalarOf } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/** Gives a field that says something another text. Where it is absent or null it stays so. */
export function setValue(pattern: string, value: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => ({ kind: 'change', message: message('migration.step.set', { field: path, value }) }),
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      const known = scalarOf(entry?.value);
      if (!entry || known === null || known === value) return holder;
      const draft = { type: 'scalar', source: undefined, value } as const;
      const entries = holder.entries.map((other) => (other === entry ? { ...entry, value: draft } : other));
      return { ...holder, entries };
    },
  });
}
