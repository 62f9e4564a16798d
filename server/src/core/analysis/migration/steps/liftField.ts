import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { fieldPattern, joinPattern, ownEntry, scalarOf } from '../Draft.ts';

/**
 * Puts a field of an inner mapping beside that mapping, under another name: `liftField('topology', 'example.com/zone', 'zone')`.
 * It stays where something else has that name, and goes where that says the same. An inner mapping that is left empty goes.
 */
export function liftField(holder: string, field: string, target: string): MigrationStep {
  return {
    describe: (at) => {
      const from = joinPattern(joinPattern(at, holder), fieldPattern(field));
      const params = { field: from, target: joinPattern(at, target) };
      return [{ kind: 'change', message: message('migration.step.move', params) }];
    },
    rewrite: (mapping) => {
      const outer = ownEntry(mapping, holder);
      const inner = outer?.value?.type === 'mapping' ? outer.value : undefined;
      const lifted = inner && ownEntry(inner, field);
      if (!outer || !inner || !lifted) return mapping;
      const own = scalarOf(lifted.value);
      const known = ownEntry(mapping, target);
      const there = scalarOf(known?.value);
      if (there !== null && there !== own) return mapping;
      const beside = own === null || there !== null ? [] : [{ ...lifted, key: target }];
      const left = inner.entries.filter((entry) => entry !== lifted);
      const entries = mapping.entries.flatMap((entry) => {
        if (entry === known && there === null) return [];
        if (entry !== outer) return [entry];
        return left.length === 0 ? beside : [...beside, { ...outer, value: { ...inner, entries: left } }];
      });
      return { ...mapping, entries };
    },
    inspect: () => [],
  };
}
