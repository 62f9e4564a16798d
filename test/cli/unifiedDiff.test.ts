import assert from 'node:assert/strict';
import test from 'node:test';
import { coloursFor } from '../../server/src/cli/colours.ts';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/TextEdit.ts';

const style = { colours: coloursFor(false) };

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

test('a diff has the changed lines with three others around them', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');
  const at = (line: number): number => before.indexOf(`line ${line}\n`);
  const edits = [edit(at(4), at(4) + 4, 'LINE'), edit(at(5) + 4, at(5) + 4, 's'), edit(at(16), at(17), '')];
  assert.equal(
    unifiedDiff('a.yaml', before, edits, style),
    `--- a/a.yaml
+++ b/a.yaml
@@ -2,8 +2,8 @@
 line 1
 line 2
 line 3
-line 4
-line 5
+LINE 4
+lines 5
 line 6
 line 7
 line 8
@@ -14,7 +14,6 @@
 line 13
 line 14
 line 15
-line 16
 line 17
 line 18
 line 19
`,
  );
});

test('a text without a final line break says so', () => {
  assert.equal(
    unifiedDiff('a', 'a: 1\nb: 2', [edit(9, 9, '\nc: 3')], style),
    '--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n a: 1\n-b: 2\n\\ No newline at end of file\n+b: 2\n+c: 3\n\\ No newline at end of file\n',
  );
  assert.equal(unifiedDiff('a', '', [edit(0, 0, 'x\n')], style), '--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n');
});

test('any diff makes of the text before the text after', () => {
  let seed = 11;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (seed >> 8) % below;
  };
  const pieces = ['a', 'b', '\n', '\n', '\r\n', 'c: d\n', ''];
  const text = (length: number): string => Array.from({ length }, () => pieces[next(pieces.length)]).join('');
  for (let round = 0; round < 5_000; round++) {
    const before = text(next(60));
    const edits: TextEdit[] = [];
    for (let at = next(10); at <= before.length; ) {
      const end = Math.min(before.length, at + next(8));
      edits.push(edit(at, end, text(next(4))));
      at = end + 1 + next(30);
    }
    const diff = unifiedDiff('a', before, edits, style);
    assert.equal(patched(before, diff), applyEdits(before, edits), JSON.stringify({ before, edits, diff }));
  }
});

test('a file of which every line changes takes no longer for it', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `key${index}: value\n`);
  let at = 0;
  const edits = lines.map((line) => {
    at += line.length;
    return edit(at - 2, at - 1, 'E');
  });
  assert.equal(unifiedDiff('a', lines.join(''), edits, style).split('\n').length, 200_004);
});

/** `before` with a diff applied as strictly as can be: every line of a hunk must stand where the hunk says. */
function patched(before: string, diff: string): string {
  const old = before === '' ? [] : before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  const [, ...hunks] = diff.split(/^(?=@@ )/m);
  for (const hunk of hunks) {
    const [head = '', ...lines] = hunk.replace(/\n\\ No newline at end of file(?=\n|$)/g, '\\').split(/(?<=\n)/);
    const [, first = '', count = '', newFirst = '', newCount = ''] =
      /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@/.exec(head) ?? [];
    const start = Number(first) - (count === '0' ? 0 : 1);
    result.push(...old.slice(at, start));
    assert.equal(result.length, Number(newFirst) - (newCount === '0' ? 0 : 1), 'the place after');
    at = start;
    const grown = result.length;
    for (const line of lines) {
      const content = line.slice(1).replace(/\\\n?$/, '');
      const whole = line.endsWith('\\\n') || line.endsWith('\\') ? content : line.slice(1);
      if (line[0] !== '+') assert.equal(old[at++], whole, 'a line that is there');
      if (line[0] !== '-') result.push(whole);
    }
    assert.equal(at - start, Number(count));
    assert.equal(result.length - grown, Number(newCount));
  }
  return [...result, ...old.slice(at)].join('');
}
