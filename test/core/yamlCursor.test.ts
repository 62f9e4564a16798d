import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cursorAt, nodeAt } from '../../server/src/core/yaml/cursor.ts';
import { formatFieldPath } from '../../server/src/core/yaml/FieldPath.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';

/**
 * Text with the cursor at `$0`; what can be typed there and the path; then, in brackets, the text that a completion replaces,
 * unless it is empty.
 */
const cursors: readonly (readonly [string, string])[] = [
  ['$0', 'key at column 0'],
  ['ap$0', 'key at column 0 [ap]'],
  ['apiVersion: v1\nki$0', 'key at column 0 [ki]'],
  ['apiVersion: v1\nki$0\nmetadata:\n  name: x\n', 'key at column 0 [ki]'],
  ['kind: $0\n', 'value of kind'],
  ['kind: Po$0d # c\n', 'value of kind [Pod]'],
  ['kind: "P$0"\n', 'value of kind ["P"]'],
  ['kind:$0', 'none'],
  ['kind: Pod $0', 'none'],
  ['met$0adata:\n  name: x\n', 'key at column 0 [metadata]'],
  ['spec:\n  $0', 'key of spec at column 2'],
  ['spec:\n  con$0', 'key of spec at column 2 [con]'],
  ['spec:\n  con$0\n  replicas: 1\n', 'key of spec at column 2 [con]'],
  ['spec:\n  con$0 # c\n  replicas: 1\n', 'key of spec at column 2 [con]'],
  ['spec:\n  replicas: 1\n  con$0\n', 'key of spec at column 2 [con]'],
  ['spec:\n  replicas: 1\n  $0\nstatus: {}\n', 'key of spec at column 2'],
  ['spec:\n  replicas: 1\n$0\n', 'key at column 0'],
  ['spec:\n  image: $0\n  b: 1\n', 'value of spec.image'],
  ['a:\n  b:\n    c: 1\n  $0', 'key of a at column 2'],
  ['a:\n  b:\n    c: 1\n    $0\n', 'key of a.b at column 4'],
  ['metadata:\n  labels:\n    $0\n  name: x\n', 'key of metadata.labels at column 4'],
  ['metadata:\n  labels:\n    app$0\n  name: x\n', 'key of metadata.labels at column 4 [app]'],
  ['c:\n- $0', 'item c[0] at column 2'],
  ['c:\n- na$0', 'item c[0] at column 2 [na]'],
  ['c:\n-\n  $0', 'item c[0] at column 2'],
  ['c:\n- - $0', 'item c[0][0] at column 4'],
  ['c:\n- name: x\n  im$0', 'key of c[0] at column 2 [im]'],
  ['c:\n- name: x\n  $0', 'key of c[0] at column 2'],
  ['c:\n- name: x\n- $0\n- name: z\n', 'item c[1] at column 2'],
  ['c:\n  - name: x\n    image: $0\n  - name: y\n', 'value of c[0].image'],
  ['args:\n- --fo$0o\n', 'item args[0] at column 2 [--foo]'],
  ['a: {$0}', 'key of a'],
  ['a: {b: 1, $0}', 'key of a'],
  ['a: {b$0: c}', 'key of a [b]'],
  ['a: {b: $0}', 'value of a.b'],
  ['a: {b: c$0}', 'value of a.b [c]'],
  ['a: {b: 1, c$0', 'key of a [c]'],
  ['a: [$0]', 'item a[0]'],
  ['a: [x, $0]', 'item a[1]'],
  ['a: [x, y$0]', 'item a[1] [y]'],
  ['{"a": $0}', 'value of a'],
  ['{\n  "a": {\n    $0\n  }\n}', 'key of a'],
  ['{\n  "a": "x$0"\n}', 'value of a ["x"]'],
  ['a: |\n  te$0xt\n', 'none'],
  ['a: 1 # co$0', 'none'],
  ['# x$0', 'none'],
];

test('a cursor knows what can be typed at its place', () => {
  for (const [marked, wanted] of cursors) {
    const offset = marked.indexOf('$0');
    const text = marked.replace('$0', '');
    const { role, path, flow, indentation, replace, prefix } = cursorAt(parseDocument(text), offset);
    const where = formatFieldPath(path);
    const words: readonly string[] = [
      role,
      role === 'none' || where === '' ? '' : role === 'item' ? where : `of ${where}`,
      flow || role === 'none' || role === 'value' ? '' : `at column ${indentation}`,
      replace.end > replace.start ? `[${text.slice(replace.start, replace.end)}]` : '',
    ];
    assert.equal(words.filter((word) => word !== '').join(' '), wanted, JSON.stringify(marked));
    assert.equal(prefix, text.slice(replace.start, offset));
  }
});

const places: readonly (readonly [string, string])[] = [
  ['a$0bc: 1', 'key abc'],
  ['abc$0: 1', 'key abc'],
  ['abc: $01', 'value abc'],
  ['abc: 1$0', 'value abc'],
  ['abc: 1 $0', 'nothing'],
  ['a: 1 # x$0', 'nothing'],
  ['a:\n  b: [x, {c: $0d}]', 'value a.b[1].c'],
  ['a:\n  b: [x$0, {c: d}]', 'item a.b[0]'],
  ['a:\n$0- b: 1', 'item a[0]'],
  ['a:\n- $0b: 1', 'key a[0].b'],
  ['a:\n- b: 1\n $0 c: 2', 'nothing'],
  ['a: |\n  te$0xt', 'value a'],
  ['a: &x 1\nb: *$0x', 'value b'],
  ['$0', 'nothing'],
];

test('a place knows its node', () => {
  for (const [marked, wanted] of places) {
    const place = nodeAt(parseDocument(marked.replace('$0', '')), marked.indexOf('$0'));
    assert.equal(place ? `${place.on} ${formatFieldPath(place.path)}` : 'nothing', wanted, JSON.stringify(marked));
  }
});

test('a cursor can stand anywhere in anything', () => {
  for (const [marked] of [...cursors, ...places]) {
    const text = marked.replace('$0', '');
    for (let end = 0; end <= text.length; end++) {
      const document = parseDocument(text.slice(0, end));
      for (let offset = 0; offset <= end; offset++) {
        const { replace, prefix } = cursorAt(document, offset);
        assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= end);
        assert.equal(prefix, text.slice(replace.start, offset));
        nodeAt(document, offset);
      }
    }
  }
});
