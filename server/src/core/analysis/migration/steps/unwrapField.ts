import { message } from '../../../messages/Message.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftEntry, ownEntry, scalarOf } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/**
 * Puts what the mapping at `pattern` holds in its place, one level up: `unwrapField('spec.devices[*].basic')`. A field without
 * anything inside goes.
 */
export function unwrapField(pattern: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (path) => ({ kind: 'change', message: message('migration.step.unwrap', { field: path }) }),
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      const inner = entry && entriesIn(entry);
      const others = holder.entries.filter((other) => other !== entry);
      if (!inner || inner.some(({ key }) => others.some((other) => other.key === key))) return holder;
      return { ...holder, entries: holder.entries.flatMap((other) => (other === entry ? inner : [other])) };
    },
    *inspect(holder, field, { at }) {
      const entry = ownEntry(holder, field);
      const inner = (entry && entriesIn(entry)) ?? [];
      for (const { key } of inner) {
        if (key === field || !ownEntry(holder, key)) continue;
        const params = { field: formatFieldPath([...at, field, key]), target: formatFieldPath([...at, key]) };
        yield { weight: 'refusal', message: message('migration.refused.both', params) };
      }
    },
  });
}

/** The entries inside, none for null; `undefined` for what is no mapping, and for an alias. */
function entriesIn({ value }: DraftEntry): readonly DraftEntry[] | undefined {
  if (value?.type === 'mapping') return value.entries;
  return scalarOf(value) === null ? [] : undefined;
}
