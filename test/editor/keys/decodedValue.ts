import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const secret = `apiVersion: v1
kind: Secret
metadata:
  name: web
data:
  password: c2V0ZWMgYXN0cm9ub215
`;

export const decodedValue: Scene = {
  title: 'what the value of a Secret decodes to is shown on request, and nowhere else',
  files: { 'secret.yaml': secret },
  async play({ window, read }) {
    await window.openFile('secret.yaml');
    const hover = await window.hover('c2V0ZWMg', 'Show Decoded Secret Value');
    assert.doesNotMatch(hover, /astronomy/);
    await window.screenshot('secret-hover');
    await window.clickText('c2V0ZWMg');
    await window.runCommand('Drydock: Show Decoded Secret Value');
    const message = window.page.locator('.monaco-dialog-box');
    await message.filter({ hasText: 'setec astronomy' }).waitFor();
    await window.screenshot('secret-decoded');
    await window.press('Escape');
    await message.waitFor({ state: 'detached' });
    assert.equal(read('secret.yaml'), secret);
  },
};
