import type { Migration } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { copyField } from '../analysis/migration/steps/copyField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';

/**
 * Jobs left extensions in 1.6. There a Job selects by its own selector unless `autoSelector` is true; in batch/v1 by a generated one
 * unless `manualSelector` is (pkg/apis/extensions/v1beta1/conversion.go, 1.5). A selector that was filled in from the template's
 * labels is not written out: the generated one selects the Job's own pods, and no others with the same labels.
 */
const fromExtensions: Migration = {
  id: 'job-extensions-v1beta1',
  from: [{ group: 'extensions', version: 'v1beta1', kind: 'Job' }],
  to: { group: 'batch', version: 'v1', kind: 'Job' },
  example: `apiVersion: extensions/v1beta1
kind: Job
metadata:
  name: import
spec:
  autoSelector: false
  selector:
    matchLabels:
      job: import # what the dashboard looks for
  template:
    metadata:
      labels:
        job: import
    spec:
      restartPolicy: Never
      containers:
        - name: import
          image: registry.example.com/import:1.0
`,
  steps: [
    needsReview('spec', {
      text: 'migration.on.job-generated-selector',
      when: (spec) => isTrue(spec, 'autoSelector') && valueAtPath(spec, ['selector']) !== undefined,
    }),
    inCase(
      'spec',
      {
        text: 'migration.on.job-selector',
        when: (spec) => !isTrue(spec, 'autoSelector') && valueAtPath(spec, ['selector']) !== undefined,
      },
      [addField('manualSelector', true, { before: ['selector'] })],
    ),
    removeField('spec.autoSelector'),
    copyField('spec.template.metadata.labels', 'metadata.labels', {
      style: 'faithful',
      after: ['namespace', 'generateName', 'name'],
    }),
  ],
};

/** The migrations of Job to batch/v1. */
export const jobMigrations: readonly Migration[] = [fromExtensions];

function isTrue(mapping: DraftMapping, field: string): boolean {
  return scalarOf(valueAtPath(mapping, [field])) === true;
}
