import { existsSync, readFileSync } from 'node:fs';
import type { MigrationStyle } from '../server/src/core/analysis/Migration.ts';
import { type Draft, expandedDraftOf } from '../server/src/core/analysis/migration/Draft.ts';
import { isOfKinds, migrate } from '../server/src/core/analysis/migration/migrate.ts';
import { looksPartial } from '../server/src/core/analysis/partial.ts';
import { formatApiVersion } from '../server/src/core/kubernetes/GroupVersionKind.ts';
import { render } from '../server/src/core/messages/Message.ts';
import { migrations } from '../server/src/core/migrations/index.ts';
import { applyEdits } from '../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../server/src/core/yaml/splitDocuments.ts';
import type { YamlDocument } from '../server/src/core/yaml/YamlDocument.ts';
import { valueAt, type YamlMapping, type YamlNode } from '../server/src/core/yaml/YamlNode.ts';
import { objectsOf } from './objects.ts';

/** Objects that their maintainers migrated by hand, before and after; where `../shared` is. */
export const pairsFolder = '../shared/corpus/pairs';

/** One object of `index.json`: which one it is in the files of its pair. */
export interface Pair {
  readonly pair: number;
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A place where two objects differ; a value that is not there is `undefined`. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** What came of migrating a pair's object. */
export type PairOutcome =
  | { readonly kind: 'no-migration' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'migrated';
      /**
       * Where the migration changed something, and the maintainers left the same place as it was or made something else of it. What
       * they changed where the migration changes nothing they changed for other reasons: an image, a label, a value.
       */
      readonly disagreements: readonly Difference[];
      /** How many places they changed for other reasons. */
      readonly others: number;
    };

/** The pairs of the corpus; none where it is not there. */
export function readPairs(): readonly Pair[] {
  const index = `${pairsFolder}/index.json`;
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as readonly Pair[]) : [];
}

/** Migrates the object of a pair as its maintainers wrote it before, and compares what comes out with what they wrote after. */
export function comparePair(pair: Pair, style: MigrationStyle): PairOutcome {
  const folder = `${pairsFolder}/${String(pair.pair).padStart(3, '0')}`;
  const before = objectIn(`${folder}/before.yaml`, pair, pair.from);
  const after = objectIn(`${folder}/after.yaml`, pair, pair.to);
  if (!before || !after) throw new Error(`${folder} has no ${pair.kind} ${pair.name}`);
  const migration = migrations.find(
    ({ from, to, onRequest }) =>
      !onRequest && to.kind === pair.kind && formatApiVersion(to) === pair.to && isOfKinds(before.node, from),
  );
  if (!migration) return { kind: 'no-migration' };
  const result = migrate({ ...before, partial: looksPartial(migration.to, before.node) }, migration, style);
  if ('refused' in result) return { kind: 'refused', reason: render(result.refused, 'en') };
  const migrated = parseDocument(applyEdits(before.document.text, result.edits));
  const ours = objectsOf(migrated)[objectsOf(before.document).indexOf(before.node)];
  if (!ours) throw new Error(`${folder} has no object after the migration`);
  const all = differences(leaves(before.node), leaves(ours), leaves(after.node));
  const disagreements = all.filter(({ before, ours, theirs }) => before !== ours && ours !== theirs);
  const others = all.filter(({ before, ours, theirs }) => before === ours && ours !== theirs).length;
  return { kind: 'migrated', disagreements, others };
}

/** The three objects' values by path. */
function differences(
  before: ReadonlyMap<string, unknown>,
  ours: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
): readonly Difference[] {
  const paths = new Set([...before.keys(), ...ours.keys(), ...theirs.keys()]);
  return [...paths]
    .map((path) => ({ path, before: before.get(path), ours: ours.get(path), theirs: theirs.get(path) }))
    .filter(({ before, ours, theirs }) => before !== ours || ours !== theirs);
}

/** Every scalar and every empty collection of an object as Kubernetes reads it, by its path. */
function leaves(node: YamlMapping): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (draft: Draft | undefined, path: string): void => {
    if (draft?.type === 'mapping' && draft.entries.length > 0) {
      for (const { key, value } of draft.entries) visit(value, path === '' ? key : `${path}.${key}`);
    } else if (draft?.type === 'sequence' && draft.items.length > 0) {
      for (const [index, { value }] of draft.items.entries()) visit(value, `${path}[${index}]`);
    } else if (draft?.type === 'mapping' || draft?.type === 'sequence') {
      found.set(path, draft.type === 'mapping' ? '{}' : '[]');
    } else found.set(path, draft?.type === 'scalar' ? draft.value : null);
  };
  visit(expandedDraftOf(node), '');
  return found;
}

interface PlacedObject {
  readonly document: YamlDocument;
  readonly node: YamlMapping;
}

function objectIn(file: string, { kind, name }: Pair, apiVersion: string): PlacedObject | undefined {
  for (const { text } of splitDocuments(readFileSync(file, 'utf8'))) {
    const document = parseDocument(text);
    for (const node of objectsOf(document)) {
      const says = (holder: YamlNode | undefined, key: string): unknown => {
        const value = valueAt(holder, key);
        return value?.type === 'scalar' ? value.value : undefined;
      };
      if (says(node, 'kind') !== kind || says(node, 'apiVersion') !== apiVersion) continue;
      if (says(valueAt(node, 'metadata'), 'name') === name) return { document, node };
    }
  }
  return undefined;
}
