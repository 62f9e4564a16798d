import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import {
  entriesOf,
  entryAt,
  keyText,
  resolve,
  stringOf,
  valueAt,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
} from '../yaml/YamlNode.ts';

/**
 * Whether an object reads as a patch, by its text alone: it carries a directive of strategic merge, or it lacks the whole of
 * what makes its kind (a Deployment with neither selector nor labels with an image, an Ingress with neither rules nor backend).
 * One that has any part of that is complete, or meant to be, and its missing fields are missing.
 */
export function looksPartial(gvk: GroupVersionKind, root: YamlMapping): boolean {
  return lacksCore(gvk, root) || hasMergeDirective(root);
}

/** Kinds that are complete with nothing but metadata. */
const withoutCore: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Secret',
  'ServiceAccount',
  'Namespace',
  'Node',
  'Lease',
  'Endpoints',
]);

/**
 * The fields that make a kind what it is, as paths from the object; the kind's API group does not matter, since no two groups
 * have kinds of one name with different shapes there. Kinds not named have whatever stands beside their metadata.
 */
const cores: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec.containers'],
  PodTemplate: ['template.spec.containers'],
  Service: ['spec.ports', 'spec.selector', 'spec.clusterIP', 'spec.externalName'],
  Ingress: ['spec.rules', 'spec.backend', 'spec.defaultBackend'],
  NetworkPolicy: ['spec.podSelector', 'spec.ingress', 'spec.egress', 'spec.policyTypes'],
  PersistentVolumeClaim: ['spec.accessModes', 'spec.resources', 'spec.volumeName', 'spec.dataSource'],
  PersistentVolume: ['spec.capacity', 'spec.accessModes'],
  HorizontalPodAutoscaler: ['spec.scaleTargetRef', 'spec.maxReplicas'],
  PodDisruptionBudget: ['spec.minAvailable', 'spec.maxUnavailable', 'spec.selector'],
  CustomResourceDefinition: ['spec.group', 'spec.names', 'spec.scope', 'spec.version', 'spec.versions'],
  APIService: ['spec.group', 'spec.version', 'spec.groupPriorityMinimum', 'spec.versionPriority'],
  ResourceQuota: ['spec.hard'],
  LimitRange: ['spec.limits'],
};

/** Kinds that run pods: where the pod template stands. */
const templates: Readonly<Record<string, string>> = {
  Deployment: 'spec.template',
  StatefulSet: 'spec.template',
  DaemonSet: 'spec.template',
  ReplicaSet: 'spec.template',
  ReplicationController: 'spec.template',
  Job: 'spec.template',
  CronJob: 'spec.jobTemplate.spec.template',
};

/**
 * Whether an object that runs pods is whole. Those that select their pods have a selector, or an image together with the labels
 * that a selector would be written after; an image alone is what patches set, and bases whose labels a kustomization adds.
 */
function isWholeWorkload(kind: string, template: string, root: YamlMapping): boolean {
  if (kind === 'CronJob' && entryUnder(root, 'spec.schedule')) return true;
  const selects = kind !== 'Job' && kind !== 'CronJob';
  if (selects && entryUnder(root, 'spec.selector')) return true;
  if (selects && !entryUnder(root, `${template}.metadata.labels`)) return false;
  const containers = resolve(entryUnder(root, `${template}.spec.containers`)?.value);
  // Containers of another type than a list are somebody's mistake, not somebody's patch.
  return containers?.type === 'sequence'
    ? containers.items.some(({ value }) => entryAt(value, 'image'))
    : containers?.type === 'mapping';
}

function lacksCore({ kind }: GroupVersionKind, root: YamlMapping): boolean {
  if (withoutCore.has(kind)) return false;
  const template = Object.hasOwn(templates, kind) ? templates[kind] : undefined;
  if (template !== undefined) return !isWholeWorkload(kind, template, root);
  const core = Object.hasOwn(cores, kind) ? cores[kind] : undefined;
  if (core) return !core.some((path) => entryUnder(root, path)) || (kind === 'Pod' && patchesStaticPod(root));
  return entriesOf(root).every(({ key }) => ['apiVersion', 'kind', 'metadata', 'status'].includes(keyText(key)));
}

/** A patch for a Pod that kubeadm writes itself, which its own patches name and give no image. */
function patchesStaticPod(root: YamlMapping): boolean {
  const name = stringOf(entryUnder(root, 'metadata.name')?.value) ?? '';
  const containers = resolve(entryUnder(root, 'spec.containers')?.value);
  const isOfKubeadm = /^(?:etcd|kube-(?:apiserver|controller-manager|scheduler))$/.test(name);
  return (
    isOfKubeadm && containers?.type === 'sequence' && !containers.items.some(({ value }) => entryAt(value, 'image'))
  );
}

/** The entry at a path, one without a value too: what is written, if only its key, is not left out. */
function entryUnder(root: YamlMapping, path: string): YamlEntry | undefined {
  const keys = path.split('.');
  const holder = keys.slice(0, -1).reduce<YamlNode | undefined>(valueAt, root);
  return entryAt(holder, keys.at(-1) ?? '');
}

/** `$patch`, `$retainKeys` and their like, at any depth. */
function hasMergeDirective(root: YamlMapping): boolean {
  const seen = new Set<YamlNode>();
  const pending: (YamlNode | undefined)[] = [root];
  while (pending.length > 0) {
    const node = resolve(pending.pop());
    if (!node || seen.has(node)) continue;
    if (node.type === 'mapping') {
      seen.add(node);
      for (const { key, value } of node.entries) {
        if (isMergeDirective(keyText(key))) return true;
        pending.push(value);
      }
    } else if (node.type === 'sequence') {
      seen.add(node);
      for (const { value } of node.items) pending.push(value);
    }
  }
  return false;
}

/** Whether a key belongs to strategic merge patches and to no object: such a key is no unknown field. */
export function isMergeDirective(key: string): boolean {
  return (
    key === '$patch' ||
    key === '$retainKeys' ||
    key.startsWith('$setElementOrder/') ||
    key.startsWith('$deleteFromPrimitiveList/')
  );
}
