import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

test('the outline, the folds and the growth of a selection stand at their lines, in the second document too', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('a.yaml');
  await client.open(uri, `${service}---\n${ingress}`);
  const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  })) as DocumentSymbol[];
  assert.deepEqual(
    symbols.map(({ name }) => name.split(' ')[0]),
    ['Service', 'Ingress'],
  );
  const second = service.split('\n').length;
  assert.equal(symbols[1]?.range.start.line, second);
  const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  assert.ok(folds?.some(({ startLine }) => startLine === 0));
  assert.ok(folds?.some(({ startLine }) => startLine === second));
  const [selection] =
    (await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri },
      positions: [{ line: second + 1, character: 8 }],
    })) ?? [];
  let steps = 0;
  for (let at: SelectionRange | undefined = selection; at; at = at.parent) steps++;
  assert.ok(steps >= 4, String(steps));
  assert.equal(selection?.range.start.line, second + 1);
});

test('a file that is no manifest folds as the editor folds it', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('compose.yaml');
  await client.open(uri, 'services:\n  web:\n    image: nginx\n');
  assert.equal(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } }), null);
  assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }), []);
});

test('the paths of a kustomization lead to their files, and a folder to its own kustomization', async (t) => {
  const client = await startClient(t, { files: { 'base/kustomization.yml': 'resources: []\n' } });
  const uri = client.uri('overlay/kustomization.yaml');
  await client.open(uri, 'resources:\n- ../base\n- web app.yaml\n- https://example.com/x.yaml\n- nowhere\n');
  const links = (await client.connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri },
  })) as DocumentLink[];
  assert.deepEqual(
    links.map(({ target, range }) => [range.start.line, target]),
    [
      [1, client.uri('base/kustomization.yml')],
      [2, client.uri('overlay/web%20app.yaml')],
      [4, client.uri('overlay/nowhere')],
    ],
  );
});
