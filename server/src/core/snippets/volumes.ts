import { message } from '../messages/Message.ts';
import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const fits = { in: 'item', definition: 'core.v1.PodSpec', field: 'volumes' } as const;

/** The sources of volumes. Those of which nothing is written here come from the schema, with what they need. */
export const volumes: readonly Snippet[] = [
  {
    ...textsOf('volume-configMap'),
    label: 'volume configMap',
    fits,
    yaml: ['name: config\nconfigMap:\n  name: ${1:config}\n'],
    mount: { mountPath: '/etc/config', readOnly: true },
  },
  {
    ...textsOf('volume-secret'),
    label: 'volume secret',
    fits,
    yaml: ['name: secret\nsecret:\n  secretName: ${1:secret}\n'],
    mount: { mountPath: '/etc/secret', readOnly: true },
  },
  {
    ...textsOf('volume-emptyDir'),
    label: 'volume emptyDir',
    fits,
    yaml: ['name: cache\nemptyDir:\n  sizeLimit: ${1:1Gi}\n'],
    mount: { mountPath: '/var/cache' },
  },
  {
    ...textsOf('volume-emptyDir-memory'),
    label: 'volume emptyDir Memory',
    fits,
    yaml: ['name: tmp\nemptyDir:\n  medium: Memory\n  sizeLimit: ${1:64Mi}\n'],
    mount: { mountPath: '/tmp' },
  },
  {
    ...textsOf('volume-persistentVolumeClaim'),
    label: 'volume persistentVolumeClaim',
    fits,
    yaml: ['name: data\npersistentVolumeClaim:\n  claimName: ${1:data}\n'],
    mount: { mountPath: '/var/lib/data' },
  },
  {
    ...textsOf('volume-ephemeral'),
    label: 'volume ephemeral',
    fits,
    yaml: [
      `name: scratch
ephemeral:
  volumeClaimTemplate:
    spec:
      accessModes:
      - ReadWriteOnce
      storageClassName: \${1:standard}
      resources:
        requests:
          storage: \${2:10Gi}
`,
    ],
    mount: { mountPath: '/scratch' },
  },
  {
    ...textsOf('volume-hostPath'),
    label: 'volume hostPath',
    fits,
    yaml: ['name: host\nhostPath:\n  path: ${1:/var/log}\n  type: ${2|Directory,DirectoryOrCreate,File|}\n'],
    mount: { mountPath: '/host', readOnly: true },
  },
  {
    ...textsOf('volume-projected'),
    label: 'volume projected',
    fits,
    yaml: [
      `name: projected
projected:
  sources:
  - configMap:
      name: \${1:config}
  - secret:
      name: \${2:secret}
`,
    ],
    mount: { mountPath: '/etc/projected', readOnly: true },
  },
  {
    ...textsOf('volume-projected-token'),
    label: 'volume projected serviceAccountToken',
    fits,
    yaml: [
      `name: token
projected:
  sources:
  - serviceAccountToken:
      audience: \${1:vault}
      expirationSeconds: \${2:3600}
      path: token
`,
    ],
    mount: { mountPath: '/var/run/secrets/tokens', readOnly: true },
  },
  {
    ...textsOf('volume-downwardAPI'),
    label: 'volume downwardAPI',
    fits,
    yaml: [
      `name: podinfo
downwardAPI:
  items:
  - path: labels
    fieldRef:
      fieldPath: metadata.labels
  - path: annotations
    fieldRef:
      fieldPath: metadata.annotations
`,
    ],
    mount: { mountPath: '/etc/podinfo', readOnly: true },
  },
  {
    ...textsOf('volume-csi'),
    label: 'volume csi',
    fits,
    yaml: [
      `name: secrets-store
csi:
  driver: \${1:secrets-store.csi.k8s.io}
  readOnly: true
  volumeAttributes:
    \${2:secretProviderClass}: \${3:app}
`,
    ],
    mount: { mountPath: '/mnt/secrets-store', readOnly: true },
  },
  {
    ...textsOf('volume-nfs'),
    label: 'volume nfs',
    fits,
    yaml: ['name: share\nnfs:\n  server: ${1:nfs.example.com}\n  path: ${2:/exports/share}\n'],
    mount: { mountPath: '/mnt/share' },
  },
  {
    ...textsOf('volume-image'),
    label: 'volume image',
    fits,
    yaml: [
      'name: files\nimage:\n  reference: ${1:registry.example.com/files:1.0.0}\n  pullPolicy: ${2|IfNotPresent,Always,Never|}\n',
    ],
    mount: { mountPath: '/files', readOnly: true },
  },
  plugin('fc', '  targetWWNs:\n  - "${1:50060e801049cfd1}"\n  lun: ${2:0}\n  fsType: ${3:ext4}\n'),
  plugin(
    'iscsi',
    '  targetPortal: ${1:10.0.0.5:3260}\n  iqn: ${2:iqn.2001-04.com.example:storage.disk1}\n  lun: ${3:0}\n  fsType: ${4:ext4}\n',
  ),
  // The schema does not tell what the API server requires of these.
  plugin('flocker', '  datasetUUID: ${1:a7b2c3d4-0000-4000-8000-000000000000}\n'),
  plugin(
    'scaleIO',
    '  gateway: ${1:https://gateway.example.com/api}\n  system: ${2:scaleio}\n  volumeName: ${3:data}\n  secretRef:\n    name: ${4:scaleio}\n',
  ),
  plugin('storageos', '  volumeName: ${1:data}\n'),
];

/** A source of which there is not more to say than what it needs. */
function plugin(source: string, fields: string): Snippet {
  return {
    id: `volume-${source}`,
    label: `volume ${source}`,
    description: message('snippet.volume', { source }),
    documentation: [message('snippet.volume.plugin', { source })],
    fits,
    yaml: [`name: data\n${source}:\n${fields}`],
    mount: { mountPath: '/data' },
  };
}
