import type { ApiTimeline, ApiView, FieldType, KnownKind } from '../../core/kubernetes/ApiTimeline.ts';
import { compareApiVersionNames } from '../../core/kubernetes/compareApiVersionNames.ts';
import { existsIn, formatKubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../../core/kubernetes/Lifecycle.ts';
import { type Message, message } from '../../core/messages/Message.ts';
import type { TypedNode } from '../../core/schema/TypedNode.ts';
import { definitionName } from '../../core/schema/typeName.ts';
import { closest } from '../../core/text/closest.ts';
import { CommandFailure } from '../CommandFailure.ts';
import { stepInto, topicRoot } from './topicNode.ts';

/** A kind, a definition that is no kind, or a field within one of them. */
export interface Topic {
  /** What the name stands for; `undefined` for a definition that is no kind. */
  readonly kind: KnownKind | undefined;
  /** Short name of the definition: `apps.v1.Deployment`. */
  readonly definition: string;
  /** The place that the path leads to: the definition itself or a field in it. */
  readonly node: TypedNode;
  /** The path as the API spells it; '' for the definition itself. */
  readonly path: string;
  /** Other kinds or definitions of the same name, best first. */
  readonly others: readonly TopicName[];
}

export type TopicName = Pick<Topic, 'kind' | 'definition'>;

/**
 * What `text` names: a kind by its name, plural or short name, alone or with its group, version or both, in any of the forms that
 * kubectl and manifests have (`deploy`, `deployments.apps`, `deployments.v1.apps`, `apps/v1/Deployment`,
 * `ingress.networking.k8s.io/v1beta1`); or a definition (`Probe`, `core.v1.Probe`); followed by a path of fields, with or without
 * indices. Upper and lower case are alike. Of several the one that the version serves and that nothing replaces is taken.
 * @throws CommandFailure when there is none, or no such field, with the nearest name there is
 */
export function findTopic(text: string, view: ApiView, facts: LifecycleFacts, ruleIds: readonly string[]): Topic {
  const { timeline } = view;
  for (const { name, group, version, path } of readings(text, timeline)) {
    const [best, ...others] = named(name, view, facts).filter(
      ({ kind, definition }) =>
        (group === undefined || (kind?.gvk.group ?? groupPrefix(definition)) === group) &&
        (version === undefined || (kind?.gvk.version ?? versionIn(definition)) === version),
    );
    if (!best) continue;
    return { ...best, ...follow(best, path, view), others };
  }
  const topic = /^[^.]*/.exec(text)?.[0] ?? text;
  const suggestion = closest(topic, knownNames(timeline, facts, ruleIds));
  throw new CommandFailure(
    suggestion === undefined
      ? message('cli.failure.unknown-topic', { topic: text, ...versionRange(timeline) })
      : message('cli.failure.unknown-topic.did-you-mean', { topic, suggestion: suggestion + text.slice(topic.length) }),
  );
}

/** One way to read a topic. */
interface Reading {
  readonly name: string;
  /** The API group, or the first word of a definition's short name. */
  readonly group?: string;
  readonly version?: string;
  readonly path: readonly string[];
}

/** The ways to read a topic, the most telling first. */
function* readings(text: string, timeline: ApiTimeline): Iterable<Reading> {
  const versionWord = 'v\\d+(?:(?:alpha|beta)\\d+)?';
  const match = (pattern: string): readonly (string | undefined)[] | undefined =>
    new RegExp(`^${pattern}$`, 'i').exec(text)?.slice(1);

  const written = match(`(?:([^/]+)/)?(${versionWord})/([\\w-]+)(.*)`);
  if (written) {
    const [group = '', version = '', name = '', rest] = written;
    yield { name, group: group.toLowerCase(), version: version.toLowerCase(), path: pathOf(rest) };
  }
  const behind = match(`([\\w-]+)\\.([^/]+)/(${versionWord})((?:[.[].*)?)`);
  if (behind) {
    const [name = '', group = '', version = '', rest] = behind;
    yield { name, group: group.toLowerCase(), version: version.toLowerCase(), path: pathOf(rest) };
  }
  if (text.includes('/')) return;

  const definition = match(`(\\w+)\\.(${versionWord})\\.(\\w+)(.*)`);
  if (definition) {
    const [group = '', version = '', name = '', rest] = definition;
    yield { name, group: group.toLowerCase(), version: version.toLowerCase(), path: pathOf(rest) };
  }
  const [, name = '', rest = ''] = /^([\w-]+)(.*)$/s.exec(text) ?? [];
  // `deployments.v1.apps` and `deployments.apps`: a group can have dots, so the longest that fits is taken.
  const groups = [...timeline.groups].filter((group) => group !== '').sort((a, b) => b.length - a.length);
  const [, versionText, afterVersion] = new RegExp(`^\\.(${versionWord})(?=\\.)(.*)$`, 'is').exec(rest) ?? [];
  for (const [version, tail] of [
    [versionText, afterVersion],
    [undefined, rest],
  ] as const) {
    const lower = tail?.toLowerCase() ?? '';
    const group = groups.find(
      (each) => lower === `.${each}` || lower.startsWith(`.${each}.`) || lower.startsWith(`.${each}[`),
    );
    if (tail === undefined || group === undefined) continue;
    yield {
      name,
      group,
      ...(version !== undefined && { version: version.toLowerCase() }),
      path: pathOf(tail.slice(group.length + 1)),
    };
  }
  yield { name, path: pathOf(rest) };
}

/** The names in `.spec.containers[0].image` and `.metadata.labels["app"]`; indices are of no account. */
function pathOf(rest = ''): readonly string[] {
  const names: string[] = [];
  for (const [, name, quoted] of rest.matchAll(/\.?([^.[\]]+)|\[(?:\d*|"([^"]*)"|\*)\]/g)) {
    const step = name ?? quoted;
    if (step !== undefined) names.push(step);
  }
  return names;
}

/** The kinds of a name, best first; where there is none, the definitions of that name. */
function named(name: string, view: ApiView, facts: LifecycleFacts): readonly TopicName[] {
  const { timeline } = view;
  const lower = name.toLowerCase();
  const kinds = [...timeline.kinds.values()].filter(
    ({ gvk }) =>
      gvk.kind.toLowerCase() === lower || facts.plural(gvk) === lower || facts.shortNames(gvk).includes(lower),
  );
  if (kinds.length > 0) {
    const rank = (kind: KnownKind): readonly number[] => rankOf(kind, view, facts);
    return kinds
      .sort((a, b) => compareRanks(rank(a), rank(b)) || compareApiVersionNames(b.gvk.version, a.gvk.version))
      .map((kind) => ({ kind, definition: kind.definition }));
  }
  const has = (definition: string): boolean => existsIn(timeline.definition(definition)?.spans ?? [], view.version);
  return timeline.definitionNames
    .filter((definition) => definitionName(definition).toLowerCase() === lower)
    .sort((a, b) => Number(has(b)) - Number(has(a)) || compareApiVersionNames(versionIn(b), versionIn(a)))
    .map((definition) => ({ kind: undefined, definition }));
}

/** What makes a kind the one that is meant; higher is better, earlier counts more. */
function rankOf({ gvk, spans }: KnownKind, view: ApiView, facts: LifecycleFacts): readonly number[] {
  const life = facts.kind(gvk);
  return [
    existsIn(life?.onByDefault ?? [], view.version) ? 2 : existsIn(spans, view.version) ? 1 : 0,
    life?.category === 'object' ? 1 : 0,
    life?.replacement === undefined ? 1 : 0,
    life?.replacement?.group === gvk.group ? 1 : 0,
    gvk.group === '' ? 1 : 0,
    spans.at(-1)?.to ?? 0,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (b[index] ?? 0) - (a[index] ?? 0);
}

/** `v1` of `core.v1.Probe`. */
function versionIn(definition: string): string {
  return definition.split('.').at(-2) ?? '';
}

/** `core` of `core.v1.Probe`. */
function groupPrefix(definition: string): string {
  return definition.slice(0, definition.indexOf('.'));
}

/** Goes down a path of fields, each spelled in any case. */
function follow(start: TopicName, path: readonly string[], view: ApiView): Pick<Topic, 'node' | 'path'> {
  let node = topicRoot(start.definition, view);
  let shown = '';
  for (const name of path) {
    const step = stepInto(node, name, view);
    if (step.kind === 'unknown') {
      throw new CommandFailure(unknownField(name, step, shown === '' ? definitionName(start.definition) : shown, view));
    }
    node = step.node;
    shown = shown === '' ? step.name : `${shown}.${step.name}`;
  }
  return { node, path: shown };
}

function unknownField(
  field: string,
  { fields, definition, type }: Extract<ReturnType<typeof stepInto>, { readonly kind: 'unknown' }>,
  path: string,
  view: ApiView,
): Message {
  if (definition === undefined) return message('cli.failure.no-fields', { path, field, type: plainType(type) });
  const suggestion = closest(field, fields);
  const params = { field, definition: definitionName(definition) };
  return suggestion === undefined
    ? message('cli.failure.unknown-path', { ...params, ...versionRange(view.timeline) })
    : message('cli.failure.unknown-path.did-you-mean', { ...params, suggestion });
}

function plainType(type: FieldType): Message {
  return type.kind === 'ref' || type.kind === 'list' || type.kind === 'map' || type.kind === 'by-node'
    ? message('type.any')
    : message(`type.${type.kind}`);
}

function versionRange({ oldest, newest }: ApiTimeline): { readonly oldest: string; readonly newest: string } {
  return { oldest: formatKubernetesVersion(oldest), newest: formatKubernetesVersion(newest) };
}

function* knownNames(timeline: ApiTimeline, facts: LifecycleFacts, ruleIds: readonly string[]): Iterable<string> {
  yield* ruleIds;
  for (const { gvk } of timeline.kinds.values()) {
    yield gvk.kind;
    const plural = facts.plural(gvk);
    if (plural !== undefined) yield plural;
  }
  for (const definition of timeline.definitionNames) yield definitionName(definition);
}
