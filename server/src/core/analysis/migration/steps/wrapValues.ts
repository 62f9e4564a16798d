import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftEntry, isMergeEntry, joinPattern } from '../Draft.ts';
import { inEach } from './inEach.ts';

/** Puts each value of the map at `pattern` under a field of its own: with `value`, `memory: 4Gi` becomes `memory: {value: 4Gi}`. */
export function wrapValues(pattern: string, field: string): MigrationStep {
  const onMap: MigrationStep = {
    describe: (at) => {
      const params = { field: joinPattern(at, '*'), target: joinPattern(at, `*.${field}`) };
      return [{ kind: 'change', message: message('migration.step.move', params) }];
    },
    rewrite: (map) => ({ ...map, entries: map.entries.map((entry) => wrapped(entry, field)) }),
    inspect: () => [],
  };
  return inEach(pattern, [onMap]);
}

/** A value that is a mapping already is one of the new version, which somebody wrote half-way. */
function wrapped(entry: DraftEntry, field: string): DraftEntry {
  if (entry.value?.type === 'mapping' || isMergeEntry(entry)) return entry;
  const value = { type: 'mapping', source: undefined, entries: [{ ...entry, key: field }] } as const;
  return { key: entry.key, source: undefined, value };
}
