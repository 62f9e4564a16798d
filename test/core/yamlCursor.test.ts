import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cursor, cursorsAt, nodeAt } from '../../server/src/core/yaml/cursor.ts';
import { formatFieldPath } from '../../server/src/core/yaml/FieldPath.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';

/**
 * Text with the cursor at `$0`; then each reading of it: what can be typed there and the path; in brackets the text that a
 * completion replaces, unless it is empty; and what has to be done beside.
 */
const cursors: readonly (readonly [string, ...string[]])[] = [
  ['$0', 'key at column 0'],
  ['ap$0', 'key at column 0 [ap]'],
  ['apiVersion: v1\nki$0', 'key at column 0 [ki]'],
  ['apiVersion: v1\nki$0\nmetadata:\n  name: x\n', 'key at column 0 [ki]'],
  ['kind: $0\n', 'value of kind'],
  ['kind: Po$0d # c\n', 'value of kind [Pod]'],
  ['kind: "P$0"\n', 'value of kind ["P"]'],
  ['kind:$0', 'value of kind with " " before'],
  ['kind: Pod $0'],
  ['met$0adata:\n  name: x\n', 'key at column 0 [metadata] renamed'],
  ['spec:\n  $0', 'key of spec at column 2', 'item spec[0] at column 4 with "- " before'],
  ['spec:\n  con$0', 'key of spec at column 2 [con]', 'item spec[0] at column 4 [con] with "- " before'],
  ['spec:\n  con$0\n  replicas: 1\n', 'key of spec at column 2 [con]'],
  ['spec:\n  con$0 # c\n  replicas: 1\n', 'key of spec at column 2 [con]'],
  ['spec:\n  replicas: 1\n  con$0\n', 'key of spec at column 2 [con]'],
  ['spec:\n  replicas: 1\n  $0\nstatus: {}\n', 'key of spec at column 2'],
  ['spec:\n  replicas: 1\n$0\n', 'key at column 0'],
  ['spec:\n  image: $0\n  b: 1\n', 'value of spec.image'],
  ['a:\n  b:\n    c: 1\n  $0', 'key of a at column 2'],
  ['a:\n  b:\n    c: 1\n    $0\n', 'key of a.b at column 4'],
  [
    'metadata:\n  labels:\n    $0\n  name: x\n',
    'key of metadata.labels at column 4',
    'item metadata.labels[0] at column 6 with "- " before',
  ],
  [
    'metadata:\n  labels:\n    app$0\n  name: x\n',
    'key of metadata.labels at column 4 [app]',
    'item metadata.labels[0] at column 6 [app] with "- " before',
  ],
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
  ['a: {b$0: c}', 'key of a [b] renamed'],
  ['a: {b: $0}', 'value of a.b'],
  ['a: {b: c$0}', 'value of a.b [c]'],
  ['a: {b: 1, c$0', 'key of a [c]'],
  ['a: [$0]', 'item a[0]'],
  ['a: [x, $0]', 'item a[1]'],
  ['a: [x, y$0]', 'item a[1] [y]'],
  ['{"a": $0}', 'value of a'],
  ['{\n  "a": {\n    $0\n  }\n}', 'key of a'],
  ['{\n  "a": "x$0"\n}', 'value of a ["x"]'],
  ['a: |\n  te$0xt\n'],
  ['a: 1 # co$0'],
  ['# x$0'],
  ['spec:\n  $0\n    replicas: 1\n', 'key of spec at column 4 with "  " before'],
  ['spec:\n  templa$0\n    metadata: {}\n', 'key of spec at column 2 [templa] above its value'],
  ['spec:\n  replicas: 1\n  templa$0\n    metadata: {}\n', 'key of spec at column 2 [templa] above its value'],
  ['spec:\n  replicas: 1\n  containe$0\n  - name: x\n', 'key of spec at column 2 [containe] above its value'],
  [
    'spec:\n  containe$0\n  - name: x\n',
    'key of spec at column 2 [containe] above its value',
    'item spec[0] at column 4 [containe] with "- " before',
  ],
  ['$0\napiVersion: v1\n', 'key at column 0'],
  ['- na$0\n  image: x\n', 'key of [0] at column 2 [na]'],
  ['c:\n- $0\n  image: x\n', 'key of c[0] at column 2'],
  ['c:\n-$0\n  image: x\n', 'key of c[0] at column 2 with " " before'],
  [
    'a:\n- b: 1\n$0\nc: 1\n',
    'key at column 0',
    'key of a[0] at column 2 with "  " before',
    'item a[1] at column 2 with "- " before',
  ],
  ['a:\n  b: 1\n$0\n  c: 1\n', 'key of a at column 2 with "  " before'],
  ['kind: Pod\n   $0\n', 'key at column 0 without "   " before'],
  ['x:\n- a\n- b$0\n', 'item x[1] at column 2 [b]'],
  ['x:\n- a\n$0\n', 'key at column 0', 'item x[1] at column 2 with "- " before'],
  ['x:\n  - a\n  $0\ny: 1\n', 'item x[1] at column 4 with "- " before'],
  ['x:\n  - a\n    $0\ny: 1\n', 'item x[1] at column 4 with "- " before without "  " before'],
  ['a:\n  b: |\n    text\n  $0\n', 'key of a at column 2'],
  ['a:\n  b: {}\n    $0\n', 'key of a at column 2 without "  " before'],
  ['spec:\n    replicas: 1\n  sel$0\n', 'key of spec at column 4 [sel] with "  " before'],
  ['spec:\n  replicas: 1\n sel$0\n', 'key of spec at column 2 [sel] with " " before'],
  ['spec:\n  replicas: 1\n   sel$0\n'],
  ['spec:\n  replicas: 1\n    $0\n', 'key of spec at column 2 without "  " before'],
  ['spec:\n  replicas: 1\n $0\n', 'key of spec at column 2 with " " before'],
  ['spec:\n  a:\n    x: 1\n  con$0\n  replicas: 1\n', 'key of spec at column 2 [con]'],
  [
    'spec:\n  containers:\n  - name: x\n  $0\n',
    'key of spec at column 2',
    'key of spec.containers[0] at column 4 with "  " before',
    'item spec.containers[1] at column 4 with "- " before',
  ],
  [
    'spec:\n  containers:\n    - name: x\n    $0\n',
    'key of spec.containers[0] at column 6 with "  " before',
    'item spec.containers[1] at column 6 with "- " before',
  ],
  [
    'spec:\n  containers:\n    - name: x\n    im$0\n',
    'key of spec.containers[0] at column 6 [im] with "  " before',
    'item spec.containers[1] at column 6 [im] with "- " before',
  ],
  [
    'spec:\n  containers:\n  - name: x\n  im$0\n',
    'key of spec at column 2 [im]',
    'key of spec.containers[0] at column 4 [im] with "  " before',
    'item spec.containers[1] at column 4 [im] with "- " before',
  ],
  ['spec:\n  containers:\n  - name: x\n    image: "ngi$0\n  replicas: 1\n', 'value of spec.containers[0].image ["ngi]'],
  ['spec:\n  containers:\n  -$0\n', 'item spec.containers[0] at column 4 with " " before'],
  ['spec:\n  containers:\n  -$0\n  replicas: 3\n', 'item spec.containers[0] at column 4 with " " before'],
  ['spec:\n  containers:\n    -$0\n', 'item spec.containers[0] at column 6 with " " before'],
  ['spec:\n  containers:\n    - $0\n    - name: y\n', 'item spec.containers[0] at column 6'],
  ['spec:\n  containers:\n  $0\n', 'key of spec at column 2', 'item spec.containers[0] at column 4 with "- " before'],
  [
    'spec:\n  containers:\n    $0\n',
    'key of spec.containers at column 4',
    'item spec.containers[0] at column 6 with "- " before',
  ],
  [
    'spec:\n  containers:\n    $0\n  replicas: 3\n',
    'key of spec.containers at column 4',
    'item spec.containers[0] at column 6 with "- " before',
  ],
  ['spec:\n  containers: $0\n  replicas: 3\n', 'value of spec.containers'],
  [
    'spec:\n  containers:\n    na$0\n  replicas: 3\n',
    'key of spec.containers at column 4 [na]',
    'item spec.containers[0] at column 6 [na] with "- " before',
  ],
  ['spec: {a: 1 $0}', 'key of spec and a comma at 11'],
  ['spec: {a: 1, $0 b: 2}', 'key of spec and a comma behind'],
  ['spec: {$0 b: 2}', 'key of spec and a comma behind'],
  ['spec: {\n  a: 1\n  $0\n}', 'key of spec and a comma at 14'],
  ['{\n  "a": 1,\n  "$0"\n}', 'key [""]'],
  ['{\n  "a": 1,\n  "$0",\n  "b": 2\n}', 'key [""]'],
  ['{\n  "a": 1,\n  "b$0\n  "c": 2\n}', 'key ["b] and a comma behind'],
  ['{\n  "a": 1,\n  "b": "$0"\n}', 'value of b [""]'],
  ['{\n  "a": 1,\n  "b":$0\n}', 'value of b with " " before'],
  ['{\n  "a": 1,\n  $0\n', 'key'],
  ['{$0}', 'key'],
  ['{"a": [$0]}', 'item a[0]'],
  ['{"a": [{$0}]}', 'key of a[0]'],
  ['{"a": [{"b": 1}, $0]}', 'item a[1]'],
  ['{"a": ["x$0"]}', 'item a[0] ["x"]'],
  ['a: [x, y$0', 'item a[1] [y]'],
  ['a: [x, {y: $0', 'value of a[1].true'],
  ['# c\n$0', 'key at column 0'],
  ['# c\nde$0', 'key at column 0 [de]'],
  ['# c\n\n$0\n\n', 'key at column 0'],
  ['kind: Pod\n\n$0\n\n', 'key at column 0'],
  ['kind: Pod\nspec:\n\n$0\n\n', 'key at column 0', 'item spec[0] at column 2 with "- " before'],
  ['kind: Pod\nspec:\n\n  $0\n\n', 'key of spec at column 2', 'item spec[0] at column 4 with "- " before'],
  ["kind: 'P$0'", "value of kind ['P']"],
  ["kind: 'P$0", "value of kind ['P]"],
  ['kind: "P$0', 'value of kind ["P]'],
  ['kind: "P$0\nmetadata:\n  name: x\n', 'value of kind ["P]'],
  ['kind:\tP$0', 'value of kind [P]'],
  [
    'spec:\n\t$0',
    'key of spec at column 2 with "  " before without "\\t" before',
    'item spec[0] at column 4 with "  - " before without "\\t" before',
  ],
  [
    'spec:\n\tcon$0',
    'key of spec at column 2 [con] with "  " before without "\\t" before',
    'item spec[0] at column 4 [con] with "  - " before without "\\t" before',
  ],
  ['spec:\r\n  con$0\r\n  replicas: 1\r\n', 'key of spec at column 2 [con]'],
  ['spec:\r\n  $0\r\n  replicas: 1\r\n', 'key of spec at column 2'],
  ['spec: &x\n  $0', 'key of spec at column 2', 'item spec[0] at column 4 with "- " before'],
  ['spec: !!map\n  $0', 'key of spec at column 2', 'item spec[0] at column 4 with "- " before'],
  ['spec: # comment\n  $0', 'key of spec at column 2', 'item spec[0] at column 4 with "- " before'],
  ['a: b: $0'],
  ['a:\n  - b: 1\n    c:\n      - $0\n      - d: 1\n', 'item a[0].c[0] at column 8'],
  ['a:\n  - b: 1\n    c:\n      - d: 1\n\n    $0\n', 'key of a[0] at column 4'],
  [
    'a:\n  - b: 1\n    c:\n      - d: 1\n\n  $0\n',
    'key of a[0] at column 4 with "  " before',
    'item a[1] at column 4 with "- " before',
  ],
  ['a:\n- b: 1\n$0\n- c: 1\n', 'key of a[0] at column 2 with "  " before', 'item a[1] at column 2 with "- " before'],
  ['a:\n- b: 1\n  $0\n- c: 1\n', 'key of a[0] at column 2'],
  ['a:\n- b: 1\n  x$0\n- c: 1\n', 'key of a[0] at column 2 [x]'],
  ['a: *$0', 'value of a [*]'],
  ['a:\n  <<: *x\n  $0', 'key of a at column 2'],
  ['"ki$0": Pod', 'key at column 0 ["ki"] renamed'],
  ['"ki$0"', 'key at column 0 ["ki"]'],
  ['a:\n  "ki$0"\n  b: 1\n', 'key of a at column 2 ["ki"]'],
  ['? a$0'],
  ['spec:\n  image: nginx\n  com$0: x\n', 'key of spec at column 2 [com] renamed'],
  ['spec:\n  image: nginx\n  com$0:\n', 'key of spec at column 2 [com] renamed'],
  ['spec:\n  image: nginx\n  com$0:\n    x: 1\n', 'key of spec at column 2 [com] renamed'],
  ['spec:\n  image: nginx\n  com $0\n'],
  ['dep$0\n---\n', 'key at column 0 [dep]'],
  ['a: |\n  text\n  $0\n'],
  ['a: |\n  text\n$0\n', 'key at column 0'],
  ['a: |\n  text\nb$0\n', 'key at column 0 [b]'],
  ['a: |\n  text\n  $0'],
  ['a: x\n  y$0\n'],
  ['args: ["--a", "--b$0"]', 'item args[1] ["--b"]'],
  ['image: nginx:1$0', 'value of image [nginx:1]'],
  ['image: nginx $0'],
  ['a:\n-   name: x\n    $0\n', 'key of a[0] at column 4'],
  ['a:\n-   $0\n', 'item a[0] at column 4'],
  ['a:\n- name: x\n\n  $0\n\n- name: y\n', 'key of a[0] at column 2'],
  ['spec:\n  - \n    $0', 'item spec[0] at column 4'],
  [
    'spec:\n  template:\n    metadata:\n      labels:\n        a: b\n    spec:\n    $0',
    'key of spec.template at column 4',
    'item spec.template.spec[0] at column 6 with "- " before',
  ],
  [
    'spec:\n  template:\n    metadata:\n      labels:\n        a: b\n    spec:\n      $0',
    'key of spec.template.spec at column 6',
    'item spec.template.spec[0] at column 8 with "- " before',
  ],
  ['metadata:\n  name: a\n  $0name: b\n', 'key of metadata at column 2 [name] renamed'],
  ['a: 1\n$0b: 2\n', 'key at column 0 [b] renamed'],
  ['a:\n  $0b: 2\n', 'key of a at column 2 [b] renamed'],
];

test('a cursor knows what can be typed at its place', () => {
  for (const [marked, ...wanted] of cursors) {
    const text = marked.replace('$0', '');
    const found = cursorsAt(parseDocument(text), marked.indexOf('$0'));
    assert.deepEqual(
      found.map((cursor) => inWords(cursor, text)),
      wanted,
      JSON.stringify(marked),
    );
  }
});

function inWords(cursor: Cursor, text: string): string {
  const { path, role, flow, indentation, replace, lead, excess, comma, followed, entry } = cursor;
  const where = formatFieldPath(path);
  const words: readonly string[] = [
    role,
    where === '' || role === 'item' ? where : `of ${where}`,
    flow || role === 'value' ? '' : `at column ${indentation}`,
    replace.end > replace.start ? `[${text.slice(replace.start, replace.end)}]` : '',
    role === 'key' && entry ? 'renamed' : '',
    lead === '' ? '' : `with ${JSON.stringify(lead)} before`,
    excess ? `without ${JSON.stringify(text.slice(excess.start, excess.end))} before` : '',
    comma.before === undefined ? '' : `and a comma at ${comma.before}`,
    comma.after ? 'and a comma behind' : '',
    followed ? 'above its value' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

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
        for (const { replace, prefix, excess } of cursorsAt(document, offset)) {
          assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= end);
          assert.equal(prefix, text.slice(replace.start, offset));
          assert.ok(!excess || (excess.start < excess.end && excess.end <= replace.start));
        }
        nodeAt(document, offset);
      }
    }
  }
});
