import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { actionsAt } from '../actionsAt.ts';

const pod = (container: string, rest = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.0
${container}${rest}`;

const cases: readonly (readonly [
  why: string,
  text: string,
  kubernetes: string,
  title: string,
  after: string | undefined,
])[] = [
  [
    'a readiness probe goes to the named port, where people write it, and comments stay',
    pod(
      '      ports:\n        - name: http # of the app\n          containerPort: 8080\n      # what it may do\n      securityContext: {}$0\n',
    ),
    '1.36',
    'Add a readiness probe to container "web"',
    pod(
      '      ports:\n        - name: http # of the app\n          containerPort: 8080\n      readinessProbe:\n        httpGet:\n          path: /readyz\n          port: http\n        periodSeconds: 10\n      # what it may do\n      securityContext: {}\n',
    ),
  ],
  [
    'a port called grpc is checked by grpc, where the version can',
    pod('      ports:\n        - name: grpc\n          containerPort: 9090$0\n'),
    '1.24',
    'Add a liveness probe to container "web"',
    pod(
      '      ports:\n        - name: grpc\n          containerPort: 9090\n      livenessProbe:\n        grpc:\n          port: 9090\n        periodSeconds: 10\n        failureThreshold: 3\n',
    ),
  ],
  [
    'and by its name where it cannot',
    pod('      ports:\n        - name: grpc\n          containerPort: 9090$0\n'),
    '1.23',
    'Add a liveness probe to container "web"',
    pod(
      '      ports:\n        - name: grpc\n          containerPort: 9090\n      livenessProbe:\n        httpGet:\n          path: /healthz\n          port: grpc\n        periodSeconds: 10\n        failureThreshold: 3\n',
    ),
  ],
  [
    'no startup probe before there are any',
    pod('      command: [a]$0\n'),
    '1.15',
    'Add a startup probe to container "web"',
    undefined,
  ],
  [
    'nor while they are off',
    pod('      command: [a]$0\n'),
    '1.17',
    'Add a startup probe to container "web"',
    undefined,
  ],
  [
    'the restricted context, without what the version does not have',
    pod('      command: [a]$0\n'),
    '1.18',
    'Add a restricted security context to container "web"',
    pod(
      '      command: [a]\n      securityContext:\n        allowPrivilegeEscalation: false\n        capabilities:\n          drop:\n            - ALL\n        runAsNonRoot: true\n',
    ),
  ],
  [
    'nothing twice',
    pod('      resources: {}$0\n'),
    '1.36',
    'Add resource requests and limits to container "web"',
    undefined,
  ],
  [
    'a ConfigMap that is read and missing, with the keys that are read',
    pod(
      '      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: sett$0ings\n              key: colour\n',
    ),
    '1.36',
    'Create ConfigMap "settings"',
    `${pod('      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n              name: settings\n              key: colour\n')}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: ""\n`,
  ],
  [
    'not one that is there',
    `${pod('      envFrom:\n        - secretRef:\n            name: d$0b\n')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\n`,
    '1.36',
    'Create Secret "db"',
    undefined,
  ],
  [
    'a claim',
    pod('', '  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: da$0ta'),
    '1.36',
    'Create PersistentVolumeClaim "data"',
    `${pod('', '  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data')}\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 1Gi\n`,
  ],
  [
    'a known Secret is mounted with a volume of its own',
    `${pod('      command: [a]$0\n')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: tls.example.com}\n`,
    '1.36',
    'Mount Secret "tls.example.com" at /etc/tls.example.com',
    `${pod('      command: [a]\n      volumeMounts:\n        - name: tls-example-com\n          mountPath: /etc/tls.example.com\n          readOnly: true\n', '  volumes:\n    - name: tls-example-com\n      secret:\n        secretName: tls.example.com\n')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: tls.example.com}\n`,
  ],
  [
    'a Service in front of a Deployment',
    `apiVersion: apps/v1
kind: Deploy$0ment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
        - name: web
          image: a
          ports: [{name: http, containerPort: 8080}, {containerPort: 53, protocol: UDP}]
`,
    '1.36',
    'Create a Service for Deployment "web"',
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
        - name: web
          image: a
          ports: [{name: http, containerPort: 8080}, {containerPort: 53, protocol: UDP}]
---
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector:
    app: web
  ports:
    - name: http
      port: 8080
      targetPort: http
    - name: port-53
      port: 53
      protocol: UDP
`,
  ],
  [
    'quotes around a plain text',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: we$0b\n',
    '1.36',
    'Put in double quotes',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "web"\n',
  ],
  [
    'and none where they say nothing',
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: 'we$0b'\n",
    '1.36',
    'Remove the quotes',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n',
  ],
  [
    'but those that say something stay',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: "ye$0s"\n',
    '1.36',
    'Remove the quotes',
    undefined,
  ],
  [
    'what a Deployment lacks, here and below, each where people write it; a selector selects what the template has',
    `apiVersion: apps/v1
kind: Deploy$0ment
metadata:
  labels: {team: a} # who runs it
spec:
  replicas: 2
  # the pods
  template:
    metadata:
      labels:
        app: shop
    spec:
      volumes:
        - name: data
          emptyDir: {}
      containers:
        - image: a # pinned
          ports:
            - name: http
          volumeMounts:
            - readOnly: true
`,
    '1.36',
    'Add the missing required fields to Deployment',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: name
  labels: {team: a} # who runs it
spec:
  replicas: 2
  selector:
    matchLabels:
      app: shop
  # the pods
  template:
    metadata:
      labels:
        app: shop
    spec:
      volumes:
        - name: data
          emptyDir: {}
      containers:
        - name: name
          image: a # pinned
          ports:
            - name: http
              containerPort: 8080
          volumeMounts:
            - name: data
              mountPath: /data
              readOnly: true
`,
  ],
  [
    'the mapping at the place alone',
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ports:\n    - name: h$0ttp\n    - name: other\n',
    '1.36',
    'Add the missing required fields to spec.ports[0]',
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ports:\n    - name: http\n      port: 80\n    - name: other\n',
  ],
  [
    'what the whole object lacks, asked for at a place that lacks nothing',
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {labels: {a: b}}\nspec: {maxRepli$0cas: 2}\n',
    '1.36',
    'Add the missing required fields to HorizontalPodAutoscaler',
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: name, labels: {a: b}}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: name}, maxReplicas: 2}\n',
  ],
  [
    'in JSON too',
    '{"apiVersion": "v1", "kind": "Po$0d", "metadata": {"name": "a"}, "spec": {"containers": [{"image": "a"}]}}',
    '1.36',
    'Add the missing required fields to Pod a',
    '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "name", "image": "a"}]}}',
  ],
  [
    'nothing where all is there',
    'apiVersion: v1\nkind: ConfigM$0ap\nmetadata: {name: a}\n',
    '1.36',
    'Add the missing required fields to ConfigMap a',
    undefined,
  ],
  [
    'not what is there under a wrong name, which is to be renamed',
    pod('', '  - imge: a$0\n    name: b\n').replace('- imge', '  - imge').replace('    name: b', '      name: b'),
    '1.14',
    'Add the missing required fields to spec.containers[1]',
    undefined,
  ],
  [
    'keys in the usual order, with their comments, and maps as they are',
    `# Of the shop.
kind: Deployment
apiVersion: apps/v1
spec:
  # the pods
  template:
    spec:
      containers:
        - image: a # pinned
          name: web

          # how it is asked
          readinessProbe: {periodSeconds: 5, exec: {command: [b]}}
          ports: []
    metadata:
      labels: {tier: front, app: web}
  selector: {matchLabels: {app: web}}
metadata: {name: w$0eb} # by hand
`,
    '1.36',
    'Sort the keys of Deployment web into the conventional order',
    `# Of the shop.
apiVersion: apps/v1
kind: Deployment
metadata: {name: web} # by hand
spec:
  selector: {matchLabels: {app: web}}
  # the pods
  template:
    metadata:
      labels: {tier: front, app: web}
    spec:
      containers:
        - name: web
          image: a # pinned
          ports: []

          # how it is asked
          readinessProbe: {exec: {command: [b]}, periodSeconds: 5}
`,
  ],
  [
    'the keys of one mapping',
    pod('      ports:\n        - containerPort: 80 # why\n          na$0me: http\n'),
    '1.36',
    'Sort the keys of spec.containers[0].ports[0] into the conventional order',
    pod('      ports:\n        - name: http\n          containerPort: 80 # why\n'),
  ],
  [
    'not where items are commented out that look like comments on the next key',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: w$0eb\n    livenessProbe: {}\n    env:\n    - name: A\n    # - name: B\n    image: a\n',
    '1.36',
    'Sort the keys of spec.containers[0] into the conventional order',
    undefined,
  ],
  [
    'nothing where they are in order',
    pod('      ports: []$0\n'),
    '1.36',
    'Sort the keys of Pod web into the conventional order',
    undefined,
  ],
  [
    'a patch lacks nothing',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n      - name: w$0eb\n',
    '1.36',
    'Add a liveness probe to container "web"',
    undefined,
  ],
];

for (const [why, marked, kubernetes, title, after] of cases) {
  test(`actions: ${why}`, () => {
    const offset = marked.indexOf('$0');
    assert.ok(offset >= 0);
    const found = actionsAt(marked.replace('$0', ''), offset, kubernetes).find(
      (action) => render(action.title, 'en') === title,
    );
    assert.equal(found?.after, after);
  });
}
