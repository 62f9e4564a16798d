import { definitionName } from '../../schema/typeName.ts';

/**
 * The place of a field among those of its definition, in the order in which people write them; fields that nobody has an order
 * for come after all that have one.
 */
export function keyPlace(definition: string, field: string): number {
  const place = (orders.get(definitionName(definition)) ?? objectOrder).indexOf(field);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}

/** The order at the top of an object, whatever its kind. */
const objectOrder = ['apiVersion', 'kind', 'metadata', 'name', 'type', 'spec', 'data', 'stringData'];

/**
 * By the last part of a definition's name, since versions and groups share it. The orders are those of the examples in the
 * Kubernetes documentation and of what `kubectl create --dry-run` prints, with names first.
 */
export const orders: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ObjectMeta: 'name namespace labels annotations generateName finalizers ownerReferences',
    LabelSelector: 'matchLabels matchExpressions',
    LabelSelectorRequirement: 'key operator values',

    PodTemplateSpec: 'metadata spec',
    PodSpec:
      'serviceAccountName automountServiceAccountToken securityContext initContainers containers volumes restartPolicy ' +
      'terminationGracePeriodSeconds nodeSelector affinity tolerations topologySpreadConstraints imagePullSecrets ' +
      'priorityClassName runtimeClassName hostNetwork dnsPolicy dnsConfig hostAliases',
    Container:
      'name image imagePullPolicy command args workingDir ports env envFrom resources volumeMounts volumeDevices startupProbe livenessProbe ' +
      'readinessProbe lifecycle securityContext restartPolicy',
    ContainerPort: 'name containerPort protocol hostPort',
    EnvVar: 'name value valueFrom',
    EnvVarSource: 'configMapKeyRef secretKeyRef fieldRef resourceFieldRef',
    EnvFromSource: 'configMapRef secretRef prefix',
    ConfigMapKeySelector: 'name key optional',
    SecretKeySelector: 'name key optional',
    ConfigMapEnvSource: 'name optional',
    SecretEnvSource: 'name optional',
    Probe:
      'httpGet tcpSocket exec grpc initialDelaySeconds periodSeconds timeoutSeconds failureThreshold successThreshold ' +
      'terminationGracePeriodSeconds',
    HTTPGetAction: 'path port scheme httpHeaders host',
    TCPSocketAction: 'port host',
    GRPCAction: 'port service',
    HTTPHeader: 'name value',
    Lifecycle: 'postStart preStop',
    LifecycleHandler: 'exec httpGet sleep',
    ResourceRequirements: 'requests limits claims',
    SecurityContext:
      'runAsNonRoot runAsUser runAsGroup allowPrivilegeEscalation readOnlyRootFilesystem capabilities seccompProfile privileged',
    PodSecurityContext:
      'runAsNonRoot runAsUser runAsGroup fsGroup fsGroupChangePolicy supplementalGroups seccompProfile sysctls',
    SeccompProfile: 'type localhostProfile',
    Capabilities: 'add drop',
    VolumeMount: 'name mountPath readOnly subPath subPathExpr',
    VolumeDevice: 'name devicePath',
    Volume:
      'name configMap secret emptyDir persistentVolumeClaim hostPath projected downwardAPI csi ephemeral image nfs',
    ConfigMapVolumeSource: 'name items defaultMode optional',
    SecretVolumeSource: 'secretName items defaultMode optional',
    EmptyDirVolumeSource: 'medium sizeLimit',
    HostPathVolumeSource: 'path type',
    PersistentVolumeClaimVolumeSource: 'claimName readOnly',
    NFSVolumeSource: 'server path readOnly',
    KeyToPath: 'key path mode',
    Toleration: 'key operator value effect tolerationSeconds',
    Affinity: 'nodeAffinity podAffinity podAntiAffinity',
    PodAffinityTerm: 'labelSelector topologyKey namespaces namespaceSelector',
    WeightedPodAffinityTerm: 'weight podAffinityTerm',
    NodeSelectorRequirement: 'key operator values',
    TopologySpreadConstraint: 'maxSkew topologyKey whenUnsatisfiable labelSelector',

    DeploymentSpec: 'replicas selector strategy template minReadySeconds revisionHistoryLimit progressDeadlineSeconds',
    DeploymentStrategy: 'type rollingUpdate',
    RollingUpdateDeployment: 'maxSurge maxUnavailable',
    StatefulSetSpec:
      'serviceName replicas selector podManagementPolicy updateStrategy template volumeClaimTemplates minReadySeconds',
    DaemonSetSpec: 'selector updateStrategy template',
    ReplicaSetSpec: 'replicas selector template',
    ReplicationControllerSpec: 'replicas selector template',
    JobSpec:
      'completions parallelism completionMode backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished template',
    CronJobSpec:
      'schedule timeZone concurrencyPolicy startingDeadlineSeconds successfulJobsHistoryLimit failedJobsHistoryLimit suspend ' +
      'jobTemplate',
    JobTemplateSpec: 'metadata spec',

    ServiceSpec: 'type clusterIP selector ports externalName externalTrafficPolicy sessionAffinity',
    ServicePort: 'name port targetPort protocol nodePort appProtocol',
    IngressSpec: 'ingressClassName tls rules defaultBackend',
    IngressTLS: 'hosts secretName',
    IngressRule: 'host http',
    HTTPIngressPath: 'path pathType backend',
    IngressBackend: 'service resource serviceName servicePort',
    IngressServiceBackend: 'name port',
    ServiceBackendPort: 'number name',
    NetworkPolicySpec: 'podSelector policyTypes ingress egress',
    NetworkPolicyIngressRule: 'from ports',
    NetworkPolicyEgressRule: 'to ports',
    NetworkPolicyPeer: 'podSelector namespaceSelector ipBlock',
    NetworkPolicyPort: 'protocol port endPort',
    IPBlock: 'cidr except',

    ConfigMap: 'apiVersion kind metadata data binaryData immutable',
    Secret: 'apiVersion kind metadata type stringData data immutable',
    ServiceAccount: 'apiVersion kind metadata automountServiceAccountToken imagePullSecrets secrets',
    PersistentVolumeClaimSpec: 'accessModes storageClassName resources volumeMode volumeName selector dataSource',
    PersistentVolumeSpec:
      'capacity accessModes persistentVolumeReclaimPolicy storageClassName volumeMode csi nfs local hostPath mountOptions ' +
      'nodeAffinity claimRef',
    StorageClass:
      'apiVersion kind metadata provisioner parameters reclaimPolicy volumeBindingMode allowVolumeExpansion mountOptions',
    CSIPersistentVolumeSource: 'driver volumeHandle fsType volumeAttributes readOnly',

    HorizontalPodAutoscalerSpec: 'scaleTargetRef minReplicas maxReplicas metrics behavior',
    CrossVersionObjectReference: 'apiVersion kind name',
    MetricSpec: 'type resource pods object external',
    ResourceMetricSource: 'name target',
    MetricTarget: 'type averageUtilization averageValue value',
    PodDisruptionBudgetSpec: 'minAvailable maxUnavailable selector',
    PriorityClass: 'apiVersion kind metadata value globalDefault preemptionPolicy description',
    LimitRangeItem: 'type default defaultRequest max min maxLimitRequestRatio',

    Role: 'apiVersion kind metadata rules',
    ClusterRole: 'apiVersion kind metadata rules aggregationRule',
    PolicyRule: 'apiGroups resources resourceNames verbs nonResourceURLs',
    RoleBinding: 'apiVersion kind metadata roleRef subjects',
    ClusterRoleBinding: 'apiVersion kind metadata roleRef subjects',
    RoleRef: 'apiGroup kind name',
    Subject: 'kind name namespace apiGroup',

    CustomResourceDefinitionSpec: 'group names scope versions conversion',
    CustomResourceDefinitionNames: 'kind listKind plural singular shortNames categories',
    CustomResourceDefinitionVersion: 'name served storage schema subresources additionalPrinterColumns',
    JSONSchemaProps: 'type description properties required items enum format default',
    ValidatingWebhook:
      'name admissionReviewVersions clientConfig rules sideEffects failurePolicy matchPolicy namespaceSelector objectSelector ' +
      'timeoutSeconds',
    MutatingWebhook:
      'name admissionReviewVersions clientConfig rules sideEffects failurePolicy matchPolicy namespaceSelector objectSelector ' +
      'timeoutSeconds reinvocationPolicy',
    RuleWithOperations: 'apiGroups apiVersions operations resources scope',
  }).map(([definition, fields]) => [definition, fields.split(' ')]),
);
