import { type DraftMapping, newDraft, ownEntry } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { fieldOf, mapField, mappingAt, scalarAt, sequenceAt, textAt, withField, withoutFields } from './draftFields.ts';
import { everySchema, type Report } from './everySchema.ts';

const listType = 'x-kubernetes-list-type';
const listMapKeys = 'x-kubernetes-list-map-keys';
const mapType = 'x-kubernetes-map-type';

/** What the kinds of lists want: a map its keys, which every item has, a set items that are compared as a whole. */
export const repairLists = everySchema({
  change: [message('migration.step.crd-lists')],
  says: [
    ['review', 'migration.on-crd.list-keys', 'items'],
    ['review', 'migration.on-crd.list-set', 'items'],
    ['review', 'migration.on-crd.list-type-dropped', 'x-kubernetes-list-type'],
  ],
  rewrite: (schema, place, report) => {
    if (place.role === 'nested') return schema;
    const dropped = (): DraftMapping => {
      report('review', 'migration.on-crd.list-type-dropped', place.path(listType));
      return withoutFields(schema, listType, listMapKeys);
    };
    const kind = textAt(schema, listType);
    if (kind === undefined) return sequenceAt(schema, listMapKeys) ? dropped() : schema;
    const items = mappingAt(schema, 'items');
    if (textAt(schema, 'type') !== 'array' || !['atomic', 'set', 'map'].includes(kind)) return dropped();
    if (kind !== 'map' && sequenceAt(schema, listMapKeys)) return dropped();
    if (kind === 'atomic' || !items) return schema;
    return kind === 'set'
      ? asSet(schema, items, place.path(), report)
      : asMap(schema, items, place.path(), report, dropped);
  },
});

function asSet(schema: DraftMapping, items: DraftMapping, at: Parameters<Report>[2], report: Report): DraftMapping {
  const type = textAt(items, 'type');
  const [key, wanted] = type === 'object' ? [mapType, 'atomic'] : type === 'array' ? [listType, 'atomic'] : [];
  const isAtomic = key === undefined || textAt(items, key) === wanted || (type === 'array' && !textAt(items, key));
  const isNullable = scalarAt(items, 'nullable') === true;
  if (isAtomic && !isNullable) return schema;
  report('review', 'migration.on-crd.list-set', [...at, 'items']);
  return mapField(schema, 'items', (value) => {
    if (value?.type !== 'mapping') return value;
    const known = withoutFields(value, 'nullable');
    return key === undefined || wanted === undefined || isAtomic ? known : withField(known, key, wanted);
  });
}

function asMap(
  schema: DraftMapping,
  items: DraftMapping,
  at: Parameters<Report>[2],
  report: Report,
  dropped: () => DraftMapping,
): DraftMapping {
  const keys = (sequenceAt(schema, listMapKeys)?.items ?? []).flatMap(({ value }) =>
    value?.type === 'scalar' && typeof value.value === 'string' ? [value.value] : [],
  );
  const properties = mappingAt(items, 'properties');
  const isScalar = (key: string): boolean => {
    const property = mappingAt(properties, key);
    return property !== undefined && !['array', 'object'].includes(textAt(property, 'type') ?? '');
  };
  const isUsable = keys.length > 0 && new Set(keys).size === keys.length && keys.every(isScalar);
  if (!isUsable || textAt(items, 'type') !== 'object') return dropped();
  const required = (sequenceAt(items, 'required')?.items ?? []).map(({ value }) =>
    value?.type === 'scalar' ? value.value : undefined,
  );
  const missing = keys.filter((key) => {
    const property = mappingAt(properties, key);
    return !required.includes(key) && property !== undefined && fieldOf(property, 'default') === undefined;
  });
  const nullable = keys.filter((key) => scalarAt(mappingAt(properties, key) ?? items, 'nullable') === true);
  const itemsNullable = scalarAt(items, 'nullable') === true;
  if (missing.length === 0 && nullable.length === 0 && !itemsNullable) return schema;
  report('review', 'migration.on-crd.list-keys', [...at, 'items']);
  return mapField(schema, 'items', (value) => {
    if (value?.type !== 'mapping') return value;
    let result = withoutFields(value, 'nullable');
    if (missing.length > 0) {
      const added = missing.map((key) => ({ source: undefined, value: newDraft(key) }));
      const own = ownEntry(result, 'required')?.value;
      result =
        own?.type === 'sequence'
          ? withField(result, 'required', { ...own, items: [...own.items, ...added] })
          : withField(result, 'required', [...missing]);
    }
    return mapField(result, 'properties', (known) =>
      known?.type !== 'mapping'
        ? known
        : nullable.reduce(
            (all, key) =>
              mapField(all, key, (property) =>
                property?.type === 'mapping' ? withoutFields(property, 'nullable') : property,
              ),
            known,
          ),
    );
  });
}
