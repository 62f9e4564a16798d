import type { Manifest } from '../../analysis/Manifest.ts';
import { objectReferenceAt } from '../../analysis/names/objectReferences.ts';
import { textMap } from '../../analysis/names/textMap.ts';
import { nodesOf } from '../../schema/pairObject.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { definitionName } from '../../schema/typeName.ts';
import type { NamedObject, NamedPort, UsedName } from './ObjectNames.ts';

/**
 * What others can name of an object; `undefined` for one without a name. One walk over the object, so keep the answer with it.
 */
export function namedObject(manifest: Manifest): NamedObject | undefined {
  const { gvk, name, namespace, root } = manifest;
  if (name === undefined || name === '' || gvk.kind === '') return undefined;
  const found: Found = {
    podLabels: new Map(),
    ports: [],
    images: new Set(),
    containers: new Set(),
    uses: [],
  };
  for (const node of nodesOf(root)) visit(node, found);
  const isPod = gvk.kind === 'Pod' && gvk.group === '';
  const labels = textMap(childOf(childOf(root, 'metadata'), 'labels')?.value);
  return {
    group: gvk.group,
    kind: gvk.kind,
    name,
    namespace,
    labels,
    podLabels: isPod ? labels : found.podLabels,
    dataKeys: ['data', 'stringData', 'binaryData'].flatMap((field) => keysIn(childOf(root, field))),
    ports: found.ports,
    images: [...found.images],
    containers: [...found.containers],
    uses: found.uses,
  };
}

interface Found {
  podLabels: ReadonlyMap<string, string>;
  readonly ports: NamedPort[];
  readonly images: Set<string>;
  readonly containers: Set<string>;
  readonly uses: UsedName[];
}

function visit(node: TypedNode, found: Found): void {
  const { definition } = node;
  if (!definition || node.value?.type !== 'mapping') return;
  switch (definitionName(definition.name)) {
    case 'Container':
    case 'EphemeralContainer': {
      const image = textOf(childOf(node, 'image'));
      if (image) found.images.add(image);
      const name = textOf(childOf(node, 'name'));
      if (name) found.containers.add(name);
      break;
    }
    case 'ContainerPort':
      found.ports.push({ name: textOf(childOf(node, 'name')), number: numberOf(childOf(node, 'containerPort')) });
      break;
    case 'ServicePort':
      found.ports.push({ name: textOf(childOf(node, 'name')), number: numberOf(childOf(node, 'port')) });
      break;
    case 'PodTemplateSpec':
      found.podLabels = textMap(childOf(childOf(node, 'metadata'), 'labels')?.value);
      break;
  }
  for (const child of node.children) {
    const referred = objectReferenceAt(child);
    const name = referred && textOf(child);
    if (referred && name) found.uses.push({ group: referred.group, kind: referred.kind, name });
  }
}

function keysIn(node: TypedNode | undefined): readonly string[] {
  return (node?.children ?? []).flatMap(({ segment }) => (typeof segment === 'string' ? [segment] : []));
}

function textOf(node: TypedNode | undefined): string | undefined {
  return node?.value?.type === 'scalar' && typeof node.value.value === 'string' ? node.value.value : undefined;
}

function numberOf(node: TypedNode | undefined): number | undefined {
  return node?.value?.type === 'scalar' && typeof node.value.value === 'number' ? node.value.value : undefined;
}
