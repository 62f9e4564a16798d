import assert from 'node:assert/strict';
import test from 'node:test';
import { HoverRequest, MarkupContent, type Range } from 'vscode-languageserver/node';
import { startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

const range = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});
const cases: readonly (readonly [
  why: string,
  text: string,
  at: readonly [line: number, character: number],
  found: readonly [RegExp, Range] | undefined,
])[] = [
  ['a field', service, [2, 1], [/`metadata`|ObjectMeta/, range(2, 0, 8)]],
  [
    'a field behind an emoji',
    `spec: {"🌹": 1, ports: []}\n${service.replace(/spec.*/s, '')}`,
    [0, 18],
    [/ports/, range(0, 16, 21)],
  ],
  ['the kind', service, [1, 8], [/Service/, range(1, 6, 13)]],
  ['a field of the second document', `${service}---\n${ingress}`, [13, 3], [/rules/, range(13, 2, 7)]],
  ['a field with CRLF before it', ingress.replaceAll('\n', '\r\n'), [5, 4], [/rules/, range(5, 2, 7)]],
  ['an unknown field', service, [5, 3], undefined],
  ['a comment', ingress, [3, 15], undefined],
  ['a separator', `${service}---\n${ingress}`, [7, 1], undefined],
  ['a place outside the text', service, [999, 999], undefined],
  ['a file that is no manifest', 'spec: 1\n', [0, 1], undefined],
  ['nothing', '', [0, 0], undefined],
];

test('hover', async (t) => {
  const client = await startClient(t);
  for (const [why, text, [line, character], found] of cases) {
    await t.test(`on ${why}`, async () => {
      const uri = client.uri(`${why}.yaml`);
      await client.open(uri, text);
      const position = { line, character };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      if (!found) return assert.equal(hover, null);
      assert.ok(hover && MarkupContent.is(hover.contents));
      assert.equal(hover.contents.kind, 'markdown');
      assert.match(hover.contents.value, found[0]);
      assert.deepEqual(hover.range, found[1]);
    });
  }

  await t.test('a document that is not open has none', async () => {
    const textDocument = { uri: client.uri('closed.yaml') };
    const position = { line: 0, character: 0 };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
  });
});
