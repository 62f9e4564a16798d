import assert from 'node:assert/strict';
import test from 'node:test';
import { type CodeAction, CodeActionRequest, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, pulling, startClient } from './startClient.ts';
import { ingress } from './texts.ts';

const autoscaler = (name: string): string => `# Scales ${name}.
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata:
  name: ${name}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}
  maxReplicas: 3
  targetCPUUtilizationPercentage: 70 # enough
`;

const converted = (name: string): string =>
  autoscaler(name)
    .replace('autoscaling/v1', 'autoscaling/v2')
    .replace(
      '  targetCPUUtilizationPercentage: 70 # enough\n',
      `  metrics:
  - type: Resource
    resource:
      name: cpu
      target:
        type: Utilization
        averageUtilization: 70 # enough
`,
    );

const list = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
- apiVersion: autoscaling/v1
  kind: HorizontalPodAutoscaler
  metadata: {name: web}
  spec: {scaleTargetRef: {kind: A, name: web}, maxReplicas: 2, targetCPUUtilizationPercentage: 50}
`;

const at = (line: number, character = 0): Range => ({ start: { line, character }, end: { line, character } });
const all: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const title = 'Convert to autoscaling/v2';

const asked: readonly (readonly [
  why: string,
  text: string,
  range: Range,
  only: string[] | undefined,
  titles: string[],
])[] = [
  ['in the object', autoscaler('web'), at(4, 3), undefined, [title]],
  ['in the comment above it', autoscaler('web'), at(0), undefined, [title]],
  ['when asked for refactorings', autoscaler('web'), at(4), ['refactor'], [title]],
  ['when asked for rewrites', autoscaler('web'), at(4), ['refactor.rewrite'], [title]],
  ['not when asked for other things', autoscaler('web'), at(4), ['quickfix', 'source', 'refactor.extract'], []],
  ['for the item at the cursor', list, at(8, 5), undefined, [title]],
  ['not for an item beside it', list, at(4, 5), undefined, []],
  ['not in another document of the file', `${ingress}---\n${autoscaler('web')}`, at(3), ['refactor'], []],
  ['in the second document of a file', `${ingress}---\n${autoscaler('web')}`, at(16), ['refactor'], [title]],
  [
    'not where the version does not have it yet',
    `# drydock: kubernetes=1.22\n${autoscaler('web')}`,
    at(4),
    undefined,
    [],
  ],
  ['not for what goes', ingress, all, ['refactor'], []],
  ['not once it is done', converted('web'), at(4), undefined, []],
  ['not where the object cannot go through it', `${autoscaler('web')}  metrics: 1\n`, at(4), ['refactor'], []],
];

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

test('a migration between two versions that both stay is offered as a rewrite', async (t) => {
  const client = await startClient(t, { capabilities: pulling });
  for (const [why, text, range, only, titles] of asked) {
    await t.test(why, async () => {
      const uri = client.uri(`${why}.yaml`);
      await client.open(uri, text);
      assert.deepEqual(
        // A writer may want other things there too.
        (await actions(client, uri, range, only)).map(({ title }) => title).filter((title) => /^Convert/.test(title)),
        titles,
      );
    });
  }

  await t.test('changes that object and nothing else, with CRLF too', async () => {
    for (const eol of ['\n', '\r\n']) {
      const text = `${autoscaler('a')}---\n${autoscaler('b')}---\n${autoscaler('c')}`.replaceAll('\n', eol);
      const uri = client.uri(`${eol.length}.yaml`);
      await client.open(uri, text);
      const [action, ...others] = await actions(client, uri, at(14));
      assert.ok(action && others.length === 0);
      assert.deepEqual(
        [action.kind, action.isPreferred, action.diagnostics],
        ['refactor.rewrite', undefined, undefined],
      );
      assert.equal(
        TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), action.edit?.changes?.[uri] ?? []),
        `${autoscaler('a')}---\n${converted('b')}---\n${autoscaler('c')}`.replaceAll('\n', eol),
      );
    }
  });

  await t.test('joins no fix-all', async () => {
    const uri = client.uri('all.yaml');
    await client.open(uri, autoscaler('web'));
    assert.deepEqual(await actions(client, uri, all, ['source.fixAll.drydock']), []);
  });
});
