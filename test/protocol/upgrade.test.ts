import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceEdit,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { UpgradeAnswer, UpgradeEditsRequest, UpgradeRequest } from '../../server/src/lsp/upgradeRequests.ts';
import type { FolderListing, ReadResult } from '../../server/src/workspace/Files.ts';
import { inbox } from './inbox.ts';
import { serveInProcess } from './serveInProcess.ts';
import { type Client, pulling, startClient } from './startClient.ts';
import { ingress, service } from './texts.ts';

const upgrade = ({ connection }: Client, request: UpgradeRequest): Promise<UpgradeAnswer> =>
  connection.sendRequest('drydock/upgrade', request);
const editsFor = ({ connection }: Client, request: UpgradeEditsRequest): Promise<WorkspaceEdit> =>
  connection.sendRequest('drydock/upgradeEdits', request);

/** Deprecated in 1.21, gone in 1.25, and mended by a change of apiVersion alone. */
const cronJob = (name: string): string => `apiVersion: batch/v1beta1 # ours
kind: CronJob
metadata: {name: ${name}, namespace: shop}
spec: {schedule: "* * * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}}
`;
const list = `apiVersion: v1
kind: List
items:
  - ${cronJob('a').replaceAll('\n', '\n    ')}
  - ${cronJob('b').replaceAll('\n', '\n    ')}
`;
const review = ingress.replace(/ {12}backend:[\s\S]*/, '');

/** The answer in a few words: `1.22 web.yaml Ingress web: error removed-api 0:12 safe`. */
function brief({ versions, already }: UpgradeAnswer, { folder }: Client): readonly string[] {
  const rows = [...versions, { kubernetes: 'already', objects: already }];
  return rows.flatMap(({ kubernetes, objects }) =>
    objects.map(({ uri, label, findings }) => {
      const said = findings.map(
        ({ severity, rule, range: { start }, fixes }) =>
          `${severity} ${rule} ${start.line}:${start.character} ${fixes.map(({ safety }) => safety).join() || 'none'}`,
      );
      return `${kubernetes} ${uri.replace(`${folder}/`, '')} ${label}: ${said.join('; ')}`;
    }),
  );
}

const files = {
  'a.yaml': ingress,
  'deep/b c.yaml': `${service}---\n${cronJob('report')}`,
  'deep/list.json.yaml': list,
  'node_modules/x.yaml': ingress,
  'ignored/x.yaml': ingress,
  '.drydock.yaml': 'kubernetes: "1.21"\nignore: ["ignored/**"]\n',
  'chart/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\n',
  'broken.yaml': `${ingress}  - [\n`,
  'notes.txt': ingress,
  'compose.yaml': 'services: {}\n',
};

test('the files of the workspace, by version and object, as plain data', async (t) => {
  const client = await startClient(t, { files });
  const answer = await upgrade(client, { from: '1.20', to: '1.36' });
  assert.deepEqual(brief(answer, client), [
    '1.22 a.yaml Ingress web: error removed-api 0:12 safe',
    '1.22 broken.yaml Ingress web: error removed-api 0:12 none',
    '1.25 deep/b%20c.yaml CronJob shop/report: error removed-api 8:12 safe',
    '1.25 deep/list.json.yaml CronJob shop/a: error removed-api 3:16 safe',
    '1.25 deep/list.json.yaml CronJob shop/b: error removed-api 8:16 safe',
  ]);
  const { files: read, objects, from, to } = answer;
  assert.deepEqual({ read, objects, from, to }, { read: 6, objects: 6, from: '1.20', to: '1.36' });
  assert.deepEqual(
    answer.unchecked.map(
      ({ uri, kind, range: { start } }) => `${uri.replace(`${client.folder}/`, '')} ${kind} ${start.line}`,
    ),
    ['broken.yaml broken 12', 'chart/web.yaml template 2'],
  );
  assert.deepEqual(answer.pins, [
    {
      uri: client.uri('.drydock.yaml'),
      range: { start: { line: 0, character: 13 }, end: { line: 0, character: 17 } },
      kubernetes: '1.21',
    },
  ]);
});

test('one finding, whole', async (t) => {
  const client = await startClient(t, { initializationOptions: { rulePages: 'https://pages.test' } });
  const uri = client.uri('a.yaml');
  await client.open(uri, cronJob('report'));
  const answer = await upgrade(client, { from: '1.20', uris: [uri] });
  assert.deepEqual(answer.versions, [
    {
      kubernetes: '1.25',
      objects: [
        {
          uri,
          label: 'CronJob shop/report',
          apiVersion: 'batch/v1beta1',
          kind: 'CronJob',
          name: 'report',
          namespace: 'shop',
          findings: [
            {
              rule: 'removed-api',
              page: 'https://pages.test/removed-api.md',
              severity: 'error',
              message:
                '`batch/v1beta1` CronJob is no longer served as of Kubernetes 1.25 (this file is checked against 1.36). Use `batch/v1`.',
              path: 'apiVersion',
              range: { start: { line: 0, character: 12 }, end: { line: 0, character: 25 } },
              warnedFrom: '1.21',
              fixes: [{ title: 'Migrate to batch/v1', safety: 'safe', notes: [] }],
            },
          ],
        },
      ],
    },
  ]);
});

test('open documents count as they stand, however the client escapes their names, and pins and settings hold', async (t) => {
  const settings = (section: string | undefined) => (section === 'drydock' ? { kubernetesVersion: '1.24' } : null);
  const client = await startClient(t, { files: { "it's.yaml": ingress, 'b.yaml': service }, settings });
  await client.open(client.uri('it%27s.yaml'), `# drydock: kubernetes=1.22\n${cronJob('a')}`);
  await client.open(client.uri('b.yaml'), cronJob('b'));
  const answer = await upgrade(client, { to: '1.25' });
  assert.deepEqual(brief(answer, client), [
    '1.25 b.yaml CronJob shop/b: error removed-api 0:12 safe',
    '1.25 it%27s.yaml CronJob shop/a: error removed-api 1:12 safe',
  ]);
  assert.equal(answer.from, undefined);
  assert.deepEqual(
    answer.pins.map(({ kubernetes, range }) => [kubernetes, range.start.line]),
    [['1.22', 0]],
  );
  // What was broken before is told apart.
  assert.deepEqual(brief(await upgrade(client, { to: '1.36', uris: [client.uri('b.yaml')], from: '1.26' }), client), [
    'already b.yaml CronJob shop/b: error removed-api 0:12 safe',
  ]);
});

test('files whose version nobody says are named, not guessed', async (t) => {
  const client = await startClient(t, { files: { 'a.yaml': ingress } });
  const { unchecked, versions, objects } = await upgrade(client, {});
  assert.deepEqual([unchecked.map(({ kind }) => kind), versions, objects], [['no-pin'], [], 1]);
});

test('in the language of the client', async (t) => {
  const client = await startClient(t, { locale: 'ko', files: { 'a.yaml': ingress } });
  const [version] = (await upgrade(client, { from: '1.21' })).versions;
  const [finding] = version?.objects[0]?.findings ?? [];
  assert.match(finding?.message ?? '', /제공되지 않습니다/);
  assert.match(finding?.fixes[0]?.title ?? '', /마이그레이션/);
});

test('what is no upgrade is refused in words', async (t) => {
  const client = await startClient(t, { server: serveInProcess() });
  for (const [request, words] of [
    [{ from: '1.25', to: '1.21' }, /is no upgrade/],
    [{ from: '1.25', to: 'latest' }, /`to` takes a Kubernetes version from 1\.14 to 1\.36, not `latest`/],
    [{ from: '1.13' }, /`from` takes/],
  ] as const) {
    await assert.rejects(upgrade(client, request), words);
    await assert.rejects(editsFor(client, request), words);
  }
});

test('without folders the open documents are looked at', async (t) => {
  const workspace = { ...pulling.workspace, workspaceFolders: true };
  const client = await startClient(t, { capabilities: { ...pulling, workspace }, files: { 'closed.yaml': ingress } });
  client.connection.onRequest(WorkspaceFoldersRequest.type, () => null);
  await client.open('untitled:Untitled-1', cronJob('new'));
  const answer = await upgrade(client, { from: '1.21' });
  assert.deepEqual(brief(answer, client), ['1.25 untitled:Untitled-1 CronJob shop/new: error removed-api 0:12 safe']);
});

test('the files of a virtual workspace are listed and read by the client', async (t) => {
  const capabilities = { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } };
  const client = await startClient(t, {
    capabilities,
    initializationOptions: { readsFiles: true, listsFolders: true },
    server: serveInProcess(),
  });
  const { connection } = client;
  connection.onRequest(WorkspaceFoldersRequest.type, () => [{ uri: 'vscode-vfs://github/a/b/', name: 'b' }]);
  connection.onRequest<FolderListing, void>('drydock/list', ({ uri }: { readonly uri: string }): FolderListing => {
    if (uri === 'vscode-vfs://github/a/b') {
      const names = ['web.yaml', 'closed.yaml', 'gone.yaml'].map(
        (name) => ({ name, type: 'file', link: false }) as const,
      );
      return { kind: 'folder', entries: [...names, { name: 'sub', type: 'folder', link: false }] };
    }
    return uri.endsWith('/sub') ? { kind: 'unreadable', reason: 'denied' } : { kind: 'missing' };
  });
  connection.onRequest<ReadResult, void>('drydock/readText', ({ uri }: { readonly uri: string }): ReadResult => {
    if (uri.endsWith('/web.yaml')) return { kind: 'text', text: cronJob('far') };
    return uri.endsWith('/closed.yaml') ? { kind: 'unreadable', reason: 'not-utf8' } : { kind: 'missing' };
  });
  const answer = await upgrade(client, { from: '1.21' });
  assert.deepEqual(brief(answer, client), [
    '1.25 vscode-vfs://github/a/b/web.yaml CronJob shop/far: error removed-api 0:12 safe',
  ]);
  assert.deepEqual(
    answer.unchecked.map(({ uri, kind, reason }) => `${uri} ${kind}: ${reason}`),
    [
      'vscode-vfs://github/a/b/sub unreadable: permission denied',
      'vscode-vfs://github/a/b/closed.yaml unreadable: it is not UTF-8 text',
    ],
  );
});

const annotating: ClientCapabilities = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

/** The text of each file after the edits, by URI. */
function edited(edit: WorkspaceEdit, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const changes = Object.fromEntries(
    (edit.documentChanges ?? []).map((change) => {
      assert.ok('textDocument' in change);
      return [change.textDocument.uri, change.edits.flatMap((each) => ('newText' in each ? [each] : []))];
    }),
  );
  return Object.fromEntries(
    Object.entries({ ...edit.changes, ...changes }).map(([uri, edits]) => [
      uri,
      TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, texts[uri] ?? ''), edits),
    ]),
  );
}

test('an edit for each object, to be confirmed, that says what it does and to what', async (t) => {
  const client = await startClient(t, { capabilities: annotating, files });
  const opened = `# new\n${ingress}`;
  await client.open(client.uri('a.yaml'), opened, 7);
  const edit = await editsFor(client, { from: '1.20', to: '1.36' });
  assert.deepEqual(edit.changeAnnotations, {
    0: { label: 'Migrate to networking.k8s.io/v1', needsConfirmation: true, description: 'Ingress web' },
    1: { label: 'Migrate to batch/v1', needsConfirmation: true, description: 'CronJob shop/report' },
    2: { label: 'Migrate to batch/v1', needsConfirmation: true, description: 'CronJob shop/a' },
    3: { label: 'Migrate to batch/v1', needsConfirmation: true, description: 'CronJob shop/b' },
  });
  const changes = (edit.documentChanges ?? []).map((change) => {
    assert.ok('textDocument' in change);
    return [
      change.textDocument.uri.replace(`${client.folder}/`, ''),
      change.textDocument.version,
      change.edits.map((each) => ('annotationId' in each ? each.annotationId : 'none')).join(),
    ];
  });
  assert.deepEqual(changes, [
    ['a.yaml', 7, '0'],
    ['deep/b%20c.yaml', null, '1'],
    ['deep/list.json.yaml', null, '2,3'],
  ]);
  const texts = {
    [client.uri('a.yaml')]: opened,
    [client.uri('deep/b%20c.yaml')]: files['deep/b c.yaml'],
    [client.uri('deep/list.json.yaml')]: list,
  };
  const after = edited(edit, texts);
  assert.match(
    after[client.uri('a.yaml')] ?? '',
    /^# new\napiVersion: networking\.k8s\.io\/v1\n[\s\S]*# ours[\s\S]*number: 80/,
  );
  assert.equal(after[client.uri('deep/b%20c.yaml')], files['deep/b c.yaml'].replace('v1beta1', 'v1'));
  assert.equal(after[client.uri('deep/list.json.yaml')], list.replaceAll('batch/v1beta1', 'batch/v1'));
});

test('fixes to review only where they are asked for, with what to look at', async (t) => {
  const client = await startClient(t, { capabilities: annotating, files: { 'a.yaml': review } });
  assert.deepEqual(await editsFor(client, { from: '1.21' }), { documentChanges: [], changeAnnotations: {} });
  const { changeAnnotations } = await editsFor(client, { from: '1.21', includeReview: true });
  assert.match(
    changeAnnotations?.[0]?.description ?? '',
    /^Ingress web\. `spec\.rules\[0\]\.http\.paths\[0\]` has no `backend`/,
  );
});

test('a client without annotations gets plain edits', async (t) => {
  for (const workspaceEdit of [{ documentChanges: true }, undefined]) {
    const capabilities = { ...pulling, workspace: { ...pulling.workspace, ...(workspaceEdit && { workspaceEdit }) } };
    const client = await startClient(t, { capabilities, files: { 'a.yaml': cronJob('a') } });
    const edit = await editsFor(client, { from: '1.21' });
    assert.equal('changeAnnotations' in edit, false);
    assert.equal('documentChanges' in edit, workspaceEdit !== undefined);
    const uri = client.uri('a.yaml');
    assert.deepEqual(edited(edit, { [uri]: cronJob('a') }), { [uri]: cronJob('a').replace('v1beta1', 'v1') });
  }
});

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
const many = Object.fromEntries(
  Array.from({ length: 200 }, (_, at) => [`${at}.yaml`, `${ingress}---\n${cronJob('a')}`]),
);

test('progress is shown where the client says, and the work ends when it is cancelled', async (t) => {
  const client = await startClient(t, { files: many });
  const shown = inbox<Progress>('progress');
  client.connection.onProgress(WorkDoneProgress.type, 'upgrade', shown.put);
  const { objects } = await upgrade(client, { from: '1.21', workDoneToken: 'upgrade' });
  assert.equal(objects, 400);
  const begin = await shown.take();
  assert.deepEqual([begin.kind, begin.kind === 'begin' && begin.cancellable], ['begin', true]);
  const report = await shown.take();
  assert.equal(report.kind === 'report' && report.percentage, 1);
  assert.ok(shown.size() < 120);
  await shown.takeUntil(({ kind }) => kind === 'end');

  const cancel = new CancellationTokenSource();
  const work = client.connection.sendRequest(
    'drydock/upgrade',
    { from: '1.21', workDoneToken: 'upgrade' },
    cancel.token,
  );
  await shown.takeUntil(({ kind }) => kind === 'report');
  cancel.cancel();
  await assert.rejects(
    work,
    (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
  );
  await shown.takeUntil(({ kind }) => kind === 'end');
});

test('without such a place the server asks for one, where it can be cancelled too', async (t) => {
  const capabilities = { ...pulling, window: { workDoneProgress: true } };
  const client = await startClient(t, { capabilities, files: many });
  const shown = inbox<Progress>('progress');
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (progress) => {
      shown.put(progress);
      if (progress.kind === 'report') {
        void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      }
    });
  });
  await assert.rejects(
    editsFor(client, { from: '1.21' }),
    (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
  );
  assert.equal((await shown.take()).kind, 'begin');
  await shown.takeUntil(({ kind }) => kind === 'end');
});

test('a large workspace keeps nothing else waiting for long', async (t) => {
  const client = await startClient(t, { files: many });
  const uri = client.uri('open.yaml');
  await client.open(uri, service);
  let answered = 0;
  const work = upgrade(client, { from: '1.21' }).then(() => answered);
  for (let version = 2; version < 6; version++) {
    await client.change(uri, version, { text: `# ${version}\n${service}` });
    assert.equal((await client.pull(uri)).length, 1);
    answered++;
  }
  assert.equal(await work, 4);
});

test('the edits of single objects, in a list and in a file of several, and only what needs a look to be confirmed', async (t) => {
  const several = `${cronJob('a')}---\n${cronJob('b')}`;
  const texts = { 'several.yaml': several, 'list.yaml': list, 'review.yaml': review };
  const client = await startClient(t, { capabilities: annotating, files: texts });
  const at = [
    { uri: client.uri('several.yaml'), position: { line: 5, character: 12 } },
    { uri: client.uri('list.yaml'), position: { line: 3, character: 20 } },
  ];
  const edit = await editsFor(client, { from: '1.21', at, confirm: 'review' });
  const uris = { [client.uri('several.yaml')]: several, [client.uri('list.yaml')]: list };
  assert.deepEqual(edited(edit, uris), {
    [client.uri('several.yaml')]: `${cronJob('a')}---\n${cronJob('b').replace('v1beta1', 'v1')}`,
    [client.uri('list.yaml')]: list.replace('v1beta1', 'v1'),
  });
  const confirmed = ({ changeAnnotations = {} }: WorkspaceEdit): readonly unknown[] =>
    Object.values(changeAnnotations).map(({ needsConfirmation }) => needsConfirmation);
  assert.deepEqual(confirmed(edit), [false, false]);
  const all = await editsFor(client, { from: '1.21', includeReview: true, confirm: 'review' });
  assert.deepEqual(confirmed(all).toSorted(), [false, false, false, false, true]);
});

test('the versions that can be named', async (t) => {
  const client = await startClient(t, { server: serveInProcess() });
  const versions = await client.connection.sendRequest<readonly string[]>('drydock/versions');
  assert.deepEqual([versions[0], versions.at(-1)], ['1.36', '1.14']);
});
