import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits, type TextEdit } from '../../server/src/core/text/TextEdit.ts';
import { composeEdits } from '../../server/src/workspace/composeEdits.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

const cases: readonly (readonly [
  why: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  composed: readonly TextEdit[],
])[] = [
  ['nothing', [], [], []],
  ['only the first', [edit(1, 2, 'xy')], [], [edit(1, 2, 'xy')]],
  ['only the second', [], [edit(4, 4, 'z')], [edit(4, 4, 'z')]],
  ['apart, the second behind', [edit(1, 2, 'xyz')], [edit(6, 7, '')], [edit(1, 2, 'xyz'), edit(4, 5, '')]],
  ['apart, the second before', [edit(5, 6, '')], [edit(0, 1, 'X')], [edit(0, 1, 'X'), edit(5, 6, '')]],
  ['the second within what the first wrote', [edit(2, 3, 'xyz')], [edit(3, 4, 'Y')], [edit(2, 3, 'xYz')]],
  ['the second over what the first wrote', [edit(2, 3, 'xyz')], [edit(1, 6, '')], [edit(1, 4, '')]],
  ['where the first took something away', [edit(2, 5, '')], [edit(2, 2, 'new')], [edit(2, 5, 'new')]],
  ['one over two of the first', [edit(1, 1, '+'), edit(4, 4, '+')], [edit(0, 6, '-')], [edit(0, 4, '-')]],
  [
    'out of order',
    [edit(5, 6, 'F'), edit(0, 1, 'A')],
    [edit(7, 8, 'H'), edit(3, 3, '-')],
    [edit(0, 1, 'A'), edit(3, 3, '-'), edit(5, 6, 'F'), edit(7, 8, 'H')],
  ],
];
for (const [why, first, second, composed] of cases) {
  test(`edits after edits as one set: ${why}`, () => {
    const text = 'abcdefgh';
    const middle = applyEdits(text, first);
    assert.deepEqual(composeEdits(first, middle, second), composed);
    assert.equal(applyEdits(text, composed), applyEdits(middle, second));
  });
}

test('whatever the edits, one set does what the two do', () => {
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const some = (length: number): readonly TextEdit[] => {
    const edits: TextEdit[] = [];
    for (let at = below(4); at <= length; at += 1 + below(5)) {
      const end = Math.min(length, at + below(4));
      edits.push(edit(at, end, 'XYZ'.slice(0, below(4))));
      at = end;
    }
    return edits;
  };
  for (let round = 0; round < 2000; round++) {
    const text = 'abcdefghijklmnopqrstuvwxyz'.slice(0, below(27));
    const first = some(text.length);
    const middle = applyEdits(text, first);
    const second = some(middle.length);
    const composed = composeEdits(first, middle, second);
    assert.equal(applyEdits(text, composed), applyEdits(middle, second));
    const touching = composed.filter(({ range }, index) => range.start <= (composed[index - 1]?.range.end ?? -1));
    assert.deepEqual(touching, []);
  }
});
