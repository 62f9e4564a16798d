import { parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { childOf, isNull, type TypedNode } from '../../schema/TypedNode.ts';

/** The kind of object that a field names. */
export interface ReferredKind {
  readonly group: string;
  readonly kind: string;
  /** The namespace that is said beside the name; where it is not, the object is in that of whoever names it. */
  readonly namespace?: string | undefined;
  /** Objects of the kind are in no namespace. */
  readonly clusterWide?: true;
}

/** What holds a reference, however it was read: a node of an object, or a place where one is being typed. */
export interface ReferenceHolder {
  /** The name of its definition. */
  readonly definition: string;
  /** The field that it is the value of, or an item of. */
  readonly field: string | undefined;
  /** The text of another field of it. */
  textAt(field: string): string | undefined;
}

/**
 * The kind of object that `field` of a holder names; `undefined` for fields that name none. Source: the field descriptions of
 * k8s.io/api.
 */
export function referredKind(holder: ReferenceHolder, field: string): ReferredKind | undefined {
  const referred = references.get(`${withoutVersion(holder.definition)}.${field}`)?.(holder);
  if (!referred || referred.clusterWide) return referred;
  const namespace = holder.textAt('namespace');
  return namespace === undefined ? referred : { ...referred, namespace };
}

/** The kind of object that the value of `node` names, by the field that it is. */
export function objectReferenceAt(node: TypedNode): ReferredKind | undefined {
  const { parent, segment } = node;
  if (!parent?.definition || typeof segment !== 'string' || isNull(node)) return undefined;
  const { segment: own, parent: above } = parent;
  const field = typeof own === 'string' ? own : above?.segment;
  const holder: ReferenceHolder = {
    definition: parent.definition.name,
    field: typeof field === 'string' ? field : undefined,
    textAt: (name) => textAt(parent, name),
  };
  return referredKind(holder, segment);
}

/** `core.ConfigMapKeySelector` of `core.v1.ConfigMapKeySelector`: references are the same in all versions of a group. */
export function withoutVersion(definition: string): string {
  return definition.replace(/\.v\d+((alpha|beta)\d+)?\./, '.');
}

/** The fields of the table below, for the test that holds each against the API. */
export function referringFields(): readonly string[] {
  return [...references.keys()];
}

type Resolve = (holder: ReferenceHolder) => ReferredKind | undefined;

const to =
  (kind: string, group = ''): Resolve =>
  () => ({ group, kind });
const toCluster =
  (kind: string, group = ''): Resolve =>
  () => ({ group, kind, clusterWide: true });

/** A reference that says the kind itself, by `apiVersion` or `apiGroup`; where it has neither, the group is the usual one of the kind. */
const toWritten: Resolve = ({ textAt }) => {
  const kind = textAt('kind');
  if (kind === undefined) return undefined;
  const apiVersion = textAt('apiVersion');
  const written = textAt('apiGroup') ?? (apiVersion === undefined ? undefined : parseApiVersion(apiVersion)?.group);
  return { group: written ?? usualGroups.get(kind) ?? '', kind };
};

const usualGroups: ReadonlyMap<string, string> = new Map([
  ['Deployment', 'apps'],
  ['StatefulSet', 'apps'],
  ['ReplicaSet', 'apps'],
  ['DaemonSet', 'apps'],
]);

const toRole: Resolve = ({ textAt }) => {
  const kind = textAt('kind');
  const group = 'rbac.authorization.k8s.io';
  return kind === 'ClusterRole' ? { group, kind, clusterWide: true } : kind === 'Role' ? { group, kind } : undefined;
};

const toSubject: Resolve = ({ textAt }) =>
  textAt('kind') === 'ServiceAccount' ? { group: '', kind: 'ServiceAccount' } : undefined;

/** What a plain reference is to depends on the field that holds it. */
const toLocal: Resolve = ({ field }) =>
  /secrets?(?:ref)?$/i.test(field ?? '') ? { group: '', kind: 'Secret' } : undefined;

const toObject: Resolve = (holder) =>
  holder.field === 'claimRef' ? { group: '', kind: 'PersistentVolumeClaim' } : (toLocal(holder) ?? toWritten(holder));

const toNamespace = toCluster('Namespace');

const references: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['core.ConfigMapKeySelector.name', to('ConfigMap')],
  ['core.ConfigMapEnvSource.name', to('ConfigMap')],
  ['core.ConfigMapVolumeSource.name', to('ConfigMap')],
  ['core.ConfigMapProjection.name', to('ConfigMap')],
  ['core.SecretKeySelector.name', to('Secret')],
  ['core.SecretEnvSource.name', to('Secret')],
  ['core.SecretVolumeSource.secretName', to('Secret')],
  ['core.SecretProjection.name', to('Secret')],
  ['core.SecretReference.name', to('Secret')],
  ['core.SecretReference.namespace', toNamespace],
  ['core.LocalObjectReference.name', toLocal],
  ['core.PersistentVolumeClaimVolumeSource.claimName', to('PersistentVolumeClaim')],
  ['core.PersistentVolumeClaimSpec.storageClassName', toCluster('StorageClass', 'storage.k8s.io')],
  ['core.PersistentVolumeClaimSpec.volumeName', toCluster('PersistentVolume')],
  ['core.PersistentVolumeClaimSpec.volumeAttributesClassName', toCluster('VolumeAttributesClass', 'storage.k8s.io')],
  ['core.PersistentVolumeSpec.storageClassName', toCluster('StorageClass', 'storage.k8s.io')],
  ['core.ObjectReference.name', toObject],
  ['core.ObjectReference.namespace', toNamespace],
  ['core.TypedLocalObjectReference.name', toWritten],
  ['core.TypedObjectReference.name', toWritten],
  ['core.PodSpec.serviceAccountName', to('ServiceAccount')],
  ['core.PodSpec.serviceAccount', to('ServiceAccount')],
  ['core.PodSpec.priorityClassName', toCluster('PriorityClass', 'scheduling.k8s.io')],
  ['core.PodSpec.runtimeClassName', toCluster('RuntimeClass', 'node.k8s.io')],
  ['core.PodResourceClaim.resourceClaimName', to('ResourceClaim', 'resource.k8s.io')],
  ['core.PodResourceClaim.resourceClaimTemplateName', to('ResourceClaimTemplate', 'resource.k8s.io')],
  ['core.ClusterTrustBundleProjection.name', toCluster('ClusterTrustBundle', 'certificates.k8s.io')],
  ['apps.StatefulSetSpec.serviceName', to('Service')],
  ['autoscaling.CrossVersionObjectReference.name', toWritten],
  ['extensions.IngressBackend.serviceName', to('Service')],
  ['networking.IngressBackend.serviceName', to('Service')],
  ['networking.IngressServiceBackend.name', to('Service')],
  ['extensions.IngressTLS.secretName', to('Secret')],
  ['networking.IngressTLS.secretName', to('Secret')],
  ['meta.ObjectMeta.namespace', toNamespace],
  ['meta.OwnerReference.name', toWritten],
  ['extensions.IngressSpec.ingressClassName', toCluster('IngressClass', 'networking.k8s.io')],
  ['networking.IngressSpec.ingressClassName', toCluster('IngressClass', 'networking.k8s.io')],
  ['rbac.RoleRef.name', toRole],
  ['rbac.Subject.name', toSubject],
  ['rbac.Subject.namespace', toNamespace],
  ['admissionregistration.ServiceReference.name', to('Service')],
  ['admissionregistration.ServiceReference.namespace', toNamespace],
  ['apiextensions.ServiceReference.name', to('Service')],
  ['apiextensions.ServiceReference.namespace', toNamespace],
  ['apiregistration.ServiceReference.name', to('Service')],
  ['apiregistration.ServiceReference.namespace', toNamespace],
  [
    'admissionregistration.ValidatingAdmissionPolicyBindingSpec.policyName',
    toCluster('ValidatingAdmissionPolicy', 'admissionregistration.k8s.io'),
  ],
  [
    'admissionregistration.MutatingAdmissionPolicyBindingSpec.policyName',
    toCluster('MutatingAdmissionPolicy', 'admissionregistration.k8s.io'),
  ],
  [
    'flowcontrol.PriorityLevelConfigurationReference.name',
    toCluster('PriorityLevelConfiguration', 'flowcontrol.apiserver.k8s.io'),
  ],
  ['resource.DeviceRequest.deviceClassName', toCluster('DeviceClass', 'resource.k8s.io')],
  ['resource.DeviceSubRequest.deviceClassName', toCluster('DeviceClass', 'resource.k8s.io')],
  ['resource.ExactDeviceRequest.deviceClassName', toCluster('DeviceClass', 'resource.k8s.io')],
  ['storage.CSIStorageCapacity.storageClassName', toCluster('StorageClass', 'storage.k8s.io')],
  ['storage.VolumeAttachmentSource.persistentVolumeName', toCluster('PersistentVolume')],
]);

function textAt(holder: TypedNode, field: string): string | undefined {
  const value = childOf(holder, field)?.value;
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
