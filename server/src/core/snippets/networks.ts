import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const document = { in: 'document' } as const;

function service(type: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: \${1:web}
spec:
${type}  selector:
    app: \${2:web}
  ports:
  - name: http
    port: \${3:80}
    targetPort: \${4:8080}
`;
}

const ingressHead = `metadata:
  name: \${1:web}
spec:
  ingressClassName: \${2:nginx}
  tls:
  - hosts:
    - \${3:example.com}
    secretName: \${4:example-com-tls}
  rules:
  - host: $3
    http:
      paths:
`;

const oldIngress = `kind: Ingress
${ingressHead}      - path: \${5:/}
        pathType: Prefix
        backend:
          serviceName: \${6:web}
          servicePort: \${7:80}
      - path: \${8:/api}
        pathType: Prefix
        backend:
          serviceName: \${9:api}
          servicePort: \${10:80}
`;

const ingressClass = `kind: IngressClass
metadata:
  name: \${1:nginx}
  annotations:
    ingressclass.kubernetes.io/is-default-class: "\${2|true,false|}"
spec:
  controller: \${3:k8s.io/ingress-nginx}
`;

/** How workloads are reached, and by whom. */
export const networks: readonly Snippet[] = [
  {
    ...textsOf('service-clusterIP'),
    label: 'Service ClusterIP',
    fits: document,
    yaml: [service('  type: ClusterIP\n')],
  },
  {
    ...textsOf('service-nodePort'),
    label: 'Service NodePort',
    fits: document,
    yaml: [`${service('  type: NodePort\n')}    nodePort: \${5:30080}\n`],
  },
  {
    ...textsOf('service-loadBalancer'),
    label: 'Service LoadBalancer',
    fits: document,
    yaml: [service('  type: LoadBalancer\n  externalTrafficPolicy: ${5|Local,Cluster|}\n')],
  },
  {
    ...textsOf('service-headless'),
    label: 'Service headless',
    fits: document,
    yaml: [service('  clusterIP: None\n')],
  },
  {
    ...textsOf('service-externalName'),
    label: 'Service ExternalName',
    fits: document,
    yaml: [
      `apiVersion: v1
kind: Service
metadata:
  name: \${1:db}
spec:
  type: ExternalName
  externalName: \${2:db.example.com}
`,
    ],
  },
  {
    ...textsOf('ingress-full'),
    label: 'Ingress TLS',
    fits: document,
    optional: ['ingressClassName', 'pathType'],
    yaml: [
      `apiVersion: networking.k8s.io/v1
kind: Ingress
${ingressHead}      - path: \${5:/}
        pathType: Prefix
        backend:
          service:
            name: \${6:web}
            port:
              number: \${7:80}
      - path: \${8:/api}
        pathType: Prefix
        backend:
          service:
            name: \${9:api}
            port:
              number: \${10:80}
`,
      `apiVersion: networking.k8s.io/v1beta1\n${oldIngress}`,
    ],
  },
  {
    ...textsOf('ingressClass-default'),
    label: 'IngressClass default',
    fits: document,
    yaml: [
      `apiVersion: networking.k8s.io/v1\n${ingressClass}`,
      `apiVersion: networking.k8s.io/v1beta1\n${ingressClass}`,
    ],
  },
  {
    ...textsOf('networkPolicy-deny'),
    label: 'NetworkPolicy default-deny',
    fits: document,
    yaml: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: \${1:default-deny}
spec:
  podSelector: {}
  policyTypes:
  - Ingress
  - Egress
`,
    ],
  },
  {
    ...textsOf('networkPolicy-allow'),
    label: 'NetworkPolicy allow',
    fits: document,
    yaml: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: \${1:allow-web}
spec:
  podSelector:
    matchLabels:
      app: \${2:api}
  policyTypes:
  - Ingress
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: \${3:web}
    ports:
    - protocol: TCP
      port: \${4:8080}
`,
    ],
  },
  {
    ...textsOf('networkPolicy-dns'),
    label: 'NetworkPolicy allow-dns',
    fits: document,
    yaml: [
      `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: \${1:allow-dns}
spec:
  podSelector: {}
  policyTypes:
  - Egress
  egress:
  - to:
    - namespaceSelector: {}
      podSelector:
        matchLabels:
          k8s-app: kube-dns
    ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
`,
    ],
  },
];
