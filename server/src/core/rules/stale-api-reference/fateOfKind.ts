import type { RuleContext } from '../../analysis/Rule.ts';
import type { GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { existsIn, type KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { migrations } from '../../migrations/index.ts';
import { migrationFor } from '../../migrations/migrationFor.ts';

/** What has become of a kind in an API version, by the pinned Kubernetes version. */
export interface KindFate {
  readonly state: 'deprecated' | 'removed';
  readonly since: KubernetesVersion;
  /** Under which name a default cluster of the pinned version serves it; absent where it serves nothing of the kind. */
  readonly now: GroupVersionKind | undefined;
}

/** `undefined` for a kind that the pinned version serves and does not deprecate, and for one that is not Kubernetes' own. */
export function fateOfKind(gvk: GroupVersionKind, context: RuleContext): KindFate | undefined {
  const { view, facts } = context;
  const life = facts.kind(gvk);
  const isRemoved = life?.removed !== undefined && life.removed <= view.version;
  const since = isRemoved ? life.removed : life?.deprecated;
  if (since === undefined || since > view.version) return undefined;
  return { state: isRemoved ? 'removed' : 'deprecated', since, now: servedInstead(gvk, context) };
}

/** The replacement, or the replacement's, that is served; before there is one, that which a migration leads to. */
function servedInstead(gvk: GroupVersionKind, { view, facts }: RuleContext): GroupVersionKind | undefined {
  const seen: GroupVersionKind[] = [];
  for (let next = facts.kind(gvk)?.replacement; next && seen.length < 5; next = facts.kind(next)?.replacement) {
    if (existsIn(facts.kind(next)?.onByDefault ?? [], view.version)) return next;
    seen.push(next);
  }
  return migrationFor(gvk, view.version, facts, migrations)?.to;
}
