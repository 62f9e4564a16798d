import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const container = { in: 'keys', definition: 'core.v1.Container' } as const;
const pod = { in: 'keys', definition: 'core.v1.PodSpec' } as const;
const initContainers = { in: 'item', definition: 'core.v1.PodSpec', field: 'initContainers' } as const;

/** What containers and pods have beside their image: resources, rights, hooks, helpers. */
export const containers: readonly Snippet[] = [
  {
    ...textsOf('resources'),
    label: 'resources requests limits',
    fits: container,
    yaml: ['resources:\n  requests:\n    cpu: ${1:100m}\n    memory: ${2:128Mi}\n  limits:\n    memory: $2\n'],
  },
  {
    ...textsOf('securityContext-container'),
    label: 'securityContext restricted',
    fits: container,
    yaml: [
      `securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: \${1|true,false|}
  runAsNonRoot: true
  capabilities:
    drop:
    - ALL
  seccompProfile:
    type: RuntimeDefault
`,
    ],
    optional: ['seccompProfile'],
  },
  {
    ...textsOf('securityContext-pod'),
    label: 'securityContext restricted',
    fits: pod,
    yaml: [
      `securityContext:
  runAsNonRoot: true
  runAsUser: \${1:10001}
  runAsGroup: \${2:10001}
  fsGroup: \${3:10001}
  seccompProfile:
    type: RuntimeDefault
`,
    ],
    optional: ['seccompProfile'],
  },
  {
    ...textsOf('preStop-sleep'),
    label: 'lifecycle preStop sleep',
    fits: container,
    yaml: ['lifecycle:\n  preStop:\n    sleep:\n      seconds: ${1:10}\n'],
  },
  {
    ...textsOf('preStop-exec'),
    label: 'lifecycle preStop exec',
    fits: container,
    yaml: ['lifecycle:\n  preStop:\n    exec:\n      command:\n      - ${1:sleep}\n      - "${2:10}"\n'],
  },
  {
    ...textsOf('postStart-exec'),
    label: 'lifecycle postStart exec',
    fits: container,
    yaml: ['lifecycle:\n  postStart:\n    exec:\n      command:\n      - ${1:/bin/warm-up}\n'],
  },
  {
    ...textsOf('init-container'),
    label: 'initContainers wait',
    fits: initContainers,
    yaml: [
      `name: \${1:wait-for-db}
image: \${2:busybox:1.36}
command:
- sh
- -c
- until nc -z \${3:db} \${4:5432}; do sleep 2; done
`,
    ],
  },
  {
    ...textsOf('sidecar'),
    label: 'initContainers sidecar',
    fits: initContainers,
    yaml: [
      `name: \${1:log-shipper}
image: \${2:registry.example.com/log-shipper:1.0.0}
restartPolicy: Always
resources:
  requests:
    cpu: \${3:50m}
    memory: \${4:64Mi}
`,
    ],
  },
];
