import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import type { YamlProblem } from '../../server/src/core/yaml/YamlDocument.ts';
import {
  entriesOf,
  entryAt,
  keyText,
  resolve,
  valueAt,
  type YamlNode,
  type YamlScalar,
} from '../../server/src/core/yaml/YamlNode.ts';

/** A node as plain data, aliases and merge keys looked through. */
function dataOf(node: YamlNode | undefined): unknown {
  const target = resolve(node);
  if (!target) return null;
  if (target.type === 'scalar') return target.value;
  if (target.type === 'sequence') return target.items.map((item) => dataOf(item.value));
  return Object.fromEntries(entriesOf(target).map((entry) => [keyText(entry.key), dataOf(entry.value)]));
}

function scalarAfter(text: string): YamlScalar {
  const { root, problems } = parseDocument(`a: ${text}\n`);
  assert.deepEqual(problems, [], text);
  const value = entryAt(root, 'a')?.value;
  assert.equal(value?.type, 'scalar', text);
  return value?.type === 'scalar' ? value : assert.fail();
}

/** Every row was measured against sigs.k8s.io/yaml 1.6.0. */
const scalars: readonly (readonly [string, YamlScalar['scalarType'], YamlScalar['value']])[] = [
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map(
    (t) => [t, 'boolean', true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map(
    (t) => [t, 'boolean', false] as const,
  ),
  ...['yEs', 'oN', 'tRue', 'nOpe', 'true1', 'y-n'].map((t) => [t, 'string', t] as const),
  ...['null', 'Null', 'NULL', '~'].map((t) => [t, 'null', null] as const),
  ['nULL', 'string', 'nULL'],
  ['1', 'integer', 1],
  ['+1', 'integer', 1],
  ['-1', 'integer', -1],
  ['0', 'integer', 0],
  ['017', 'integer', 15],
  ['0644', 'integer', 420],
  ['0o17', 'integer', 15],
  ['0O17', 'integer', 15],
  ['0x1F', 'integer', 31],
  ['0X1f', 'integer', 31],
  ['-0x1f', 'integer', -31],
  ['0b11', 'integer', 3],
  ['-0b11', 'integer', -3],
  ['1_000', 'integer', 1000],
  ['1__0', 'integer', 10],
  ['1_', 'integer', 1],
  ['-_1', 'integer', -1],
  ['18446744073709551615', 'integer', 2 ** 64],
  ['18446744073709551616', 'float', 2 ** 64],
  ['-9223372036854775809', 'float', -(2 ** 63)],
  ['08', 'float', 8],
  ['0888', 'float', 888],
  ['08.5', 'float', 8.5],
  ['1.0', 'float', 1],
  ['1.', 'float', 1],
  ['.5', 'float', 0.5],
  ['+.5', 'float', 0.5],
  ['1e3', 'float', 1000],
  ['1.e5', 'float', 100000],
  ['1e+5', 'float', 100000],
  ['1e-7', 'float', 1e-7],
  ['12e03', 'float', 12000],
  ['0.1_0', 'float', 0.1],
  ...['.', '..', '0x', '0o8', '0b2', '_1', '1e', '1e999', '.1e999', '+', '1a', '1.2.3', '.5_0', '--1', '1,5'].map(
    (t) => [t, 'string', t] as const,
  ),
  ...['12:30:45', '1:20', '2024-01-02', '2024-01-02T03:04:05Z', '2024-01-02 03:04:05'].map(
    (t) => [t, 'string', t] as const,
  ),
  ...['<<', '=', '500m', '1Gi', '-a', ':a', '?a', 'a#b', 'a:b', 'http://x:80/'].map((t) => [t, 'string', t] as const),
  ['"5"', 'string', '5'],
  ["'yes'", 'string', 'yes'],
  ['""', 'string', ''],
  ["'it''s'", 'string', "it's"],
  ['"\\x41\\u00e9\\U0001F600\\n\\t\\e\\_\\\\\\""', 'string', 'A\u00e9\u{1F600}\n\t\x1b\u00a0\\"'],
  ['! 5', 'string', '5'],
  ['!!str 5', 'string', '5'],
  ['!!str', 'string', ''],
  ['!<tag:yaml.org,2002:str> 5', 'string', '5'],
  ["!!int '5'", 'integer', 5],
  ['!!float 1', 'float', 1],
  ["!!bool 'yes'", 'boolean', true],
  ['!!timestamp 2024-01-01', 'string', '2024-01-01'],
  ["'b\n\n  c\n  d '", 'string', 'b\nc d '],
  ['"b \\\n   c\\\n\n  d"', 'string', 'b c\nd'],
  ['plain\n  on\n\n  and on', 'string', 'plain on\nand on'],
  ['|\n  x\n   y\n', 'string', 'x\n y\n'],
  ['|-\n  x\n\n', 'string', 'x'],
  ['|+\n  x\n\n', 'string', 'x\n\n\n'],
  ['|2\n   x', 'string', ' x\n'],
  ['>\n x\n y\n\n z\n   w\n v\n', 'string', 'x y\nz\n  w\nv\n'],
  ['| # why\n  x', 'string', 'x\n'],
];

test('a scalar is read as Kubernetes reads it', () => {
  for (const [text, scalarType, value] of scalars) {
    const scalar = scalarAfter(text);
    assert.deepEqual([scalar.scalarType, scalar.value], [scalarType, value], text);
  }
});

test('the source of a scalar is its text, exact also where the number is not', () => {
  assert.equal(scalarAfter('9007199254740993').source, '9007199254740993');
  assert.equal(scalarAfter('!!str  "x" # y').source, '"x"');
  assert.equal(scalarAfter('|-\n  x\n  y\n\n').source, '|-\n  x\n  y');
});

/** Documents that kubectl reads, some of them unlike the `yaml` package does, and what it makes of them. */
const accepted: readonly (readonly [string, unknown])[] = [
  ['', null],
  ['# nothing\n', null],
  ['a: "x\n  y\n z\nw"\nb: 1', { a: 'x y z w', b: 1 }],
  ["a:\n  b: 'x\ny'\n  c: 1", { a: { b: 'x y', c: 1 } }],
  ['a: [1,\n2\n]\nb: {c: d,\ne: f}', { a: [1, 2], b: { c: 'd', e: 'f' } }],
  ['a:\n  b: {\nc: d\n}\n', { a: { b: { c: 'd' } } }],
  ['a:\r  b: 1\r  c: [2,\r  3]\r', { a: { b: 1, c: [2, 3] } }],
  ['a: 1\r\nb: |\r\n  x\r\n  y\r\nc: "d\r\n  e"\r\n', { a: 1, b: 'x\ny\n', c: 'd e' }],
  ['a: "b"#c\nd: [e]#f\ng: h#i', { a: 'b', d: ['e'], g: 'h#i' }],
  ['a: 1\n  \t\nb:\t2', { a: 1, b: 2 }],
  ['a: [\n\t1,\n\t2]', { a: [1, 2] }],
  ['a: {b:1}\nc: {"d":1}\ne: {f, g}', { a: { 'b:1': null }, c: { d: 1 }, e: { f: null, g: null } }],
  ['a: [b: c, d]', { a: [{ b: 'c' }, 'd'] }],
  ['a: {? b : c}\n? d\n: e\n? f', { a: { b: 'c' }, d: 'e', f: null }],
  ['- - a\n  - b\n-\n  c: d', [['a', 'b'], { c: 'd' }]],
  ['a:\n- b\n- c: d\n  e: f\ng: h', { a: ['b', { c: 'd', e: 'f' }], g: 'h' }],
  ['\'a\' : 1\n"b": 2\nc  :  3', { a: 1, b: 2, c: 3 }],
  ['1: a\n1.5: b\nyes: c\n0x10: d', { 1: 'a', 1.5: 'b', true: 'c', 16: 'd' }],
  ['a: &x {k: 1}\nb: *x\nc: [*x, &y z, *y]', { a: { k: 1 }, b: { k: 1 }, c: [{ k: 1 }, 'z', 'z'] }],
  ['&k a: 1\nb: *k', { a: 1, b: 'a' }],
  ['a: &x\nb: *x', { a: null, b: null }],
  ['a: &x {k: 1, l: 1}\nb:\n  <<: *x\n  k: 2', { a: { k: 1, l: 1 }, b: { l: 1, k: 2 } }],
  ['a: &x {k: 1}\nb:\n  k: 2\n  <<: *x', { a: { k: 1 }, b: { k: 1 } }],
  ['a: &x {k: 1}\nc: &y {k: 5, m: 6}\nb:\n  <<: [*x, *y]', { a: { k: 1 }, b: { k: 1, m: 6 }, c: { k: 5, m: 6 } }],
  ["'<<': 1", { '<<': 1 }],
  ['a: !!map {b: 1}\nc: !!seq\n- d', { a: { b: 1 }, c: ['d'] }],
  ['---\na: 1\n...\n', { a: 1 }],
  ['\uFEFFa: 1', { a: 1 }],
  ['{"a": "\\/\\ud83d\\ude00", "b": [null, true, 1.5e3]}', { a: '/\u{1F600}', b: [null, true, 1500] }],
  ['a: b\\c\nd: "{{ x }}"\ne: -f\ng: h, i]', { a: 'b\\c', d: '{{ x }}', e: '-f', g: 'h, i]' }],
  ['a: |\nb: >-\nc: 1', { a: '', b: '', c: 1 }],
  ['a:\n  - |\n   x\n   y\n  - z', { a: ['x\ny\n', 'z'] }],
];

test('a document is read as kubectl reads it', () => {
  for (const [text, data] of accepted) {
    const { root, problems } = parseDocument(text);
    assert.deepEqual(problems, [], JSON.stringify(text));
    assert.deepEqual(dataOf(root), data, JSON.stringify(text));
  }
});

/**
 * Broken documents, with carets under what is wrong, the code and the parameters. No caret, no problem. kubectl refuses all of
 * them but those marked `hint`.
 */
const broken: readonly string[] = [
  `
spec:
\treplicas: 1
^ tab-indentation
`,
  `
a: |
  text
\ttab
^ tab-indentation
`,
  `
a:
  b: 1
   c: 2
   ^ bad-indentation text=c
  d: 3
`,
  `
a:
    b: 1
  c: 2
  ^ bad-indentation text=c
d: 3
`,
  `
- a
b: 1
^^^^ bad-indentation text=b: 1
`,
  `
containers:
- name: a
 - name: b
 ^^^^^^^^^ bad-indentation text=- name: b
`,
  `
- name: a
  - name: b
  ^^^^^^^^^ bad-indentation text=- name: b
`,
  `
a: |
  text
 less
 ^^^^ bad-indentation text=less
`,
  `
a: 1
b: 2
a: 3
^ duplicate-key key=a
`,
  `
a: {b: 1, "b": 2}
          ^^^ duplicate-key key=b
`,
  `
yes: 1
true: 2
^^^^ duplicate-key key=true
`,
  `
<<: {a: 1}
<<: [{b: 1}, c]
    ^^^^^^^^^^^ bad-merge
`,
  `
~: 1
^ null-key key=~
: 2
^ null-key key=:
`,
  `
[x]: 1
^^^ complex-key
b: 2
`,
  `
name: {{ .Values.name }}
       ^^^^^^^^^^^^^^^^ complex-key
`,
  `
kind: Pod
replicas 3
^^^^^^^^^^ missing-colon key=replicas 3
spec: {}
`,
  `
image:nginx
^^^^^^^^^^^ missing-colon key=image:nginx
name: x
`,
  `
a: ["x" "y", b]
        ^ missing-comma
`,
  `
message: error: cannot do it
              ^ unquoted-colon value=error: cannot do it
b: 2
`,
  `
a: {b: c: d, e: f}
        ^ unquoted-colon value=c: d
`,
  `
a: [1, 2
   ^ unclosed-flow char=[
b: 3
`,
  `
a: {b: [1}
       ^ unclosed-flow char=[
c: 1
`,
  `
a: "x
   ^^ unclosed-quote quote="
b: 2
c: "z"
`,
  `
a: 'it's'
       ^^ unexpected-text text=s'
`,
  `
a: "x\\qy\\u12"
     ^^ bad-escape escape=\\q
`,
  `
a: @b
   ^^ bad-scalar char=@
`,
  `
schedule: */5 * * * * # each
          ^^^^^^^^^^^ bad-scalar char=*
`,
  `
a: |2x
   ^^^ bad-scalar char=|
  text
`,
  `
a: *x
   ^^ undefined-alias name=x
b: &x 1
c: *x
`,
  `
a: &x
  b: [*x]
      ^^ cyclic-alias name=x
`,
  `
a: !foo b
   ^^^^ hint unknown-tag tag=!foo
c: !!int d
   ^^^^^ wrong-tag tag=!!int value=d
`,
  `
a: .inf
   ^^^^ unreadable-value value=.inf
b: [-.INF, .nan]
    ^^^^^ unreadable-value value=-.INF
           ^^^^ unreadable-value value=.nan
`,
  `
%YAML 1.1
^^^^^^^^^ bad-directive directive=%YAML 1.1
`,
  `
a: - b
   ^^^ unexpected-text text=- b
c: d
`,
  `
a: [,]
    ^ unexpected-text text=,
`,
  `
a: x\u0007y
    ^ control-character char=U+0007
`,
  `
a: 1
...
b: 2
^^^^ hint lost-text
`,
  `
  a: 1
b: 2
^^^^ hint lost-text
`,
];

test('each fault is one problem, with its own code, at the smallest right range', () => {
  for (const source of broken) {
    const { text, wanted } = readCarets(source.slice(1));
    const { problems } = parseDocument(text);
    assert.deepEqual(
      problems.map((problem) => describe(text, problem)),
      wanted,
      text,
    );
  }
});

function readCarets(source: string): { readonly text: string; readonly wanted: readonly string[] } {
  const lines: string[] = [];
  const wanted: string[] = [];
  for (const line of source.split('\n')) {
    const caret = /^( *)(\^+) (.*)$/.exec(line);
    if (!caret) lines.push(line);
    else wanted.push(`${lines.length}:${caret[1]?.length}+${caret[2]?.length} ${caret[3]}`);
  }
  return { text: lines.join('\n'), wanted };
}

function describe(text: string, { code, range, params, severity }: YamlProblem): string {
  const before = text.slice(0, range.start).split('\n');
  const words = [
    severity === 'hint' ? 'hint' : '',
    code,
    ...Object.entries(params).map(([name, value]) => `${name}=${value}`),
  ];
  const place = `${before.length}:${before.at(-1)?.length}+${range.end - range.start}`;
  return `${place} ${words.filter((word) => word !== '').join(' ')}`;
}

/** Text as it is while somebody types, and the tree that completion and outline can still work with. */
const halfTyped: readonly (readonly [string, unknown])[] = [
  ['spec:\n  con\n  replicas: 1\n', { spec: { con: null, replicas: 1 } }],
  ['spec:\n  con # c\n\n  replicas: 1\n', { spec: { con: null, replicas: 1 } }],
  ['ki\nmetadata:\n  name: x\n', { ki: null, metadata: { name: 'x' } }],
  ['kind: Pod\nmetadata\n  name: x\nspec: {}', { kind: 'Pod', metadata: { name: 'x' }, spec: {} }],
  ['c:\n- name: x\n  im\n  ports: []\n- z', { c: [{ name: 'x', im: null, ports: [] }, 'z'] }],
  ['c:\n- na\n  image: x', { c: [{ na: null, image: 'x' }] }],
  ['a: "b\nc: 1\nd: "e"\n', { a: 'b', c: 1, d: 'e' }],
  ["a: 'b\nc: 1\n", { a: 'b', c: 1 }],
  ['a:\n  b: [x, "y\n  c: 1\nd: [', { a: { b: ['x', 'y'], c: 1 }, d: [] }],
  ['a: {b: 1,\nc: {d: e}', { a: { b: 1 }, c: { d: 'e' } }],
  ['a:\n- \n- b:\n', { a: [null, { b: null }] }],
  ['a: b: c\nd: e', { a: 'b: c', d: 'e' }],
];

test('text that is half typed keeps the tree around it', () => {
  for (const [text, data] of halfTyped) assert.deepEqual(dataOf(parseDocument(text).root), data, JSON.stringify(text));
});

test('ranges are those of the values themselves', () => {
  const text = 'a: &x  "b" # c\nd: !!map\n  e: [f, {g: h}] # i\n  j: |\n    k\n\n? l\n:  m\nn:\n';
  const { root } = parseDocument(text);
  const shown: string[] = [];
  const show = (node: YamlNode | undefined): void => {
    if (!node) return;
    shown.push(text.slice(node.range.start, node.range.end));
    if (node.type === 'mapping') {
      for (const entry of node.entries) {
        shown.push(
          text.slice(entry.range.start, entry.range.end),
          text.slice(entry.key.range.start, entry.key.range.end),
        );
        show(entry.value);
      }
    } else if (node.type === 'sequence') for (const item of node.items) show(item.value);
  };
  show(root);
  const inner = 'e: [f, {g: h}] # i\n  j: |\n    k';
  assert.deepEqual(shown, [
    text.trimEnd(),
    ...['a: &x  "b"', 'a', '"b"'],
    ...[`d: !!map\n  ${inner}`, 'd', inner],
    ...['e: [f, {g: h}]', 'e', '[f, {g: h}]', 'f', '{g: h}', 'g: h', 'g', 'h'],
    ...['j: |\n    k', 'j', '|\n    k'],
    ...['? l\n:  m', 'l', 'm'],
    ...['n:', 'n'],
  ]);
});

test('comments are given with their text and whether they have a line of their own', () => {
  const { comments } = parseDocument('# a\nb: "#c" #d\n  #  e \nf: |# g\n  # text\nh: [1, # i\n  2]\n');
  assert.deepEqual(
    comments.map(({ text, ownLine }) => [text, ownLine]),
    [
      [' a', true],
      ['d', false],
      ['  e ', true],
      [' g', false],
      [' i', false],
    ],
  );
});

test('an alias leads to its anchor, and to nothing where that would never end', () => {
  const { root } = parseDocument('a: &x\n  b: 1\nc: *x\nd: *y\ne: &z\n  f: *z\n');
  assert.equal(valueAt(root, 'c'), entryAt(root, 'a')?.value);
  assert.equal(valueAt(root, 'd'), undefined);
  assert.equal(valueAt(valueAt(root, 'e'), 'f'), undefined);
});

/** Input that could keep a reader busy for ever, or make it overflow; each gets its answer, and a tree that can be walked. */
const hostile: Readonly<Record<string, string>> = {
  'deep braces': '{a: '.repeat(10_000),
  'deep brackets': '['.repeat(10_000),
  'deep lists': '- '.repeat(10_000),
  'deep lines': Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'question marks': '? '.repeat(10_000),
  'open quotes': 'a: "\n'.repeat(5_000),
  'open brackets': 'a: [\n'.repeat(5_000),
  'half keys': '  ab\n  cd: 1\n'.repeat(3_000),
  'many keys': Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
  backslashes: `a: "${'\\'.repeat(50_000)}`,
  blanks: `a: ${' '.repeat(50_000)}b`,
  'carriage returns': '\r'.repeat(50_000),
  'zig-zag': Array.from({ length: 2_000 }, (_, line) => `${' '.repeat((line * 7) % 97)}a: 1`).join('\n'),
  'alias bomb': `a: &a [x, x, x]\n${[...'bcdefghijklm'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghijklm'[i]}`)}]\n`).join('')}`,
  'merge bomb': `a: &a {x: 1}\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} {<<: [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]}\n`).join('')}`,
  'aliases of themselves': 'a: &a\n  b: *a\n  c: &c [*a, *c]\n<<: *a\n',
  binary: Array.from({ length: 5_000 }, (_, index) => String.fromCharCode((index * 7_919) % 256)).join(''),
  'half surrogates': 'a: \uD800 b\nc: \uDC00',
};

test('hostile input gets an answer and a tree that can be walked', () => {
  for (const [name, text] of Object.entries(hostile)) {
    const { root, problems } = parseDocument(text);
    assert.ok(problems.length <= 100, name);
    let nodes = 0;
    const walk = (node: YamlNode | undefined): void => {
      nodes++;
      const target = resolve(node);
      if (target?.type === 'mapping') for (const entry of entriesOf(target)) walk(entry.value);
      if (target?.type === 'sequence') for (const item of target.items) walk(item.value);
    };
    walk(root);
    assert.ok(nodes < 200_000, `${name}: ${nodes}`);
  }
});

test('depth, size and excess of aliases are said', () => {
  const codes = (text: string) => parseDocument(text).problems.map(({ code, severity }) => `${severity} ${code}`);
  assert.deepEqual(codes('['.repeat(10_000)), ['hint too-deep']);
  assert.deepEqual(codes('- '.repeat(10_000)), ['hint too-deep']);
  assert.deepEqual(codes(`a: ${'b'.repeat(5_000_000)}`), ['hint too-large']);
  assert.deepEqual(codes(hostile['alias bomb'] ?? ''), ['error excessive-aliases']);
  assert.deepEqual(codes(hostile.binary ?? ''), ['error control-character']);
});

test('every prefix of a document is read without throwing', () => {
  for (const text of [...accepted.map(([document]) => document), ...broken]) {
    for (let end = 0; end <= text.length; end++) parseDocument(text.slice(0, end));
  }
});
