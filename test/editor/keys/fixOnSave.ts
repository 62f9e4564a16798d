import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const before = `# Two safe fixes, and one that somebody has to look at.
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: "2"   # two, for now
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1
          imagePullPolcy: Always
          env:
            - {name: PORT, value: 8080}
`;

export const fixOnSave: Scene = {
  title: 'saving applies all safe fixes where the user has asked for that, and no other',
  files: { 'web.yaml': before },
  settings: { 'editor.codeActionsOnSave': { 'source.fixAll.drydock': 'explicit' } },
  async play({ window, read }) {
    await window.openFile('web.yaml');
    await window.waitForProblems({ errors: 3, warnings: 0 });
    await window.clickText('two, for now');
    await window.press('End');
    await window.type('!');
    await window.save();
    await window.waitForProblems({ errors: 1, warnings: 0 });
    const after = before.replace('"2"', '2').replace('8080', '"8080"').replace('for now', 'for now!');
    assert.equal(read('web.yaml'), after);
  },
};
