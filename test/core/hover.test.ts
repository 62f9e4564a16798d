import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { writtenFacts } from '../../schemas/facts/writtenFacts.ts';
import { buildDescriptions } from '../../schemas/generator/buildDescriptions.ts';
import type { Manifest } from '../../server/src/core/analysis/Manifest.ts';
import { type Hover, hover } from '../../server/src/core/features/hover.ts';
import { hoverDefault } from '../../server/src/core/features/hoverDefault.ts';
import { noDescriptions, readDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { formatGroupVersionKind, parseApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type LifecycleJson, parseLifecycle } from '../../server/src/core/kubernetes/Lifecycle.ts';
import type { Language } from '../../server/src/core/messages/Message.ts';
import { pairObject } from '../../server/src/core/schema/pairObject.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import {
  entriesOf,
  keyText,
  resolve,
  stringOf,
  valueAt,
  type YamlMapping,
} from '../../server/src/core/yaml/YamlNode.ts';
import { facts as allFacts, checkText, timeline } from '../api.ts';

/** A few facts of each sort, so that the cases stand on their own. */
const facts = parseLifecycle(
  JSON.parse(readFileSync('schemas/lifecycle.json', 'utf8')) as LifecycleJson,
  {
    ...writtenFacts,
    kinds: {
      'Ingress.networking.k8s.io': { scope: 'namespaced', plural: 'ingresses', shortNames: ['ing'] },
      Node: { scope: 'cluster', plural: 'nodes', shortNames: ['no'] },
      Pod: { scope: 'namespaced', plural: 'pods', shortNames: ['po'] },
    },
    gates: {
      GRPCContainerProbe: '23 alpha, 24 beta on, 27 stable',
      ContainerStopSignals: '33 alpha',
      AppArmorFields: '30 beta on, 31 stable',
    },
    gatedFields: {
      'core.v1.Probe': { grpc: { gate: 'GRPCContainerProbe', whenOff: 'dropped' } },
      'core.v1.Lifecycle': { stopSignal: { gate: 'ContainerStopSignals', whenOff: 'dropped' } },
      'core.v1.SecurityContext': { appArmorProfile: { gate: 'AppArmorFields', whenOff: 'dropped' } },
    },
    defaults: { 'core.v1.Probe': { periodSeconds: '10' }, 'core.v1.ServicePort': { protocol: '"TCP"' } },
    requiredFields: {
      ...writtenFacts.requiredFields,
      accepted: { 'apps.v1.StatefulSetSpec': { serviceName: '14-32' } },
      refused: { 'core.v1.Container': { image: '14-' } },
    },
    openEnums: { 'core.v1.ServiceSpec': { sessionAffinity: '14-' } },
  },
  timeline.newest,
);
const described = buildDescriptions().then(readDescriptions);

/** What stands at `$0`. */
async function hoverIn(text: string, version: number, language: Language = 'en'): Promise<Hover | undefined> {
  const offset = text.indexOf('$0');
  assert.ok(offset >= 0, 'a case needs its $0');
  const document = parseDocument(text.replace('$0', ''));
  const view = timeline.at(minor(version));
  const root = resolve(document.root);
  assert.ok(root?.type === 'mapping', 'a case is one object');
  const items = resolve(valueAt(root, 'items'));
  const objects = [root, ...(items?.type === 'sequence' ? items.items.map(({ value }) => resolve(value)) : [])];
  const manifests = objects.flatMap((node): Manifest[] => (node?.type === 'mapping' ? [manifestOf(node)] : []));
  const hovered = manifests.map((manifest) => ({ manifest, window: () => undefined }));
  return hover(hovered, offset, {
    view,
    facts,
    descriptions: await described,
    language,
    now: Date.UTC(2026, 10, 28),
  });

  function manifestOf(node: YamlMapping): Manifest {
    const scalar = (key: string) => {
      const value = resolve(entriesOf(node).find((entry) => keyText(entry.key) === key)?.value);
      return value?.type === 'scalar' ? value : undefined;
    };
    const gvk = {
      ...(parseApiVersion(stringOf(scalar('apiVersion')) ?? '') ?? { group: '', version: '' }),
      kind: stringOf(scalar('kind')) ?? '',
    };
    const definition = timeline.kinds.get(formatGroupVersionKind(gvk))?.definition;
    return {
      document,
      node,
      gvk,
      apiVersion: scalar('apiVersion'),
      kind: scalar('kind'),
      name: undefined,
      namespace: undefined,
      partial: false,
      root: pairObject(node, definition, view),
      list: undefined,
      prefix: '',
    };
  }
}

const pod = (container: string): string => `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: a
      ${container.replaceAll('\n', '\n      ')}
`;
const reference = (version: number, anchor: string): string =>
  `https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.${version}/#${anchor}`;

interface Case {
  readonly about: string;
  readonly text: string;
  readonly version: number;
  readonly language?: Language;
  /** Lines that are there, in this order. */
  readonly has: readonly (string | RegExp)[];
  readonly lacks?: RegExp;
  /** The text that is highlighted. */
  readonly on?: string;
}

const cases: readonly Case[] = [
  {
    about: 'a field with a type of its own, since and stages, description, reference',
    text: pod('livenessProbe:\n  gr$0pc:\n    port: 80'),
    version: 33,
    has: [
      '**`grpc`**: GRPCAction, optional',
      '- Since Kubernetes 1.23 (alpha, off by default; on by default from 1.24; stable from 1.27)',
      /GRPC HealthCheckRequest/,
      `[Kubernetes API reference: GRPCAction](${reference(33, 'grpcaction-v1-core')})`,
    ],
    on: 'grpc',
  },
  {
    about: 'the same in Korean, the description as upstream has it',
    text: pod('livenessProbe:\n  gr$0pc:\n    port: 80'),
    version: 33,
    language: 'ko',
    has: [
      '**`grpc`**: GRPCAction, 선택',
      '- Kubernetes 1.23부터(알파, 기본 비활성화; 1.24부터 기본 활성화; 1.27부터 안정 버전)',
      /GRPC HealthCheckRequest/,
      /레퍼런스/,
    ],
  },
  {
    about: 'a field that the pinned version does not have yet',
    text: pod('livenessProbe:\n  gr$0pc:\n    port: 80'),
    version: 21,
    has: [
      '**`grpc`**: GRPCAction, optional',
      '- **Not part of Kubernetes 1.21**, which this file is checked against',
      /^- Since Kubernetes 1\.23 \(alpha/,
      /GRPC HealthCheckRequest/,
    ],
    lacks: /feature gate/,
  },
  {
    about: 'a field whose gate is off says what becomes of it',
    text: pod('livenessProbe:\n  gr$0pc:\n    port: 80'),
    version: 23,
    has: [
      /^- Since Kubernetes 1\.23/,
      '- The feature gate `GRPCContainerProbe` is off by default in Kubernetes 1.23: the API server drops the field.',
    ],
    lacks: /Not part/,
  },
  {
    about: 'a gate that is not on in any version',
    text: pod('lifecycle:\n  stopS$0ignal: SIGUSR1'),
    version: 36,
    has: [
      /^\*\*`stopSignal`\*\*: string/,
      '- Since Kubernetes 1.33 (alpha, off by default)',
      /ContainerStopSignals/,
      /SIGUSR1/,
    ],
  },
  {
    about: 'a gate that was on from the first day',
    text: pod('securityContext:\n  appArmor$0Profile: {}'),
    version: 36,
    has: ['- Since Kubernetes 1.30 (beta; stable from 1.31)'],
  },
  {
    about: 'a field as old as the bundled versions says nothing of versions; its default',
    text: pod('livenessProbe:\n  period$0Seconds: 5'),
    version: 33,
    has: ['**`periodSeconds`**: integer, optional', '- Default: `10`', /How often/, /#probe-v1-core/],
    lacks: /Since|Up to|Not part/,
  },
  {
    about: 'on the value, the same as on the key',
    text: pod('livenessProbe:\n  periodSeconds: 5$0'),
    version: 33,
    has: ['**`periodSeconds`**: integer, optional'],
    on: '5',
  },
  {
    about: 'a required list of objects',
    text: 'apiVersion: v1\nkind: Pod\nspec:\n  cont$0ainers: []\n',
    version: 33,
    has: ['**`containers`**: list of Container, required', /#container-v1-core/],
    on: 'containers',
  },
  {
    about: 'required by the server, not by the schema',
    text: pod('im$0age: nginx'),
    version: 33,
    has: ['**`image`**: string, required'],
  },
  {
    about: 'required by the schema, not by the server',
    text: 'apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  service$0Name: a\n',
    version: 30,
    has: ['**`serviceName`**: string, required by the schema, but the API server accepts objects without it'],
  },
  {
    about: 'the same where both agree',
    text: 'apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  service$0Name: a\n',
    version: 33,
    has: ['**`serviceName`**: string, optional'],
  },
  {
    about: 'values and a default',
    text: 'apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - protocol: T$0CP\n',
    version: 36,
    has: ['**`protocol`**: string, optional', '- Values: `SCTP`, `TCP`, `UDP`', '- Default: `TCP`'],
    on: 'TCP',
  },
  {
    about: 'values of which the list is not complete',
    text: 'apiVersion: v1\nkind: Service\nspec:\n  session$0Affinity: None\n',
    version: 36,
    has: ['- Values: `ClientIP`, `None`, and others'],
  },
  {
    about: 'a list of strings with values, on an item',
    text: 'apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadWrite$0Once]\n',
    version: 36,
    has: ['Item of **`accessModes`**: string', /^- Values: `ReadOnlyMany`, /, /access modes/i],
    on: 'ReadWriteOnce',
  },
  {
    about: 'a map of strings',
    text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  la$0bels: {}\n',
    version: 33,
    has: ['**`labels`**: map of strings, optional', /Map of string keys/, /#objectmeta-v1-meta/],
  },
  {
    about: 'an entry of it',
    text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    ap$0p: web\n',
    version: 33,
    has: ['**`app`**: string, entry of `labels`', /Map of string keys/],
    on: 'app',
  },
  {
    about: 'a map of quantities',
    text: pod('resources:\n  limi$0ts: {}'),
    version: 33,
    has: ['**`limits`**: map of quantities, optional'],
  },
  {
    about: 'a quantity in it',
    text: pod('resources:\n  limits:\n    cpu: 500$0m'),
    version: 33,
    has: ['**`cpu`**: quantity, entry of `limits`', /maximum amount/],
    lacks: /fixed-point/,
    on: '500m',
  },
  {
    about: 'an int-or-string',
    text: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec:\n  minAv$0ailable: 1\n',
    version: 33,
    has: ['**`minAvailable`**: int-or-string, optional', /#poddisruptionbudgetspec-v1-policy/],
  },
  {
    about: 'a date-time',
    text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  creation$0Timestamp: null\n',
    version: 33,
    has: ['**`creationTimestamp`**: date-time, optional'],
  },
  {
    about: 'base64',
    text: 'apiVersion: v1\nkind: Secret\nda$0ta: {}\n',
    version: 33,
    has: ['**`data`**: map of base64 strings, optional'],
  },
  {
    about: 'a type by its decoder',
    text: 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  versions:\n    - schema:\n        openAPIV3Schema:\n          ite$0ms: {}\n          properties: {}\n',
    version: 33,
    has: ['**`items`**: JSONSchemaProps or list of JSONSchemaProps, optional'],
  },
  {
    about: 'a field of a removed kind, with the last version',
    text: 'apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  back$0end: {}\n',
    version: 33,
    has: [
      '**`backend`**: IngressBackend, optional',
      /Not part of Kubernetes 1\.33/,
      '- Up to Kubernetes 1.21',
      'https://v1-21.docs.kubernetes.io/docs/reference/generated/kubernetes-api/v1.21/#ingressbackend-v1beta1-extensions',
    ],
  },
  {
    about: 'a field without a text of its own falls back to its type',
    text: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n  rules:\n    - ht$0tp: {}\n',
    version: 36,
    has: [
      '**`http`**: HTTPIngressRuleValue, optional',
      /list of http selectors/,
      /#httpingressrulevalue-v1-networking-k8s-io/,
    ],
  },
  {
    about: 'nothing for a key that no version has',
    text: pod('nons$0ense: 1'),
    version: 33,
    has: [],
  },
  { about: 'nothing on blanks', text: 'apiVersion: v1\nkind: Pod\n\n$0\nspec: {}\n', version: 33, has: [] },
  {
    about: 'nothing below what the API leaves open',
    text: 'apiVersion: apps/v1\nkind: ControllerRevision\ndata:\n  wha$0tever: 1\n',
    version: 33,
    has: [],
  },
  {
    about: 'nothing on the kind of a custom resource',
    text: 'apiVersion: example.com/v1\nkind: Wid$0get\n',
    version: 33,
    has: [],
  },
  {
    about: 'the metadata of a custom resource',
    text: 'apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  na$0me: a\n',
    version: 33,
    has: ['**`name`**: string, optional', /#objectmeta-v1-meta/],
  },
  {
    about: 'a stable kind',
    text: 'apiVersion: v1\nkind: P$0od\n',
    version: 33,
    has: [
      '**Pod** in `v1`, stable',
      '- Compatibility window: **all versions (1.14 to 1.36)**',
      '- Namespaced resource `pods`, `po`',
      /collection of containers/,
      `[Kubernetes API reference: Pod](${reference(33, 'pod-v1-core')})`,
    ],
    lacks: /eprecated|emoved|eplace/,
    on: 'Pod',
  },
  {
    about: 'a removed kind, its life in order',
    text: 'api$0Version: extensions/v1beta1\nkind: Ingress\n',
    version: 33,
    has: [
      '**Ingress** in `extensions/v1beta1`, beta',
      '- Compatibility window: **1.1 to 1.21**',
      '- **Not served by Kubernetes 1.33**, which this file is checked against',
      '- Deprecated since 1.14',
      '- Removed in 1.22',
      '- Replaced by Ingress in `networking.k8s.io/v1` (from 1.19)',
    ],
    on: 'apiVersion',
  },
  {
    about: 'the same while it is served',
    text: 'apiVersion: extensions/v1beta1$0\nkind: Ingress\n',
    version: 21,
    has: ['- Compatibility window: **1.1 to 1.21**', '- Deprecated since 1.14', '- Removed in 1.22'],
    lacks: /Not served/,
    on: 'extensions/v1beta1',
  },
  {
    about: 'the same in Korean',
    text: 'apiVersion: extensions/v1beta1$0\nkind: Ingress\n',
    version: 33,
    language: 'ko',
    has: [
      '`extensions/v1beta1`의 **Ingress**, 베타',
      '- 호환 범위: **1.1~1.21**',
      '- **Kubernetes 1.33에서 제공되지 않습니다**(이 파일의 검사 기준 버전)',
      '- 1.14부터 사용 중단(deprecated)',
      '- 1.22에서 제거됨',
      '- `networking.k8s.io/v1`의 Ingress로 대체됨(1.19부터)',
    ],
  },
  {
    about: 'a kind that came later',
    text: 'apiVersion: batch/v1\nkind: Cron$0Job\n',
    version: 20,
    has: ['- Compatibility window: **1.21 and later**', /^- \*\*Not served by Kubernetes 1\.20/],
  },
  {
    about: 'a kind that was switched off before it was removed',
    text: 'apiVersion: apps/v1beta1\nkind: Deploy$0ment\n',
    version: 16,
    has: [
      /^- Compatibility window: \*\*1\.\d+ to 1\.15\*\*/,
      '- **Off by default in Kubernetes 1.16**, which this file is checked against',
      '- Off by default from 1.16, removed in 1.18',
      '- Replaced by Deployment in `apps/v1`',
    ],
  },
  {
    about: 'a kind that is never on by default',
    text: 'apiVersion: admissionregistration.k8s.io/v1alpha1\nkind: MutatingAdmission$0Policy\n',
    version: 36,
    has: [
      /^- Known in 1\.32 and later, but served only if .*`--runtime-config=admissionregistration\.k8s\.io\/v1alpha1=true`/,
      '- Deprecated since 1.35',
      '- To be removed in 1.38',
      /^- Replaced by MutatingAdmissionPolicy/,
    ],
  },
  {
    about: 'a kind without a successor',
    text: 'apiVersion: policy/v1beta1\nkind: PodSecurity$0Policy\n',
    version: 33,
    has: ['- Removed in 1.25', '- Nothing replaces it'],
  },
  {
    about: 'an item of a list is an object of its own',
    text: 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: No$0de\n',
    version: 33,
    has: ['**Node** in `v1`, stable', '- Cluster-scoped resource `nodes`, `no`'],
    on: 'Node',
  },
];

for (const { about, text, version, language, has, lacks, on } of cases) {
  test(`hover: ${about}`, async () => {
    const found = await hoverIn(text, version, language);
    if (has.length === 0) {
      assert.equal(found, undefined);
      return;
    }
    assert.ok(found, 'a hover');
    let lines = found.markdown.split('\n');
    for (const wanted of has) {
      const at = lines.findIndex((line) => (typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)));
      assert.ok(at >= 0, `${wanted} is missing in\n${found.markdown}`);
      lines = lines.slice(at);
    }
    if (lacks) assert.doesNotMatch(found.markdown, lacks);
    const { start, end } = found.range;
    if (on) assert.equal(text.replace('$0', '').slice(start, end), on);
  });
}

const defaults: readonly (readonly [notation: string, en: string, ko: string])[] = [
  ['10', '`10`', '`10`'],
  ['"TCP"', '`TCP`', '`TCP`'],
  ['"*"', '`"*"`', '`"*"`'],
  ['""', '`""`', '`""`'],
  ['"yes"', '`"yes"`', '`"yes"`'],
  ['= port', 'the value of `port`', '`port`의 값'],
  [
    '["a","b"], {"c":", "} (type: X)',
    '`["a","b"]`; `{"c":", "}` when `type: X`',
    '`["a","b"]`; `{"c":", "}`(`type: X`일 때)',
  ],
  [
    '= max (kind: A), "B" (kind: B)',
    'the value of `max` when `kind: A`; `B` when `kind: B`',
    '`max`의 값(`kind: A`일 때); `B`(`kind: B`일 때)',
  ],
  ['= lowercase(kind)', 'the value of `lowercase(kind)`', '`lowercase(kind)`의 값'],
];

for (const [notation, en, ko] of defaults) {
  test(`the default ${notation} in words`, () => {
    assert.equal(hoverDefault(notation, 'en'), en);
    assert.equal(hoverDefault(notation, 'ko'), ko);
  });
}

test('on apiVersion and kind, the window of the object where more than its API bounds it', () => {
  const containers = Array.from(
    { length: 2 },
    () => '            - {image: a, startupProbe: {exec: {command: [a]}}}\n',
  ).join('');
  const deployment = (kind: string): string =>
    `apiVersion: extensions/v1beta1\nkind: ${kind}\nspec:\n  template:\n    spec:\n      containers:\n${containers}`;
  const hovered = (text: string, language: Language): readonly string[] => {
    const [part] = checkText(text, '1.15').parts;
    assert.ok(part?.view);
    const objects = part.analysis.manifests.map((manifest, index) => ({
      manifest,
      window: () => part.windows()[index],
    }));
    const context = { view: part.view, facts: allFacts, descriptions: noDescriptions, language, now: 0 };
    return hover(objects, 1, context)?.markdown.split('\n') ?? [];
  };
  assert.deepEqual(hovered(deployment('Deployment'), 'en').slice(2, 8), [
    '- Compatibility window: **no version**',
    '  - `startupProbe` needs 1.18 (off by default in 1.16 and 1.17), at `spec.template.spec.containers[0].startupProbe` and 1 more',
    '  - `extensions/v1beta1` Deployment is off by default from 1.16 and gone in 1.18',
    '- The API itself: **1.1 to 1.15**',
    '- Deprecated since 1.8',
    '- Off by default from 1.16, removed in 1.18',
  ]);
  assert.deepEqual(hovered(deployment('Deployment'), 'ko').slice(2, 5), [
    '- 호환 범위: **없음**',
    '  - `startupProbe`는 1.18부터 기본 제공됩니다(1.16, 1.17에서는 기본 비활성화). 위치: `spec.template.spec.containers[0].startupProbe` 외 1곳',
    '  - `extensions/v1beta1` Deployment는 1.16부터 기본적으로 비활성화되고 1.18에서 제거되었습니다',
  ]);
  assert.match(hovered('apiVersion: v1\nkind: Pod\n', 'en')[2] ?? '', /^- Compatibility window: \*\*all versions/);
});

const meanings: readonly (readonly [text: string, version: number, words: RegExp])[] = [
  [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - resources:\n      limits:\n        memory: 64$0Mi\n',
    29,
    /67,108,864 bytes/,
  ],
  [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - resources:\n      limits:\n        cp$0u: 1500m\n',
    29,
    /1\.5 CPU/,
  ],
  ['apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ng$0inx:1.27\n', 29, /Repository: `library\/nginx`/],
  [
    'apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - configMap:\n      defaultMode: 02$050\n',
    29,
    /`0250` \(decimal 168\)/,
  ],
  ['apiVersion: v1\nkind: Secret\ndata:\n  key: aGVsbG$08=\n', 29, /Base64 of 5 bytes/],
  ['apiVersion: v1\nkind: Secret\ndata:\n  key: hel$0lo\n', 29, /Not valid Base64/],
  [
    'apiVersion: batch/v1\nkind: CronJob\nspec:\n  timeZone: Asia/Seoul\n  schedule: "0 6 * $0* *"\n',
    29,
    /At 06:00\n- Next runs \(Asia\/Seoul\): `2026-11-29 06:00`/,
  ],
];
for (const [text, version, words] of meanings) {
  test(`a value's meaning: ${text.split('\n').at(-2)?.trim()}`, async () => {
    const found = await hoverIn(text, version);
    assert.match(found?.markdown ?? '', words);
    assert.doesNotMatch(found?.markdown ?? '', /hello(?!o)/);
  });
}
