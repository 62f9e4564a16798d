import assert from 'node:assert/strict';
import test from 'node:test';
import { HoverRequest, MarkupContent, type Position } from 'vscode-languageserver/node';
import type { SecretValueAnswer } from '../../server/src/lsp/secretValueRequest.ts';
import { startClient } from './startClient.ts';
import { service } from './texts.ts';

const secret = `apiVersion: v1
kind: Secret
metadata: {name: web, namespace: shop}
data:
  password: c2V0ZWMgYXN0cm9ub215
  folded: |
    c2V0
    ZWM=
  broken: "???"
  empty: ""
stringData:
  plain: c2V0ZWM=
`;

test('the value of a Secret at a place, still encoded', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('secret.yaml');
  await client.open(uri, `${service}---\n${secret}`);
  const first = service.split('\n').length;
  const at = (line: number, character: number): Promise<SecretValueAnswer> => {
    const position: Position = { line: line < 0 ? 0 : first + line, character };
    return client.connection.sendRequest('drydock/secretValue', { uri, position });
  };
  const object = 'Secret shop/web';
  assert.deepEqual(await at(4, 14), { object, key: 'password', base64: 'c2V0ZWMgYXN0cm9ub215' });
  assert.deepEqual(await at(4, 3), { object, key: 'password', base64: 'c2V0ZWMgYXN0cm9ub215' });
  assert.deepEqual(await at(6, 5), { object, key: 'folded', base64: 'c2V0ZWM=' });
  assert.deepEqual(await at(8, 11), { object, key: 'broken' });
  assert.deepEqual(await at(9, 10), { object, key: 'empty', base64: '' });
  for (const [line, character] of [
    [11, 11],
    [2, 20],
    [-1, 0],
  ] as const)
    assert.equal(await at(line, character), null);
});

test('its hover says how much it is, and names the command where the client has it', async (t) => {
  for (const commands of [[], ['drydock.showDecodedValue']]) {
    const client = await startClient(t, { initializationOptions: { commands } });
    const uri = client.uri('secret.yaml');
    await client.open(uri, secret);
    const position = { line: 4, character: 14 };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /Base64 of 15 bytes/);
    assert.equal(hover.contents.value.includes('Show Decoded Secret Value'), commands.length > 0);
    assert.doesNotMatch(hover.contents.value, /astronomy/);
  }
});
