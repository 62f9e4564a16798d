import type { Fix } from '../../analysis/Fix.ts';
import type { Manifest } from '../../analysis/Manifest.ts';
import type { MigrationStyle } from '../../analysis/Migration.ts';
import { listMigration } from '../../analysis/migration/listMigration.ts';
import { isOfKinds, migrate } from '../../analysis/migration/migrate.ts';
import type { ApiView } from '../../kubernetes/ApiTimeline.ts';
import { formatApiVersion, formatGroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { existsIn } from '../../kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { message } from '../../messages/Message.ts';
import { migrations } from '../../migrations/index.ts';

/** What the migrations that somebody may ask for depend on, beside the object. */
export interface RequestContext {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  readonly migrationStyle: MigrationStyle;
}

/**
 * The migrations of an object between two versions that both stay, each to one that a default cluster of the pinned version serves:
 * to be offered as actions of their own, and never to be taken by fix-all. One that this very object cannot go through is left out.
 */
export function requestedMigrations(manifest: Manifest, context: RequestContext): readonly Fix[] {
  const { view, facts, migrationStyle } = context;
  const key = formatGroupVersionKind(manifest.gvk);
  return migrations.flatMap((migration): readonly Fix[] => {
    const { from, to, onRequest } = migration;
    if (!onRequest || !from.some((gvk) => formatGroupVersionKind(gvk) === key)) return [];
    if (!existsIn(facts.kind(to)?.onByDefault ?? [], view.version)) return [];
    // The items of a typed list are of its version, so that they only change together with it.
    const ofList = listMigration(migration);
    const { document, list } = manifest;
    const result =
      list && isOfKinds(list, ofList.from)
        ? migrate({ document, node: list, partial: false }, ofList, migrationStyle)
        : migrate(manifest, migration, migrationStyle);
    if ('refused' in result || result.edits.length === 0) return [];
    const { edits, safety, notes } = result;
    return [
      { title: message('migration.title-requested', { apiVersion: formatApiVersion(to) }), safety, edits, notes },
    ];
  });
}
