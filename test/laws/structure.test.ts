import assert from 'node:assert/strict';
import test from 'node:test';
import { folding } from '../../server/src/core/features/folding.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/outline.ts';
import { selectionRanges } from '../../server/src/core/features/selectionRanges.ts';
import { checkText } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { readCase } from '../readCase.ts';

test('every case has an outline whose names lie within, folds, and a selection at every place', () => {
  const assertWithin = (item: OutlineItem, outer: { readonly start: number; readonly end: number }): void => {
    assert.ok(outer.start <= item.range.start && item.range.end <= outer.end, item.name);
    assert.ok(item.range.start <= item.nameRange.start && item.nameRange.end <= item.range.end, item.name);
    assert.notEqual(item.name, '');
    for (const child of item.children) assertWithin(child, item.range);
  };
  for (const file of caseFiles()) {
    const given = readCase(file);
    for (const { document, analysis } of checkText(given.manifest, given.kubernetes).parts) {
      for (const item of outline(analysis.manifests)) assertWithin(item, { start: 0, end: document.text.length });
      for (const { range } of folding(document)) assert.ok(document.text.slice(range.start, range.end).includes('\n'));
      for (let offset = 0; offset <= document.text.length; offset += 7) {
        const steps = selectionRanges(document, offset);
        for (const [index, step] of steps.entries()) {
          const outer = steps[index + 1];
          assert.ok(!outer || (outer.start <= step.start && step.end <= outer.end), file);
        }
      }
    }
  }
});
