import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { fieldOf, keysOf, mappingAt, scalarAt, textAt, withField, withoutFields } from './draftFields.ts';
import { everySchema } from './everySchema.ts';
import { embeddedResource, preserve } from './schemaTypes.ts';

/**
 * `additionalProperties` stands alone in v1: beside `properties`, and in an object that is embedded whole, it becomes the marker
 * that says the same. `additionalProperties: true` would keep the keys that it allows, but nothing inside of their values.
 */
export const repairObjects = everySchema({
  change: [message('migration.step.crd-additional'), message('migration.step.crd-embedded')],
  says: [['review', 'migration.on-crd.additional', 'additionalProperties']],
  rewrite: (schema, place, report) => {
    if (place.role === 'nested') return schema;
    const isEmbedded = scalarAt(schema, embeddedResource) === true;
    let result = schema;
    if (isEmbedded && textAt(result, 'type') !== 'object') result = withField(result, 'type', 'object');
    const additional = fieldOf(result, 'additionalProperties');
    const hasProperties = (mappingAt(result, 'properties')?.entries.length ?? 0) > 0;
    if (additional !== undefined) {
      const allows = additional.type === 'scalar' ? additional.value : 'schema';
      const isAlone = !hasProperties && !isEmbedded;
      if (allows === 'schema' && !isAlone) {
        report('review', 'migration.on-crd.additional', place.path('additionalProperties'));
        result = opened(result);
      } else if (allows === true && (isEmbedded || !place.whole.pruned)) result = opened(result);
      else if (allows === false && !isAlone) result = withoutFields(result, 'additionalProperties');
    }
    const isEmpty = isEmbedded && !hasProperties && scalarAt(result, preserve) !== true;
    return isEmpty ? withField(result, preserve, true, { after: ['type'] }) : result;
  },
});

function opened(schema: DraftMapping): DraftMapping {
  const index = schema.entries.findIndex((entry) => entry.key === 'additionalProperties');
  const before = schema.entries.slice(index + 1).map((entry) => entry.key);
  const rest = withoutFields(schema, 'additionalProperties');
  return keysOf(rest).includes(preserve) ? rest : withField(rest, preserve, true, { before });
}
