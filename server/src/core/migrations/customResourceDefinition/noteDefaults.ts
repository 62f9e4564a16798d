import { fieldOf } from './draftFields.ts';
import { remarkOnSchemas } from './everySchema.ts';

/** Defaults are for v1 alone: v1beta1 refused a schema with one, so that none was ever applied. */
export const noteDefaults = remarkOnSchemas({
  says: [['review', 'migration.on-crd.default', 'default']],
  look: (schema, place, report) => {
    if (place.role !== 'nested' && fieldOf(schema, 'default')) {
      report('review', 'migration.on-crd.default', place.path('default'));
    }
  },
});
