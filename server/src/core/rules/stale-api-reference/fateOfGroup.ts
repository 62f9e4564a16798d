import type { RuleContext } from '../../analysis/Rule.ts';
import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { fateOfKind } from './fateOfKind.ts';

/** What has become of an API group that the pinned version has nothing in. */
export interface GroupFate {
  readonly since: KubernetesVersion;
  /** Where its resources are now. */
  readonly groups: readonly string[];
}

/** `undefined` for a group that serves something, that comes later, or that is not Kubernetes' own. */
export function fateOfGroup(group: string, context: RuleContext): GroupFate | undefined {
  const { view, facts } = context;
  const kinds = [...view.timeline.kinds.values()]
    .map(({ gvk }) => gvk)
    .filter((gvk) => gvk.group === group && facts.kind(gvk)?.category === 'object');
  const fates = kinds.flatMap((gvk) => fateOfKind(gvk, context) ?? []);
  const [first] = fates;
  if (!first || fates.length < kinds.length || fates.some(({ state }) => state !== 'removed')) return undefined;
  return {
    since: fates.reduce((latest, { since }) => (since > latest ? since : latest), first.since),
    groups: [...new Set(fates.flatMap(({ now }) => (now ? [now.group] : [])))],
  };
}
