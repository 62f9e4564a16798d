import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineIndexOf } from '../../server/src/core/text/LineIndex.ts';

const texts = ['', 'a', 'a\n', '\n\n', 'a\r\nb\r\n', 'a\rb\n\rc\r\n\r\nd', 'a😀b\nc\u2028d\u0085e', '\r\n'];

test('positions and offsets are each other’s inverse, at each place of a line', () => {
  for (const text of texts) {
    const index = lineIndexOf(text);
    const lines = text.split(/\r\n|\r|\n/);
    assert.equal(index.lineCount, lines.length);
    for (const [line, content] of lines.entries()) {
      assert.equal(text.slice(index.lineStart(line), index.lineEnd(line)), content);
      for (let character = 0; character <= content.length; character++) {
        const offset = index.offsetAt({ line, character });
        assert.deepEqual(index.positionAt(offset), { line, character }, JSON.stringify(text));
      }
    }
  }
});

test('places outside the text are taken to the nearest inside', () => {
  const index = lineIndexOf('ab\r\ncd\n');
  assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
  assert.equal(index.offsetAt({ line: 9, character: 0 }), 7);
  assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
  assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
  assert.deepEqual(index.positionAt(99), { line: 2, character: 0 });
  assert.deepEqual(index.positionAt(3), { line: 0, character: 3 });
});
