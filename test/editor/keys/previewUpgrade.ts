import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const ingress = `apiVersion: networking.k8s.io/v1beta1   # by the platform team
kind: Ingress
metadata:
  name: shop
spec:
  backend:
    serviceName: shop
    servicePort: 80
`;
const report = `apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 3 * * *"   # when nobody looks
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example.com/report:1
`;
const budget = `apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata:
  name: shop
spec:
  minAvailable: 1
  selector:
    matchLabels: {app: shop}
`;

export const previewUpgrade: Scene = {
  title: 'an upgrade is previewed and migrated as a whole, but for an edit that is unticked',
  files: {
    '.drydock.yaml': 'kubernetes: "1.21"\n',
    'shop/ingress.yaml': ingress,
    'shop/budget.yaml': budget,
    'jobs/report.yaml': report,
  },
  async play({ window, read }) {
    // No file is open: the command starts the server.
    await window.runCommand('Drydock: Preview Upgrade');
    await window.waitForEntry('1.36');
    await window.screenshot('upgrade-versions');
    await window.pick('1.36');
    const rows = await window.waitForPanelRow('PodDisruptionBudget shop');
    assert.deepEqual(
      rows.filter((row) => !row.includes('is no longer served')),
      [
        'Kubernetes 1.221 object',
        'Ingress shopnetworking.k8s.io/v1beta1 · shop/ingress.yaml:1',
        'Kubernetes 1.252 objects',
        'CronJob reportbatch/v1beta1 · jobs/report.yaml:1',
        'PodDisruptionBudget shoppolicy/v1beta1 · shop/budget.yaml:1',
        'Still pinned to an older version1',
      ],
    );
    await window.screenshot('upgrade-tree');

    await window.runCommand('Drydock: Migrate All');
    await window.waitForPanelRow('budget.yaml');
    await window.tick('report.yaml');
    await window.screenshot('upgrade-preview');
    await window.pressButton('Apply');
    await window.waitForNoPanelRow('Ingress shop');
    await window.waitForPanelRow('CronJob report');
    await window.screenshot('upgrade-after');
    assert.equal(read('jobs/report.yaml'), report);
    assert.equal(read('shop/budget.yaml'), budget.replace('v1beta1', 'v1'));
    assert.equal(
      read('shop/ingress.yaml'),
      `apiVersion: networking.k8s.io/v1   # by the platform team
kind: Ingress
metadata:
  name: shop
spec:
  defaultBackend:
    service:
      name: shop
      port:
        number: 80
`,
    );
  },
};
