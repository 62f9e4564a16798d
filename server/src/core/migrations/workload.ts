import type { Migration } from '../analysis/Migration.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';

/**
 * Workload to its second alpha (KEP-4671), in which it holds templates of groups and each group is an object, a PodGroup, that
 * pods name. Those objects, and the pods, nobody can write from this one alone.
 */
const workload: Migration = {
  id: 'workload',
  from: [{ group: 'scheduling.k8s.io', version: 'v1alpha1', kind: 'Workload' }],
  to: { group: 'scheduling.k8s.io', version: 'v1alpha2', kind: 'Workload' },
  example: `apiVersion: scheduling.k8s.io/v1alpha1
kind: Workload
metadata:
  name: training
spec:
  podGroups:
    - name: workers # all or none
      policy:
        gang:
          minCount: 8
`,
  steps: [
    needsReview('', { text: 'migration.on.workload-pods', when: () => true, inPatches: true }),
    renameField('spec.podGroups', 'podGroupTemplates'),
    inEach('spec.podGroupTemplates[*]', [renameField('policy', 'schedulingPolicy')]),
  ],
};

/** The migrations of Workload. */
export const workloadMigrations: readonly Migration[] = [workload];
