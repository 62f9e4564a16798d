import type { ApiView } from '../../kubernetes/ApiTimeline.ts';
import { compareApiVersionNames } from '../../kubernetes/compareApiVersionNames.ts';
import { formatApiVersion, type GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { existsIn, type KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { objectShape, type Shape } from './shape.ts';

/** The kinds that a version serves, remembered by version. Make one and keep it. */
export type ServedKinds = (view: ApiView) => readonly ServedKind[];

/** A kind that a version has, and how it stands there. */
export interface ServedKind {
  readonly gvk: GroupVersionKind;
  readonly apiVersion: string;
  /** Short name of its definition. */
  readonly definition: string;
  readonly isDeprecated: boolean;
  /** Served only where somebody switches it on. */
  readonly isOff: boolean;
  /** Stored and applied; the rest is sent and answered. */
  readonly isObject: boolean;
  /** A new object of it, with all that it needs. */
  readonly shape: () => Shape | undefined;
}

export function createServedKinds(facts: LifecycleFacts): ServedKinds {
  const remembered = new Map<KubernetesVersion, readonly ServedKind[]>();
  return (view) => {
    const known = remembered.get(view.version) ?? servedKinds(view, facts);
    remembered.set(view.version, known);
    return known;
  };
}

/** The kinds that people write manifests of, those in use everywhere first, then by name; of a kind the best version first. */
function servedKinds(view: ApiView, facts: LifecycleFacts): readonly ServedKind[] {
  const kinds: ServedKind[] = [];
  for (const { gvk, definition } of view.timeline.kinds.values()) {
    if (!view.kind(gvk)) continue;
    const life = facts.kind(gvk);
    if (!life || (life.category !== 'object' && life.category !== 'request-only')) continue;
    const apiVersion = formatApiVersion(gvk);
    let shape: Shape | undefined;
    kinds.push({
      gvk,
      apiVersion,
      definition,
      isDeprecated: life.deprecated !== undefined && life.deprecated <= view.version,
      isOff: !existsIn(life.onByDefault, view.version),
      isObject: life.category === 'object',
      shape: () => {
        const known = view.definition(definition);
        shape ??=
          known && objectShape({ apiVersion, kind: gvk.kind }, known, { view, facts, name: 'name', namesFor: noNames });
        return shape;
      },
    });
  }
  return kinds.sort(
    (a, b) =>
      Number(b.isObject) - Number(a.isObject) ||
      placeOf(a.gvk.kind) - placeOf(b.gvk.kind) ||
      compareText(a.gvk.kind, b.gvk.kind) ||
      compareVersions(a, b),
  );
}

/** The first of each kind: the version that a new object is written in. */
export function bestOfEach(kinds: readonly ServedKind[]): readonly ServedKind[] {
  const seen = new Set<string>();
  return kinds.filter(({ gvk }) => !seen.has(gvk.kind) && seen.add(gvk.kind));
}

/** On before off, not deprecated before deprecated, then the newer version. */
function compareVersions(a: ServedKind, b: ServedKind): number {
  return (
    Number(a.isOff) - Number(b.isOff) ||
    Number(a.isDeprecated) - Number(b.isDeprecated) ||
    compareApiVersionNames(b.gvk.version, a.gvk.version) ||
    compareText(a.gvk.group, b.gvk.group)
  );
}

function noNames(): readonly string[] {
  return [];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The kinds that most repositories have, the most frequent first. */
const frequent: readonly string[] = [
  'Deployment',
  'Service',
  'ConfigMap',
  'Secret',
  'Ingress',
  'Pod',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StorageClass',
  'Namespace',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'HorizontalPodAutoscaler',
  'PodDisruptionBudget',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PriorityClass',
  'IngressClass',
  'CustomResourceDefinition',
  'ReplicaSet',
];

function placeOf(kind: string): number {
  const place = frequent.indexOf(kind);
  return place === -1 ? frequent.length : place;
}
