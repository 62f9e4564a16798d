import assert from 'node:assert/strict';
import test from 'node:test';
import { drydockFinding } from '../../server/src/core/analysis/drydockRules.ts';
import type { Finding } from '../../server/src/core/analysis/Finding.ts';
import { suppress } from '../../server/src/core/analysis/suppressions.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { message, render } from '../../server/src/core/messages/Message.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import { drydockComments } from '../../server/src/workspace/drydockComments.ts';

const known = {
  oldest: minor(14),
  newest: minor(36),
  ruleIds: new Set(['unknown-field', 'wrong-type', 'unused-suppression', 'unknown-kubernetes-version']),
};

function finding(rule: string, start: number, end: number): Finding {
  const text = message('unknown-directive.message', { name: 'x' });
  return {
    rule,
    category: 'schema',
    severity: 'error',
    kubernetes: minor(36),
    object: undefined,
    path: '',
    message: text,
    range: { start, end },
  };
}

/** The findings of a text after suppression, document by document: a finding stands wherever the text has `bad` or `type`. */
function left(text: string, ran: (rule: string) => boolean = () => true): readonly (readonly Finding[])[] {
  const documents = splitDocuments(text).map((slice) => ({ slice, document: parseDocument(slice.text) }));
  const comments = drydockComments(text, documents, known);
  return suppress(
    documents.map(({ document }, index) => {
      const found = [...document.text.matchAll(/(?<!-)\b(bad|type)\b/g)].map(({ 0: word, index: at }) =>
        finding(word === 'bad' ? 'unknown-field' : 'wrong-type', at, at + word.length),
      );
      const problems = (comments[index]?.problems ?? []).map((problem) => drydockFinding(problem, minor(36)));
      const ignores = comments[index]?.ignores ?? [];
      return { document, findings: [...found, ...problems], ignores, checked: document.root !== undefined };
    }),
    () => minor(36),
    ran,
  );
}

/** What is left, as `rule:line` with lines of the file from 1. */
function leftLines(text: string, ran?: (rule: string) => boolean): readonly string[] {
  const slices = splitDocuments(text);
  return left(text, ran).flatMap((findings, index) =>
    findings.map(({ rule, range }) => {
      const at = (slices[index]?.start ?? 0) + range.start;
      return `${rule}:${text.slice(0, at).split(/\r\n|\n|\r/).length}`;
    }),
  );
}

const cases: readonly (readonly [why: string, text: string, left: readonly string[]])[] = [
  ['nothing is suppressed without a comment', 'bad: 1\n', ['unknown-field:1']],
  ['at the end of its line', 'bad: 1 # drydock: ignore=unknown-field\n', []],
  ['not on other lines', 'a: 1 # drydock: ignore=unknown-field\nbad: 1\n', ['unknown-field:2', 'unused-suppression:1']],
  ['not other rules', 'type: 1 # drydock: ignore=unknown-field\n', ['wrong-type:1', 'unused-suppression:1']],
  ['alone on the line above', '# drydock: ignore=unknown-field\nbad: 1\n', []],
  ['alone, for one line only', '# drydock: ignore=unknown-field\nbad: 1\nb: {bad: 2}\n', ['unknown-field:3']],
  ['through other comments', '# drydock: ignore=unknown-field\n# why\nbad: 1\n', []],
  ['through blank lines', '# drydock: ignore=unknown-field\n\n  \nbad: 1\n', []],
  [
    'two comments one above the other',
    '# drydock: ignore=unknown-field\n# drydock: ignore=wrong-type\nbad: type\n',
    [],
  ],
  ['two rules, one of them unused', 'bad: 1 # drydock: ignore=unknown-field,wrong-type\n', ['unused-suppression:1']],
  ['two findings of one rule', 'bad: {bad: 1} # drydock: ignore=unknown-field\n', []],
  ['with CRLF', 'a: 1\r\nbad: 1 # drydock: ignore=unknown-field\r\nb:\r\n  bad: 1\r\n', ['unknown-field:4']],
  ['indented above', 'a:\n  # drydock: ignore=unknown-field\n  bad: 1\n', []],
  ['above the item of a list', 'a:\n  # drydock: ignore=unknown-field\n  - bad: 1\n  - bad: 2\n', ['unknown-field:4']],
  [
    'within a flow value, line by line',
    'a: {\n  bad: 1, # drydock: ignore=unknown-field\n  b: bad }\n',
    ['unknown-field:3'],
  ],
  [
    'at the end of a flow value, for its last line',
    'a: {\n  bad: 1,\n  b: bad } # drydock: ignore=unknown-field\n',
    ['unknown-field:2'],
  ],
  [
    'above a block scalar, for all of it',
    '# drydock: ignore=unknown-field\na: |\n  x\n  bad\nb: bad\n',
    ['unknown-field:5'],
  ],
  [
    'at the header of a block scalar, for all of it',
    'a: | # drydock: ignore=unknown-field\n  x\n  bad\nb: bad\n',
    ['unknown-field:4'],
  ],
  [
    'at the end of quotes of two lines, for both',
    'a: "bad\n  x" # drydock: ignore=unknown-field\nb: bad\n',
    ['unknown-field:3'],
  ],
  [
    'at the end of the file, for nothing',
    'bad: 1\n# drydock: ignore=unknown-field\n',
    ['unknown-field:1', 'unused-suppression:2'],
  ],
  [
    'an object: its document',
    '---\nbad: 1\n# drydock: ignore-object=unknown-field\n---\nbad: 2\n',
    ['unknown-field:5'],
  ],
  [
    'an object: named at its `---`',
    '--- # drydock: ignore-object=unknown-field\nbad: 1\n---\nbad: 2\n',
    ['unknown-field:4'],
  ],
  ['a file: from any document', 'bad: 1\n---\nbad: 2\n---\nb: 1 # drydock: ignore-file=unknown-field\n', []],
  [
    'a file: unused',
    '# drydock: ignore-file=unknown-field\ntype: 1\n---\nb: 1\n',
    ['wrong-type:2', 'unused-suppression:1'],
  ],
  ['a file: unused, and that too', '# drydock: ignore-file=unknown-field,unused-suppression\nb: 1\n', []],
  [
    'a version that does not exist cannot be silenced',
    '# drydock: kubernetes=1.99 ignore-file=unknown-kubernetes-version\na: 1\n',
    ['unknown-kubernetes-version:1', 'unused-suppression:1'],
  ],
  ['nothing is unused in a broken document', 'a: "\n# drydock: ignore=unknown-field\n', []],
  ['nothing is unused in a file with a broken document', '# drydock: ignore-file=unknown-field\na: 1\n---\nb: "\n', []],
  ['an unknown rule is not unused as well', 'a: 1 # drydock: ignore=unknwon-field\n', ['unknown-rule:1']],
];
for (const [why, text, expected] of cases) {
  test(`suppression: ${why}`, () => assert.deepEqual(leftLines(text), expected));
}

const list = `apiVersion: v1
kind: List
items:
  - kind: A
    bad: 1
  - kind: B
    bad: 2
`;
const inLists: readonly (readonly [why: string, after: RegExp, comment: string, left: readonly string[]])[] = [
  ['above the first key: all items', /^/, '# drydock: ignore-object=unknown-field\n', []],
  ['on the line of `items`: all items', /(?<=items:)/, ' # drydock: ignore-object=unknown-field', []],
  ['above a dash: that item', /(?= {2}- kind: A)/, '  # drydock: ignore-object=unknown-field\n', ['unknown-field:8']],
  ['on the line of a dash: that item', /(?<=kind: A)/, ' # drydock: ignore-object=unknown-field', ['unknown-field:7']],
  [
    'between items, at the dash: the item below',
    /(?= {2}- kind: B)/,
    '  # drydock: ignore-object=unknown-field\n',
    ['unknown-field:5'],
  ],
  [
    'between items, deeper than the dash: the item above',
    /(?= {2}- kind: B)/,
    '    # drydock: ignore-object=unknown-field\n',
    ['unknown-field:8'],
  ],
  ['at the end of the last item: that item', /$/, '    # drydock: ignore-object=unknown-field\n', ['unknown-field:5']],
  ['after the last item: all items', /$/, '# drydock: ignore-object=unknown-field\n', []],
];
for (const [why, place, comment, expected] of inLists) {
  test(`suppression in a list: ${why}`, () => assert.deepEqual(leftLines(list.replace(place, comment)), expected));
}

test('suppression in a list within a list: the innermost item', () => {
  const text = `kind: List
items:
  - kind: List
    items:
      - bad: 1 # drydock: ignore-object=unknown-field
        b: {bad: 1}
      - bad: 2
  - bad: 3
`;
  assert.deepEqual(leftLines(text), ['unknown-field:7', 'unknown-field:8']);
});

test('a rule that was not run leaves its ignores unjudged', () => {
  assert.deepEqual(
    leftLines('a: 1 # drydock: ignore=unknown-field,wrong-type\n', (rule) => rule !== 'wrong-type'),
    ['unused-suppression:1'],
  );
  assert.deepEqual(
    leftLines('a: 1 # drydock: ignore=unknown-field\n', (rule) => rule !== 'unused-suppression'),
    [],
  );
});

const removals: readonly (readonly [before: string, after: string])[] = [
  ['a: 1\n# drydock: ignore=unknown-field\nb: 1\n', 'a: 1\nb: 1\n'],
  ['a: 1\r\n  # drydock: ignore=unknown-field -- old\r\nb: 1\r\n', 'a: 1\r\nb: 1\r\n'],
  ['a: 1  # drydock: ignore=unknown-field\nb: 1\n', 'a: 1\nb: 1\n'],
  ['type: 1 # drydock: ignore=unknown-field, wrong-type\n', 'type: 1 # drydock: ignore=wrong-type\n'],
  ['type: 1 # drydock: ignore=wrong-type , unknown-field\n', 'type: 1 # drydock: ignore=wrong-type\n'],
];
for (const [before, after] of removals) {
  test(`an unused suppression is taken out of ${JSON.stringify(before)}`, () => {
    const unused = left(before)[0]?.find(({ rule }) => rule === 'unused-suppression');
    assert.ok(unused);
    const fix = unused.fixes?.()[0];
    assert.ok(fix);
    assert.equal(fix.safety, 'review');
    assert.equal(applyEdits(before, fix.edits), after);
    for (const language of ['en', 'ko'] as const) {
      for (const text of [fix.title, unused.message]) assert.doesNotMatch(render(text, language), /\{\w+\}/);
    }
  });
}

test('a directive that cannot be taken out alone has no fix', () => {
  const text = 'type: 1 # drydock: kubernetes=1.30 ignore=unknown-field\n';
  const unused = left(text)[0]?.find(({ rule }) => rule === 'unused-suppression');
  assert.ok(unused);
  assert.equal(unused.fixes, undefined);
});

test('a document of suppressions, and of findings, takes time in proportion to its length', () => {
  const stacked = '# drydock: ignore=unknown-field\n'.repeat(8_000);
  const flow = `a: [${'bad, '.repeat(20_000)}bad]\n`;
  assert.deepEqual(leftLines(stacked + flow), []);
  const items = `items:\n${'- bad: 1 # drydock: ignore=unknown-field\n'.repeat(8_000)}`;
  assert.deepEqual(leftLines(items), []);
  const list = `kind: List\nitems:\n${'- bad: 1 # drydock: ignore-object=unknown-field\n'.repeat(8_000)}`;
  assert.deepEqual(leftLines(list), []);
});
