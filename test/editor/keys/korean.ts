import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

const before = `# drydock: kubernetes=1.22
# 주문 서비스의 진입점입니다.
apiVersion: networking.k8s.io/v1beta1   # 운영팀 확인
kind: Ingress
metadata:
  name: orders
spec:
  backend:
    serviceName: orders
    servicePort: 80
`;

export const korean: Scene = {
  title: '화면 언어가 한국어이면 메시지, 빠른 수정, 버전 표시, 명령이 모두 한국어로 나온다',
  files: {
    'ingress.yaml': before,
    'report.yaml': `# drydock: kubernetes=1.22
apiVersion: batch/v1beta1
kind: CronJob
metadata: {name: report}
spec:
  schedule: "0 3 * * *"
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}
`,
  },
  language: 'ko',
  async play({ window, read }) {
    await window.openFile('ingress.yaml');
    await window.waitForSquiggle('error');
    const problem = said(
      'removed-api.replaced',
      {
        apiVersion: 'networking.k8s.io/v1beta1',
        kind: 'Ingress',
        removed: '1.22',
        version: '1.22',
        replacement: 'networking.k8s.io/v1',
      },
      'ko',
    );
    assert.match(problem, /제공/);
    await window.hover('networking.k8s.io/v1beta1', problem);
    await window.screenshot('korean-problem');

    await window.waitForLanguageStatus(textOf('l10n/bundle.l10n.ko.json', 'from a comment in this file'));
    await window.screenshot('korean-status');
    await window.press('Escape');

    await window.runCommand(`Drydock: ${textOf('package.nls.ko.json', 'command.selectKubernetesVersion')}`);
    await window.waitForEntry('1.22');
    await window.screenshot('korean-versions');
    await window.press('Escape');

    await window.clickText('networking.k8s.io/v1beta1');
    await window.openQuickFixes();
    await window.screenshot('korean-fix');
    await window.press('Escape');
    await window.applyQuickFix(said('migration.title', { apiVersion: 'networking.k8s.io/v1' }, 'ko'));
    await window.waitForText('defaultBackend:');
    await window.waitForNoSquiggle();
    await window.save();
    await window.runCommand(`Drydock: ${textOf('package.nls.ko.json', 'command.previewUpgrade')}`);
    await window.pick('1.36');
    await window.waitForPanelRow('CronJob report');
    await window.screenshot('korean-upgrade');
    assert.match(
      read('ingress.yaml'),
      /^# 주문 서비스의 진입점입니다\.\napiVersion: networking\.k8s\.io\/v1 {3}# 운영팀 확인$/m,
    );
  },
};

/** A translation of the client's. */
function textOf(file: string, key: string): string {
  const text: unknown = JSON.parse(readFileSync(file, 'utf8'))[key];
  assert.ok(typeof text === 'string', `${file} has "${key}"`);
  return text;
}
