import type { Migration } from '../analysis/Migration.ts';
import { compareApiVersionNames } from '../kubernetes/compareApiVersionNames.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';

/**
 * The migration for a kind at a Kubernetes version: of those whose target a default cluster of that version serves, the one to
 * the newest. `undefined` where there is none, and for what that version serves and does not deprecate: nothing stable moves.
 */
export function migrationFor(
  gvk: GroupVersionKind,
  version: KubernetesVersion,
  facts: LifecycleFacts,
  migrations: readonly Migration[],
): Migration | undefined {
  const life = facts.kind(gvk);
  const stays = life && existsIn(life.onByDefault, version) && !(life.deprecated && life.deprecated <= version);
  if (!life || stays) return undefined;
  return migrations
    .filter(({ from, onRequest }) => !onRequest && from.some((kind) => sameKind(kind, gvk)))
    .filter(({ to }) => existsIn(facts.kind(to)?.onByDefault ?? [], version))
    .reduce<Migration | undefined>(
      (best, migration) =>
        best && compareApiVersionNames(best.to.version, migration.to.version) >= 0 ? best : migration,
      undefined,
    );
}

function sameKind(a: GroupVersionKind, b: GroupVersionKind): boolean {
  return a.kind === b.kind && a.group === b.group && a.version === b.version;
}
