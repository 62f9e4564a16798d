import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { actionsAt } from '../actionsAt.ts';
import { checkText } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { readCase } from '../readCase.ts';

test('at every place of every case: what an action makes is read as YAML, loses no comment and brings no new finding of its own place', () => {
  let tried = 0;
  for (const file of caseFiles()) {
    const given = readCase(file);
    const text = given.manifest;
    const before = checkText(text, given.kubernetes);
    if (before.parts.some(({ document }) => document.problems.length > 0)) continue;
    const faults = (check: typeof before): number =>
      check.findings.filter(({ finding }) => finding.category === 'schema').length;
    const seen = new Set<string>();
    for (const { index: offset } of text.matchAll(/(?<=^[ ]*(?:- )?)[^\s#-]/gm)) {
      for (const { title, after } of actionsAt(text, offset, given.kubernetes)) {
        const key = after;
        if (seen.has(key)) continue;
        seen.add(key);
        tried++;
        const check = checkText(after, given.kubernetes);
        const said = `${file}: ${render(title, 'en')}\n${after}`;
        for (const { document } of check.parts) assert.deepEqual(document.problems, [], said);
        assert.ok(faults(check) <= faults(before), said);
        const comments = (checked: typeof before): number =>
          checked.parts.reduce((sum, { document }) => sum + document.comments.length, 0);
        assert.equal(comments(check), comments(before), said);
      }
    }
  }
  assert.ok(tried > 200, String(tried));
});
