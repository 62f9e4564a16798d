import { remarkOnSchemas, type SchemaText } from './everySchema.ts';
import { type SchemaFault, structuralSchemaProblems } from './structuralSchemaProblems.ts';

const texts: Readonly<Record<SchemaFault, SchemaText>> = {
  missing: 'migration.on-crd.problem-missing',
  forbidden: 'migration.on-crd.problem-forbidden',
  'wrong-value': 'migration.on-crd.problem-value',
};

/** Nothing that v1 would refuse is offered: what the steps before could not mend, such as `properties` that are a list, is named. */
export const refuseRemainingProblems = remarkOnSchemas({
  says: [
    ['refusal', texts.missing, 'type'],
    ['refusal', texts.forbidden, 'additionalProperties'],
    ['refusal', texts['wrong-value'], 'properties'],
  ],
  look: (schema, place, report) => {
    if (place.role !== 'root') return;
    for (const { fault, at } of structuralSchemaProblems(schema, place.whole)) {
      report('refusal', texts[fault], place.path(...at));
    }
  },
});
