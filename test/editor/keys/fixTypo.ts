import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `# Front end of the shop.
apiVersion: apps/v1
kind: Deployment
metadata: {name: "web"}
spec:
    replcias:   2   # two, for now
    selector:
        matchLabels: {app: web}
    template:
        metadata:
            labels: {app: web}
        spec:
            containers:
            -   name: web
                image: 'registry.example.com/web:1'
`;

export const fixTypo: Scene = {
  title: 'a typo in a key is underlined, and Ctrl+. changes that key and nothing else',
  files: { 'web.yaml': before },
  async play({ window, read }) {
    await window.openFile('web.yaml');
    await window.waitForSquiggle('error');
    await window.waitForProblems({ errors: 1, warnings: 0 });
    await window.clickText('replcias');
    const title = said('unknown-field.fix', { field: 'replcias', suggestion: 'replicas' });
    const titles = await window.openQuickFixes();
    assert.equal(titles.filter((each) => each.startsWith(title)).length, 1, titles.join());
    await window.screenshot('fix-typo');
    await window.press('Escape');

    await window.applyQuickFix(title);
    await window.waitForText('replicas:   2');
    await window.waitForNoSquiggle();
    await window.save();
    assert.equal(read('web.yaml'), before.replace('replcias', 'replicas'));
    await window.screenshot('fix-typo-after');
  },
};
