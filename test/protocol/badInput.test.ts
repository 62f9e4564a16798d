import assert from 'node:assert/strict';
import test from 'node:test';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver/node';
import { brief, startClient } from './startClient.ts';
import { service } from './texts.ts';

const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const depth = 10_000;

/** Nine lists, each of nine times the one before: nearly four hundred million nodes. */
const bomb = [
  `${head}data:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]`,
  ...Array.from({ length: 8 }, (_, at) => `  a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`),
].join('\n');

/** Texts too long to be written down or with what no file should have, each with what is said of it. */
const inputs: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  ['tabs', `${head}data:\n\ta: b\n`, ['error yaml-syntax 5:0-5:1']],
  ['binary', `${head}\0\x01\x02\xff\xfe\x7f`, ['error yaml-syntax 4:0-4:1']],
  ['no text at all', '\0\x01\x02\xff\xfe\x7f', []],
  ['a lone surrogate', `${head}data: {a: "\ud800"}\n`, ['error yaml-syntax 4:11-4:12']],
  ['a lone surrogate as a key', `${head}data: {\udfff: a}\n`, ['error yaml-syntax 4:7-4:8']],
  ['50 MB in one document', `${head}data:\n  a: "${'x'.repeat(50e6)}"\n`, ['hint yaml-syntax 0:0-0:14']],
  ['50 MB in many lines', `${head}data:\n${'  a: b\n'.repeat(7e6)}`, ['hint yaml-syntax 0:0-0:14']],
  [
    'ten thousand documents',
    Array(1e4)
      .fill(service)
      .map((text, at) => text.replace('web', `w${at}`))
      .join('---\n'),
    ['error unknown-field 5:2-5:6', 'and 9999 more'],
  ],
  ['ten thousand separators', '---\n'.repeat(1e4) + service, ['error unknown-field 10005:2-10005:6']],
  [
    'two thousand findings in one object',
    `${head}${Array.from({ length: 2e3 }, (_, at) => `k${at}: v\n`).join('')}`,
    ['error unknown-field 4:0-4:2', 'and 1999 more'],
  ],
  [
    'one line of a hundred thousand characters',
    `${head}data: {${Array.from({ length: 1e4 }, (_, at) => `k${at}: v`).join(', ')}}`,
    [],
  ],
  [
    'mappings 10,000 deep',
    `${head}data:\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}`,
    ['hint yaml-syntax 0:0-0:14'],
  ],
  ['flow lists 10,000 deep', `${head}data: ${'['.repeat(depth)}`, ['hint yaml-syntax 4:506-4:507']],
  [
    'flow mappings 10,000 deep, closed',
    `${head}data: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
    ['hint yaml-syntax 4:2003-4:2004'],
  ],
  [
    'lists 10,000 deep',
    `${head}data:\n  ${'- '.repeat(depth)}a`,
    ['error wrong-type 4:0-4:4', 'hint yaml-syntax 5:1002-5:1003'],
  ],
  ['JSON 10,000 deep', `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`, []],
  ['an alias bomb', bomb, ['error wrong-type 5:2-5:4', 'and 9 more']],
  [
    'an alias bomb of merge keys',
    `${head}data:\n  a0: &a0 {k: v}\n${Array.from({ length: 30 }, (_, at) => `  a${at + 1}: &a${at + 1} {<<: [*a${at}, *a${at}]}\n`).join('')}`,
    ['error wrong-type 5:2-5:4', 'and 31 more'],
  ],
  ['a cyclic alias', `${head}data: &a\n  b: *a\n`, ['error yaml-syntax 5:5-5:7']],
  ['an alias of nothing', `${head}data: *nothing\n`, ['error yaml-syntax 4:6-4:14']],
  ['an unknown tag', `${head}data: {a: !ruby/object:Gem b}\n`, ['hint yaml-syntax 4:10-4:26']],
  ['duplicate keys', `${head}kind: ConfigMap\n`, ['error yaml-syntax 4:0-4:4']],
  ['CR', service.replaceAll('\n', '\r'), ['error unknown-field 5:2-5:6']],
  ['CRLF', service.replaceAll('\n', '\r\n'), ['error unknown-field 5:2-5:6']],
  ['a byte-order mark', `\uFEFF${service}`, ['error unknown-field 5:2-5:6']],
  ['half-typed', `${head}data:\n  a: "b\n`, ['error yaml-syntax 5:5-5:7']],
  ['a million quotes', `${head}data: ${'"'.repeat(1e6)}`, ['error yaml-syntax 4:8-4:1000006']],
  ['a million blanks', `${head}data:${' '.repeat(1e6)}#\n`, []],
  [
    'ten thousand directives',
    `${'# drydock: ignore=unknown-field\n'.repeat(1e4)}${service}`,
    ['hint unused-suppression 0:18-0:31', 'and 10000 more'],
  ],
];

test('bad input is answered', { timeout: 120_000 }, async (t) => {
  const client = await startClient(t);
  for (const [index, [why, text, expected]] of inputs.entries()) {
    await t.test(why, async () => {
      const uri = client.uri(`${index}.yaml`);
      await client.open(uri, text);
      const [first, ...others] = (await client.pull(uri)).map(brief);
      const found = others.length < 2 ? [first, ...others] : [first, `and ${others.length} more`];
      assert.deepEqual(found.filter(Boolean), expected);

      const position = { line: 4, character: 3 };
      const request = { textDocument: { uri }, position, range: { start: position, end: position } };
      await client.connection.sendRequest(HoverRequest.type, request);
      for (const only of [['quickfix'], ['source.fixAll']]) {
        const context = { diagnostics: [], only };
        await client.connection.sendRequest(CodeActionRequest.type, { ...request, context });
      }
      await client.change(uri, 2, { range: request.range, text: 'x' });
      await client.pull(uri);
      await client.close(uri);
    });
  }
  const still = client.uri('still.yaml');
  await client.open(still, service);
  assert.deepEqual((await client.pull(still)).map(brief), ['error unknown-field 5:2-5:6']);
});
