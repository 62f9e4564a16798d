import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import test from 'node:test';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { brief, exitOf, spawnServer, startClient } from './startClient.ts';
import { service } from './texts.ts';

const commands: readonly (readonly string[])[] = [
  ['dist/server.js', '--stdio'],
  ['dist/cli.js', 'lsp', '--stdio'],
  ['dist/cli.js', 'lsp'],
];
for (const command of commands) {
  test(`\`${command.join(' ')}\` serves until it is told to exit`, async (t) => {
    const client = await startClient(t, { server: spawnServer(command) });
    await client.open(client.uri('web.yaml'), service);
    assert.deepEqual((await client.pull(client.uri('web.yaml'))).map(brief), ['error unknown-field 5:2-5:6']);
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.server.exited, 0);
  });
}

test('an exit without a shutdown is a failure, as the protocol says', async (t) => {
  const client = await startClient(t);
  await client.connection.sendNotification(ExitNotification.type);
  assert.equal(await client.server.exited, 1);
});

test('the server ends with the one that started it, however that ends', async (t) => {
  // The server is given a pipe to this process, which closes when it is gone.
  const script = `
    const { spawn } = require('node:child_process');
    const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 3] });
    server.stdout.once('data', () => console.log('serves'));
    const body = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
    server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  t.after(() => parent.kill());
  const [, said, , pipe] = parent.stdio;
  assert.ok(said && pipe instanceof Readable);
  await once(said, 'data');
  parent.kill('SIGKILL');
  await once(pipe.resume(), 'end', { signal: AbortSignal.timeout(20_000) });
});

test('over IPC the server ends when the channel does', async () => {
  const server = fork('dist/server.js', ['--node-ipc'], { stdio: 'inherit' });
  const exited = exitOf(server);
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  assert.equal(serverInfo?.name, 'drydock');
  connection.dispose();
  server.disconnect();
  await exited;
});

const korean = /필드/;
const english = /is not a field/;
const environments: readonly (readonly [
  why: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  options: Parameters<typeof startClient>[1],
  words: RegExp,
])[] = [
  ['the environment', ['lsp', '--stdio'], { LC_ALL: 'ko_KR.UTF-8' }, {}, korean],
  ['the environment, English', ['lsp', '--stdio'], { LC_ALL: 'C.UTF-8' }, {}, english],
  ['`--lang`', ['--lang', 'ko', 'lsp', '--stdio'], { LC_ALL: 'C' }, {}, korean],
  ['the client before the environment', ['lsp', '--stdio'], { LC_ALL: 'ko_KR' }, { locale: 'en' }, english],
];
for (const [why, command, environment, options, words] of environments) {
  test(`the language of \`drydock lsp\` is chosen by ${why}`, async (t) => {
    const client = await startClient(t, { ...options, server: spawnServer(['dist/cli.js', ...command], environment) });
    await client.open(client.uri('web.yaml'), service);
    const [diagnostic] = await client.pull(client.uri('web.yaml'));
    assert.match(String(diagnostic?.message), words);
  });
}
