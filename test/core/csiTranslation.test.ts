import assert from 'node:assert/strict';
import test from 'node:test';
import { cloneContainer } from '../../server/src/core/rules/removed-volume-plugin/cloneContainer.ts';
import { csiStorageClassOf } from '../../server/src/core/rules/removed-volume-plugin/csiStorageClass.ts';
import { csiVolumeOf } from '../../server/src/core/rules/removed-volume-plugin/csiVolume.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { valueAt, type YamlMapping } from '../../server/src/core/yaml/YamlNode.ts';

function mappingOf(text: string): YamlMapping {
  const { root } = parseDocument(text);
  if (root?.type !== 'mapping') throw new Error(`No mapping: ${text}`);
  return root;
}

/** What a PersistentVolume becomes, in one line: fields below `csi`, then the topology and the access modes. */
function volume(source: string, { labels = '', rest = '', annotations = '' } = {}): string {
  const object = mappingOf(
    `metadata: {name: pv, labels: {${labels}}, annotations: {${annotations}}}\nspec: {${source}, ${rest}}\n`,
  );
  const plugin = source.slice(0, source.indexOf(':'));
  const mapping = valueAt(valueAt(object, 'spec'), plugin);
  if (mapping?.type !== 'mapping') throw new Error(`No source: ${source}`);
  const defaults: Readonly<Record<string, string>> = { kind: 'Shared', cachingMode: 'ReadWrite', fsType: 'ext4' };
  const translated = csiVolumeOf(plugin, {
    object,
    source: mapping,
    defaultOf: (field) => (plugin === 'azureDisk' ? defaults[field] : undefined),
    keeps: (field) => field !== 'nodeExpandSecretRef',
  });
  if (!translated) return 'nothing';
  if ('refused' in translated) return translated.refused.id.replace('removed-volume-plugin.', '');
  return [
    ...translated.fields.map(({ path, value }) => `${path.join('.')}=${value}`),
    ...[...(translated.topology?.renamed ?? [])].map(([from, to]) => `${from}→${to}`),
    ...(translated.topology?.added ?? []).map(({ key, values }) => `+${key} ${values.join('|')}`),
    ...(translated.accessModes ? [`modes ${translated.accessModes.join('|')}`] : []),
  ].join(' ');
}

const affinity = (key: string): string =>
  `nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: ${key}, operator: In, values: [a]}]}]}}`;

const volumes: readonly (readonly [source: string, around: Parameters<typeof volume>[1], expected: string])[] = [
  [
    'awsElasticBlockStore: {volumeID: vol-1}',
    {},
    'driver=ebs.csi.aws.com volumeHandle=vol-1 volumeAttributes.partition=0',
  ],
  [
    'awsElasticBlockStore: {volumeID: "aws://us-east-1a/vol-1", fsType: xfs, readOnly: true, partition: 2}',
    {},
    'driver=ebs.csi.aws.com volumeHandle=vol-1 fsType=xfs readOnly=true volumeAttributes.partition=2',
  ],
  [
    'awsElasticBlockStore: {volumeID: "aws:///vol-1"}',
    {},
    'driver=ebs.csi.aws.com volumeHandle=vol-1 volumeAttributes.partition=0',
  ],
  ['awsElasticBlockStore: {volumeID: "aws://us-east-1a/disk"}', {}, 'no-csi-ebs-id'],
  ['awsElasticBlockStore: {fsType: ext4}', {}, 'nothing'],
  [
    'awsElasticBlockStore: {volumeID: vol-1}',
    { labels: 'topology.kubernetes.io/zone: b__a__a' },
    'driver=ebs.csi.aws.com volumeHandle=vol-1 volumeAttributes.partition=0 +topology.ebs.csi.aws.com/zone a|b',
  ],
  [
    'awsElasticBlockStore: {volumeID: vol-1}',
    { labels: 'topology.kubernetes.io/zone: b', rest: affinity('failure-domain.beta.kubernetes.io/zone') },
    'driver=ebs.csi.aws.com volumeHandle=vol-1 volumeAttributes.partition=0 failure-domain.beta.kubernetes.io/zone→topology.ebs.csi.aws.com/zone',
  ],
  [
    'gcePersistentDisk: {pdName: d}',
    { rest: 'accessModes: [ReadOnlyMany]' },
    'driver=pd.csi.storage.gke.io volumeHandle=projects/UNSPECIFIED/zones/UNSPECIFIED/disks/d volumeAttributes.partition=',
  ],
  [
    'gcePersistentDisk: {pdName: d, partition: 1}',
    { labels: 'failure-domain.beta.kubernetes.io/zone: us-east1-b', rest: 'accessModes: [ReadWriteMany]' },
    'driver=pd.csi.storage.gke.io volumeHandle=projects/UNSPECIFIED/zones/us-east1-b/disks/d volumeAttributes.partition=1 +topology.gke.io/zone us-east1-b modes ReadWriteOnce',
  ],
  [
    'gcePersistentDisk: {pdName: d}',
    {
      labels: 'topology.kubernetes.io/zone: us-east1-b__us-east1-c',
      rest: 'accessModes: [ReadWriteOnce, ReadOnlyMany]',
    },
    'driver=pd.csi.storage.gke.io volumeHandle=projects/UNSPECIFIED/regions/us-east1/disks/d volumeAttributes.partition= +topology.gke.io/zone us-east1-b|us-east1-c modes ReadWriteOnce',
  ],
  [
    'gcePersistentDisk: {pdName: d}',
    { labels: 'topology.kubernetes.io/zone: us-east1-b__us-west1-c' },
    'no-csi-gce-zones',
  ],
  ['gcePersistentDisk: {pdName: d}', { labels: 'topology.kubernetes.io/zone: here__there' }, 'no-csi-gce-zones'],
  [
    'azureDisk: {diskURI: /x, kind: Managed, cachingMode: None, fsType: xfs, readOnly: true}',
    { labels: 'topology.kubernetes.io/zone: west-1' },
    'driver=disk.csi.azure.com volumeHandle=/x fsType=xfs readOnly=true volumeAttributes.kind=Managed volumeAttributes.cachingmode=None volumeAttributes.fstype=xfs',
  ],
  [
    'azureDisk: {diskURI: /x, kind: managed}',
    {},
    'driver=disk.csi.azure.com volumeHandle=/x fsType=ext4 volumeAttributes.kind=Managed volumeAttributes.cachingmode=ReadWrite volumeAttributes.fstype=ext4',
  ],
  ['azureDisk: {diskURI: /x, kind: Dedicated}', {}, 'no-csi-azure-kind'],
  ['azureDisk: {diskURI: /x}', {}, 'no-csi-azure-default-kind'],
  [
    'azureFile: {secretName: azure-storage-account-acct-secret, shareName: s, secretNamespace: shop}',
    { annotations: 'kubernetes.io/azure-file-resource-group: rg' },
    'driver=file.csi.azure.com volumeHandle=rg#acct#s#pv#shop nodeStageSecretRef.name=azure-storage-account-acct-secret nodeStageSecretRef.namespace=shop volumeAttributes.sharename=s',
  ],
  [
    'azureFile: {secretName: mine, shareName: s, readOnly: true}',
    { rest: 'claimRef: {namespace: shop, name: c}' },
    'driver=file.csi.azure.com volumeHandle=#mine#s#pv#shop readOnly=true nodeStageSecretRef.name=mine nodeStageSecretRef.namespace=shop volumeAttributes.sharename=s',
  ],
  ['azureFile: {secretName: mine, shareName: s}', {}, 'no-csi-azure-namespace'],
  [
    'cinder: {volumeID: "1", fsType: ext4, secretRef: {name: s}}',
    { rest: affinity('topology.kubernetes.io/zone') },
    'driver=cinder.csi.openstack.org volumeHandle=1 fsType=ext4 topology.kubernetes.io/zone→topology.cinder.csi.openstack.org/zone',
  ],
  [
    'vsphereVolume: {volumePath: "[d] v/x", storagePolicyName: gold}',
    { labels: 'topology.kubernetes.io/region: r, topology.kubernetes.io/zone: a__b' },
    'driver=csi.vsphere.vmware.com volumeHandle=[d] v/x volumeAttributes.storagepolicyname=gold +topology.csi.vmware.com/zone a__b +topology.csi.vmware.com/region r',
  ],
  ['portworxVolume: {volumeID: p, readOnly: true}', {}, 'driver=pxd.portworx.com volumeHandle=p readOnly=true'],
  [
    'portworxVolume: {volumeID: p}',
    { annotations: 'openstorage.io/auth-secret-name: s, openstorage.io/auth-secret-namespace: px' },
    'driver=pxd.portworx.com volumeHandle=p controllerPublishSecretRef.name=s controllerPublishSecretRef.namespace=px nodeStageSecretRef.name=s nodeStageSecretRef.namespace=px nodePublishSecretRef.name=s nodePublishSecretRef.namespace=px controllerExpandSecretRef.name=s controllerExpandSecretRef.namespace=px',
  ],
  ['rbd: {image: x}', {}, 'nothing'],
];

for (const [source, around, expected] of volumes) {
  test(`${source} ${JSON.stringify(around)} becomes ${expected}`, () => assert.equal(volume(source, around), expected));
}

/** What a StorageClass becomes, in one line: driver, parameters, zones. */
function storageClass(provisioner: string, rest: string): string {
  const translated = csiStorageClassOf(`kubernetes.io/${provisioner}`, mappingOf(`kind: StorageClass\n${rest}`));
  if (!translated) return 'nothing';
  if ('refused' in translated) return translated.refused.id.replace('removed-volume-plugin.', '');
  return [
    translated.provisioner,
    ...[...translated.parameters].map(([from, to]) => `${from}→${to.join('|') || '-'}`),
    ...Object.entries(translated.added).map(([name, value]) => `+${name}=${value}`),
    ...(translated.zones ? [`${translated.zones.key} ${translated.zones.values.join('|')}`] : []),
  ].join(' ');
}

const classes: readonly (readonly [provisioner: string, rest: string, expected: string])[] = [
  ['aws-ebs', '', 'ebs.csi.aws.com'],
  ['aws-ebs', 'parameters: {fsType: xfs, type: gp2}', 'ebs.csi.aws.com fsType→csi.storage.k8s.io/fstype'],
  ['aws-ebs', 'parameters: {iopsPerGB: "10"}', 'ebs.csi.aws.com +allowautoiopspergbincrease=true'],
  ['aws-ebs', 'parameters: {zone: a}', 'ebs.csi.aws.com zone→- topology.ebs.csi.aws.com/zone a'],
  [
    'gce-pd',
    'parameters: {Zones: "a, b", replication-type: none}',
    'pd.csi.storage.gke.io Zones→- topology.gke.io/zone a|b',
  ],
  ['gce-pd', 'parameters: {zone: a}\nallowedTopologies: [{matchLabelExpressions: []}]', 'no-csi-zones'],
  [
    'azure-disk',
    'parameters: {zones: "0,west-1", skuname: x}',
    'disk.csi.azure.com zones→- topology.disk.csi.azure.com/zone |west-1',
  ],
  ['azure-disk', 'parameters: {Kind: dedicated}', 'no-csi-azure-kind'],
  ['azure-file', 'parameters: {zone: a, skuName: x}', 'file.csi.azure.com'],
  [
    'cinder',
    'parameters: {availability: nova, FSTYPE: xfs}',
    'cinder.csi.openstack.org FSTYPE→csi.storage.k8s.io/fstype',
  ],
  ['vsphere-volume', '', 'csi.vsphere.vmware.com +csimigration=true'],
  [
    'vsphere-volume',
    'parameters: {datastore: d, storagePolicyName: gold, iopslimit: "1", other: x}',
    'csi.vsphere.vmware.com datastore→datastore-migrationparam storagePolicyName→storagepolicyname iopslimit→iopslimit-migrationparam other→- +csimigration=true',
  ],
  ['portworx-volume', 'parameters: {repl: "1"}', 'pxd.portworx.com'],
  ['rbd', '', 'nothing'],
  ['no-provisioner', '', 'nothing'],
];

for (const [provisioner, rest, expected] of classes) {
  test(`${provisioner} with ${JSON.stringify(rest)} becomes ${expected}`, () =>
    assert.equal(storageClass(provisioner, rest), expected));
}

const clones: readonly (readonly [source: string, script: string | undefined])[] = [
  ['repository: https://x/r.git', 'git clone -- https://x/r.git'],
  [
    'repository: https://x/r.git\nrevision: v1',
    'git clone -- https://x/r.git && cd * && git checkout v1 && git reset --hard',
  ],
  [
    'repository: https://x/r.git\nrevision: v1\ndirectory: .',
    'git clone -- https://x/r.git . && git checkout v1 && git reset --hard',
  ],
  [
    'repository: https://x/r.git\nrevision: v1\ndirectory: a/',
    'git clone -- https://x/r.git a && cd a && git checkout v1 && git reset --hard',
  ],
  ["repository: it's", "git clone -- 'it'\\''s'"],
  ['revision: v1', undefined],
  ['repository: -c', undefined],
  ['repository: https://x/r.git\ndirectory: ../etc', undefined],
  ['repository: https://x/r.git\ndirectory: /etc', undefined],
];

for (const [source, script] of clones) {
  test(`gitRepo of ${JSON.stringify(source)} is cloned by ${script}`, () => {
    const container = cloneContainer('pages', mappingOf(`${source}\n`));
    const command = container?.command;
    const found = Array.isArray(command) ? String(command[2]).replace('find . -mindepth 1 -delete && ', '') : undefined;
    assert.equal(found, script);
  });
}

test('a volume whose name makes no container name is not cloned', () => {
  assert.equal(cloneContainer('x'.repeat(60), mappingOf('repository: https://x/r.git\n')), undefined);
});
