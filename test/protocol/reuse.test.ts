import assert from 'node:assert/strict';
import test from 'node:test';
import type { Rule } from '../../server/src/core/analysis/Rule.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import { serveInProcess } from './serveInProcess.ts';
import { brief, startClient } from './startClient.ts';
import { service } from './texts.ts';

/** A rule that finds nothing and notes what it was shown. A document that was parsed anew is another document, and is shown. */
function countingRule(): { readonly rule: Rule; readonly shown: YamlDocument[] } {
  const shown: YamlDocument[] = [];
  const [first] = rules;
  assert.ok(first);
  const { id, category, severity, docs } = first;
  return {
    shown,
    rule: {
      id,
      category,
      severity,
      docs,
      document: (document) => {
        shown.push(document);
        return [];
      },
    },
  };
}

const count = 300;
const texts = Array.from({ length: count }, (_, index) => service.replace('web', `web-${index}`));
const linesEach = texts[0]?.split('\n').length ?? 0;

type Change = readonly [line: number, character: number, endLine: number, endCharacter: number, text: string];
const edits: readonly (readonly [why: string, change: Change, analysed: number])[] = [
  ['a key in one document', [150 * linesEach + 3, 8, 150 * linesEach + 3, 8, 'x'], 1],
  ['a line more in the first document, which moves all others', [6, 0, 6, 0, '    # more\n'], 1],
  [
    'a separator in the middle of a document, which makes two of it',
    [1 + 10 * linesEach + 3, 0, 1 + 10 * linesEach + 3, 0, '---\n'],
    2,
  ],
  ['a document gone', [2 + 20 * linesEach, 0, 2 + 21 * linesEach, 0, ''], 0],
  ['a document twice', [2 + 30 * linesEach, 0, 2 + 30 * linesEach, 0, `${texts[31]}---\n`], 0],
  ['nothing but a separator’s comment', [2 + 40 * linesEach - 1, 3, 2 + 40 * linesEach - 1, 3, ' # here'], 0],
];

test('of a file with 300 documents only what an edit changes is parsed and checked again', async (t) => {
  const { rule, shown } = countingRule();
  const client = await startClient(t, { server: serveInProcess([...rules, rule]) });
  const uri = client.uri('all.yaml');
  await client.open(uri, texts.join('---\n'));
  assert.equal((await client.pull(uri)).length, count);
  assert.equal(shown.length, count);
  for (const [index, [why, [line, character, endLine, endCharacter, text], analysed]] of edits.entries()) {
    await t.test(why, async () => {
      shown.length = 0;
      const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
      await client.change(uri, index + 2, { range, text });
      await client.pull(uri);
      await client.pull(uri);
      assert.equal(shown.length, analysed);
    });
  }
});

test('a rule that throws is told in the log, and the others stand', async (t) => {
  const { rule } = countingRule();
  const broken: Rule = {
    ...rule,
    document: () => {
      throw new Error('a bug');
    },
  };
  const client = await startClient(t, { server: serveInProcess([broken, ...rules]), mayLogErrors: true });
  await client.open(client.uri('web.yaml'), service);
  assert.deepEqual((await client.pull(client.uri('web.yaml'))).map(brief), ['error unknown-field 5:2-5:6']);
  assert.match(client.log.join('\n'), /a bug/);
});
