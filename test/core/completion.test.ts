import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutVersion } from '../../server/src/core/analysis/names/objectReferences.ts';
import { type Completion, ranks } from '../../server/src/core/features/completion/Completion.ts';
import { complete } from '../../server/src/core/features/completion/complete.ts';
import { completionSources } from '../../server/src/core/features/completion/completionSources.ts';
import { describeSubject } from '../../server/src/core/features/completion/describeSubject.ts';
import {
  hasStops,
  type InsertPart,
  plainText,
  snippetText,
} from '../../server/src/core/features/completion/insertText.ts';
import { orders } from '../../server/src/core/features/completion/keyOrder.ts';
import { known } from '../../server/src/core/features/completion/knownValues.ts';
import { companionTables } from '../../server/src/core/features/completion/neededFields.ts';
import {
  type NamedObject,
  noObjectNames,
  type ObjectNames,
} from '../../server/src/core/features/completion/ObjectNames.ts';
import { createServedKinds } from '../../server/src/core/features/completion/servedKinds.ts';
import { createServedSnippets } from '../../server/src/core/features/completion/servedSnippets.ts';
import type { FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { noDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { message, render } from '../../server/src/core/messages/Message.ts';
import { definitionName } from '../../server/src/core/schema/typeName.ts';
import { snippets } from '../../server/src/core/snippets/index.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { isForeignFile } from '../../server/src/workspace/isForeignFile.ts';
import { createNameReader } from '../../server/src/workspace/nameReader.ts';
import { facts, placeAt, timeline, workspace } from '../api.ts';

const view = timeline.at(minor(30));
const servedKinds = createServedKinds(facts);
const servedSnippets = createServedSnippets(snippets, facts);

function completeAt(
  marked: string,
  names: ObjectNames = noObjectNames,
  sources = completionSources,
): readonly Completion[] {
  const context = {
    view,
    facts,
    servedKinds,
    servedSnippets,
    names,
    neighbours: [],
    fileHoldsManifests: false,
    mayStart: true,
  };
  return complete(parseDocument(marked.replace('$0', '')), marked.indexOf('$0'), context, sources);
}

const texts: readonly (readonly [readonly InsertPart[], snippet: string, plain: string])[] = [
  [['name: ', { stop: 1, text: 'web' }], 'name: ${1:web}', 'name: web'],
  [['app: ', { stop: 1, text: 'web' }, '/', { stop: 1 }], 'app: ${1:web}/$1', 'app: web/web'],
  [['a: ', { stop: 1, choices: ['x', 'y, z'] }], 'a: ${1|x,y\\, z|}', 'a: x'],
  [['{', { stop: 0 }, '}'], '{$0}', '{}'],
  [['$HOME } \\ ', { stop: 1, text: '${a}' }], '\\$HOME } \\\\ ${1:\\${a\\}}', '$HOME } \\ ${a}'],
];

test('what is put in can be written as a snippet and as plain text', () => {
  for (const [parts, snippet, plain] of texts) {
    assert.equal(snippetText(parts), snippet);
    assert.equal(plainText(parts), plain);
    assert.equal(hasStops(parts), true);
  }
  assert.equal(hasStops(['name: ']), false);
  assert.equal(hasStops(['spec:\n  ', { stop: 0 }]), false, 'the cursor ends there anyway');
});

const podText = 'apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - configMap:\n      name: $0\n';

test('names come from whoever knows the objects, and say in which file they are', () => {
  const object: NamedObject = {
    group: '',
    kind: 'ConfigMap',
    name: 'settings',
    namespace: undefined,
    file: 'settings.yaml',
    labels: new Map(),
    podLabels: new Map(),
    dataKeys: [],
    ports: [],
    images: [],
    containers: [],
    uses: [],
  };
  const names: ObjectNames = { all: () => [object], ofKind: (_, kind) => (kind === 'ConfigMap' ? [object] : []) };
  const [found] = completeAt(podText, names);
  assert.equal(found?.label, 'settings');
  assert.ok(found?.detail);
  assert.equal(render(found.detail, 'en'), 'ConfigMap in settings.yaml');
  assert.equal(render(found.detail, 'ko'), 'settings.yaml의 ConfigMap');
});

test('a source of its own is asked at each reading of the place, and what it gives is ranked with the rest', () => {
  const snippet: Completion = {
    label: 'settings volume',
    kind: 'snippet',
    detail: message('completion.container'),
    insert: ['name: ', { stop: 1, text: 'a' }],
    replace: { start: 0, end: 0 },
    rank: ranks.needed,
  };
  const seen: string[] = [];
  const found = completeAt('apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - $0\n', noObjectNames, [
    ...completionSources,
    ({ cursor, steps }) => {
      seen.push(`${cursor.role} ${definitionName(steps.at(-1)?.definition?.name ?? '')}`);
      return [snippet];
    },
  ]);
  assert.deepEqual(seen, ['item Volume']);
  assert.deepEqual(
    found.slice(0, 2).map(({ label }) => label),
    ['name', 'settings volume'],
  );
});

test('the documentation of a completion is what a hover says', () => {
  const context = { view, facts, descriptions: noDescriptions, language: 'en' as const, now: 0 };
  const field = describeSubject({ definition: 'core.v1.Container', field: 'image' }, context);
  assert.match(field ?? '', /\*\*`image`\*\*: string, required/);
  const kind = describeSubject({ gvk: { group: 'batch', version: 'v1', kind: 'CronJob' } }, context);
  assert.match(kind ?? '', /\*\*CronJob\*\* in `batch\/v1`/);
  assert.equal(describeSubject({ definition: 'core.v1.Container', field: 'nothing' }, context), undefined);
  assert.equal(describeSubject({ definition: 'core.v1.Nothing', field: 'image' }, context), undefined);
});

test('what a file has for others to name is read from its objects', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, labels: {team: a}}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: runner
      containers:
      - {name: web, image: "web:1", ports: [{name: http, containerPort: 80}]}
---
apiVersion: v1
kind: Secret
metadata: {name: login}
data: {user: YQ==}
stringData: {password: b}
---
apiVersion: v1
kind: ConfigMap
metadata: {generateName: a-}
`;
  const parts = workspace.read(readSnapshot(text), placeAt('1.30'));
  const reader = createNameReader({ files: () => [] });
  const [web, login, ...others] = reader.namesIn('file:///own.yaml', parts).all();
  assert.deepEqual(others, [], 'what has no name cannot be named');
  assert.deepEqual(web, {
    group: 'apps',
    kind: 'Deployment',
    name: 'web',
    namespace: 'shop',
    labels: new Map([['team', 'a']]),
    podLabels: new Map([['app', 'web']]),
    dataKeys: [],
    ports: [{ name: 'http', number: 80 }],
    images: ['web:1'],
    containers: ['web'],
    uses: [
      { group: '', kind: 'Namespace', name: 'shop' },
      { group: '', kind: 'ServiceAccount', name: 'runner' },
    ],
  });
  assert.deepEqual(login?.dataKeys, ['user', 'password']);
  assert.equal(
    reader.namesIn('file:///own.yaml', parts).ofKind('', 'Secret')[0],
    login,
    'what was read once is remembered',
  );
});

const foreign = [
  'file:///a/docker-compose.yml',
  'file:///a/compose.override.yaml',
  'file:///a/.gitlab-ci.yml',
  'file:///a/.github/workflows/build.yaml',
  'file:///a/chart/Chart.yaml',
  'file:///a/chart/values-prod.yaml',
  'file:///a/kustomization.yaml',
  'file:///a/mkdocs.yml',
  'file:///a/openapi.yaml',
];
const open = [
  'file:///a/web.yaml',
  'untitled:Untitled-1',
  'file:///a/composer.yaml',
  'file:///a/chart/templates/web.yaml',
];

test('what is begun in a file of another tool is no manifest', () => {
  for (const uri of foreign) assert.equal(isForeignFile(uri), true, uri);
  for (const uri of open) assert.equal(isForeignFile(uri), false, uri);
});

/** The types that a field has had, by definition without its version and field. */
const fields = new Map<string, FieldType[]>();
const definitions = new Map<string, Set<string>>();
for (const name of timeline.definitionNames) {
  for (const field of timeline.definition(name)?.fields.values() ?? []) {
    const key = `${withoutVersion(name)}.${field.name}`;
    fields.set(key, [...(fields.get(key) ?? []), ...field.spans.map(({ type }) => type)]);
    const short = definitionName(name);
    definitions.set(short, (definitions.get(short) ?? new Set()).add(field.name));
  }
}

test('values are known of fields that some version has, and only where no version lists them', () => {
  for (const key of known.keys()) {
    if (key.startsWith('.')) {
      assert.ok(
        [...fields.keys()].some((name) => name.endsWith(key)),
        key,
      );
      continue;
    }
    const types = fields.get(key);
    assert.ok(types, key);
    const newest = types.at(-1);
    const scalar = newest?.kind === 'list' ? newest.items : newest;
    assert.ok(scalar?.kind === 'string' && !scalar.enum, `${key} is listed by the schema`);
  }
});

test('the order of keys, and what comes with them, is of definitions and fields that some version has', () => {
  for (const [definition, order] of orders) {
    for (const field of order) assert.ok(definitions.get(definition)?.has(field), `${definition}.${field}`);
    assert.equal(new Set(order).size, order.length, definition);
  }
  for (const [definition, paths] of companionTables) {
    for (const path of paths) {
      const field = /^[^/=]+/.exec(path)?.[0] ?? '';
      assert.ok(definitions.get(definition)?.has(field), `${definition}: ${path}`);
    }
  }
});
