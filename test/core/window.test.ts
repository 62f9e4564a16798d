import assert from 'node:assert/strict';
import test from 'node:test';
import { boundsOf, commonWindow } from '../../server/src/core/analysis/CompatibilityWindow.ts';
import { windowReasons, windowText } from '../../server/src/core/features/windowText.ts';
import { type Language, message, render } from '../../server/src/core/messages/Message.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { placeAt, timeline, workspace } from '../api.ts';

/** The window of each object and the reasons at its ends, lower ones first: `1.19 to 1.21: … | …`; `unknown` where there is none. */
function windowsIn(text: string, language: Language = 'en'): readonly string[] {
  const parts = workspace.read(readSnapshot(text), placeAt('1.36'));
  return parts
    .flatMap((part) => part.windows())
    .map((window) => {
      if (!window) return 'unknown';
      const { lower, upper } = windowReasons(window, timeline);
      const reasons = [...lower, ...upper].map(({ text, bounds }) =>
        bounds.length > 1 ? `${render(text, language)} (${bounds.length}×)` : render(text, language),
      );
      const versions = render(windowText(window.spans, timeline), language);
      return reasons.length === 0 ? versions : `${versions}: ${reasons.join(' | ')}`;
    });
}

const object = (apiVersion: string, kind: string, rest = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web}\n${rest}`;
const pod = (container: string): string =>
  object('v1', 'Pod', `spec:\n  containers:\n    - name: web\n      image: web\n      ${container}\n`);
const claim = (mode: string): string =>
  object('v1', 'PersistentVolumeClaim', `spec: {accessModes: [${mode}], resources: {requests: {storage: 1Gi}}}\n`);
const jobs = (apiVersion: string, field: string): string =>
  object(
    apiVersion,
    'CronJob',
    `spec:\n  schedule: "* * * * *"\n  ${field}\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}\n`,
  );

const cases: readonly (readonly [about: string, text: string, ...windows: readonly string[]])[] = [
  ['nothing that any version lacks', object('v1', 'ConfigMap'), 'every version (1.14 to 1.36)'],
  [
    'an API that went',
    object('extensions/v1beta1', 'Ingress'),
    'up to 1.21: `extensions/v1beta1` Ingress is gone in 1.22',
  ],
  [
    'an API that came',
    object('policy/v1', 'PodDisruptionBudget'),
    '1.21 and later: `policy/v1` PodDisruptionBudget needs 1.21',
  ],
  [
    'an API that came and went',
    object('autoscaling/v2beta2', 'HorizontalPodAutoscaler'),
    'up to 1.25: `autoscaling/v2beta2` HorizontalPodAutoscaler is gone in 1.26',
  ],
  [
    'an API that was switched off before it went',
    object('apps/v1beta1', 'Deployment'),
    'up to 1.15: `apps/v1beta1` Deployment is off by default from 1.16 and gone in 1.18',
  ],
  [
    'an API that was off by default to its end',
    object('rbac.authorization.k8s.io/v1alpha1', 'Role'),
    'no version: `rbac.authorization.k8s.io/v1alpha1` Role is off by default in every version that has it (1.14 to 1.22)',
  ],
  [
    'an API that went before the oldest bundled version',
    object('extensions/v1beta1', 'Job'),
    'no version: `extensions/v1beta1` Job is not served by any version from 1.14 to 1.36',
  ],
  [
    'a field that came',
    pod('securityContext: {seccompProfile: {type: RuntimeDefault}}'),
    '1.19 and later: `seccompProfile` needs 1.19',
  ],
  [
    'a field whose gate was off at first',
    pod('startupProbe: {httpGet: {port: 80}}'),
    '1.18 and later: `startupProbe` needs 1.18 (off by default in 1.16 and 1.17)',
  ],
  [
    'a gate that is off to this day',
    pod('lifecycle: {stopSignal: SIGUSR1}'),
    'no version: `stopSignal` is off by default in every version that has it (1.33 to 1.36)',
  ],
  [
    'a field that went',
    object('v1', 'Service', 'spec: {topologyKeys: ["*"], selector: {a: b}, ports: [{port: 80}]}\n'),
    'no version: `topologyKeys` is off by default in every version that has it (1.17 to 1.21)',
  ],
  ['a value that came', claim('ReadWriteOncePod'), '1.22 and later: `ReadWriteOncePod` needs 1.22'],
  ['a value that no version has is a mistake', claim('ReadWriteAll'), 'every version (1.14 to 1.36)'],
  ['a field that no version has is a mistake', pod('imagePulPolicy: Always'), 'every version (1.14 to 1.36)'],
  [
    'what is missing is a mistake',
    object('apps/v1', 'Deployment', 'spec: {selector: {}}\n'),
    'every version (1.14 to 1.36)',
  ],
  [
    'of two fields the later one counts',
    pod('startupProbe: {grpc: {port: 80}}'),
    '1.24 and later: `grpc` needs 1.24 (off by default in 1.23)',
  ],
  [
    'one reason for several places',
    pod('startupProbe: {exec: {command: [a]}}\n    - {name: b, image: b, startupProbe: {exec: {command: [b]}}}'),
    '1.18 and later: `startupProbe` needs 1.18 (off by default in 1.16 and 1.17) (2×)',
  ],
  [
    'both ends',
    jobs('batch/v1beta1', 'jobTemplate2: {}').replace(
      'containers: [{name: a, image: a}]',
      'containers: [{name: a, image: a, startupProbe: {exec: {command: [a]}}}]',
    ),
    '1.18 to 1.24: `startupProbe` needs 1.18 (off by default in 1.16 and 1.17) | `batch/v1beta1` CronJob is gone in 1.25',
  ],
  [
    'a field that came after the API had gone',
    jobs('batch/v1beta1', 'suspend: false').replace(
      'containers: [{name: a, image: a}]',
      'containers: [{name: a, image: a, resizePolicy: []}]',
    ),
    'no version: `resizePolicy` needs 1.33 (off by default in 1.27 to 1.32) | `batch/v1beta1` CronJob is gone in 1.25',
  ],
  ['a custom resource', object('example.com/v1', 'Widget'), 'unknown'],
  ['a kind that its group does not have', object('apps/v1', 'Widget'), 'unknown'],
  [
    'each object of a file and of a list by itself',
    `${object('v1', 'ConfigMap')}---\napiVersion: v1\nkind: List\nitems:\n- ${object('batch/v1', 'CronJob').replaceAll('\n', '\n  ')}\n- ${object('example.com/v1', 'A').replaceAll('\n', '\n  ')}\n`,
    'every version (1.14 to 1.36)',
    '1.21 and later: `batch/v1` CronJob needs 1.21',
    'unknown',
  ],
  [
    'the items of a typed list, which do not say their version',
    'apiVersion: extensions/v1beta1\nkind: IngressList\nitems:\n- metadata: {name: a}\n  spec: {backend: {serviceName: a, servicePort: 80}}\n',
    'up to 1.21: `extensions/v1beta1` Ingress is gone in 1.22',
  ],
  [
    'neither pins nor suppressions',
    `# drydock: kubernetes=1.30\n# drydock: ignore-file=removed-api,deprecated-api\n${object('extensions/v1beta1', 'Ingress')}`,
    'up to 1.21: `extensions/v1beta1` Ingress is gone in 1.22',
  ],
  [
    'quotes are no part of what is written',
    `{"apiVersion": "v1", "kind": "Pod", "spec": {"ephemeralContainers": []}}`,
    '1.23 and later: `ephemeralContainers` needs 1.23 (off by default in 1.16 to 1.22)',
  ],
];

for (const [about, text, ...windows] of cases) {
  test(`the window of ${about}`, () => assert.deepEqual(windowsIn(text), windows));
}

test('a window in Korean', () => {
  assert.deepEqual(windowsIn(pod('startupProbe: {grpc: {port: 80}}'), 'ko'), [
    '1.24 이상: `grpc`는 1.24부터 기본 제공됩니다(1.23에서는 기본 비활성화)',
  ]);
  assert.deepEqual(windowsIn(object('extensions/v1beta1', 'Ingress'), 'ko'), [
    '1.21 이하: `extensions/v1beta1` Ingress는 1.22에서 제거되었습니다',
  ]);
});

test('a document is asked for its windows once, whatever happens around it', () => {
  const before = readSnapshot(`${object('v1', 'ConfigMap')}---\n${object('batch/v1', 'CronJob')}`);
  const after = readSnapshot(`# more\n${before.text}`, before);
  const [, second] = workspace.read(before, placeAt('1.36'));
  const [, moved] = workspace.read(after, placeAt('1.20'));
  assert.ok(second && moved && second.windows() === moved.windows());
});

test('objects together have what their windows have in common', () => {
  const parts = workspace.read(
    readSnapshot(`${pod('startupProbe: {}')}---\n${object('extensions/v1beta1', 'Ingress')}`),
    placeAt('1.36'),
  );
  const windows = parts.flatMap((part) => part.windows());
  const common = commonWindow(
    windows.flatMap((window) => window?.bounds ?? []),
    timeline,
  );
  assert.equal(render(windowText(common.spans, timeline), 'en'), '1.18 to 1.21');
});

test('an error of category lifecycle bounds a window unless it says otherwise, and nothing else does unless it says so', () => {
  const finding = {
    rule: 'a',
    category: 'lifecycle',
    severity: 'error',
    kubernetes: undefined,
    object: undefined,
    range: { start: 0, end: 0 },
    path: '',
    message: message('window.none'),
  } as const;
  assert.equal(boundsOf(finding), 'absent');
  assert.equal(boundsOf({ ...finding, bounds: 'no' }), 'no');
  assert.equal(boundsOf({ ...finding, severity: 'warning' }), 'no');
  assert.equal(boundsOf({ ...finding, severity: 'warning', bounds: 'off' }), 'off');
  assert.equal(boundsOf({ ...finding, category: 'schema' }), 'no');
});
