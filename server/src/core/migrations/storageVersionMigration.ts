import type { Migration } from '../analysis/Migration.ts';
import { valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';

/**
 * StorageVersionMigration to its beta, which migrates a resource whatever its version (KEP-4192). The token is the controller's
 * own note of how far it came.
 */
const storageVersionMigration: Migration = {
  id: 'storage-version-migration',
  from: [{ group: 'storagemigration.k8s.io', version: 'v1alpha1', kind: 'StorageVersionMigration' }],
  to: { group: 'storagemigration.k8s.io', version: 'v1beta1', kind: 'StorageVersionMigration' },
  example: `apiVersion: storagemigration.k8s.io/v1alpha1
kind: StorageVersionMigration
metadata:
  name: encrypt-secrets
spec:
  continueToken: eyJ2IjoibWV0YS5rOHMuaW8vdjEifQ
  resource:
    version: v1 # of the core group
    resource: secrets
`,
  steps: [
    removeField('spec.continueToken'),
    removeField('spec.resource.version'),
    // Absent is the core group, which the beta wants to hear.
    addField('spec.resource.group', '', { before: ['resource'] }),
    needsReview('spec', {
      text: 'migration.on.storage-migration-resource',
      when: (spec) => valueAtPath(spec, ['resource', 'resource']) === undefined,
    }),
  ],
};

/** The migrations of StorageVersionMigration. */
export const storageVersionMigrations: readonly Migration[] = [storageVersionMigration];
