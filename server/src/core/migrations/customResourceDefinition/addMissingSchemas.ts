import type { MigrationStep } from '../../analysis/Migration.ts';
import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { emptyMapping, fieldOf, mapField, mapItems, withField } from './draftFields.ts';
import { preserve } from './schemaTypes.ts';

/** The schema that v1 requires of each version, for one that has none: an object that may hold anything, as it could before. */
export const addMissingSchemas: MigrationStep = {
  describe: () => [
    {
      kind: 'change',
      message: message('migration.step.crd-schema', { field: 'spec.versions[*].schema.openAPIV3Schema' }),
    },
  ],
  rewrite: (object) =>
    mapField(object, 'spec', (spec) =>
      spec?.type !== 'mapping'
        ? spec
        : mapField(spec, 'versions', (versions) =>
            versions?.type === 'sequence' ? mapItems(versions, withSchema) : versions,
          ),
    ),
  inspect: () => [],
};

function withSchema(version: DraftMapping): DraftMapping {
  const schema = fieldOf(version, 'schema') ?? emptyMapping;
  if (schema.type !== 'mapping' || fieldOf(schema, 'openAPIV3Schema') !== undefined) return version;
  const open = { type: 'object', [preserve]: true };
  return withField(version, 'schema', withField(schema, 'openAPIV3Schema', open), {
    after: ['storage', 'served', 'name'],
  });
}
