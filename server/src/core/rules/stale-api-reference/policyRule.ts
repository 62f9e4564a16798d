import type { Report } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { formatKubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../../messages/Message.ts';
import { pathOf, rangeOf, type TypedNode } from '../../schema/TypedNode.ts';
import { codeList } from '../../text/codeList.ts';
import { fateOfGroup } from './fateOfGroup.ts';
import { fateOfResource, type ResourceFate } from './fateOfResource.ts';
import { listEdits } from './listEdits.ts';
import { reportGone } from './reportGone.ts';
import { type TextItem, textItems } from './textItems.ts';

/** A resource that a rule names in a group, with what became of it there. */
interface StaleResource {
  readonly item: TextItem;
  readonly fate: ResourceFate;
  /** The groups that the pinned version has it in. */
  readonly groups: readonly string[];
}

/**
 * A rule of RBAC or of a FlowSchema, which holds for requests to the groups that it names and for no others: there are no versions
 * in it, and nothing translates. Source: `APIGroupMatches` in pkg/apis/rbac/v1/evaluation_helpers.go.
 */
export function* reportPolicyRule(rule: TypedNode, context: ManifestContext): Iterable<Report> {
  const resources = textItems(rule, 'resources');
  const groups = textItems(rule, 'apiGroups');
  const named = groups.map(({ text }) => text);
  if (named.includes('*')) return;
  for (const group of groups) {
    const stale = resources.flatMap((item): readonly StaleResource[] => {
      const fate = fateOfResource(group.text, item.text, undefined, context);
      if (!fate) return [];
      return [{ item, fate, groups: [...new Set(fate.now.map((gvk) => gvk.group))] }];
    });
    for (const { item, fate } of stale.filter((each) => each.groups.length === 0)) {
      yield reportGone(item, group, fate);
    }
    // Who names the old group and the new one in one rule means to serve clusters of several versions.
    const moved = stale.filter((each) => each.groups.some((name) => !named.includes(name)));
    for (const state of ['removed', 'deprecated'] as const) {
      const alike = moved.filter(({ fate }) => fate.state === state);
      yield* reportMoved(rule, group, alike, resources, context);
    }
    if (resources.some(({ text }) => text === '*')) yield* reportEmptyGroup(group, named, context);
  }
}

/** All resources of a group that has none any more. Which of their new groups is meant only its author knows. */
function* reportEmptyGroup(group: TextItem, named: readonly string[], context: ManifestContext): Iterable<Report> {
  const fate = fateOfGroup(group.text, context);
  if (!fate || fate.groups.some((name) => named.includes(name))) return;
  const params = { group: group.text, since: formatKubernetesVersion(fate.since) };
  yield {
    range: rangeOf(group.node),
    path: pathOf(group.node),
    message:
      fate.groups.length > 0
        ? message('stale-api-reference.group-moved', { ...params, groups: codeList(fate.groups) })
        : message('stale-api-reference.group-gone', params),
  };
}

/** What is said of resources of one group that are in the same state: of those that no other rule covers, or else of all. */
function* reportMoved(
  rule: TypedNode,
  group: TextItem,
  moved: readonly StaleResource[],
  resources: readonly TextItem[],
  context: ManifestContext,
): Iterable<Report> {
  const open = moved.filter((each) => !isCoveredElsewhere(rule, each));
  const [first] = open.length > 0 ? open : moved;
  if (!first) return;
  const told = open.length > 0 ? open : moved;
  const names = mainNames(told.map(({ item }) => item.text));
  const targets = [...new Set(told.flatMap(({ groups }) => groups))];
  const removed = first.fate.state === 'removed';
  const since = told.reduce((latest, { fate }) => (fate.since > latest ? fate.since : latest), first.fate.since);
  const params = {
    group: group.text,
    resources: codeList(names),
    groups: codeList(targets),
    since: formatKubernetesVersion(since),
    version: formatKubernetesVersion(context.view.version),
  };
  const report = { range: rangeOf(group.node), path: pathOf(group.node) };
  if (open.length === 0) {
    if (removed)
      yield {
        ...report,
        severity: 'hint',
        tag: 'unnecessary',
        message: message('stale-api-reference.rule-covered', params),
      };
    return;
  }
  yield {
    ...report,
    severity: removed ? 'warning' : 'information',
    message: removed
      ? message('stale-api-reference.rule-gone', params)
      : message('stale-api-reference.rule-works', params),
    fixes: () => groupFixes(rule, group.text, targets, removed && told.length === resources.length, names, context),
  };
}

/** Names without those of subresources that go with a resource among them. */
function mainNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.includes('/') || !names.includes(name.split('/', 1)[0] ?? ''));
}

/** Whether another rule of the same list allows at least as much of the resource in one of its groups. */
function isCoveredElsewhere(rule: TypedNode, { item, groups }: StaleResource): boolean {
  const verbs = textItems(rule, 'verbs').map(({ text }) => text);
  return (rule.parent?.children ?? []).some((other) => {
    if (other === rule) return false;
    const has = (field: string, wanted: string): boolean =>
      textItems(other, field).some(({ text }) => text === '*' || text === wanted);
    return (
      textItems(other, 'resourceNames').length === 0 &&
      groups.some((group) => has('apiGroups', group)) &&
      has('resources', item.text) &&
      verbs.every((verb) => has('verbs', verb))
    );
  });
}

function groupFixes(
  rule: TypedNode,
  old: string,
  targets: readonly string[],
  isDead: boolean,
  resources: readonly string[],
  { manifest }: ManifestContext,
): readonly Fix[] {
  const named = textItems(rule, 'apiGroups').map(({ text }) => text);
  const added = targets.filter((group) => !named.includes(group));
  const groups = codeList(added);
  const note = message('stale-api-reference.note-grants', { groups, resources: codeList(resources) });
  const make = (title: Message, replaced: string | undefined): readonly Fix[] => {
    const change = { field: 'apiGroups', added, ...(replaced !== undefined && { replaced }) };
    const made = listEdits(manifest.document, rule, [change]);
    return made ? [{ title, safety: 'review', edits: made.edits, notes: [note, ...made.notes] }] : [];
  };
  const names = added.join(', ');
  return [
    ...make(message('stale-api-reference.fix-add-group', { groups: names }), undefined),
    ...(isDead ? make(message('stale-api-reference.fix-replace-group', { old, groups: names }), old) : []),
  ];
}
