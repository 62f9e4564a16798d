import type { RuleContext } from '../../analysis/Rule.ts';
import { formatGroupVersionKind, type GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { fateOfKind } from './fateOfKind.ts';

/** What has become of a resource (`deployments`) that an API group had. */
export interface ResourceFate {
  /** `deprecated`: the pinned version serves it in that group, and in another one too. */
  readonly state: 'deprecated' | 'removed';
  readonly since: KubernetesVersion;
  /** What a default cluster of the pinned version serves in its place; none where nothing does. */
  readonly now: readonly GroupVersionKind[];
}

/**
 * `undefined` for what is as it should be, and for what Kubernetes itself never had: resources of custom kinds, `*`.
 * @param resource may name a subresource: `deployments/scale`
 * @param versions that count; all of the group's where it is left out
 */
export function fateOfResource(
  group: string,
  resource: string,
  versions: readonly string[] | undefined,
  context: RuleContext,
): ResourceFate | undefined {
  const plural = resource.split('/', 1)[0] ?? '';
  const kinds = context.facts.kindsOf(group, plural).filter(({ version }) => versions?.includes(version) ?? true);
  const fates = kinds.map((gvk) => fateOfKind(gvk, context));
  const [first] = fates;
  if (!first || fates.some((fate) => fate === undefined)) return undefined;
  const all = fates.flatMap((fate) => fate ?? []);
  const deprecated = all.filter(({ state }) => state === 'deprecated');
  const counted = deprecated.length > 0 ? deprecated : all;
  // What replaces Endpoints is another resource, which nobody means by this name.
  const now = counted.flatMap((fate) => (fate.now && context.facts.plural(fate.now) === plural ? [fate.now] : []));
  if (deprecated.length > 0 && now.length === 0) return undefined;
  const since = counted.reduce((latest, fate) => (fate.since > latest ? fate.since : latest), first.since);
  return { state: deprecated.length > 0 ? 'deprecated' : 'removed', since, now: withoutRepeats(now) };
}

function withoutRepeats(kinds: readonly GroupVersionKind[]): readonly GroupVersionKind[] {
  return [...new Map(kinds.map((gvk) => [formatGroupVersionKind(gvk), gvk])).values()];
}
