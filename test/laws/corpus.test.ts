import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import type { FilePlace } from '../../server/src/workspace/checkFile.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { fixAll } from '../../server/src/workspace/fixAll.ts';
import { placeAt, timeline, workspace } from '../api.ts';

const folder = '../shared/corpus/manifests';

/** Faults that are of the newest version alone, so that no older one tells them of an object that is no longer served as written. */
const foundOnceServed = /^removed-volume-plugin:/;

const skip = existsSync(folder) ? false : `${folder} is not there`;

test('real manifests are checked at the newest version, and fixed, without a rule that throws or a comment lost', {
  skip,
}, () => {
  const place = placeAt(formatKubernetesVersion(timeline.newest));
  const older = ['1.15', '1.21', '1.24'].map((version) => placeAt(version));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  let objects = 0;
  let fixed = 0;
  for (const file of files) {
    const before = readFileSync(join(folder, file), 'utf8');
    const check = workspace.check(readSnapshot(before), place);
    objects += check.objects;
    for (const { finding } of check.findings) {
      assert.ok(render(finding.message, 'ko').length > 0 && render(finding.message, 'en').length > 0);
      assert.ok(finding.range.start <= finding.range.end && finding.range.end <= before.length, file);
    }
    const { text, applied } = fixAll(
      check.snapshot,
      (snapshot) => workspace.check(snapshot, place).findings,
      (fix) => fix.safety === 'safe',
    );
    if (applied.length === 0) continue;
    fixed++;
    const comments = (source: string): readonly string[] =>
      readSnapshot(source).documents.flatMap(({ document }) => document.comments.map((comment) => comment.text.trim()));
    const kept = comments(text);
    for (const comment of comments(before)) assert.ok(kept.includes(comment), `${file} loses "${comment}"`);
    const errors = (source: string, at: FilePlace): readonly string[] =>
      workspace
        .check(readSnapshot(source), at)
        .findings.filter(({ finding }) => finding.severity === 'error')
        .map(({ finding }) => `${finding.rule}: ${render(finding.message, 'en')}`);
    // The fields of an object that a version does not serve are not judged by it: their faults are those of when it was served.
    const known = new Set([place, ...older].flatMap((at) => errors(before, at)));
    assert.deepEqual(
      errors(text, place).filter((error) => !known.has(error) && !foundOnceServed.test(error)),
      [],
      `${file} has errors that it did not have`,
    );
  }
  assert.ok(objects > 3000 && fixed > 50, `${objects} objects, ${fixed} files fixed`);
});
