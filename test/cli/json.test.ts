import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import { runFake } from './fakeHost.ts';

const schema = JSON.parse(readFileSync('docs/json-output.schema.json', 'utf8')) as object;
const isOutput = new Ajv({ allErrors: true }).compile(schema);

async function jsonOf(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await runFake(['check', '--format', 'json', ...args], { files });
  return JSON.parse(stdout);
}

test('the JSON of a finding with a safe fix is the documented one, whole', async () => {
  const manifest = `apiVersion: v1
kind: Service
metadata: {name: 웹}
spec:
  ports: [{name: "이름", port: "80"}]
`;
  const output = await jsonOf({ 'sub/a.yaml': manifest, 'b.yaml': 'a: 1\n' });
  assert.deepEqual(output, {
    version: 1,
    files: 2,
    objects: 1,
    summary: { error: 1, warning: 0, information: 0, hint: 0 },
    findings: [
      {
        file: 'sub/a.yaml',
        rule: 'wrong-type',
        category: 'schema',
        severity: 'error',
        message: '`port` must be an integer, but `"80"` in quotes is a string. Remove the quotes.',
        kubernetes: '1.36',
        object: { apiVersion: 'v1', kind: 'Service', name: '웹' },
        path: 'spec.ports[0].port',
        range: { start: { line: 5, column: 30 }, end: { line: 5, column: 34 } },
        fixes: [{ title: 'Remove the quotes', safety: 'safe' }],
      },
    ],
  });
});

test('columns count UTF-16 units after a byte-order mark, as editors do', async () => {
  const output = await jsonOf({
    'a.yaml': '\ufeff{apiVersion: v1, kind: ConfigMap, metadata: {name: "😀", nmae: b}}\n',
  });
  assert.match(JSON.stringify(output), /"range":\{"start":\{"line":1,"column":58\},"end":\{"line":1,"column":62\}\}/);
});

/** Files whose findings between them have and lack each optional part of the contract. */
const files: Readonly<Record<string, string>> = {
  'review.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {lables: {}}\n',
  'syntax.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: v1\nkind: "Pod\n',
  'pin.yaml': '# drydock: kubernetes=1.99\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
  'unused.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a} # drydock: ignore=unknown-field\n',
  'old.yaml': 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\nspec: {rules: [{host: a}]}\n',
  'empty.json': '{}',
  '.drydock.yaml': 'rules: {unknown-fild: off}\n',
};

test('all output keeps to the schema in docs', async () => {
  for (const paths of [Object.keys(files), ...Object.keys(files).map((path) => [path]), ['empty.json']]) {
    const output = await jsonOf(files, ...paths);
    assert.ok(
      isOutput(output),
      `${paths}: ${JSON.stringify(isOutput.errors, null, 1)}\n${JSON.stringify(output, null, 1)}`,
    );
  }
});

test('the findings over which that holds have and lack each optional part', async () => {
  const text = JSON.stringify(await jsonOf(files, ...Object.keys(files)));
  const { findings } = JSON.parse(text) as { findings: readonly Readonly<Record<string, unknown>>[] };
  for (const part of ['object', 'kubernetes']) {
    assert.ok(findings.some((finding) => part in finding) && findings.some((finding) => !(part in finding)), part);
  }
  assert.match(text, /"notes":\[/);
  assert.match(text, /"safety":"safe"\}/);
  assert.match(text, /"fixes":\[\]/);
});

test('the schema refuses what is not of the contract', () => {
  const base = {
    version: 1,
    files: 0,
    objects: 0,
    summary: { error: 0, warning: 0, information: 0, hint: 0 },
    findings: [],
  };
  assert.ok(isOutput(base));
  for (const wrong of [
    { ...base, version: 2 },
    { ...base, more: 1 },
    { ...base, findings: [{}] },
    { ...base, files: -1 },
  ]) {
    assert.ok(!isOutput(wrong));
  }
});
