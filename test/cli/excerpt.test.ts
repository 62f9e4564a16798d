import assert from 'node:assert/strict';
import test from 'node:test';
import { excerpt } from '../../server/src/cli/excerpt.ts';
import { printable, textWidth } from '../../server/src/cli/textWidth.ts';

/** A line with `«…»` around the stretch, the columns there are, and what is shown. */
const cases: readonly (readonly [why: string, marked: string, width: number, text: string, marks: string])[] = [
  ['a word', '  «spce»: {}', 40, '  spce: {}', '  ^^^^'],
  ['nothing, at the end of a line', 'spec:«»', 40, 'spec:', '     ^'],
  ['nothing, in an empty line', '«»', 40, '', '^'],
  ['a tab takes four columns', '\t«a»: 1', 40, '    a: 1', '    ^'],
  ['a stretch with a tab in it', '«a\tb»', 40, 'a    b', '^^^^^^'],
  ['Hangul takes two columns', 'name: «이름» # 표', 40, 'name: 이름 # 표', '      ^^^^'],
  ['Han and fullwidth forms before the stretch', '値: ｘ«v»', 40, '値: ｘv', '      ^'],
  ['a combined emoji is one character', '👩‍👩‍👧 «x»', 40, '👩‍👩‍👧 x', '   ^'],
  ['an accent of its own takes no column', 'cafe\u0301 «x»', 40, 'cafe\u0301 x', '     ^'],
  ['an escape is spelled out', 'a\u001b[31m «x»', 40, 'a\u241b[31m x', '       ^'],
  ['a mark that turns the direction is spelled out', '\u202e«x»', 40, '<U+202E>x', '        ^'],
  ['a zero-width space is seen', 'a\u200b«b»', 40, 'a<U+200B>b', '         ^'],
  ['a lone surrogate is spelled out', '\ud800«b»', 40, '<U+D800>b', '        ^'],
  ['a line that just fits', `${'x'.repeat(38)}«ab»`, 40, `${'x'.repeat(38)}ab`, `${' '.repeat(38)}^^`],
  ['a long line is cut behind the stretch', `«ab»${'x'.repeat(100)}`, 20, `ab${'x'.repeat(16)}…`, '^^'],
  [
    'a long line is cut before the stretch',
    `${'x'.repeat(100)}«ab»`,
    20,
    `…${'x'.repeat(16)}ab`,
    `${' '.repeat(17)}^^`,
  ],
  [
    'a long line is cut on both sides',
    `${'x'.repeat(100)}«ab»${'y'.repeat(100)}`,
    22,
    `…${'x'.repeat(12)}ab${'y'.repeat(6)}…`,
    `${' '.repeat(13)}^^`,
  ],
  [
    'a stretch longer than the window begins in it',
    `a«${'b'.repeat(100)}»`,
    12,
    `…${'b'.repeat(10)}…`,
    ` ${'^'.repeat(10)}`,
  ],
  ['wide characters are never halved', `${'가'.repeat(30)}«나»`, 11, `…가가가나`, `${' '.repeat(7)}^^`],
];

for (const [why, marked, width, text, marks] of cases) {
  test(`excerpt: ${why}`, () => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const shown = excerpt(marked.replace(/[«»]/g, ''), start, end, width, '^');
    assert.deepEqual(shown, { text, marks });
    assert.ok(textWidth(shown.text) <= width);
  });
}

test('a line of megabytes is cut before it is looked at character by character', () => {
  const line = `{"a":"${'한'.repeat(5_000_000)}"}`;
  const { text } = excerpt(line, 4_000_000, 4_000_010, 80, '^');
  assert.ok(textWidth(text) <= 80 && text.startsWith('…') && text.endsWith('…'));
});

test('what a terminal would obey is spelled out', () => {
  const text = '\x00\x07\x1b]0;title\x9b\r\n\u2028\ufeffé👍🏽';
  assert.equal(printable(text), '␀␇␛]0;title<U+009B>␍␊<U+2028><U+FEFF>é👍🏽');
});
