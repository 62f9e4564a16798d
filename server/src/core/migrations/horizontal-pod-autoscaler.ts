import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import type { GoShape } from '../analysis/migration/readGoJson.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { fieldFromAnnotation } from '../analysis/migration/steps/fieldFromAnnotation.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { moveField } from '../analysis/migration/steps/moveField.ts';
import { moveIntoItem } from '../analysis/migration/steps/moveIntoItem.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { type PathText, remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeAnnotation } from '../analysis/migration/steps/removeAnnotation.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { replaceByInner } from '../analysis/migration/steps/replaceByInner.ts';
import { setValue } from '../analysis/migration/steps/setValue.ts';

// What the API servers of 1.14 to 1.25 make of each version: pkg/apis/autoscaling/{v1,v2beta1,v2beta2}/conversion.go.

/** In which versions without a field for it the API server tells what a newer version says. */
const annotations = {
  metrics: 'autoscaling.alpha.kubernetes.io/metrics',
  behavior: 'autoscaling.alpha.kubernetes.io/behavior',
  conditions: 'autoscaling.alpha.kubernetes.io/conditions',
  currentMetrics: 'autoscaling.alpha.kubernetes.io/current-metrics',
} as const;

const labelSelector: GoShape = {
  fields: {
    matchLabels: { map: 'string' },
    matchExpressions: { list: { fields: { key: 'string', operator: 'string', values: { list: 'string' } } } },
  },
};

/** The type of the annotation's metrics, which is that of `v2beta1`. */
const metrics: GoShape = {
  list: {
    fields: {
      type: 'string',
      object: {
        fields: {
          target: { fields: { apiVersion: 'string', kind: 'string', name: 'string' } },
          metricName: 'string',
          targetValue: 'quantity',
          selector: labelSelector,
          averageValue: 'quantity',
        },
      },
      pods: { fields: { metricName: 'string', targetAverageValue: 'quantity', selector: labelSelector } },
      resource: { fields: { name: 'string', targetAverageUtilization: 'int32', targetAverageValue: 'quantity' } },
      containerResource: {
        fields: {
          name: 'string',
          targetAverageUtilization: 'int32',
          targetAverageValue: 'quantity',
          container: 'string',
        },
      },
      external: {
        fields: {
          metricName: 'string',
          metricSelector: labelSelector,
          targetValue: 'quantity',
          targetAverageValue: 'quantity',
        },
      },
    },
  },
};

const scalingRules: GoShape = {
  fields: {
    stabilizationWindowSeconds: 'int32',
    selectPolicy: 'string',
    policies: { list: { fields: { type: 'string', value: 'int32', periodSeconds: 'int32' } } },
    tolerance: 'quantity',
  },
};

/** The server writes the names of this one with capitals (`ScaleUp`), as its own type has them, and reads them in any case. */
const behavior: GoShape = { fields: { scaleUp: scalingRules, scaleDown: scalingRules } };

/** What a metric says in `v2beta1` as `v2beta2` and `v2` have it: a `metric` and a `target` with its type. */
const metricSteps: readonly MigrationStep[] = [
  inEach('spec.metrics[*]', [
    inEach('resource', resourceSteps()),
    inEach('containerResource', resourceSteps()),
    inEach('pods', [
      moveField('metricName', 'metric.name'),
      moveField('selector', 'metric.selector'),
      moveField('targetAverageValue', 'target.averageValue'),
      ...targetType('AverageValue', 'averageValue', 'migration.on.hpa-average-value'),
      incomplete((pods) => !isSet(pods, 'metric', 'name') || !hasTarget(pods)),
    ]),
    inEach('object', [
      inCase('', { text: 'migration.on.hpa-object-target', when: (object) => namesObject(object) }, [
        renameField('target', 'describedObject'),
      ]),
      moveField('metricName', 'metric.name'),
      moveField('selector', 'metric.selector'),
      remarkWhere('', {
        weight: 'note',
        text: 'migration.on.hpa-object-two-values',
        when: (object) => isSet(object, 'averageValue') && isSet(object, 'targetValue'),
        inPatches: true,
      }),
      inCase('', { text: 'migration.on.hpa-object-average', when: (object) => isSet(object, 'averageValue') }, [
        removeField('targetValue'),
      ]),
      moveField('averageValue', 'target.averageValue'),
      moveField('targetValue', 'target.value'),
      ...targetType('AverageValue', 'averageValue', 'migration.on.hpa-average-value'),
      ...targetType('Value', 'value', 'migration.on.hpa-value'),
      incomplete(
        (object) => !isSet(object, 'metric', 'name') || !isSet(object, 'describedObject') || !hasTarget(object),
      ),
    ]),
    inEach('external', [
      moveField('metricName', 'metric.name'),
      moveField('metricSelector', 'metric.selector'),
      twoTargets('targetValue', 'targetAverageValue'),
      moveField('targetValue', 'target.value'),
      moveField('targetAverageValue', 'target.averageValue'),
      ...targetType('Value', 'value', 'migration.on.hpa-value'),
      ...targetType('AverageValue', 'averageValue', 'migration.on.hpa-average-value'),
      incomplete((external) => !isSet(external, 'metric', 'name') || !hasTarget(external)),
    ]),
  ]),
];

function resourceSteps(): readonly MigrationStep[] {
  return [
    twoTargets('targetAverageUtilization', 'targetAverageValue'),
    moveField('targetAverageUtilization', 'target.averageUtilization'),
    moveField('targetAverageValue', 'target.averageValue'),
    ...targetType('Utilization', 'averageUtilization', 'migration.on.hpa-utilization'),
    ...targetType('AverageValue', 'averageValue', 'migration.on.hpa-average-value'),
    incomplete((resource) => !hasTarget(resource)),
  ];
}

/** The type that follows from what the target says. Lists of metrics are replaced whole, so patches need it as well. */
function targetType(type: string, field: string, text: PathText): readonly MigrationStep[] {
  return [
    inCase('target', { text, when: (target) => isSet(target, field) }, [
      addField('type', type, { before: [field], inPatches: true }),
    ]),
  ];
}

function twoTargets(one: string, other: string): MigrationStep {
  return refuse('', {
    text: 'migration.on.hpa-two-targets',
    when: (source) => isSet(source, one) && isSet(source, other),
    inPatches: true,
  });
}

function incomplete(when: (source: DraftMapping) => boolean): MigrationStep {
  return refuse('', { text: 'migration.on.hpa-incomplete', when, inPatches: true });
}

/** What no version before reads stands for something from now on. */
function newFields(...fields: readonly string[]): MigrationStep {
  return needsReview('spec', {
    text: 'migration.on.hpa-new-fields',
    when: (spec) => fields.some((field) => isSet(spec, field)),
    inPatches: true,
  });
}

/** What `v2beta1` tells of is its spec, and of annotations its behavior; the rest of them nobody reads. */
const v2beta1Steps: readonly MigrationStep[] = [
  newFields('behavior'),
  ...metricSteps,
  fieldFromAnnotation(annotations.behavior, 'spec.behavior', behavior),
  remarkWhere('metadata.annotations', {
    weight: 'note',
    text: 'migration.on.hpa-metrics-annotation',
    when: (annotated) => isSet(annotated, annotations.metrics),
    inPatches: true,
  }),
  removeAnnotation(annotations.metrics),
  removeAnnotation(annotations.conditions),
  removeAnnotation(annotations.currentMetrics),
  removeField('status'),
];

const v2beta1Example = `apiVersion: autoscaling/v2beta1
kind: HorizontalPodAutoscaler
metadata:
  name: checkout
  annotations:
    autoscaling.alpha.kubernetes.io/behavior: '{"ScaleDown":{"StabilizationWindowSeconds":600}}'
    autoscaling.alpha.kubernetes.io/metrics: '[]'
    autoscaling.alpha.kubernetes.io/conditions: '[{"type":"AbleToScale","status":"True"}]'
    autoscaling.alpha.kubernetes.io/current-metrics: '[]'
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: checkout
  maxReplicas: 20
  metrics:
    - type: Resource
      resource:
        name: cpu
        targetAverageUtilization: 70 # the knee of the latency curve
    - type: ContainerResource
      containerResource:
        name: memory
        container: app
        targetAverageValue: 600Mi
    - type: Pods
      pods:
        metricName: requests_in_flight
        selector:
          matchLabels:
            verb: POST
        targetAverageValue: 50
    - type: Object
      object:
        target: # the front door
          apiVersion: networking.k8s.io/v1
          kind: Ingress
          name: shop
        metricName: requests_per_second
        targetValue: 2k
    - type: Object
      object:
        target:
          kind: Service
          name: carts
        metricName: open_carts
        targetValue: 1
        averageValue: 100
    - type: External
      external:
        metricName: queue_length
        metricSelector:
          matchLabels:
            queue: orders
        targetAverageValue: 30
    - type: External
      external:
        metricName: orders_waiting
        targetValue: 500
status:
  currentReplicas: 3
  desiredReplicas: 3
`;

const toV2: Migration = {
  id: 'horizontal-pod-autoscaler-v2beta1',
  from: [{ group: 'autoscaling', version: 'v2beta1', kind: 'HorizontalPodAutoscaler' }],
  to: { group: 'autoscaling', version: 'v2', kind: 'HorizontalPodAutoscaler' },
  example: v2beta1Example,
  steps: v2beta1Steps,
};

/** For the one version, 1.22, that deprecates `v2beta1` and does not have `v2` yet. */
const toV2beta2: Migration = {
  ...toV2,
  id: 'horizontal-pod-autoscaler-v2beta1-to-v2beta2',
  to: { group: 'autoscaling', version: 'v2beta2', kind: 'HorizontalPodAutoscaler' },
};

const v1ToV2: Migration = {
  id: 'horizontal-pod-autoscaler-v1',
  from: [{ group: 'autoscaling', version: 'v1', kind: 'HorizontalPodAutoscaler' }],
  to: { group: 'autoscaling', version: 'v2', kind: 'HorizontalPodAutoscaler' },
  onRequest: true,
  example: `apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata:
  name: checkout
  annotations:
    autoscaling.alpha.kubernetes.io/metrics: |
      [{"type": "Pods", "pods": {"metricName": "requests_in_flight", "targetAverageValue": "50"}}]
    autoscaling.alpha.kubernetes.io/behavior: '{"ScaleDown":{"StabilizationWindowSeconds":600}}'
    autoscaling.alpha.kubernetes.io/conditions: '[{"type":"AbleToScale","status":"True"}]'
    autoscaling.alpha.kubernetes.io/current-metrics: '[]'
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: checkout
  minReplicas: 2
  maxReplicas: 20
  targetCPUUtilizationPercentage: 70 # the knee of the latency curve
status:
  currentReplicas: 3
  desiredReplicas: 3
`,
  steps: [
    newFields('metrics', 'behavior'),
    // Those of the annotation come before the one of the CPU.
    fieldFromAnnotation(annotations.metrics, 'spec.metrics', metrics, { before: ['targetCPUUtilizationPercentage'] }),
    ...metricSteps,
    needsReview('spec', {
      text: 'migration.on.hpa-cpu-patch',
      when: (spec) => isSet(spec, 'targetCPUUtilizationPercentage'),
      inPatches: 'only',
    }),
    moveIntoItem(
      'spec.targetCPUUtilizationPercentage',
      'metrics',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } },
      ['resource', 'target', 'averageUtilization'],
    ),
    fieldFromAnnotation(annotations.behavior, 'spec.behavior', behavior),
    removeAnnotation(annotations.conditions),
    removeAnnotation(annotations.currentMetrics),
    removeField('status'),
  ],
};

/** Kinds of workloads, which have left `extensions` and, but for replication controllers, never were in the core. */
const inApps = ['Deployment', 'ReplicaSet', 'StatefulSet'];

/** Gone since 1.6. Its reference could leave the API version out, which no longer finds anything. */
const fromExtensions: Migration = {
  id: 'horizontal-pod-autoscaler-extensions',
  from: [{ group: 'extensions', version: 'v1beta1', kind: 'HorizontalPodAutoscaler' }],
  to: { group: 'autoscaling', version: 'v1', kind: 'HorizontalPodAutoscaler' },
  example: `apiVersion: extensions/v1beta1
kind: HorizontalPodAutoscaler
metadata:
  name: checkout
spec:
  scaleRef: # scales itself
    apiVersion: extensions/v1beta1
    kind: Deployment
    name: checkout
    subresource: scale
  maxReplicas: 20
  cpuUtilization:
    targetPercentage: 70 # the knee of the latency curve
status:
  currentReplicas: 3
`,
  steps: [
    renameField('spec.scaleRef', 'scaleTargetRef'),
    removeField('spec.scaleTargetRef.subresource'),
    inCase(
      'spec.scaleTargetRef',
      { text: 'migration.on.hpa-apps', when: (ref) => inApps.includes(String(scalarOf(valueAtPath(ref, ['kind'])))) },
      [
        addField('apiVersion', 'apps/v1', { before: ['kind', 'name'], inPatches: true }),
        setValue('apiVersion', 'apps/v1'),
      ],
    ),
    replaceByInner('spec.cpuUtilization', 'targetPercentage', 'targetCPUUtilizationPercentage'),
    removeField('status'),
  ],
};

/** The migrations of HorizontalPodAutoscaler with changes to its fields. */
export const horizontalPodAutoscalerMigrations: readonly Migration[] = [fromExtensions, toV2, toV2beta2, v1ToV2];

function namesObject(object: DraftMapping): boolean {
  return ['apiVersion', 'kind', 'name'].some((field) => isSet(object, 'target', field));
}

function hasTarget(source: DraftMapping): boolean {
  return ['averageUtilization', 'averageValue', 'value'].some((field) => isSet(source, 'target', field));
}

/** Whether something stands there that is not null. */
function isSet(mapping: DraftMapping, ...fields: readonly string[]): boolean {
  return valueAtPath(mapping, fields) !== undefined;
}
