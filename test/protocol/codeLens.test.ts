import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  HoverRequest,
  MarkupContent,
} from 'vscode-languageserver/node';
import { inbox } from './inbox.ts';
import { serveInProcess } from './serveInProcess.ts';
import { type Client, pulling, startClient } from './startClient.ts';
import { ingress, probe, service } from './texts.ts';

const lensesOf = async ({ connection }: Client, uri: string): Promise<readonly CodeLens[]> =>
  (await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
const brief = ({ range: { start, end }, command }: CodeLens): string =>
  `${start.line}:${start.character}-${end.line}:${end.character} ${command?.title}`;

const custom = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\n';
const list = `apiVersion: v1\nkind: List\nitems:\n  - ${service.replaceAll('\n', '\n    ')}\n  - ${ingress.replaceAll('\n', '\n    ')}\n`;

test('a lens over each object says which versions serve it as written', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('web.yaml');
  const cases: readonly (readonly [why: string, text: string, lenses: readonly string[]])[] = [
    ['one object', ingress, ['0:0-0:0 Kubernetes up to 1.21']],
    ['what every version serves', probe, ['0:0-0:0 Kubernetes 1.14 to 1.36 (every version)']],
    [
      'several documents, comments and carriage returns among them',
      `# ours\r\n${ingress.replaceAll('\n', '\r\n')}---\r\n# theirs\r\n${service.replaceAll('\n', '\r\n')}`,
      ['1:0-1:0 Kubernetes up to 1.21', '15:0-15:0 Kubernetes 1.14 to 1.36 (every version)'],
    ],
    ['a list', list, ['3:4-3:4 Kubernetes 1.14 to 1.36 (every version)', '11:4-11:4 Kubernetes up to 1.21']],
    ['a custom resource beside another', `${custom}---\n${ingress}`, ['4:0-4:0 Kubernetes up to 1.21']],
    [
      'what no version serves',
      'apiVersion: extensions/v1beta1\nkind: Job\n',
      ['0:0-0:0 No Kubernetes version serves this as written'],
    ],
    ['JSON', '{\n  "apiVersion": "batch/v1", "kind": "CronJob"}', ['0:0-0:0 Kubernetes 1.21 and later']],
    ['a document that is half typed', `${ingress}---\napiVersion: v1\nki`, ['0:0-0:0 Kubernetes up to 1.21']],
    ['a compose file', 'services: {}\n', []],
    ['a Helm template', 'apiVersion: v1\nkind: Pod\nmetadata: {{ .Values.a }}\n', []],
    ['nothing', '', []],
  ];
  for (const [why, text, lenses] of cases) {
    await t.test(why, async () => {
      await client.open(uri, text);
      assert.deepEqual((await lensesOf(client, uri)).map(brief), lenses);
      await client.close(uri);
    });
  }
  assert.deepEqual(await lensesOf(client, client.uri('closed.yaml')), []);
});

test('a lens follows what is typed', async (t) => {
  const client = await startClient(t, { server: serveInProcess() });
  const uri = client.uri('web.yaml');
  await client.open(uri, service);
  await lensesOf(client, uri);
  await client.change(uri, 2, { text: `# first\n${ingress}` });
  assert.deepEqual((await lensesOf(client, uri)).map(brief), ['1:0-1:0 Kubernetes up to 1.21']);
});

test('a client that has the command is told to call it, with the place whose hover explains the window', async (t) => {
  const text = `metadata: {name: web}\n${probe.replace('metadata:\n  name: web\n', '').replace('livenessProbe', 'startupProbe')}`;
  const client = await startClient(t, { initializationOptions: { commands: ['drydock.showWindow'] } });
  const uri = client.uri('web.yaml');
  await client.open(uri, text);
  const [lens] = await lensesOf(client, uri);
  const position = { line: 1, character: 12 };
  assert.deepEqual(lens?.command, {
    title: 'Kubernetes 1.18 and later',
    command: 'drydock.showWindow',
    arguments: [uri, position],
  });
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  assert.ok(hover && MarkupContent.is(hover.contents));
  assert.match(hover.contents.value, /Compatibility window: \*\*1\.18 and later\*\*\n {2}- `startupProbe` needs 1\.18/);
});

test('for any other client the lens is a text', async (t) => {
  for (const initializationOptions of [undefined, { commands: ['other'] }, { commands: 1 }, 7]) {
    const client = await startClient(t, { initializationOptions, server: serveInProcess() });
    await client.open(client.uri('web.yaml'), ingress);
    const [lens] = await lensesOf(client, client.uri('web.yaml'));
    assert.deepEqual(lens?.command, { title: 'Kubernetes up to 1.21', command: '' });
  }
});

test('in Korean', async (t) => {
  const client = await startClient(t, { locale: 'ko', server: serveInProcess() });
  await client.open(client.uri('web.yaml'), ingress);
  assert.deepEqual((await lensesOf(client, client.uri('web.yaml'))).map(brief), ['0:0-0:0 호환 Kubernetes: 1.21 이하']);
});

test('the setting turns lenses off, and a change of it has the client ask again', async (t) => {
  let codeLens: unknown = false;
  const capabilities = { ...pulling, workspace: { ...pulling.workspace, codeLens: { refreshSupport: true } } };
  const settings = (section: string | undefined) => (section === 'drydock' ? { codeLens } : null);
  const client = await startClient(t, { capabilities, settings });
  const refreshes = inbox<void>('a request to ask for lenses again');
  client.connection.onRequest(CodeLensRefreshRequest.type, () => refreshes.put());
  await client.open(client.uri('web.yaml'), ingress);
  assert.deepEqual(await lensesOf(client, client.uri('web.yaml')), []);
  codeLens = true;
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshes.take();
  assert.equal((await lensesOf(client, client.uri('web.yaml'))).length, 1);
  codeLens = 'yes';
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshes.take();
  assert.equal((await lensesOf(client, client.uri('web.yaml'))).length, 1);
});

test('the lenses of a large file keep nothing else waiting for long', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('large.yaml');
  await client.open(
    uri,
    Array.from({ length: 400 }, (_, at) => probe.replace('name: web', `name: web-${at}`)).join('---\n'),
  );
  await client.pull(uri);
  let answered = 0;
  const lenses = lensesOf(client, uri).then((all) => [all.length, answered] as const);
  for (let at = 0; at < 3; at++) {
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    answered++;
  }
  assert.deepEqual(await lenses, [400, 3]);
});
