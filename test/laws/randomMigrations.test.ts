import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import type { Migration, MigrationStyle, StepDescription } from '../../server/src/core/analysis/Migration.ts';
import { type Draft, expandedDraftOf, parsePattern } from '../../server/src/core/analysis/migration/Draft.ts';
import { describeMigration, migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import type { ApiView } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatApiVersion, type GroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { nodesOf, pairObject } from '../../server/src/core/schema/pairObject.ts';
import { createStructuralValidator } from '../../server/src/core/schema/structuralValidator.ts';
import { pathOf, type TypedNode } from '../../server/src/core/schema/TypedNode.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import type { YamlMapping } from '../../server/src/core/yaml/YamlNode.ts';
import { timeline } from '../api.ts';
import { arbitraryObject } from '../random/arbitraryObject.ts';
import { arbitraryStyle, writeYaml } from '../random/writeYaml.ts';

/** How many objects of each kind; `RUNS=1000 npm run test:laws` for more, `SEED=…` for the same ones again. */
const numRuns = Number(process.env.RUNS ?? 25);
const seed = Number(process.env.SEED ?? 20_261_128);
const validator = createStructuralValidator();

for (const migration of migrations) {
  for (const from of migration.from) {
    const versions = timeline.versions.filter((version) => timeline.at(version).kind(from) !== undefined);
    const newest = versions.at(-1);
    // Kinds that went before the oldest bundled version have no schema to make objects of.
    if (newest === undefined) continue;
    test(`random objects: ${formatApiVersion(from)} ${from.kind} to ${formatApiVersion(migration.to)} (${migration.id})`, () => {
      const view = timeline.at(newest);
      let migrated = 0;
      // Of some kinds most random objects are none that an API server would have taken, and are refused: more of them, then.
      for (let round = 0; round < 20 && migrated === 0; round++) {
        fc.assert(
          fc.property(
            arbitraryObject(from, view),
            arbitraryStyle,
            fc.constantFrom<MigrationStyle>('faithful', 'minimal'),
            (object, layout, style) => {
              if (holds(migration, view, writeYaml(object, layout), style)) migrated++;
            },
          ),
          { numRuns, seed: seed + round },
        );
      }
      assert.ok(migrated > 0, 'every single object was refused');
    });
  }
}

/** Migrates a text and holds the laws; whether it was migrated. */
function holds(migration: Migration, fromView: ApiView, text: string, style: MigrationStyle): boolean {
  const document = parseDocument(text);
  assert.deepEqual(document.problems, [], text);
  const before = rootOf(document);
  const result = migrate({ document, node: before, partial: false }, migration, style);
  if ('refused' in result) return false;
  const after = applyEdits(text, result.edits);
  const shown = `${text}\n--- becomes ---\n${after}`;
  const read = parseDocument(after);
  assert.deepEqual(read.problems, [], shown);
  assert.deepEqual(commentsOf(read), commentsOf(document), `a comment is gone\n${shown}`);
  const node = rootOf(read);

  assert.deepEqual(
    migrate({ document: read, node, partial: false }, migration, style),
    { edits: [], safety: 'safe', notes: [] },
    `twice is not once\n${shown}`,
  );

  const toView = firstViewOf(migration.to, fromView);
  const known = faultsOf(
    before,
    migration.from.find((gvk) => fromView.kind(gvk)),
    fromView,
  );
  // What a person is told to fill in may be missing after it.
  const faults = faultsOf(node, migration.to, toView).filter(
    (fault) =>
      !known.includes(fault) &&
      !(result.safety === 'review' && fault.startsWith('missing-field')) &&
      // A field of all objects that went meanwhile is the business of another rule.
      !(toView.version > fromView.version && fault === 'unknown-field metadata.clusterName'),
  );
  assert.deepEqual(faults, [], `not clean at 1.${toView.version}\n${shown}`);

  const named = namedPaths(migration);
  const left = leavesOf(node);
  for (const [path, value] of leavesOf(before)) {
    if (named.some((pattern) => pattern.test(path))) continue;
    assert.ok(left.has(path) && left.get(path) === value, `${path} is lost\n${shown}`);
  }
  return true;
}

/** The first view at or after the one that the object is made for whose version has both; the newest if none has. */
function firstViewOf(to: GroupVersionKind, from: ApiView): ApiView {
  const spans = timeline.kinds.get(`${formatApiVersion(to)}/${to.kind}`)?.spans ?? [];
  const version =
    timeline.versions.find((version) => version >= from.version && existsIn(spans, version)) ??
    timeline.versions.findLast((version) => existsIn(spans, version));
  assert.ok(version !== undefined, `${formatApiVersion(to)} ${to.kind} is in no version`);
  return timeline.at(version);
}

/** What is structurally wrong with an object, beside what stands in its `status`. */
function faultsOf(node: YamlMapping, gvk: GroupVersionKind | undefined, view: ApiView): readonly string[] {
  const known = gvk && view.kind(gvk);
  assert.ok(known);
  const root = pairObject(node, known.definition, view);
  assert.ok([...nodesOf(root)].length > 0);
  return (
    validator
      .validate(root)
      // Older schemas do not say which words a field takes, so that the generator could not know.
      .filter(({ kind, node }) => kind !== 'unsupported-value' || !isMadeUp(node))
      .map((error) => `${error.kind} ${pathOf(error.node)}${'name' in error ? `.${error.name}` : ''}`)
      .filter((fault) => !/ status(\.|$)/.test(fault))
  );
}

function isMadeUp({ value }: TypedNode): boolean {
  return value?.type === 'scalar' && /^text-\d+$/.test(String(value.value));
}

/** The places that a migration's own description names, as patterns of paths: what it changes and what stands below. */
function namedPaths(migration: Migration): readonly RegExp[] {
  const lines = (steps: readonly StepDescription[]): readonly StepDescription[] =>
    steps.flatMap((step) => [step, ...lines(step.under ?? [])]);
  const paths = lines(describeMigration(migration)).flatMap(({ message }) =>
    [message.params.field, message.params.target, message.params.path].filter((path) => typeof path === 'string'),
  );
  return ['apiVersion', 'kind', ...paths]
    .filter((path) => path !== '')
    .map((path) => {
      const segments = parsePattern(path).map((segment) =>
        typeof segment === 'object'
          ? '(\\.[^.\\[]+|\\[\\d+\\])'
          : `\\.${String(segment).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
      );
      return new RegExp(`^${segments.join('')}($|[.\\[])`);
    });
}

/** Every scalar of an object by its path, each step of which begins with a dot or a bracket. */
function leavesOf(node: YamlMapping): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (draft: Draft | undefined, path: string): void => {
    if (draft?.type === 'mapping') for (const { key, value } of draft.entries) visit(value, `${path}.${key}`);
    else if (draft?.type === 'sequence')
      for (const [index, { value }] of draft.items.entries()) visit(value, `${path}[${index}]`);
    else found.set(path, draft?.type === 'scalar' ? draft.value : null);
  };
  visit(expandedDraftOf(node), '');
  return found;
}

function rootOf(document: YamlDocument): YamlMapping {
  assert.ok(document.root?.type === 'mapping', document.text);
  return document.root;
}

function commentsOf({ comments }: YamlDocument): readonly string[] {
  return comments.map(({ text }) => text).sort();
}
