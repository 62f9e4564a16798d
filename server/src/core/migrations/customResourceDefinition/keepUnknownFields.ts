import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { fieldOf, keysOf, mapField, mappingAt, scalarAt, textAt, withField } from './draftFields.ts';
import { everySchema, metaFields, type SchemaPlace } from './everySchema.ts';
import { preserve } from './schemaTypes.ts';

/**
 * v1beta1 kept fields that the schema does not declare (`preserveUnknownFields`, true where it was not said); v1 drops them, save
 * where the schema has a marker. The marker holds for one object, not for those that are declared inside of it (skipPrune of
 * apiserver/schema/pruning), so that `faithful` sets it at every object. `minimal` takes v1's way with objects whose fields the
 * schema declares, as code generators do; the others would lose all that they hold, and are marked, and so is a `status` that a
 * controller writes and the schema does not mention.
 */
export const keepUnknownFields = everySchema({
  change: [message('migration.step.crd-preserve-faithful'), message('migration.step.crd-preserve-minimal')],
  says: [['note', 'migration.on-crd.pruned', 'openAPIV3Schema']],
  rewrite: (schema, place, report) => {
    if (place.whole.pruned || !isObject(schema, place)) return schema;
    if (place.whole.style === 'faithful' || !declaresFields(schema, place)) return marked(schema);
    if (scalarAt(schema, preserve) === true) return schema;
    // One for the whole schema: it is the same for all that is in it.
    if (place.role === 'root') report('note', 'migration.on-crd.pruned', place.path());
    return place.role === 'root' && place.whole.hasStatus ? withStatus(schema) : schema;
  },
});

/** Whether a schema describes objects with fields of their own; not a map, and not what Kubernetes describes. */
function isObject(schema: DraftMapping, { role, meta, property }: SchemaPlace): boolean {
  if (role === 'nested' || textAt(schema, 'type') !== 'object') return false;
  if (meta !== undefined && property !== undefined && metaFields.includes(property)) return false;
  return fieldOf(schema, 'additionalProperties') === undefined;
}

function declaresFields(schema: DraftMapping, { role }: SchemaPlace): boolean {
  const properties = mappingAt(schema, 'properties');
  return properties !== undefined && keysOf(properties).some((key) => role !== 'root' || !metaFields.includes(key));
}

function marked(schema: DraftMapping): DraftMapping {
  return scalarAt(schema, preserve) === true ? schema : withField(schema, preserve, true, { after: ['type'] });
}

function withStatus(schema: DraftMapping): DraftMapping {
  return mapField(schema, 'properties', (properties) =>
    properties?.type !== 'mapping' || keysOf(properties).includes('status')
      ? properties
      : withField(properties, 'status', { type: 'object', [preserve]: true }, { after: ['spec'] }),
  );
}
