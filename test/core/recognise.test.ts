import assert from 'node:assert/strict';
import test from 'node:test';
import { findTemplate } from '../../server/src/core/analysis/findTemplate.ts';
import { looksPartial } from '../../server/src/core/analysis/partial.ts';
import { holdsManifest, recogniseObjects } from '../../server/src/core/analysis/recognise.ts';
import { formatGroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { timeline } from '../api.ts';

/** The objects of a document as `prefix group/version/kind`. */
function objectsOf(text: string, fileHoldsManifests = false): readonly string[] {
  return recogniseObjects(parseDocument(text), fileHoldsManifests, timeline).map(({ prefix, gvk }) =>
    `${prefix} ${formatGroupVersionKind(gvk)}`.trim(),
  );
}

const alone: readonly (readonly [why: string, text: string, objects: readonly string[]])[] = [
  ['an object', 'apiVersion: apps/v1\nkind: Deployment\n', ['apps/v1/Deployment']],
  ['an object in JSON', '{"kind": "Pod", "apiVersion": "v1"}', ['v1/Pod']],
  ['a custom resource', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n', ['argoproj.io/v1alpha1/Workflow']],
  ['a kind that does not exist', 'apiVersion: v1\nkind: Deploymnet\n', ['v1/Deploymnet']],
  ['an apiVersion that is none', 'apiVersion: a/b/c\nkind: Pod\n', ['a/b/c/Pod']],
  ['an object with broken YAML below', 'apiVersion: v1\nkind: Pod\nspec:\n  a: "\n', ['v1/Pod']],
  ['apiVersion of Kubernetes beside metadata', 'apiVersion: apps/v1\nmetadata:\n  name: a\n', ['apps/v1/']],
  ['apiVersion of Kubernetes beside spec, kind begun', 'apiVersion: v1\nkind:\nspec: {}\n', ['v1/']],
  ['apiVersion of Kubernetes alone', 'apiVersion: v1\n', []],
  ['apiVersion of another beside metadata', 'apiVersion: example.com/v1\nmetadata: {name: a}\n', []],
  ['a Helm chart', 'apiVersion: v2\nname: web\nversion: 1.0.0\n', []],
  ['an old Helm chart', 'apiVersion: v1\nname: web\nversion: 1.0.0\n', []],
  ['an installer with metadata', 'apiVersion: v1\nbaseDomain: example.com\nmetadata: {name: a}\n', []],
  ['kind alone', 'kind: Deployment\nmetadata: {name: a}\n', []],
  ['apiVersion that is no text', 'apiVersion: 1\nkind: Pod\n', []],
  ['kind that is no text', 'apiVersion: v1\nkind: [Pod]\n', []],
  ['Compose', 'services:\n  web:\n    image: nginx\n', []],
  ['a CI workflow', 'on: push\njobs: {build: {steps: []}}\n', []],
  ['OpenAPI', 'openapi: 3.0.0\ninfo: {title: a}\npaths: {}\n', []],
  ['values', 'image: {tag: 1}\nreplicas: 2\n', []],
  ['a list', '- apiVersion: v1\n  kind: Pod\n', []],
  ['a scalar', 'hello', []],
  ['nothing', '', []],
  ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', []],
  [
    'a Flux Kustomization',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n',
    ['kustomize.toolkit.fluxcd.io/v1/Kustomization'],
  ],
  ['a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []\n', []],
  ['kubeadm', 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n', []],
  ['kind', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n', []],
  ['skaffold', 'apiVersion: skaffold/v3\nkind: Config\n', []],
  ['a transformer of kustomize', 'apiVersion: builtin\nkind: LabelTransformer\nmetadata: {name: a}\n', []],
  ['Backstage', 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n', []],
  [
    'a List, its items',
    'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: apps/v1, kind: Deployment}\n',
    ['items[0] v1/Pod', 'items[1] apps/v1/Deployment'],
  ],
  ['a List, an item being typed', 'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n-\n- text\n', ['items[0] /Pod']],
  ['an empty List', 'apiVersion: v1\nkind: List\nitems: []\n', []],
  ['a List without items', 'apiVersion: v1\nkind: List\n', ['v1/List']],
  [
    'a typed list, whose items inherit',
    'apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: a}\n- {apiVersion: v1, kind: Pod}\n',
    ['items[0] apps/v1/Deployment', 'items[1] v1/Pod'],
  ],
  [
    'lists in lists',
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: PodList\n  items:\n  - metadata: {name: a}\n- {apiVersion: v1, kind: Secret}\n',
    ['items[0].items[0] v1/Pod', 'items[1] v1/Secret'],
  ],
  [
    'a custom list of objects',
    'apiVersion: a.io/v1\nkind: FooList\nitems:\n- {apiVersion: a.io/v1, kind: Foo}\n',
    ['items[0] a.io/v1/Foo'],
  ],
  [
    'a custom object whose kind ends like a list',
    'apiVersion: a.io/v1\nkind: AllowList\nitems:\n- {cidr: 10.0.0.0/8}\n',
    ['a.io/v1/AllowList'],
  ],
  [
    'an object that an alias repeats',
    'apiVersion: v1\nkind: List\nitems:\n- &a {apiVersion: v1, kind: Pod}\n- *a\n',
    ['items[0] v1/Pod'],
  ],
  ['a list that holds itself', '&a\napiVersion: v1\nkind: List\nitems:\n- *a\n', []],
];
for (const [why, text, expected] of alone) {
  test(`what is taken for an object: ${why}`, () => assert.deepEqual(objectsOf(text), expected));
}

const beside: readonly (readonly [why: string, text: string, objects: readonly string[]])[] = [
  ['kind alone', 'kind: Deployment\n', ['/Deployment']],
  ['apiVersion alone', 'apiVersion: example.com/v1\n', ['example.com/v1/']],
  ['kind begun', 'apiVersion: v1\nkind:\n', ['v1/']],
  ['neither', 'metadata: {name: a}\n', []],
  ['a file of a tool', 'apiVersion: skaffold/v3\nkind: Config\n', []],
  ['a file of a tool with a kind that is none', 'apiVersion: 0.1.0\nkind: ksonnet.io/app\n', []],
];
for (const [why, text, expected] of beside) {
  test(`what is taken for an object beside a manifest: ${why}`, () =>
    assert.deepEqual(objectsOf(text, true), expected));
}

test('a half-typed document makes no file of manifests', () => {
  assert.equal(holdsManifest(parseDocument('apiVersion: v1\nkind: Pod\n')), true);
  assert.equal(holdsManifest(parseDocument('apiVersion: v1\nmetadata: {name: a}\n')), false);
  assert.equal(holdsManifest(parseDocument('apiVersion: skaffold/v3\nkind: Config\n')), false);
});

/** Objects by kind, and whether they read as patches. */
const partials: readonly (readonly [kind: string, text: string, partial: boolean])[] = [
  ['Deployment', 'metadata: {name: a}', true],
  ['Deployment', 'spec: {replicas: 3}', true],
  ['Deployment', 'spec: {template: {spec: {containers: [{name: a, resources: {}}]}}}', true],
  ['Deployment', 'spec: {template: {spec: {containers: [{name: a, image: b}]}}}', true],
  ['Deployment', 'spec: {template: {metadata: {labels: {a: b}}}}', true],
  ['Deployment', 'spec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}', false],
  ['Deployment', 'spec: {template: {metadata: {labels: {a: b}}, spec: {containers: {name: a, image: b}}}}', false],
  ['Deployment', 'spec: {selector: {matchLabels: {a: b}}}', false],
  ['Deployment', 'spec: {selector: {}, strategy: {$retainKeys: [type]}}', true],
  ['Deployment', 'spec: {selector: {}, template: {spec: {containers: [{$patch: delete, name: a}]}}}', true],
  ['Deployment', 'spec: {selector: {}, template: {spec: {$setElementOrder/containers: [{name: a}]}}}', true],
  ['Pod', 'metadata: {finalizers: [], $deleteFromPrimitiveList/finalizers: [a]}\nspec: {containers: []}', true],
  ['StatefulSet', 'spec: {serviceName: a}', true],
  ['Job', 'spec: {template: {spec: {containers: [{name: a, image: b}]}}}', false],
  ['Job', 'spec: {backoffLimit: 1}', true],
  ['CronJob', 'spec: {suspend: true}', true],
  ['CronJob', 'spec: {schedule: "* * * * *"}', false],
  ['Pod', 'spec: {nodeName: a}', true],
  ['Pod', 'spec: {containers: [{name: a}]}', false],
  ['Pod', 'metadata: {name: etcd}\nspec: {containers: [{name: etcd}]}', true],
  ['Pod', 'metadata: {name: etcd}\nspec: {containers: [{name: etcd, image: a}]}', false],
  ['Service', 'spec: {type: LoadBalancer}', true],
  ['Service', 'spec: {ports: [{port: 80}]}', false],
  ['Ingress', 'spec: {ingressClassName: a}', true],
  ['Ingress', 'spec: {rules: []}', false],
  ['NetworkPolicy', 'spec:\n  podSelector:\n', false],
  ['CustomResourceDefinition', 'spec: {conversion: {strategy: Webhook}}', true],
  ['CustomResourceDefinition', 'spec: {group: a.io}', false],
  ['MutatingWebhookConfiguration', 'metadata: {annotations: {a: b}}', true],
  ['MutatingWebhookConfiguration', 'webhooks: []', false],
  ['StorageClass', 'reclaimPolicy: Retain', false],
  ['ConfigMap', 'metadata: {name: a}', false],
  ['Namespace', 'metadata: {name: a}', false],
];
for (const [kind, text, expected] of partials) {
  test(`a ${kind} ${expected ? 'reads as a patch' : 'is whole'}: ${text}`, () => {
    const { root } = parseDocument(`kind: ${kind}\n${text}\n`);
    assert.ok(root?.type === 'mapping');
    assert.equal(looksPartial({ group: '', version: 'v1', kind }, root), expected);
  });
}

/** Texts with what makes them templates, `-` for nothing. */
const templates: readonly (readonly [why: string, text: string, template: string])[] = [
  ['a manifest', 'a: {b: {c: d}}\n', '-'],
  ['an action as a value', 'a: 1\nname: {{ .Values.name }}\n', 'not-yaml {{ .Values.name }}'],
  ['an action on its own line', 'a: 1\n{{- if .Values.x }}\nb: 1\n{{- end }}\n', 'not-yaml {{- if .Values.x }}'],
  ['an action as an item', 'a:\n- {{ x }}\n', 'not-yaml {{ x }}'],
  ['an action in a list in brackets', 'a: [{{ x }}]\n', 'not-yaml {{ x }}'],
  ['an action behind a tag', 'a: !!str {{ x }}\n', 'not-yaml {{ x }}'],
  ['what only Helm has, in a plain text', 'name: web-{{ .Release.Name }}\n', 'helm-object {{ .Release.Name }}'],
  ['what only Helm has, without blanks', 'image: a:{{.Values.tag}}\n', 'helm-object {{.Values.tag}}'],
  [
    'what only Helm has, behind a function',
    'a: b-{{ default "x" $.Values.y }}\n',
    'helm-object {{ default "x" $.Values.y }}',
  ],
  ['what somebody is to fill in, in a plain text', 'image: web:{{ version }}\n', '-'],
  ['a statement of Jinja', 'a: 1\n{% if x %}\nb: 1\n{% endif %}\n', 'not-yaml {% if x %}'],
  ['a statement of Jinja in a text', 'a: b {% if x %}c{% endif %}\n', '-'],
  ['functions of Prometheus, plain', 'summary: At {{ printf "%.2f" $value }} of it\n', '-'],
  ['what Prometheus fills in, plain', 'summary: Instance {{ $labels.instance }} down\n', '-'],
  ['what Argo fills in, plain', 'image: web:{{inputs.parameters.tag}}\n', '-'],
  ['in double quotes', 'a: "{{ .Labels.x }}"\n', '-'],
  ['in single quotes', "a: 'it''s {{ x }}'\n", '-'],
  ['in quotes of several lines', 'a: "x\n  {{ y }}\n  z"\n', '-'],
  ['what only Helm has, in quotes', 'name: "{{ .Release.Name }}-web"\n', 'helm-object {{ .Release.Name }}'],
  ['what only Helm has, in quotes in single', 'a: \'{{ include "x" . }}\'\n', 'helm-object {{ include "x" . }}'],
  ['behind quotes with an escape', 'a: "\\"{{ x }}"\nb: {{ y }}\n', 'not-yaml {{ y }}'],
  ['an apostrophe in a plain text opens nothing', "a: it's\nb: {{ y }}\n", 'not-yaml {{ y }}'],
  ['in a comment', 'a: 1 # {{ .Values.x }}\n# {{ .Values.y }}\n', '-'],
  ['in a block scalar', 'a: |\n  {{ .Values.x }}\n\n  {{ .Values.y }}\nb: 1\n', '-'],
  ['in a block scalar with its header', 'a:\n  - b: >-2 # {{ x }}\n\n      {{ x }}\n    c: 1\n', '-'],
  ['below a block scalar', 'a:\n- b: |\n    {{ x }}\n  c: {{ y }}\n', 'not-yaml {{ y }}'],
  ['in a block scalar in a list', '- |\n  {{ x }}\n- {{ y }}\n', 'not-yaml {{ y }}'],
  ['in a block scalar of a document', '--- |\n{{ x }}\n', '-'],
  ['with CRLF', 'a: |\r\n  {{ x }}\r\nb: {{ y }}\r\n', 'not-yaml {{ y }}'],
  ['in JSON', '{"a":"{{ x }}","b":{"c":{}}}', '-'],
  ['never closed', 'a: {{ x\n', 'not-yaml {{ x'],
];
for (const [why, text, expected] of templates) {
  test(`what makes a template: ${why}`, () => {
    const found = findTemplate(text);
    assert.equal(found ? `${found.reason} ${text.slice(found.range.start, found.range.end)}` : '-', expected);
  });
}
