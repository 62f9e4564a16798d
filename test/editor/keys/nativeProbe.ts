import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `apiVersion: v1
kind: Pod
metadata:
  name: catalog
spec:
  containers:
    - name: catalog
      image: registry.example.com/catalog:1
      readinessProbe:
        # The part that serves customers.
        exec:
          command: ["/bin/grpc_health_probe", "-addr=:9000", "-service=catalog.Reader"]
        periodSeconds: 5   # often
`;

const after = `apiVersion: v1
kind: Pod
metadata:
  name: catalog
spec:
  containers:
    - name: catalog
      image: registry.example.com/catalog:1
      readinessProbe:
        # The part that serves customers.
        grpc:
          port: 9000
          service: catalog.Reader
        periodSeconds: 5   # often
`;

export const nativeProbe: Scene = {
  title: 'an exec probe that calls grpc_health_probe becomes a native one by Ctrl+.',
  files: { 'catalog.yaml': before },
  async play({ window, read }) {
    await window.openFile('catalog.yaml');
    await window.waitForSquiggle('info');
    await window.clickText('exec:');
    await window.openQuickFixes();
    await window.screenshot('native-probe');
    await window.press('Escape');
    await window.applyQuickFix(said('exec-grpc-probe.fix', {}));
    await window.waitForText('service: catalog.Reader');
    await window.waitForNoSquiggle();
    await window.save();
    assert.equal(read('catalog.yaml'), after);
    await window.screenshot('native-probe-after');
  },
};
