import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const web = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1
          envFrom:
            - configMapRef: {name: web-settings}
          volumeMounts:
            - {name: cache, mountPath: /cache}
      volumes:
        - name: cache
          emptyDir: {}
`;
const settings = `apiVersion: v1
kind: ConfigMap
metadata:
  name: web-settings
data:
  mode: fast
`;

export const findAround: Scene = {
  title:
    'objects are found in the outline, by Ctrl+T and, from a name, by F12 in another file; a lens shows where they run',
  files: { 'apps/web.yaml': web, 'config/settings.yaml': settings },
  async play({ window }) {
    const { page } = window;
    await window.openFile('apps/web.yaml');
    const lens = page.locator('.codelens-decoration', { hasText: 'Kubernetes' }).first();
    await lens.waitFor();
    await window.clickText('mountPath');
    await page.locator('.breadcrumbs-control', { hasText: 'web' }).waitFor();
    await window.screenshot('lens-breadcrumbs');
    await lens.click();
    await page.locator('.monaco-hover:not(.hidden)', { hasText: '1.14' }).first().waitFor();
    await window.screenshot('lens-window');
    await window.press('Escape');

    await window.press('Control+Shift+O');
    await window.waitForEntry('cache');
    await window.screenshot('outline');
    await window.press('Escape');

    await window.press('Control+T');
    await window.page.keyboard.type('ConfigMap web');
    await window.waitForEntry('web-settings');
    await window.screenshot('workspace-symbols');
    await window.press('Enter');
    await page.locator('.tab.active', { hasText: 'settings.yaml' }).waitFor();
    await window.screenshot('workspace-symbol');

    await window.openFile('apps/web.yaml');
    await window.clickText('web-settings');
    await window.press('F12');
    await page.locator('.tab.active', { hasText: 'settings.yaml' }).waitFor();
    await window.screenshot('definition');
    assert.equal(await page.locator('.tab').count(), 2);
  },
};
