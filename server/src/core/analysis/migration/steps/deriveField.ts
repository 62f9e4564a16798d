import type { Message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftMapping, joinPattern, splitPattern } from '../Draft.ts';
import { type AddFieldOptions, addField } from './addField.ts';
import { inEach } from './inEach.ts';

/** Writes a field where it is absent or null, with what follows from the mapping that holds it; nothing where `derive` cannot tell. */
export function deriveField(
  pattern: string,
  derive: (holder: DraftMapping) => string | undefined,
  describe: (field: string) => Message,
  options: AddFieldOptions = {},
): MigrationStep {
  const { holder, field } = splitPattern(pattern);
  const step: MigrationStep = {
    describe: (at) => [{ kind: 'change', message: describe(joinPattern(at, field)) }],
    rewrite: (mapping, context) => {
      const value = derive(mapping);
      return value === undefined ? mapping : addField(field, value, options).rewrite(mapping, context);
    },
    inspect: () => [],
  };
  return holder === '' ? step : inEach(holder, [step]);
}
