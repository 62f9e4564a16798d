import assert from 'node:assert/strict';
import test from 'node:test';
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  type DocumentHighlight,
  DocumentHighlightRequest,
  FileChangeType,
  type Location,
  type Position,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { type Client, pulling, startClient } from './startClient.ts';

const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: red\n';
const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: files
      configMap:
        name: settings
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: files
          mountPath: /files
`;

/** Where `word` stands for the `count`th time. */
function placeOf(text: string, word: string, count = 1): Position {
  let at = -1;
  for (let seen = 0; seen < count; seen++) at = text.indexOf(word, at + 1);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Asks until the index has what is expected: it is filled in the background. */
async function symbols(client: Client, query: string, expected: readonly string[]): Promise<void> {
  let found: readonly string[] = [];
  for (let tries = 0; tries < 200; tries++) {
    const answer = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as WorkspaceSymbol[];
    found = answer.map(({ name }) => name).sort();
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(found, expected);
}

test('a name leads to where it is given, in the file or in another, and all its uses in the file light up', async (t) => {
  const client = await startClient(t, { files: { 'deep/settings.yaml': `# one\n${settings}` } });
  const uri = client.uri('web.yaml');
  await client.open(uri, pod);
  await symbols(client, 'settings', ['ConfigMap settings']);
  const definitions = async (position: Position): Promise<Location[]> =>
    (await client.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position })) as Location[];
  const [volume] = await definitions(placeOf(pod, 'files', 2));
  assert.deepEqual([volume?.uri, volume?.range.start], [uri, placeOf(pod, 'files', 1)]);
  const [map] = await definitions(placeOf(pod, 'settings'));
  assert.deepEqual([map?.uri, map?.range.start.line], [client.uri('deep/settings.yaml'), 4]);
  const lights = (await client.connection.sendRequest(DocumentHighlightRequest.type, {
    textDocument: { uri },
    position: placeOf(pod, 'files', 1),
  })) as DocumentHighlight[];
  assert.deepEqual(
    lights.map(({ range, kind }) => [range.start, kind]),
    [
      [placeOf(pod, 'files', 1), 3],
      [placeOf(pod, 'files', 2), 2],
    ],
  );
  assert.equal(
    await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: placeOf(pod, 'nginx'),
    }),
    null,
  );
});

test('objects are found by any letters of kind and name in their order, and follow what is typed, written, renamed and deleted', async (t) => {
  const client = await startClient(t, { files: { 'a.yaml': settings, 'b/b.yaml': pod } });
  await symbols(client, '', ['ConfigMap settings', 'Pod web']);
  await symbols(client, 'pod w', ['Pod web']);
  await symbols(client, 'xyz', []);
  await client.open(client.uri('a.yaml'), settings.replace('settings', 'typed'));
  await symbols(client, '', ['ConfigMap typed', 'Pod web']);
  await client.close(client.uri('a.yaml'));
  await symbols(client, '', ['ConfigMap settings', 'Pod web']);
  client.write('c.yaml', settings.replace('settings', 'new'));
  const changed = (path: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: client.uri(path), type }],
    });
  await changed('c.yaml', FileChangeType.Created);
  await symbols(client, 'new', ['ConfigMap new']);
  client.write('b/b.yaml', '# nothing\n');
  await changed('b/b.yaml', FileChangeType.Changed);
  await changed('gone.yaml', FileChangeType.Deleted);
  await symbols(client, '', ['ConfigMap new', 'ConfigMap settings']);
});

test('a client that watches files is asked to, and one that refuses to show progress has its symbols all the same', async (t) => {
  const client = await startClient(t, {
    files: { 'a.yaml': settings },
    capabilities: {
      ...pulling,
      window: { workDoneProgress: true },
      workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  assert.equal(await client.registered.take(), 'workspace/didChangeWatchedFiles');
  await symbols(client, '', ['ConfigMap settings']);
});
