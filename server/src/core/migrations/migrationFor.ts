import type { Migration } from '../analysis/Migration.ts';
import { compareApiVersionNames } from '../kubernetes/compareApiVersionNames.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';

/**
 * The migration for a kind at a Kubernetes version: of those whose target a default cluster of that version serves, the one to
 * the newest. What is deprecated or gone and has no such target gets the newest that the cluster can be told to serve: whoever
 * uses an API that is off by default has told it so before. `undefined` where there is none, and for what that version serves and
 * does not deprecate: nothing stable moves.
 */
export function migrationFor(
  gvk: GroupVersionKind,
  version: KubernetesVersion,
  facts: LifecycleFacts,
  migrations: readonly Migration[],
): Migration | undefined {
  const life = facts.kind(gvk);
  const goes = [life?.deprecated, life?.removed].some((from) => from !== undefined && from <= version);
  if (!life || (existsIn(life.onByDefault, version) && !goes)) return undefined;
  const known = migrations.filter(({ from, onRequest }) => !onRequest && from.some((kind) => sameKind(kind, gvk)));
  const best = toNewest(known.filter(({ to }) => isOnByDefault(to, version, facts)));
  return best ?? (goes ? toNewest(known.filter(({ to }) => canBeServed(to, version, facts))) : undefined);
}

/** Whether a default cluster of that version serves the kind. */
export function isOnByDefault(gvk: GroupVersionKind, version: KubernetesVersion, facts: LifecycleFacts): boolean {
  return existsIn(facts.kind(gvk)?.onByDefault ?? [], version);
}

/** Whether a cluster of that version serves the kind when it is told to. */
function canBeServed(gvk: GroupVersionKind, version: KubernetesVersion, facts: LifecycleFacts): boolean {
  const life = facts.kind(gvk);
  const { introduced = version, removed } = life ?? {};
  return life !== undefined && introduced <= version && (removed === undefined || version < removed);
}

function toNewest(migrations: readonly Migration[]): Migration | undefined {
  return migrations.reduce<Migration | undefined>(
    (best, migration) =>
      best && compareApiVersionNames(best.to.version, migration.to.version) >= 0 ? best : migration,
    undefined,
  );
}

function sameKind(a: GroupVersionKind, b: GroupVersionKind): boolean {
  return a.kind === b.kind && a.group === b.group && a.version === b.version;
}
