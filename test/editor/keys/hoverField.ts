import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

export const hoverField: Scene = {
  title:
    'resting the mouse on a field shows its type, default and documentation, on a Secret nothing secret; a command shows that',
  files: {
    'pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  terminationGracePeriodSeconds: 10
  containers:
    - name: web
      image: registry.example.com/web:1
`,
    'secret.yaml': `apiVersion: v1
kind: Secret
metadata:
  name: web
data:
  password: c2V0ZWMgYXN0cm9ub215
`,
  },
  async play({ window }) {
    await window.openFile('pod.yaml');
    const said = await window.hover('terminationGracePeriodSeconds', 'terminate gracefully');
    assert.match(said, /integer/);
    assert.match(said, /Default: *30/);
    await window.screenshot('hover-field');

    await window.openFile('secret.yaml');
    assert.doesNotMatch(await window.hover('c2V0ZWMg', 'Show Decoded Secret Value'), /astronomy/);
    await window.screenshot('secret-hover');
    await window.clickText('c2V0ZWMg');
    await window.runCommand('Drydock: Show Decoded Secret Value');
    const message = window.page.locator('.monaco-dialog-box');
    await message.filter({ hasText: 'setec astronomy' }).waitFor();
    await window.screenshot('secret-decoded');
    await window.press('Escape');
    await message.waitFor({ state: 'detached' });
  },
};
