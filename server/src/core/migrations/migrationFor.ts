import type { Migration } from '../analysis/Migration.ts';
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
    .filter(({ from }) => from.some((kind) => sameKind(kind, gvk)))
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

/** Less than, equal to or above zero as `a` is older than, as old as or newer than `b`: v2, v1, v1beta2, v1beta1, v1alpha1. */
export function compareApiVersionNames(a: string, b: string): number {
  const rank = (name: string): readonly number[] => {
    const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(name);
    if (!match) return [-1, 0, 0];
    return [match[2] === undefined ? 2 : match[2] === 'beta' ? 1 : 0, Number(match[1]), Number(match[3] ?? 0)];
  };
  const [left, right] = [rank(a), rank(b)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
