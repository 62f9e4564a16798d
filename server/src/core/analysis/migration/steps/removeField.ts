import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { ownEntry } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/** Takes a field away that the new version does not have and that meant nothing. Its comments stay. */
export function removeField(pattern: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => ({ kind: 'change', message: message('migration.step.remove', { field: path }) }),
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      return entry ? { ...holder, entries: holder.entries.filter((other) => other !== entry) } : holder;
    },
  });
}
