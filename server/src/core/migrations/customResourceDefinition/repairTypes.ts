import { type Draft, type DraftMapping, newDraft, ownEntry } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import {
  fieldOf,
  keysOf,
  mapField,
  mapItems,
  mappingsIn,
  scalarAt,
  sequenceAt,
  textAt,
  withEntry,
  withField,
  withoutFields,
} from './draftFields.ts';
import { everySchema, type Report, type SchemaPlace } from './everySchema.ts';
import {
  intOrString,
  isIntOrStringPattern,
  isSchemaType,
  preserve,
  type SchemaType,
  statedType,
} from './schemaTypes.ts';

/**
 * Types as v1 writes them: null as `nullable`, an integer or a string as `x-kubernetes-int-or-string`, and names that there are.
 * v1beta1 took any word for a type, and then no value.
 */
export const repairTypes = everySchema({
  change: [
    message('migration.step.crd-nullable'),
    message('migration.step.crd-int-or-string'),
    message('migration.step.crd-type-names'),
  ],
  says: [
    ['review', 'migration.on-crd.type-corrected', 'type'],
    ['review', 'migration.on-crd.type-dropped', 'type'],
    ['review', 'migration.on-crd.types-dropped', 'type'],
  ],
  rewrite: (schema, place, report) => {
    let result = withOneType(schema, place, report);
    for (const key of ['anyOf', 'oneOf'] as const) result = withoutNullBranch(result, key, place);
    return place.role === 'nested' ? result : asIntOrString(result, place, report);
  },
});

function withOneType(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const own = ownEntry(schema, 'type');
  const stated = fieldOf(schema, 'type');
  if (!own || stated === undefined)
    return own && scalarAt(schema, 'type') === '' ? withoutFields(schema, 'type') : schema;
  const at = place.path('type');
  if (stated.type === 'sequence')
    return withTypeOfList(
      schema,
      stated.items.map(({ value }) => value),
      place,
      report,
    );
  const name = stated.type === 'scalar' ? String(stated.value) : '';
  if (isSchemaType(name) && stated.type === 'scalar' && typeof stated.value === 'string') return schema;
  if (name === 'null') return nullable(withoutFields(schema, 'type'));
  if (name === 'int-or-string' || name === 'IntOrString') {
    report('review', 'migration.on-crd.type-corrected', at);
    return { ...schema, entries: schema.entries.map((entry) => (entry === own ? intOrStringIn(own) : entry)) };
  }
  const meant = misspelt.get(name.toLowerCase());
  report('review', meant ? 'migration.on-crd.type-corrected' : 'migration.on-crd.type-dropped', at);
  return meant ? withField(schema, 'type', meant) : withoutFields(schema, 'type');
}

function intOrStringIn(entry: DraftMapping['entries'][number]): DraftMapping['entries'][number] {
  return { ...entry, key: intOrString, value: newDraft(true) };
}

/** `type: [string, "null"]`, as JSON Schema has it. */
function withTypeOfList(
  schema: DraftMapping,
  values: readonly (Draft | undefined)[],
  place: SchemaPlace,
  report: Report,
): DraftMapping {
  const names = values.flatMap((value) => (value?.type === 'scalar' ? [String(value.value)] : []));
  const types = new Set(names.filter((name) => name !== 'null'));
  const [type = ''] = types;
  const withNull = names.includes('null') ? nullable(schema) : schema;
  if (types.size === 1 && isSchemaType(type)) return withField(withNull, 'type', type);
  if (types.size === 2 && types.has('integer') && types.has('string') && place.role !== 'nested') {
    return withField(withoutFields(withNull, 'type'), intOrString, true);
  }
  report('review', 'migration.on-crd.types-dropped', place.path('type'));
  return withoutFields(withNull, 'type');
}

function nullable(schema: DraftMapping): DraftMapping {
  return scalarAt(schema, 'nullable') === true ? schema : withField(schema, 'nullable', true, { after: ['type'] });
}

/** What people write for the types that there are. */
const misspelt: ReadonlyMap<string, SchemaType> = new Map([
  ...['int', 'int32', 'int64', 'long', 'integer'].map((word) => [word, 'integer'] as const),
  ...['float', 'double', 'decimal', 'number', 'float64'].map((word) => [word, 'number'] as const),
  ...['str', 'text', 'string', 'date', 'date-time'].map((word) => [word, 'string'] as const),
  ...['bool', 'boolean'].map((word) => [word, 'boolean'] as const),
  ...['list', 'array', 'slice'].map((word) => [word, 'array'] as const),
  ...['map', 'dict', 'object', 'struct'].map((word) => [word, 'object'] as const),
]);

/**
 * `anyOf: [{type: string}, {type: "null"}]`: null goes up as `nullable`; a single branch that is left says what the schema
 * itself could say, and goes up too as far as nothing stands there yet.
 */
function withoutNullBranch(schema: DraftMapping, key: 'anyOf' | 'oneOf', place: SchemaPlace): DraftMapping {
  const branches = sequenceAt(schema, key);
  if (!branches || place.role === 'nested') return schema;
  const isNull = (branch: DraftMapping): boolean => branch.entries.length === 1 && textAt(branch, 'type') === 'null';
  const others = mappingsIn(branches).filter(([, branch]) => !isNull(branch));
  if (others.length === mappingsIn(branches).length) return schema;
  const [only, second] = others;
  if (second) {
    return mapField(nullable(schema), key, (value) =>
      value?.type === 'sequence' ? mapItems(value, (branch) => (isNull(branch) ? 'gone' : branch)) : value,
    );
  }
  let result = withoutFields(schema, key);
  const rest: DraftMapping['entries'][number][] = [];
  for (const entry of only?.[1].entries ?? []) {
    if (!keysOf(result).includes(entry.key)) result = withEntry(result, entry);
    else if (entry.key !== 'description' && entry.key !== 'title') rest.push(entry);
  }
  result = nullable(result);
  if (rest.length === 0) return result;
  const branch: DraftMapping = { type: 'mapping', source: undefined, entries: rest };
  return withField(result, 'allOf', {
    type: 'sequence',
    source: undefined,
    items: [...(sequenceAt(result, 'allOf')?.items ?? []), { source: undefined, value: branch }],
  });
}

/** Keywords that look at numbers only, or at texts only: beside both types they say what they said in one branch. */
const ofInteger = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const ofString = ['minLength', 'maxLength', 'pattern'];

/** An integer or a string, however it is said, without a type of its own. */
function asIntOrString(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  if (fieldOf(schema, 'type') !== undefined) return schema;
  if (scalarAt(schema, intOrString) === true || scalarAt(schema, preserve) === true) return schema;
  if (isIntOrStringPattern(schema)) return marked(schema, 'anyOf');
  const [first] = mappingsIn(sequenceAt(schema, 'allOf'));
  if (first?.[0] === 0 && isIntOrStringPattern(first[1])) return marked(schema, 'allOf');
  if (textAt(schema, 'format') === 'int-or-string') return marked(schema, 'format');
  for (const key of ['anyOf', 'oneOf'] as const) {
    const branches = mappingsIn(sequenceAt(schema, key)).map(([, branch]) => branch);
    const types = branches.map(statedType);
    if (branches.length !== 2 || !types.includes('integer') || !types.includes('string')) continue;
    let result = schema;
    let lost = false;
    for (const branch of branches) {
      const known = statedType(branch) === 'integer' ? ofInteger : ofString;
      for (const entry of branch.entries) {
        if (['type', 'description', 'title'].includes(entry.key) || isFormatOfType(branch, entry.key)) continue;
        if (known.includes(entry.key) && !keysOf(result).includes(entry.key)) result = withEntry(result, entry);
        else lost = true;
      }
    }
    if (lost) report('review', 'migration.on-crd.condition-weakened', place.path(key));
    const index = result.entries.findIndex((entry) => entry.key === key);
    const before = result.entries.slice(index + 1).map((entry) => entry.key);
    return withField(withoutFields(result, key), intOrString, true, { before });
  }
  return schema;
}

/** `format: int32` of an integer says what an integer of an int-or-string is anyway. */
function isFormatOfType(branch: DraftMapping, key: string): boolean {
  const format = key === 'format' ? textAt(branch, 'format') : undefined;
  return format === 'int32' || format === 'int64';
}

function marked(schema: DraftMapping, after: string): DraftMapping {
  return withField(schema, intOrString, true, { after: [after] });
}
