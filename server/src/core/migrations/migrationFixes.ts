import type { Fix } from '../analysis/Fix.ts';
import type { Migration } from '../analysis/Migration.ts';
import { listMigration } from '../analysis/migration/listMigration.ts';
import { isOfKinds, migrate } from '../analysis/migration/migrate.ts';
import type { ManifestContext } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { type Message, message } from '../messages/Message.ts';
import { resolve, valueAt, type YamlMapping, type YamlNode } from '../yaml/YamlNode.ts';
import { migrations } from './index.ts';
import { migrationFor } from './migrationFor.ts';

/**
 * The fix for a manifest whose API version is deprecated, removed or off at the pinned version: none or one. It parses what it
 * offers, so it is to be asked for when somebody wants to see it.
 */
export function migrationFixes(context: ManifestContext): readonly Fix[] {
  const offer = migrationOffer(context);
  return offer && 'fix' in offer ? [offer.fix] : [];
}

/** That fix, or why there can be none; `undefined` where no migration is known. */
export function migrationOffer({
  manifest,
  view,
  facts,
}: ManifestContext): { readonly fix: Fix } | { readonly refused: Message } | undefined {
  const migration = migrationFor(manifest.gvk, view.version, facts, migrations);
  if (!migration) return undefined;
  const ofList = listMigration(migration);
  const list = listAround(manifest.document.root, manifest.node, ofList);
  const result = list
    ? migrate({ document: manifest.document, node: list, partial: manifest.partial }, ofList)
    : migrate(manifest, migration);
  if ('refused' in result) return result;
  if (result.edits.length === 0) return undefined;
  const title = message('migration.title', { apiVersion: formatApiVersion(migration.to) });
  return { fix: { title, safety: result.safety, edits: result.edits, notes: result.notes } };
}

/**
 * The typed list (`IngressList`) that an object stands in, if it is one that the migration is for: its items say what they are
 * through it, so that they only change together with it.
 */
function listAround(node: YamlNode | undefined, object: YamlMapping, migration: Migration): YamlMapping | undefined {
  if (node?.type !== 'mapping' || node === object) return undefined;
  const items = valueAt(node, 'items');
  if (items?.type !== 'sequence') return undefined;
  if (isOfKinds(node, migration.from) && items.items.some((item) => resolve(item.value) === object)) return node;
  for (const item of items.items) {
    const list = listAround(resolve(item.value), object, migration);
    if (list) return list;
  }
  return undefined;
}
