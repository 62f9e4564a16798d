import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}   # those of the front end
  prots:
    - port: 80
`;

export const installedVsix: Scene = {
  title: 'the VSIX that users install finds a typo and fixes it',
  files: { 'service.yaml': before },
  async play({ window, read }) {
    await window.openFile('service.yaml');
    await window.waitForSquiggle('error');
    await window.screenshot('vsix-finding');
    await window.clickText('prots');
    await window.applyQuickFix(said('unknown-field.fix', { field: 'prots', suggestion: 'ports' }));
    await window.waitForText('ports:');
    await window.waitForNoSquiggle();
    await window.save();
    assert.equal(read('service.yaml'), before.replace('prots', 'ports'));
    await window.screenshot('vsix-fixed');
  },
};
