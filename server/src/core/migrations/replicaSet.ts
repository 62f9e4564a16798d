import type { Migration } from '../analysis/Migration.ts';
import { defaultedSelectorSteps, requiredSelectorSteps } from './podSelectorSteps.ts';

/** Beside what it fills in from the template's labels, extensions/v1beta1 has the defaults of apps/v1. */
const fromExtensions: Migration = {
  id: 'replica-set-extensions-v1beta1',
  from: [{ group: 'extensions', version: 'v1beta1', kind: 'ReplicaSet' }],
  to: { group: 'apps', version: 'v1', kind: 'ReplicaSet' },
  example: example('extensions/v1beta1'),
  steps: defaultedSelectorSteps,
};

/** apps/v1beta2 has the fields and the defaults of apps/v1. */
const fromAppsV1beta2: Migration = {
  id: 'replica-set-apps-v1beta2',
  from: [{ group: 'apps', version: 'v1beta2', kind: 'ReplicaSet' }],
  to: { group: 'apps', version: 'v1', kind: 'ReplicaSet' },
  example: example('apps/v1beta2'),
  steps: requiredSelectorSteps,
};

/** The migrations of ReplicaSet to apps/v1. */
export const replicaSetMigrations: readonly Migration[] = [fromExtensions, fromAppsV1beta2];

function example(apiVersion: string): string {
  return `apiVersion: ${apiVersion}
kind: ReplicaSet
metadata:
  name: worker
spec:
  replicas: 2
  template:
    metadata:
      labels:
        app: worker
        queue: mail # one set a queue
    spec:
      containers:
        - name: worker
          image: registry.example.com/worker:0.9
`;
}
