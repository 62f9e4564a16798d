import { message } from '../../../messages/Message.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftEntry, type DraftMapping, ownEntry, scalarOf, splitPattern, valueAtPath } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/**
 * Puts the field at `pattern` under another path, told from the mapping that holds it: `moveField('backend.serviceName',
 * 'service.name')`. Mappings on the way come into being where the field stood, so that its text can stay where it is; a field
 * whose value is null has nothing to move and goes.
 */
export function moveField(pattern: string, target: string): MigrationStep {
  const fields = target.split('.');
  const { holder } = splitPattern(pattern);
  return fieldStep(pattern, {
    describe: (path) => ({
      kind: 'change',
      message: message('migration.step.move', {
        field: path,
        target: path.slice(0, path.length - (pattern.length - holder.length - (holder === '' ? 0 : 1))) + target,
      }),
    }),
    rewrite: (mapping, field) => {
      const entry = ownEntry(mapping, field);
      if (!entry || blocked(mapping, fields)) return mapping;
      const rest = mapping.entries.filter((other) => other !== entry);
      if (scalarOf(entry.value) === null) return { ...mapping, entries: rest };
      return { ...mapping, entries: placed(rest, fields, entry, mapping.entries.indexOf(entry)) };
    },
    *inspect(mapping, field, { at }) {
      const entry = ownEntry(mapping, field);
      if (!entry || scalarOf(entry.value) === null || !blocked(mapping, fields)) return;
      const params = { field: formatFieldPath([...at, field]), target: formatFieldPath([...at, ...fields]) };
      yield { weight: 'refusal', message: message('migration.refused.both', params) };
    },
  });
}

/** Whether something stands already where the field would go. */
function blocked(mapping: DraftMapping, fields: readonly string[]): boolean {
  return fields.some((_, index) => {
    const value = valueAtPath(mapping, fields.slice(0, index + 1));
    return value !== undefined && (index === fields.length - 1 || value.type !== 'mapping');
  });
}

/** `entries` with `moved` under `fields`; what has to be made for it stands at `index`, or in the order of the text. */
function placed(
  entries: readonly DraftEntry[],
  fields: readonly string[],
  moved: DraftEntry,
  index: number | undefined,
): readonly DraftEntry[] {
  const [first = '', ...rest] = fields;
  // What is written there already says null (else the move would be refused): the moved field takes its place.
  const known = entries.find((entry) => entry.key === first);
  if (rest.length === 0) {
    const others = entries.filter((entry) => entry !== known);
    return others.toSpliced(index ?? orderedIndex(others, moved), 0, { ...moved, key: first });
  }
  if (known?.value?.type === 'mapping') {
    // In a mapping that is in the text already the order of the text says nothing: the field comes last.
    const at = known.value.source && known.value.entries.length;
    const value = { ...known.value, entries: placed(known.value.entries, rest, moved, at) };
    return entries.map((entry) => (entry === known ? { ...entry, value } : entry));
  }
  const others = entries.filter((entry) => entry !== known);
  const value: DraftMapping = { type: 'mapping', source: undefined, entries: placed([], rest, moved, undefined) };
  return others.toSpliced(index ?? orderedIndex(others, moved), 0, { key: first, source: undefined, value });
}

/** Where among `entries` one that comes from the text keeps the text's order, which is where it need not be carried. */
function orderedIndex(entries: readonly DraftEntry[], moved: DraftEntry): number {
  const own = moved.source?.range.start ?? Number.POSITIVE_INFINITY;
  const next = entries.findIndex((entry) => (startOf(entry) ?? -1) > own);
  return next < 0 ? entries.length : next;
}

function startOf(entry: DraftEntry): number | undefined {
  if (entry.source) return entry.source.range.start;
  if (entry.value?.type !== 'mapping' || entry.value.source) return undefined;
  for (const inner of entry.value.entries) {
    const start = startOf(inner);
    if (start !== undefined) return start;
  }
  return undefined;
}
