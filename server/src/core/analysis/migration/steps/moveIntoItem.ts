import { message } from '../../../messages/Message.ts';
import type { YamlValue } from '../../../yaml/edit.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import {
  type Draft,
  type DraftEntry,
  type DraftItem,
  type DraftMapping,
  joinPattern,
  newDraft,
  ownEntry,
  scalarOf,
  splitPattern,
} from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/**
 * Makes the last item of a list beside it of the field at `pattern`: `item` with the field at the end of `path`, whose mappings
 * `item` has. A list that is not there yet comes to stand where the field stood.
 */
export function moveIntoItem(
  pattern: string,
  list: string,
  item: { readonly [key: string]: YamlValue },
  path: readonly string[],
): MigrationStep {
  const { holder } = splitPattern(pattern);
  return fieldStep(pattern, {
    describe: (at) => {
      const above = at.slice(0, at.length - pattern.length + holder.length);
      const params = { field: at, target: joinPattern(above, list), item: JSON.stringify(item), path: path.join('.') };
      return { kind: 'change', message: message('migration.step.into-item', params) };
    },
    rewrite: (mapping, field) => {
      const entry = ownEntry(mapping, field);
      if (!entry || isBlocked(mapping, list)) return mapping;
      const rest = mapping.entries.filter((other) => other !== entry);
      if (scalarOf(entry.value) === null) return { ...mapping, entries: rest };
      const added: DraftItem = { source: undefined, value: placed(newDraft(item), path, entry) };
      const known = rest.find(({ key }) => key === list);
      if (known?.value?.type === 'sequence') {
        const value = { ...known.value, items: [...known.value.items, added] };
        return { ...mapping, entries: rest.map((other) => (other === known ? { ...known, value } : other)) };
      }
      const made: DraftEntry = {
        key: list,
        source: undefined,
        value: { type: 'sequence', source: undefined, items: [added] },
      };
      const others = mapping.entries.filter((other) => other !== known);
      return { ...mapping, entries: others.map((other) => (other === entry ? made : other)) };
    },
    *inspect(mapping, field, { at }) {
      const entry = ownEntry(mapping, field);
      if (!entry || scalarOf(entry.value) === null || !isBlocked(mapping, list)) return;
      const params = { field: formatFieldPath([...at, field]), target: formatFieldPath([...at, list]) };
      yield { weight: 'refusal', message: message('migration.refused.both', params) };
    },
  });
}

/** Whether something stands in the list's place that is no list. */
function isBlocked(mapping: DraftMapping, list: string): boolean {
  const known = ownEntry(mapping, list);
  return known !== undefined && known.value?.type !== 'sequence' && scalarOf(known.value) !== null;
}

/** `draft` with `moved` under a path whose last field alone it lacks. */
function placed(draft: Draft, [first = '', ...rest]: readonly string[], moved: DraftEntry): Draft {
  if (draft.type !== 'mapping') return draft;
  if (rest.length === 0) return { ...draft, entries: [...draft.entries, { ...moved, key: first }] };
  const entries = draft.entries.map((entry) =>
    entry.key === first && entry.value ? { ...entry, value: placed(entry.value, rest, moved) } : entry,
  );
  return { ...draft, entries };
}
