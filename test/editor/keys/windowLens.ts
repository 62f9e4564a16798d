import assert from 'node:assert/strict';
import { until } from '../until.ts';
import type { Scene } from './Scene.ts';

export const windowLens: Scene = {
  title: 'the line above an object says which versions serve it, and a click on it why',
  files: {
    'report.yaml': `apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example.com/report:1
              startupProbe:
                exec:
                  command: ["true"]
`,
  },
  async play({ window }) {
    await window.openFile('report.yaml');
    const lens = window.page.locator('.codelens-decoration a', { hasText: 'Kubernetes 1.18 to 1.24' });
    await lens.click();
    const hover = window.page.locator('.monaco-hover:visible');
    const said = await until('a hover that explains the window', async () => {
      const text = await hover.allInnerTexts();
      return text.find((each) => each.includes('Compatibility window'));
    });
    assert.match(said, /startupProbe needs 1\.18 \(off by default in 1\.16 and 1\.17\)/);
    assert.match(said, /batch\/v1beta1 CronJob is gone in 1\.25/);
    await window.screenshot('window-lens');
  },
};
