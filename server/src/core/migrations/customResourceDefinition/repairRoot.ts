import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { fieldOf, keysOf, mapField, mappingAt, textAt, withField, withoutFields } from './draftFields.ts';
import { everySchema, type Report, type SchemaPlace } from './everySchema.ts';
import { preserve } from './schemaTypes.ts';

/**
 * What v1 wants of a schema as a whole: an object, whose `apiVersion` and `kind` are strings, whose `metadata` is described by
 * Kubernetes and not by the schema, and which may not be null.
 */
export const repairRoot = everySchema({
  change: [
    message('migration.step.crd-root'),
    message('migration.step.crd-metadata'),
    message('migration.step.crd-root-additional'),
  ],
  says: [
    ['review', 'migration.on-crd.root-type', 'openAPIV3Schema.type'],
    ['review', 'migration.on-crd.meta-type', 'openAPIV3Schema.properties.kind.type'],
    ['review', 'migration.on-crd.metadata', 'openAPIV3Schema.properties.metadata'],
    ['review', 'migration.on-crd.root-additional', 'openAPIV3Schema.additionalProperties'],
    ['review', 'migration.on-crd.status-root', 'openAPIV3Schema.anyOf'],
  ],
  rewrite: (schema, place, report) => {
    if (place.role === 'root') return root(schema, place, report);
    if (place.meta === undefined) return schema;
    if (place.property === 'metadata') return metadata(schema, place, report);
    return place.property === 'apiVersion' || place.property === 'kind' ? asString(schema, place, report) : schema;
  },
});

function root(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const type = textAt(schema, 'type');
  let result = withoutFields(schema, 'nullable');
  if (type !== 'object') {
    if (type !== undefined) report('review', 'migration.on-crd.root-type', place.path('type'));
    result = withField(result, 'type', 'object', { after: ['description'], otherwise: 'first' });
  }
  const additional = fieldOf(result, 'additionalProperties');
  if (additional !== undefined) {
    result = withoutFields(result, 'additionalProperties');
    const isFalse = additional.type === 'scalar' && additional.value === false;
    if (additional.type !== 'scalar') {
      report('review', 'migration.on-crd.root-additional', place.path('additionalProperties'));
    }
    if (!isFalse) result = withField(result, preserve, true, { after: ['type'] });
  }
  if (!place.whole.hasStatus) return result;
  const odd = keysOf(result).filter((key) => !besideStatus.includes(key) && fieldOf(result, key) !== undefined);
  for (const key of odd) report('review', 'migration.on-crd.status-root', place.path(key));
  return withoutFields(result, ...odd);
}

/**
 * What the root may have where objects have a status of their own endpoint, because their `status` is checked apart by what stands
 * under `properties` (allowedFieldsAtRootSchema of apiextensions validation).
 */
export const besideStatus: readonly string[] = [
  ...['description', 'type', 'format', 'title', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'multipleOf', 'required', 'items'],
  ...['properties', 'externalDocs', 'example', preserve, 'x-kubernetes-validations'],
];

/** `metadata` as v1 lets it be described: restrictions of the name, at the root alone. */
function metadata(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const typed =
    textAt(schema, 'type') === 'object'
      ? schema
      : withField(schema, 'type', 'object', { after: ['description'], otherwise: 'first' });
  if (place.meta === 'embedded') return typed;
  const properties = mappingAt(schema, 'properties');
  const isName = (key: string): boolean => key === 'name' || key === 'generateName';
  const names = properties ? keysOf(properties).filter(isName) : [];
  const lost = keysOf(schema).filter((key) => !['type', 'properties', ...texts].includes(key) && says(schema, key));
  const others = properties ? keysOf(properties).filter((key) => !names.includes(key)) : [];
  if (lost.length > 0 || others.some((key) => checks(mappingAt(properties, key)))) {
    report('review', 'migration.on-crd.metadata', place.path());
  }
  const kept = names.length === 0 ? ['type'] : ['type', 'properties'];
  const reduced = withoutFields(typed, ...typed.entries.map(({ key }) => key).filter((key) => !kept.includes(key)));
  return mapField(reduced, 'properties', (value) =>
    value?.type === 'mapping' ? withoutFields(value, ...others) : value,
  );
}

const texts = ['description', 'title', 'example', 'externalDocs'];

function says(schema: DraftMapping, key: string): boolean {
  const value = fieldOf(schema, key);
  return value !== undefined && !(value.type === 'scalar' && value.value === false);
}

/** Whether a schema says more of a field of metadata than everybody knows. */
function checks(schema: DraftMapping | undefined): boolean {
  if (!schema) return false;
  const known = ['type', 'properties', 'items', 'additionalProperties', 'format', ...texts];
  if (keysOf(schema).some((key) => !known.includes(key) && says(schema, key))) return true;
  const properties = mappingAt(schema, 'properties');
  const inner = properties ? keysOf(properties).map((key) => mappingAt(properties, key)) : [];
  return [...inner, mappingAt(schema, 'items'), mappingAt(schema, 'additionalProperties')].some(checks);
}

function asString(schema: DraftMapping, place: SchemaPlace, report: Report): DraftMapping {
  const type = textAt(schema, 'type');
  if (type === 'string') return schema;
  if (type !== undefined) report('review', 'migration.on-crd.meta-type', place.path('type'));
  const bare = withoutFields(schema, preserve, 'x-kubernetes-int-or-string');
  return withField(bare, 'type', 'string', { after: ['description'], otherwise: 'first' });
}
