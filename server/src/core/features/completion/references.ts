import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';

/** The kind of object that a field names. */
export interface ReferredKind {
  readonly group: string;
  readonly kind: string;
}

/** The kind of object that a field of a definition names by a string; `undefined` for fields that name none, or one of several kinds. */
export function referredKind(definition: DefinitionView, field: string): ReferredKind | undefined {
  return references.get(`${withoutVersion(definition.name)}.${field}`);
}

/** `core.v1.Probe` as `core.Probe`: what versions of a definition have in common. */
export function withoutVersion(definition: string): string {
  return definition.replace(/\.v\d\w*\./, '.');
}

const configMap: ReferredKind = { group: '', kind: 'ConfigMap' };
const secret: ReferredKind = { group: '', kind: 'Secret' };
const service: ReferredKind = { group: '', kind: 'Service' };
const namespace: ReferredKind = { group: '', kind: 'Namespace' };
const serviceAccount: ReferredKind = { group: '', kind: 'ServiceAccount' };
const storageClass: ReferredKind = { group: 'storage.k8s.io', kind: 'StorageClass' };
const ingressClass: ReferredKind = { group: 'networking.k8s.io', kind: 'IngressClass' };

/** Sources: the types of k8s.io/api, whose comments say what each name is the name of. */
export const references: ReadonlyMap<string, ReferredKind> = new Map([
  ['core.ConfigMapEnvSource.name', configMap],
  ['core.ConfigMapKeySelector.name', configMap],
  ['core.ConfigMapProjection.name', configMap],
  ['core.ConfigMapVolumeSource.name', configMap],
  ['core.SecretEnvSource.name', secret],
  ['core.SecretKeySelector.name', secret],
  ['core.SecretProjection.name', secret],
  ['core.SecretVolumeSource.secretName', secret],
  ['networking.IngressTLS.secretName', secret],
  ['extensions.IngressTLS.secretName', secret],
  ['core.PersistentVolumeClaimVolumeSource.claimName', { group: '', kind: 'PersistentVolumeClaim' }],
  ['core.PersistentVolumeClaimSpec.volumeName', { group: '', kind: 'PersistentVolume' }],
  ['core.PersistentVolumeClaimSpec.storageClassName', storageClass],
  ['core.PersistentVolumeSpec.storageClassName', storageClass],
  [
    'core.PersistentVolumeClaimSpec.volumeAttributesClassName',
    { group: 'storage.k8s.io', kind: 'VolumeAttributesClass' },
  ],
  ['storage.CSIStorageCapacity.storageClassName', storageClass],
  ['core.PodSpec.serviceAccountName', serviceAccount],
  ['core.PodSpec.serviceAccount', serviceAccount],
  ['core.PodSpec.priorityClassName', { group: 'scheduling.k8s.io', kind: 'PriorityClass' }],
  ['core.PodSpec.runtimeClassName', { group: 'node.k8s.io', kind: 'RuntimeClass' }],
  ['core.PodResourceClaim.resourceClaimName', { group: 'resource.k8s.io', kind: 'ResourceClaim' }],
  ['core.PodResourceClaim.resourceClaimTemplateName', { group: 'resource.k8s.io', kind: 'ResourceClaimTemplate' }],
  ['resource.DeviceRequest.deviceClassName', { group: 'resource.k8s.io', kind: 'DeviceClass' }],
  ['resource.ExactDeviceRequest.deviceClassName', { group: 'resource.k8s.io', kind: 'DeviceClass' }],
  ['apps.StatefulSetSpec.serviceName', service],
  ['networking.IngressServiceBackend.name', service],
  ['networking.IngressBackend.serviceName', service],
  ['extensions.IngressBackend.serviceName', service],
  ['admissionregistration.ServiceReference.name', service],
  ['apiextensions.ServiceReference.name', service],
  ['apiregistration.ServiceReference.name', service],
  ['admissionregistration.ServiceReference.namespace', namespace],
  ['apiextensions.ServiceReference.namespace', namespace],
  ['apiregistration.ServiceReference.namespace', namespace],
  ['networking.IngressSpec.ingressClassName', ingressClass],
  ['extensions.IngressSpec.ingressClassName', ingressClass],
  ['meta.ObjectMeta.namespace', namespace],
  ['rbac.Subject.namespace', namespace],
  ['core.ObjectReference.namespace', namespace],
  ['core.SecretReference.namespace', namespace],
]);
