import { parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { childOf, isNull, type TypedNode } from '../../schema/TypedNode.ts';

/** The kind of object that a field names. */
export interface ReferredKind {
  readonly group: string;
  readonly kind: string;
  /** Where its namespace is said, if not by the object that holds the reference; `cluster` for kinds that have none. */
  readonly namespace?: TypedNode | 'cluster' | undefined;
}

/**
 * The kind of object that the value of `node` names, by the field that it is; `undefined` for fields that name none. Source: the
 * field descriptions of k8s.io/api.
 */
export function objectReferenceAt(node: TypedNode): ReferredKind | undefined {
  const { parent, segment } = node;
  const holder = parent?.definition?.name;
  if (!parent || holder === undefined || typeof segment !== 'string' || isNull(node)) return undefined;
  return references.get(`${withoutVersion(holder)}.${segment}`)?.(parent);
}

/** `core.ConfigMapKeySelector` of `core.v1.ConfigMapKeySelector`: references are the same in all versions of a group. */
export function withoutVersion(definition: string): string {
  return definition.replace(/\.v\d+((alpha|beta)\d+)?\./, '.');
}

/** The fields of the table below, for the test that holds each against the API. */
export function referringFields(): readonly string[] {
  return [...references.keys()];
}

type Resolve = (holder: TypedNode) => ReferredKind | undefined;

const to =
  (kind: string, group = ''): Resolve =>
  () => ({ group, kind });
const toCluster =
  (kind: string, group = ''): Resolve =>
  () => ({ group, kind, namespace: 'cluster' });
/** In the namespace that stands beside it. */
const toBeside =
  (kind: string): Resolve =>
  (holder) => ({ group: '', kind, namespace: childOf(holder, 'namespace') });

/** A reference that says the kind itself, by `apiVersion` or `apiGroup`. */
const toWritten: Resolve = (holder) => {
  const kind = textAt(holder, 'kind');
  if (kind === undefined) return undefined;
  const apiVersion = textAt(holder, 'apiVersion');
  const group =
    textAt(holder, 'apiGroup') ?? (apiVersion === undefined ? '' : (parseApiVersion(apiVersion)?.group ?? ''));
  return { group, kind, ...(childOf(holder, 'namespace') && { namespace: childOf(holder, 'namespace') }) };
};

const toRole: Resolve = (holder) => {
  const kind = textAt(holder, 'kind');
  const group = 'rbac.authorization.k8s.io';
  return kind === 'ClusterRole' ? { group, kind, namespace: 'cluster' } : kind === 'Role' ? { group, kind } : undefined;
};

const toSubject: Resolve = (holder) =>
  textAt(holder, 'kind') === 'ServiceAccount'
    ? { group: '', kind: 'ServiceAccount', namespace: childOf(holder, 'namespace') }
    : undefined;

/** What a plain reference is to depends on the field that holds it. */
const toLocal: Resolve = (holder) => {
  const above = holder.parent?.definition?.name;
  if (holder.segment === 'secretRef' || /SecretRef$/.test(String(holder.segment))) return { group: '', kind: 'Secret' };
  const list = holder.parent?.segment;
  if (list === 'imagePullSecrets') return { group: '', kind: 'Secret' };
  return above === 'core.v1.ServiceAccount' ? { group: '', kind: 'Secret' } : undefined;
};

const references: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ['core.ConfigMapKeySelector.name', to('ConfigMap')],
  ['core.ConfigMapEnvSource.name', to('ConfigMap')],
  ['core.ConfigMapVolumeSource.name', to('ConfigMap')],
  ['core.ConfigMapProjection.name', to('ConfigMap')],
  ['core.SecretKeySelector.name', to('Secret')],
  ['core.SecretEnvSource.name', to('Secret')],
  ['core.SecretVolumeSource.secretName', to('Secret')],
  ['core.SecretProjection.name', to('Secret')],
  ['core.SecretReference.name', toBeside('Secret')],
  ['core.LocalObjectReference.name', toLocal],
  ['core.PersistentVolumeClaimVolumeSource.claimName', to('PersistentVolumeClaim')],
  ['core.PersistentVolumeClaimSpec.storageClassName', toCluster('StorageClass', 'storage.k8s.io')],
  ['core.PersistentVolumeClaimSpec.volumeName', toCluster('PersistentVolume')],
  ['core.PersistentVolumeClaimSpec.volumeAttributesClassName', toCluster('VolumeAttributesClass', 'storage.k8s.io')],
  ['core.PersistentVolumeSpec.storageClassName', toCluster('StorageClass', 'storage.k8s.io')],
  [
    'core.ObjectReference.name',
    (holder) => (holder.segment === 'claimRef' ? toBeside('PersistentVolumeClaim')(holder) : toWritten(holder)),
  ],
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
  ['networking.IngressSpec.ingressClassName', toCluster('IngressClass', 'networking.k8s.io')],
  ['rbac.RoleRef.name', toRole],
  ['rbac.Subject.name', toSubject],
  ['admissionregistration.ServiceReference.name', toBeside('Service')],
  ['apiextensions.ServiceReference.name', toBeside('Service')],
  ['apiregistration.ServiceReference.name', toBeside('Service')],
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
  ['storage.VolumeAttachmentSource.persistentVolumeName', toCluster('PersistentVolume')],
]);

function textAt(holder: TypedNode, field: string): string | undefined {
  const value = childOf(holder, field)?.value;
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
