import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import type { Completion } from '../../server/src/core/features/completion/Completion.ts';
import { hasStops, plainText, snippetText } from '../../server/src/core/features/completion/insertText.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { caseFiles, completionCases } from '../caseFiles.ts';
import { accept, completeText } from '../completeText.ts';
import { type Expected, formatCompletionCase, readCompletionCase } from '../readCompletionCase.ts';

/** `UPDATE_CASES=1` writes what was offered into the cases; the diff is then read as a change of behaviour. */
const update = process.env.UPDATE_CASES === '1';

for (const file of caseFiles(completionCases)) {
  const given = readCompletionCase(file);
  test(`${file}: ${given.why.split('\n', 1)[0]}`, () => {
    const offered = completeText(given.text, given.offset, given.kubernetes, given.name);
    const completions = offered?.completions ?? [];
    const expected = given.expected.map((each) => asOffered(each, completions));
    const accepted = given.accepted.map(({ label }) => {
      const completion = completions.find((each) => each.label === label);
      const after = completion && offered ? accept(given.text, offered, completion, written) : 'It is not offered.\n';
      return { label, after };
    });
    if (update) {
      writeFileSync(file, formatCompletionCase(given, expected, accepted));
      return;
    }
    assert.deepEqual(expected, given.expected);
    assert.deepEqual(accepted, given.accepted);
  });
}

/** What a client with snippets gets: text in which a dollar is a dollar where there is no stop. */
function written({ insert }: Completion): string {
  return hasStops(insert) ? snippetText(insert) : plainText(insert);
}

/** The part of what is offered that an expectation is about. */
function asOffered({ kind, lines }: Expected, completions: readonly Completion[]): Expected {
  const all = completions.map(inWords);
  const labels = lines.map((line) => line.split(/ {2,}/, 1)[0] ?? '');
  switch (kind) {
    case 'completions':
      return { kind, lines: all };
    case 'first completions':
      return { kind, lines: all.slice(0, lines.length) };
    case 'some completions': {
      const wanted = new Set(labels);
      const details = new Set(lines);
      // A label that is offered several times is meant as it is written.
      const twice = (label: string): boolean => completions.filter((each) => each.label === label).length > 1;
      return {
        kind,
        lines: completions.flatMap((each) => {
          const words = inWords(each);
          return wanted.has(each.label) && (!twice(each.label) || details.has(words)) ? [words] : [];
        }),
      };
    }
    case 'no completions':
      if (labels.length === 0) return { kind, lines: all };
      return { kind, lines: lines.filter((_, index) => !completions.some(({ label }) => label === labels[index])) };
  }
}

function inWords({ label, detail, deprecated }: Completion): string {
  const words = detail ? `${label}  ${render(detail, 'en')}` : label;
  return deprecated ? `${words}  (struck out)` : words;
}
