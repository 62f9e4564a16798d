import assert from 'node:assert/strict';
import test from 'node:test';
import { fields } from '../../server/src/core/rules/deprecated-field/fields.ts';
import { removedFields } from '../../server/src/core/rules/removed-field/removedFields.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { shifted } from '../../server/src/core/text/TextRange.ts';
import { checkText, timeline } from '../api.ts';

/** `severity` and the safety of the fixes in their order. */
type Told = readonly [severity: string, safety: string];
const nothing: Told = ['', ''];

interface Row {
  readonly name: string;
  readonly manifest: string;
  /** From each version on. */
  readonly told: Readonly<Record<string, Told>>;
  /** The manifest after the first fix at the last version, as what stands in place of what; absent where there is no fix. */
  readonly turns?: readonly [from: string, to: string];
}

const object = (kind: string, apiVersion: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n${rest}`;
const pod = (spec: string): string =>
  object('Pod', 'v1', `spec:\n${spec}  containers:\n    - name: web\n      image: registry.example.com/web:1\n`);
const service = (spec: string): string =>
  object('Service', 'v1', `spec:\n${spec}  selector:\n    app: web\n  ports:\n    - port: 80\n`);
const volume = (spec: string): string =>
  object('PersistentVolume', 'v1', `spec:\n  capacity:\n    storage: 1Gi\n  accessModes: [ReadWriteOnce]\n${spec}`);
const hook = (name: string): string =>
  object(
    'Pod',
    'v1',
    `spec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n      lifecycle:\n        ${name}:\n          tcpSocket:\n            port: 80\n`,
  );

const deprecatedRows: readonly Row[] = [
  {
    name: 'serviceAccount',
    manifest: pod('  serviceAccount: web\n'),
    told: { '1.14': ['information', 'safe'], '1.36': ['information', 'safe'] },
    turns: ['serviceAccount:', 'serviceAccountName:'],
  },
  {
    name: 'serviceAccount',
    manifest: pod('  serviceAccount: web\n  serviceAccountName: ""\n'),
    told: { '1.14': ['information', 'safe'], '1.36': ['information', 'safe'] },
    turns: ['  serviceAccount: web\n  serviceAccountName: ""\n', '  serviceAccountName: "web"\n'],
  },
  {
    name: 'serviceAccount',
    manifest: pod('  serviceAccount: web\n  serviceAccountName: web\n'),
    told: { '1.14': ['hint', 'safe'], '1.36': ['hint', 'safe'] },
    turns: ['  serviceAccount: web\n', ''],
  },
  {
    name: 'serviceAccount',
    manifest: pod('  serviceAccount: old\n  serviceAccountName: web\n'),
    told: { '1.14': ['warning', 'review'], '1.36': ['warning', 'review'] },
    turns: ['  serviceAccount: old\n', ''],
  },
  {
    name: 'persistentVolumeReclaimPolicy',
    manifest: volume('  persistentVolumeReclaimPolicy: Recycle\n  nfs:\n    server: nfs.example.com\n    path: /\n'),
    told: { '1.14': ['warning', 'review'], '1.36': ['warning', 'review'] },
    turns: ['Recycle', 'Retain'],
  },
  {
    name: 'loadBalancerIP',
    manifest: service('  type: LoadBalancer\n  loadBalancerIP: 192.0.2.1\n'),
    told: { '1.23': nothing, '1.24': ['hint', ''], '1.36': ['hint', ''] },
  },
  {
    name: 'externalIPs',
    manifest: service('  externalIPs: [192.0.2.1]\n'),
    told: { '1.35': nothing, '1.36': ['warning', ''] },
  },
  {
    name: 'externalIPs',
    manifest: service('  clusterIP: None\n  externalIPs: [192.0.2.1]\n'),
    told: { '1.36': nothing },
  },
  {
    name: 'trafficDistribution',
    manifest: service('  trafficDistribution: PreferClose\n'),
    told: { '1.34': nothing, '1.35': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    turns: ['PreferClose', 'PreferSameZone'],
  },
  {
    name: 'secrets',
    manifest: object('ServiceAccount', 'v1', 'secrets:\n  - name: registry\n  - name: web-token-x7k2q\n'),
    told: { '1.23': nothing, '1.24': ['hint', 'review'], '1.36': ['hint', 'review'] },
    turns: ['  - name: web-token-x7k2q\n', ''],
  },
  {
    name: 'secrets',
    manifest: object('ServiceAccount', 'v1', 'secrets:\n  - name: web-token-reader\n'),
    told: { '1.36': nothing },
  },
  {
    name: 'tcpSocket',
    manifest: hook('postStart'),
    told: { '1.14': ['error', ''], '1.36': ['error', ''] },
  },
  { name: 'tcpSocket', manifest: hook('preStop'), told: { '1.22': ['warning', ''], '1.36': ['warning', ''] } },
  {
    name: 'selfLink',
    manifest: object('ConfigMap', 'v1', '  selfLink: /api/v1/namespaces/a/configmaps/web\n'),
    told: { '1.15': nothing, '1.16': ['hint', 'safe'], '1.36': ['hint', 'safe'] },
    turns: ['  selfLink: /api/v1/namespaces/a/configmaps/web\n', ''],
  },
  {
    name: 'configSource',
    manifest: object('Node', 'v1', 'spec:\n  configSource: {}\n'),
    told: { '1.21': nothing, '1.22': ['warning', ''], '1.36': ['warning', ''] },
  },
  {
    name: 'externalID',
    manifest: object('Node', 'v1', 'spec:\n  externalID: i-1\n  podCIDR: 10.0.0.0/24\n'),
    told: { '1.14': ['hint', 'safe'], '1.36': ['hint', 'safe'] },
    turns: ['  externalID: i-1\n', ''],
  },
  {
    name: 'orphanDependents',
    manifest: object('Eviction', 'policy/v1', 'deleteOptions:\n  orphanDependents: true\n'),
    told: { '1.22': ['information', 'safe'], '1.36': ['information', 'safe'] },
    turns: ['orphanDependents: true', 'propagationPolicy: Orphan'],
  },
  {
    name: 'orphanDependents',
    manifest: object('Eviction', 'policy/v1', 'deleteOptions:\n  orphanDependents: false\n'),
    told: { '1.36': ['information', 'safe'] },
    turns: ['orphanDependents: false', 'propagationPolicy: Background'],
  },
  {
    name: 'type',
    manifest: object('Secret', 'v1', 'type: kubernetes.io/dockercfg\ndata:\n  .dockercfg: e30=\n'),
    told: { '1.14': ['hint', ''], '1.36': ['hint', ''] },
  },
  {
    name: 'type',
    manifest: object('Secret', 'v1', 'type: Opaque\n'),
    told: { '1.36': nothing },
  },
];

const removedRows: readonly Row[] = [
  {
    name: 'core.v1.PodResourceClaim.source',
    manifest: pod('  resourceClaims:\n    - name: gpu # one\n      source:\n        resourceClaimName: gpu # shared\n'),
    told: { '1.30': nothing, '1.31': ['error', 'safe'], '1.36': ['error', 'safe'] },
    turns: ['      source:\n        resourceClaimName: gpu # shared\n', '      resourceClaimName: gpu # shared\n'],
  },
  {
    name: 'core.v1.ServiceSpec.ipFamily',
    manifest: service('  ipFamily: IPv6\n'),
    told: { '1.19': nothing, '1.20': ['error', ''], '1.21': ['error', 'review'], '1.36': ['error', 'review'] },
    turns: ['  ipFamily: IPv6\n', '  ipFamilies:\n    - IPv6\n  ipFamilyPolicy: SingleStack\n'],
  },
  {
    name: 'core.v1.ServiceSpec.ipFamily',
    manifest: service('  ipFamily: IPv6\n  ipFamilies: [IPv6]\n'),
    told: { '1.36': ['error', 'safe'] },
    turns: ['  ipFamily: IPv6\n', ''],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: ["*"]\n'),
    told: { '1.21': nothing, '1.22': ['error', 'safe'], '1.36': ['error', 'safe'] },
    turns: ['  topologyKeys: ["*"]\n', ''],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: [kubernetes.io/hostname]\n'),
    told: { '1.22': ['error', 'review'], '1.36': ['error', 'review'] },
    turns: ['  topologyKeys: [kubernetes.io/hostname]\n', '  internalTrafficPolicy: Local\n'],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: [topology.kubernetes.io/zone, "*"]\n'),
    told: {
      '1.22': ['error', ''],
      '1.24': ['error', 'review'],
      '1.31': ['error', 'review'],
      '1.34': ['error', 'review'],
    },
    turns: ['  topologyKeys: [topology.kubernetes.io/zone, "*"]\n', '  trafficDistribution: PreferClose\n'],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: [topology.kubernetes.io/zone, "*"]\n'),
    told: { '1.36': ['error', 'review'] },
    turns: ['  topologyKeys: [topology.kubernetes.io/zone, "*"]\n', '  trafficDistribution: PreferSameZone\n'],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: [topology.kubernetes.io/zone, "*"]\n').replace(
      'spec:',
      '  annotations:\n    a: b\nspec:',
    ),
    told: { '1.26': ['error', 'review'], '1.27': ['error', 'review'] },
    turns: [
      '    a: b\nspec:\n  topologyKeys: [topology.kubernetes.io/zone, "*"]\n',
      '    a: b\n    service.kubernetes.io/topology-mode: Auto\nspec:\n',
    ],
  },
  {
    name: 'core.v1.ServiceSpec.topologyKeys',
    manifest: service('  topologyKeys: [kubernetes.io/hostname, topology.kubernetes.io/zone, "*"]\n'),
    told: { '1.36': ['error', ''] },
  },
  ...(['true', 'false'] as const).map((readOnly): Row => {
    const spec = `  volumes:\n    - name: scratch\n      ephemeral:\n        readOnly: ${readOnly}\n        volumeClaimTemplate:\n          spec:\n            accessModes: [ReadWriteOnce]\n            resources:\n              requests:\n                storage: 1Gi\n`;
    return {
      name: 'core.v1.EphemeralVolumeSource.readOnly',
      manifest: pod(spec),
      told: {
        '1.21': ['error', readOnly === 'true' ? '' : 'safe'],
        '1.36': ['error', readOnly === 'true' ? '' : 'safe'],
      },
      ...(readOnly === 'false' && { turns: ['        readOnly: false\n', ''] as const }),
    };
  }),
  {
    name: 'core.v1.PodSpec.workloadRef',
    manifest: pod('  workloadRef:\n    name: train\n    podGroup: workers\n'),
    told: { '1.36': ['error', ''] },
  },
  {
    name: 'meta.v1.ObjectMeta.clusterName',
    manifest: object('ConfigMap', 'v1', '  clusterName: east\n'),
    told: { '1.24': nothing, '1.25': ['error', 'safe'], '1.36': ['error', 'safe'] },
    turns: ['  clusterName: east\n', ''],
  },
  {
    name: 'meta.v1.ObjectMeta.initializers',
    manifest: object('ConfigMap', 'v1', '  initializers:\n    pending: []\n'),
    told: { '1.15': nothing, '1.16': ['error', 'safe'], '1.36': ['error', 'safe'] },
    turns: ['  initializers:\n    pending: []\n', ''],
  },
  {
    name: 'meta.v1.ManagedFieldsEntry.fields',
    manifest: object('ConfigMap', 'v1', '  managedFields:\n    - manager: kubectl\n      fields: {}\n'),
    told: { '1.15': nothing, '1.16': ['error', 'safe'], '1.36': ['error', 'safe'] },
    turns: ['  managedFields:\n    - manager: kubectl\n      fields: {}\n', ''],
  },
];

/** Of kinds that nobody writes, or in their status: they have what all have that are removed, or nothing at all. */
const unwritten = new Set([
  'core.v1.EventSeries.state',
  'events.v1beta1.EventSeries.state',
  'networking.v1alpha1.ParentReference.uid',
  'core.v1.PersistentVolumeClaimStatus.resizeStatus',
  'networking.v1.NetworkPolicy.status',
  'resource.v1alpha3.ResourceClaimStatus.deallocationRequested',
  'resource.v1alpha3.AllocationResult.controller',
  'resource.v1alpha3.DeviceClassSpec.suitableNodes',
  'resource.v1alpha3.ResourceClaimSpec.controller',
  'resource.v1alpha3.DeviceTaintSelector.deviceClassName',
  'resource.v1alpha3.DeviceTaintSelector.selectors',
]);

test('every entry of the tables has a row', () => {
  assert.deepEqual(new Set(deprecatedRows.map(({ name }) => name)), new Set(fields.map(({ field }) => field)));
  assert.deepEqual(
    new Set([...removedRows.map(({ name }) => name), ...unwritten]),
    new Set(removedFields.map(({ field }) => field)),
  );
});

test('every field that a definition has lost while it lives on is in the table', () => {
  const lost: string[] = [];
  for (const name of timeline.definitionNames) {
    const definition = timeline.definition(name);
    const end = definition?.spans.at(-1)?.to;
    if (end === undefined) continue;
    for (const field of definition?.fields.values() ?? []) {
      if (Math.max(...field.spans.map(({ to }) => to)) < end) lost.push(`${name}.${field.name}`);
    }
  }
  assert.deepEqual(lost.sort(), removedFields.map(({ field }) => field).sort());
});

const tables = [
  ['deprecated-field', deprecatedRows],
  ['removed-field', removedRows],
] as const;
for (const [rule, rows] of tables) {
  for (const { name, manifest, told, turns } of rows) {
    for (const [version, [severity, safety]] of Object.entries(told)) {
      test(`${name} at ${version}: ${severity || 'nothing'}, ${safety || 'no fix'}`, () => {
        const found = reportsOf(rule, manifest, version);
        assert.deepEqual(
          found.map(({ finding }) => finding.severity),
          severity === '' ? [] : [severity],
        );
        assert.deepEqual(
          found.flatMap(({ finding }) => (finding.fixes?.() ?? []).map((fix) => fix.safety)),
          safety === '' ? [] : [safety],
        );
      });
    }
    const version = Object.keys(told).at(-1) ?? '';
    test(`${name}: what its fix writes at ${version}`, () => {
      const [located] = reportsOf(rule, manifest, version);
      const fix = located?.finding.fixes?.()[0];
      if (!turns) {
        assert.equal(fix, undefined);
        return;
      }
      assert.ok(located && fix);
      const after = applyEdits(
        manifest,
        fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, located.start) })),
      );
      assert.equal(after, manifest.replace(turns[0], turns[1]));
      assert.deepEqual(reportsOf(rule, after, version), []);
    });
  }
}

function reportsOf(rule: string, manifest: string, version: string): ReturnType<typeof checkText>['findings'] {
  return checkText(manifest, version).findings.filter(({ finding }) => finding.rule === rule);
}
