import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, type TextEdit } from '../../server/src/core/text/TextEdit.ts';
import {
  entryText,
  indentationOf,
  insertEntry,
  insertEntryText,
  insertItem,
  lineEndingOf,
  listIndentationOf,
  quoted,
  reindent,
  removeEntry,
  removeItem,
  renameKey,
  replaceScalar,
  replaceValue,
  scalarText,
} from '../../server/src/core/yaml/edit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import {
  keyText,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
  type YamlSequence,
} from '../../server/src/core/yaml/YamlNode.ts';

/** The entry at a path such as `spec.ports.0.name`, with the document and the mapping it stands in. */
interface Found {
  readonly document: YamlDocument;
  readonly mapping: YamlMapping;
  readonly entry: YamlEntry;
}

function find(text: string, path: string): Found {
  const document = parseDocument(text);
  let node: YamlNode | undefined = document.root;
  let found: Found | undefined;
  for (const segment of path.split('.')) {
    if (node?.type === 'mapping') {
      const mapping: YamlMapping = node;
      const entry = mapping.entries.find((candidate) => keyText(candidate.key) === segment);
      assert.ok(entry, `${path} in ${text}`);
      found = { document, mapping, entry };
      node = entry.value;
    } else if (node?.type === 'sequence') node = node.items[Number(segment)]?.value;
  }
  return found ?? assert.fail(path);
}

function list(text: string, path: string): { readonly document: YamlDocument; readonly sequence: YamlSequence } {
  const { document, entry } = find(text, path);
  return entry.value?.type === 'sequence' ? { document, sequence: entry.value } : assert.fail(path);
}

const edited = ({ text }: YamlDocument, edit: TextEdit): string => applyEdits(text, [edit]);

test('a string goes without quotes only where it reads back as that string everywhere', () => {
  for (const plain of [
    'x',
    'nginx:1.27',
    'http://x:80/',
    '500m',
    '-f',
    ':x',
    'a b',
    'a#b',
    'Yess',
    '1.2.3',
    'a,b',
    '{{x'.slice(2),
  ]) {
    assert.equal(scalarText(plain), plain);
  }
  const guarded = [
    ...[
      '',
      ' ',
      'yes',
      'Off',
      'n',
      'null',
      '~',
      '1',
      '0x1',
      '1_0',
      '.5',
      '1e3',
      '08',
      '.inf',
      '12:30',
      '2024-01-02',
      '<<',
      '=',
    ],
    ...[
      '- a',
      '-',
      '? a',
      ': a',
      'a: b',
      'a:',
      'a #b',
      '#a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a',
      '"a',
      "'a",
      '[a',
      '{a',
    ],
    ...[',a', ' a', 'a ', 'a\tb', 'a\nb', '---', '\u0007', '\u2028', '\uFEFFa'],
  ];
  for (const text of guarded) assert.match(scalarText(text), /^".*"$/, JSON.stringify(text));
  assert.equal(scalarText('a, b', 'plain', 'flow'), '"a, b"');
  assert.equal(scalarText("it's", 'single-quoted'), "'it''s'");
  assert.equal(scalarText('a\nb', 'single-quoted'), '"a\\nb"');
  assert.equal(scalarText(5, 'double-quoted'), '5');
  assert.equal(scalarText(null), 'null');
  assert.equal(quoted('\u0007\u2028"\\'), '"\\u0007\\u2028\\"\\\\"');
});

test('a replaced scalar keeps its quotes', () => {
  const replaced = (text: string, value: string | number | boolean | null): string => {
    const { document, entry } = find(text, 'a');
    return entry.value?.type === 'scalar'
      ? edited(document, replaceScalar(document, entry.value, value))
      : assert.fail(text);
  };
  assert.equal(replaced('a: x # c\n', 'z'), 'a: z # c\n');
  assert.equal(replaced("a: 'x' # c\n", 'y'), "a: 'y' # c\n");
  assert.equal(replaced('a: "x"\n', 'yes'), 'a: "yes"\n');
  assert.equal(replaced('a: x\n', 'yes'), 'a: "yes"\n');
  assert.equal(replaced('a: "5"\n', 5), 'a: 5\n');
  assert.equal(replaced('a: {b: 1}\n'.replace('{b: 1}', 'x'), null), 'a: null\n');
  assert.equal(replaced('a: |\n  x\n  y\nb: 1\n', 'p\nq\n'), 'a: |\n  p\n  q\nb: 1\n');
  assert.equal(replaced('a: |\n  x\n  y\nb: 1\n', 'p'), 'a: p\nb: 1\n');
  assert.equal(replaced('a: &x\nb: 1\n', 'p'), 'a: &x p\nb: 1\n');
});

test('a renamed key keeps its quotes, its value and its comment', () => {
  const renamed = (text: string, path: string, key: string): string => {
    const { document, entry } = find(text, path);
    return edited(document, renameKey(document, entry, key));
  };
  assert.equal(renamed('a:\n  b: 1 # c\n', 'a.b', 'd'), 'a:\n  d: 1 # c\n');
  assert.equal(renamed('{"a": 1}', 'a', 'b'), '{"b": 1}');
  assert.equal(renamed("'a' : 1", 'a', 'on'), "'on' : 1");
  assert.equal(renamed('a: 1', 'a', 'on'), '"on": 1');
});

test('a replaced value is written as its surroundings are', () => {
  const replaced = (text: string, path: string, value: Parameters<typeof replaceValue>[2]): string => {
    const { document, entry } = find(text, path);
    return edited(document, replaceValue(document, entry, value));
  };
  assert.equal(replaced('a: 1 # c\n', 'a', { b: [1, 'x'] }), 'a: # c\n  b:\n  - 1\n  - x\n');
  assert.equal(replaced('a: # c\n  b: 1 # d\ne: 2\n', 'a', 5), 'a: 5 # c\n  # d\ne: 2\n');
  assert.equal(replaced('a:\ne: 2\n', 'a', 'x'), 'a: x\ne: 2\n');
  assert.equal(replaced('a: \n', 'a', { b: 1 }), 'a:\n  b: 1\n');
  assert.equal(replaced('a: # c\n', 'a', 1), 'a: 1 # c\n');
  assert.equal(replaced('a: {b: 1}\n', 'a', { c: ['x'] }), 'a: {c: [x]}\n');
  assert.equal(replaced('a: {}\n', 'a', { c: 1 }), 'a:\n  c: 1\n');
  assert.equal(replaced('{"a": "x"}', 'a', { b: ['y', 1] }), '{"a": {"b": ["y", 1]}}');
  assert.equal(
    replaced('a:\n    b:\n        - x\nc: 1\n', 'c', { d: ['z'] }),
    'a:\n    b:\n        - x\nc:\n    d:\n        - z\n',
  );
  assert.equal(replaced('a: 1\r\nb: 2\r\n', 'a', { c: { d: 1 } }), 'a:\r\n  c:\r\n    d: 1\r\nb: 2\r\n');
  assert.equal(replaced('a: &x\n  b: 1\n', 'a', { c: 1 }), 'a: &x\n  c: 1\n');
});

test('an entry is inserted where it belongs', () => {
  const text = '# file\na:\n  # about b\n  b: 1 # one\n  # about c\n  c:\n  - d: 2\n# end\n';
  const { document, mapping, entry } = find(text, 'a.c');
  const insert = (where: Parameters<typeof insertEntry>[4]): string =>
    edited(document, insertEntry(document, mapping, 'new', 0, where));
  assert.equal(insert('start'), text.replace('  # about b', '  new: 0\n  # about b'));
  assert.equal(insert({ before: entry }), text.replace('  # about c', '  new: 0\n  # about c'));
  assert.equal(insert({ after: mapping.entries[0] ?? entry }), text.replace('# one\n', '# one\n  new: 0\n'));
  assert.equal(insert('end'), text.replace('d: 2\n', 'd: 2\n  new: 0\n'));
});

test('an entry is inserted into whatever can become its mapping', () => {
  const into = (text: string, path: string): string => {
    const { document, entry } = find(text, path);
    return edited(document, insertEntry(document, entry, 'new', { x: 1 }, 'end'));
  };
  assert.equal(into('a:\nb: 1\n', 'a'), 'a:\n  new:\n    x: 1\nb: 1\n');
  assert.equal(into('a: # c\nb: 1\n', 'a'), 'a: # c\n  new:\n    x: 1\nb: 1\n');
  assert.equal(into('a: null\n', 'a'), 'a:\n  new:\n    x: 1\n');
  assert.equal(into('a: {} # c\n', 'a'), 'a: # c\n  new:\n    x: 1\n');
  assert.equal(into('a: {b: 1}\n', 'a'), 'a: {b: 1, new: {x: 1}}\n');
  assert.equal(into('{"a": {}}', 'a'), '{"a": {"new": {"x": 1}}}');
  assert.equal(
    into('{\n  "a": {\n    "b": 1\n  }\n}\n', 'a'),
    '{\n  "a": {\n    "b": 1,\n    "new": {"x": 1}\n  }\n}\n',
  );
});

test('an item becomes a mapping, and its first key can be preceded', () => {
  const document = parseDocument('a:\n- \n- b: 1\n');
  const sequence = list(document.text, 'a').sequence;
  const [first, second] = sequence.items;
  assert.ok(first && second);
  assert.equal(edited(document, insertEntry(document, first, 'c', 2, 'end')), 'a:\n- c: 2\n- b: 1\n');
  assert.equal(edited(document, insertEntry(document, second, 'c', 2, 'start')), 'a:\n- \n- c: 2\n  b: 1\n');
});

test('what is removed leaves no trace but its comments', () => {
  const removed = (text: string, path: string, fate?: 'keep' | 'drop'): string => {
    const { document, mapping, entry } = find(text, path);
    return edited(document, removeEntry(document, mapping, entry, fate));
  };
  assert.equal(removed('a: 1\nb: 2\n', 'a'), 'b: 2\n');
  assert.equal(removed('a: 1\nb: 2', 'b'), 'a: 1');
  assert.equal(removed('a: 1 # one\nb: 2\n', 'a'), '# one\nb: 2\n');
  assert.equal(removed('a: 1 # one\nb: 2\n', 'a', 'drop'), 'b: 2\n');
  assert.equal(removed('x: 1\n# about a\na: 1\nb: 2\n', 'a', 'drop'), 'x: 1\nb: 2\n');
  assert.equal(removed('x: 1\n# about a\na: 1\nb: 2\n', 'a'), 'x: 1\n# about a\nb: 2\n');
  assert.equal(removed('a:\n  b:\n    c: 1 # c\n    # d\n    d: 2\n  e: 3\n', 'a.b'), 'a:\n  # c\n  # d\n  e: 3\n');
  assert.equal(removed('a:\n  b: 1\nc: 2\n', 'a.b'), 'a: {}\nc: 2\n');
  assert.equal(removed('- a: 1\n  b: 2\n', '0.a'), '- b: 2\n');
  assert.equal(removed('- a: 1 # one\n  # about b\n  b: 2\n', '0.a'), '- # one\n  # about b\n  b: 2\n');
  assert.equal(removed('- a: 1\n', '0.a'), '- {}\n');
  assert.equal(removed('a: {b: 1, c: 2, d: 3}\n', 'a.b'), 'a: {c: 2, d: 3}\n');
  assert.equal(removed('a: {b: 1, c: 2, d: 3}\n', 'a.d'), 'a: {b: 1, c: 2}\n');
  assert.equal(removed('a: {b: 1}\n', 'a.b'), 'a: {}\n');
  assert.equal(removed('a: 1\r\nb: 2 # two\r\nc: 3\r\n', 'b'), 'a: 1\r\n# two\r\nc: 3\r\n');
});

test('items come and go', () => {
  const inserted = (text: string, value: Parameters<typeof insertItem>[2], at: number | 'end'): string => {
    const { document, sequence } = list(text, 'a');
    return edited(document, insertItem(document, sequence, value, at));
  };
  assert.equal(inserted('a:\n- x # c\nb: 1\n', 'z', 'end'), 'a:\n- x # c\n- z\nb: 1\n');
  assert.equal(
    inserted('a:\n  # about x\n  - x\n', { b: 1, c: [2] }, 0),
    'a:\n  - b: 1\n    c:\n      - 2\n  # about x\n  - x\n',
  );
  assert.equal(inserted('a: []\nb:\n  - c\n', 'z', 'end'), 'a:\n  - z\nb:\n  - c\n');
  assert.equal(inserted('a: ["x"]\n', 'y', 'end'), 'a: ["x", "y"]\n');
  assert.equal(inserted('a: [\n  x,\n  w\n]\n', 'z', 1), 'a: [\n  x,\n  z,\n  w\n]\n');
  const removed = (text: string, index: number): string => {
    const { document, sequence } = list(text, 'a');
    return edited(document, removeItem(document, sequence, sequence.items[index] ?? assert.fail()));
  };
  assert.equal(removed('a:\n- x\n- b: 1\n  c: 2\n- z\n', 1), 'a:\n- x\n- z\n');
  assert.equal(removed('a:\n- x\nb: 1\n', 0), 'a: []\nb: 1\n');
  assert.equal(removed('a:\n# why\n- x\nb: 1\n', 0), 'a:\n# why\n  []\nb: 1\n');
  assert.equal(removed('a: [x, y]\n', 1), 'a: [x]\n');
});

test('an entry is carried over with its comments, quotes and indentation', () => {
  const text =
    'spec:\n  backend:\n    # the old port\n    servicePort:\n        a: "1" # one\n\n        b: |\n          x\n    other: 1\n';
  const { document, entry } = find(text, 'spec.backend.servicePort');
  const carried = entryText(document, entry);
  assert.deepEqual(carried, {
    text: '# the old port\n    servicePort:\n        a: "1" # one\n\n        b: |\n          x',
    indentation: 4,
  });
  const target = find('service:\n', 'service');
  assert.equal(
    edited(target.document, insertEntryText(target.document, target.entry, carried, 'end')),
    'service:\n  # the old port\n  servicePort:\n      a: "1" # one\n\n      b: |\n        x\n',
  );
  const flow = find('service: {a: 1}\n', 'service');
  assert.equal(
    edited(flow.document, insertEntryText(flow.document, flow.entry, { text: 'b: "x" # y', indentation: 2 }, 'end')),
    'service: {a: 1, b: x}\n',
  );
  assert.equal(reindent('a:\r\n    b: 1\r\n\r\n    c: 2', 2, 0), 'a:\r\n  b: 1\r\n\r\n  c: 2');
});

test('a document’s habits are found out', () => {
  assert.equal(indentationOf(parseDocument('a:\n    b:\n        c: 1\n')), 4);
  assert.equal(indentationOf(parseDocument('a: 1\n')), 2);
  assert.equal(listIndentationOf(parseDocument('a:\n  - b\nc:\n  - d\ne:\n- f\n')), 2);
  assert.equal(listIndentationOf(parseDocument('a:\n- b\n')), 0);
  assert.equal(lineEndingOf('a\r\nb\n'), '\r\n');
  assert.equal(lineEndingOf('a\rb'), '\r');
  assert.equal(lineEndingOf('a'), '\n');
});
