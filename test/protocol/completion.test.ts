import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, pulling, startClient } from './startClient.ts';
import { service } from './texts.ts';

/** What VS Code says of itself, as far as it matters here. */
const able: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        tagSupport: { valueSet: [CompletionItemTag.Deprecated] },
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
  },
};

const reopen = { title: '', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] };

let files = 0;

/** Opens a text with the cursor at `$0`, and asks there; with a character, as one asks after it was typed. */
async function completed(
  client: Client,
  marked: string,
  triggerCharacter?: string,
  name = `${files++}.yaml`,
): Promise<{ readonly uri: string; readonly text: string; readonly list: CompletionList | null }> {
  const uri = client.uri(name);
  const text = marked.replace('$0', '');
  await client.open(uri, text);
  const position = TextDocument.create(uri, 'yaml', 1, text).positionAt(marked.indexOf('$0'));
  const context = triggerCharacter
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter }
    : { triggerKind: CompletionTriggerKind.Invoked };
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context,
  });
  assert.ok(!Array.isArray(list));
  return { uri, text, list };
}

function itemOf(list: CompletionList | null, label: string): CompletionItem {
  const item = list?.items.find((each) => each.label === label);
  return item ?? assert.fail(`${label} is not offered`);
}

/** The text after an item is accepted, as an editor does it that keeps lines as they are. */
function after(text: string, { textEdit, additionalTextEdits }: CompletionItem): string {
  assert.ok(textEdit && TextEdit.is(textEdit));
  return TextDocument.applyEdits(TextDocument.create('file:///a.yaml', 'yaml', 1, text), [
    textEdit,
    ...(additionalTextEdits ?? []),
  ]);
}

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';

test('completion, for an editor that can do everything', async (t) => {
  const client = await startClient(t, {
    capabilities: able,
    initializationOptions: { suggestCommand: reopen },
  });

  await t.test('is among the capabilities', () => {
    const { completionProvider } = client.initialized.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    assert.deepEqual(completionProvider?.triggerCharacters, [' ', '-', '"', '/']);
  });

  await t.test('offers kinds in an empty file, complete at once', async () => {
    const { text, list } = await completed(client, 'dep$0');
    assert.equal(list?.isIncomplete, false);
    const item = itemOf(list, 'Deployment');
    assert.equal(item.filterText, 'Deployment deploy');
    assert.deepEqual(item.labelDetails, { description: 'apps/v1' });
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item.insertTextMode, InsertTextMode.asIs);
    assert.match(after(text, item), /^apiVersion: apps\/v1\nkind: Deployment\nmetadata:\n {2}name: \$\{1:name\}\n/);
    const sorted = [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted, list?.items, 'the order is that of sortText');
  });

  await t.test('puts several lines in at their place, whatever the line looks like', async () => {
    const { text, list } = await completed(client, `${pod}  containers:\n    - name: web\n    $0\n`);
    const item = itemOf(list, 'ports');
    assert.equal(
      after(text, item),
      `${pod}  containers:\n    - name: web\n      ports:\n        - containerPort: \${1:8080}\n`,
    );
    assert.deepEqual(itemOf(list, 'image').command, reopen);
    assert.equal(item.command, undefined, 'the cursor is at a stop');
  });

  await t.test('counts from the start of the file, in the second document, behind CRLF and an emoji', async () => {
    const first = 'apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: "🌹"\r\n---\r\n';
    const { text, list } = await completed(client, `${first}apiVersion: v1\r\nkind: $0\r\n`);
    const item = itemOf(list, 'Deployment');
    assert.equal(after(text, item), `${first}apiVersion: apps/v1\r\nkind: Deployment\r\n`);
    assert.equal(item.additionalTextEdits?.length, 1);
  });

  await t.test('strikes out what is deprecated', async () => {
    const { list } = await completed(client, `${pod}  serv$0\n`);
    assert.deepEqual(itemOf(list, 'serviceAccount').tags, [CompletionItemTag.Deprecated]);
    assert.equal(itemOf(list, 'serviceAccountName').tags, undefined);
  });

  await t.test('brings the documentation of one item when it is asked for', async () => {
    const { list } = await completed(client, `${pod}  rest$0\n`);
    const item = itemOf(list, 'restartPolicy');
    assert.equal(item.documentation, undefined);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(MarkupContent.is(documentation));
    assert.equal(documentation.kind, 'markdown');
    assert.match(documentation.value, /`restartPolicy`.*\n\n.*`Always`/s);
    const kinds = await completed(client, 'kind: $0\n');
    const kind = await client.connection.sendRequest(CompletionResolveRequest.type, itemOf(kinds.list, 'CronJob'));
    assert.ok(MarkupContent.is(kind.documentation));
    assert.match(kind.documentation.value, /\*\*CronJob\*\* in `batch\/v1`/);
    const strange = { label: 'x', data: ['not', 'ours'] };
    assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, strange), strange);
  });

  await t.test('offers snippets as such, with their words and text when they are asked for', async () => {
    const { text, list } = await completed(
      client,
      `${pod}  containers:\n  - name: web\n    image: web\n  volumes:\n  - $0\n`,
    );
    const item = itemOf(list, 'volume secret');
    assert.equal(item.kind, CompletionItemKind.Snippet);
    assert.equal(item.additionalTextEdits?.length, 1);
    assert.match(after(text, item), /volumeMounts:\n {4}- name: secret\n[\s\S]*secretName: \$\{1:secret\}/);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(MarkupContent.is(documentation));
    assert.match(
      documentation.value,
      /becomes a file in memory[\s\S]*```yaml\nname: secret\nsecret:\n {2}secretName: secret\n```/,
    );
  });

  await t.test('filters within quotes by what stands in them', async () => {
    const { list } = await completed(client, `${pod}  restartPolicy: "Nev$0"\n`);
    assert.equal(itemOf(list, 'Never').filterText, '"Never"');
  });

  const asked: readonly (readonly [why: string, marked: string, character: string, opens: boolean])[] = [
    ['a blank behind a colon', `${pod}  restartPolicy: $0\n`, ' ', true],
    ['a blank behind a dash', `${pod}  containers:\n  - $0\n`, ' ', true],
    ['a blank in the margin', `${pod} $0\n`, ' ', false],
    ['a blank behind a word', `${pod}  restartPolicy: Never $0\n`, ' ', false],
    ['a blank where only the default of a number is known', `${pod}  terminationGracePeriodSeconds: $0\n`, ' ', false],
    ['the dash of an item', `${pod}  containers:\n  -$0\n`, '-', true],
    ['a dash in a word', `${pod}  restartPolicy: a-$0\n`, '-', false],
    ['a quote that begins a value', `${pod}  restartPolicy: "$0"\n`, '"', true],
    ['a slash in an API group', 'apiVersion: apps/$0\nkind: Deployment\n', '/', true],
  ];
  for (const [why, marked, character, opens] of asked) {
    await t.test(`${opens ? 'opens' : 'stays away'} after ${why}`, async () => {
      const { list } = await completed(client, marked, character);
      assert.equal((list?.items.length ?? 0) > 0, opens);
    });
  }

  await t.test('has nothing to say in other files', async () => {
    assert.equal((await completed(client, 'a$0', undefined, 'docker-compose.yml')).list?.items.length, 0);
    assert.equal((await completed(client, 'kuber$0', undefined, '.drydock.yaml')).list, null);
    const textDocument = { uri: client.uri('closed.yaml') };
    const position = { line: 0, character: 0 };
    assert.equal(await client.connection.sendRequest(CompletionRequest.type, { textDocument, position }), null);
  });

  await t.test('follows the pin', async () => {
    const probe = (version: string): string =>
      `# drydock: kubernetes=${version}\n${pod}  containers:\n  - name: a\n    livenessProbe:\n      $0\n`;
    const labels = async (version: string): Promise<readonly string[]> =>
      (await completed(client, probe(version))).list?.items.map(({ label }) => label) ?? [];
    assert.ok(!(await labels('1.22')).includes('grpc'));
    assert.ok((await labels('1.24')).includes('grpc'));
    assert.deepEqual(await labels('1.99'), [], 'without a version there is nothing to offer');
  });
});

test('completion, for an editor that can do little', async (t) => {
  const client = await startClient(t, { capabilities: pulling, locale: 'ko' });

  await t.test('is plain text, its lines without the blanks that the editor adds', async () => {
    const { list } = await completed(client, `${pod}  containers:\n  - name: web\n    $0\n`);
    const item = itemOf(list, 'ports');
    assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(item.insertTextMode, undefined);
    assert.ok(item.textEdit && TextEdit.is(item.textEdit));
    assert.equal(item.textEdit.newText, 'ports:\n- containerPort: 8080');
    assert.equal(item.command, undefined);
  });

  await t.test('speaks Korean', async () => {
    const { list } = await completed(client, `${pod}  $0\n`);
    assert.equal(itemOf(list, 'containers').detail, 'Container 리스트, 필수');
    const item = await client.connection.sendRequest(CompletionResolveRequest.type, itemOf(list, 'containers'));
    assert.ok(MarkupContent.is(item.documentation));
    assert.equal(item.documentation.kind, 'plaintext');
    assert.match(item.documentation.value, /필수/);
  });

  await t.test('puts snippets in as plain text, and says in Korean what they are', async () => {
    const { text, list } = await completed(client, '$0\n');
    const item = itemOf(list, 'Deployment full');
    assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(item.detail, '프로브, 리소스, 제한된 권한, 롤링 업데이트');
    assert.match(after(text, item), /name: web\n[\s\S]*app: web\n/);
    assert.doesNotMatch(after(text, item), /\$/);
  });

  await t.test('knows the text as it is typed', async () => {
    const uri = client.uri('typed.yaml');
    await client.open(uri, service);
    const end = { line: 7, character: 0 };
    await client.change(uri, 2, { range: { start: end, end }, text: '  se' });
    const position = { line: 7, character: 4 };
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    assert.ok(list && !Array.isArray(list));
    itemOf(list, 'selector');
  });
});
