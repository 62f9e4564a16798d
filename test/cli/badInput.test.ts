import assert from 'node:assert/strict';
import test from 'node:test';
import { runFake } from './fakeHost.ts';

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const megabytes = 1_000_000;

interface Case {
  readonly what: string;
  readonly text: () => string;
  readonly status: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

const tooLarge = /^drydock: `bad\.yaml` was not checked in full: [^\n]+\n$/;
const nothing = /^$/;

const cases: readonly Case[] = [
  {
    what: '50 MB of documents',
    text: () => `${manifest}---\n`.repeat((50 * megabytes) / manifest.length),
    status: 2,
    stderr: tooLarge,
  },
  {
    what: '50 MB in one document',
    text: () => `${manifest}data:\n${`  key: "${'x'.repeat(90)}"\n`.repeat((50 * megabytes) / 100)}`,
    status: 2,
    stderr: tooLarge,
  },
  {
    what: '50 MB of JSON in one line',
    text: () => `{"apiVersion":"v1","kind":"ConfigMap","data":{"a":"${'x'.repeat(50 * megabytes)}"}}`,
    status: 2,
    stderr: tooLarge,
  },
  {
    what: '50 MB that is no manifest',
    text: () => `[${'{"kind":1},'.repeat((50 * megabytes) / 12)}{}]`,
    status: 0,
    stderr: nothing,
  },
  {
    what: '6 MB in one document beside another',
    text: () => `${manifest}  lables: {}\n---\n${manifest}data:\n  a: "${'x'.repeat(6 * megabytes)}"\n`,
    status: 2,
    stdout: /bad\.yaml:5:3 error unknown-field/,
    stderr: tooLarge,
  },
  {
    what: '10,000 documents, one of them wrong',
    text: () => `${`${manifest}---\n`.repeat(9_999)}${manifest}  lables: {}\n`,
    status: 1,
    stdout: /^bad\.yaml:50000:3 error unknown-field: [\s\S]*Checked 10000 objects in 1 file: 1 error\.\n$/,
  },
  {
    what: 'ten thousand findings',
    text: () => `${manifest}  lables: {}\n---\n`.repeat(10_000),
    status: 1,
    stdout: /Checked 10000 objects in 1 file: 10000 errors\.\n$/,
  },
  {
    what: 'an alias bomb',
    text: () => {
      const lines = Array.from({ length: 30 }, (_, at) => `  a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
      return `${manifest}data:\n  a0: &a0 [x]\n${lines.join('\n')}\n`;
    },
    status: 1,
  },
  { what: 'an alias of itself', text: () => `${manifest}data: &d\n  a: *d\n`, status: 1 },
  {
    what: 'depth 10,000',
    text: () => `${manifest}data: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    status: 0,
    stdout: /yaml-syntax: .*not checked/,
  },
  {
    what: 'control characters',
    text: () => `${manifest}data: {a: "\u0001\u001b[2J"}\n`,
    status: 1,
    stdout: /^[^\x00\x1b]*$/,
  },
  { what: 'tabs', text: () => `${manifest}data:\n\ta: b\n`, status: 1, stdout: /yaml-syntax/ },
  { what: 'line ends of an old Mac', text: () => manifest.replaceAll('\n', '\r'), status: 0 },
  { what: 'nothing at all', text: () => '', status: 0, stdout: /^Checked 0 objects in 1 file: nothing found\.\n$/ },
  { what: 'a byte-order mark alone', text: () => '\ufeff', status: 0 },
  {
    what: 'a file that breaks off in a word',
    text: () => 'apiVersion: v1\nkind: Pod\nspec: {containers: [{na',
    status: 1,
  },
];

for (const { what, text, status, stdout, stderr = nothing } of cases) {
  for (const command of ['check', 'fix']) {
    test(`drydock ${command}: ${what}`, async () => {
      const result = await runFake([command, 'bad.yaml'], { files: { 'bad.yaml': text() } });
      assert.equal(result.status, status, result.stdout.slice(0, 2000) + result.stderr.slice(0, 2000));
      if (stdout) assert.match(result.stdout, stdout);
      assert.match(result.stderr, stderr);
      assert.deepEqual(result.written, {});
    });
  }
}
