/** A Deployment of 25 lines, as people keep one a file. */
export const smallFile = deployment('web', 'shop', 3);

/** The typo that is made and mended key by key: a key that both files hold, each time on a line of its own. */
export const typedKey = 'replicas';

/** How large the large file is: what a rendered chart of a middling platform comes to. */
export const largeDocuments = 300;
export const largeLines = 6900;

/**
 * A file of many different objects, the same at every call: workloads with their services, configuration, access and limits, app
 * by app. The last object is filled up so that the file has exactly `largeLines` lines.
 */
export function largeFile(): string {
  const documents: string[] = [];
  for (let app = 0; documents.length < largeDocuments - 1; app++) {
    const name = `${apps[app % apps.length]}-${app}`;
    const namespace = teams[app % teams.length] ?? 'shop';
    documents.push(...objectsOf(name, namespace, app).slice(0, largeDocuments - 1 - documents.length));
  }
  const separated = documents.join('---\n');
  const missing = largeLines - lines(separated) - lines('---\n') - lines(settings('filler', 'shop', 0));
  return `${separated}---\n${settings('filler', 'shop', Math.max(0, missing))}`;
}

/**
 * Manifests as a large repository has them, one object a file in a folder for each app: paths with their texts. What they refer
 * to stands in each other.
 */
export function repository(files: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let app = 0; texts.size < files; app++) {
    const name = `${apps[app % apps.length]}-${app}`;
    const objects = objectsOf(name, teams[app % teams.length] ?? 'shop', app);
    for (const [index, text] of objects.entries()) if (texts.size < files) texts.set(`${name}/${index}.yaml`, text);
  }
  return texts;
}

/** How many line breaks there are. */
export function lines(text: string): number {
  return text.split('\n').length - 1;
}

const apps = ['cart', 'search', 'checkout', 'mail', 'invoices', 'images', 'login', 'stock'];
const teams = ['shop', 'platform', 'billing'];

function objectsOf(name: string, namespace: string, app: number): readonly string[] {
  const workload = [deployment, statefulSet, cronJob][app % 3] ?? deployment;
  return [
    workload(name, namespace, (app % 4) + 1),
    service(name, namespace, 8080 + app),
    settings(name, namespace, 4 + (app % 7)),
    app % 2 === 0 ? ingress(name, namespace) : networkPolicy(name, namespace),
    autoscaler(name, namespace, (app % 5) + 2),
    disruptionBudget(name, namespace),
    role(name, namespace),
  ];
}

function deployment(name: string, namespace: string, replicas: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  replicas: ${replicas}
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
        - name: ${name}
          image: registry.test/${namespace}/${name}:1.4.2
          ports:
            - containerPort: 8080
          readinessProbe:
            httpGet:
              path: /ready
              port: 8080
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 256Mi}
`;
}

function statefulSet(name: string, namespace: string, replicas: number): string {
  return `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  replicas: ${replicas}
  serviceName: ${name}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      securityContext:
        runAsNonRoot: true
        fsGroup: 2000
      containers:
        - name: ${name}
          image: registry.test/${namespace}/${name}:2.0.1 # pinned by ${namespace}
          env:
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            - name: DATABASE_URL
              valueFrom:
                secretKeyRef:
                  name: ${name}
                  key: url
          livenessProbe:
            tcpSocket:
              port: 5432
            periodSeconds: 20
          volumeMounts:
            - name: data
              mountPath: /var/lib/${name}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: 10Gi
`;
}

function cronJob(name: string, namespace: string, hour: number): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  schedule: "15 ${hour} * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: ${name}
              image: registry.test/${namespace}/${name}:0.9
              args:
                - --since=24h
                - --verbose
              envFrom:
                - configMapRef:
                    name: ${name}
`;
}

function service(name: string, namespace: string, port: number): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app: ${name}
spec:
  type: ClusterIP
  selector:
    app: ${name}
  ports:
    - name: http
      port: ${port}
      targetPort: 8080
`;
}

function settings(name: string, namespace: string, entries: number): string {
  const data = Array.from({ length: entries }, (_, at) => `  setting.${at}: "value ${at} of ${name}"\n`).join('');
  return `# Settings of ${name}
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  namespace: ${namespace}
data:
  log.level: info
${data}`;
}

function ingress(name: string, namespace: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations:
    example.test/timeout: "30"
spec:
  ingressClassName: public
  tls:
    - hosts:
        - ${name}.example.test
      secretName: ${name}-tls
  rules:
    - host: ${name}.example.test
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${name}
                port:
                  name: http
`;
}

function networkPolicy(name: string, namespace: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  podSelector:
    matchLabels:
      app: ${name}
  policyTypes:
    - Ingress
    - Egress
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              team: ${namespace}
      ports:
        - protocol: TCP
          port: 8080
  egress:
    - to:
        - ipBlock:
            cidr: 10.0.0.0/8
`;
}

function autoscaler(name: string, namespace: string, most: number): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${name}
  minReplicas: 1
  maxReplicas: ${most}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
`;
}

function disruptionBudget(name: string, namespace: string): string {
  return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: ${name}
`;
}

function role(name: string, namespace: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: ${namespace}
rules:
  - apiGroups: [""]
    resources: [configmaps, secrets]
    verbs: [get, list, watch]
  - apiGroups: [coordination.k8s.io]
    resources: [leases]
    verbs:
      - get
      - create
      - update
`;
}
