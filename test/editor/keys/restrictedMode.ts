import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports:
    - port: "80"
`;

export const restrictedMode: Scene = {
  title: 'in a folder that nobody trusts yet, problems are shown and fixed all the same',
  files: { 'service.yaml': before },
  settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
  async play({ window, read }) {
    await window.waitForRestrictedMode();
    await window.openFile('service.yaml');
    await window.waitForSquiggle('error');
    await window.screenshot('restricted-mode');
    await window.clickText('"80"');
    await window.applyQuickFix(said('wrong-type.fix-unquote', {}));
    await window.waitForNoSquiggle();
    await window.save();
    assert.equal(read('service.yaml'), before.replace('"80"', '80'));
  },
};
