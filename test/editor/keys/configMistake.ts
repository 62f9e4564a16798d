import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

export const configMistake: Scene = {
  title: 'a mistake in .drydock.yaml is shown where it stands, even when no manifest is open',
  files: {
    '.drydock.yaml': `kubernetes: "1.99"
rules:
  unknown-feild: off
`,
  },
  async play({ window }) {
    await window.openFile('.drydock.yaml');
    await window.waitForSquiggle('error');
    assert.match(await window.hover('1.99', 'Kubernetes'), /1\.36/);
    await window.screenshot('config-mistake');
  },
};
