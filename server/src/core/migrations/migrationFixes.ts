import type { Fix } from '../analysis/Fix.ts';
import type { Migration, MigrationOffer, MigrationResult } from '../analysis/Migration.ts';
import { listMigration } from '../analysis/migration/listMigration.ts';
import { isOfKinds, migrate } from '../analysis/migration/migrate.ts';
import type { ManifestContext } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { message } from '../messages/Message.ts';
import { migrations } from './index.ts';
import { migrationFor } from './migrationFor.ts';

/**
 * The fix for a manifest whose API version is deprecated, removed or off at the pinned version: none or one.
 */
export function migrationFixes(context: ManifestContext): readonly Fix[] {
  const offer = migrationOffer(context);
  return offer && 'fix' in offer ? [offer.fix] : [];
}

/** That fix, or why there can be none; `undefined` where no migration is known or nothing is left to change. */
export function migrationOffer({ manifest, view, facts, offers }: ManifestContext): MigrationOffer | undefined {
  const migration = migrationFor(manifest.gvk, view.version, facts, migrations);
  if (!migration) return undefined;
  // The items of a typed list (`IngressList`) say what they are through it, so that they only change together with it.
  const ofList = listMigration(migration);
  const list = manifest.list && isOfKinds(manifest.list, ofList.from) ? manifest.list : undefined;
  const tried = offers.get(list ?? manifest.node);
  if (tried?.migration === migration) return tried.offer;
  const { document } = manifest;
  const result = list ? migrate({ document, node: list, partial: false }, ofList) : migrate(manifest, migration);
  const offer = offerOf(result, migration);
  offers.set(list ?? manifest.node, { migration, offer });
  return offer;
}

function offerOf(result: MigrationResult, { to }: Migration): MigrationOffer | undefined {
  if ('refused' in result) return result;
  if (result.edits.length === 0) return undefined;
  const title = message('migration.title', { apiVersion: formatApiVersion(to) });
  return { fix: { title, safety: result.safety, edits: result.edits, notes: result.notes } };
}
