import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { joinPattern, splitPattern } from '../Draft.ts';
import { moveField } from './moveField.ts';

/** Gives the field at `pattern` another name in the same place: `renameField('spec.backend', 'defaultBackend')`. */
export function renameField(pattern: string, name: string): MigrationStep {
  const { holder } = splitPattern(pattern);
  return {
    ...moveField(pattern, name),
    describe: (at) => {
      const params = { field: joinPattern(at, pattern), target: joinPattern(joinPattern(at, holder), name) };
      return [{ kind: 'change', message: message('migration.step.rename', params) }];
    },
  };
}
