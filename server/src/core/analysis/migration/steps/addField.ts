import { message } from '../../../messages/Message.ts';
import type { YamlValue } from '../../../yaml/edit.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftEntry, type DraftMapping, mergesOthers, ownEntry, scalarOf, valueAtPath } from '../Draft.ts';
import { newDraft } from '../newDraft.ts';
import { fieldStep } from './fieldStep.ts';

export interface AddFieldOptions {
  /** The neighbours that people write it next to, told from the first one that is there; else it comes last. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** Only where a field beside it has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
  /** Also in patches: right only inside of lists that a patch replaces whole. */
  readonly inPatches?: true;
}

/** Writes a field where it is absent or null: a value that the new version requires, or that the old one's default was. */
export function addField(pattern: string, value: YamlValue, options: AddFieldOptions = {}): MigrationStep {
  const { where } = options;
  const wanted = (holder: DraftMapping): boolean => {
    if (!where) return true;
    const text = scalarOf(valueAtPath(holder, [where.field]));
    return typeof text === 'string' && where.is.includes(text);
  };
  return fieldStep(pattern, {
    describe: (path) => ({
      kind: 'change',
      message: where
        ? message('migration.step.add-where', {
            field: path,
            value: JSON.stringify(value),
            other: where.field,
            values: where.is.join('`, `'),
          })
        : message('migration.step.add', { field: path, value: JSON.stringify(value) }),
    }),
    rewrite: (holder, field, { partial }) => {
      const known = ownEntry(holder, field);
      const unknown = !known && mergesOthers(holder);
      if (unknown || (partial && !options.inPatches) || !wanted(holder)) return holder;
      if (!known) {
        const added = { key: field, source: undefined, value: newDraft(value) };
        return { ...holder, entries: holder.entries.toSpliced(indexFor(holder.entries, options), 0, added) };
      }
      if (scalarOf(known.value) !== null) return holder;
      const entries = holder.entries.map((entry) => (entry === known ? { ...entry, value: newDraft(value) } : entry));
      return { ...holder, entries };
    },
  });
}

function indexFor(entries: readonly DraftEntry[], { after = [], before = [] }: AddFieldOptions): number {
  for (const key of after) {
    const index = entries.findIndex((entry) => entry.key === key);
    if (index >= 0) return index + 1;
  }
  for (const key of before) {
    const index = entries.findIndex((entry) => entry.key === key);
    if (index >= 0) return index;
  }
  return entries.length;
}
