import assert from 'node:assert/strict';
import test from 'node:test';
import { drydockRules } from '../../server/src/core/analysis/drydockRules.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits, editsOverlap } from '../../server/src/core/text/TextEdit.ts';
import { shifted } from '../../server/src/core/text/TextRange.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import type { FileCheck, FilePlace, LocatedFinding } from '../../server/src/workspace/checkFile.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { fixAll } from '../../server/src/workspace/fixAll.ts';
import { placeAt, workspace } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { checkExample } from '../checkExample.ts';
import { readCase } from '../readCase.ts';

const all = [...rules, ...drydockRules];
const cases = caseFiles().map(readCase);

test('rule ids are unique and in kebab-case', () => {
  const ids = all.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
});

for (const rule of all) {
  test(`${rule.id} is documented in both languages`, () => {
    for (const id of [rule.docs.title, rule.docs.what, rule.docs.why]) {
      for (const language of ['en', 'ko'] as const) assert.ok(render({ id, params: {} }, language).length > 3, id);
    }
  });

  test(`the documented example of ${rule.id} yields exactly its own finding`, () => {
    const found = checkExample(rule);
    assert.ok(found.length > 0);
    assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [rule.id]);
  });
}

for (const rule of rules) {
  test(`${rule.id} has a case`, () => {
    assert.ok(cases.some(({ expected }) => expected.some(({ text }) => text.split(' ')[1] === `${rule.id}:`)));
  });
}

for (const given of cases) {
  const place = placeAt(given.kubernetes, given.options.has('patch'));
  const check = workspace.check(readSnapshot(given.manifest), place);

  test(`${given.file}: the edits of a fix are disjoint, its safe ones mend, and every comment is still there`, () => {
    for (const located of check.findings)
      for (const fix of located.finding.fixes?.() ?? []) fixLaws(check, located, fix, place);
  });

  test(`${given.file}: fixing all that is safe leaves nothing safe to fix, and doing it twice changes nothing`, () => {
    const findingsOf = (snapshot: FileCheck['snapshot']): readonly LocatedFinding[] =>
      workspace.check(snapshot, place).findings;
    const once = fixAll(check.snapshot, findingsOf, (fix) => fix.safety === 'safe');
    const twice = fixAll(readSnapshot(once.text), findingsOf, (fix) => fix.safety === 'safe');
    assert.equal(twice.text, once.text);
    assert.deepEqual(twice.applied, []);
  });

  test(`${given.file}: every beginning of it is checked without a rule that throws`, () => {
    // Each line's end, and places within lines at steps that share no factor with usual indentation.
    for (let end = 0; end <= given.manifest.length; end += given.manifest[end] === '\n' ? 1 : 7) {
      const beginning = workspace.check(readSnapshot(given.manifest.slice(0, end)), place);
      for (const { finding } of beginning.findings)
        for (const fix of finding.fixes?.() ?? [])
          applyEdits(
            beginning.snapshot.text,
            fix.edits.map((edit) => edit),
          );
    }
  });
}

type AnyFix = ReturnType<NonNullable<LocatedFinding['finding']['fixes']>>[number];

function fixLaws(check: FileCheck, located: LocatedFinding, fix: AnyFix, place: FilePlace): void {
  const { finding, start } = located;
  const title = render(fix.title, 'en');
  fix.edits.forEach((edit, index) => {
    for (const other of fix.edits.slice(index + 1)) assert.ok(!editsOverlap(edit, other), title);
  });
  assert.ok(
    fix.safety === 'safe' || (fix.notes ?? []).length > 0,
    `"${title}" needs review and does not say what to look at`,
  );
  const before = check.snapshot.text;
  const after = applyEdits(
    before,
    fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, start) })),
  );
  assert.notEqual(after, before, title);
  if (fix.safety !== 'safe') return;
  const kept = commentsOf(after);
  for (const comment of commentsOf(before)) assert.ok(kept.includes(comment), `"${title}" loses "${comment}"`);
  const again = workspace.check(readSnapshot(after), place).findings;
  const count = (rule: string, findings: readonly LocatedFinding[]): number =>
    findings.filter((each) => each.finding.rule === rule).length;
  assert.ok(count(finding.rule, again) < count(finding.rule, check.findings), `"${title}" leaves its finding`);
  const known = new Set(check.findings.map((each) => `${each.finding.rule} ${each.finding.path}`));
  const fresh = again.filter(
    (each) => each.finding.severity === 'error' && !known.has(`${each.finding.rule} ${each.finding.path}`),
  );
  assert.deepEqual(
    fresh.map((each) => render(each.finding.message, 'en')),
    [],
    `"${title}" brings a new finding`,
  );
}

/** The texts of all comments of a file, in any order: a comment may move, and none may get lost. */
function commentsOf(text: string): readonly string[] {
  return readSnapshot(text)
    .documents.flatMap(({ document }) => parseDocument(document.text).comments.map((comment) => comment.text.trim()))
    .sort();
}
