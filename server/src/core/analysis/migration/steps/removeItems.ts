import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftMapping, joinPattern, ownEntry, splitPattern } from '../Draft.ts';
import { inEach } from './inEach.ts';
import type { PathText } from './remarkWhere.ts';

/** Takes the mappings out of the list at `pattern` of which `when` holds, and the list with the last of its items. */
export function removeItems(pattern: string, text: PathText, when: (item: DraftMapping) => boolean): MigrationStep {
  const { holder, field } = splitPattern(pattern);
  const step: MigrationStep = {
    describe: (at) => [{ kind: 'change', message: message(text, { path: joinPattern(at, field) }) }],
    rewrite: (mapping) => {
      const entry = ownEntry(mapping, field);
      if (entry?.value?.type !== 'sequence') return mapping;
      const { value } = entry;
      const items = value.items.filter((item) => item.value?.type !== 'mapping' || !when(item.value));
      if (items.length === value.items.length) return mapping;
      const entries = mapping.entries.flatMap((other) => {
        if (other !== entry) return [other];
        return items.length === 0 ? [] : [{ ...entry, value: { ...value, items } }];
      });
      return { ...mapping, entries };
    },
    inspect: () => [],
  };
  return holder === '' ? step : inEach(holder, [step]);
}
