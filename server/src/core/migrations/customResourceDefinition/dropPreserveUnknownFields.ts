import type { MigrationStep } from '../../analysis/Migration.ts';
import { message } from '../../messages/Message.ts';
import { mapField, mappingAt, scalarAt, withoutFields } from './draftFields.ts';

/**
 * `preserveUnknownFields: true` is what v1 refuses. `false` stays: it turns the pruning on for a CustomResourceDefinition in a
 * cluster that was created with v1beta1's default, which an apply without the field would leave.
 */
export const dropPreserveUnknownFields: MigrationStep = {
  describe: () => [
    { kind: 'change', message: message('migration.step.crd-preserve', { field: 'spec.preserveUnknownFields' }) },
  ],
  rewrite: (object) => {
    const spec = mappingAt(object, 'spec');
    if (!spec || scalarAt(spec, 'preserveUnknownFields') === false) return object;
    return mapField(object, 'spec', (value) =>
      value?.type === 'mapping' ? withoutFields(value, 'preserveUnknownFields') : value,
    );
  },
  inspect: () => [],
};
