import type { MigrationStep } from '../../analysis/Migration.ts';
import { message } from '../../messages/Message.ts';
import { formatFieldPath } from '../../yaml/FieldPath.ts';
import { mappingAt, mappingsIn, sequenceAt } from './draftFields.ts';
import { type SchemaFault, structuralSchemaProblems } from './structuralSchemaProblems.ts';

/** Nothing that v1 would refuse is offered: what the steps before could not mend, such as `properties` that are a list, is named. */
export const refuseRemainingProblems: MigrationStep = {
  describe: () => [
    {
      kind: 'refusal',
      message: message('migration.refused.crd-schema-wrong', { path: 'spec.versions[*].schema.openAPIV3Schema' }),
    },
  ],
  rewrite: (object) => object,
  *inspect(object) {
    const spec = mappingAt(object, 'spec');
    for (const [index, version] of mappingsIn(spec && sequenceAt(spec, 'versions'))) {
      const schema = mappingAt(version, 'schema', 'openAPIV3Schema');
      if (!schema) continue;
      const hasStatus = mappingAt(version, 'subresources', 'status') !== undefined;
      const [problem] = structuralSchemaProblems(schema, { hasStatus });
      if (!problem) continue;
      const at = ['spec', 'versions', index, 'schema', 'openAPIV3Schema', ...problem.at];
      yield { weight: 'refusal', message: message(texts[problem.fault], { path: formatFieldPath(at) }) };
      return;
    }
  },
};

const texts = {
  missing: 'migration.refused.crd-schema-missing',
  forbidden: 'migration.refused.crd-schema-forbidden',
  'wrong-value': 'migration.refused.crd-schema-wrong',
} as const satisfies Readonly<Record<SchemaFault, string>>;
