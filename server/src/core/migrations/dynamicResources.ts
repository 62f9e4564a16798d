import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, ownEntry, valueAtPath } from '../analysis/migration/Draft.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { moveField } from '../analysis/migration/steps/moveField.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { unwrapField } from '../analysis/migration/steps/unwrapField.ts';
import { wrapValues } from '../analysis/migration/steps/wrapValues.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';

/** What a request for one kind of device says, which stands under `exactly` from v1beta2 on. */
const exactly = [
  'deviceClassName',
  'selectors',
  'allocationMode',
  'count',
  'adminAccess',
  'tolerations',
  'capacity',
] as const;

/**
 * ResourceClaim to v1: a request is for exactly one class of devices or for the first available of several
 * (pkg/apis/resource/v1beta1/conversion.go).
 */
const resourceClaim: Migration = {
  id: 'resource-claim',
  from: [kindOf('v1alpha3', 'ResourceClaim'), kindOf('v1beta1', 'ResourceClaim')],
  to: kindOf('v1', 'ResourceClaim'),
  example: `apiVersion: resource.k8s.io/v1alpha3
kind: ResourceClaim
metadata:
  name: gpus
spec:
  controller: gpu.example.com
  devices:
    requests:
      - name: gpu
        # any of the vendor's
        deviceClassName: gpu.example.com
        allocationMode: ExactCount
        count: 2 # one for each half
        selectors:
          - cel:
              expression: device.attributes["gpu.example.com"].model == "a1"
`,
  steps: claimSteps('spec'),
};

const resourceClaimTemplate: Migration = {
  id: 'resource-claim-template',
  from: [kindOf('v1alpha3', 'ResourceClaimTemplate'), kindOf('v1beta1', 'ResourceClaimTemplate')],
  to: kindOf('v1', 'ResourceClaimTemplate'),
  example: `apiVersion: resource.k8s.io/v1alpha3
kind: ResourceClaimTemplate
metadata:
  name: gpus
spec:
  spec:
    controller: gpu.example.com
    devices:
      requests:
        - name: gpu
          deviceClassName: gpu.example.com # any of the vendor's
          adminAccess: false
`,
  steps: claimSteps('spec.spec'),
};

/** DeviceClass from its alpha, in 1.31 of which it could still choose nodes for a driver with a controller (KEP-3063). */
const deviceClass: Migration = {
  id: 'device-class-alpha',
  from: [kindOf('v1alpha3', 'DeviceClass')],
  to: kindOf('v1', 'DeviceClass'),
  example: `apiVersion: resource.k8s.io/v1alpha3
kind: DeviceClass
metadata:
  name: gpu.example.com
spec:
  selectors:
    - cel:
        expression: device.driver == "gpu.example.com"
  suitableNodes:
    nodeSelectorTerms:
      - matchExpressions:
          - key: example.com/gpu
            operator: Exists
`,
  steps: [
    needsReview('spec', { text: 'migration.on.device-class-nodes', when: has('suitableNodes'), inPatches: true }),
    removeField('spec.suitableNodes'),
  ],
};

/** ResourceSlice from its beta: what stood under `basic`, the one type of device there was, is the device's own. */
const resourceSlice: Migration = {
  id: 'resource-slice',
  from: [kindOf('v1beta1', 'ResourceSlice')],
  to: kindOf('v1', 'ResourceSlice'),
  example: `apiVersion: resource.k8s.io/v1beta1
kind: ResourceSlice
metadata:
  name: node-a-gpu
spec:
  driver: gpu.example.com
  nodeName: node-a
  pool:
    name: node-a
    generation: 1
    resourceSliceCount: 1
  devices:
    - name: gpu-0
      basic: # the only type there is
        attributes:
          model:
            string: a1
        capacity:
          memory:
            value: 40Gi
`,
  steps: [inEach('spec.devices[*]', [unwrapField('basic')])],
};

/** The alpha has bare quantities as capacities beside. */
const resourceSliceAlpha: Migration = {
  id: 'resource-slice-alpha',
  from: [kindOf('v1alpha3', 'ResourceSlice')],
  to: kindOf('v1', 'ResourceSlice'),
  example: `apiVersion: resource.k8s.io/v1alpha3
kind: ResourceSlice
metadata:
  name: node-a-gpu
spec:
  driver: gpu.example.com
  nodeName: node-a
  pool:
    name: node-a
    generation: 1
    resourceSliceCount: 1
  devices:
    - name: gpu-0
      basic:
        attributes:
          model:
            string: a1
        capacity:
          memory: 40Gi # as sold
`,
  steps: [inEach('spec.devices[*]', [wrapValues('basic.capacity', 'value'), unwrapField('basic')])],
};

/**
 * DeviceTaintRule to its beta. Until 1.34 the alpha could also choose devices by class and by expression; without that the rule
 * would taint more devices than it did.
 */
const deviceTaintRule: Migration = {
  id: 'device-taint-rule',
  from: [kindOf('v1alpha3', 'DeviceTaintRule')],
  to: kindOf('v1beta2', 'DeviceTaintRule'),
  example: `apiVersion: resource.k8s.io/v1alpha3
kind: DeviceTaintRule
metadata:
  name: gpu-0-broken
spec:
  deviceSelector:
    driver: gpu.example.com
    pool: node-a
    device: gpu-0
  taint:
    key: gpu.example.com/broken
    effect: NoExecute
`,
  steps: [
    refuse('spec.deviceSelector', {
      text: 'migration.on.device-taint-selector',
      when: (selector) => has('deviceClassName')(selector) || has('selectors')(selector),
      inPatches: true,
    }),
  ],
};

/** The migrations of the kinds of dynamic resource allocation that are more than a change of `apiVersion`. */
export const dynamicResourceMigrations: readonly Migration[] = [
  resourceClaim,
  resourceClaimTemplate,
  deviceClass,
  resourceSlice,
  resourceSliceAlpha,
  deviceTaintRule,
];

/** What becomes of a claim whose spec stands at `spec`. */
function claimSteps(spec: string): readonly MigrationStep[] {
  return [
    needsReview(spec, { text: 'migration.on.claim-controller', when: has('controller'), inPatches: true }),
    removeField(`${spec}.controller`),
    inEach(`${spec}.devices.requests[*]`, [
      needsReview('', {
        text: 'migration.on.claim-both',
        when: (request) => has('firstAvailable')(request) && exactly.some((field) => has(field)(request)),
        inPatches: true,
      }),
      ...exactly.map((field) => moveField(field, `exactly.${field}`)),
    ]),
  ];
}

function has(field: string): (mapping: DraftMapping) => boolean {
  return (mapping) => ownEntry(mapping, field) !== undefined && valueAtPath(mapping, [field]) !== undefined;
}

function kindOf(version: string, kind: string): GroupVersionKind {
  return { group: 'resource.k8s.io', version, kind };
}
