import type { FieldTable, WhenOff } from '../../server/src/core/kubernetes/Lifecycle.ts';

interface Gated {
  readonly gate: string;
  readonly whenOff: WhenOff;
}

/**
 * Fields that the API server drops or refuses while a feature gate is off; the gates' stages are in `gates.ts`.
 *
 * Sources: `dropDisabledFields` and its like in pkg/api/pod/util.go, pkg/api/service, pkg/api/persistentvolumeclaim and the
 * strategies of pkg/registry, 1.14 to 1.34; the `+featureGate` marks in k8s.io/api 1.34 and 1.36. "rejected" covers the fields
 * that are dropped first and whose parent is invalid without them: a probe without a handler, a volume whose source goes
 * after defaults were set, an empty `valueFrom`, a metric or a device request without content. Fields below `status` are left
 * out, and those of scheduling.k8s.io, which is itself off by default.
 */
export const gatedFields: FieldTable<Gated> = {
  'admissionregistration.v1.MutatingWebhook': { matchConditions: dropped('AdmissionWebhookMatchConditions') },
  'admissionregistration.v1.ValidatingWebhook': { matchConditions: dropped('AdmissionWebhookMatchConditions') },

  'apiextensions.v1.CustomResourceDefinitionVersion': { selectableFields: dropped('CustomResourceFieldSelectors') },
  'apiextensions.v1.JSONSchemaProps': { 'x-kubernetes-validations': dropped('CustomResourceValidationExpressions') },
  'apiextensions.v1beta1.CustomResourceDefinitionSpec': { conversion: dropped('CustomResourceWebhookConversion') },

  'apps.v1.RollingUpdateDaemonSet': { maxSurge: dropped('DaemonSetUpdateSurge') },
  'apps.v1.RollingUpdateStatefulSetStrategy': { maxUnavailable: dropped('MaxUnavailableStatefulSet') },
  'apps.v1.StatefulSetSpec': {
    minReadySeconds: dropped('StatefulSetMinReadySeconds'),
    ordinals: dropped('StatefulSetStartOrdinal'),
    persistentVolumeClaimRetentionPolicy: dropped('StatefulSetAutoDeletePVC'),
  },

  'authorization.v1.ResourceAttributes': {
    fieldSelector: dropped('AuthorizeWithSelectors'),
    labelSelector: dropped('AuthorizeWithSelectors'),
  },

  'autoscaling.v2.HPAScalingRules': { tolerance: dropped('HPAConfigurableTolerance') },
  'autoscaling.v2.MetricSpec': { containerResource: rejected('HPAContainerMetrics') },
  'autoscaling.v2beta1.MetricSpec': { containerResource: rejected('HPAContainerMetrics') },
  'autoscaling.v2beta2.MetricSpec': { containerResource: rejected('HPAContainerMetrics') },

  'batch.v1.CronJobSpec': { timeZone: dropped('CronJobTimeZone') },
  'batch.v1beta1.CronJobSpec': { timeZone: dropped('CronJobTimeZone') },
  'batch.v1.JobSpec': {
    backoffLimitPerIndex: dropped('JobBackoffLimitPerIndex'),
    completionMode: dropped('IndexedJob'),
    managedBy: dropped('JobManagedBy'),
    maxFailedIndexes: dropped('JobBackoffLimitPerIndex'),
    podFailurePolicy: dropped('JobPodFailurePolicy'),
    podReplacementPolicy: dropped('JobPodReplacementPolicy'),
    successPolicy: dropped('JobSuccessPolicy'),
    suspend: dropped('SuspendJob'),
    ttlSecondsAfterFinished: dropped('TTLAfterFinished'),
  },

  'certificates.v1.CertificateSigningRequestSpec': { expirationSeconds: dropped('CSRDuration') },

  'coordination.v1.LeaseSpec': {
    preferredHolder: dropped('CoordinatedLeaderElection'),
    strategy: dropped('CoordinatedLeaderElection'),
  },

  'core.v1.ConfigMap': { immutable: dropped('ImmutableEphemeralVolumes') },
  'core.v1.Container': {
    resizePolicy: dropped('InPlacePodVerticalScaling'),
    restartPolicy: { gate: 'SidecarContainers', whenOff: 'init-container' },
    restartPolicyRules: dropped('ContainerRestartRules'),
    startupProbe: dropped('StartupProbe'),
  },
  'core.v1.CSIPersistentVolumeSource': {
    controllerExpandSecretRef: dropped('ExpandCSIVolumes'),
    nodeExpandSecretRef: dropped('CSINodeExpandSecret'),
  },
  'core.v1.EmptyDirVolumeSource': { sizeLimit: dropped('LocalStorageCapacityIsolation') },
  'core.v1.EndpointPort': { appProtocol: dropped('ServiceAppProtocol') },
  'core.v1.EnvVarSource': { fileKeyRef: rejected('EnvFiles') },
  'core.v1.Lifecycle': { stopSignal: dropped('ContainerStopSignals') },
  'core.v1.LifecycleHandler': { sleep: { gate: 'PodLifecycleSleepAction', whenOff: 'hook-removed' } },
  'core.v1.PersistentVolumeClaimSpec': {
    dataSource: dropped('VolumePVCDataSource'),
    dataSourceRef: dropped('AnyVolumeDataSource'),
    volumeAttributesClassName: dropped('VolumeAttributesClass'),
  },
  'core.v1.PersistentVolumeSpec': { volumeAttributesClassName: dropped('VolumeAttributesClass') },
  'core.v1.PodAffinityTerm': {
    matchLabelKeys: dropped('MatchLabelKeysInPodAffinity'),
    mismatchLabelKeys: dropped('MatchLabelKeysInPodAffinity'),
    namespaceSelector: dropped('PodAffinityNamespaceSelector'),
  },
  'core.v1.PodSecurityContext': {
    appArmorProfile: dropped('AppArmorFields'),
    fsGroupChangePolicy: dropped('ConfigurableFSGroupPolicy'),
    seLinuxChangePolicy: dropped('SELinuxChangePolicy'),
    supplementalGroupsPolicy: dropped('SupplementalGroupsPolicy'),
    windowsOptions: dropped('WindowsGMSA'),
  },
  'core.v1.PodSpec': {
    ephemeralContainers: rejected('EphemeralContainers'),
    hostUsers: dropped('UserNamespacesSupport'),
    hostnameOverride: dropped('HostnameOverride'),
    os: dropped('IdentifyPodOS'),
    overhead: dropped('PodOverhead'),
    preemptionPolicy: dropped('NonPreemptingPriority'),
    resourceClaims: dropped('DynamicResourceAllocation'),
    resources: dropped('PodLevelResources'),
    schedulingGates: dropped('PodSchedulingReadiness'),
    schedulingGroup: dropped('GenericWorkload'),
    setHostnameAsFQDN: dropped('SetHostnameAsFQDN'),
    topologySpreadConstraints: dropped('EvenPodsSpread'),
    workloadRef: dropped('GenericWorkload'),
  },
  'core.v1.Probe': {
    grpc: rejected('GRPCContainerProbe'),
    terminationGracePeriodSeconds: dropped('ProbeTerminationGracePeriod'),
  },
  'core.v1.ResourceRequirements': { claims: dropped('DynamicResourceAllocation') },
  'core.v1.Secret': { immutable: dropped('ImmutableEphemeralVolumes') },
  'core.v1.SecurityContext': {
    appArmorProfile: dropped('AppArmorFields'),
    procMount: dropped('ProcMountType'),
    windowsOptions: dropped('WindowsGMSA'),
  },
  'core.v1.ServicePort': { appProtocol: dropped('ServiceAppProtocol') },
  'core.v1.ServiceSpec': {
    allocateLoadBalancerNodePorts: dropped('ServiceLBNodePortControl'),
    clusterIPs: dropped('IPv6DualStack'),
    internalTrafficPolicy: dropped('ServiceInternalTrafficPolicy'),
    ipFamilies: dropped('IPv6DualStack'),
    ipFamily: dropped('IPv6DualStack'),
    ipFamilyPolicy: dropped('IPv6DualStack'),
    loadBalancerClass: dropped('ServiceLoadBalancerClass'),
    topologyKeys: dropped('ServiceTopology'),
    trafficDistribution: dropped('ServiceTrafficDistribution'),
  },
  'core.v1.TopologySpreadConstraint': {
    matchLabelKeys: dropped('MatchLabelKeysInPodTopologySpread'),
    minDomains: dropped('MinDomainsInPodTopologySpread'),
    nodeAffinityPolicy: dropped('NodeInclusionPolicyInPodTopologySpread'),
    nodeTaintsPolicy: dropped('NodeInclusionPolicyInPodTopologySpread'),
  },
  'core.v1.TypedObjectReference': { namespace: dropped('CrossNamespaceVolumeDataSource') },
  'core.v1.Volume': {
    csi: rejected('CSIInlineVolume'),
    ephemeral: rejected('GenericEphemeralVolume'),
    image: { gate: 'ImageVolume', whenOff: 'volume-removed' },
  },
  'core.v1.VolumeMount': {
    recursiveReadOnly: dropped('RecursiveReadOnlyMounts'),
    subPathExpr: dropped('VolumeSubpathEnvExpansion'),
  },
  'core.v1.VolumeProjection': {
    clusterTrustBundle: { gate: 'ClusterTrustBundleProjection', whenOff: 'source-emptied' },
    podCertificate: { gate: 'PodCertificateRequest', whenOff: 'source-emptied' },
  },
  'core.v1.WindowsSecurityContextOptions': {
    hostProcess: rejected('WindowsHostProcessContainers'),
    runAsUserName: dropped('WindowsRunAsUserName'),
  },

  'discovery.v1.Endpoint': { hints: dropped('TopologyAwareHints') },
  'discovery.v1beta1.Endpoint': { hints: dropped('TopologyAwareHints'), nodeName: dropped('EndpointSliceNodeName') },

  'networking.v1.IngressClassParametersReference': {
    namespace: dropped('IngressClassNamespacedParams'),
    scope: dropped('IngressClassNamespacedParams'),
  },
  'networking.v1beta1.IngressClassParametersReference': {
    namespace: dropped('IngressClassNamespacedParams'),
    scope: dropped('IngressClassNamespacedParams'),
  },
  'networking.v1.NetworkPolicyPort': { endPort: dropped('NetworkPolicyEndPort') },

  'node.v1.RuntimeClass': { overhead: dropped('PodOverhead') },
  'node.v1alpha1.RuntimeClassSpec': { overhead: dropped('PodOverhead') },
  'node.v1beta1.RuntimeClass': { overhead: dropped('PodOverhead') },

  'policy.v1.PodDisruptionBudgetSpec': { unhealthyPodEvictionPolicy: dropped('PDBUnhealthyPodEvictionPolicy') },

  'resource.v1.Device': deviceFields(),
  'resource.v1.DeviceAttribute': listAttributes(),
  'resource.v1.DeviceCapacity': { requestPolicy: dropped('DRAConsumableCapacity') },
  'resource.v1.DeviceClassSpec': { extendedResourceName: dropped('DRAExtendedResource') },
  'resource.v1.DeviceConstraint': { distinctAttribute: dropped('DRAConsumableCapacity') },
  'resource.v1.DeviceRequest': { firstAvailable: rejected('DRAPrioritizedList') },
  'resource.v1.DeviceSubRequest': subRequestFields(),
  'resource.v1.ExactDeviceRequest': requestFields(),
  'resource.v1.ResourceSliceSpec': sliceFields(),
  'resource.v1beta1.BasicDevice': deviceFields(),
  'resource.v1beta1.DeviceAttribute': listAttributes(),
  'resource.v1beta1.DeviceCapacity': { requestPolicy: dropped('DRAConsumableCapacity') },
  'resource.v1beta1.DeviceClassSpec': { extendedResourceName: dropped('DRAExtendedResource') },
  'resource.v1beta1.DeviceConstraint': { distinctAttribute: dropped('DRAConsumableCapacity') },
  'resource.v1beta1.DeviceRequest': { ...requestFields(), firstAvailable: rejected('DRAPrioritizedList') },
  'resource.v1beta1.DeviceSubRequest': subRequestFields(),
  'resource.v1beta1.ResourceSliceSpec': sliceFields(),
  'resource.v1beta2.Device': deviceFields(),
  'resource.v1beta2.DeviceAttribute': listAttributes(),
  'resource.v1beta2.DeviceCapacity': { requestPolicy: dropped('DRAConsumableCapacity') },
  'resource.v1beta2.DeviceClassSpec': { extendedResourceName: dropped('DRAExtendedResource') },
  'resource.v1beta2.DeviceConstraint': { distinctAttribute: dropped('DRAConsumableCapacity') },
  'resource.v1beta2.DeviceRequest': { firstAvailable: rejected('DRAPrioritizedList') },
  'resource.v1beta2.DeviceSubRequest': subRequestFields(),
  'resource.v1beta2.ExactDeviceRequest': requestFields(),
  'resource.v1beta2.ResourceSliceSpec': sliceFields(),

  'scheduling.v1.PriorityClass': { preemptionPolicy: dropped('NonPreemptingPriority') },
  'scheduling.v1alpha1.PriorityClass': { preemptionPolicy: dropped('NonPreemptingPriority') },
  'scheduling.v1beta1.PriorityClass': { preemptionPolicy: dropped('NonPreemptingPriority') },

  'storage.v1.CSIDriverSpec': {
    fsGroupPolicy: dropped('CSIVolumeFSGroupPolicy'),
    nodeAllocatableUpdatePeriodSeconds: dropped('MutableCSINodeAllocatableCount'),
    preventPodSchedulingIfMissing: dropped('VolumeLimitScaling'),
    requiresRepublish: dropped('CSIServiceAccountToken'),
    seLinuxMount: dropped('SELinuxMountReadWriteOncePod'),
    serviceAccountTokenInSecrets: dropped('CSIServiceAccountTokenSecrets'),
    storageCapacity: dropped('CSIStorageCapacity'),
    tokenRequests: dropped('CSIServiceAccountToken'),
  },
  'storage.v1beta1.CSIDriverSpec': {
    fsGroupPolicy: dropped('CSIVolumeFSGroupPolicy'),
    requiresRepublish: dropped('CSIServiceAccountToken'),
    storageCapacity: dropped('CSIStorageCapacity'),
    tokenRequests: dropped('CSIServiceAccountToken'),
  },
};

function dropped(gate: string): Gated {
  return { gate, whenOff: 'dropped' };
}

function rejected(gate: string): Gated {
  return { gate, whenOff: 'rejected' };
}

function deviceFields(): Readonly<Record<string, Gated>> {
  return {
    allNodes: dropped('DRAPartitionableDevices'),
    allowMultipleAllocations: dropped('DRAConsumableCapacity'),
    bindingConditions: dropped('DRADeviceBindingConditions'),
    bindingFailureConditions: dropped('DRADeviceBindingConditions'),
    bindsToNode: dropped('DRADeviceBindingConditions'),
    consumesCounters: dropped('DRAPartitionableDevices'),
    nodeAllocatableResourceMappings: dropped('DRANodeAllocatableResources'),
    nodeName: dropped('DRAPartitionableDevices'),
    nodeSelector: dropped('DRAPartitionableDevices'),
    taints: dropped('DRADeviceTaints'),
  };
}

function listAttributes(): Readonly<Record<string, Gated>> {
  return {
    bools: dropped('DRAListTypeAttributes'),
    ints: dropped('DRAListTypeAttributes'),
    strings: dropped('DRAListTypeAttributes'),
    versions: dropped('DRAListTypeAttributes'),
  };
}

function requestFields(): Readonly<Record<string, Gated>> {
  return {
    adminAccess: dropped('DRAAdminAccess'),
    capacity: dropped('DRAConsumableCapacity'),
    tolerations: dropped('DRADeviceTaints'),
  };
}

function subRequestFields(): Readonly<Record<string, Gated>> {
  return { capacity: dropped('DRAConsumableCapacity'), tolerations: dropped('DRADeviceTaints') };
}

function sliceFields(): Readonly<Record<string, Gated>> {
  return {
    perDeviceNodeSelection: dropped('DRAPartitionableDevices'),
    sharedCounters: dropped('DRAPartitionableDevices'),
  };
}
