import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const deployment = { in: 'keys', definition: 'apps.v1.DeploymentSpec' } as const;

/** Parts of the specs of workloads, Ingresses and autoscalers. */
export const specs: readonly Snippet[] = [
  {
    ...textsOf('strategy-rollingUpdate'),
    label: 'strategy RollingUpdate',
    fits: deployment,
    yaml: ['strategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxSurge: ${1:1}\n    maxUnavailable: ${2:0}\n'],
  },
  {
    ...textsOf('strategy-recreate'),
    label: 'strategy Recreate',
    fits: deployment,
    yaml: ['strategy:\n  type: Recreate\n'],
  },
  {
    ...textsOf('daemonSet-rollingUpdate'),
    label: 'updateStrategy RollingUpdate',
    fits: { in: 'keys', definition: 'apps.v1.DaemonSetSpec' },
    yaml: ['updateStrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxUnavailable: ${1:10%}\n'],
  },
  {
    ...textsOf('statefulSet-partition'),
    label: 'updateStrategy partition',
    fits: { in: 'keys', definition: 'apps.v1.StatefulSetSpec' },
    yaml: ['updateStrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    partition: ${1:0}\n'],
  },
  {
    ...textsOf('claim-template'),
    label: 'volumeClaimTemplates',
    fits: { in: 'item', definition: 'apps.v1.StatefulSetSpec', field: 'volumeClaimTemplates' },
    yaml: [
      `metadata:
  name: \${1:data}
spec:
  accessModes:
  - \${2|ReadWriteOnce,ReadWriteMany|}
  storageClassName: \${3:standard}
  resources:
    requests:
      storage: \${4:10Gi}
`,
    ],
  },
  {
    ...textsOf('job-limits'),
    label: 'backoffLimit activeDeadlineSeconds',
    fits: { in: 'keys', definition: 'batch.v1.JobSpec' },
    yaml: ['backoffLimit: ${1:3}\nactiveDeadlineSeconds: ${2:600}\nttlSecondsAfterFinished: ${3:86400}\n'],
    optional: ['ttlSecondsAfterFinished'],
  },
  {
    ...textsOf('pod-failure-policy'),
    label: 'podFailurePolicy',
    fits: { in: 'keys', definition: 'batch.v1.JobSpec' },
    yaml: [
      `podFailurePolicy:
  rules:
  - action: Ignore
    onPodConditions:
    - type: DisruptionTarget
      status: "True"
  - action: FailJob
    onExitCodes:
      operator: In
      values:
      - \${1:42}
`,
    ],
  },
  {
    ...textsOf('ingress-tls'),
    label: 'tls',
    fits: { in: 'item', definition: 'networking.v1.IngressSpec', field: 'tls' },
    yaml: ['hosts:\n- ${1:example.com}\nsecretName: ${2:example-com-tls}\n'],
  },
  {
    ...textsOf('hpa-behavior'),
    label: 'behavior scaleDown',
    fits: { in: 'keys', definition: 'autoscaling.v2.HorizontalPodAutoscalerSpec' },
    yaml: [
      `behavior:
  scaleDown:
    stabilizationWindowSeconds: \${1:300}
    policies:
    - type: \${2|Percent,Pods|}
      value: \${3:10}
      periodSeconds: 60
  scaleUp:
    stabilizationWindowSeconds: 0
    selectPolicy: Max
    policies:
    - type: Percent
      value: 100
      periodSeconds: 15
`,
    ],
  },
];
