import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

const config = `# The old cluster, until spring.
kubernetes: '1.21'   # ask ops first
ignore: [vendor/**]
`;

export const changePinInConfig: Scene = {
  title: 'a pin of .drydock.yaml is changed in that file, which is saved at once',
  files: {
    '.drydock.yaml': config,
    'pod.yaml': `apiVersion: v1
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
`,
  },
  async play({ window, read }) {
    await window.openFile('pod.yaml');
    await window.waitForSquiggle('error');
    const [line] = (await window.languageStatus()).filter((each) => each.includes('Kubernetes'));
    assert.match(line ?? '', /Kubernetes 1\.21.*from \.drydock\.yaml/s);

    await window.takeLanguageStatusAction('Kubernetes 1.21');
    await window.waitForEntry('1.27');
    await window.screenshot('change-pin-versions');
    await window.pick('1.27');
    await window.waitForNoSquiggle();
    await window.waitForProblems({ errors: 0, warnings: 0 });
    assert.equal(read('.drydock.yaml'), config.replace('1.21', '1.27'));
  },
};
