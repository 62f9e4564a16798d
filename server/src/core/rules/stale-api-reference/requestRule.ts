import type { Report } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { formatApiVersion, type GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, pathOf, rangeOf, type TypedNode } from '../../schema/TypedNode.ts';
import { codeList } from '../../text/codeList.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import { fateOfResource, type ResourceFate } from './fateOfResource.ts';
import { listEdits } from './listEdits.ts';
import { reportGone } from './reportGone.ts';
import { type TextItem, textItems } from './textItems.ts';

/** A resource that a rule names in a group and version, with what became of it there. */
interface StaleResource {
  readonly item: TextItem;
  readonly fate: ResourceFate;
}

/**
 * A rule of an admission webhook or policy: groups, versions and resources of the requests that it is for. With `matchPolicy:
 * Equivalent` requests in another version of the same resource count too, but only among versions that are served, so that a
 * version which went matches nothing either way. Source: `Matcher.Matches` in k8s.io/apiserver
 * pkg/admission/plugin/webhook/predicates/rules and the EquivalentResourceMapper, which knows what is installed.
 */
export function* reportRequestRule(rule: TypedNode, context: ManifestContext): Iterable<Report> {
  const groups = textItems(rule, 'apiGroups');
  const resources = textItems(rule, 'resources');
  const versions = textItems(rule, 'apiVersions').map(({ text }) => text);
  const isExact = matchPolicyOf(rule, context) === 'Exact';
  for (const group of groups) {
    const stale = resources.flatMap((item): readonly StaleResource[] => {
      const fate = fateOfResource(group.text, item.text, versions.includes('*') ? undefined : versions, context);
      // What is served takes equivalent requests along, unless it is told not to.
      return fate && (fate.state === 'removed' || isExact) ? [{ item, fate }] : [];
    });
    for (const { item, fate } of stale.filter((each) => each.fate.now.length === 0)) {
      yield reportGone(item, group, fate);
    }
    const open = stale.filter(
      ({ item, fate }) => fate.now.length > 0 && !fate.now.some((gvk) => isMatched(rule, item.text, gvk)),
    );
    for (const state of ['removed', 'deprecated'] as const) {
      const alike = open.filter(({ fate }) => fate.state === state);
      const [first] = alike;
      if (first) yield reportOpen(rule, group, [first, ...alike.slice(1)], context);
    }
  }
}

/** What is said of resources of one group that are in the same state. */
function reportOpen(
  rule: TypedNode,
  group: TextItem,
  open: readonly [StaleResource, ...StaleResource[]],
  context: ManifestContext,
): Report {
  const [first] = open;
  const targets = open.flatMap(({ fate }) => fate.now.slice(0, 1));
  const removed = first.fate.state === 'removed';
  const since = open.reduce((latest, { fate }) => (fate.since > latest ? fate.since : latest), first.fate.since);
  const params = {
    group: group.text,
    resources: codeList(open.map(({ item }) => item.text)),
    now: codeList(targets.map(formatApiVersion)),
    since: formatKubernetesVersion(since),
    version: formatKubernetesVersion(context.view.version),
  };
  // Where the group is the same the version is what went.
  const isSameGroup = targets.every((gvk) => gvk.group === group.text);
  const place = isSameGroup ? (textItems(rule, 'apiVersions')[0] ?? group) : group;
  return {
    range: rangeOf(place.node),
    path: pathOf(place.node),
    severity: removed ? 'warning' : 'information',
    message: removed
      ? message('stale-api-reference.requests-gone', params)
      : message('stale-api-reference.requests-missed', params),
    fixes: () => requestFixes(rule, targets, context),
  };
}

/** Whether the rule, or another of the same list, is for requests to a resource in that group and version. */
function isMatched(rule: TypedNode, resource: string, { group, version }: GroupVersionKind): boolean {
  return (rule.parent?.children ?? [rule]).some((other) => {
    const has = (field: string, wanted: string): boolean =>
      textItems(other, field).some(({ text }) => text === '*' || text === wanted);
    const names = [resource, '*/*', `${resource.split('/', 1)[0]}/*`];
    return has('apiGroups', group) && has('apiVersions', version) && names.some((name) => has('resources', name));
  });
}

/** The webhook or the policy's constraints say it; else the default of their version, which differs. */
function matchPolicyOf(rule: TypedNode, { facts }: ManifestContext): string | undefined {
  const owner = rule.parent?.parent;
  const written = stringOf(childOf(owner, 'matchPolicy')?.node);
  if (written !== undefined) return written;
  const initial = facts.defaultOf(owner?.definition?.name ?? '', 'matchPolicy');
  return initial === undefined ? undefined : /^"(.*)"$/.exec(initial)?.[1];
}

function requestFixes(
  rule: TypedNode,
  targets: readonly GroupVersionKind[],
  { manifest }: ManifestContext,
): readonly Fix[] {
  const missing = (field: string, wanted: readonly string[]): readonly string[] => {
    const named = textItems(rule, field).map(({ text }) => text);
    return named.includes('*') ? [] : [...new Set(wanted)].filter((text) => !named.includes(text));
  };
  const groups = missing(
    'apiGroups',
    targets.map(({ group }) => group),
  );
  const versions = missing(
    'apiVersions',
    targets.map(({ version }) => version),
  );
  const changes = [
    { field: 'apiGroups', added: groups },
    { field: 'apiVersions', added: versions },
  ];
  const made = listEdits(manifest.document, rule, changes);
  const names = [...new Set(targets.map(formatApiVersion))].join(', ');
  const title = message('stale-api-reference.fix-add-requests', { now: names });
  const note = message('stale-api-reference.note-requests');
  return made ? [{ title, safety: 'review', edits: made.edits, notes: [note, ...made.notes] }] : [];
}
