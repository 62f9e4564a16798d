import { message } from '../../../messages/Message.ts';
import type { YamlValue } from '../../../yaml/edit.ts';
import type { MigrationStep } from '../../Migration.ts';
import { joinPattern } from '../Draft.ts';
import { type AddFieldOptions, addField } from './addField.ts';

/** Writes out what the old version's default was, where the new one has another; only in the style `faithful`. */
export function keepDefault(pattern: string, value: YamlValue, options: AddFieldOptions = {}): MigrationStep {
  const add = addField(pattern, value, options);
  return {
    describe: (at) => {
      const params = { field: joinPattern(at, pattern), value: JSON.stringify(value) };
      return [{ kind: 'change', message: message('migration.step.keep-default', params) }];
    },
    rewrite: (mapping, context) => (context.style === 'faithful' ? add.rewrite(mapping, context) : mapping),
    inspect: () => [],
  };
}
