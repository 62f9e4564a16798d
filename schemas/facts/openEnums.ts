import type { FieldTable } from '../../server/src/core/kubernetes/Lifecycle.ts';

const orEmpty = '14- ""';
const anything = '14-';

/**
 * Fields whose enum in the schema is not the whole of what the API server takes: the minors, and then `""` where it takes the empty text
 * as well, `domain/name` where it takes a name with a domain, nothing where it takes any text.
 *
 * An empty text counts as unset where the Go type is a plain string with a default, or one whose absence is valid; where it
 * is a pointer (`pathType`, `volumeMode`, `completionMode`), an empty text is a value and is refused, so those are not here.
 * What stands below `status` is not validated when an object is created: it is reset first, or taken as it is.
 *
 * Sources: defaults.go and validation.go of pkg/apis, 1.14 to 1.34, `validateLimitRangeTypeName` among them.
 */
export const openEnums: FieldTable<string> = {
  'apps.v1.DaemonSetUpdateStrategy': { type: orEmpty },
  'apps.v1.DeploymentStrategy': { type: orEmpty },
  'apps.v1.StatefulSetSpec': { podManagementPolicy: orEmpty },
  'apps.v1.StatefulSetUpdateStrategy': { type: orEmpty },
  'batch.v1.CronJobSpec': { concurrencyPolicy: orEmpty },
  'core.v1.Container': { imagePullPolicy: orEmpty, terminationMessagePolicy: orEmpty },
  'core.v1.ContainerPort': { protocol: orEmpty },
  'core.v1.ContainerStatus': { stopSignal: anything },
  'core.v1.EndpointPort': { protocol: orEmpty },
  'core.v1.HTTPGetAction': { scheme: orEmpty },
  'core.v1.ImageVolumeSource': { pullPolicy: orEmpty },
  'core.v1.LimitRangeItem': { type: '14- domain/name' },
  'core.v1.ModifyVolumeStatus': { status: anything },
  'core.v1.NamespaceStatus': { phase: anything },
  'core.v1.NodeAddress': { type: anything },
  'core.v1.NodeStatus': { phase: anything },
  'core.v1.PersistentVolumeClaimStatus': { accessModes: anything, phase: anything, resizeStatus: anything },
  'core.v1.PersistentVolumeSpec': { persistentVolumeReclaimPolicy: orEmpty },
  'core.v1.PersistentVolumeStatus': { phase: anything },
  'core.v1.PodSpec': { dnsPolicy: orEmpty, restartPolicy: orEmpty },
  'core.v1.PodStatus': { phase: anything, qosClass: anything },
  'core.v1.PortStatus': { protocol: anything },
  'core.v1.ServicePort': { protocol: orEmpty },
  'core.v1.ServiceSpec': { externalTrafficPolicy: orEmpty, sessionAffinity: orEmpty, type: orEmpty },
  'core.v1.Toleration': { effect: orEmpty, operator: orEmpty },
  'networking.v1.IngressPortStatus': { protocol: anything },
  'resource.v1.DeviceAllocationConfiguration': { source: anything },
  'resource.v1.DeviceSubRequest': { allocationMode: orEmpty },
  'resource.v1.DeviceToleration': { effect: orEmpty, operator: orEmpty },
  'resource.v1.ExactDeviceRequest': { allocationMode: orEmpty },
  'resource.v1alpha3.DeviceToleration': { effect: orEmpty, operator: orEmpty },
  'resource.v1beta1.DeviceAllocationConfiguration': { source: anything },
  'resource.v1beta1.DeviceRequest': { allocationMode: orEmpty },
  'resource.v1beta1.DeviceSubRequest': { allocationMode: orEmpty },
  'resource.v1beta1.DeviceToleration': { effect: orEmpty, operator: orEmpty },
  'resource.v1beta2.DeviceAllocationConfiguration': { source: anything },
  'resource.v1beta2.DeviceSubRequest': { allocationMode: orEmpty },
  'resource.v1beta2.DeviceToleration': { effect: orEmpty, operator: orEmpty },
  'resource.v1beta2.ExactDeviceRequest': { allocationMode: orEmpty },
};
