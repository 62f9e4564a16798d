import { minor } from '../kubernetes/KubernetesVersion.ts';
import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const document = { in: 'document' } as const;

function claim(spec: string, storage = '  resources:\n    requests:\n      storage: ${3:10Gi}\n'): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: \${1:data}
spec:
  accessModes:
  - \${2|ReadWriteOnce,ReadOnlyMany,ReadWriteMany|}
${storage}${spec}`;
}

function volume(modes: string, policy: string, source: string): string {
  return `apiVersion: v1
kind: PersistentVolume
metadata:
  name: \${1:data}
spec:
  capacity:
    storage: \${2:10Gi}
  accessModes:
  - \${3|${modes}|}
  persistentVolumeReclaimPolicy: \${4|${policy}|}
${source}`;
}

interface Driver {
  readonly id: 'ebs' | 'gce-pd' | 'azure-disk' | 'azure-file' | 'cinder' | 'vsphere' | 'nfs' | 'local';
  readonly provisioner: string;
  readonly name: string;
  readonly parameters: string;
  /** Volumes that are bound to a zone or node wait for the pod. */
  readonly mode: 'WaitForFirstConsumer' | 'Immediate';
}

/** The names of drivers and parameters are those of their own documentation. */
const drivers: readonly Driver[] = [
  {
    id: 'ebs',
    provisioner: 'ebs.csi.aws.com',
    name: 'gp3',
    parameters: '  type: ${2:gp3}\n  encrypted: "${3|true,false|}"\n',
    mode: 'WaitForFirstConsumer',
  },
  {
    id: 'gce-pd',
    provisioner: 'pd.csi.storage.gke.io',
    name: 'balanced',
    parameters: '  type: ${2|pd-balanced,pd-ssd,pd-standard|}\n',
    mode: 'WaitForFirstConsumer',
  },
  {
    id: 'azure-disk',
    provisioner: 'disk.csi.azure.com',
    name: 'managed',
    parameters: '  skuName: ${2|StandardSSD_LRS,Premium_LRS,Standard_LRS|}\n',
    mode: 'WaitForFirstConsumer',
  },
  {
    id: 'azure-file',
    provisioner: 'file.csi.azure.com',
    name: 'azurefile',
    parameters: '  skuName: ${2|Standard_LRS,Premium_LRS|}\n',
    mode: 'Immediate',
  },
  {
    id: 'cinder',
    provisioner: 'cinder.csi.openstack.org',
    name: 'cinder',
    parameters: '  type: ${2:ssd}\n',
    mode: 'WaitForFirstConsumer',
  },
  {
    id: 'vsphere',
    provisioner: 'csi.vsphere.vmware.com',
    name: 'vsphere',
    parameters: '  storagepolicyname: "${2:vSAN Default Storage Policy}"\n',
    mode: 'Immediate',
  },
  {
    id: 'nfs',
    provisioner: 'nfs.csi.k8s.io',
    name: 'nfs',
    parameters: '  server: ${2:nfs.example.com}\n  share: ${3:/exports}\n',
    mode: 'Immediate',
  },
  {
    id: 'local',
    provisioner: 'kubernetes.io/no-provisioner',
    name: 'local',
    parameters: '',
    mode: 'WaitForFirstConsumer',
  },
];

/** Claims, volumes and classes of storage. */
export const storage: readonly Snippet[] = [
  {
    ...textsOf('pvc-dynamic'),
    label: 'PersistentVolumeClaim dynamic',
    fits: document,
    yaml: [claim('  storageClassName: ${4:standard}\n')],
  },
  {
    ...textsOf('pvc-static'),
    label: 'PersistentVolumeClaim static',
    fits: document,
    yaml: [claim('  storageClassName: ""\n  volumeName: ${4:data}\n')],
  },
  {
    ...textsOf('pvc-block'),
    label: 'PersistentVolumeClaim block',
    fits: document,
    yaml: [claim('  storageClassName: ${4:standard}\n  volumeMode: Block\n')],
  },
  {
    ...textsOf('pvc-snapshot'),
    label: 'PersistentVolumeClaim snapshot',
    fits: document,
    // VolumeSnapshotDataSource is on by default from 1.17 on (KEP-177).
    since: minor(17),
    yaml: [
      claim(`  storageClassName: \${4:standard}
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: \${5:data-snapshot}
`),
    ],
  },
  {
    ...textsOf('pvc-clone'),
    label: 'PersistentVolumeClaim clone',
    fits: document,
    // VolumePVCDataSource is on by default from 1.16 on (KEP-989).
    since: minor(16),
    yaml: [
      claim(`  storageClassName: \${4:standard}
  dataSource:
    kind: PersistentVolumeClaim
    name: \${5:original}
`),
    ],
  },
  {
    ...textsOf('pv-nfs'),
    label: 'PersistentVolume nfs',
    fits: document,
    yaml: [
      volume(
        'ReadWriteMany,ReadOnlyMany,ReadWriteOnce',
        'Retain,Delete',
        `  storageClassName: ""
  mountOptions:
  - nfsvers=4.1
  nfs:
    server: \${5:nfs.example.com}
    path: \${6:/exports/data}
`,
      ),
    ],
  },
  {
    ...textsOf('pv-csi'),
    label: 'PersistentVolume csi',
    fits: document,
    yaml: [
      volume(
        'ReadWriteOnce,ReadOnlyMany,ReadWriteMany',
        'Retain,Delete',
        `  storageClassName: ""
  csi:
    driver: \${5:ebs.csi.aws.com}
    volumeHandle: \${6:vol-0123456789abcdef0}
    fsType: \${7:ext4}
`,
      ),
    ],
  },
  {
    ...textsOf('pv-hostPath'),
    label: 'PersistentVolume hostPath',
    fits: document,
    yaml: [
      volume(
        'ReadWriteOnce,ReadOnlyMany,ReadWriteMany',
        'Retain,Delete',
        '  storageClassName: ""\n  hostPath:\n    path: ${5:/mnt/data}\n    type: DirectoryOrCreate\n',
      ),
    ],
  },
  {
    ...textsOf('pv-local'),
    label: 'PersistentVolume local',
    fits: document,
    yaml: [
      volume(
        'ReadWriteOnce,ReadOnlyMany',
        'Retain,Delete',
        `  storageClassName: \${5:local}
  local:
    path: \${6:/mnt/disks/ssd1}
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - key: kubernetes.io/hostname
          operator: In
          values:
          - \${7:node-1}
`,
      ),
    ],
  },
  ...drivers.map(
    ({ id, provisioner, name, parameters, mode }): Snippet => ({
      ...textsOf(`storageClass-${id}`),
      label: `StorageClass ${provisioner}`,
      fits: document,
      yaml: [
        `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: \${1:${name}}
provisioner: ${provisioner}
${parameters === '' ? '' : `parameters:\n${parameters}`}reclaimPolicy: \${4|Delete,Retain|}
volumeBindingMode: ${mode}
${id === 'local' || id === 'nfs' ? '' : 'allowVolumeExpansion: true\n'}`,
      ],
    }),
  ),
];
