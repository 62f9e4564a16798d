import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const pod = { in: 'keys', definition: 'core.v1.PodSpec' } as const;
const tolerations = { in: 'item', definition: 'core.v1.PodSpec', field: 'tolerations' } as const;

/** Where pods run. */
export const scheduling: readonly Snippet[] = [
  {
    ...textsOf('nodeAffinity'),
    label: 'affinity nodeAffinity',
    fits: pod,
    yaml: [
      `affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
      - matchExpressions:
        - key: \${1:disktype}
          operator: \${2|In,NotIn|}
          values:
          - \${3:ssd}
`,
    ],
  },
  {
    ...textsOf('podAntiAffinity'),
    label: 'affinity podAntiAffinity',
    fits: pod,
    yaml: [
      `affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        topologyKey: \${1:kubernetes.io/hostname}
        labelSelector:
          matchLabels:
            app: \${2:web}
`,
    ],
  },
  {
    ...textsOf('podAffinity'),
    label: 'affinity podAffinity',
    fits: pod,
    yaml: [
      `affinity:
  podAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        topologyKey: \${1:kubernetes.io/hostname}
        labelSelector:
          matchLabels:
            app: \${2:cache}
`,
    ],
  },
  {
    ...textsOf('toleration-equal'),
    label: 'tolerations Equal',
    fits: tolerations,
    yaml: ['key: ${1:dedicated}\noperator: Equal\nvalue: ${2:gpu}\neffect: ${3|NoSchedule,PreferNoSchedule|}\n'],
  },
  {
    ...textsOf('toleration-unreachable'),
    label: 'tolerations unreachable',
    fits: tolerations,
    yaml: ['key: node.kubernetes.io/unreachable\noperator: Exists\neffect: NoExecute\ntolerationSeconds: ${1:30}\n'],
  },
  {
    ...textsOf('topologySpread'),
    label: 'topologySpreadConstraints zone',
    fits: { in: 'item', definition: 'core.v1.PodSpec', field: 'topologySpreadConstraints' },
    yaml: [
      `maxSkew: 1
topologyKey: \${1|topology.kubernetes.io/zone,kubernetes.io/hostname|}
whenUnsatisfiable: \${2|ScheduleAnyway,DoNotSchedule|}
labelSelector:
  matchLabels:
    app: \${3:web}
`,
    ],
  },
];
