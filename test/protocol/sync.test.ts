import assert from 'node:assert/strict';
import test from 'node:test';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { brief, startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

/** Edits in the order in which they are typed: each refers to the text after those before it. */
type Edits = readonly (readonly [start: Position, end: Position, text: string])[];

const at = (line: number, character: number): Position => ({ line, character });
const lines = (text: string): number => text.split(/\r\n|\r|\n/).length;
const end = (text: string): Position => at(lines(text) - 1, text.split(/\r\n|\r|\n/).at(-1)?.length ?? 0);

const rose = '🌹';
const labelled = `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations: {note: "${rose}장미${rose}", other: 이름}
spec: {prts: 1, "${rose}": 2}
`;
const cases: readonly (readonly [why: string, text: string, edits: Edits])[] = [
  ['at the start', service, [[at(0, 0), at(0, 0), '# a comment\n']]],
  ['at the start, over several lines', service, [[at(0, 0), at(2, 0), 'kind: Pod\napiVersion: v1\n']]],
  ['in the middle', service, [[at(5, 2), at(5, 6), 'ports']]],
  ['at the end', service, [[end(service), end(service), `---\n${ingress}`]]],
  ['of the whole text', service, [[at(0, 0), end(service), ingress]]],
  ['to nothing', service, [[at(0, 0), end(service), '']]],
  ['from nothing', '', [[at(0, 0), at(0, 0), service]]],
  ['one by one', service, [...'ab: 1\n'].map((key, index) => [at(3, index), at(3, index), key] as const)],
  [
    'with CRLF',
    service.replaceAll('\n', '\r\n'),
    [
      [at(3, 2), at(3, 6), 'nam'],
      [at(4, 0), at(4, 0), '  a: b\r\n'],
    ],
  ],
  [
    'that delete one half of a CRLF',
    service.replaceAll('\n', '\r\n'),
    [
      [at(2, 9), at(3, 0), '\n'],
      [at(4, 5), at(5, 0), '\r'],
    ],
  ],
  ['with CR alone', service.replaceAll('\n', '\r'), [[at(5, 2), at(5, 6), 'a: 1\r  b']]],
  [
    'beyond the end of a line',
    service,
    [
      [at(3, 99), at(3, 99), 'x'],
      [at(99, 0), at(99, 5), 'kinds: 1\n'],
    ],
  ],
  [
    'behind surrogate pairs',
    labelled,
    [
      [at(4, 21), at(4, 21), 'a'],
      [at(5, 7), at(5, 11), 'ports'],
    ],
  ],
  ['that delete one half of a surrogate pair', labelled, [[at(4, 23), at(4, 24), '']]],
  [
    'that put two other halves together',
    labelled,
    [
      [at(4, 23), at(4, 24), ''],
      [at(4, 23), at(4, 23), '\udf37'],
    ],
  ],
  [
    'behind a byte-order mark',
    `\uFEFF${service}`,
    [
      [at(0, 1), at(0, 1), '# a\n'],
      [at(6, 2), at(6, 2), 'b: 1\n  '],
    ],
  ],
  ['that delete a byte-order mark', `\uFEFF${service}`, [[at(0, 0), at(0, 1), '']]],
  [
    'that bring one document more',
    `${service}---\n${ingress}`,
    [[at(6, 0), at(6, 0), '---\nkind: Pod\napiVersion: v1\n']],
  ],
  ['that take a separator away', `${service}---\n${ingress}`, [[at(7, 0), at(8, 0), '']]],
];

test('an edit gives what the full text gives', async (t) => {
  const client = await startClient(t);
  for (const [why, text, edits] of cases) {
    await t.test(why, async () => {
      const after = edits.reduce(applied, text);
      assert.notEqual(after, text);
      const whole = client.uri(`${why}/whole.yaml`);
      await client.open(whole, after);
      const expected = (await client.pull(whole)).map(brief);

      const steps = client.uri(`${why}/steps.yaml`);
      await client.open(steps, text);
      const changes = edits.map(
        ([start, end, text]): TextDocumentContentChangeEvent => ({ range: { start, end }, text }),
      );
      for (const [index, change] of changes.entries()) {
        await client.change(steps, index + 2, change);
        await client.pull(steps);
      }
      assert.deepEqual((await client.pull(steps)).map(brief), expected);

      const once = client.uri(`${why}/once.yaml`);
      await client.open(once, text);
      await client.change(once, 2, ...changes);
      assert.deepEqual((await client.pull(once)).map(brief), expected);

      await client.change(once, 3, { text });
      await client.change(once, 4, { text: after });
      assert.deepEqual((await client.pull(once)).map(brief), expected);
    });
  }
});

/** The text after one edit, by a way of its own: lines and characters counted from the start each time. */
function applied(text: string, [start, end, newText]: Edits[number]): string {
  return text.slice(0, offsetOf(text, start)) + newText + text.slice(offsetOf(text, end));
}

function offsetOf(text: string, { line, character }: Position): number {
  const parts = text.split(/(\r\n|\r|\n)/);
  if (line * 2 >= parts.length) return text.length;
  const before = parts.slice(0, line * 2).join('').length;
  return before + Math.min(character, parts[line * 2]?.length ?? 0);
}

const places: readonly (readonly [why: string, text: string, expected: readonly string[]])[] = [
  [
    'Korean is one unit a syllable',
    'spec: {한국어: 1, prts: 2}',
    ['error unknown-field 0:7-0:10', 'error unknown-field 0:15-0:19'],
  ],
  [
    'an emoji is two units',
    `spec: {"${rose}": 1, prts: 2}`,
    ['error unknown-field 0:7-0:11', 'error unknown-field 0:16-0:20'],
  ],
  ['a family of emoji is many units', 'spec: {"👩‍👩‍👧": 1}', ['error unknown-field 0:7-0:17']],
  [
    'combining marks are units of their own',
    'spec: {e\u0301: 1, prts: 2}',
    ['error unknown-field 0:7-0:9', 'error unknown-field 0:14-0:18'],
  ],
  [
    'a line separator of Unicode ends no line',
    'spec: {"\u2028": 1, prts: 2}',
    ['error unknown-field 0:7-0:10', 'error unknown-field 0:15-0:19'],
  ],
];

test('places count UTF-16 units', async (t) => {
  const client = await startClient(t);
  for (const [why, text, expected] of places) {
    await t.test(why, async () => {
      const uri = client.uri(`${why}.yaml`);
      await client.open(uri, `${text}\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n`);
      assert.deepEqual((await client.pull(uri)).map(brief), expected);
    });
  }
});

test('a range that is no range changes nothing for others', async (t) => {
  const client = await startClient(t, { mayLogErrors: true });
  const [uri, other] = [client.uri('a.yaml'), client.uri('b.yaml')];
  await client.open(uri, service);
  await client.open(other, service);
  const ranges: readonly Range[] = [
    { start: at(5, 6), end: at(5, 2) },
    { start: at(-1, -1), end: at(0, 0) },
    { start: at(1e9, 1e9), end: at(1e9, 1e9) },
  ];
  for (const [index, range] of ranges.entries()) await client.change(uri, index + 2, { range, text: '' });
  await client.pull(uri);
  assert.deepEqual((await client.pull(other)).map(brief), ['error unknown-field 5:2-5:6']);
});
