import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { fieldOf, sequenceAt, textAt, withField } from './draftFields.ts';
import { everySchema } from './everySchema.ts';
import { impliedType, needsNoType, preserve } from './schemaTypes.ts';

/**
 * A type for every schema that has none, read from its other keywords; where they say nothing of it the value may be anything. What
 * an array holds may be anything too where nothing is said of it.
 */
export const addTypes = everySchema({
  change: [message('migration.step.crd-types'), message('migration.step.crd-items')],
  says: [['note', 'migration.on-crd.type-added', 'properties.*']],
  rewrite: (schema, place, report) => {
    if (place.role === 'nested') return schema;
    const typed = withType(schema, () => report('note', 'migration.on-crd.type-added', place.path()));
    return textAt(typed, 'type') === 'array' && fieldOf(typed, 'items') === undefined
      ? withField(typed, 'items', { [preserve]: true }, { after: ['type'] })
      : typed;
  },
});

function withType(schema: DraftMapping, report: () => void): DraftMapping {
  if (fieldOf(schema, 'type') !== undefined || needsNoType(schema)) return schema;
  const type = impliedType(schema);
  if (type === undefined) return withField(schema, preserve, true);
  report();
  const typed = withField(schema, 'type', type, { after: ['description'], otherwise: 'first' });
  const allowsNull = sequenceAt(schema, 'enum')?.items.some(
    ({ value }) => value?.type === 'scalar' && value.value === null,
  );
  return allowsNull ? withField(typed, 'nullable', true, { after: ['type'] }) : typed;
}
