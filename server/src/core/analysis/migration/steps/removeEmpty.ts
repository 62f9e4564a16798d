import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { ownEntry } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/** Takes a mapping away that the steps before have left without anything in it. */
export function removeEmpty(pattern: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => ({ kind: 'change', message: message('migration.step.remove-empty', { field: path }) }),
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      const isEmpty = entry?.value?.type === 'mapping' && entry.value.entries.length === 0;
      return isEmpty ? { ...holder, entries: holder.entries.filter((other) => other !== entry) } : holder;
    },
  });
}
