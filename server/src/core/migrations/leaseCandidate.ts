import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type Draft, ownEntry, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { fieldStep } from '../analysis/migration/steps/fieldStep.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { message } from '../messages/Message.ts';

/**
 * LeaseCandidate from its first alpha, which lists strategies by preference, to the versions that take one (KEP-4355). Components
 * of the control plane write these objects; the later alpha and the beta are the same.
 */
function fromFirstAlpha(id: string, to: GroupVersionKind): Migration {
  return {
    id,
    from: [kindOf('v1alpha1')],
    to,
    example: `apiVersion: coordination.k8s.io/v1alpha1
kind: LeaseCandidate
metadata:
  name: scheduler-a
  namespace: kube-system
spec:
  leaseName: kube-scheduler
  emulationVersion: "1.31"
  preferredStrategies: # by preference
    - OldestEmulationVersion
`,
    steps: [
      needsReview('spec', {
        text: 'migration.on.lease-strategies',
        when: (spec) => itemsOf(valueAtPath(spec, ['preferredStrategies'])).length > 1,
        inPatches: true,
      }),
      firstStrategy(),
      needsReview('spec', {
        text: 'migration.on.lease-binary-version',
        when: (spec) => valueAtPath(spec, ['binaryVersion']) === undefined,
      }),
    ],
  };
}

/** The migrations of LeaseCandidate that are more than a change of `apiVersion`. */
export const leaseCandidateMigrations: readonly Migration[] = [
  fromFirstAlpha('lease-candidate-v1alpha1', kindOf('v1beta1')),
  fromFirstAlpha('lease-candidate-v1alpha2', kindOf('v1alpha2')),
];

function firstStrategy(): MigrationStep {
  return fieldStep('spec.preferredStrategies', {
    describe: (field) => ({
      kind: 'change',
      message: message('migration.step.first-of-list', { field, target: 'spec.strategy' }),
    }),
    rewrite: (spec, field) => {
      const entry = ownEntry(spec, field);
      const first = scalarOf(itemsOf(entry?.value)[0]);
      if (!entry || ownEntry(spec, 'strategy') || typeof first !== 'string') return spec;
      const value = { type: 'scalar', source: undefined, value: first } as const;
      const strategy = { key: 'strategy', source: undefined, value };
      return { ...spec, entries: spec.entries.map((other) => (other === entry ? strategy : other)) };
    },
  });
}

function itemsOf(list: Draft | undefined): readonly (Draft | undefined)[] {
  return list?.type === 'sequence' ? list.items.map((item) => item.value) : [];
}

function kindOf(version: string): GroupVersionKind {
  return { group: 'coordination.k8s.io', version, kind: 'LeaseCandidate' };
}
