import type { Migration, MigrationStep, StepContext } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { keepDefault } from '../analysis/migration/steps/keepDefault.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import {
  defaultedSelectorSteps,
  excludedRollingUpdate,
  incompleteSteps,
  requiredSelectorSteps,
} from './podSelectorSteps.ts';

/** What the API server takes for "no limit" and "no deadline". */
const unlimited = 2147483647;

/** What apps/v1 fills in for `progressDeadlineSeconds`, which must be more than `minReadySeconds`. */
const newDeadline = 600;

const limitPlace = {
  after: ['replicas'],
  before: ['progressDeadlineSeconds', 'strategy', 'selector', 'template'],
} as const;
const deadlinePlace = {
  after: ['revisionHistoryLimit', 'replicas'],
  before: ['strategy', 'selector', 'template'],
} as const;
const strategyPlace = {
  after: ['minReadySeconds', 'progressDeadlineSeconds', 'revisionHistoryLimit', 'replicas'],
  before: ['selector', 'template'],
} as const;

/**
 * extensions/v1beta1 updates one pod at a time, keeps every revision and never gives a rollout up. Where apps/v1 does otherwise:
 * SetDefaults_Deployment in pkg/apis/{extensions/v1beta1,apps/v1}/defaults.go, Kubernetes 1.14.
 */
const fromExtensions: Migration = {
  id: 'deployment-extensions-v1beta1',
  from: [{ group: 'extensions', version: 'v1beta1', kind: 'Deployment' }],
  to: { group: 'apps', version: 'v1', kind: 'Deployment' },
  example: `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 3
  minReadySeconds: 900 # the cache is warm by then
  rollbackTo:
    revision: 4
  template:
    metadata:
      labels:
        app: shop # the Service selects by it
        tier: web
    spec:
      containers:
        - name: shop
          image: registry.example.com/shop:2.3
`,
  steps: [
    ...defaultedSelectorSteps,
    remarkWhere('spec', { weight: 'note', text: 'migration.on.deployment-unlimited', when: hadNoLimits }),
    keepDefault('spec.revisionHistoryLimit', unlimited, limitPlace),
    keepDefault('spec.progressDeadlineSeconds', unlimited, deadlinePlace),
    inCase('spec', { text: 'migration.on.deployment-deadline', when: outlastsDeadline }, [
      addField('progressDeadlineSeconds', unlimited, deadlinePlace),
    ]),
    keepDefault(
      'spec.strategy',
      { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
      strategyPlace,
    ),
    inCase('spec.strategy', { text: 'migration.on.deployment-rolling', when: isRolling }, [
      keepDefault('rollingUpdate', { maxSurge: 1, maxUnavailable: 1 }, { after: ['type'] }),
      keepDefault('rollingUpdate.maxSurge', 1),
      keepDefault('rollingUpdate.maxUnavailable', 1),
    ]),
    ...recreateSteps(),
    ...rollbackSteps(),
    ...incompleteSteps,
  ],
};

/** apps/v1beta1 keeps two revisions where apps/v1 keeps ten: SetDefaults_Deployment in pkg/apis/apps/v1beta1/defaults.go, 1.14. */
const fromAppsV1beta1: Migration = {
  id: 'deployment-apps-v1beta1',
  from: [{ group: 'apps', version: 'v1beta1', kind: 'Deployment' }],
  to: { group: 'apps', version: 'v1', kind: 'Deployment' },
  example: `apiVersion: apps/v1beta1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 3
  rollbackTo:
    revision: 4
  strategy:
    type: Recreate # one writer at a time
    rollingUpdate:
      maxSurge: 0
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: shop
          image: registry.example.com/shop:2.3
`,
  steps: [
    ...defaultedSelectorSteps,
    keepDefault('spec.revisionHistoryLimit', 2, limitPlace),
    ...recreateSteps(),
    ...rollbackSteps(),
    ...incompleteSteps,
  ],
};

/** apps/v1beta2 has the fields and the defaults of apps/v1. */
const fromAppsV1beta2: Migration = {
  id: 'deployment-apps-v1beta2',
  from: [{ group: 'apps', version: 'v1beta2', kind: 'Deployment' }],
  to: { group: 'apps', version: 'v1', kind: 'Deployment' },
  example: `apiVersion: apps/v1beta2
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 3
  strategy:
    type: Recreate # one writer at a time
    rollingUpdate:
      maxSurge: 0
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: shop
          image: registry.example.com/shop:2.3
`,
  steps: [...requiredSelectorSteps, ...recreateSteps()],
};

/** The migrations of Deployment to apps/v1. */
export const deploymentMigrations: readonly Migration[] = [fromExtensions, fromAppsV1beta1, fromAppsV1beta2];

function recreateSteps(): readonly MigrationStep[] {
  return [
    needsReview('spec.strategy', {
      text: 'migration.on.workload-rolling-update',
      when: (strategy, context) => excludedRollingUpdate(strategy, context, 'Recreate'),
    }),
    inCase(
      'spec.strategy',
      {
        text: 'migration.on.deployment-recreate',
        when: (strategy, context) => excludedRollingUpdate(strategy, context, 'Recreate'),
      },
      [removeField('rollingUpdate')],
    ),
  ];
}

/** A command for once: as often as the manifest was applied, the template went back to that revision. */
function rollbackSteps(): readonly MigrationStep[] {
  return [
    needsReview('spec', {
      text: 'migration.on.deployment-rollback',
      when: (spec) => valueAtPath(spec, ['rollbackTo']) !== undefined,
      inPatches: true,
    }),
    removeField('spec.rollbackTo'),
  ];
}

/** Whether a strategy rolls, as one without a type does. A placeholder may turn out to be `Recreate`. */
function isRolling(strategy: DraftMapping): boolean {
  const type = scalarOf(valueAtPath(strategy, ['type']));
  return type === null || type === '' || type === 'RollingUpdate';
}

function hadNoLimits(spec: DraftMapping, { style }: Pick<StepContext, 'style'>): boolean {
  const limits = ['revisionHistoryLimit', 'progressDeadlineSeconds'];
  return style === 'faithful' && limits.some((limit) => valueAtPath(spec, [limit]) === undefined);
}

function outlastsDeadline(spec: DraftMapping): boolean {
  const ready = scalarOf(valueAtPath(spec, ['minReadySeconds']));
  return typeof ready === 'number' && ready >= newDeadline;
}
