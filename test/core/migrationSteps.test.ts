import assert from 'node:assert/strict';
import test from 'node:test';
import type { Migration } from '../../server/src/core/analysis/Migration.ts';
import { migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { liftField } from '../../server/src/core/analysis/migration/steps/liftField.ts';
import { removeEmpty } from '../../server/src/core/analysis/migration/steps/removeEmpty.ts';
import { removeField } from '../../server/src/core/analysis/migration/steps/removeField.ts';
import { renameField } from '../../server/src/core/analysis/migration/steps/renameField.ts';
import { replaceValue } from '../../server/src/core/analysis/migration/steps/replaceValue.ts';
import { unwrapField } from '../../server/src/core/analysis/migration/steps/unwrapField.ts';
import { wrapValues } from '../../server/src/core/analysis/migration/steps/wrapValues.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';

/** Text of an object of the tests' own kind, before the steps and after; a reason where they refuse. */
interface Shape {
  readonly name: string;
  readonly steps: Migration['steps'];
  readonly before: string;
  readonly after?: string;
  readonly refused?: string;
}

const shapes: readonly Shape[] = [
  {
    name: 'fields that move up stand where their mapping stood, with the comments of both',
    steps: [unwrapField('spec')],
    before: `# of spec

# right above spec
spec: # beside spec
    # of a
    a: 1 # beside a

    # of b
    b:
        - 2 # beside the item
    # at the end
last: 3
`,
    after: `# of spec

# right above spec
# beside spec
# of a
a: 1 # beside a

# of b
b:
    - 2 # beside the item
    # at the end
last: 3
`,
  },
  {
    name: 'fields that move up in a list of mappings, the first and the last of their neighbours',
    steps: [unwrapField('list[*].inner')],
    before: `list:
- inner:
    b: |
      two

      lines
  name: x
- name: y
  inner: {c: 1}
- {name: z, inner: {d: 1, e: 2}}
`,
    after: `list:
- b: |
    two

    lines
  name: x
- name: y
  c: 1
- {name: z, d: 1, e: 2}
`,
  },
  {
    name: 'fields that move up in JSON',
    steps: [renameField('spec.a', 'A'), unwrapField('spec')],
    before: `"spec": {
  "a": {
    "deep": true
  },
  "b": [
    1
  ]
},
"last": 1
`,
    after: `"A": {
  "deep": true
},
"b": [
  1
],
"last": 1
`,
  },
  {
    name: 'what holds nothing goes',
    steps: [unwrapField('a'), unwrapField('b'), unwrapField('c')],
    before: 'a:\nb: {}\nc: null\nd: 1\n',
    after: 'd: 1\n',
  },
  {
    name: 'a field that moves up onto another of its name is refused',
    steps: [unwrapField('spec')],
    before: 'spec:\n  a: 1\na: 2\n',
    refused: 'migration.refused.both',
  },
  {
    name: 'single fields move up, and what they leave empty goes',
    steps: [liftField('inner', 'example.com/a', 'a'), liftField('inner', 'b', 'B')],
    before: `inner: # of inner
  # of a
  example.com/a: 1 # beside a
  b: "2"
last: 3
`,
    after: `# of inner
# of a
a: 1 # beside a
B: "2"
last: 3
`,
  },
  {
    name: 'a single field that moves up leaves the others, yields to what is there, and goes where that says the same',
    steps: [liftField('x', 'a', 'A'), liftField('v', 'b', 'B'), liftField('w', 'c', 'C'), liftField('u', 'd', 'D')],
    before: `x:
  a: 1
  other: 2
v:
  b: 1 # the other wins
B: 2
w: {c: 1}
C: 1
u:
  d:
last: 3
`,
    after: `A: 1
x:
  other: 2
v:
  b: 1 # the other wins
B: 2
C: 1
last: 3
`,
  },
  {
    name: 'values get a mapping of their own',
    steps: [wrapValues('map', 'value')],
    before: `map:
  a: 1 # one
  # of b
  "b": "2"
  c: {value: 3}
flow: {map: {a: 1}}
`,
    after: `map:
  a:
    value: 1 # one
  # of b
  b:
    "value": "2"
  c: {value: 3}
flow: {map: {a: 1}}
`,
  },
  {
    name: 'a value is replaced where it is the one, however it is written',
    steps: [replaceValue('list[*].a', 'x', 'new'), replaceValue('list[*].b', 0, 30)],
    before: "list:\n- a: 'x' # one\n  b: 0\n- {a: z, b: 00}\n- b: &zero 0\n- b: *zero\n- a: |-\n    x\n",
    after: "list:\n- a: 'new' # one\n  b: 30\n- {a: z, b: 30}\n- b: &zero 30\n- b: 30\n- a: new\n",
  },
  {
    name: 'a mapping that steps have emptied goes',
    steps: [removeField('a.b'), removeEmpty('a'), removeEmpty('c')],
    before: 'a:\n  # of b\n  b: 1\nc: {d: 1}\n',
    after: '# of b\nc: {d: 1}\n',
  },
];

for (const { name, steps, before, after, refused } of shapes) {
  test(`migration: ${name}`, () => {
    const migration: Migration = {
      id: 'test',
      from: [{ group: 'test', version: 'v1beta1', kind: 'Test' }],
      to: { group: 'test', version: 'v1', kind: 'Test' },
      steps,
    };
    const whole = (version: string, text: string): string =>
      before.startsWith('"')
        ? `{\n"apiVersion": "test/${version}",\n"kind": "Test",\n${text}}\n`
        : `apiVersion: test/${version}\nkind: Test\n${text}`;
    for (const eol of ['\n', '\r\n']) {
      const lines = (text: string): string => text.replaceAll('\n', eol);
      const document = parseDocument(lines(whole('v1beta1', before)));
      const node = document.root;
      assert.ok(node?.type === 'mapping');
      const result = migrate({ document, node, partial: false }, migration, 'faithful');
      if (refused !== undefined) {
        assert.equal('refused' in result && result.refused.id, refused);
        continue;
      }
      assert.ok(!('refused' in result), 'refused' in result ? render(result.refused, 'en') : '');
      assert.equal(applyEdits(document.text, result.edits), lines(whole('v1', after ?? '')));
    }
  });
}
