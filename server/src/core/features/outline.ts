import type { Manifest } from '../analysis/Manifest.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { childOf, type TypedNode } from '../schema/TypedNode.ts';
import { encloses, type TextRange } from '../text/TextRange.ts';
import { resolve } from '../yaml/YamlNode.ts';

/** What a person looks for in a file: an object, or a named part of one. Ranges are document offsets. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** `Deployment web`, `web`, `http`. */
  readonly name: string;
  /** What tells it from others of its name: an image, a source, a number. */
  readonly detail: string;
  /** All of its text. */
  readonly range: TextRange;
  /** Where its name stands; within `range`. */
  readonly nameRange: TextRange;
  readonly children: readonly OutlineItem[];
}

export type OutlineKind = 'object' | 'container' | 'volume' | 'port' | 'key' | 'host' | 'path' | 'claim' | 'version';

/**
 * The objects of a document with their containers, volumes, ports, data keys, hosts and the like: what has a name of its own,
 * wherever in the object it stands, and not every key.
 */
export function outline(manifests: readonly Manifest[]): readonly OutlineItem[] {
  return manifests.map((manifest) => {
    const { gvk, node, name, namespace, root } = manifest;
    const nameNode = childOf(childOf(root, 'metadata'), 'name')?.node ?? manifest.kind ?? node;
    return {
      kind: 'object',
      name: [gvk.kind, name ?? ''].join(' ').trim() || formatApiVersion(gvk),
      detail: [formatApiVersion(gvk), namespace].filter(Boolean).join(' · '),
      range: node.range,
      nameRange: within(nameNode.range, node.range),
      children: partsOf(root, node.range),
    };
  });
}

/** A named part: how its definition's nodes are shown. */
interface Part {
  readonly kind: OutlineKind;
  readonly name: (node: TypedNode) => TypedNode | undefined;
  readonly detail: (node: TypedNode) => string;
}

/** The parts below a node that stand in `outer`: what an alias or a merge key brings is in the outline where it is written. */
function partsOf(node: TypedNode, outer: TextRange): readonly OutlineItem[] {
  if (node.repeated) return [];
  return node.children.flatMap((child) => {
    const item = itemOf(child, outer);
    return item ? [item] : partsOf(child, outer);
  });
}

function itemOf(node: TypedNode, outer: TextRange): OutlineItem | undefined {
  const part = partFor(node);
  const { value } = node;
  if (!part || !node.node || !value) return undefined;
  const named = part.name(node);
  const name = part.kind === 'key' ? String(node.segment) : textOf(named);
  const range = node.key ? { start: node.key.range.start, end: node.node.range.end } : node.node.range;
  if (!encloses(outer, range)) return undefined;
  return {
    kind: part.kind,
    name: name === '' ? `${part.kind} ${Number(node.segment ?? 0) + 1}` : name,
    detail: part.detail(node),
    range,
    nameRange: within((part.kind === 'key' ? node.key?.range : named?.node?.range) ?? range, range),
    children: partsOf(node, range),
  };
}

function partFor({ definition, parent, segment }: TypedNode): Part | undefined {
  const own = definition && parts.get(definition.name);
  if (own) return own;
  const isData =
    segment !== undefined &&
    (parent?.segment === 'data' || parent?.segment === 'stringData' || parent?.segment === 'binaryData');
  const holder = isData ? parent.parent?.definition?.name : undefined;
  return holder === 'core.v1.ConfigMap' || holder === 'core.v1.Secret' ? dataKey : undefined;
}

const byName = (node: TypedNode): TypedNode | undefined => childOf(node, 'name');
const nothing = (): string => '';

const dataKey: Part = { kind: 'key', name: () => undefined, detail: nothing };

const container: Part = {
  kind: 'container',
  name: byName,
  detail: (node) => [isInit(node) ? 'init' : '', textOf(childOf(node, 'image'))].filter(Boolean).join(' · '),
};

const servicePort: Part = {
  kind: 'port',
  name: (node) => byName(node) ?? childOf(node, 'port') ?? childOf(node, 'containerPort'),
  detail: (node) => textOf(childOf(node, 'port') ?? childOf(node, 'containerPort')),
};

const path: Part = {
  kind: 'path',
  name: (node) => childOf(node, 'path'),
  detail: (node) => {
    const backend = childOf(node, 'backend');
    return textOf(childOf(childOf(backend, 'service'), 'name') ?? childOf(backend, 'serviceName'));
  },
};

const host: Part = { kind: 'host', name: (node) => childOf(node, 'host'), detail: nothing };

/** By the short name of the definition. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['core.v1.Container', container],
  ['core.v1.EphemeralContainer', container],
  ['core.v1.Volume', { kind: 'volume', name: byName, detail: sourceOf }],
  ['core.v1.ContainerPort', servicePort],
  ['core.v1.ServicePort', servicePort],
  [
    'core.v1.PersistentVolumeClaim',
    { kind: 'claim', name: (node) => childOf(childOf(node, 'metadata'), 'name'), detail: storageOf },
  ],
  ...['extensions.v1beta1', 'networking.v1beta1', 'networking.v1'].flatMap((version): [string, Part][] => [
    [`${version}.IngressRule`, host],
    [`${version}.HTTPIngressPath`, path],
  ]),
  ...['v1beta1', 'v1'].map((version): [string, Part] => [
    `apiextensions.${version}.CustomResourceDefinitionVersion`,
    { kind: 'version', name: byName, detail: nothing },
  ]),
]);

function isInit(node: TypedNode): boolean {
  return node.parent?.segment === 'initContainers';
}

/** What a volume is made from: `configMap settings`, `emptyDir`. */
function sourceOf(node: TypedNode): string {
  const source = node.children.find(({ segment }) => segment !== 'name');
  if (!source) return '';
  const named = ['name', 'secretName', 'claimName', 'path', 'driver', 'reference'].map((key) => childOf(source, key));
  return [String(source.segment), textOf(named.find((child) => child !== undefined))].filter(Boolean).join(' ');
}

function storageOf(node: TypedNode): string {
  return textOf(childOf(childOf(childOf(childOf(node, 'spec'), 'resources'), 'requests'), 'storage'));
}

function textOf(node: TypedNode | undefined): string {
  const scalar = resolve(node?.node);
  return scalar?.type === 'scalar' && scalar.value !== null ? String(scalar.value) : '';
}

/** An alias names what is written elsewhere; the protocol wants the name within the item. */
function within(range: TextRange, outer: TextRange): TextRange {
  return outer.start <= range.start && range.end <= outer.end ? range : { start: outer.start, end: outer.start };
}
