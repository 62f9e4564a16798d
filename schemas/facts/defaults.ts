import type { FieldTable } from '../../server/src/core/kubernetes/Lifecycle.ts';

/**
 * The values that the API server fills in for a field that is left out, in a notation that is the same in all languages: JSON
 * text; `= path` for a copy of another field, the path beginning at the same definition; a condition in brackets after a
 * value that holds only then; several alternatives joined by `, `. API versions are definitions of their own, so that where
 * they differ each has its own line (a webhook fails closed in v1 and open in v1beta1). Within a definition no default has
 * changed from 1.14 to 1.36, except that it begins with the field's feature gate.
 *
 * A zero counts as unset in `core.v1.Probe`, in the flow control queues and in `count`; an empty text counts as unset wherever
 * the default is a text.
 *
 * Sources: defaults.go and zz_generated.defaults.go of pkg/apis, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator,
 * 1.14 to 1.34, and of core and apiextensions in 1.36. What a controller, the scheduler or admission fills in is not here.
 */
export const defaults: FieldTable<string> = {
  'admissionregistration.v1.MatchResources': matchResources(),
  'admissionregistration.v1.MutatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1.MutatingWebhook': { ...webhook(), reinvocationPolicy: '"Never"' },
  'admissionregistration.v1.NamedRuleWithOperations': { scope: '"*"' },
  'admissionregistration.v1.RuleWithOperations': { scope: '"*"' },
  'admissionregistration.v1.ServiceReference': { port: '443' },
  'admissionregistration.v1.ValidatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1.ValidatingWebhook': webhook(),
  'admissionregistration.v1alpha1.MatchResources': matchResources(),
  'admissionregistration.v1alpha1.MutatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1alpha1.NamedRuleWithOperations': { scope: '"*"' },
  'admissionregistration.v1alpha1.ParamRef': { parameterNotFoundAction: '"Deny"' },
  'admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1beta1.MatchResources': matchResources(),
  'admissionregistration.v1beta1.MutatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1beta1.MutatingWebhook': { ...betaWebhook(), reinvocationPolicy: '"Never"' },
  'admissionregistration.v1beta1.NamedRuleWithOperations': { scope: '"*"' },
  'admissionregistration.v1beta1.RuleWithOperations': { scope: '"*"' },
  'admissionregistration.v1beta1.ServiceReference': { port: '443' },
  'admissionregistration.v1beta1.ValidatingAdmissionPolicySpec': { failurePolicy: '"Fail"' },
  'admissionregistration.v1beta1.ValidatingWebhook': betaWebhook(),
  'admissionregistration.v1beta1.Webhook': {
    admissionReviewVersions: '["v1beta1"]',
    failurePolicy: '"Ignore"',
    namespaceSelector: '{}',
    sideEffects: '"Unknown"',
    timeoutSeconds: '30',
  },

  'apiextensions.v1.CustomResourceDefinitionNames': { listKind: '= kind + "List"', singular: '= lowercase(kind)' },
  'apiextensions.v1.CustomResourceDefinitionSpec': { conversion: '{"strategy":"None"}' },
  'apiextensions.v1.ServiceReference': { port: '443' },
  'apiextensions.v1beta1.CustomResourceConversion': { conversionReviewVersions: '["v1beta1"] (strategy: Webhook)' },
  'apiextensions.v1beta1.CustomResourceDefinitionNames': { listKind: '= kind + "List"', singular: '= lowercase(kind)' },
  'apiextensions.v1beta1.CustomResourceDefinitionSpec': {
    conversion: '{"strategy":"None"}',
    preserveUnknownFields: 'true',
    scope: '"Namespaced"',
    version: '= versions[0].name',
  },
  'apiextensions.v1beta1.ServiceReference': { port: '443' },
  'apiregistration.v1.ServiceReference': { port: '443' },
  'apiregistration.v1beta1.ServiceReference': { port: '443' },

  'apps.v1.DaemonSetSpec': { revisionHistoryLimit: '10', updateStrategy: '{"type":"RollingUpdate"}' },
  'apps.v1.DaemonSetUpdateStrategy': { type: '"RollingUpdate"' },
  'apps.v1.DeploymentSpec': deployment(),
  'apps.v1.DeploymentStrategy': { type: '"RollingUpdate"' },
  'apps.v1.ReplicaSetSpec': { replicas: '1' },
  'apps.v1.RollingUpdateDaemonSet': { maxSurge: '0', maxUnavailable: '1' },
  'apps.v1.RollingUpdateDeployment': { maxSurge: '"25%"', maxUnavailable: '"25%"' },
  'apps.v1.RollingUpdateStatefulSetStrategy': { maxUnavailable: '1', partition: '0' },
  'apps.v1.StatefulSetOrdinals': { start: '0' },
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy': { whenDeleted: '"Retain"', whenScaled: '"Retain"' },
  'apps.v1.StatefulSetSpec': {
    ...statefulSet('{"type":"RollingUpdate","rollingUpdate":{"partition":0}}'),
    persistentVolumeClaimRetentionPolicy: '{"whenDeleted":"Retain","whenScaled":"Retain"}',
  },
  'apps.v1.StatefulSetUpdateStrategy': { type: '"RollingUpdate"' },
  'apps.v1beta1.DeploymentSpec': { ...deployment(), revisionHistoryLimit: '2', selector: labelsOfTemplate() },
  'apps.v1beta1.DeploymentStrategy': { type: '"RollingUpdate"' },
  'apps.v1beta1.RollingUpdateDeployment': { maxSurge: '"25%"', maxUnavailable: '"25%"' },
  'apps.v1beta1.RollingUpdateStatefulSetStrategy': { partition: '0' },
  'apps.v1beta1.ScaleSpec': { replicas: '0' },
  'apps.v1beta1.StatefulSetSpec': { ...statefulSet('{"type":"OnDelete"}'), selector: labelsOfTemplate() },
  'apps.v1beta1.StatefulSetUpdateStrategy': { type: '"OnDelete"' },
  'apps.v1beta2.DaemonSetSpec': { revisionHistoryLimit: '10', updateStrategy: '{"type":"RollingUpdate"}' },
  'apps.v1beta2.DaemonSetUpdateStrategy': { type: '"RollingUpdate"' },
  'apps.v1beta2.DeploymentSpec': deployment(),
  'apps.v1beta2.DeploymentStrategy': { type: '"RollingUpdate"' },
  'apps.v1beta2.ReplicaSetSpec': { replicas: '1' },
  'apps.v1beta2.RollingUpdateDaemonSet': { maxUnavailable: '1' },
  'apps.v1beta2.RollingUpdateDeployment': { maxSurge: '"25%"', maxUnavailable: '"25%"' },
  'apps.v1beta2.RollingUpdateStatefulSetStrategy': { partition: '0' },
  'apps.v1beta2.ScaleSpec': { replicas: '0' },
  'apps.v1beta2.StatefulSetSpec': statefulSet('{"type":"RollingUpdate","rollingUpdate":{"partition":0}}'),
  'apps.v1beta2.StatefulSetUpdateStrategy': { type: '"RollingUpdate"' },

  'auditregistration.v1alpha1.Webhook': { throttle: '{"qps":10,"burst":15}' },
  'auditregistration.v1alpha1.WebhookThrottleConfig': { burst: '15', qps: '10' },
  'authentication.v1.TokenRequestSpec': { expirationSeconds: '3600' },

  'autoscaling.v1.HorizontalPodAutoscalerSpec': { minReplicas: '1' },
  'autoscaling.v1.ScaleSpec': { replicas: '0' },
  'autoscaling.v2.HorizontalPodAutoscalerBehavior': scaling(),
  'autoscaling.v2.HPAScalingRules': { selectPolicy: '"Max"' },
  'autoscaling.v2.HorizontalPodAutoscalerSpec': {
    metrics: '[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":80}}}]',
    minReplicas: '1',
  },
  'autoscaling.v2beta1.HorizontalPodAutoscalerSpec': {
    metrics: '[{"type":"Resource","resource":{"name":"cpu","targetAverageUtilization":80}}]',
    minReplicas: '1',
  },
  'autoscaling.v2beta2.HorizontalPodAutoscalerBehavior': scaling(),
  'autoscaling.v2beta2.HPAScalingRules': { selectPolicy: '"Max"' },
  'autoscaling.v2beta2.HorizontalPodAutoscalerSpec': {
    metrics: '[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":80}}}]',
    minReplicas: '1',
  },

  'batch.v1.CronJobSpec': cronJob(),
  'batch.v1.JobSpec': {
    backoffLimit: '6, 2147483647 (backoffLimitPerIndex)',
    completionMode: '"NonIndexed"',
    completions: '1 (parallelism: null)',
    manualSelector: 'false',
    parallelism: '1',
    podReplacementPolicy: '"TerminatingOrFailed", "Failed" (podFailurePolicy)',
    suspend: 'false',
  },
  'batch.v1.PodFailurePolicyOnPodConditionsPattern': { status: '"True"' },
  'batch.v1beta1.CronJobSpec': cronJob(),
  'batch.v2alpha1.CronJobSpec': cronJob(),

  'certificates.v1alpha1.PodCertificateRequestSpec': { maxExpirationSeconds: '86400' },
  'certificates.v1beta1.CertificateSigningRequestSpec': { usages: '["digital signature","key encipherment"]' },
  'certificates.v1beta1.PodCertificateRequestSpec': { maxExpirationSeconds: '86400' },

  'core.v1.AzureDiskVolumeSource': {
    cachingMode: '"ReadWrite"',
    fsType: '"ext4"',
    kind: '"Shared"',
    readOnly: 'false',
  },
  'core.v1.ClientIPConfig': { timeoutSeconds: '10800' },
  'core.v1.ConfigMapVolumeSource': { defaultMode: '420' },
  'core.v1.Container': container(),
  'core.v1.ContainerPort': { hostPort: '= containerPort (hostNetwork: true)', protocol: '"TCP"' },
  'core.v1.DownwardAPIVolumeSource': { defaultMode: '420' },
  'core.v1.EndpointPort': { protocol: '"TCP"' },
  'core.v1.EphemeralContainer': container(),
  'core.v1.FileKeySelector': { optional: 'false' },
  'core.v1.GRPCAction': { service: '""' },
  'core.v1.HTTPGetAction': { path: '"/"', scheme: '"HTTP"' },
  'core.v1.HostPathVolumeSource': { type: '""' },
  'core.v1.ISCSIPersistentVolumeSource': { iscsiInterface: '"default"' },
  'core.v1.ISCSIVolumeSource': { iscsiInterface: '"default"' },
  'core.v1.ImageVolumeSource': { pullPolicy: '"Always" (reference: *:latest), "IfNotPresent"' },
  'core.v1.LimitRangeItem': {
    default: '= max (type: Container)',
    defaultRequest: '= default (type: Container), = min (type: Container)',
  },
  'core.v1.ObjectFieldSelector': { apiVersion: '"v1"' },
  'core.v1.PersistentVolumeClaimSpec': { volumeMode: '"Filesystem"' },
  'core.v1.PersistentVolumeSpec': { persistentVolumeReclaimPolicy: '"Retain"', volumeMode: '"Filesystem"' },
  'core.v1.PodSpec': {
    dnsPolicy: '"ClusterFirst"',
    enableServiceLinks: 'true',
    restartPolicy: '"Always"',
    schedulerName: '"default-scheduler"',
    securityContext: '{}',
    serviceAccountName: '= serviceAccount',
    terminationGracePeriodSeconds: '30',
  },
  'core.v1.Probe': { failureThreshold: '3', periodSeconds: '10', successThreshold: '1', timeoutSeconds: '1' },
  'core.v1.ProjectedVolumeSource': { defaultMode: '420' },
  'core.v1.RBDPersistentVolumeSource': { keyring: '"/etc/ceph/keyring"', pool: '"rbd"', user: '"admin"' },
  'core.v1.RBDVolumeSource': { keyring: '"/etc/ceph/keyring"', pool: '"rbd"', user: '"admin"' },
  'core.v1.ReplicationControllerSpec': {
    replicas: '1',
    selector: '= template.metadata.labels',
  },
  'core.v1.ResourceRequirements': { requests: '= limits (kind: Pod)' },
  'core.v1.ScaleIOPersistentVolumeSource': { fsType: '"xfs"', storageMode: '"ThinProvisioned"' },
  'core.v1.ScaleIOVolumeSource': { fsType: '"xfs"', storageMode: '"ThinProvisioned"' },
  'core.v1.Secret': { type: '"Opaque"' },
  'core.v1.SecretVolumeSource': { defaultMode: '420' },
  'core.v1.ServiceAccountTokenProjection': { expirationSeconds: '3600' },
  'core.v1.ServicePort': { protocol: '"TCP"', targetPort: '= port' },
  'core.v1.ServiceSpec': {
    allocateLoadBalancerNodePorts: 'true (type: LoadBalancer)',
    externalTrafficPolicy: '"Cluster" (type: NodePort, LoadBalancer)',
    internalTrafficPolicy: '"Cluster" (type: ClusterIP, NodePort, LoadBalancer)',
    sessionAffinity: '"None"',
    sessionAffinityConfig: '{"clientIP":{"timeoutSeconds":10800}} (sessionAffinity: ClientIP)',
    type: '"ClusterIP"',
  },
  'core.v1.Volume': { emptyDir: '{}' },

  'discovery.v1.EndpointPort': { name: '""', protocol: '"TCP"' },
  'discovery.v1alpha1.EndpointPort': { name: '""', protocol: '"TCP"' },
  'discovery.v1beta1.EndpointPort': { name: '""', protocol: '"TCP"' },

  'extensions.v1beta1.DaemonSetSpec': {
    revisionHistoryLimit: '10',
    selector: labelsOfTemplate(),
    updateStrategy: '{"type":"OnDelete"}',
  },
  'extensions.v1beta1.DaemonSetUpdateStrategy': { type: '"OnDelete"' },
  'extensions.v1beta1.DeploymentSpec': {
    progressDeadlineSeconds: '2147483647',
    replicas: '1',
    revisionHistoryLimit: '2147483647',
    selector: labelsOfTemplate(),
    strategy: '{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1,"maxSurge":1}}',
  },
  'extensions.v1beta1.DeploymentStrategy': { type: '"RollingUpdate"' },
  'extensions.v1beta1.HTTPIngressPath': { pathType: '"ImplementationSpecific"' },
  'extensions.v1beta1.NetworkPolicyPort': { protocol: '"TCP"' },
  'extensions.v1beta1.NetworkPolicySpec': { policyTypes: '["Ingress"], ["Ingress","Egress"] (egress)' },
  'extensions.v1beta1.ReplicaSetSpec': { replicas: '1', selector: labelsOfTemplate() },
  'extensions.v1beta1.RollingUpdateDaemonSet': { maxUnavailable: '1' },
  'extensions.v1beta1.RollingUpdateDeployment': { maxSurge: '1', maxUnavailable: '1' },
  'extensions.v1beta1.ScaleSpec': { replicas: '0' },

  'flowcontrol.v1.ExemptPriorityLevelConfiguration': { lendablePercent: '0', nominalConcurrencyShares: '0' },
  'flowcontrol.v1.FlowSchemaSpec': { matchingPrecedence: '1000' },
  'flowcontrol.v1.LimitedPriorityLevelConfiguration': { lendablePercent: '0', nominalConcurrencyShares: '30' },
  'flowcontrol.v1.QueuingConfiguration': queuing(),
  'flowcontrol.v1alpha1.FlowSchemaSpec': { matchingPrecedence: '1000' },
  'flowcontrol.v1alpha1.LimitedPriorityLevelConfiguration': { assuredConcurrencyShares: '30' },
  'flowcontrol.v1alpha1.QueuingConfiguration': queuing(),
  'flowcontrol.v1beta1.FlowSchemaSpec': { matchingPrecedence: '1000' },
  'flowcontrol.v1beta1.LimitedPriorityLevelConfiguration': { assuredConcurrencyShares: '30' },
  'flowcontrol.v1beta1.QueuingConfiguration': queuing(),
  'flowcontrol.v1beta2.ExemptPriorityLevelConfiguration': { lendablePercent: '0', nominalConcurrencyShares: '0' },
  'flowcontrol.v1beta2.FlowSchemaSpec': { matchingPrecedence: '1000' },
  'flowcontrol.v1beta2.LimitedPriorityLevelConfiguration': { assuredConcurrencyShares: '30', lendablePercent: '0' },
  'flowcontrol.v1beta2.QueuingConfiguration': queuing(),
  'flowcontrol.v1beta3.ExemptPriorityLevelConfiguration': { lendablePercent: '0', nominalConcurrencyShares: '0' },
  'flowcontrol.v1beta3.FlowSchemaSpec': { matchingPrecedence: '1000' },
  'flowcontrol.v1beta3.LimitedPriorityLevelConfiguration': { lendablePercent: '0', nominalConcurrencyShares: '30' },
  'flowcontrol.v1beta3.QueuingConfiguration': queuing(),

  'networking.v1.IngressClassParametersReference': { scope: '"Cluster"' },
  'networking.v1.NetworkPolicyPort': { protocol: '"TCP"' },
  'networking.v1.NetworkPolicySpec': { policyTypes: '["Ingress"], ["Ingress","Egress"] (egress)' },
  'networking.v1beta1.HTTPIngressPath': { pathType: '"ImplementationSpecific"' },
  'networking.v1beta1.IngressClassParametersReference': { scope: '"Cluster"' },

  'policy.v1beta1.PodSecurityPolicySpec': { allowPrivilegeEscalation: 'true' },
  'extensions.v1beta1.PodSecurityPolicySpec': { allowPrivilegeEscalation: 'true' },

  'rbac.v1.RoleRef': { apiGroup: '"rbac.authorization.k8s.io"' },
  'rbac.v1.Subject': subject(),
  'rbac.v1alpha1.RoleRef': { apiGroup: '"rbac.authorization.k8s.io"' },
  'rbac.v1alpha1.Subject': {
    apiVersion: '"v1" (kind: ServiceAccount), "rbac.authorization.k8s.io/v1alpha1" (kind: User, Group)',
  },
  'rbac.v1beta1.RoleRef': { apiGroup: '"rbac.authorization.k8s.io"' },
  'rbac.v1beta1.Subject': subject(),

  'resource.v1.DeviceSubRequest': deviceRequest(),
  'resource.v1.DeviceToleration': { operator: '"Equal"' },
  'resource.v1.ExactDeviceRequest': deviceRequest(),
  'resource.v1alpha3.DeviceRequest': deviceRequest(),
  'resource.v1alpha3.DeviceSubRequest': deviceRequest(),
  'resource.v1alpha3.DeviceToleration': { operator: '"Equal"' },
  'resource.v1beta1.DeviceRequest': deviceRequest(),
  'resource.v1beta1.DeviceSubRequest': deviceRequest(),
  'resource.v1beta1.DeviceToleration': { operator: '"Equal"' },
  'resource.v1beta2.DeviceSubRequest': deviceRequest(),
  'resource.v1beta2.DeviceToleration': { operator: '"Equal"' },
  'resource.v1beta2.ExactDeviceRequest': deviceRequest(),

  'scheduling.v1.PriorityClass': { preemptionPolicy: '"PreemptLowerPriority"' },
  'scheduling.v1alpha1.PriorityClass': { preemptionPolicy: '"PreemptLowerPriority"' },
  'scheduling.v1beta1.PriorityClass': { preemptionPolicy: '"PreemptLowerPriority"' },

  'storage.v1.CSIDriverSpec': { ...csiDriver(), seLinuxMount: 'false' },
  'storage.v1.StorageClass': { reclaimPolicy: '"Delete"', volumeBindingMode: '"Immediate"' },
  'storage.v1beta1.CSIDriverSpec': csiDriver(),
  'storage.v1beta1.StorageClass': { reclaimPolicy: '"Delete"', volumeBindingMode: '"Immediate"' },
};

type Defaults = Readonly<Record<string, string>>;

function webhook(): Defaults {
  return {
    failurePolicy: '"Fail"',
    matchPolicy: '"Equivalent"',
    namespaceSelector: '{}',
    objectSelector: '{}',
    timeoutSeconds: '10',
  };
}

function betaWebhook(): Defaults {
  return {
    admissionReviewVersions: '["v1beta1"]',
    failurePolicy: '"Ignore"',
    matchPolicy: '"Exact"',
    namespaceSelector: '{}',
    objectSelector: '{}',
    sideEffects: '"Unknown"',
    timeoutSeconds: '30',
  };
}

function matchResources(): Defaults {
  return { matchPolicy: '"Equivalent"', namespaceSelector: '{}', objectSelector: '{}' };
}

function deployment(): Defaults {
  return {
    progressDeadlineSeconds: '600',
    replicas: '1',
    revisionHistoryLimit: '10',
    strategy: '{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":"25%"}}',
  };
}

function statefulSet(updateStrategy: string): Defaults {
  return { podManagementPolicy: '"OrderedReady"', replicas: '1', revisionHistoryLimit: '10', updateStrategy };
}

function labelsOfTemplate(): string {
  return '= template.metadata.labels';
}

function scaling(): Defaults {
  const percent = '{"type":"Percent","value":100,"periodSeconds":15}';
  const pods = '{"type":"Pods","value":4,"periodSeconds":15}';
  return {
    scaleDown: `{"selectPolicy":"Max","policies":[${percent}]}`,
    scaleUp: `{"stabilizationWindowSeconds":0,"selectPolicy":"Max","policies":[${pods},${percent}]}`,
  };
}

function cronJob(): Defaults {
  return {
    concurrencyPolicy: '"Allow"',
    failedJobsHistoryLimit: '1',
    successfulJobsHistoryLimit: '3',
    suspend: 'false',
  };
}

function container(): Defaults {
  return {
    imagePullPolicy: '"Always" (image: *:latest), "IfNotPresent"',
    terminationMessagePath: '"/dev/termination-log"',
    terminationMessagePolicy: '"File"',
  };
}

function queuing(): Defaults {
  return { handSize: '8', queueLengthLimit: '50', queues: '64' };
}

function subject(): Defaults {
  return { apiGroup: '"" (kind: ServiceAccount), "rbac.authorization.k8s.io" (kind: User, Group)' };
}

function deviceRequest(): Defaults {
  return { allocationMode: '"ExactCount"', count: '1 (allocationMode: ExactCount)' };
}

function csiDriver(): Defaults {
  return {
    attachRequired: 'true',
    fsGroupPolicy: '"ReadWriteOnceWithFSType"',
    podInfoOnMount: 'false',
    requiresRepublish: 'false',
    storageCapacity: 'false',
    volumeLifecycleModes: '["Persistent"]',
  };
}
