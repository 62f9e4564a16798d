import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';

/** A file, and the texts of its documents; `lost` text behind the separator above stands before ` » `. */
const files: readonly (readonly [string, readonly string[]])[] = [
  ['', ['']],
  ['a: 1\n', ['a: 1\n']],
  ['a: 1\n---\nb: 2\n', ['a: 1\n', 'b: 2\n']],
  ['---\na: 1\n', ['a: 1\n']],
  ['---\n---\na: 1\n', ['', 'a: 1\n']],
  ['a: 1\n---\n', ['a: 1\n', '']],
  ['a: 1\n---', ['a: 1\n', '']],
  ['# file\n---\na: 1\n', ['# file\n', 'a: 1\n']],
  ['a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', 'b: 2\r\n']],
  ['a: 1\n--- # comment\nb: 2\n---  \nc: 3', ['a: 1\n', 'b: 2\n', 'c: 3']],
  ['a: 1\n---b: 2\nc: 3\n', ['a: 1\n', 'b: 2 » c: 3\n']],
  ['----\na: 1\n', ['- » a: 1\n']],
  ['--- a: 1\nb: 2\n', ['a: 1 » b: 2\n']],
  ['a: 1\n ---\nb: 2\n--\n', ['a: 1\n ---\nb: 2\n--\n']],
  ['a: |\n  x\n---\n  y\n', ['a: |\n  x\n', '  y\n']],
  ['a: "x\n---\ny"\n', ['a: "x\n', 'y"\n']],
  ['a: 1\n...\nb: 2\n---\nc: 3\n', ['a: 1\n...\nb: 2\n', 'c: 3\n']],
  ['%YAML 1.1\n---\na: 1\n', ['%YAML 1.1\n', 'a: 1\n']],
  ['\uFEFFa: 1\n---\nb: 2\n', ['a: 1\n', 'b: 2\n']],
  ['\uFEFF---\na: 1\n', ['a: 1\n']],
  ['a: 1\r---\rb: 2\r', ['a: 1\r---\rb: 2\r']],
  ['{"a": "}{\\""}\n{"b": 2} {"c": 3}\n', ['{"a": "}{\\""}', '\n{"b": 2}', ' {"c": 3}\n']],
  ['{"a": 1}\n---\n{"b": 2}\n', ['{"a": 1}\n', '{"b": 2}\n']],
  ['{"a": 1}\n{"b": 2}\n---\nc: 3\n', ['{"a": 1}', '\n{"b": 2}\n', 'c: 3\n']],
  ['{a: 1}\n{b: 2}\n', ['{a: 1}\n{b: 2}\n']],
  ['{"a": 1\n{"b": 2}\n', ['{"a": 1\n{"b": 2}\n']],
];

test('a file is split as kubectl splits it', () => {
  for (const [file, documents] of files) {
    const slices = splitDocuments(file);
    const shown = slices.map(({ text, lost }) => (lost ? `${file.slice(lost.start, lost.end)} » ${text}` : text));
    assert.deepEqual(shown, documents, JSON.stringify(file));
    for (const { text, start } of slices)
      assert.equal(file.slice(start, start + text.length), text, JSON.stringify(file));
  }
});
