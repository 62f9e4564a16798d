import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';

test('edits refer to the text before any of them, and overlapping ones are refused', () => {
  const text = 'abcdef';
  assert.equal(
    applyEdits(text, [
      { range: { start: 4, end: 5 }, newText: 'E' },
      { range: { start: 0, end: 1 }, newText: '' },
      { range: { start: 6, end: 6 }, newText: '!' },
    ]),
    'bcdEf!',
  );
  assert.throws(
    () =>
      applyEdits(text, [
        { range: { start: 0, end: 3 }, newText: '' },
        { range: { start: 2, end: 4 }, newText: '' },
      ]),
    RangeError,
  );
});
