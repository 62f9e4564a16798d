import assert from 'node:assert/strict';
import test from 'node:test';
import { completionSources } from '../../server/src/core/features/completion/completionSources.ts';
import { createServedKinds } from '../../server/src/core/features/completion/servedKinds.ts';
import { createServedSnippets } from '../../server/src/core/features/completion/servedSnippets.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { snippets } from '../../server/src/core/snippets/index.ts';
import { completeIn } from '../../server/src/workspace/completeIn.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { createNameReader } from '../../server/src/workspace/nameReader.ts';
import { createObjectIndex, type ObjectIndex } from '../../server/src/workspace/ObjectIndex.ts';
import { facts, placeAt, timeline, workspace } from '../api.ts';

async function indexOf(texts: ReadonlyMap<string, string>): Promise<ObjectIndex> {
  const index = createObjectIndex(
    {
      readText: async (uri) => ({ kind: 'text', text: texts.get(uri) ?? '' }),
      list: async () => ({ kind: 'missing' }),
    },
    timeline,
    facts,
  );
  for (const uri of texts.keys()) await index.changed(uri);
  return index;
}

const servedKinds = createServedKinds(facts);
const servedSnippets = createServedSnippets(snippets, facts);

/** The names offered at `$0` of the file, each with its detail. */
function namesOffered(marked: string, index: ObjectIndex, uri = 'file:///w/own.yaml'): readonly string[] {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const snapshot = readSnapshot(text);
  const tools = {
    facts,
    servedKinds,
    servedSnippets,
    sources: completionSources,
    namesIn: createNameReader(index).namesIn,
  };
  const parts = workspace.read(snapshot, placeAt('1.36'));
  return (completeIn({ uri, snapshot, parts }, offset, tools)?.completions ?? [])
    .filter(({ kind }) => kind === 'name')
    .map(({ label, detail }) => `${label}: ${detail ? render(detail, 'en') : ''}`);
}

const others = new Map([
  [
    'file:///w/base/settings.yaml',
    `apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {colour: red, size: big}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: elsewhere, namespace: other}
`,
  ],
  [
    'file:///w/base/web%20app.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers: [{name: web, image: "registry.example.com/web:2", ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: main, port: 80}]}
`,
  ],
  ['file:///w/own.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: as-saved}\n'],
]);

const pod = (container: string): string => `apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec:
  containers:
  - name: a
${container}
`;

const cases: readonly (readonly [why: string, text: string, offered: readonly string[]])[] = [
  [
    'objects of the namespace, those of the file itself first and as they stand there',
    `${pod('    envFrom: [{configMapRef: {name: $0}}]')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: mine}\n`,
    ['mine: ConfigMap', 'settings: ConfigMap in base/settings.yaml'],
  ],
  [
    'their keys',
    pod('    env: [{name: a, valueFrom: {configMapKeyRef: {name: settings, key: $0}}}]'),
    ['colour: key of settings', 'size: key of settings'],
  ],
  ['images', pod('    image: $0'), ['registry.example.com/web:2: image of web']],
  [
    'ports of the pods that a Service selects',
    'apiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec:\n  selector: {app: web}\n  ports:\n  - port: 80\n    targetPort: $0\n',
    ['http: port 8080', '8080: port http'],
  ],
  [
    'ports of a Service',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: b}\nspec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        name: $0\n',
    ['main: '],
  ],
  [
    'labels that a selector can select',
    'apiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec:\n  selector:\n    app: $0\n',
    ['web: label of web'],
  ],
  [
    'what is scaled, though its group is not written',
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: b}\nspec:\n  scaleTargetRef:\n    kind: Deployment\n    name: $0\n',
    ['web: Deployment in base/web app.yaml'],
  ],
];

for (const [why, text, offered] of cases) {
  test(`other files offer ${why}`, async () => {
    assert.deepEqual(namesOffered(text, await indexOf(others)), offered);
  });
}

test('what other files stop having is offered no more', async () => {
  const texts = new Map(others);
  const index = await indexOf(texts);
  texts.set('file:///w/base/settings.yaml', '');
  await index.changed('file:///w/base/settings.yaml');
  assert.deepEqual(namesOffered(pod('    envFrom: [{configMapRef: {name: $0}}]'), index), []);
});
