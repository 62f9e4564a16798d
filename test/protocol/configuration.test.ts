import assert from 'node:assert/strict';
import test from 'node:test';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { brief, type Client, pulling, startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

const removed = 'error removed-api 0:12-0:37';
const deprecated = 'warning deprecated-api 0:12-0:37';
const typo = 'error unknown-field 5:2-5:6';

const found = async (client: Client, uri: string): Promise<readonly string[]> => (await client.pull(uri)).map(brief);

test('settings are asked for each resource, and asked again when they change', async (t) => {
  const versions = new Map<string, string>();
  let asked = 0;
  const client = await startClient(t, {
    capabilities: {
      ...pulling,
      workspace: { ...pulling.workspace, didChangeConfiguration: { dynamicRegistration: true } },
    },
    settings: (section, uri = '') => {
      if (section === 'drydock') asked++;
      return section === 'drydock' ? { kubernetesVersion: versions.get(uri) ?? '' } : null;
    },
  });
  assert.equal(await client.registered.take(), 'workspace/didChangeConfiguration');
  const [one, two] = [client.uri('one/web.yaml'), client.uri('two/web.yaml')];
  versions.set(one, '1.21');
  await client.open(one, ingress);
  await client.open(two, ingress);
  assert.deepEqual([await found(client, one), await found(client, two)], [[deprecated], [removed]]);
  await found(client, one);
  assert.equal(asked, 2, 'what is known is not asked again');

  versions.set(two, '1.20');
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await client.refreshes.take();
  await client.pinsChanged.take();
  assert.deepEqual([await found(client, one), await found(client, two)], [[deprecated], [deprecated]]);
});

test('the severities of the settings hold for their resource', async (t) => {
  const client = await startClient(t, {
    files: { 'strict/.drydock.yaml': 'rules: {unknown-field: warning}\n' },
    settings: (section, uri) =>
      section === 'drydock' && uri?.includes('/lax/')
        ? { rules: { 'unknown-field': 'off', 'no-such-rule': 'off', 'wrong-type': 7 } }
        : { rules: { 'unknown-field': 'hint' } },
  });
  for (const [folder, expected] of [
    ['lax', []],
    ['other', ['hint unknown-field 5:2-5:6']],
    ['strict', ['warning unknown-field 5:2-5:6']],
  ] as const) {
    await client.open(client.uri(`${folder}/web.yaml`), service);
    assert.deepEqual(await found(client, client.uri(`${folder}/web.yaml`)), expected, folder);
  }
});

test('a client that cannot be asked sends its settings', async (t) => {
  const client = await startClient(t, { capabilities: {} });
  const uri = client.uri('web.yaml');
  const next = async (): Promise<readonly string[]> => (await client.pushes.take()).diagnostics.map(brief);
  await client.open(uri, ingress);
  assert.deepEqual(await next(), [removed]);
  const states: readonly (readonly [settings: unknown, expected: readonly string[]])[] = [
    [{ drydock: { kubernetesVersion: '1.21' } }, [deprecated]],
    [{ yaml: { kubernetesVersion: '1.19.1' } }, [deprecated]],
    [
      { drydock: { kubernetesVersion: '1.21', rules: { 'deprecated-api': 'hint' } } },
      ['hint deprecated-api 0:12-0:37'],
    ],
    [null, [removed]],
    ['drydock', [removed]],
    [{ drydock: null, yaml: [] }, [removed]],
  ];
  for (const [settings, expected] of states) {
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    assert.deepEqual(await next(), expected, JSON.stringify(settings));
  }
});

test('changes while the settings are asked for are answered once, with the last', async (t) => {
  let answer = (_: unknown): void => undefined;
  const first = new Promise((resolve) => {
    answer = resolve;
  });
  const client = await startClient(t, { capabilities: {}, settings: () => first });
  const uri = client.uri('web.yaml');
  await client.open(uri, ingress);
  await client.change(uri, 2, { text: service });
  await client.change(uri, 3, { text: ingress });
  answer(null);
  const { version, diagnostics } = await client.pushes.take();
  assert.deepEqual([version, diagnostics.map(brief)], [3, [removed]]);
  await client.change(uri, 4, { text: service });
  assert.equal((await client.pushes.take()).version, 4);
});

test('a client that fails to tell its settings is served without', async (t) => {
  const client = await startClient(t, {
    settings: () => {
      throw new Error('no settings here');
    },
  });
  await client.open(client.uri('web.yaml'), service);
  assert.deepEqual(await found(client, client.uri('web.yaml')), [typo]);
});

const changes: readonly (readonly [
  why: string,
  type: FileChangeType,
  file: string,
  text: string,
  expected: readonly string[],
])[] = [
  ['a configuration is created', FileChangeType.Created, '.drydock.yaml', 'kubernetes: "1.21"\n', [deprecated]],
  [
    'a configuration changes',
    FileChangeType.Changed,
    '.drydock.yaml',
    'rules: {removed-api: hint}\n',
    ['hint removed-api 0:12-0:37'],
  ],
  ['a configuration nearer by is created', FileChangeType.Created, 'app/.drydock.yml', 'ignore: ["*"]\n', []],
];

test('watched configurations take effect at once', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('app/web.yaml');
  await client.open(uri, ingress);
  assert.deepEqual(await found(client, uri), [removed]);
  for (const [why, type, file, text, expected] of changes) {
    await t.test(why, async () => {
      client.write(file, text);
      await announce(client, file, type);
      assert.deepEqual(await found(client, uri), expected);
    });
  }
});

test('under a configuration that is no text nothing is checked, and that is said', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('web.yaml');
  await client.open(uri, ingress);
  assert.deepEqual(await found(client, uri), [removed]);
  client.write('.drydock.yaml', Uint8Array.of(0x6b, 0xff, 0xfe, 0x00));
  await announce(client, '.drydock.yaml', FileChangeType.Created);
  assert.deepEqual(await found(client, uri), ['error unknown-kubernetes-version 0:12-0:37']);
});

test('a watched kustomization makes a patch of what it lists', async (t) => {
  const incomplete =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template: {metadata: {labels: {app: web}}, spec: {containers: [{image: web}]}}\n';
  const client = await startClient(t, { files: { 'base/web.yaml': incomplete } });
  const uri = client.uri('base/web.yaml');
  await client.open(uri, incomplete);
  assert.ok((await found(client, uri)).length > 0);
  client.write('base/kustomization.yaml', 'patches:\n  - path: web.yaml\n');
  await announce(client, 'base/kustomization.yaml', FileChangeType.Created);
  assert.deepEqual(await found(client, uri), []);
});

test('an open configuration counts as it stands, saved or not', async (t) => {
  const client = await startClient(t, { files: { '.drydock.yaml': 'kubernetes: "1.21"\n' } });
  const [uri, config] = [client.uri('web.yaml'), client.uri('.drydock.yaml')];
  await client.open(uri, ingress);
  assert.deepEqual(await found(client, uri), [deprecated]);

  await client.open(config, 'kubernetes: "1.22"\n');
  await client.refreshes.take();
  assert.deepEqual(await found(client, uri), [removed]);
  await client.change(config, 2, { text: 'kubernetes: "1.22"\nrules: {removed-api: warning}\n' });
  await client.refreshes.take();
  assert.deepEqual(await found(client, uri), ['warning removed-api 0:12-0:37']);
  await client.close(config);
  await client.refreshes.take();
  assert.deepEqual(await found(client, uri), [deprecated]);
});

test('a configuration is told its own mistakes', async (t) => {
  const client = await startClient(t);
  const text = 'kubernetes: "1.99"\nrules:\n  unknwon-field: off\n';
  await client.open(client.uri('.drydock.yaml'), text);
  assert.deepEqual(await found(client, client.uri('.drydock.yaml')), [
    'error unknown-kubernetes-version 0:13-0:17',
    'warning unknown-rule 2:2-2:15',
  ]);
});

test('while another extension checks the syntax, ours keeps still', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('web.yaml');
  await client.open(uri, `${service.replace('metadata', 'kind: Pod\nmetadata')}`);
  const [syntax, ...others] = await found(client, uri);
  assert.match(syntax ?? '', /^error yaml-syntax /);
  for (const [value, expected] of [
    [true, others],
    [false, [syntax, ...others]],
  ] as const) {
    await client.connection.sendNotification('drydock/othersCheckSyntax', { value });
    await client.refreshes.take();
    assert.deepEqual(await found(client, uri), expected);
  }
});

async function announce(client: Client, file: string, type: FileChangeType): Promise<void> {
  const changes = [{ uri: client.uri(file), type }];
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await client.refreshes.take();
}
