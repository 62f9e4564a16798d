import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import type { YamlNode } from '../../server/src/core/yaml/YamlNode.ts';

const folder = join(process.cwd(), '..', 'shared', 'corpus', 'manifests');
const skip = existsSync(folder) ? false : 'the corpus of real manifests is not there';

const files: readonly string[] = skip
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ya?ml|json)$/.test(file));

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Fails unless every range lies in its parent's, in the order of the text, and every source is the text in its range. */
function checkRanges(document: YamlDocument, node: YamlNode | undefined, from: number, to: number): void {
  if (!node) return;
  const { text } = document;
  const { start, end } = node.range;
  assert.ok(from <= start && start <= end && end <= to);
  if (node.type === 'scalar') assert.equal(node.source, text.slice(start, end));
  if (node.type === 'mapping') {
    let last = start;
    for (const { key, value, range } of node.entries) {
      assert.ok(last <= range.start && range.end <= end);
      assert.ok(range.start <= key.range.start && key.range.end <= (value?.range.start ?? range.end));
      assert.equal(key.source, text.slice(key.range.start, key.range.end));
      checkRanges(document, value, key.range.end, range.end);
      last = range.end;
    }
  } else if (node.type === 'sequence') {
    let last = start;
    for (const { value, range } of node.items) {
      assert.ok(last <= range.start && range.end <= end);
      checkRanges(document, value, range.start, range.end);
      last = range.end;
    }
  }
}

/** The text with all scalars, aliases and comments blanked: only indicators may be left. */
function indicatorsLeft(document: YamlDocument): string {
  const covered: { readonly start: number; readonly end: number }[] = document.comments.map((comment) => comment.range);
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === 'mapping') {
      for (const { key, value } of node.entries) {
        covered.push(key.range);
        visit(value);
      }
    } else if (node?.type === 'sequence') for (const { value } of node.items) visit(value);
    else if (node) covered.push(node.range);
  };
  visit(document.root);
  let left = '';
  let at = 0;
  for (const { start, end } of covered.sort((a, b) => a.start - b.start)) {
    left += document.text.slice(at, start);
    at = end;
  }
  return left + document.text.slice(at);
}

test('the slices of a file are its text without the separators', { skip }, () => {
  for (const file of files) {
    const text = read(file);
    let at = 0;
    for (const { text: slice, start } of splitDocuments(text)) {
      assert.equal(text.slice(start, start + slice.length), slice, file);
      assert.match(text.slice(at, start), /^\uFEFF?(?:---.*\r?\n?)?$/, file);
      at = start + slice.length;
    }
    assert.equal(at, text.length, file);
  }
});

test('ranges nest and cover the text of every real document', { skip }, () => {
  for (const file of files) {
    for (const { text } of splitDocuments(read(file))) {
      const document = parseDocument(text);
      checkRanges(document, document.root, 0, text.length);
      if (document.problems.length === 0)
        assert.match(indicatorsLeft(document), /^(?:[-?:,[\]{}\s]|[&!]\S*|\.\.\.)*$/, file);
    }
  }
});

test('of thousands of real documents, those that kubectl refuses have problems, and no others', { skip }, () => {
  const counts: Record<string, number> = {};
  for (const file of files) {
    for (const { text } of splitDocuments(read(file))) {
      for (const { code } of parseDocument(text).problems) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  // Each was held against sigs.k8s.io/yaml 1.6.0, which refuses the same documents at the same lines.
  assert.deepEqual(counts, {
    'duplicate-key': 15,
    'unexpected-text': 2,
    'unquoted-colon': 2,
    'bad-indentation': 3,
    'bad-scalar': 1,
  });
});

test('real documents can be broken off anywhere', { skip }, () => {
  for (const [index, file] of files.entries()) {
    if (index % 40 !== 0) continue;
    for (const { text } of splitDocuments(read(file))) {
      for (let end = index % 17; end < Math.min(text.length, 3_000); end += 17) {
        const document = parseDocument(text.slice(0, end));
        checkRanges(document, document.root, 0, end);
      }
    }
  }
});
