import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const before = `# drydock: kubernetes=1.21
apiVersion: v1
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

export const changePin: Scene = {
  title: 'the language status shows the pin and changes it where it stands, and the findings follow',
  files: { 'pod.yaml': before },
  async play({ window, read }) {
    await window.openFile('pod.yaml');
    await window.waitForSquiggle('error');
    const [line] = (await window.languageStatus()).filter((each) => each.includes('Kubernetes'));
    assert.match(line ?? '', /Kubernetes 1\.21/);
    assert.match(line ?? '', /comment/);
    await window.screenshot('change-pin-status');

    await window.takeLanguageStatusAction('Kubernetes 1.21');
    await window.pick('1.27');
    await window.waitForText('kubernetes=1.27');
    await window.waitForNoSquiggle();
    await window.waitForProblems({ errors: 0, warnings: 0 });
    await window.save();
    assert.equal(read('pod.yaml'), before.replace('1.21', '1.27'));
    await window.screenshot('change-pin-after');
  },
};
