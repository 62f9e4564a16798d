import assert from 'node:assert/strict';
import test from 'node:test';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import type { ReadResult } from '../../server/src/workspace/Files.ts';
import { createObjectIndex, type ObjectIndex, type ScanProgress } from '../../server/src/workspace/ObjectIndex.ts';
import { facts, timeline } from '../api.ts';

const configMap = (name: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {a: b}\n`;

/** An index over a map of texts; folders follow from the paths. */
function indexOver(texts: Map<string, string>, slow?: () => Promise<void>): ObjectIndex {
  return createObjectIndex(
    {
      readText: async (uri): Promise<ReadResult> => {
        const text = texts.get(uri);
        await slow?.();
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      },
      list: async (folder) => {
        const below = [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
        const names = new Map(
          below.map((uri) => {
            const [name = '', ...rest] = uri.slice(folder.length + 1).split('/');
            return [name, rest.length > 0 ? ('folder' as const) : ('file' as const)];
          }),
        );
        return { kind: 'folder', entries: [...names].map(([name, type]) => ({ name, type, link: false })) };
      },
    },
    timeline,
    facts,
  );
}

const quiet = { progress: () => undefined, isCancelled: () => false };

function objectsOf(index: ObjectIndex): readonly string[] {
  return [...index.files()].flatMap(({ objects }) => objects.map(({ kind, name }) => `${kind} ${name}`)).sort();
}

const texts = (): Map<string, string> =>
  new Map([
    ['file:///w/a.yaml', `${configMap('a')}---\n${configMap('b')}`],
    ['file:///w/deep/er/c.json', '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "c"}}'],
    ['file:///w/chart/templates/d.yaml', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ .Release.Name }}\n'],
    ['file:///w/compose.yaml', 'services: {}\n'],
    ['file:///w/node_modules/x/e.yaml', configMap('e')],
    ['file:///w/.drydock.yaml', 'kubernetes: "1.30"\n'],
    ['file:///w/readme.md', configMap('f')],
  ]);

test('a scan finds the objects of a folder and says how far it is', async () => {
  const steps: ScanProgress[] = [];
  const index = indexOver(texts());
  const left = await index.scan(['file:///w'], { progress: (step) => steps.push(step), isCancelled: () => false });
  assert.equal(left, 0);
  assert.deepEqual(objectsOf(index), ['ConfigMap a', 'ConfigMap b', 'Service c']);
  assert.deepEqual(steps.at(-1), { done: 3, total: 4 });
  const [first] = index.file('file:///w/a.yaml')?.objects ?? [];
  assert.equal(configMap('a').slice(first?.nameRange.start, first?.nameRange.end), 'a');
});

test('a scan that is cancelled stops', async () => {
  let reads = 0;
  const index = indexOver(texts());
  await index.scan(['file:///w'], { progress: () => reads++, isCancelled: () => reads === 1 });
  assert.equal(reads, 1);
});

test('files that are created, changed, renamed and deleted are followed', async () => {
  const files = texts();
  const index = indexOver(files);
  await index.scan(['file:///w'], quiet);
  files.set('file:///w/new.yaml', configMap('new'));
  await index.changed('file:///w/new.yaml');
  files.set('file:///w/a.yaml', configMap('other'));
  await index.changed('file:///w/a.yaml');
  files.delete('file:///w/deep/er/c.json');
  files.set('file:///w/deep/moved.yaml', configMap('c'));
  await index.changed('file:///w/deep/er/c.json');
  await index.changed('file:///w/deep/moved.yaml');
  assert.deepEqual(objectsOf(index), ['ConfigMap c', 'ConfigMap new', 'ConfigMap other']);
  index.removed('file:///w/deep');
  assert.deepEqual(objectsOf(index), ['ConfigMap new', 'ConfigMap other']);
});

test('an open document counts as it stands in the editor, until it is closed', async () => {
  const files = texts();
  const index = indexOver(files);
  await index.scan(['file:///w'], quiet);
  let snapshot = readSnapshot(configMap('typ'));
  index.opened('file:///w/a.yaml', () => snapshot);
  assert.ok(objectsOf(index).includes('ConfigMap typ'));
  const others = [...index.files('file:///w/a.yaml')].map(({ uri }) => uri);
  assert.deepEqual(others, ['file:///w/deep/er/c.json'], 'all but one');
  snapshot = readSnapshot(configMap('typed'), snapshot);
  await index.changed('file:///w/a.yaml');
  index.removed('file:///w');
  assert.deepEqual(objectsOf(index), ['ConfigMap typed']);
  await index.closed('file:///w/a.yaml');
  assert.deepEqual(objectsOf(index), ['ConfigMap a', 'ConfigMap b']);
});

test('of two readings of one file that overlap the later one counts', async () => {
  const files = texts();
  const waiting: (() => void)[] = [];
  const index = indexOver(files, () => new Promise((resolve) => void waiting.push(resolve)));
  const first = index.changed('file:///w/a.yaml');
  files.set('file:///w/a.yaml', configMap('later'));
  const second = index.changed('file:///w/a.yaml');
  for (const go of waiting.splice(0).reverse()) go();
  await Promise.all([first, second]);
  assert.deepEqual(objectsOf(index), ['ConfigMap later']);
});

test('names that other files may use are known with their places, and those of one pod are not', async () => {
  const index = indexOver(
    new Map([
      [
        'file:///w/p.yaml',
        `apiVersion: v1
kind: Pod
metadata: {name: p, labels: {app: p}}
spec:
  volumes: [{name: v, configMap: {name: settings}}]
  containers: [{name: c, image: "nginx:1", ports: [{name: http, containerPort: 1}]}]
`,
      ],
    ]),
  );
  await index.scan(['file:///w'], quiet);
  const file = index.file('file:///w/p.yaml');
  assert.deepEqual(
    file?.names.map(({ role, subject, name }) => `${role} ${subject.type} ${name}`),
    ['definition object p', 'definition label p', 'reference object settings', 'definition container-port http'],
  );
  assert.deepEqual(
    file?.named.flatMap(({ images }) => images),
    ['nginx:1'],
  );
});
