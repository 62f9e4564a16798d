import type { Scene } from './Scene.ts';

export const rulePage: Scene = {
  title: 'a click on the rule of a problem opens the page of that rule',
  files: {
    'service.yaml': `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selectors: {app: web}
`,
  },
  async play({ window }) {
    await window.openFile('service.yaml');
    await window.waitForSquiggle('error');
    await window.hover('selectors', 'unknown-field');
    await window.screenshot('problem');
    await window.clickInHover('unknown-field');
    await window.waitForPreview('How to silence it');
    await window.screenshot('rule-page');
  },
};
