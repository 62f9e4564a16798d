import type { KindNames } from '../../server/src/core/kubernetes/Lifecycle.ts';

/**
 * Scope, plural and short names of every kind that is stored or answered, by kind and group; they are the same in all
 * versions. A kind that is the body of a subresource goes by its parent's scope and has no plural of its own, so it has the
 * path segment of the subresource.
 *
 * Sources: scope and plural from the paths of the published OpenAPI v2 documents 1.7 to 1.36 (api/openapi-spec/swagger.json as
 * the official clients carry it), and for what those leave out (EphemeralContainers, AuditSink, PodScheduling, ResourceClass)
 * from the registry of its day; short names from `ShortNames()` in pkg/registry and, for CustomResourceDefinition,
 * staging/src/k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition/etcd.go.
 */
export const kinds: Readonly<Record<string, KindNames>> = {
  Binding: namespaced('bindings'),
  ComponentStatus: cluster('componentstatuses', 'cs'),
  ConfigMap: namespaced('configmaps', 'cm'),
  Endpoints: namespaced('endpoints', 'ep'),
  EphemeralContainers: namespaced('ephemeralcontainers'),
  Event: namespaced('events', 'ev'),
  LimitRange: namespaced('limitranges', 'limits'),
  Namespace: cluster('namespaces', 'ns'),
  Node: cluster('nodes', 'no'),
  PersistentVolume: cluster('persistentvolumes', 'pv'),
  PersistentVolumeClaim: namespaced('persistentvolumeclaims', 'pvc'),
  Pod: namespaced('pods', 'po'),
  PodTemplate: namespaced('podtemplates'),
  ReplicationController: namespaced('replicationcontrollers', 'rc'),
  ResourceQuota: namespaced('resourcequotas', 'quota'),
  Secret: namespaced('secrets'),
  Service: namespaced('services', 'svc'),
  ServiceAccount: namespaced('serviceaccounts', 'sa'),

  'MutatingAdmissionPolicy.admissionregistration.k8s.io': cluster('mutatingadmissionpolicies'),
  'MutatingAdmissionPolicyBinding.admissionregistration.k8s.io': cluster('mutatingadmissionpolicybindings'),
  'MutatingWebhookConfiguration.admissionregistration.k8s.io': cluster('mutatingwebhookconfigurations'),
  'ValidatingAdmissionPolicy.admissionregistration.k8s.io': cluster('validatingadmissionpolicies'),
  'ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io': cluster('validatingadmissionpolicybindings'),
  'ValidatingWebhookConfiguration.admissionregistration.k8s.io': cluster('validatingwebhookconfigurations'),
  'CustomResourceDefinition.apiextensions.k8s.io': cluster('customresourcedefinitions', 'crd', 'crds'),
  'APIService.apiregistration.k8s.io': cluster('apiservices'),

  'ControllerRevision.apps': namespaced('controllerrevisions'),
  'DaemonSet.apps': namespaced('daemonsets', 'ds'),
  'Deployment.apps': namespaced('deployments', 'deploy'),
  'DeploymentRollback.apps': namespaced('rollback'),
  'ReplicaSet.apps': namespaced('replicasets', 'rs'),
  'Scale.apps': namespaced('scale'),
  'StatefulSet.apps': namespaced('statefulsets', 'sts'),

  'AuditSink.auditregistration.k8s.io': cluster('auditsinks'),
  'SelfSubjectReview.authentication.k8s.io': cluster('selfsubjectreviews'),
  'TokenRequest.authentication.k8s.io': namespaced('token'),
  'TokenReview.authentication.k8s.io': cluster('tokenreviews'),
  'LocalSubjectAccessReview.authorization.k8s.io': namespaced('localsubjectaccessreviews'),
  'SelfSubjectAccessReview.authorization.k8s.io': cluster('selfsubjectaccessreviews'),
  'SelfSubjectRulesReview.authorization.k8s.io': cluster('selfsubjectrulesreviews'),
  'SubjectAccessReview.authorization.k8s.io': cluster('subjectaccessreviews'),

  'HorizontalPodAutoscaler.autoscaling': namespaced('horizontalpodautoscalers', 'hpa'),
  'Scale.autoscaling': namespaced('scale'),
  'CronJob.batch': namespaced('cronjobs', 'cj'),
  'Job.batch': namespaced('jobs'),

  'CertificateSigningRequest.certificates.k8s.io': cluster('certificatesigningrequests', 'csr'),
  'ClusterTrustBundle.certificates.k8s.io': cluster('clustertrustbundles'),
  'PodCertificateRequest.certificates.k8s.io': namespaced('podcertificaterequests'),
  'Lease.coordination.k8s.io': namespaced('leases'),
  'LeaseCandidate.coordination.k8s.io': namespaced('leasecandidates'),
  'EndpointSlice.discovery.k8s.io': namespaced('endpointslices'),
  'Event.events.k8s.io': namespaced('events', 'ev'),

  'DaemonSet.extensions': namespaced('daemonsets', 'ds'),
  'Deployment.extensions': namespaced('deployments', 'deploy'),
  'DeploymentRollback.extensions': namespaced('rollback'),
  'Ingress.extensions': namespaced('ingresses', 'ing'),
  'NetworkPolicy.extensions': namespaced('networkpolicies', 'netpol'),
  'PodSecurityPolicy.extensions': cluster('podsecuritypolicies', 'psp'),
  'ReplicaSet.extensions': namespaced('replicasets', 'rs'),
  'Scale.extensions': namespaced('scale'),

  'FlowSchema.flowcontrol.apiserver.k8s.io': cluster('flowschemas'),
  'PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io': cluster('prioritylevelconfigurations'),
  'StorageVersion.internal.apiserver.k8s.io': cluster('storageversions'),

  'ClusterCIDR.networking.k8s.io': cluster('clustercidrs', 'cc'),
  'IPAddress.networking.k8s.io': cluster('ipaddresses', 'ip'),
  'Ingress.networking.k8s.io': namespaced('ingresses', 'ing'),
  'IngressClass.networking.k8s.io': cluster('ingressclasses'),
  'NetworkPolicy.networking.k8s.io': namespaced('networkpolicies', 'netpol'),
  'ServiceCIDR.networking.k8s.io': cluster('servicecidrs'),
  'RuntimeClass.node.k8s.io': cluster('runtimeclasses'),

  'Eviction.policy': namespaced('eviction'),
  'PodDisruptionBudget.policy': namespaced('poddisruptionbudgets', 'pdb'),
  'PodSecurityPolicy.policy': cluster('podsecuritypolicies', 'psp'),

  'ClusterRole.rbac.authorization.k8s.io': cluster('clusterroles'),
  'ClusterRoleBinding.rbac.authorization.k8s.io': cluster('clusterrolebindings'),
  'Role.rbac.authorization.k8s.io': namespaced('roles'),
  'RoleBinding.rbac.authorization.k8s.io': namespaced('rolebindings'),

  'DeviceClass.resource.k8s.io': cluster('deviceclasses'),
  'DeviceTaintRule.resource.k8s.io': cluster('devicetaintrules'),
  'PodScheduling.resource.k8s.io': namespaced('podschedulings'),
  'PodSchedulingContext.resource.k8s.io': namespaced('podschedulingcontexts'),
  'ResourceClaim.resource.k8s.io': namespaced('resourceclaims'),
  'ResourceClaimParameters.resource.k8s.io': namespaced('resourceclaimparameters'),
  'ResourceClaimTemplate.resource.k8s.io': namespaced('resourceclaimtemplates'),
  'ResourceClass.resource.k8s.io': cluster('resourceclasses'),
  'ResourceClassParameters.resource.k8s.io': namespaced('resourceclassparameters'),
  'ResourcePoolStatusRequest.resource.k8s.io': cluster('resourcepoolstatusrequests'),
  'ResourceSlice.resource.k8s.io': cluster('resourceslices'),

  'PodGroup.scheduling.k8s.io': namespaced('podgroups'),
  'PriorityClass.scheduling.k8s.io': cluster('priorityclasses', 'pc'),
  'Workload.scheduling.k8s.io': namespaced('workloads'),
  'PodPreset.settings.k8s.io': namespaced('podpresets'),

  'CSIDriver.storage.k8s.io': cluster('csidrivers'),
  'CSINode.storage.k8s.io': cluster('csinodes'),
  'CSIStorageCapacity.storage.k8s.io': namespaced('csistoragecapacities'),
  'StorageClass.storage.k8s.io': cluster('storageclasses', 'sc'),
  'VolumeAttachment.storage.k8s.io': cluster('volumeattachments'),
  'VolumeAttributesClass.storage.k8s.io': cluster('volumeattributesclasses', 'vac'),
  'StorageVersionMigration.storagemigration.k8s.io': cluster('storageversionmigrations'),
};

function namespaced(plural: string, ...shortNames: readonly string[]): KindNames {
  return { scope: 'namespaced', plural, shortNames };
}

function cluster(plural: string, ...shortNames: readonly string[]): KindNames {
  return { scope: 'cluster', plural, shortNames };
}
