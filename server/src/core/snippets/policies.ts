import { minor } from '../kubernetes/KubernetesVersion.ts';
import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const document = { in: 'document' } as const;

const autoscaler = `kind: HorizontalPodAutoscaler
metadata:
  name: \${1:web}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: \${2|Deployment,StatefulSet|}
    name: \${3:web}
  minReplicas: \${4:2}
  maxReplicas: \${5:10}
  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: \${6:70}
  - type: Resource
    resource:
      name: memory
      target:
        type: Utilization
        averageUtilization: \${7:80}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
`;

const budget = `kind: PodDisruptionBudget
metadata:
  name: \${1:web}
spec:
  maxUnavailable: \${2:1}
  selector:
    matchLabels:
      app: \${3:web}
  unhealthyPodEvictionPolicy: AlwaysAllow
`;

/** What keeps workloads apart, available and within bounds; namespaces and rights. */
export const policies: readonly Snippet[] = [
  {
    ...textsOf('hpa-full'),
    label: 'HorizontalPodAutoscaler cpu memory',
    fits: document,
    optional: ['behavior'],
    yaml: [`apiVersion: autoscaling/v2\n${autoscaler}`, `apiVersion: autoscaling/v2beta2\n${autoscaler}`],
  },
  {
    ...textsOf('pdb-full'),
    label: 'PodDisruptionBudget maxUnavailable',
    fits: document,
    optional: ['unhealthyPodEvictionPolicy'],
    yaml: [`apiVersion: policy/v1\n${budget}`, `apiVersion: policy/v1beta1\n${budget}`],
  },
  {
    ...textsOf('namespace-restricted'),
    label: 'Namespace restricted',
    fits: document,
    // Pod Security admission is on by default from 1.23 on (KEP-2579).
    since: minor(23),
    yaml: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: \${1:team-a}
  labels:
    pod-security.kubernetes.io/enforce: \${2|restricted,baseline,privileged|}
    pod-security.kubernetes.io/warn: restricted
`,
    ],
  },
  {
    ...textsOf('serviceAccount-role'),
    label: 'ServiceAccount Role RoleBinding',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: ServiceAccount
metadata:
  name: \${1:app}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: $1
rules:
- apiGroups:
  - "\${2}"
  resources:
  - \${3:configmaps}
  verbs:
  - get
  - list
  - watch
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: $1
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: $1
subjects:
- kind: ServiceAccount
  name: $1
`,
    ],
  },
  {
    ...textsOf('resourceQuota-full'),
    label: 'ResourceQuota compute storage',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: ResourceQuota
metadata:
  name: \${1:quota}
spec:
  hard:
    requests.cpu: "\${2:4}"
    requests.memory: \${3:8Gi}
    limits.memory: \${4:16Gi}
    requests.storage: \${5:100Gi}
    persistentvolumeclaims: "\${6:10}"
    pods: "\${7:20}"
`,
    ],
  },
  {
    ...textsOf('limitRange-full'),
    label: 'LimitRange Container',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: LimitRange
metadata:
  name: \${1:defaults}
spec:
  limits:
  - type: Container
    defaultRequest:
      cpu: \${2:100m}
      memory: \${3:128Mi}
    default:
      memory: \${4:256Mi}
    max:
      memory: \${5:1Gi}
`,
    ],
  },
  {
    ...textsOf('configMap-files'),
    label: 'ConfigMap data',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: \${1:config}
data:
  \${2:LOG_LEVEL}: \${3:info}
  \${4:app.properties}: "\${5:cache.size=100}"
`,
    ],
  },
  {
    ...textsOf('secret-opaque'),
    label: 'Secret Opaque stringData',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: Secret
metadata:
  name: \${1:secret}
type: Opaque
stringData:
  \${2:username}: \${3:app}
  \${4:password}: "\${5:change-me}"
`,
    ],
  },
  {
    ...textsOf('secret-tls'),
    label: 'Secret kubernetes.io/tls',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: Secret
metadata:
  name: \${1:example-com-tls}
type: kubernetes.io/tls
data:
  tls.crt: \${2:LS0tLS1CRUdJTi4uLg==}
  tls.key: \${3:LS0tLS1CRUdJTi4uLg==}
`,
    ],
  },
  {
    ...textsOf('secret-docker'),
    label: 'Secret kubernetes.io/dockerconfigjson',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: Secret
metadata:
  name: \${1:registry}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: \${2:eyJhdXRocyI6e319}
`,
    ],
  },
];
