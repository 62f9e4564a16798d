import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { serveInProcess } from './serveInProcess.ts';
import { brief, type Client, startClient } from './startClient.ts';
import { service } from './texts.ts';

const typo = ['error unknown-field 5:2-5:6'];

test('a cancelled request ends as cancelled, and the server goes on', async (t) => {
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const client = await startClient(t, {
    settings: () => {
      asked();
      return answered;
    },
  });
  const uri = client.uri('web.yaml');
  await client.open(uri, service);
  const cancel = new CancellationTokenSource();
  const request = client.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri } },
    cancel.token,
  );
  await isAsked;
  cancel.cancel();
  answer();
  await assert.rejects(request, (error) => {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestCancelled);
    return true;
  });
  assert.deepEqual((await client.pull(uri)).map(brief), typo);
});

const textDocument = { uri: 'file:///w/web.yaml' };
const requests: readonly (readonly [method: string, params: unknown])[] = [
  ['textDocument/hover', undefined],
  ['textDocument/hover', {}],
  ['textDocument/hover', { textDocument, position: { line: -1, character: -1 } }],
  ['textDocument/hover', { textDocument, position: { line: 'a', character: null } }],
  ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
  ['textDocument/codeAction', { textDocument }],
  ['textDocument/codeAction', { textDocument, range: { start: {}, end: {} }, context: {} }],
  ['textDocument/codeAction', { textDocument, range: null, context: { diagnostics: [], only: 'quickfix' } }],
  ['textDocument/diagnostic', {}],
  ['textDocument/diagnostic', { textDocument, previousResultId: { a: 1 } }],
  ['drydock/pin', null],
  ['drydock/pin', { uri: textDocument.uri, position: 7 }],
  ['drydock/changePin', { uri: textDocument.uri }],
  ['drydock/changePin', { uri: textDocument.uri, version: 1.3 }],
  ['workspace/executeCommand', { command: 'rm' }],
  ['no/such/method', {}],
];
const notifications: readonly (readonly [method: string, params: unknown])[] = [
  ['textDocument/didOpen', {}],
  ['textDocument/didOpen', { textDocument: { uri: 'file:///w/a.yaml' } }],
  ['textDocument/didChange', { textDocument: { uri: 'file:///w/not-open.yaml', version: 2 }, contentChanges: [] }],
  ['textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{}] }],
  ['textDocument/didChange', { textDocument: { ...textDocument, version: null }, contentChanges: [{ text: 'a' }] }],
  ['textDocument/didClose', { textDocument: { uri: 'file:///w/not-open.yaml' } }],
  ['workspace/didChangeConfiguration', undefined],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'no uri', type: 9 }] }],
  ['workspace/didChangeWatchedFiles', {}],
  ['drydock/othersCheckSyntax', undefined],
  ['$/setTrace', { value: 'loud' }],
  ['$/cancelRequest', { id: 'never' }],
  ['no/such/notification', [1, 2]],
];

test('requests and notifications that make no sense are answered or passed over', async (t) => {
  const client = await startClient(t, { mayLogErrors: true });
  await client.open(textDocument.uri, service);
  for (const [method, params] of requests) {
    await t.test(`${method} ${JSON.stringify(params)}`, async () => {
      const answer: unknown = await client.connection.sendRequest(method, params).catch((error: unknown) => error);
      if (answer instanceof Error) assert.ok(answer instanceof ResponseError, String(answer));
      if (method === 'no/such/method') assert.equal(codeOf(answer), ErrorCodes.MethodNotFound);
      await stillServes(client);
    });
  }
  for (const [method, params] of notifications) {
    await t.test(`${method} ${JSON.stringify(params)}`, async () => {
      await client.connection.sendNotification(method, params);
      await stillServes(client);
    });
  }
  await t.test('what is no JSON', async () => {
    client.server.input.write('Content-Length: 9\r\n\r\n{"a": bad');
    await stillServes(client);
  });
});

const options: readonly unknown[] = [null, 'ko', 7, [], { language: 7, rulePages: {}, readsFiles: 'yes' }];
for (const initializationOptions of options) {
  test(`options of another shape are passed over: ${JSON.stringify(initializationOptions)}`, async (t) => {
    const client = await startClient(t, { initializationOptions, server: serveInProcess() });
    await stillServes(client);
  });
}

let documents = 0;

async function stillServes(client: Client): Promise<void> {
  const uri = client.uri(`still-${documents++}.yaml`);
  await client.open(uri, service);
  assert.deepEqual((await client.pull(uri)).map(brief), typo);
  await client.close(uri);
}

function codeOf(error: unknown): number | undefined {
  return error instanceof ResponseError ? error.code : undefined;
}
