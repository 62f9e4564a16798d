import assert from 'node:assert/strict';
import test from 'node:test';
import { folding } from '../../server/src/core/features/folding.ts';
import { kustomizationLinks } from '../../server/src/core/features/kustomizationLinks.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/outline.ts';
import { selectionRanges } from '../../server/src/core/features/selectionRanges.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { checkText } from '../api.ts';

/** The outline as indented lines: kind, name, (detail). */
function outlineOf(text: string): readonly string[] {
  const lines = (item: OutlineItem, indent: string): readonly string[] => [
    `${indent}${item.kind} ${item.name}${item.detail === '' ? '' : ` (${item.detail})`}`,
    ...item.children.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return checkText(text, '1.36').parts.flatMap(({ analysis }) =>
    outline(analysis.manifests).flatMap((item) => lines(item, '')),
  );
}

const outlines: readonly (readonly [why: string, text: string, lines: readonly string[]])[] = [
  [
    'a workload with its containers, their ports, and its volumes',
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          image: shop/migrate:1
      containers:
        - name: web
          image: shop/web:1
          ports:
            - containerPort: 8080
              name: http
            - containerPort: 9090
      volumes:
        - name: settings
          configMap:
            name: web
        - name: tmp
          emptyDir: {}
`,
    [
      'object Deployment web (apps/v1 · shop)',
      '  container migrate (init · shop/migrate:1)',
      '  container web (shop/web:1)',
      '    port http (8080)',
      '    port 9090 (9090)',
      '  volume settings (configMap web)',
      '  volume tmp (emptyDir)',
    ],
  ],
  [
    'data keys, hosts and paths, claims, and the objects of several documents and a list',
    `apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  b: c
  "d.yaml": |
    e
---
apiVersion: v1
kind: List
items:
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: i}
  spec:
    rules:
    - host: shop.example.com
      http:
        paths:
        - path: /api
          backend: {service: {name: api, port: {number: 1}}}
- apiVersion: apps/v1
  kind: StatefulSet
  spec:
    volumeClaimTemplates:
    - metadata: {name: data}
      spec: {resources: {requests: {storage: 1Gi}}}
---
apiVersion: example.com/v1
kind: Widget
metadata:
  name: w
`,
    [
      'object ConfigMap a (v1)',
      '  key b',
      '  key d.yaml',
      'object Ingress i (networking.k8s.io/v1)',
      '  host shop.example.com',
      '    path /api (api)',
      'object StatefulSet (apps/v1)',
      '  claim data (1Gi)',
      'object Widget w (example.com/v1)',
    ],
  ],
  [
    'half-typed parts have a number until they have a name',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: a\n  - name:\n',
    ['object Pod (v1)', '  container container 1 (a)', '  container container 2'],
  ],
];
for (const [why, text, lines] of outlines) {
  test(`outline: ${why}`, () => assert.deepEqual(outlineOf(text), lines));
}

test('folding: what has lines of its own folds, and runs of comments do', () => {
  const text = `# one
# two
a: # first line
  b:
  - c: 1
    d: |
      x
  - e
  f: {
    g: 1
  }
# alone
h: 1
`;
  const document = parseDocument(text);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  assert.deepEqual(
    folding(document).map(({ range, kind }) => `${kind} ${lineOf(range.start)}-${lineOf(range.end)}`),
    ['block 3-13', 'block 3-11', 'block 4-8', 'block 5-7', 'block 6-7', 'block 9-11', 'comment 1-2'],
  );
});

test('a selection grows from the word to the document', () => {
  const text = 'a:\n  b: "c d"\n  e: 1\n';
  const grown = selectionRanges(parseDocument(text), text.indexOf('c d') + 1).map(({ start, end }) =>
    text.slice(start, end),
  );
  assert.deepEqual(grown, ['c d', '"c d"', 'b: "c d"', 'b: "c d"\n  e: 1', 'a:\n  b: "c d"\n  e: 1', text]);
});

test('the paths of a kustomization are those that lie beside it', () => {
  const text = `resources:
- deployment.yaml
- ../base
- https://example.com/a.yaml
- github.com/org/repo//path?ref=v1
patches:
- path: patch.yaml
- patch: |-
    - op: remove
configMapGenerator:
- name: a
  files: [settings.ini, other=b/c.txt]
  envs: [.env]
helmCharts:
- name: x
  valuesFile: values.yaml
`;
  const links = kustomizationLinks(parseDocument(text));
  assert.deepEqual(
    links.map(({ path }) => path),
    ['deployment.yaml', '../base', 'patch.yaml', 'settings.ini', 'b/c.txt', '.env', 'values.yaml'],
  );
  for (const { path, range } of links) assert.ok(text.slice(range.start, range.end).endsWith(path));
});
