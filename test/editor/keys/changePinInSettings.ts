import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: price-check
spec:
  containers:
    - name: price-check
      image: registry.example.com/price-check:1
      livenessProbe:
        grpc:
          port: 9000
`;

export const changePinInSettings: Scene = {
  title: 'where nobody pins a version, choosing one writes the setting of the workspace',
  files: { 'pod.yaml': pod },
  async play({ window, read }) {
    const pinned = async (): Promise<string> =>
      (await window.languageStatus()).find((line) => line.includes('Kubernetes')) ?? '';
    await window.openFile('pod.yaml');
    await window.waitForLanguageStatus('newest version known to Drydock');
    await window.screenshot('pin-newest');

    await window.takeLanguageStatusAction('newest');
    await window.pick('1.21');
    await window.waitForSquiggle('error');
    assert.deepEqual(JSON.parse(read('.vscode/settings.json')), { 'drydock.kubernetesVersion': '1.21' });

    await window.waitForLanguageStatus('Kubernetes 1.21');
    assert.match(await pinned(), /from the setting drydock\.kubernetesVersion/);
    await window.takeLanguageStatusAction('Kubernetes 1.21');
    await window.pick('1.27');
    await window.waitForNoSquiggle();
    assert.deepEqual(JSON.parse(read('.vscode/settings.json')), { 'drydock.kubernetesVersion': '1.27' });
    assert.equal(read('pod.yaml'), pod);
  },
};
