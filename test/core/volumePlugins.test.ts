import assert from 'node:assert/strict';
import test from 'node:test';
import { formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { volumePlugins } from '../../server/src/core/rules/removed-volume-plugin/volumePlugins.ts';
import { checkText, timeline } from '../api.ts';

/**
 * By plugin and by provisioner, the severity from each minor on, as the API server's warnings, the CSIMigration gates and the
 * folders of pkg/volume in the releases of Kubernetes have it. Nothing is said before the first.
 */
const lives: Readonly<Record<string, string>> = {
  awsElasticBlockStore: '19 information, 23 warning',
  'kubernetes.io/aws-ebs': '19 information, 23 warning',
  azureDisk: '19 information, 23 warning',
  'kubernetes.io/azure-disk': '19 information, 23 warning',
  azureFile: '21 information, 24 warning',
  'kubernetes.io/azure-file': '21 information, 24 warning',
  cephfs: '28 warning, 31 error',
  cinder: '14 information, 21 warning',
  'kubernetes.io/cinder': '14 information, 21 warning',
  flexVolume: '23 information',
  flocker: '22 warning, 25 error',
  'kubernetes.io/flocker': '22 warning, 25 error',
  gcePersistentDisk: '17 information, 23 warning',
  'kubernetes.io/gce-pd': '17 information, 23 warning',
  gitRepo: '14 warning, 33 error',
  glusterfs: '25 warning, 26 error',
  'kubernetes.io/glusterfs': '25 warning, 26 error',
  photonPersistentDisk: '14 warning, 16 error',
  'kubernetes.io/photon-pd': '14 warning, 16 error',
  portworxVolume: '25 information, 31 warning',
  'kubernetes.io/portworx-volume': '25 information, 31 warning',
  quobyte: '22 warning, 25 error',
  'kubernetes.io/quobyte': '22 warning, 25 error',
  rbd: '28 warning, 31 error',
  'kubernetes.io/rbd': '28 warning, 31 error',
  scaleIO: '16 warning, 22 error',
  'kubernetes.io/scaleio': '16 warning, 22 error',
  storageos: '22 warning, 25 error',
  'kubernetes.io/storageos': '22 warning, 25 error',
  vsphereVolume: '19 information, 25 warning',
  'kubernetes.io/vsphere-volume': '19 information, 25 warning',
};

const pod = (field: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: "nginx:1.27"}]
  volumes: [{name: data, ${field}: {}}]
`;

const persistentVolume = (field: string): string => `apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  capacity: {storage: 1Gi}
  accessModes: [ReadWriteOnce]
  ${field}: {}
`;

const storageClass = (provisioner: string): string => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: data}
provisioner: ${provisioner}
`;

/** `19 information, 23 warning`: where the severity changes, over all bundled versions. */
function lifeOf(manifest: string): string {
  let last: string | undefined;
  const changes: string[] = [];
  for (const version of timeline.versions) {
    const { findings } = checkText(manifest, formatKubernetesVersion(version));
    const said = findings.find(({ finding }) => finding.rule === 'removed-volume-plugin')?.finding.severity;
    if (said !== last) changes.push(`${version} ${said ?? 'nothing'}`);
    last = said;
  }
  return changes.join(', ');
}

for (const [name, life] of Object.entries(lives)) {
  test(`${name}: ${life}`, () => {
    if (name.startsWith('kubernetes.io/')) assert.equal(lifeOf(storageClass(name)), life);
    else assert.equal(lifeOf(pod(name)), life);
    if (!name.startsWith('kubernetes.io/') && name !== 'gitRepo')
      assert.equal(lifeOf(persistentVolume(name)), life, 'as a PersistentVolume');
  });
}

test('every plugin and provisioner is in the table', () => {
  const names = volumePlugins.flatMap(({ field, provisioner }) => [field, ...(provisioner ? [provisioner] : [])]);
  assert.deepEqual(names.toSorted(), Object.keys(lives).toSorted());
});

test('every plugin is a field of the API', () => {
  for (const { field } of volumePlugins) {
    assert.ok(timeline.definition('core.v1.Volume')?.fields.has(field), field);
    if (field !== 'gitRepo') assert.ok(timeline.definition('core.v1.PersistentVolumeSpec')?.fields.has(field), field);
  }
});
