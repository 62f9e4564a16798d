import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { olderKinds } from '../../schemas/facts/olderKinds.ts';
import type { Migration, StepDescription } from '../../server/src/core/analysis/Migration.ts';
import { listMigration } from '../../server/src/core/analysis/migration/listMigration.ts';
import { describeMigration, migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { addField } from '../../server/src/core/analysis/migration/steps/addField.ts';
import { moveField } from '../../server/src/core/analysis/migration/steps/moveField.ts';
import { removeField } from '../../server/src/core/analysis/migration/steps/removeField.ts';
import { renameField } from '../../server/src/core/analysis/migration/steps/renameField.ts';
import { replaceByInner } from '../../server/src/core/analysis/migration/steps/replaceByInner.ts';
import type { DefinitionView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { compareApiVersionNames } from '../../server/src/core/kubernetes/compareApiVersionNames.ts';
import {
  formatApiVersion,
  formatGroupVersionKind,
  type GroupVersionKind,
} from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type LifecycleJson, parseLifecycle } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { apiVersionChanges } from '../../server/src/core/migrations/changeApiVersion.ts';
import { endpointsMigrations } from '../../server/src/core/migrations/endpoints.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { ingressMigrations } from '../../server/src/core/migrations/ingress.ts';
import { migrationFor } from '../../server/src/core/migrations/migrationFor.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { mapping, objectsOf, textAfter } from '../objects.ts';

const ingress = ingressMigrations[0] ?? assert.fail('There is no migration of Ingress');

const timeline = readTimeline(json<TimelineJson>('schemas/timeline.json'));
const facts = parseLifecycle(
  json<LifecycleJson>('schemas/lifecycle.json'),
  {
    kinds: {},
    gates: {},
    gatedFields: {},
    defaults: {},
    requiredFields: { accepted: {}, refused: {}, unvalidated: {} },
    deprecatedFields: {},
    openEnums: {},
    olderKinds,
  },
  timeline.newest,
);

// Steps, on a kind of the tests' own

const shapes: readonly { readonly name: string; readonly steps: Migration['steps']; before: string; after: string }[] =
  [
    {
      name: 'a field that gets deeper stays in its line, with what stands beside it',
      steps: [moveField('spec.image', 'container.image')],
      before: `spec:
  # which one
  image: web # this
  # how many
  count: 1
`,
      after: `spec:
  # which one
  container:
    image: web # this
  # how many
  count: 1
`,
    },
    {
      name: 'fields of one new mapping keep the order of the text, whatever the order of the steps',
      steps: [
        moveField('spec.b', 'x.b'),
        moveField('spec.a', 'x.z.a'),
        addField('spec.x.first', 1, { before: ['z', 'b'] }),
      ],
      before: `spec:
    a: 1 # a
    b: 2 # b
`,
      after: `spec:
    x:
        first: 1
        z:
            a: 1 # a
        b: 2 # b
`,
    },
    {
      name: 'a field between two that go into one mapping stays behind them',
      steps: [moveField('spec.a', 'x.a'), moveField('spec.b', 'x.b')],
      before: `spec:
  a: 1
  # of c
  c: 3 # c
  # of b
  b:
  - 2 # b
  d: 4
`,
      after: `spec:
  x:
    a: 1
    # of b
    b:
    - 2 # b
  # of c
  c: 3 # c
  d: 4
`,
    },
    {
      name: 'a mapping that takes what it lacked in from its neighbour',
      steps: [moveField('spec.name', 'target.name'), renameField('spec.target', 'goal')],
      before: `spec:
  # who
  name: a # him
  target:
    kind: B
`,
      after: `spec:
  goal:
    kind: B
    # who
    name: a # him
`,
    },
    {
      name: 'additions side by side, at the start, between and at the end',
      steps: [
        addField('spec.first', 'x', { before: ['a'] }),
        addField('spec.second', { deep: { er: true }, list: [1, { a: 2, b: [] }] }, { after: ['first'] }),
        addField('spec.third', null, { after: ['a'] }),
        addField('spec.last', {}),
      ],
      before: `spec:
  # of a
  a: 1 # a
  # of b
  b: 2 # b
  # end
`,
      after: `spec:
  # of a
  first: x
  second:
    deep:
      er: true
    list:
    - 1
    - a: 2
      b: []
  a: 1 # a
  third: null
  # of b
  b: 2 # b
  last: {}
  # end
`,
    },
    {
      name: 'a new list is set in as those of the document are',
      steps: [addField('spec.list', [{ a: 1, b: { c: 2 } }, [3]])],
      before: 'spec:\n   other:\n     - 1\n',
      after: 'spec:\n   other:\n     - 1\n   list:\n     - a: 1\n       b:\n          c: 2\n     - - 3\n',
    },
    {
      name: 'removals at the start, in the middle and at the end leave the comments',
      steps: [removeField('spec.a'), removeField('spec.c'), removeField('spec.e')],
      before: `spec:
  # of a
  a: 1 # a
  # of b
  b: 2
  # of c
  c: # c
  - 1 # one
  d: 4
  # of e
  e: 5 # e
# end
`,
      after: `spec:
  # of a
  # a
  # of b
  b: 2
  # of c
  # c
  # one
  d: 4
  # of e
  # e
# end
`,
    },
    {
      name: 'what a step empties is written as empty',
      steps: [removeField('spec.a.b')],
      before: 'spec:\n  a:\n    b: 1\n  c: 2\n',
      after: 'spec:\n  a: {}\n  c: 2\n',
    },
    {
      name: 'a removal and an addition in its place',
      steps: [
        removeField('spec.a'),
        addField('spec.b', 1),
        removeField('spec.c'),
        addField('spec.d', 2, { after: ['b'] }),
      ],
      before: 'spec:\n  a: 1\n  keep: 1\n  c: 1\n',
      after: 'spec:\n  keep: 1\n  b: 1\n  d: 2\n',
    },
    {
      name: 'lines of a block scalar go along, blank ones too',
      steps: [moveField('spec.script', 'run.script')],
      before: 'spec:\n  script: |2-\n      one\n    \n      \n    two\n  a: >\n    x\n',
      after: 'spec:\n  run:\n    script: |2-\n        one\n      \n        \n      two\n  a: >\n    x\n',
    },
    {
      name: 'braces on one line keep their spacing',
      steps: [moveField('spec.a', 'x.a'), addField('spec.c', 'yes', { after: ['x'] }), removeField('spec.b')],
      before: 'spec: { a: 1, b: 2 } # all\n',
      after: 'spec: { x: { a: 1 }, c: "yes" } # all\n',
    },
    {
      name: 'braces over several lines keep lines, commas and comments',
      steps: [moveField('spec.a', 'x.a'), addField('spec.c', 3, { after: ['b'] }), moveField('spec.d', 'z.d')],
      before: `spec: {
    # of a
    a: 1, # a
    b: 2, # b
    d: [
      4
    ] # d
  }
`,
      after: `spec: {
    # of a
    x: {
      a: 1
    }, # a
    b: 2, # b
    c: 3,
    z: {
      d: [
        4
      ]
    } # d
  }
`,
    },
    {
      name: 'what says nothing is filled in where it stands, in lines where lines surround it',
      steps: [
        addField('spec.a', { x: 1 }),
        addField('spec.b', 2),
        addField('spec.c.w', [3]),
        addField('spec.d', { z: {} }),
        addField('spec.e.f', 'yes'),
        addField('spec.g', 'text'),
      ],
      before: `spec:
  a: # of a
  # of b
  b:
  c: {} # of c
  d: null # of d
  e: &e {}
  g: ~
`,
      after: `spec:
  a: # of a
    x: 1
  # of b
  b: 2
  c: # of c
    w:
    - 3
  d: # of d
    z: {}
  e: &e {f: "yes"}
  g: text
`,
    },
    {
      name: 'what says nothing in JSON is filled in as JSON',
      steps: [addField('spec.a', { x: 1 }), addField('spec.b.y', 'text'), addField('spec.c', 'text')],
      before: '"spec": {\n  "a": null,\n  "b": {},\n  "c": null\n}\n',
      after: '"spec": {\n  "a": {\n    "x": 1\n  },\n  "b": {\n    "y": "text"\n  },\n  "c": "text"\n}\n',
    },
    {
      name: 'braces all of whose parts are others stay as they are set',
      steps: [removeField('spec.a.x'), addField('spec.a.w', 2), removeField('spec.b.x'), addField('spec.b.w', 3)],
      before: 'spec:\n  a: { x: 1 }\n  b: {\n    x: 1\n  }\n',
      after: 'spec:\n  a: { w: 2 }\n  b: {\n    w: 3\n  }\n',
    },
    {
      name: 'keys that stand without a value in braces',
      steps: [addField('spec.a', 1), addField('spec.b', { x: 2 }), addField('spec.c', 3)],
      before: 'spec: {a, b, c: }\n',
      after: 'spec: {a: 1, b: {x: 2}, c: 3 }\n',
    },
    {
      name: 'new keys take the quotes that all of their neighbours have',
      steps: [addField('spec.b', { c: 1 }), addField('spec.d.e', { f: 'g' })],
      before: `spec:\n  'a': x\n  'd':\n    "x": 1\n    y: 2\n`,
      after: `spec:\n  'a': x\n  'd':\n    "x": 1\n    y: 2\n    e:\n      f: g\n  'b':\n    'c': 1\n`,
    },
    {
      name: 'an addition behind the last one that stays, where those behind it go',
      steps: [removeField('spec.b'), removeField('spec.c'), addField('spec.d', 'x')],
      before: '"spec": {\n  "a": "1",\n  "b": "2",\n  "c": "3"\n}\n',
      after: '"spec": {\n  "a": "1",\n  "d": "x"\n}\n',
    },
    {
      name: 'a tab indents JSON as it did',
      steps: [moveField('spec.a', 'x.a')],
      before: '"spec": {\n\t"a": "1"\n}\n',
      after: '"spec": {\n\t"x": {\n\t\t"a": "1"\n\t}\n}\n',
    },
    {
      name: 'a field that takes the place of what holds it takes its comments along, and the others stay',
      steps: [replaceByInner('spec.holder', 'inner', 'lifted')],
      before: `spec:
  # of a
  a: 1
  # of the holder
  holder: # holds
    # of inner
    inner: # deep
    - 2 # two
    # of gone
    gone: 3 # gone
  b: 4
`,
      after: `spec:
  # of a
  a: 1
  # of the holder
  # holds
  # of gone
  # gone
  # of inner
  lifted: # deep
  - 2 # two
  b: 4
`,
    },
    {
      name: 'empty braces that get something in lines become lines, in braces they stay',
      steps: [
        addField('spec.a.list', [{ b: 1, c: [2] }]),
        addField('spec.d.e', 3),
        addField('spec.f.g.h', 'x'),
        addField('spec.items[*].i', { j: 4 }),
      ],
      before: 'spec:\n    a: {} # why\n    d: &d {}\n    f: { k: {}, g: { } }\n    items:\n    - {} # first\n# end\n',
      after:
        'spec:\n    a: # why\n        list:\n        - b: 1\n          c:\n          - 2\n    d: &d {e: 3}\n    f: { k: {}, g: { h: x } }\n    items:\n    - # first\n      i:\n          j: 4\n# end\n',
    },
    {
      name: 'what is null or not written gets its lines below it, or in the braces around it',
      steps: [
        addField('spec.a', [{ b: 1 }]),
        addField('spec.c', { d: 2 }),
        addField('spec.e', { f: { g: 3 } }),
        addField('spec.h.i', ['x']),
        addField('spec.h.j', { k: 4 }),
      ],
      before: 'spec:\n  a: # none\n  # of c\n  c: null # no\n  e: ~\n  h: {i: null, j: }\n  l: 5\n',
      after:
        'spec:\n  a: # none\n  - b: 1\n  # of c\n  c: # no\n    d: 2\n  e:\n    f:\n      g: 3\n  h: {i: [x], j: {k: 4} }\n  l: 5\n',
    },
    {
      name: 'empty braces in JSON get their parts in quotes, in lines where there are lines',
      steps: [addField('spec.a.list', [{ b: 'x' }]), addField('spec.d.c.e', 'y')],
      before: '"spec": {\n  "a": {},\n  "d": {"c":{}}\n}\n',
      after:
        '"spec": {\n  "a": {\n    "list": [\n      {\n        "b": "x"\n      }\n    ]\n  },\n  "d": {"c":{"e":"y"}}\n}\n',
    },
    {
      name: 'a field that no step names stays as it is, however it is written',
      steps: [renameField('spec.a', 'b'), addField('spec.b', 1)],
      before: 'spec: !!map\n  ? a\n  :   1\n  "c" : \'2\'   \n\n  ... : 3\n',
      after: 'spec: !!map\n  ? b\n  :   1\n  "c" : \'2\'   \n\n  ... : 3\n',
    },
  ];

for (const { name, steps, before, after } of shapes) {
  test(`migration: ${name}`, () => {
    const migration: Migration = {
      id: 'test',
      from: [{ group: 'test', version: 'v1beta1', kind: 'Test' }],
      to: { group: 'test', version: 'v1', kind: 'Test' },
      steps,
    };
    const isJson = before.startsWith('"');
    const whole = (version: string, text: string): string =>
      isJson
        ? `{\n"apiVersion": "test/${version}",\n"kind": "Test",\n${text}}\n`
        : `apiVersion: test/${version}\nkind: Test\n${text}`;
    for (const eol of ['\n', '\r\n']) {
      const lines = (text: string): string => text.replaceAll('\n', eol);
      const document = parseDocument(lines(whole('v1beta1', before)));
      const result = migrate({ document, node: mapping(document), partial: false }, migration, 'faithful');
      assert.equal(textAfter(document, result), lines(whole('v1', after)));
    }
  });
}

const refusals: readonly { readonly reason: string; readonly spec: string }[] = [
  {
    reason: 'migration.refused.both',
    spec: 'backend: {serviceName: a, servicePort: 1}\n  defaultBackend: {resource: {}}',
  },
  { reason: 'migration.refused.both', spec: 'backend: {serviceName: a, servicePort: 1, service: {name: b}}' },
  { reason: 'migration.on.ingress-empty', spec: 'tls: []' },
  { reason: 'migration.on.ingress-empty', spec: 'rules: []' },
  { reason: 'migration.on.ingress-port-type', spec: 'backend: {serviceName: a, servicePort: true}' },
  { reason: 'migration.on.ingress-port-type', spec: 'backend: {serviceName: a, servicePort: {number: 80}}' },
  {
    reason: 'migration.refused.merge-key',
    spec: 'backend: &b {serviceName: a, servicePort: 1}\n  rules:\n  - http: {paths: [{backend: {<<: *b, servicePort: 2}}]}',
  },
  {
    reason: 'migration.refused.alias',
    spec: 'tls: [&b {serviceName: a, servicePort: 1}]\n  backend: *b',
  },
  { reason: 'migration.refused.broken', spec: 'backend: {serviceName: a, servicePort: 1}\n  rules: [' },
  { reason: 'migration.refused.broken', spec: 'backend: {serviceName: a}\n  backend: {serviceName: b}' },
];

for (const { reason, spec } of refusals) {
  test(`Ingress: refused (${reason}): ${spec.replaceAll('\n', ' ')}`, () => {
    const document = parseDocument(`apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  ${spec}\n`);
    const result = migrate({ document, node: mapping(document), partial: false }, ingress, 'faithful');
    assert.equal('refused' in result && result.refused.id, reason);
  });
}

test('Ingress: an anchor in one object of a list that another object uses is refused, and one of its own is not', () => {
  const item = (backend: string): string =>
    `- apiVersion: extensions/v1beta1\n  kind: Ingress\n  spec:\n    backend: ${backend}\n`;
  const backend = '{serviceName: a, servicePort: 1}';
  const shared = parseDocument(`apiVersion: v1\nkind: List\nitems:\n${item(`&b ${backend}`)}${item('*b')}`);
  for (const node of objectsOf(shared)) {
    const result = migrate({ document: shared, node, partial: false }, ingress, 'faithful');
    assert.equal('refused' in result && result.refused.id, 'migration.refused.alias');
  }
  const apart = parseDocument(`apiVersion: v1\nkind: List\nitems:\n${item(`&b ${backend}`)}${item(backend)}`);
  for (const node of objectsOf(apart)) {
    const after = textAfter(apart, migrate({ document: apart, node, partial: false }, ingress, 'faithful'));
    assert.equal(after.match(/defaultBackend: (&b )?{service: {name: a, port: {number: 1}}}/g)?.length, 1);
  }
});

test('Ingress: aliases of aliases end in bounded time', () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `    l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]\n`,
  );
  const text = `apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  annotations:\n    l0: &l0 x\n${levels.join('')}spec:\n  backend: {serviceName: a, servicePort: 1}\n`;
  const document = parseDocument(text);
  const result = migrate({ document, node: mapping(document), partial: false }, ingress, 'faithful');
  assert.ok('refused' in result);
});

test('a field is added beside a merge key that does not bring it', () => {
  const text = `apiVersion: test/v1beta1
kind: Test
base: &base {a: 1, none: null}
spec:
  <<: *base
  b: 2
`;
  const outcomes: readonly (readonly [field: string, after: string | undefined])[] = [
    ['spec.a', '  <<: *base\n  b: 2\n'],
    ['spec.c', '  <<: *base\n  b: 2\n  c: 3\n'],
    // What is null there would have to be set there, where others see it.
    ['spec.none', undefined],
  ];
  for (const [field, after] of outcomes) {
    const migration: Migration = {
      id: 'test',
      from: [{ group: 'test', version: 'v1beta1', kind: 'Test' }],
      to: { group: 'test', version: 'v1', kind: 'Test' },
      steps: [addField(field, 3)],
    };
    const document = parseDocument(text);
    const result = migrate({ document, node: mapping(document), partial: false }, migration, 'faithful');
    if (after === undefined) assert.equal('refused' in result && result.refused.id, 'migration.refused.merge-key');
    else assert.equal(textAfter(document, result).split('spec:\n')[1], after);
  }
});

test('Ingress: what a person has to fill in makes the fix one to be looked at, and says where', () => {
  const paths: readonly (readonly [item: string, expected: readonly string[]])[] = [
    ['{path: /, backend: {serviceName: a, servicePort: 1}}', []],
    ['{backend: {resource: {kind: A, name: b}}}', []],
    ['{backend: {serviceName: a}}', ['migration.on.ingress-no-service-port spec.rules[0].http.paths[0].backend']],
    ['{backend: {servicePort: 1}}', ['migration.on.ingress-no-service-name spec.rules[0].http.paths[0].backend']],
    ['{path: /}', ['migration.on.ingress-no-backend spec.rules[0].http.paths[0]']],
    [
      '{backend: {serviceName: a, servicePort: 1, resource: {kind: A}}}',
      ['migration.on.ingress-service-and-resource spec.rules[0].http.paths[0].backend'],
    ],
    [
      '{pathType: Exact, backend: {serviceName: a, servicePort: 1}}',
      ['migration.on.ingress-path spec.rules[0].http.paths[0]'],
    ],
  ];
  for (const [item, expected] of paths) {
    const document = parseDocument(
      `apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n  rules:\n  - http:\n      paths:\n      - ${item}\n`,
    );
    const result = migrate({ document, node: mapping(document), partial: false }, ingress, 'faithful');
    assert.ok(!('refused' in result));
    assert.deepEqual(
      result.notes.map((note) => `${note.id} ${note.params.path}`),
      expected,
      item,
    );
    assert.equal(result.safety, expected.length === 0 ? 'safe' : 'review', item);
  }
});

test('Ingress: a patch is migrated as far as it goes, and nothing is missing in it', () => {
  const texts: readonly (readonly [spec: string, after: string])[] = [
    ['  backend:\n    servicePort: 81\n', '  defaultBackend:\n    service:\n      port:\n        number: 81\n'],
    ['  backend:\n    serviceName: b\n', '  defaultBackend:\n    service:\n      name: b\n'],
  ];
  for (const [before, after] of texts) {
    const document = parseDocument(`apiVersion: extensions/v1beta1\nkind: Ingress\nspec:\n${before}`);
    const result = migrate({ document, node: mapping(document), partial: true }, ingress, 'faithful');
    assert.equal(textAfter(document, result), `apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec:\n${after}`);
    assert.ok(!('refused' in result) && result.safety === 'safe');
  }
});

test('a typed list changes together with the items that inherit from it', () => {
  const document = parseDocument(`apiVersion: extensions/v1beta1
kind: IngressList
items:
- metadata: {name: a} # inherits
  spec:
    backend: {serviceName: a, servicePort: 1}
- apiVersion: extensions/v1beta1
  kind: Ingress
  spec:
    backend: {serviceName: b, servicePort: http}
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  spec:
    defaultBackend: {service: {name: c, port: {number: 3}}}
`);
  const result = migrate({ document, node: mapping(document), partial: false }, listMigration(ingress), 'faithful');
  assert.equal(
    textAfter(document, result),
    `apiVersion: networking.k8s.io/v1
kind: IngressList
items:
- metadata: {name: a} # inherits
  spec:
    defaultBackend: {service: {name: a, port: {number: 1}}}
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  spec:
    defaultBackend: {service: {name: b, port: {name: http}}}
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  spec:
    defaultBackend: {service: {name: c, port: {number: 3}}}
`,
  );
});

test('what all items of a typed list have to say is said once', () => {
  const item = '- metadata: {name: a}\n  subsets: [{addresses: [{ip: 10.0.0.1}]}]\n';
  const document = parseDocument(`apiVersion: v1\nkind: EndpointsList\nitems:\n${item}${item}`);
  const [endpoints] = endpointsMigrations;
  assert.ok(endpoints);
  const result = migrate({ document, node: mapping(document), partial: false }, listMigration(endpoints), 'faithful');
  assert.match(textAfter(document, result), /^apiVersion: discovery\.k8s\.io\/v1\nkind: EndpointSliceList\n/);
  assert.deepEqual(!('refused' in result) && result.notes.map((note) => note.id), ['migration.on.endpoints-both']);
});

test('Ingress: without rules and backend it is a patch, which changes along with its base, or empty', () => {
  const outcomes: readonly (readonly [text: string, partial: boolean, expected: string])[] = [
    ['metadata: {name: a}\n', true, 'review'],
    ['spec: {tls: []}\n', true, 'review'],
    ['spec: {tls: []}\n', false, 'migration.on.ingress-empty'],
    ['spec: {}\n', true, 'migration.on.ingress-empty'],
    ['spec:\n', true, 'migration.on.ingress-empty'],
    ['metadata: {name: a}\n', false, 'migration.on.ingress-empty'],
  ];
  for (const [text, partial, expected] of outcomes) {
    const document = parseDocument(`apiVersion: extensions/v1beta1\nkind: Ingress\n${text}`);
    const result = migrate({ document, node: mapping(document), partial }, ingress, 'faithful');
    assert.equal('refused' in result ? result.refused.id : result.safety, expected, `${text} ${partial}`);
  }
});

// Which migration

test('a migration is offered from the version that deprecates on, to the newest that is served', () => {
  const targets = (apiVersion: string, kind: string): Record<string, string> => {
    const [group = '', version = ''] = apiVersion.split('/');
    const found: Record<string, string> = {};
    for (const pin of timeline.versions) {
      const migration = migrationFor({ group, version, kind }, pin, facts, migrations);
      const target = migration ? formatApiVersion(migration.to) : '';
      if (Object.values(found).at(-1) !== target) found[formatKubernetesVersion(pin)] = target;
    }
    return found;
  };
  assert.deepEqual(targets('extensions/v1beta1', 'Ingress'), {
    '1.14': 'networking.k8s.io/v1beta1',
    '1.19': 'networking.k8s.io/v1',
  });
  assert.deepEqual(targets('networking.k8s.io/v1beta1', 'Ingress'), { '1.14': '', '1.19': 'networking.k8s.io/v1' });
  assert.deepEqual(targets('networking.k8s.io/v1', 'Ingress'), { '1.14': '' });
  assert.deepEqual(targets('autoscaling/v1', 'HorizontalPodAutoscaler'), { '1.14': '' });
  assert.deepEqual(targets('batch/v1beta1', 'CronJob'), { '1.14': '', '1.21': 'batch/v1' });
  assert.deepEqual(targets('extensions/v1beta1', 'PodSecurityPolicy'), { '1.14': 'policy/v1beta1', '1.25': '' });
  assert.deepEqual(targets('example.com/v1', 'Ingress'), { '1.14': '' });
});

test('version names are ordered as Kubernetes orders them', () => {
  const names = ['foo', 'v1alpha1', 'v2alpha1', 'v1beta1', 'v1beta2', 'v2beta1', 'v1', 'v2', 'v10'];
  for (const [i, a] of names.entries()) {
    for (const [j, b] of names.entries())
      assert.equal(Math.sign(compareApiVersionNames(a, b)), Math.sign(i - j), `${a} ${b}`);
  }
});

// Laws over all migrations

test('every migration has an id of its own, kinds that the timeline knows, and documentation in both languages', () => {
  assert.deepEqual(
    [...new Set(migrations.map(({ id }) => id))],
    migrations.map(({ id }) => id),
  );
  for (const migration of migrations) {
    assert.match(migration.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const gvk of [...migration.from, migration.to]) {
      const name = formatGroupVersionKind(gvk);
      assert.ok(timeline.kinds.has(name) || (gvk !== migration.to && Object.hasOwn(olderKinds, name)), name);
      assert.ok(facts.kind(gvk), name);
    }
    const lines = (steps: readonly StepDescription[]): readonly StepDescription[] =>
      steps.flatMap((step) => [step, ...lines(step.under ?? [])]);
    for (const { message } of lines(describeMigration(migration))) {
      for (const language of ['en', 'ko'] as const) assert.doesNotMatch(render(message, language), /\{\w+\}|undefined/);
    }
  }
});

test('where only apiVersion changes, the new version has every field of the old one and requires no other', () => {
  interface Pins {
    readonly from: KubernetesVersion;
    readonly to: KubernetesVersion;
  }
  const covers = (to: FieldType, from: FieldType, at: Pins, seen: Set<string>): boolean => {
    if (to.kind === 'ref' && from.kind === 'ref' && to.definition !== from.definition) {
      const key = `${from.definition} ${to.definition}`;
      if (seen.has(key)) return true;
      seen.add(key);
      const a = timeline.at(at.from).definition(from.definition);
      const b = timeline.at(at.to).definition(to.definition);
      return a !== undefined && b !== undefined && coversFields(b, a, at, seen);
    }
    if (to.kind === 'list' && from.kind === 'list') return covers(to.items, from.items, at, seen);
    if (to.kind === 'map' && from.kind === 'map') return covers(to.values, from.values, at, seen);
    // Enums and list keys are told in later versions' schemas only; they hold for the beta of that time as well.
    return to.kind === from.kind && (to.kind !== 'ref' || from.kind !== 'ref' || to.definition === from.definition);
  };
  const coversFields = (to: DefinitionView, from: DefinitionView, at: Pins, seen: Set<string>): boolean => {
    const beside = [...from.fields.values()].filter((field) => field.name !== 'status');
    for (const field of beside) {
      const other = to.fields.get(field.name);
      assert.ok(other, `${from.name}.${field.name} is not in ${to.name} at 1.${at.to}`);
      assert.ok(covers(other.type, field.type, at, seen), `${from.name}.${field.name} has another type in ${to.name}`);
    }
    for (const field of to.fields.values()) {
      if (field.name === 'status' || !field.required) continue;
      assert.ok(from.fields.get(field.name)?.required, `${to.name}.${field.name} is required at 1.${at.to} only there`);
    }
    return true;
  };
  let compared = 0;
  for (const migration of apiVersionChanges) {
    for (const from of migration.from) {
      // In the newest version that has both, or else in the last of one and the first of the other.
      const has = (gvk: GroupVersionKind, version: KubernetesVersion): boolean =>
        timeline.at(version).kind(gvk) !== undefined;
      const both = timeline.versions.findLast((version) => has(from, version) && has(migration.to, version));
      const last = both ?? timeline.versions.findLast((version) => has(from, version));
      const pin = both ?? timeline.versions.find((version) => has(migration.to, version));
      // A kind that went before the oldest bundled version has no schema.
      if (last === undefined || pin === undefined) continue;
      const definitionAt = (version: KubernetesVersion, gvk: GroupVersionKind): DefinitionView | undefined => {
        const view = timeline.at(version);
        return view.definition(view.kind(gvk)?.definition ?? '');
      };
      const [a, b] = [definitionAt(last, from), definitionAt(pin, migration.to)];
      assert.ok(a && b);
      coversFields(b, a, { from: last, to: pin }, new Set());
      compared++;
    }
  }
  assert.ok(compared >= apiVersionChanges.length, `${compared}`);
});

// Reading

function json<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value;
}
