import { message } from '../../../messages/Message.ts';
import type { YamlValue } from '../../../yaml/edit.ts';
import type { MigrationStep } from '../../Migration.ts';
import {
  type DraftMapping,
  indexBeside,
  isMerged,
  type Neighbours,
  newDraft,
  ownEntry,
  scalarOf,
  valueAtPath,
} from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

export interface AddFieldOptions extends Neighbours {
  /** Only where a field beside it has one of these values. */
  readonly where?: { readonly field: string; readonly is: readonly string[] };
  /** Also in patches: right only inside of lists that a patch replaces whole. */
  readonly inPatches?: true;
  /** An empty text is no value either, as it is for the API server wherever the default is a text. */
  readonly orEmpty?: true;
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
      if ((!known && isMerged(holder, field)) || (partial && !options.inPatches) || !wanted(holder)) return holder;
      if (!known) {
        const added = { key: field, source: undefined, value: newDraft(value) };
        return { ...holder, entries: holder.entries.toSpliced(indexBeside(holder.entries, options), 0, added) };
      }
      const text = scalarOf(known.value);
      if (text !== null && !(options.orEmpty && text === '')) return holder;
      const entries = holder.entries.map((entry) => (entry === known ? { ...entry, value: newDraft(value) } : entry));
      return { ...holder, entries };
    },
  });
}
