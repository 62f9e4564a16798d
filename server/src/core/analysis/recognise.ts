import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import { formatGroupVersionKind, type GroupVersionKind, parseApiVersion } from '../kubernetes/GroupVersionKind.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import {
  entriesOf,
  entryAt,
  keyText,
  resolve,
  stringOf,
  valueAt,
  type YamlMapping,
  type YamlNode,
} from '../yaml/YamlNode.ts';

/** An object that a document holds, known by its tree alone. */
export interface RecognisedObject {
  readonly node: YamlMapping;
  /** What it is or, in an item of a typed list, inherits; group, version or kind is '' while it is not said. */
  readonly gvk: GroupVersionKind;
  /** The texts that say so, as written: an alias is one too. */
  readonly apiVersion: YamlNode | undefined;
  readonly kind: YamlNode | undefined;
  /** The list that it is an item of. */
  readonly list: YamlMapping | undefined;
  /** `items[2]` for an item of a list, `items[2].items[0]` in a list within it, else ''. */
  readonly prefix: string;
}

/**
 * The Kubernetes objects of a document: none where it is left alone (compose files, values, CI workflows, files of tools whose
 * documents only look like objects), one for an object, one for each item of a list.
 *
 * `apiVersion` and `kind` must be strings. One of them alone is enough where `fileHoldsManifests` (see `holdsManifest`), and
 * `apiVersion` alone where it names a group and version of Kubernetes and nothing but fields of its kinds stands beside
 * `metadata` or `spec`.
 */
export function recogniseObjects(
  document: YamlDocument,
  fileHoldsManifests: boolean,
  timeline: ApiTimeline,
): readonly RecognisedObject[] {
  const root = resolve(document.root);
  if (root?.type !== 'mapping') return [];
  const head = headOf(root);
  const isObject =
    head.apiVersion && head.kind
      ? !isForeign(head, root)
      : fileHoldsManifests
        ? head.apiVersion !== undefined || head.kind !== undefined
        : isBegun(head, root, timeline) || isMisspelt(head, root, timeline);
  if (!isObject) return [];
  return itemsOrSelf({ ...head, node: root, gvk: gvkOf(head), list: undefined, prefix: '' }, timeline);
}

/** Whether a document is a manifest beyond doubt, so that a half-typed neighbour in its file is taken for one. */
export function holdsManifest(document: YamlDocument): boolean {
  const root = resolve(document.root);
  if (root?.type !== 'mapping') return false;
  const head = headOf(root);
  return head.apiVersion !== undefined && head.kind !== undefined && !isForeign(head, root);
}

/** The values of an object's `apiVersion` and `kind`. */
export interface Head {
  readonly apiVersion: YamlNode | undefined;
  readonly kind: YamlNode | undefined;
}

function headOf(node: YamlMapping): Head {
  return { apiVersion: textAt(node, 'apiVersion'), kind: textAt(node, 'kind') };
}

function textAt(node: YamlMapping, key: string): YamlNode | undefined {
  const value = entryAt(node, key)?.value;
  return stringOf(value) ? value : undefined;
}

function gvkOf({ apiVersion, kind }: Head): GroupVersionKind {
  const text = stringOf(apiVersion) ?? '';
  // More than one slash is no apiVersion; kept whole as the version it names no kind of Kubernetes, as the API server has it.
  const gv = parseApiVersion(text) ?? { group: '', version: text };
  return { ...gv, kind: stringOf(kind) ?? '' };
}

/**
 * API groups of tools whose files have `apiVersion` and `kind` and are read by the tool, never by an API server. Their
 * `metadata`, where they have any, is not that of an object.
 */
const foreignGroups: ReadonlySet<string> = new Set([
  'apiserver.config.k8s.io',
  'apiserver.k8s.io',
  'audit.k8s.io',
  'backstage.io',
  'builtin',
  'client.authentication.k8s.io',
  'config.k8s.io',
  'config.kubernetes.io',
  'controlplane.config.k8s.io',
  'credentialprovider.kubelet.k8s.io',
  'ctlptl.dev',
  'eksctl.io',
  'jib',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.sigs.k8s.io',
  'kind.x-k8s.io',
  'krew.googlecontainertools.github.com',
  'kubeadm.k8s.io',
  'kubecontrollermanager.config.k8s.io',
  'kubectl.config.k8s.io',
  'kubelet.config.k8s.io',
  'kubelet.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
  'kustomize.config.k8s.io',
  'pod-security.admission.config.k8s.io',
  'resourcequota.admission.k8s.io',
  'scaffolder.backstage.io',
  'skaffold',
  'testing.kuttl.dev',
  'webhookadmission.config.k8s.io',
]);

/** A file of a tool that looks like an object: a kubeconfig, a kustomization, the configuration of a component. */
export function isForeign(head: Head, root: YamlMapping): boolean {
  const { group, version, kind } = gvkOf(head);
  // Some of them are written without a version, where Kubernetes has the versions of its core group.
  if (foreignGroups.has(group || version)) return true;
  // No kind of an API has these: `ksonnet.io/app`, `pkg.tool.Config`.
  if (/[/.]/.test(kind)) return true;
  if (group !== '') return false;
  if (kind === 'Kustomization' || kind === 'Component') return true;
  return kind === 'Config' && ['clusters', 'contexts', 'users', 'preferences'].some((key) => valueAt(root, key));
}

/** An object of a kind that Kubernetes has, with `apiVersion` or `kind` in other letters (`Kind: Pod`). */
function isMisspelt(head: Head, root: YamlMapping, timeline: ApiTimeline): boolean {
  const textOf = (name: string): string | undefined =>
    stringOf(entriesOf(root).find(({ key }) => keyText(key).toLowerCase() === name)?.value);
  const gv = parseApiVersion(textOf('apiversion') ?? '');
  const kind = textOf('kind');
  if (!gv || kind === undefined || (head.apiVersion && head.kind)) return false;
  return timeline.kinds.has(formatGroupVersionKind({ ...gv, kind }));
}

/** An object whose `kind` is not written yet. */
function isBegun(head: Head, root: YamlMapping, timeline: ApiTimeline): boolean {
  const apiVersion = stringOf(head.apiVersion);
  const gv = apiVersion === undefined ? undefined : parseApiVersion(apiVersion);
  if (!gv || !timeline.groups.has(gv.group)) return false;
  const beside = entriesOf(root).filter(({ key }) => keyText(key) === 'metadata' || keyText(key) === 'spec');
  if (beside.length === 0) return false;
  const fields = new Set(['apiVersion', 'kind']);
  for (const known of timeline.kinds.values()) {
    if (known.gvk.group !== gv.group || known.gvk.version !== gv.version) continue;
    for (const field of timeline.definition(known.definition)?.fields.keys() ?? []) fields.add(field);
  }
  return entriesOf(root).every(({ key }) => fields.has(keyText(key)));
}

/** The objects in a list, however deep lists stand in lists; anything else is itself. An object that an alias repeats is one. */
function itemsOrSelf(object: RecognisedObject, timeline: ApiTimeline): readonly RecognisedObject[] {
  const found: RecognisedObject[] = [];
  const seen = new Set<YamlMapping>();
  const pending = [object];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (seen.has(at.node)) continue;
    seen.add(at.node);
    const items = itemsOf(at, timeline);
    if (!items) found.push(at);
    else for (const item of items.toReversed()) pending.push(item);
  }
  return found;
}

/** The items of a list as objects; `undefined` for what is no list. */
function itemsOf(object: RecognisedObject, timeline: ApiTimeline): readonly RecognisedObject[] | undefined {
  const { node, gvk, prefix } = object;
  const items = valueAt(node, 'items');
  if (!gvk.kind.endsWith('List') || items?.type !== 'sequence') return undefined;
  const isPlain = gvk.kind === 'List' && gvk.group === '';
  const itemKind = gvk.kind.slice(0, -'List'.length);
  // A `FooList` of Kubernetes itself hands its type down; one that somebody else defines may be any object with `items`.
  const inherited =
    !isPlain && timeline.kinds.has(formatGroupVersionKind({ ...gvk, kind: itemKind })) ? itemKind : undefined;
  const objects: RecognisedObject[] = [];
  for (const [index, item] of items.items.entries()) {
    const value = resolve(item.value);
    if (value?.type !== 'mapping' || value.entries.length === 0) continue;
    const head = headOf(value);
    if (!isPlain && inherited === undefined && !(head.apiVersion && head.kind)) return undefined;
    const own = gvkOf(head);
    objects.push({
      ...head,
      node: value,
      list: node,
      gvk: {
        group: head.apiVersion || inherited === undefined ? own.group : gvk.group,
        version: head.apiVersion || inherited === undefined ? own.version : gvk.version,
        kind: head.kind || inherited === undefined ? own.kind : inherited,
      },
      prefix: `${prefix === '' ? '' : `${prefix}.`}items[${index}]`,
    });
  }
  return objects;
}
