import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { nodesOf } from '../../schema/pairObject.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { keyText } from '../../yaml/YamlNode.ts';
import type { Manifest } from '../Manifest.ts';
import type { NameSubject, NameUse } from './NameUse.ts';
import { objectReferenceAt, withoutVersion } from './objectReferences.ts';
import { textMap } from './textMap.ts';

/**
 * Every name that a manifest gives or uses, in the order of the walk: its own, those of other objects, of data keys, volumes,
 * containers and ports, and the labels that selectors match. The same manifest gives the same pods, so that its uses can be
 * compared with each other (`isSameName`); those of other manifests only by what crosses objects.
 */
export function* namesIn(manifest: Manifest, facts: LifecycleFacts): Generator<NameUse> {
  yield* ownName(manifest, facts);
  for (const node of nodesOf(manifest.root)) {
    if (node.repeated && node !== manifest.root) continue;
    yield* namesAt(node, manifest);
  }
}

function* ownName({ gvk, namespace, root }: Manifest, facts: LifecycleFacts): Generator<NameUse> {
  const place = childOf(childOf(root, 'metadata'), 'name');
  const scoped = facts.namespaced(gvk) === false ? undefined : namespace;
  yield* use('definition', { type: 'object', group: gvk.group, kind: gvk.kind, namespace: scoped }, place);
}

function* namesAt(node: TypedNode, manifest: Manifest): Generator<NameUse> {
  const { namespace } = manifest;
  const { parent, segment } = node;
  const holder = parent?.definition && withoutVersion(parent.definition.name);
  if (!parent || holder === undefined) return;

  const referred = objectReferenceAt(node);
  if (referred) {
    const { group, kind, clusterWide } = referred;
    const where = clusterWide ? undefined : (referred.namespace ?? namespace);
    yield* use('reference', { type: 'object', group, kind, namespace: where }, node);
  }
  switch (`${holder}.${segment}`) {
    case 'core.Volume.name':
      yield* inPod('definition', 'volume', node);
      return;
    case 'core.VolumeMount.name':
    case 'core.VolumeDevice.name':
    case 'core.FileKeySelector.volumeName':
      yield* inPod('reference', 'volume', node);
      return;
    case 'core.Container.name':
    case 'core.EphemeralContainer.name':
      yield* inPod('definition', 'container', node);
      return;
    case 'core.EphemeralContainer.targetContainerName':
    case 'core.ResourceFieldSelector.containerName':
      yield* inPod('reference', 'container', node);
      return;
    case 'core.PodResourceClaim.name':
      yield* inPod('definition', 'resource-claim', node);
      return;
    case 'core.ResourceClaim.name':
      yield* inPod('reference', 'resource-claim', node);
      return;
    case 'core.ContainerPort.name':
      yield* portOf(node, 'definition', namespace);
      return;
    case 'core.HTTPGetAction.port':
    case 'core.TCPSocketAction.port':
      yield* portOf(node, 'reference', namespace);
      return;
    case 'core.ServicePort.name':
      if (manifest.name !== undefined)
        yield* use('definition', { type: 'service-port', service: manifest.name, namespace }, node);
      return;
    case 'core.ServicePort.targetPort':
      yield* selectedPort(node, childOf(childOf(manifest.root, 'spec'), 'selector'), namespace);
      return;
    case 'networking.ServiceBackendPort.name':
      yield* backendPort(node, childOf(parent.parent, 'name'), namespace);
      return;
    case 'networking.IngressBackend.servicePort':
    case 'extensions.IngressBackend.servicePort':
      yield* backendPort(node, childOf(parent, 'serviceName'), namespace);
      return;
    case 'core.ConfigMapKeySelector.key':
      yield* keyOf('ConfigMap', node, childOf(parent, 'name'), namespace);
      return;
    case 'core.SecretKeySelector.key':
      yield* keyOf('Secret', node, childOf(parent, 'name'), namespace);
      return;
    case 'core.KeyToPath.key': {
      const source = parent.parent?.parent;
      const kind = /ConfigMap/.test(source?.definition?.name ?? '') ? 'ConfigMap' : 'Secret';
      yield* keyOf(kind, node, childOf(source, 'name') ?? childOf(source, 'secretName'), namespace);
      return;
    }
    case 'core.ConfigMap.data':
    case 'core.ConfigMap.binaryData':
      yield* dataKeys('ConfigMap', node, manifest);
      return;
    case 'core.Secret.data':
    case 'core.Secret.stringData':
      yield* dataKeys('Secret', node, manifest);
      return;
    case 'meta.ObjectMeta.labels':
      yield* labels('definition', node, namespace);
      return;
    case 'core.ServiceSpec.selector':
    case 'core.ReplicationControllerSpec.selector':
      yield* labels('reference', node, namespace);
      return;
    case 'meta.LabelSelector.matchLabels':
      // What selects namespaces speaks of their labels, which no manifest beside it need have.
      if (parent.segment !== 'namespaceSelector') yield* labels('reference', node, namespace);
      return;
    case 'apps.StatefulSetSpec.volumeClaimTemplates':
      yield* claimTemplates(node);
      return;
  }
}

function* use(role: NameUse['role'], subject: NameSubject, place: TypedNode | undefined): Generator<NameUse> {
  const value = place?.value;
  if (place && value?.type === 'scalar' && typeof value.value === 'string' && value.value !== '') {
    yield { role, subject, name: value.value, node: value, place };
  }
}

function* inPod(
  role: NameUse['role'],
  type: 'volume' | 'container' | 'resource-claim',
  node: TypedNode,
): Generator<NameUse> {
  const pod = podOf(node);
  if (pod) yield* use(role, { type, pod }, node);
}

function* portOf(node: TypedNode, role: NameUse['role'], namespace: string | undefined): Generator<NameUse> {
  const pod = podOf(node);
  if (pod) yield* use(role, { type: 'container-port', pod, labels: labelsOf(pod), namespace }, node);
}

/** A port's name that another object uses of the pods that it selects. */
function* selectedPort(
  node: TypedNode,
  selector: TypedNode | undefined,
  namespace: string | undefined,
): Generator<NameUse> {
  yield* use(
    'reference',
    { type: 'container-port', pod: undefined, selector: textMap(selector?.value), namespace },
    node,
  );
}

function* backendPort(
  node: TypedNode,
  service: TypedNode | undefined,
  namespace: string | undefined,
): Generator<NameUse> {
  const name = textOf(service);
  if (name !== undefined) yield* use('reference', { type: 'service-port', service: name, namespace }, node);
}

function* keyOf(
  kind: 'ConfigMap' | 'Secret',
  node: TypedNode,
  object: TypedNode | undefined,
  namespace: string | undefined,
): Generator<NameUse> {
  const name = textOf(object);
  if (name !== undefined) yield* use('reference', { type: 'data-key', kind, object: name, namespace }, node);
}

function* dataKeys(kind: 'ConfigMap' | 'Secret', node: TypedNode, { name, namespace }: Manifest): Generator<NameUse> {
  if (name === undefined) return;
  for (const child of node.children) {
    if (!child.key) continue;
    const subject = { type: 'data-key', kind, object: name, namespace } as const;
    yield { role: 'definition', subject, name: keyText(child.key), node: child.key, place: child };
  }
}

function* labels(role: NameUse['role'], node: TypedNode, namespace: string | undefined): Generator<NameUse> {
  for (const child of node.children) {
    if (child.key) yield* use(role, { type: 'label', key: keyText(child.key), namespace }, child);
  }
}

/** The claims that a StatefulSet makes are volumes of its pods. */
function* claimTemplates(node: TypedNode): Generator<NameUse> {
  const template = childOf(node.parent, 'template');
  const pod = template && childOf(template, 'spec');
  if (!pod) return;
  for (const claim of node.children) {
    yield* use('definition', { type: 'volume', pod }, childOf(childOf(claim, 'metadata'), 'name'));
  }
}

/** The pod spec that a node belongs to. */
function podOf(node: TypedNode): TypedNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.definition?.name === 'core.v1.PodSpec') return at;
  return undefined;
}

/** The labels of the pod whose spec this is. */
function labelsOf(pod: TypedNode): ReadonlyMap<string, string> {
  return textMap(childOf(childOf(pod.parent, 'metadata'), 'labels')?.value);
}

function textOf(node: TypedNode | undefined): string | undefined {
  const value = node?.value;
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
