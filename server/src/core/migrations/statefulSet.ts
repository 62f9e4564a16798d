import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { keepDefault } from '../analysis/migration/steps/keepDefault.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import {
  defaultedSelectorSteps,
  excludedRollingUpdate,
  incompleteSteps,
  requiredSelectorSteps,
} from './podSelectorSteps.ts';

/**
 * apps/v1beta1 replaces a pod when somebody deletes it, as PetSet did, apps/v1 by itself: SetDefaults_StatefulSet in
 * pkg/apis/{apps/v1beta1,apps/v1}/defaults.go, Kubernetes 1.14. PetSet was renamed in 1.5 and has no field that StatefulSet lacks.
 */
const fromAppsV1beta1: Migration = {
  id: 'stateful-set-apps-v1beta1',
  from: [
    { group: 'apps', version: 'v1beta1', kind: 'StatefulSet' },
    { group: 'apps', version: 'v1alpha1', kind: 'PetSet' },
  ],
  to: { group: 'apps', version: 'v1', kind: 'StatefulSet' },
  example: `apiVersion: apps/v1beta1
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: db
  replicas: 3
  template:
    metadata:
      labels:
        app: db # the headless Service selects by it
    spec:
      containers:
        - name: db
          image: registry.example.com/db:9.6
`,
  steps: [
    ...defaultedSelectorSteps,
    keepDefault(
      'spec.updateStrategy',
      { type: 'OnDelete' },
      { after: ['podManagementPolicy', 'revisionHistoryLimit', 'replicas'], before: ['selector', 'template'] },
    ),
    // Beside a `rollingUpdate` the old default is what the old version refuses, so that nobody can have had it.
    needsReview('spec.updateStrategy', { text: 'migration.on.stateful-set-rolling', when: rollsWithoutType }),
    inCase(
      'spec.updateStrategy',
      { text: 'migration.on.stateful-set-on-delete', when: (it) => !rollsWithoutType(it) },
      [keepDefault('type', 'OnDelete', { orEmpty: true })],
    ),
    ...onDeleteSteps(),
    ...incompleteSteps,
  ],
};

/** apps/v1beta2 has the fields and the defaults of apps/v1. */
const fromAppsV1beta2: Migration = {
  id: 'stateful-set-apps-v1beta2',
  from: [{ group: 'apps', version: 'v1beta2', kind: 'StatefulSet' }],
  to: { group: 'apps', version: 'v1', kind: 'StatefulSet' },
  example: `apiVersion: apps/v1beta2
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: db
  replicas: 3
  updateStrategy:
    type: OnDelete # the operator deletes them, followers first
    rollingUpdate:
      partition: 0
  template:
    metadata:
      labels:
        app: db
    spec:
      containers:
        - name: db
          image: registry.example.com/db:9.6
`,
  steps: [...requiredSelectorSteps, ...onDeleteSteps()],
};

/** The migrations of StatefulSet, and of PetSet before it, to apps/v1. */
export const statefulSetMigrations: readonly Migration[] = [fromAppsV1beta1, fromAppsV1beta2];

function onDeleteSteps(): readonly MigrationStep[] {
  return [
    needsReview('spec.updateStrategy', {
      text: 'migration.on.workload-rolling-update',
      when: (strategy, context) => excludedRollingUpdate(strategy, context, 'OnDelete'),
    }),
    inCase(
      'spec.updateStrategy',
      {
        text: 'migration.on.stateful-set-rolling-update',
        when: (strategy, context) => excludedRollingUpdate(strategy, context, 'OnDelete'),
      },
      [removeField('rollingUpdate')],
    ),
  ];
}

function rollsWithoutType(strategy: DraftMapping): boolean {
  return !scalarOf(valueAtPath(strategy, ['type'])) && valueAtPath(strategy, ['rollingUpdate']) !== undefined;
}
