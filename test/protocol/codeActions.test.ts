import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  type Range,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, pulling, startClient } from './startClient.ts';
import { ingress, probe, service } from './texts.ts';

const versioned = { ...pulling, workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true } } };

async function actions(
  { connection }: Client,
  uri: string,
  range: Range,
  only?: string[],
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  const found = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (found ?? []).filter((action): action is CodeAction => 'edit' in action);
}

/** The text after an action, which must be an edit of the one document, at the version that is open. */
function after(text: string, uri: string, version: number, { edit }: CodeAction): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.ok(change && TextDocumentEdit.is(change));
  assert.deepEqual([change.textDocument, others], [{ uri, version }, []]);
  const edits = change.edits.filter((each) => 'newText' in each);
  assert.equal(edits.length, change.edits.length);
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', version, text), edits);
}

const anywhere: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const place = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });

const migrated = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web # ours
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: ImplementationSpecific
            backend:
              service:
                name: web
                port:
                  number: 80
`;

const quickFixes: readonly (readonly [why: string, text: string, range: Range, titles: readonly string[]])[] = [
  ['on the finding', service, place(5, 3), ['Change `prts` to `ports`']],
  ['right behind the finding, where the caret is after typing', service, place(5, 6), ['Change `prts` to `ports`']],
  ['beside the finding', service, place(5, 8), []],
  ['above the finding', service, place(4, 0), []],
  [
    'over all findings',
    `${service}---\n${ingress}`,
    anywhere,
    ['Change `prts` to `ports`', 'Migrate to networking.k8s.io/v1'],
  ],
  ['in a document further down', `${service}---\n${ingress}`, place(8, 20), ['Migrate to networking.k8s.io/v1']],
  ['where there is nothing', '', anywhere, []],
  ['in a file that is no manifest', 'a: b\n', anywhere, []],
];

test('quick fixes', async (t) => {
  const client = await startClient(t, { capabilities: versioned });
  for (const [why, text, range, titles] of quickFixes) {
    await t.test(why, async () => {
      const uri = client.uri(`${why}.yaml`);
      await client.open(uri, text);
      assert.deepEqual(
        (await actions(client, uri, range))
          .filter(({ kind }) => kind === 'quickfix')
          .map(({ title }) => title.replace(/ \(review: .*\)$/, '')),
        titles,
      );
    });
  }

  await t.test('mend their finding, which they name', async () => {
    const uri = client.uri('mend.yaml');
    await client.open(uri, service, 41);
    const [fix] = await actions(client, uri, place(5, 3));
    assert.ok(fix);
    assert.equal(fix.kind, 'quickfix');
    assert.deepEqual(
      fix.diagnostics?.map(({ code }: Diagnostic) => code),
      ['unknown-field'],
    );
    assert.deepEqual(fix.diagnostics, await client.pull(uri));
    const mended = after(service, uri, 41, fix);
    assert.equal(mended, service.replace('prts', 'ports'));
    await client.change(uri, 42, { text: mended });
    assert.deepEqual(await client.pull(uri), []);
  });

  await t.test('say in their title what to review', async () => {
    const uri = client.uri('review.yaml');
    await client.open(uri, `${service}---\n${probe}`);
    const titles = (await actions(client, uri, anywhere)).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Change `prts` to `ports` \(review: .+\.\)$/);
    assert.equal(titles[1], 'Use a native gRPC probe');
  });

  await t.test(
    'whose title would be too long are called shortly where the client can say what to review when it is done',
    async (t) => {
      const initializationOptions = { commands: ['drydock.showNotes'] };
      const client = await startClient(t, { capabilities: versioned, initializationOptions });
      const uri = client.uri('review.yaml');
      const deployment = `# drydock: kubernetes=1.16
apiVersion: extensions/v1beta1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}}
`;
      await client.open(uri, `${service}---\n${deployment}`);
      const found = await actions(client, uri, anywhere);
      assert.match(found[0]?.title ?? '', /^Change `prts` to `ports` \(review: .+\.\)$/);
      const [minimal, ...others] = found.filter(({ command }) => command !== undefined);
      assert.deepEqual(others, []);
      assert.equal(minimal?.title, 'Migrate to apps/v1 (minimal: takes the new defaults) (review)');
      assert.equal(minimal?.command?.command, 'drydock.showNotes');
      const [title, notes] = minimal?.command?.arguments ?? [];
      assert.equal(title, 'Migrate to apps/v1 (minimal: takes the new defaults)');
      assert.ok(notes.join(' ').length > 80, notes.join(' '));
    },
  );

  await t.test('with CRLF and a byte-order mark leave the rest byte for byte', async () => {
    const text = `\uFEFF${service}---\n${ingress}`.replaceAll('\n', '\r\n');
    const uri = client.uri('bytes.yaml');
    await client.open(uri, text);
    const [, migrate] = await actions(client, uri, anywhere);
    assert.ok(migrate);
    assert.equal(after(text, uri, 1, migrate), `\uFEFF${service}---\n${migrated}`.replaceAll('\n', '\r\n'));
  });
});

const filters: readonly (readonly [only: string[] | undefined, kinds: readonly string[]])[] = [
  [undefined, ['quickfix']],
  [['quickfix'], ['quickfix']],
  [['quickfix.drydock'], []],
  [['refactor'], []],
  [[''], ['quickfix', 'source.fixAll.drydock']],
  [['source'], ['source.fixAll.drydock']],
  [['source.fixAll'], ['source.fixAll.drydock']],
  [['source.fixAll.drydock'], ['source.fixAll.drydock']],
  [['source.fixAll.other'], []],
  [['source.organizeImports'], []],
  [
    ['source.fixAll', 'quickfix'],
    ['quickfix', 'source.fixAll.drydock'],
  ],
];

test('a client that asks for some kinds gets those', async (t) => {
  const client = await startClient(t, { capabilities: versioned });
  const uri = client.uri('ingress.yaml');
  await client.open(uri, ingress);
  for (const [only, kinds] of filters) {
    await t.test(only ? only.join(' and ') || 'all kinds' : 'no kinds named', async () => {
      assert.deepEqual(
        (await actions(client, uri, anywhere, only)).map(({ kind }) => kind),
        kinds,
      );
    });
  }
});

test('all safe fixes at once', async (t) => {
  const client = await startClient(t, { capabilities: versioned });
  const only = ['source.fixAll.drydock'];

  await t.test('join into one edit, and leave what needs review', async () => {
    const text = `${ingress}---\n${service}---\n${ingress}`;
    const uri = client.uri('all.yaml');
    await client.open(uri, text, 7);
    const [all, ...others] = await actions(client, uri, place(0, 0), only);
    assert.ok(all && others.length === 0);
    const fixed = after(text, uri, 7, all);
    assert.equal(fixed, `${migrated}---\n${service}---\n${migrated}`);
    await client.change(uri, 8, { text: fixed });
    assert.deepEqual(await actions(client, uri, anywhere, only), [], 'a second time there is nothing to do');
  });

  await t.test('are none in a clean file', async () => {
    await client.open(client.uri('clean.yaml'), migrated);
    assert.deepEqual(await actions(client, client.uri('clean.yaml'), anywhere, only), []);
  });
});

test('a client without versioned edits gets plain ones', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('web.yaml');
  await client.open(uri, service);
  const [fix] = await actions(client, uri, anywhere);
  const range = { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } };
  assert.deepEqual(fix?.edit, { changes: { [uri]: [{ range, newText: 'ports' }] } });
});

test('what a writer may want is offered as refactoring, in the second document too', async (t) => {
  const client = await startClient(t, { capabilities: versioned });
  const uri = client.uri('pod.yaml');
  const pod =
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: a\n';
  const text = `${service}---\n${pod}`;
  await client.open(uri, text, 7);
  const line = text.split('\n').indexOf('      image: a');
  const found = await actions(client, uri, place(line, 8));
  const resources = found.find(({ title }) => title === 'Add resource requests and limits to container "web"');
  assert.equal(resources?.kind, 'refactor');
  assert.ok(resources);
  assert.equal(
    after(text, uri, 7, resources),
    `${text}      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n        limits:\n          memory: 128Mi\n`,
  );
});

test('what is missing is added as a fix of the finding that says so, and as a refactoring where none does', async (t) => {
  const client = await startClient(t, { capabilities: versioned });
  const uri = client.uri('pod.yaml');
  const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - image: a\n';
  await client.open(uri, text);
  const [fix, ...others] = await actions(client, uri, place(5, 5), ['quickfix']);
  assert.ok(fix && others.length === 0);
  assert.equal(fix.title, 'Add the missing required fields to spec.containers[0]');
  assert.deepEqual(
    fix.diagnostics?.map(({ code }) => code),
    ['missing-field'],
  );
  assert.equal(fix.isPreferred, undefined);
  assert.equal(after(text, uri, 1, fix), text.replace('- image', '- name: name\n    image'));
  const [elsewhere] = await actions(client, uri, place(1, 0), ['refactor']);
  assert.deepEqual(
    [elsewhere?.title, elsewhere?.diagnostics],
    ['Add the missing required fields to Pod web', undefined],
  );
});
