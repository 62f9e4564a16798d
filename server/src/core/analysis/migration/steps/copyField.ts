import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { copyOfTexts } from '../copyOfTexts.ts';
import {
  type Draft,
  type DraftEntry,
  type DraftMapping,
  indexBeside,
  isMerged,
  lookUp,
  type Neighbours,
  ownEntry,
  resolved,
  splitPattern,
  updateMappings,
} from '../Draft.ts';

export interface CopyFieldOptions extends Neighbours {
  /** The copy goes into a mapping under this key: `matchLabels`. */
  readonly inside?: string;
  /** Only in this style: the old version did so by default, and the new one does not. Then an empty mapping is no value either. */
  readonly style?: 'faithful';
}

/**
 * Writes a field of the object, a mapping of texts such as labels, once more in another place, where that is absent or null: what
 * the old version filled in from there. The original stays as it is, wherever it is written; without an original nothing is written.
 */
export function copyField(source: string, target: string, options: CopyFieldOptions): MigrationStep {
  const from = source.split('.');
  const { holder, field } = splitPattern(target);
  const { inside, style } = options;
  return {
    describe: () => {
      const written = inside === undefined ? target : `${target}.${inside}`;
      const text = style
        ? message('migration.step.keep-copy', { field: written, source })
        : message('migration.step.copy', { field: written, source, holder: target });
      return [{ kind: 'change', message: text }];
    },
    rewrite: (object, context) => {
      if (context.partial || (style && context.style !== style)) return object;
      const original = from.reduce<Draft | undefined>(lookUp, object);
      if (isBlank(original, true)) return object;
      return updateMappings(object, holder.split('.'), context.at, (mapping) => {
        const known = ownEntry(mapping, field);
        if (known ? !isBlank(known.value, style !== undefined) : isMerged(mapping, field)) return mapping;
        // In the place of something that is written an alias could not be put without reprinting.
        const copy = copyOfTexts(original, known ? 0 : (mapping.source?.range.start ?? 0));
        const value: Draft | undefined =
          inside === undefined
            ? copy
            : { type: 'mapping', source: undefined, entries: [{ key: inside, source: undefined, value: copy }] };
        return withEntry(mapping, known, { key: field, source: known?.source, value }, options);
      });
    },
    inspect: () => [],
  };
}

function withEntry(
  mapping: DraftMapping,
  known: DraftEntry | undefined,
  entry: DraftEntry,
  neighbours: Neighbours,
): DraftMapping {
  const { entries } = mapping;
  if (known) return { ...mapping, entries: entries.map((other) => (other === known ? entry : other)) };
  return { ...mapping, entries: entries.toSpliced(indexBeside(entries, neighbours), 0, entry) };
}

/** Whether nothing is said there: nothing at all, null, or `{}`, which says the same where `emptyToo`. */
function isBlank(value: Draft | undefined, emptyToo: boolean): boolean {
  const target = resolved(value);
  if (target?.type === 'scalar') return target.value === null;
  return target === undefined || (emptyToo && target.type === 'mapping' && target.entries.length === 0);
}
