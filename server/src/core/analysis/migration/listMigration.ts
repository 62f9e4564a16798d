import type { GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { formatApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import type { Migration, MigrationStep } from '../Migration.ts';
import { type DraftMapping, ownEntry, scalarOf } from './Draft.ts';
import { inEach } from './steps/inEach.ts';
import { setApiVersion } from './steps/setApiVersion.ts';

/**
 * The migration of a kind's own list (`IngressList`), whose items may leave out what they are: they are what the list says, and
 * can only change together with it. Items that name another kind or version stay.
 */
export function listMigration(migration: Migration): Migration {
  const list = (gvk: GroupVersionKind): GroupVersionKind => ({ ...gvk, kind: `${gvk.kind}List` });
  return {
    id: `${migration.id}-list`,
    from: migration.from.map(list),
    to: list(migration.to),
    steps: [inEach('items[*]', [ofKind(migration)])],
  };
}

function ofKind(migration: Migration): MigrationStep {
  const steps = [setApiVersion(migration.to), ...migration.steps];
  const concerns = (item: DraftMapping): boolean => {
    const says = (field: string, value: string): boolean => {
      const entry = ownEntry(item, field);
      return entry === undefined || scalarOf(entry.value) === value;
    };
    return migration.from.some((from) => says('kind', from.kind) && says('apiVersion', formatApiVersion(from)));
  };
  return {
    describe: (at) => steps.flatMap((step) => step.describe(at)),
    rewrite: (item, context) =>
      concerns(item) ? steps.reduce((changed, step) => step.rewrite(changed, context), item) : item,
    *inspect(item, context) {
      let changed = item;
      for (const step of concerns(item) ? steps : []) {
        yield* step.inspect(changed, context);
        changed = step.rewrite(changed, context);
      }
    },
  };
}
