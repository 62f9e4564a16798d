import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `# drydock: kubernetes=1.16
apiVersion: extensions/v1beta1   # since 2017
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: registry.example.com/web:1
`;

export const migrationStyles: Scene = {
  title:
    'a Deployment of extensions/v1beta1 can keep the old defaults or take the new ones, and saving does what the setting says',
  files: { 'web.yaml': before },
  settings: {
    'editor.codeActionsOnSave': { 'source.fixAll.drydock': 'explicit' },
    'drydock.migration.style': 'minimal',
  },
  async play({ window, read }) {
    await window.openFile('web.yaml');
    await window.waitForSquiggle('error');
    await window.clickText('extensions/v1beta1');
    const titles = (await window.openQuickFixes()).filter((title) => title.includes('apps/v1'));
    await window.screenshot('migration-styles');
    assert.deepEqual(titles, [
      said('migration.title-minimal', { apiVersion: 'apps/v1' }),
      `${said('migration.title-faithful', { apiVersion: 'apps/v1' })} (${said('fix.review', {})})`,
    ]);
    await window.press('Escape');
    await window.clickText('since 2017');
    await window.press('End');
    await window.type('!');
    await window.save();
    await window.waitForProblems({ errors: 0, warnings: 0 });
    const minimal = before
      .replace('extensions/v1beta1   # since 2017', 'apps/v1   # since 2017!')
      .replace('spec:\n', 'spec:\n  selector:\n    matchLabels: {app: web}\n');
    assert.equal(read('web.yaml'), minimal);
  },
};
