import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { nodesOf } from '../../server/src/core/schema/pairObject.ts';
import { actionsIn } from '../actionsAt.ts';
import { checkText } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { readCase } from '../readCase.ts';

/** So many places of one kind are tried, each in another file. */
const mostAlike = 2;

test('at every object, and every field of every definition, of the cases: what an action makes is read as YAML, loses no comment and brings no new finding of its own place', () => {
  const kinds = new Map<string, number>();
  const titles = new Set<string>();
  let tried = 0;
  for (const file of caseFiles()) {
    const given = readCase(file);
    const text = given.manifest;
    const before = checkText(text, given.kubernetes);
    if (before.parts.some(({ document }) => document.problems.length > 0)) continue;
    const faults = (check: typeof before): number =>
      check.findings.filter(({ finding }) => finding.category === 'schema').length;
    const comments = (checked: typeof before): number =>
      checked.parts.reduce((sum, { document }) => sum + document.comments.length, 0);
    const actionsAt = actionsIn(before);
    const seen = new Set<string>();
    const ofFile = new Set<string>();
    for (const offset of placesIn(before, kinds, ofFile)) {
      for (const { title, after } of actionsAt(offset)) {
        if (seen.has(after)) continue;
        seen.add(after);
        tried++;
        titles.add(title.id);
        const check = checkText(after, given.kubernetes);
        const said = `${file}: ${render(title, 'en')}\n${after}`;
        for (const { document } of check.parts) assert.deepEqual(document.problems, [], said);
        assert.ok(faults(check) <= faults(before), said);
        assert.equal(comments(check), comments(before), said);
      }
    }
    for (const kind of ofFile) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  assert.ok(tried > 600, String(tried));
  assert.ok(titles.size >= 11, [...titles].join());
});

/** Where to ask in a file: at each object, and at each key and item of a kind that not many files had before. */
function* placesIn(
  { parts }: ReturnType<typeof checkText>,
  kinds: ReadonlyMap<string, number>,
  ofFile: Set<string>,
): Generator<number> {
  for (const { slice, analysis } of parts) {
    for (const { root, gvk } of analysis.manifests) {
      for (const node of nodesOf(root)) {
        const range = node.key?.range ?? node.node?.range;
        const style = node.value && 'flow' in node.value && node.value.flow ? 'flow' : 'block';
        const holder = node.parent?.definition?.name ?? node.parent?.type.kind ?? gvk.kind;
        const field = node.parent?.definition ? node.segment : '*';
        const kind = `${holder} ${field} ${style} ${node.value?.type}`;
        if (!range || ofFile.has(kind) || (node !== root && (kinds.get(kind) ?? 0) >= mostAlike)) continue;
        ofFile.add(kind);
        yield slice.start + range.start;
        // Quotes go around a value, not its key.
        if (node.key && node.node?.type === 'scalar') yield slice.start + node.node.range.start;
      }
    }
  }
}
