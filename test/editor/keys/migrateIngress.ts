import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `# drydock: kubernetes=1.22
apiVersion: networking.k8s.io/v1beta1   # pinned by ops
kind: Ingress
metadata:
  name: "shop"
  annotations:
    # Receipts are large.
    nginx.ingress.kubernetes.io/proxy-body-size: '8m'
spec:
  rules:
  - host: shop.example.com   # the public name
    http:
      paths:
      - path: /api
        pathType: Prefix
        backend:
          serviceName: api    # of the catalogue team
          servicePort: 8080
      # everything else
      - path: /
        pathType: Prefix
        backend:
          serviceName: 'web'
          servicePort: http
`;

const after = `# drydock: kubernetes=1.22
apiVersion: networking.k8s.io/v1   # pinned by ops
kind: Ingress
metadata:
  name: "shop"
  annotations:
    # Receipts are large.
    nginx.ingress.kubernetes.io/proxy-body-size: '8m'
spec:
  rules:
  - host: shop.example.com   # the public name
    http:
      paths:
      - path: /api
        pathType: Prefix
        backend:
          service:
            name: api    # of the catalogue team
            port:
              number: 8080
      # everything else
      - path: /
        pathType: Prefix
        backend:
          service:
            name: 'web'
            port:
              name: http
`;

export const migrateIngress: Scene = {
  title: 'a removed Ingress becomes one of networking.k8s.io/v1 by Ctrl+., with all its comments',
  files: { 'ingress.yaml': before },
  async play({ window, read }) {
    await window.openFile('ingress.yaml');
    await window.waitForSquiggle('error');
    await window.clickText('networking.k8s.io/v1beta1');
    await window.screenshot('migrate-ingress-before');
    await window.applyQuickFix(said('migration.title', { apiVersion: 'networking.k8s.io/v1' }));
    await window.waitForText('apiVersion: networking.k8s.io/v1   # pinned by ops');
    await window.waitForProblems({ errors: 0, warnings: 0 });
    await window.waitForLens('Kubernetes 1.19 and later');
    await window.save();
    assert.equal(read('ingress.yaml'), after);
    await window.screenshot('migrate-ingress-after');
  },
};
