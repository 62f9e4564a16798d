import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

export const hoverField: Scene = {
  title: 'resting the mouse on a field shows its type, its default and its documentation',
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
  },
  async play({ window }) {
    await window.openFile('pod.yaml');
    const said = await window.hover('terminationGracePeriodSeconds', 'terminate gracefully');
    assert.match(said, /integer/);
    assert.match(said, /Default: *30/);
    await window.screenshot('hover-field');
  },
};
