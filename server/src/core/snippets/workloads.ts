import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const document = { in: 'document' } as const;

/** Parts that versions may not have yet, or have behind a gate. */
const optional = ['seccompProfile', 'startupProbe', 'ttlSecondsAfterFinished'];

/** Lines under a key that stands further in. */
function indented(text: string, blanks: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(blanks));
}

/** The pod of a server: rights as "restricted" asks for, resources, and all three probes. */
const serverPod = `securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
containers:
- name: $1
  image: \${2:registry.example.com/web:1.0.0}
  ports:
  - name: http
    containerPort: \${3:8080}
  resources:
    requests:
      cpu: \${4:100m}
      memory: \${5:128Mi}
    limits:
      memory: $5
  livenessProbe:
    httpGet:
      path: \${6:/healthz}
      port: http
    periodSeconds: 10
    timeoutSeconds: 3
    failureThreshold: 3
  startupProbe:
    httpGet:
      path: $6
      port: http
    periodSeconds: 5
    failureThreshold: 60
  readinessProbe:
    httpGet:
      path: \${7:/readyz}
      port: http
    periodSeconds: 5
    timeoutSeconds: 2
    failureThreshold: 3
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop:
      - ALL
`;

const agentPod = `tolerations:
- operator: Exists
  effect: NoSchedule
containers:
- name: $1
  image: \${2:registry.example.com/agent:1.0.0}
  resources:
    requests:
      cpu: \${3:50m}
      memory: \${4:64Mi}
    limits:
      memory: $4
  volumeMounts:
  - name: logs
    mountPath: /var/log
    readOnly: true
volumes:
- name: logs
  hostPath:
    path: /var/log
    type: Directory
`;

const taskPod = `restartPolicy: \${2|Never,OnFailure|}
containers:
- name: $1
  image: \${3:registry.example.com/task:1.0.0}
  command:
  - \${4:/bin/task}
  resources:
    requests:
      cpu: \${5:100m}
      memory: \${6:128Mi}
    limits:
      memory: $6
`;

function head(apiVersion: string, kind: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: \${1:NAME}\n`;
}

const ofTemplate = `  selector:
    matchLabels:
      app: $1
  template:
    metadata:
      labels:
        app: $1
    spec:
`;

const job = `  backoffLimit: 3
  activeDeadlineSeconds: 600
  ttlSecondsAfterFinished: 86400
  template:
    spec:
${indented(taskPod, 6)}`;

const cronJob = `spec:
  schedule: "\${7:0 3 * * *}"
  concurrencyPolicy: \${8|Forbid,Allow,Replace|}
  startingDeadlineSeconds: 300
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 1
  jobTemplate:
    spec:
${indented(job, 4)}`;

const database = `  serviceName: $1
  replicas: \${2:3}
${ofTemplate}      terminationGracePeriodSeconds: 60
      securityContext:
        runAsNonRoot: true
        fsGroup: \${3:10001}
      containers:
      - name: $1
        image: \${4:registry.example.com/db:1.0.0}
        ports:
        - name: db
          containerPort: $5
        resources:
          requests:
            cpu: \${6:250m}
            memory: \${7:512Mi}
          limits:
            memory: $7
        readinessProbe:
          tcpSocket:
            port: db
          periodSeconds: 5
        volumeMounts:
        - name: data
          mountPath: \${8:/var/lib/data}
  volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      accessModes:
      - ReadWriteOnce
      storageClassName: \${9:standard}
      resources:
        requests:
          storage: \${10:10Gi}
`;

/** Whole workloads, with what they need to run well. */
export const workloads: readonly Snippet[] = [
  {
    ...textsOf('deployment-full'),
    label: 'Deployment full',
    fits: document,
    optional,
    yaml: [
      `${head('apps/v1', 'Deployment').replace('NAME', 'web')}spec:
  replicas: \${8:2}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
${ofTemplate}${indented(serverPod, 6)}`,
    ],
  },
  {
    ...textsOf('pod-full'),
    label: 'Pod full',
    fits: document,
    optional,
    yaml: [`${head('v1', 'Pod').replace('NAME', 'web')}  labels:\n    app: $1\nspec:\n${indented(serverPod, 2)}`],
  },
  {
    ...textsOf('replicaSet-full'),
    label: 'ReplicaSet full',
    fits: document,
    optional,
    yaml: [
      `${head('apps/v1', 'ReplicaSet').replace('NAME', 'web')}spec:
  replicas: \${8:2}
${ofTemplate}${indented(serverPod, 6)}`,
    ],
  },
  {
    ...textsOf('statefulSet-full'),
    label: 'StatefulSet full',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: Service
metadata:
  name: \${1:db}
spec:
  clusterIP: None
  selector:
    app: $1
  ports:
  - name: db
    port: \${5:5432}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: $1
spec:
${database}`,
    ],
  },
  {
    ...textsOf('daemonSet-full'),
    label: 'DaemonSet full',
    fits: document,
    yaml: [
      `${head('apps/v1', 'DaemonSet').replace('NAME', 'agent')}spec:
  updateStrategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 10%
${ofTemplate}${indented(agentPod, 6)}`,
    ],
  },
  {
    ...textsOf('job-full'),
    label: 'Job full',
    fits: document,
    optional,
    yaml: [`${head('batch/v1', 'Job').replace('NAME', 'task')}spec:\n${job}`],
  },
  {
    ...textsOf('cronJob-full'),
    label: 'CronJob full',
    fits: document,
    optional,
    yaml: [
      `${head('batch/v1', 'CronJob').replace('NAME', 'task')}${cronJob}`,
      `${head('batch/v1beta1', 'CronJob').replace('NAME', 'task')}${cronJob}`,
    ],
  },
];
