import { type DraftMapping, newDraft, ownEntry, sameValue } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import {
  fieldOf,
  mappingAt,
  mappingsIn,
  scalarAt,
  sequenceAt,
  textAt,
  withEntry,
  withField,
  withoutFields,
} from './draftFields.ts';
import { everySchema, type Report, type SchemaPlace } from './everySchema.ts';
import { needsNoType, preserve, statedType } from './schemaTypes.ts';

/**
 * Keywords of JSON Schema that CustomResourceDefinitions never knew (v1beta1 refused them too) become what says the same, or
 * nearly so, and go where nothing does.
 */
export const replaceForbiddenKeywords = everySchema({
  change: [message('migration.step.crd-keywords')],
  says: [
    ['review', 'migration.on-crd.pattern-properties', 'patternProperties'],
    ['review', 'migration.on-crd.pattern-properties-dropped', 'patternProperties'],
    ['review', 'migration.on-crd.dependencies', 'dependencies'],
    ['review', 'migration.on-crd.items-list', 'items'],
    ['review', 'migration.on-crd.unique-set', 'uniqueItems'],
    ['review', 'migration.on-crd.unique-dropped', 'uniqueItems'],
    ['review', 'migration.on-crd.pattern', 'pattern'],
  ],
  rewrite: (schema, place, report) => {
    let result = withoutFields(schema, 'id', '$schema', 'additionalItems');
    if (scalarAt(result, preserve) === false) result = withoutFields(result, preserve);
    if (fieldOf(result, 'dependencies')) {
      report('review', 'migration.on-crd.dependencies', place.path('dependencies'));
      result = withoutFields(result, 'dependencies');
    }
    result = withoutPatternProperties(result, place, report);
    result = withOneItemSchema(result, place, report);
    result = withoutUniqueItems(result, place, report);
    const pattern = textAt(result, 'pattern');
    if (pattern !== undefined && isBeyondRe2(pattern)) {
      report('review', 'migration.on-crd.pattern', place.path('pattern'));
      result = withoutFields(result, 'pattern');
    }
    return result;
  },
});

/** Patterns that say nothing of a key. */
const anyKey = /^(?:|\^?\.[*+]\$?)$/;

function withoutPatternProperties(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const own = ownEntry(schema, 'patternProperties');
  if (!own) return schema;
  const patterns = fieldOf(schema, 'patternProperties');
  const rest = withoutFields(schema, 'patternProperties');
  const [entry, other] = patterns?.type === 'mapping' ? patterns.entries : [];
  if (!entry) return rest;
  const at = place.path('patternProperties');
  const additional = fieldOf(schema, 'additionalProperties');
  const isFree = additional === undefined || additional.type === 'scalar';
  const hasProperties = (mappingAt(schema, 'properties')?.entries.length ?? 0) > 0;
  if (other || hasProperties || !isFree || place.role === 'root' || place.role === 'nested') {
    report('review', 'migration.on-crd.pattern-properties-dropped', at);
    // Keys that only a pattern knew would be dropped from objects.
    return place.role === 'nested' ? rest : withField(withoutFields(rest, 'additionalProperties'), preserve, true);
  }
  if (!anyKey.test(entry.key)) report('review', 'migration.on-crd.pattern-properties', at);
  const index = schema.entries.indexOf(own);
  const moved = { ...entry, key: 'additionalProperties' };
  return withEntry(withoutFields(rest, 'additionalProperties'), moved, {
    before: schema.entries.slice(index + 1).map(({ key }) => key),
  });
}

/** A list of schemas, one for each place in the list, becomes the one that they all are, or any. */
function withOneItemSchema(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const list = sequenceAt(schema, 'items');
  if (!list) return schema;
  const schemas = mappingsIn(list).map(([, item]) => item);
  const [first] = schemas;
  const alike = first && schemas.length === list.items.length && schemas.every((item) => sameValue(item, first));
  if (place.role === 'nested' && !alike) {
    report('review', 'migration.on-crd.items-list', place.path('items'));
    return withoutFields(schema, 'items');
  }
  if (!alike) report('review', 'migration.on-crd.items-list', place.path('items'));
  const bare = alike ? { ...first, source: undefined } : undefined;
  return replaced(schema, 'items', bare ?? { [preserve]: true });
}

/** Takes a field out and puts another in its place, where the text of the old one is of no use. */
function replaced(schema: DraftMapping, key: string, value: Parameters<typeof withField>[2]): DraftMapping {
  const index = schema.entries.findIndex((entry) => entry.key === key);
  const before = schema.entries.slice(index + 1).map((entry) => entry.key);
  return withField(withoutFields(schema, key), key, value, { before });
}

function withoutUniqueItems(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  if (scalarAt(schema, 'uniqueItems') !== true) return schema;
  const rest = withoutFields(schema, 'uniqueItems');
  const at = place.path('uniqueItems');
  const items = mappingAt(schema, 'items');
  const type = items && statedType(items);
  const isScalar = type !== undefined && type !== 'object' && type !== 'array';
  if (fieldOf(schema, 'x-kubernetes-list-type')) return rest;
  if (!items || !isScalar || place.role === 'nested' || scalarAt(items, 'nullable') === true || needsNoType(items)) {
    report('review', 'migration.on-crd.unique-dropped', at);
    return rest;
  }
  report('review', 'migration.on-crd.unique-set', at);
  // In the line of the old keyword, so that its comment stays with what takes its place.
  const entries = schema.entries.map((entry) =>
    entry.key === 'uniqueItems' ? { ...entry, key: 'x-kubernetes-list-type', value: newDraft('set') } : entry,
  );
  return { ...schema, entries };
}

/**
 * Whether a pattern has what Go's regular expressions do not: look-around, possessive and atomic groups, back-references. The API
 * server could not compile it, and refused every value.
 */
function isBeyondRe2(pattern: string): boolean {
  const bare = pattern.replace(/\\[^1-9k]|\[\^?\]?(?:\\.|[^\]\\])*\]/g, 'x');
  return /\(\?(?:[=!>]|<[=!])|\\[1-9k]|[*+?}]\+/.test(bare);
}
