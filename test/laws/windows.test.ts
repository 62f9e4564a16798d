import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { manifestsOf } from '../../server/src/core/analysis/analyse.ts';
import { analyseVersions } from '../../server/src/core/analysis/analyseVersions.ts';
import { boundsOf, windowsOf } from '../../server/src/core/analysis/CompatibilityWindow.ts';
import type { Finding } from '../../server/src/core/analysis/Finding.ts';
import { windowReasons, windowText } from '../../server/src/core/features/windowText.ts';
import {
  existsIn,
  formatKubernetesVersion,
  type KubernetesVersion,
} from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { nodesOf } from '../../server/src/core/schema/pairObject.ts';
import type { TypedNode } from '../../server/src/core/schema/TypedNode.ts';
import { encloses } from '../../server/src/core/text/TextRange.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { facts, placeAt, timeline, workspace } from '../api.ts';
import { caseFiles } from '../caseFiles.ts';
import { readCase } from '../readCase.ts';

/**
 * The law: a version lies in an object's window exactly when checking the object at that version finds nothing that bounds it, that
 * is no error of category `lifecycle`, no API or field that is off by default, no value of other versions. What is found at a version
 * that serves the kind is found, word for word, by the analysis over all versions too, and stands among the window's bounds.
 * @param chosen the versions to look at
 * @returns how many objects were held to it, each at each version
 */
function hold(
  text: string,
  isPatch: boolean,
  chosen: (edges: readonly number[]) => readonly KubernetesVersion[],
): number {
  // Windows know nothing of pins and suppressions.
  const snapshot = readSnapshot(text.replaceAll('drydock:', 'dryd0ck:'));
  const parts = workspace.read(snapshot, placeAt('1.36', isPatch));
  const over = parts.map((part) => part.over(timeline.versions));
  const windows = over.map((analysis) => windowsOf(analysis, timeline, facts));
  const spans = windows.flat().flatMap((window) => window?.spans ?? []);
  let held = 0;
  for (const version of chosen(spans.flatMap(({ from, to }) => [from - 1, from, to, to + 1]))) {
    const { findings, parts } = workspace.check(snapshot, placeAt(formatKubernetesVersion(version), isPatch));
    for (const [index, { slice, analysis, document }] of parts.entries()) {
      // What an anchor shares between objects is said once, at the first of them.
      if (analysis.manifests.length > 1 && /[&*]\w/.test(document.text)) continue;
      const all = findings.filter(({ start }) => start === slice.start).map(({ finding }) => finding);
      for (const [at, { node, gvk }] of analysis.manifests.entries()) {
        const found = all.filter(({ object, range }) => object && encloses(node.range, range)).filter(dependsOnVersion);
        const asked = over[index]?.versions.find((each) => each.version === version)?.ofObjects[at] ?? [];
        const isServed = timeline.at(version).kind(gvk) !== undefined;
        const where = `at 1.${version}:\n${document.text.slice(0, 3000)}`;
        const words = asked.filter(dependsOnVersion).map(inWords);
        for (const finding of found) assert.ok(words.includes(inWords(finding)), `${inWords(finding)} ${where}`);
        if (isServed) assert.deepEqual(words.toSorted(), found.map(inWords).toSorted(), where);

        const window = windows[index]?.[at];
        if (!window) continue;
        held++;
        const outside = found.filter((finding) => boundsOf(finding) !== 'no');
        const range = render(windowText(window.spans, timeline), 'en');
        assert.equal(existsIn(window.spans, version), outside.length === 0, `${range} ${where}`);
        const bounds = window.bounds.filter(({ served }) => !existsIn(served, version)).map(({ path }) => path);
        for (const { path } of outside) assert.ok(bounds.includes(path), `${path} is no bound ${where}`);
      }
    }
  }
  for (const window of windows.flat()) {
    if (!window) continue;
    const { lower, upper } = windowReasons(window, timeline);
    assert.equal(lower.length > 0, window.spans[0]?.from !== timeline.oldest);
    if (window.spans.length > 0) assert.equal(upper.length > 0, window.spans.at(-1)?.to !== timeline.newest);
  }
  return held;
}

function dependsOnVersion({ rule, category, bounds }: Finding): boolean {
  // What several objects say together is no matter of one of them.
  if (rules.some(({ id, file }) => id === rule && file)) return false;
  const isAsked = rules.some(({ id, dependsOnVersion }) => id === rule && dependsOnVersion);
  return category === 'lifecycle' || (isAsked && bounds !== undefined);
}

function inWords({ rule, severity, path, range, message }: Finding): string {
  return `${severity} ${rule} ${path} ${range.start} ${render(message, 'en')}`;
}

test('every case lies in its window exactly where nothing bounds it', () => {
  let held = 0;
  for (const file of caseFiles()) {
    const { manifest, options } = readCase(file);
    held += hold(manifest, options.has('patch'), () => timeline.versions);
  }
  assert.ok(held > 2000, `${held}`);
});

test('so does every documented example of a rule', () => {
  for (const { docs } of rules) hold(docs.example.manifest, false, () => timeline.versions);
});

const folder = '../shared/corpus/manifests';
const skip = existsSync(folder) ? false : `${folder} is not there`;

test('so do real manifests, at the versions around the ends of their windows', { skip }, () => {
  let held = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/.test(file)) continue;
    const around = (edges: readonly number[]) =>
      timeline.versions.filter((version) => edges.includes(version) && version > timeline.oldest);
    held += hold(readFileSync(join(folder, file), 'utf8'), false, around);
  }
  assert.ok(held > 3000, `${held}`);
});

test('an object seen from another version is paired as if it were read anew', () => {
  const place = { fileHoldsManifests: false, isPatch: false, migrationStyle: 'faithful' } as const;
  const tools = { facts, rules: [], validator: { validate: () => [] }, onRuleFailure: () => undefined };
  let nodes = 0;
  for (const file of caseFiles()) {
    for (const { document } of readSnapshot(readCase(file).manifest).documents) {
      for (const version of timeline.versions.slice(1)) {
        const anew = manifestsOf(document, { ...place, view: timeline.at(version) });
        const { manifests } = analyseVersions(document, place, [timeline.oldest, version], timeline, tools);
        for (const [index, { root }] of anew.entries()) {
          const own = [...nodesOf(root)];
          const seen = [...nodesOf(manifests[index]?.root ?? root)];
          assert.deepEqual(seen.map(outline), own.map(outline), `${file} at 1.${version}`);
          for (const [at, node] of own.entries()) assert.equal(seen[at]?.definition, node.definition);
          nodes += own.length;
        }
      }
    }
  }
  assert.ok(nodes > 10_000, `${nodes}`);
});

function outline({ segment, type, field, repeated, parent, key }: TypedNode): unknown {
  return {
    segment,
    type,
    field: field?.name,
    required: field?.required,
    repeated,
    parent: parent?.segment,
    key: key?.range,
  };
}
