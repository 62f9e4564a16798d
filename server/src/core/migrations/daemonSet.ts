import type { Migration } from '../analysis/Migration.ts';
import { scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { keepDefault } from '../analysis/migration/steps/keepDefault.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { defaultedSelectorSteps, incompleteSteps, requiredSelectorSteps } from './podSelectorSteps.ts';

/**
 * extensions/v1beta1 replaces a pod when somebody deletes it, apps/v1 by itself: SetDefaults_DaemonSet in
 * pkg/apis/{extensions/v1beta1,apps/v1}/defaults.go, Kubernetes 1.14. `templateGeneration` was the server's.
 */
const fromExtensions: Migration = {
  id: 'daemon-set-extensions-v1beta1',
  from: [{ group: 'extensions', version: 'v1beta1', kind: 'DaemonSet' }],
  to: { group: 'apps', version: 'v1', kind: 'DaemonSet' },
  example: `apiVersion: extensions/v1beta1
kind: DaemonSet
metadata:
  name: log-shipper
  namespace: logging
spec:
  templateGeneration: 3
  template:
    metadata:
      labels:
        app: log-shipper # the PodMonitor selects by it
    spec:
      containers:
        - name: log-shipper
          image: registry.example.com/log-shipper:1.4
`,
  steps: [
    ...defaultedSelectorSteps,
    remarkWhere('spec.updateStrategy', {
      weight: 'note',
      text: 'migration.on.daemon-set-on-delete',
      when: (strategy) =>
        valueAtPath(strategy, ['rollingUpdate']) !== undefined && !scalarOf(valueAtPath(strategy, ['type'])),
    }),
    keepDefault(
      'spec.updateStrategy',
      { type: 'OnDelete' },
      { after: ['revisionHistoryLimit', 'minReadySeconds'], before: ['selector', 'template'] },
    ),
    keepDefault('spec.updateStrategy.type', 'OnDelete', { before: ['rollingUpdate'], orEmpty: true }),
    removeField('spec.templateGeneration'),
    ...incompleteSteps,
  ],
};

/** apps/v1beta2 has the fields and the defaults of apps/v1. */
const fromAppsV1beta2: Migration = {
  id: 'daemon-set-apps-v1beta2',
  from: [{ group: 'apps', version: 'v1beta2', kind: 'DaemonSet' }],
  to: { group: 'apps', version: 'v1', kind: 'DaemonSet' },
  example: `apiVersion: apps/v1beta2
kind: DaemonSet
metadata:
  name: log-shipper
  namespace: logging
spec:
  template:
    metadata:
      labels:
        app: log-shipper
    spec:
      containers:
        - name: log-shipper
          image: registry.example.com/log-shipper:1.4
`,
  steps: requiredSelectorSteps,
};

/** The migrations of DaemonSet to apps/v1. */
export const daemonSetMigrations: readonly Migration[] = [fromExtensions, fromAppsV1beta2];
