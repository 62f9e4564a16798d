import { withoutVersion } from '../../analysis/names/objectReferences.ts';
import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';

/**
 * Values that a field without a list in the schema has in practice, the most frequent first; what the pinned version does not know
 * is left out.
 */
export function knownValues(definition: string, field: string, version: KubernetesVersion): readonly string[] {
  const name = withoutVersion(definition);
  const values = known.get(`${name}.${field}`) ?? known.get(`.${field}`) ?? [];
  return values.flatMap((text) => {
    const [value = '', from, to] = text.split(/ @(\d*)-(\d*)$/);
    return (from && version < Number(from)) || (to && version > Number(to)) ? [] : [value];
  });
}

/** Label keys that nodes have: for selectors and topologies. Source: Well-Known Labels, Annotations and Taints in the Kubernetes documentation. */
const nodeLabels: readonly string[] = [
  'kubernetes.io/hostname',
  'kubernetes.io/os',
  'kubernetes.io/arch',
  'topology.kubernetes.io/zone @17-',
  'topology.kubernetes.io/region @17-',
  'node.kubernetes.io/instance-type @17-',
  'node-role.kubernetes.io/control-plane @20-',
];

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const topologies = ['kubernetes.io/hostname', 'topology.kubernetes.io/zone @17-', 'topology.kubernetes.io/region @17-'];

/**
 * By definition without its version and field; those that begin with a dot hold for the field in every definition. ` @23-` behind a
 * value: from that minor on.
 * Sources: the comments of the types in k8s.io/api, which name the values; the Kubernetes documentation.
 */
export const known: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'meta.LabelSelectorRequirement.operator': operators,
    '.topologyKey': topologies,

    'core.Container.restartPolicy': ['Always'],
    'core.NodeSelectorRequirement.key': nodeLabels,
    'core.Toleration.key': [
      'node-role.kubernetes.io/control-plane @20-',
      'node-role.kubernetes.io/master @-24',
      'node.kubernetes.io/not-ready',
      'node.kubernetes.io/unreachable',
      'node.kubernetes.io/disk-pressure',
      'node.kubernetes.io/memory-pressure',
      'node.kubernetes.io/unschedulable',
    ],
    'core.Capabilities.add': [
      'NET_BIND_SERVICE',
      'NET_ADMIN',
      'NET_RAW',
      'SYS_TIME',
      'SYS_PTRACE',
      'CHOWN',
      'SETUID',
      'SETGID',
    ],
    'core.Capabilities.drop': ['ALL', 'NET_RAW'],
    'core.EmptyDirVolumeSource.medium': ['Memory'],
    'core.ObjectFieldSelector.fieldPath': [
      'metadata.name',
      'metadata.namespace',
      'metadata.uid',
      'spec.nodeName',
      'spec.serviceAccountName',
      'status.podIP',
      'status.podIPs @16-',
      'status.hostIP',
      'status.hostIPs @28-',
      "metadata.labels['app']",
      "metadata.annotations['key']",
    ],
    'core.ResourceFieldSelector.resource': [
      'limits.cpu',
      'limits.memory',
      'limits.ephemeral-storage',
      'requests.cpu',
      'requests.memory',
      'requests.ephemeral-storage',
    ],
    'core.VolumeMount.recursiveReadOnly': ['Disabled', 'IfPossible', 'Enabled'],
    'core.PodOS.name': ['linux', 'windows'],
    'core.ContainerResizePolicy.resourceName': ['cpu', 'memory'],
    'core.ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
    'core.PodDNSConfigOption.name': ['ndots', 'timeout', 'attempts', 'single-request-reopen'],
    'core.Sysctl.name': [
      'net.ipv4.ip_local_port_range',
      'net.ipv4.ip_unprivileged_port_start @22-',
      'net.ipv4.tcp_syncookies',
      'kernel.shm_rmid_forced',
    ],
    'core.Secret.type': [
      'Opaque',
      'kubernetes.io/tls',
      'kubernetes.io/dockerconfigjson',
      'kubernetes.io/basic-auth',
      'kubernetes.io/ssh-auth',
      'kubernetes.io/service-account-token',
      'bootstrap.kubernetes.io/token',
    ],
    'core.ServiceSpec.clusterIP': ['None'],
    'core.ServiceSpec.trafficDistribution': ['PreferClose', 'PreferSameZone @34-', 'PreferSameNode @34-'],
    'core.ServicePort.appProtocol': [
      'http',
      'https',
      'grpc',
      'tcp',
      'kubernetes.io/h2c',
      'kubernetes.io/ws',
      'kubernetes.io/wss',
    ],
    'core.ServicePort.name': ['http', 'https', 'grpc', 'metrics'],
    'core.ContainerPort.name': ['http', 'https', 'grpc', 'metrics'],
    'core.PersistentVolumeSpec.mountOptions': ['hard', 'nfsvers=4.1', 'noatime'],
    '.fsType': ['ext4', 'xfs'],
    'core.TypedLocalObjectReference.kind': ['VolumeSnapshot', 'PersistentVolumeClaim'],
    'core.TypedLocalObjectReference.apiGroup': ['snapshot.storage.k8s.io'],
    'core.TypedObjectReference.kind': ['VolumeSnapshot', 'PersistentVolumeClaim'],
    'core.TypedObjectReference.apiGroup': ['snapshot.storage.k8s.io'],
    'core.ScopedResourceSelectorRequirement.values': ['high', 'medium', 'low'],

    'autoscaling.CrossVersionObjectReference.kind': [
      'Deployment',
      'StatefulSet',
      'ReplicaSet',
      'ReplicationController',
    ],
    'autoscaling.CrossVersionObjectReference.apiVersion': ['apps/v1', 'v1'],
    'autoscaling.ResourceMetricSource.name': ['cpu', 'memory'],
    'autoscaling.ContainerResourceMetricSource.name': ['cpu', 'memory'],
    'autoscaling.MetricSpec.type': ['Resource', 'ContainerResource @20-', 'Pods', 'Object', 'External'],
    'autoscaling.MetricTarget.type': ['Utilization', 'AverageValue', 'Value'],
    'autoscaling.HPAScalingRules.selectPolicy': ['Max', 'Min', 'Disabled'],
    'autoscaling.HPAScalingPolicy.type': ['Pods', 'Percent'],

    'batch.CronJobSpec.timeZone': ['Etc/UTC', 'Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles'],
    'batch.PodFailurePolicyOnPodConditionsPattern.type': ['DisruptionTarget'],
    'batch.PodFailurePolicyOnPodConditionsPattern.status': ['True', 'False', 'Unknown'],
    'batch.SuccessPolicyRule.succeededIndexes': ['0'],

    'networking.IPBlock.cidr': ['0.0.0.0/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    'networking.HTTPIngressPath.path': ['/'],
    'extensions.HTTPIngressPath.path': ['/'],
    'networking.IngressClassSpec.controller': [
      'k8s.io/ingress-nginx',
      'ingress.k8s.aws/alb',
      'traefik.io/ingress-controller',
    ],
    'node.RuntimeClass.handler': ['runc', 'runsc', 'kata'],
    'core.HTTPGetAction.path': ['/healthz', '/livez', '/readyz', '/'],

    'rbac.RoleRef.apiGroup': ['rbac.authorization.k8s.io'],
    'rbac.RoleRef.kind': ['Role', 'ClusterRole'],
    'rbac.Subject.kind': ['ServiceAccount', 'User', 'Group'],
    'rbac.Subject.apiGroup': ['rbac.authorization.k8s.io'],
    'rbac.PolicyRule.verbs': ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', '*'],

    'storage.StorageClass.provisioner': [
      'ebs.csi.aws.com',
      'efs.csi.aws.com',
      'pd.csi.storage.gke.io',
      'disk.csi.azure.com',
      'file.csi.azure.com',
      'csi.vsphere.vmware.com',
      'rbd.csi.ceph.com',
      'cephfs.csi.ceph.com',
      'nfs.csi.k8s.io',
      'driver.longhorn.io',
      'rancher.io/local-path',
      'kubernetes.io/no-provisioner',
    ],
    'storage.CSIDriverSpec.fsGroupPolicy': ['ReadWriteOnceWithFSType', 'File', 'None'],
    'storage.CSIDriverSpec.volumeLifecycleModes': ['Persistent', 'Ephemeral'],

    'apiextensions.CustomResourceDefinitionSpec.scope': ['Namespaced', 'Cluster'],
    'apiextensions.CustomResourceConversion.strategy': ['None', 'Webhook'],
    'apiextensions.JSONSchemaProps.type': ['object', 'string', 'integer', 'number', 'boolean', 'array'],
    'apiextensions.JSONSchemaProps.format': [
      'int32',
      'int64',
      'double',
      'date-time',
      'byte',
      'email',
      'hostname',
      'ipv4',
      'uri',
      'uuid',
    ],
    'apiextensions.JSONSchemaProps.x-kubernetes-list-type': ['map', 'set', 'atomic'],
    'apiextensions.JSONSchemaProps.x-kubernetes-map-type': ['granular', 'atomic'],
    'apiextensions.WebhookConversion.conversionReviewVersions': ['v1', 'v1beta1'],
    'admissionregistration.ValidatingWebhook.admissionReviewVersions': ['v1', 'v1beta1'],
    'admissionregistration.MutatingWebhook.admissionReviewVersions': ['v1', 'v1beta1'],
    'admissionregistration.RuleWithOperations.operations': ['CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'],
    'admissionregistration.NamedRuleWithOperations.operations': ['CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'],
    'admissionregistration.RuleWithOperations.scope': ['*', 'Namespaced', 'Cluster'],
    'admissionregistration.NamedRuleWithOperations.scope': ['*', 'Namespaced', 'Cluster'],
    'admissionregistration.MatchResources.matchPolicy': ['Equivalent', 'Exact'],
    'admissionregistration.MutatingAdmissionPolicySpec.reinvocationPolicy': ['Never', 'IfNeeded'],
    'certificates.CertificateSigningRequestSpec.signerName': [
      'kubernetes.io/kube-apiserver-client',
      'kubernetes.io/kube-apiserver-client-kubelet',
      'kubernetes.io/kubelet-serving',
    ],
    'certificates.CertificateSigningRequestSpec.usages': [
      'client auth',
      'server auth',
      'digital signature',
      'key encipherment',
    ],
    'flowcontrol.FlowDistinguisherMethod.type': ['ByUser', 'ByNamespace'],
    'flowcontrol.Subject.kind': ['Group', 'User', 'ServiceAccount'],
    'flowcontrol.PriorityLevelConfigurationSpec.type': ['Limited', 'Exempt'],
    'flowcontrol.LimitResponse.type': ['Queue', 'Reject'],
  }),
);

/** The values that a well-known label or annotation has. */
export function labelValues(key: string): readonly string[] {
  return labels.find(([pattern]) => pattern.test(key))?.[1] ?? [];
}

/** Sources: Well-Known Labels, Annotations and Taints, and Pod Security Admission, in the Kubernetes documentation. */
const labels: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)$/, ['restricted', 'baseline', 'privileged']],
  [/^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)-version$/, ['latest']],
  [/^kubernetes\.io\/os$/, ['linux', 'windows']],
  [/^kubernetes\.io\/arch$/, ['amd64', 'arm64']],
  [/\/is-default-class$/, ['true', 'false']],
  [/^cluster-autoscaler\.kubernetes\.io\/safe-to-evict$/, ['true', 'false']],
  [/^service\.kubernetes\.io\/topology-mode$/, ['Auto', 'Disabled']],
];
