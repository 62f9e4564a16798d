import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyEdits, type TextEdit } from '../../server/src/core/text/TextEdit.ts';
import {
  type CommentFate,
  type EntryPlace,
  entryText,
  insertEntry,
  insertEntryText,
  insertItem,
  removeEntry,
  removeItem,
  renameKey,
  replaceScalar,
  replaceValue,
  type YamlValue,
} from '../../server/src/core/yaml/edit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import {
  keyText,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlSequence,
} from '../../server/src/core/yaml/YamlNode.ts';

/** Hand-written documents in which every style of writing occurs; the corpus, where it is there, adds real ones. */
const written: readonly string[] = [
  'a: 1\nb: 2\n',
  '# file\n\n# about a\na: 1 # one\n# about b\nb:\n  # about c\n  c: x\n  # about d\n  d: y # why\n# end\n',
  'a:\n- b: 1\n  c: 2 # two\n  # about d\n  d: 3\n- b: 4\ne: f',
  'a:\n    - b: 1\n      c:\n          d: 2\n    -\n      e: 3\n',
  'a: {b: 1, c: {d: 2}, e: [1, 2, {f: g}]}\nh: []\ni: {}\n',
  '{"a": 1, "b": {"c": [true, null, "x"]}, "d": []}\n',
  '{\n  "a": 1,\n  "b": {\n    "c": [\n      true,\n      "x"\n    ]\n  }\n}\n',
  'a: |\n  text\n\n  more\nb: >-\n  folded\n  text\nc: "quoted\n  on"\nd: plain\n  on\ne: |+\n  kept\n\n\nf: 1\n',
  'a:\n  b: 1\r\n  c: 2\r\nd:\r\n- e # x\r\n- f\r\n',
  'a: 1\r\nb:\r\n  c: 2 # two\r\n  d: |\r\n    text\r\n    more\r\n',
  '\'a\': \'x\'\n"b": "y"\n? c\n: z\nd: !!str 5\n',
  '- a\n- b: 1\n- - c\n  - d\n- {e: f}\n-\n  g: h\n',
  'a:\nb: null\nc: ~\nd: # nothing\ne:\n',
  'a: [\n  1, # one\n  2, # two\n]\nb: {\n  c: 1, # see\n  d: 2\n}\n',
];

function corpus(): readonly string[] {
  const folder = join(process.cwd(), '..', 'shared', 'corpus', 'manifests');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ya?ml|json)$/.test(file),
  );
  // Every ninth file is a few hundred documents: enough to meet every habit of writing.
  return files.sort().flatMap((file, index) => {
    if (index % 9 !== 0) return [];
    return splitDocuments(readFileSync(join(folder, file), 'utf8')).map((slice) => slice.text);
  });
}

const documents: readonly YamlDocument[] = [...written, ...corpus()]
  .map((text) => parseDocument(text))
  .filter((document) => document.problems.length === 0 && document.root && !/[&*]\w/.test(document.text));

type Data =
  | string
  | number
  | boolean
  | null
  | readonly Data[]
  | { readonly entries: readonly (readonly [string, Data])[] };

/** A node as data in which the order of the entries counts. */
function dataOf(node: YamlNode | undefined): Data {
  if (!node || node.type === 'alias') return null;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'sequence') return node.items.map((item) => dataOf(item.value));
  return { entries: node.entries.map((entry) => [keyText(entry.key), dataOf(entry.value)]) };
}

function dataOfValue(value: YamlValue): Data {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: YamlValue) => dataOfValue(item));
  return { entries: Object.entries(value).map(([key, member]) => [key, dataOfValue(member)] as const) };
}

/** The data of `root` with what `change` makes of the parts of the one collection `target`. */
function changed(
  root: YamlNode | undefined,
  target: YamlMapping | YamlSequence,
  change: (parts: readonly unknown[]) => readonly unknown[],
): unknown {
  if (!root || root.type === 'alias' || root.type === 'scalar') return dataOf(root);
  const parts =
    root.type === 'sequence'
      ? root.items.map((item) => changed(item.value, target, change))
      : root.entries.map((entry) => [keyText(entry.key), changed(entry.value, target, change)]);
  const result = root === target ? change(parts) : parts;
  return root.type === 'sequence' ? result : { entries: result };
}

function* collections(node: YamlNode | undefined): Generator<YamlMapping | YamlSequence> {
  if (node?.type === 'mapping') {
    yield node;
    for (const entry of node.entries) yield* collections(entry.value);
  } else if (node?.type === 'sequence') {
    yield node;
    for (const item of node.items) yield* collections(item.value);
  }
}

/** A few collections of each document, other ones in each, so that together they are of every kind. */
function* samples(): Generator<{
  readonly document: YamlDocument;
  readonly collection: YamlMapping | YamlSequence;
  readonly pick: number;
}> {
  for (const [index, document] of documents.entries()) {
    const all = [...collections(document.root)];
    if (index < written.length) {
      for (const collection of all) {
        const size = collection.type === 'mapping' ? collection.entries.length : collection.items.length;
        for (let pick = 0; pick < Math.max(1, size); pick++) yield { document, collection, pick };
      }
      continue;
    }
    for (let round = 0; round < 3; round++) {
      const collection = all[(index * 7 + round * 13) % all.length];
      if (collection) yield { document, collection, pick: index + round * 5 };
    }
  }
}

function* mappingSamples(): Generator<{
  readonly document: YamlDocument;
  readonly mapping: YamlMapping;
  readonly entry: YamlEntry;
}> {
  for (const { document, collection, pick } of samples()) {
    if (collection.type !== 'mapping') continue;
    const entry = collection.entries[pick % Math.max(1, collection.entries.length)];
    if (entry) yield { document, mapping: collection, entry };
  }
}

function* sequenceSamples(): Generator<{
  readonly document: YamlDocument;
  readonly sequence: YamlSequence;
  readonly item: YamlItem;
}> {
  for (const { document, collection, pick } of samples()) {
    if (collection.type !== 'sequence') continue;
    const item = collection.items[pick % Math.max(1, collection.items.length)];
    if (item) yield { document, sequence: collection, item };
  }
}

function after(document: YamlDocument, edit: TextEdit): YamlDocument {
  return parseDocument(applyEdits(document.text, [edit]));
}

function comments(document: YamlDocument): readonly string[] {
  return document.comments.map((comment) => comment.text.trimEnd()).sort();
}

/** Fails with the text before and after, so that a broken law can be seen at once. */
function holds(document: YamlDocument, edit: TextEdit, wanted: unknown, wantedComments = comments(document)): void {
  const result = after(document, edit);
  const show = () =>
    `${JSON.stringify(edit)}\n--- before ---\n${document.text.slice(Math.max(0, edit.range.start - 300), edit.range.end + 200)}\n--- after ---\n${result.text.slice(Math.max(0, edit.range.start - 300), edit.range.start + edit.newText.length + 200)}\n${JSON.stringify(result.problems)}`;
  assert.deepEqual(result.problems, [], show());
  assert.ok(JSON.stringify(dataOf(result.root)) === JSON.stringify(wanted), `wrong data\n${show()}`);
  assert.deepEqual(comments(result), wantedComments, `comments\n${show()}`);
  if (document.text.includes('\r\n') && !/[^\r]\n/.test(document.text)) {
    assert.ok(!/[^\r]\n/.test(result.text), `line endings\n${show()}`);
  }
}

const withComments = (document: YamlDocument, from: number, to: number): boolean =>
  document.comments.some((comment) => from <= comment.range.start && comment.range.start < to);

test('renaming a key and back again gives the same text', () => {
  for (const { document, entry } of mappingSamples()) {
    const renamed = after(document, renameKey(document, entry, 'renamedKey'));
    const found = [...collections(renamed.root)]
      .flatMap((node) => (node.type === 'mapping' ? node.entries : []))
      .find((candidate) => keyText(candidate.key) === 'renamedKey');
    assert.ok(found);
    const back = after(renamed, renameKey(renamed, found, keyText(entry.key)));
    assert.deepEqual(dataOf(back.root), dataOf(document.root));
    if (entry.key.style !== 'plain' || entry.key.scalarType === 'string') assert.equal(back.text, document.text);
  }
});

test('a removed entry is gone, everything else and every comment is there', () => {
  for (const { document, mapping, entry } of mappingSamples()) {
    const index = mapping.entries.indexOf(entry);
    holds(
      document,
      removeEntry(document, mapping, entry),
      changed(document.root, mapping, (parts) => parts.filter((_, at) => at !== index)),
    );
  }
});

test('a removed item is gone, everything else and every comment is there', () => {
  for (const { document, sequence, item } of sequenceSamples()) {
    const index = sequence.items.indexOf(item);
    holds(
      document,
      removeItem(document, sequence, item),
      changed(document.root, sequence, (parts) => parts.filter((_, at) => at !== index)),
    );
  }
});

const values: readonly YamlValue[] = [
  'x',
  'yes',
  '8080',
  '- a: b # c',
  5,
  null,
  true,
  '',
  'two\nlines\n',
  ['a', 'b: c'],
  { key: 'v', list: [1, { deep: { deeper: 'x' } }], empty: {}, none: [] },
  [],
  {},
  [[1, 2], { a: 1 }],
];

test('an inserted entry is where it was wanted, everything else and every comment as before', () => {
  let turn = 0;
  for (const { document, mapping, entry } of mappingSamples()) {
    const places: readonly EntryPlace[] = ['start', 'end', { before: entry }, { after: entry }];
    for (const where of places) {
      const value = values[turn++ % values.length] ?? null;
      const index = mapping.entries.indexOf(entry);
      const at =
        where === 'start' ? 0 : where === 'end' ? mapping.entries.length : 'before' in where ? index : index + 1;
      holds(
        document,
        insertEntry(document, mapping, 'newKey', value, where),
        changed(document.root, mapping, (parts) => [
          ...parts.slice(0, at),
          ['newKey', dataOfValue(value)],
          ...parts.slice(at),
        ]),
      );
    }
  }
});

test('an inserted item is where it was wanted, everything else and every comment as before', () => {
  let turn = 0;
  for (const { document, sequence, item } of sequenceSamples()) {
    for (const where of [0, sequence.items.indexOf(item), 'end'] as const) {
      const value = values[turn++ % values.length] ?? null;
      const at = where === 'end' ? sequence.items.length : where;
      holds(
        document,
        insertItem(document, sequence, value, where),
        changed(document.root, sequence, (parts) => [...parts.slice(0, at), dataOfValue(value), ...parts.slice(at)]),
      );
    }
  }
});

test('a replaced value is there, and comments outside of the old one stay', () => {
  let turn = 0;
  for (const { document, mapping, entry } of mappingSamples()) {
    const value = values[turn++ % values.length] ?? null;
    const index = mapping.entries.indexOf(entry);
    const old = entry.value?.range;
    const kept = document.comments
      .filter(({ range }) => !old || range.end <= old.start || range.start >= old.end)
      .map((comment) => comment.text.trimEnd())
      .sort();
    holds(
      document,
      replaceValue(document, entry, value),
      changed(document.root, mapping, (parts) =>
        parts.map((part, at) => (at === index && Array.isArray(part) ? [part[0], dataOfValue(value)] : part)),
      ),
      kept,
    );
  }
});

test('a replaced scalar reads back as what it was replaced by', () => {
  let turn = 0;
  for (const { document, mapping, entry } of mappingSamples()) {
    if (entry.value?.type !== 'scalar' || entry.value.tag) continue;
    for (const value of [
      'x',
      'no',
      '0x1F',
      "it's",
      'a: b',
      'c #d',
      '[e]',
      'f, g',
      'tab\there',
      'line\nline',
      ' x',
      7,
      false,
      null,
    ]) {
      if (turn++ % 3 !== 0) continue;
      const index = mapping.entries.indexOf(entry);
      holds(
        document,
        replaceScalar(document, entry.value, value),
        changed(document.root, mapping, (parts) =>
          parts.map((part, at) => (at === index && Array.isArray(part) ? [part[0], value] : part)),
        ),
      );
    }
  }
});

test('an entry that is cut out and set in elsewhere keeps its comments', () => {
  for (const { document, mapping, entry } of mappingSamples()) {
    if (mapping.entries.length < 2 || (mapping.flow && withComments(document, mapping.range.start, mapping.range.end)))
      continue;
    const carried = entryText(document, entry);
    const fate: CommentFate = 'drop';
    const cut = after(document, removeEntry(document, mapping, entry, fate));
    const index = mapping.entries.indexOf(entry);
    const expected = changed(document.root, mapping, (parts) => parts.filter((_, at) => at !== index));
    assert.deepEqual(cut.problems, [], cut.text);
    assert.ok(
      JSON.stringify(dataOf(cut.root)) === JSON.stringify(expected),
      `${JSON.stringify(entry.key.source)}\n${document.text}\n---\n${cut.text}`,
    );
    if (cut.root?.type !== 'mapping') continue;
    const wrapped = insertEntry(cut, cut.root, 'moved', {}, 'end');
    const holder = after(cut, wrapped);
    const moved = holder.root?.type === 'mapping' ? holder.root.entries.at(-1) : undefined;
    assert.ok(moved);
    const result = after(holder, insertEntryText(holder, moved, carried, 'end'));
    assert.deepEqual(result.problems, [], result.text);
    assert.deepEqual(comments(result), comments(document), result.text);
    const last = result.root?.type === 'mapping' ? result.root.entries.at(-1) : undefined;
    assert.deepEqual(dataOf(last?.value), { entries: [[keyText(entry.key), dataOf(entry.value)]] }, result.text);
  }
});
