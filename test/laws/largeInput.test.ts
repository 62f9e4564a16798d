import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { fixAll } from '../../server/src/workspace/fixAll.ts';
import { checkText, placeAt, workspace } from '../api.ts';
import { completeText } from '../completeText.ts';

/**
 * Inputs with very much of one thing. Each takes a moment where work grows with the input, and minutes or all memory where it
 * grows with its square or worse: then this file does not come to its end.
 */
const many = 20_000;

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n';
const container = '  - name: a\n    image: b\n';
const ingress = 'spec:\n    backend:\n      serviceName: a\n      servicePort: 80\n';

const inputs: readonly (readonly [why: string, text: string, version?: string])[] = [
  ['unknown fields', configMap + times(many, (i) => `a${i}x: 1\n`)],
  ['fields nearly known', configMap + times(many, (i) => `immutable${i}: 1\n`)],
  ['unknown fields beside a key that is there twice', `${configMap}kind: A\n${times(many, (i) => `a${i}x: 1\n`)}`],
  ['keys below an empty one', `${configMap.replace('{name: a}', '\n  labels:')}${times(90, (i) => `  a${i}: b\n`)}`],
  ['texts that are numbers', `${configMap}data:\n${times(many, (i) => `  k${i}: ${i}\n`)}`],
  ['items that are numbers', `${pod}${container}    args:\n${times(many, () => '    - 1\n')}`],
  ['items that are there twice', `${pod}${container}    env:\n${times(many, () => '    - {name: A}\n')}`],
  ['items that lack a field', `${pod}${times(many / 2, (i) => `  - {image: a${i}}\n`)}`],
  ['fields at the wrong place', `${pod}${times(1000, (i) => `  - {name: a${i}, image: b, hostNetwork: true}\n`)}`],
  ['a list in the place of a text', `${pod}${times(1000, (i) => `  - {name: a${i}, image: b, args: c}\n`)}`],
  ['a long block in the place of a list', `${pod}    name: a\n    args:\n${times(many, () => '    - a\n')}`],
  ['values misread', `${configMap}data:\n${times(many, (i) => `  1_${i}: "a"\n`)}`],
  ['a number that is no quantity', `${pod}${container}    resources: {limits: {cpu: ${'1'.repeat(200_000)}x}}\n`],
  ['a quantity with blanks', `${pod}${container}    resources: {limits: {cpu: "1${' '.repeat(200_000)}!"}}\n`],
  ['a tab above lines with nothing', `${configMap.replaceAll('\n', '\r\n')}data:\r\n\ta: b\r\n${'\r\n'.repeat(1000)}`],
  ['ignores', `${configMap}data:\n${times(many, (i) => `  k${i}: 1 # drydock: ignore=wrong-type\n`)}`],
  ['ignores in one comment', `${configMap}# drydock: ignore=${times(many, () => 'wrong-type,')}x\n`],
  [
    'items of a typed list to be migrated',
    `apiVersion: extensions/v1beta1\nkind: IngressList\nitems:\n${times(1000, () => `- metadata: {name: a}\n  ${ingress}`)}`,
    '1.22',
  ],
  [
    'items of a list to be migrated',
    `apiVersion: v1\nkind: List\nitems:\n${times(1000, () => `- apiVersion: extensions/v1beta1\n  kind: Ingress\n  ${ingress}`)}`,
    '1.22',
  ],
  [
    'probes in one pod',
    `${pod}${times(2000, () => `${container}    readinessProbe: {exec: {command: [grpc_health_probe, "-addr=:5"]}}\n`)}`,
  ],
  [
    'a command that refers to a long value',
    `${pod}${container}    env: [{name: A, value: ${'x'.repeat(100_000)}}]\n    readinessProbe: {exec: {command: [grpc_health_probe, "${'$(A)'.repeat(10_000)}"]}}\n`,
  ],
  [
    'settings of a container',
    `${pod}${container}    args: [${'host'.repeat(100_000)}]\n    readinessProbe: {exec: {command: [grpc_health_probe, "-addr=:5"]}}\n`,
  ],
];

for (const [why, text, version = '1.36'] of inputs) {
  test(`${why}: checked, told and fixed in bounded time`, () => {
    const check = checkText(text, version);
    for (const { finding } of check.findings) {
      assert.ok(render(finding.message, 'ko').length < 1_000_000);
      for (const fix of finding.fixes?.() ?? []) assert.ok(fix.edits.length > 0);
    }
    const place = placeAt(version);
    const { applied } = fixAll(
      check.snapshot,
      (snapshot) => workspace.check(snapshot, place).findings,
      ({ safety }) => safety === 'safe',
    );
    assert.ok(applied.length <= 20 * check.findings.length);
  });
}

const written: readonly (readonly [why: string, text: string])[] = [
  [
    'mappings in mappings',
    `apiVersion: v1\nkind: Pod\nspec:\n${times(3_000, (i) => `${' '.repeat(i + 1)}a:\n`)}${' '.repeat(3_001)}`,
  ],
  ['braces in braces', `apiVersion: v1\nkind: Pod\nspec: ${'{a: '.repeat(5_000)}`],
  ['keys', `${configMap}data:\n${times(50_000, () => '  a: b\n')}  `],
];

for (const [why, text] of written) {
  test(`${why}: completed at the end`, () => {
    assert.doesNotThrow(() => completeText(text, text.length, '1.36'));
  });
}
