import assert from 'node:assert/strict';
import test from 'node:test';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver/node';
import type { PinAnswer } from '../../server/src/lsp/pinRequests.ts';
import type { ReadResult } from '../../server/src/workspace/Files.ts';
import { brief, startClient } from './startClient.ts';
import { service } from './texts.ts';

const uris: readonly string[] = [
  'untitled:Untitled-1',
  'untitled:/w/web.yaml',
  'vscode-vfs://github/octo/repo/web.yaml',
  'vscode-userdata:/User/snippets/web.yaml',
  'git:/w/web.yaml?%7B%22ref%22%3A%22HEAD%22%7D',
  'file:///c%3A/Users/a%20b/web.yaml',
  'file://server/share/web.yaml',
  'file:///w/%E0%A4%A/web.yaml',
  'file:///w/이름/😀.yaml',
  'no uri at all',
  '',
];

test('a document is checked whatever its URI', async (t) => {
  const client = await startClient(t, { settings: () => null });
  for (const uri of uris) {
    await t.test(uri || 'an empty one', async () => {
      await client.open(uri, service);
      assert.deepEqual((await client.pull(uri)).map(brief), ['error unknown-field 5:2-5:6']);
      const place = { line: 2, character: 1 };
      const textDocument = { uri };
      assert.ok(await client.connection.sendRequest(HoverRequest.type, { textDocument, position: place }));
      const range = { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } };
      const context = { diagnostics: [] };
      const fixes = await client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
      assert.equal(fixes?.length, 1);
      const pin = await client.connection.sendRequest<PinAnswer>('drydock/pin', { uri });
      assert.equal(pin.origin, 'newest');
      await client.close(uri);
    });
  }
});

test('files of a virtual workspace are read by a client that says it can', async (t) => {
  const folder = 'vscode-vfs://github/octo/repo';
  const asked: string[] = [];
  const client = await startClient(t, { initializationOptions: { readsFiles: true } });
  client.connection.onRequest<ReadResult, void>('drydock/readText', ({ uri }: { readonly uri: string }): ReadResult => {
    asked.push(uri);
    return uri === `${folder}/.drydock.yaml`
      ? { kind: 'text', text: 'rules: {unknown-field: hint}\n' }
      : { kind: 'missing' };
  });
  await client.open(`${folder}/app/web.yaml`, service);
  assert.deepEqual((await client.pull(`${folder}/app/web.yaml`)).map(brief), ['hint unknown-field 5:2-5:6']);
  assert.ok(
    asked.every((uri) => uri.startsWith('vscode-vfs://github/')),
    asked.join('\n'),
  );
});

test('where a client fails to read a configuration, nothing is checked against a guess', async (t) => {
  const client = await startClient(t, { initializationOptions: { readsFiles: true } });
  client.connection.onRequest<ReadResult, void>('drydock/readText', () => {
    throw new Error('gone');
  });
  await client.open('vscode-vfs://github/octo/repo/web.yaml', service);
  const found = await client.pull('vscode-vfs://github/octo/repo/web.yaml');
  assert.deepEqual(found.map(brief), ['error unknown-kubernetes-version 0:12-0:14']);
});
