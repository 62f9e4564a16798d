import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { shifted } from '../../server/src/core/text/TextRange.ts';
import type { FileCheck, LocatedFinding } from '../../server/src/workspace/checkFile.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { placeAt, workspace } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { type Case, type ExpectedFinding, formatCase, readCase } from '../readCase.ts';

/** `UPDATE_CASES=1` writes what was found into the cases; the diff is then read as a change of behaviour. */
const update = process.env.UPDATE_CASES === '1';

for (const file of caseFiles()) {
  const given = readCase(file);
  test(`${file}: ${given.why.split('\n', 1)[0]}`, () => {
    const check = checkCase(given);
    const found = check.findings.map((located) => asExpected(check, located));
    const fixes = given.fixes.map(({ title }) => ({
      title,
      after: afterFix(check, title) ?? 'There is no such fix.\n',
    }));
    if (update) {
      writeFileSync(file, formatCase(given, found, fixes));
      return;
    }
    assert.deepEqual(found, given.expected);
    assert.deepEqual(fixes, given.fixes);
  });
}

function checkCase(given: Case): FileCheck {
  return workspace.check(readSnapshot(given.manifest), placeAt(given.kubernetes, given.options.has('patch')));
}

function asExpected({ snapshot }: FileCheck, { finding, start }: LocatedFinding): ExpectedFinding {
  const range = shifted(finding.range, start);
  const from = snapshot.lines.positionAt(range.start);
  const to = snapshot.lines.positionAt(range.end);
  const continues = to.line > from.line;
  const end = continues ? snapshot.lines.lineEnd(from.line) - snapshot.lines.lineStart(from.line) : to.character;
  const text = `${finding.severity} ${finding.rule}: ${render(finding.message, 'en')}`;
  return { line: from.line, start: from.character, length: Math.max(1, end - from.character), continues, text };
}

/** The whole text after the first fix of that title. */
function afterFix(check: FileCheck, title: string): string | undefined {
  for (const { finding, start } of check.findings) {
    const fix = finding.fixes?.().find((each) => render(each.title, 'en') === title);
    if (fix)
      return applyEdits(
        check.snapshot.text,
        fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, start) })),
      );
  }
  return undefined;
}
