import assert from 'node:assert/strict';
import test from 'node:test';
import { drydockFinding, drydockRules } from '../../server/src/core/analysis/drydockRules.ts';
import { suppress } from '../../server/src/core/analysis/suppressions.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import { drydockComments } from '../../server/src/workspace/drydockComments.ts';
import { parseConfig } from '../../server/src/workspace/parseConfig.ts';

const known = {
  oldest: minor(14),
  newest: minor(36),
  ruleIds: new Set([...rules, ...drydockRules].map(({ id }) => id)),
};

/** The rules of category `drydock` that speak up in a manifest without other faults. */
function spokenIn(text: string): readonly string[] {
  const placed = splitDocuments(text).map((slice) => ({ slice, document: parseDocument(slice.text) }));
  const comments = drydockComments(text, placed, known);
  const documents = placed.map(({ document }, index) => {
    const { problems = [], ignores = [] } = comments[index] ?? {};
    const findings = problems.map((problem) => drydockFinding(problem, minor(36)));
    return { document, findings, ignores, checked: true };
  });
  return suppress(
    documents,
    () => minor(36),
    () => true,
  ).flatMap((findings) => findings.map(({ rule }) => rule));
}

for (const { id, severity, docs, exampleIn, fixed } of drydockRules) {
  test(`the documented example of ${id} yields exactly its own finding`, () => {
    const { manifest } = docs.example;
    const found =
      exampleIn === 'manifest' ? spokenIn(manifest) : parseConfig(manifest, known).problems.map(({ rule }) => rule);
    assert.deepEqual(found, [id]);
  });

  test(`the page of ${id} is written in both languages`, () => {
    for (const page of [docs.title, docs.what, docs.why]) {
      const [en, ko] = [render({ id: page, params: {} }, 'en'), render({ id: page, params: {} }, 'ko')];
      assert.notEqual(en, ko);
      assert.match(ko, /[가-힣]/);
    }
    assert.equal(fixed && severity !== 'error', false);
  });
}
