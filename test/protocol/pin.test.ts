import assert from 'node:assert/strict';
import test from 'node:test';
import type { Position, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangePinAnswer, PinAnswer } from '../../server/src/lsp/pinRequests.ts';
import { serveInProcess } from './serveInProcess.ts';
import { type Client, startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

const pinOf = ({ connection }: Client, uri: string, position?: Position): Promise<PinAnswer | null> =>
  connection.sendRequest('drydock/pin', { uri, ...(position && { position }) });
const changePin = ({ connection }: Client, uri: string, version: string, position?: Position) =>
  connection.sendRequest<ChangePinAnswer>('drydock/changePin', { uri, version, ...(position && { position }) });

/** The one edit of an answer, done to the text of the file that it is for. */
function changed(answer: ChangePinAnswer, uri: string, text: string): string {
  assert.ok(answer.kind === 'edit');
  const [[edited, edits] = ['', []], ...others] = Object.entries<TextEdit[]>(answer.edit.changes ?? {});
  assert.deepEqual([edited, others], [uri, []]);
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits);
}

const config = 'kubernetes: "1.30"\noverrides:\n  - files: ["legacy/**"]\n    kubernetes: v1.21 # until March\n';
const commented = `# drydock: kubernetes=1.27\n${service}---\n${ingress.replace('ours', 'drydock: kubernetes=v1.19.3')}`;

const pins: readonly (readonly [
  why: string,
  file: string,
  text: string,
  position: Position | undefined,
  version: string | undefined,
  origin: PinAnswer['origin'],
  where: string | undefined,
])[] = [
  ['a configuration', 'web.yaml', service, undefined, '1.30', 'config', '.drydock.yaml'],
  ['a configuration above', 'a/b/web.yaml', service, undefined, '1.30', 'config', '.drydock.yaml'],
  ['an override', 'legacy/web.yaml', service, undefined, '1.21', 'override', '.drydock.yaml'],
  ['a configuration further down', 'old/web.yaml', service, undefined, '1.14', 'config', 'old/.drydock.yml'],
  ['a comment of the file', 'web.yaml', commented, undefined, '1.27', 'comment', 'web.yaml'],
  [
    'a comment of the file, at its first document',
    'web.yaml',
    commented,
    { line: 3, character: 0 },
    '1.27',
    'comment',
    'web.yaml',
  ],
  ['a comment of the second document', 'web.yaml', commented, { line: 9, character: 0 }, '1.19', 'comment', 'web.yaml'],
  [
    'a comment with a version that does not exist',
    'web.yaml',
    `# drydock: kubernetes=1.99\n${service}`,
    undefined,
    undefined,
    'comment',
    'web.yaml',
  ],
  ['a broken configuration', 'broken/web.yaml', service, undefined, undefined, 'broken-config', 'broken/.drydock.yaml'],
];

test('the pin of a place', async (t) => {
  const files = {
    '.drydock.yaml': config,
    'old/.drydock.yml': 'kubernetes: 1.14\n',
    'broken/.drydock.yaml': 'kubernetes: "\n',
  };
  const client = await startClient(t, { files, settings: () => ({ kubernetesVersion: '1.18' }) });
  for (const [why, file, text, position, version, origin, where] of pins) {
    await t.test(`is that of ${why}`, async () => {
      await client.open(client.uri(file), text);
      const answer = await pinOf(client, client.uri(file), position);
      await client.close(client.uri(file));
      assert.ok(answer);
      const { versions, manifest, ...pin } = answer;
      assert.deepEqual(pin, { ...(version && { version }), origin, ...(where && { where: client.uri(where) }) });
      assert.deepEqual([versions[0], versions.at(-1), versions.length, manifest], ['1.36', '1.14', 23, true]);
    });
  }
});

const settings: readonly (readonly [why: string, drydock: unknown, yaml: unknown, expected: unknown])[] = [
  ['our setting', { kubernetesVersion: '1.18' }, '1.20', { version: '1.18', origin: 'setting' }],
  ['that of the other extension', { kubernetesVersion: '' }, 'v1.20.4', { version: '1.20', origin: 'yaml-setting' }],
  ['nobody', null, null, { version: '1.36', origin: 'newest' }],
  ['a setting that is no version', { kubernetesVersion: 'latest' }, null, { origin: 'setting' }],
  ['settings of another shape', [7], { a: 1 }, { version: '1.36', origin: 'newest' }],
];
for (const [why, drydock, yaml, expected] of settings) {
  test(`the pin of a place is that of ${why}`, async (t) => {
    const settings = (section: string | undefined) => (section === 'drydock' ? drydock : yaml);
    const client = await startClient(t, { settings, server: serveInProcess() });
    await client.open(client.uri('web.yaml'), service);
    const { versions: _, manifest: __, ...pin } = (await pinOf(client, client.uri('web.yaml'))) ?? {};
    assert.deepEqual(pin, expected);
    await client.open(client.uri('compose.yaml'), 'services: {}\n');
    assert.equal((await pinOf(client, client.uri('compose.yaml')))?.manifest, false);
    assert.equal(await pinOf(client, client.uri('closed.yaml')), null);
  });
}

test('a pin is changed where it is said', async (t) => {
  const client = await startClient(t, { files: { '.drydock.yaml': config } });
  const open = async (path: string, text: string): Promise<string> => {
    await client.open(client.uri(path), text);
    return client.uri(path);
  };
  const configUri = client.uri('.drydock.yaml');

  await t.test('in a comment, which keeps its v', async () => {
    const uri = await open('commented.yaml', commented);
    assert.equal(changed(await changePin(client, uri, '1.29'), uri, commented), commented.replace('1.27', '1.29'));
    const second = await changePin(client, uri, 'v1.29', { line: 9, character: 0 });
    assert.equal(changed(second, uri, commented), commented.replace('v1.19.3', 'v1.29'));
  });
  await t.test('in a configuration', async () => {
    const uri = await open('web.yaml', service);
    assert.equal(changed(await changePin(client, uri, '1.31'), configUri, config), config.replace('1.30', '1.31'));
  });
  await t.test('in an override', async () => {
    const uri = await open('legacy/web.yaml', service);
    assert.equal(changed(await changePin(client, uri, '1.22'), configUri, config), config.replace('1.21', '1.22'));
  });
  await t.test('in a configuration as it stands in the editor, unsaved', async () => {
    const unsaved = `# new\n${config}`;
    await client.open(configUri, unsaved);
    const answer = await changePin(client, client.uri('web.yaml'), '1.31');
    await client.close(configUri);
    assert.equal(changed(answer, configUri, unsaved), unsaved.replace('1.30', '1.31'));
  });
  await t.test('never to what is no version', async () => {
    for (const version of ['latest', '', '2.0']) {
      assert.deepEqual(await changePin(client, client.uri('web.yaml'), version), { kind: 'none' });
    }
    assert.deepEqual(await changePin(client, client.uri('closed.yaml'), '1.30'), { kind: 'none' });
  });
});

test('a pin that no file says is changed in the setting', async (t) => {
  const client = await startClient(t);
  await client.open(client.uri('web.yaml'), service);
  assert.deepEqual(await changePin(client, client.uri('web.yaml'), 'v1.29.3'), {
    kind: 'setting',
    setting: 'drydock.kubernetesVersion',
    value: '1.29',
  });
});
