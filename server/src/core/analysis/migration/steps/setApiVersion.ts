import { formatApiVersion, type GroupVersionKind } from '../../../kubernetes/GroupVersionKind.ts';
import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import type { DraftMapping } from '../Draft.ts';

/** The first step of every migration: `apiVersion`, and `kind` where the new one has another name. */
export function setApiVersion(to: GroupVersionKind): MigrationStep {
  const apiVersion = formatApiVersion(to);
  return {
    describe: () => [{ kind: 'change', message: message('migration.step.api-version', { apiVersion }) }],
    rewrite: (mapping) => withText(withText(mapping, 'apiVersion', apiVersion), 'kind', to.kind),
    inspect: () => [],
  };
}

/** `mapping` with another text where the field stands; where it is left out (an item of a typed list) it stays so. */
function withText(mapping: DraftMapping, field: string, text: string): DraftMapping {
  const entries = mapping.entries.map((entry) =>
    entry.key !== field || (entry.value?.type === 'scalar' && entry.value.value === text)
      ? entry
      : { ...entry, value: { type: 'scalar', source: undefined, value: text } as const },
  );
  return { ...mapping, entries };
}
