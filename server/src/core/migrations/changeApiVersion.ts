import type { Migration } from '../analysis/Migration.ts';
import { type GroupVersionKind, parseApiVersion } from '../kubernetes/GroupVersionKind.ts';

/**
 * Migrations that are a change of `apiVersion` and nothing else: both versions have the same fields with the same defaults and
 * the same meaning (a test compares the fields). A kind whose defaults differ, or whose new version refuses what the old one
 * took, has a file of its own.
 */
export const apiVersionChanges: readonly Migration[] = [
  ...change('ingress-v1beta1', ['extensions/v1beta1'], 'networking.k8s.io/v1beta1', ['Ingress']),
  ...change('network-policy', ['extensions/v1beta1'], 'networking.k8s.io/v1', ['NetworkPolicy']),
  ...change('pod-security-policy', ['extensions/v1beta1'], 'policy/v1beta1', ['PodSecurityPolicy']),
  ...change('controller-revision', ['apps/v1beta1', 'apps/v1beta2'], 'apps/v1', ['ControllerRevision']),
  ...change('cron-job', ['batch/v1beta1'], 'batch/v1', ['CronJob']),
  ...change('horizontal-pod-autoscaler-v2beta2', ['autoscaling/v2beta2'], 'autoscaling/v2', [
    'HorizontalPodAutoscaler',
  ]),
  ...change('ingress-class', ['networking.k8s.io/v1beta1'], 'networking.k8s.io/v1', ['IngressClass']),
  ...change('service-cidr', ['networking.k8s.io/v1beta1'], 'networking.k8s.io/v1', ['IPAddress', 'ServiceCIDR']),
  ...change('service-cidr-alpha', ['networking.k8s.io/v1alpha1'], 'networking.k8s.io/v1', ['ServiceCIDR']),
  ...change('service-cidr-alpha-v1beta1', ['networking.k8s.io/v1alpha1'], 'networking.k8s.io/v1beta1', ['ServiceCIDR']),
  ...change('rbac', ['rbac.authorization.k8s.io/v1beta1'], 'rbac.authorization.k8s.io/v1', [
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
  ]),
  ...change('admission-policy', ['admissionregistration.k8s.io/v1beta1'], 'admissionregistration.k8s.io/v1', [
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
  ]),
  ...change('admission-policy-alpha', ['admissionregistration.k8s.io/v1alpha1'], 'admissionregistration.k8s.io/v1', [
    'ValidatingAdmissionPolicy',
    'MutatingAdmissionPolicy',
  ]),
  ...change(
    'admission-policy-alpha-v1beta1',
    ['admissionregistration.k8s.io/v1alpha1'],
    'admissionregistration.k8s.io/v1beta1',
    ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'],
  ),
  ...change('api-service', ['apiregistration.k8s.io/v1beta1'], 'apiregistration.k8s.io/v1', ['APIService']),
  ...change('token-review', ['authentication.k8s.io/v1beta1'], 'authentication.k8s.io/v1', ['TokenReview']),
  ...change(
    'self-subject-review',
    ['authentication.k8s.io/v1alpha1', 'authentication.k8s.io/v1beta1'],
    'authentication.k8s.io/v1',
    ['SelfSubjectReview'],
  ),
  ...change('self-subject-access', ['authorization.k8s.io/v1beta1'], 'authorization.k8s.io/v1', [
    'SelfSubjectAccessReview',
    'SelfSubjectRulesReview',
  ]),
  ...change('storage', ['storage.k8s.io/v1beta1'], 'storage.k8s.io/v1', ['StorageClass', 'CSIDriver', 'CSINode']),
  ...change('storage-alpha', ['storage.k8s.io/v1alpha1', 'storage.k8s.io/v1beta1'], 'storage.k8s.io/v1', [
    'VolumeAttachment',
    'CSIStorageCapacity',
    'VolumeAttributesClass',
  ]),
  ...change('storage-alpha-v1beta1', ['storage.k8s.io/v1alpha1'], 'storage.k8s.io/v1beta1', [
    'CSIStorageCapacity',
    'VolumeAttributesClass',
  ]),
  ...change('priority-class', ['scheduling.k8s.io/v1alpha1', 'scheduling.k8s.io/v1beta1'], 'scheduling.k8s.io/v1', [
    'PriorityClass',
  ]),
  ...change('runtime-class', ['node.k8s.io/v1beta1'], 'node.k8s.io/v1', ['RuntimeClass']),
  ...change(
    'flow-schema',
    [
      'flowcontrol.apiserver.k8s.io/v1alpha1',
      'flowcontrol.apiserver.k8s.io/v1beta1',
      'flowcontrol.apiserver.k8s.io/v1beta2',
      'flowcontrol.apiserver.k8s.io/v1beta3',
    ],
    'flowcontrol.apiserver.k8s.io/v1',
    ['FlowSchema'],
  ),
  ...change(
    'flow-schema-v1beta3',
    [
      'flowcontrol.apiserver.k8s.io/v1alpha1',
      'flowcontrol.apiserver.k8s.io/v1beta1',
      'flowcontrol.apiserver.k8s.io/v1beta2',
    ],
    'flowcontrol.apiserver.k8s.io/v1beta3',
    ['FlowSchema'],
  ),
  ...change(
    'flow-control-v1beta2',
    ['flowcontrol.apiserver.k8s.io/v1alpha1', 'flowcontrol.apiserver.k8s.io/v1beta1'],
    'flowcontrol.apiserver.k8s.io/v1beta2',
    ['FlowSchema', 'PriorityLevelConfiguration'],
  ),
  ...change('flow-control-v1beta1', ['flowcontrol.apiserver.k8s.io/v1alpha1'], 'flowcontrol.apiserver.k8s.io/v1beta1', [
    'FlowSchema',
    'PriorityLevelConfiguration',
  ]),
  ...change('lease', ['coordination.k8s.io/v1beta1'], 'coordination.k8s.io/v1', ['Lease']),
  ...change('lease-candidate', ['coordination.k8s.io/v1alpha2'], 'coordination.k8s.io/v1beta1', ['LeaseCandidate']),
  ...change('cluster-trust-bundle', ['certificates.k8s.io/v1alpha1'], 'certificates.k8s.io/v1beta1', [
    'ClusterTrustBundle',
  ]),
  ...change('eviction', ['policy/v1beta1'], 'policy/v1', ['Eviction']),
  ...change('dynamic-resources', ['resource.k8s.io/v1beta2'], 'resource.k8s.io/v1', [
    'ResourceClaim',
    'ResourceClaimTemplate',
    'ResourceSlice',
  ]),
  ...change('device-class', ['resource.k8s.io/v1beta1', 'resource.k8s.io/v1beta2'], 'resource.k8s.io/v1', [
    'DeviceClass',
  ]),
  // The design that the alphas from 1.31 on replace: see withoutSuccessor.ts.
  ...change('dynamic-resources-v1alpha2', ['resource.k8s.io/v1alpha1'], 'resource.k8s.io/v1alpha2', [
    'ResourceClaim',
    'ResourceClaimTemplate',
    'ResourceClass',
  ]),
];

function change(id: string, from: readonly string[], to: string, kinds: readonly string[]): readonly Migration[] {
  return kinds.map((kind) => ({
    id: kinds.length === 1 ? id : `${id}-${kebab(kind)}`,
    from: from.map((apiVersion) => kindOf(apiVersion, kind)),
    to: kindOf(to, kind),
    steps: [],
  }));
}

function kindOf(apiVersion: string, kind: string): GroupVersionKind {
  return { group: '', version: '', ...parseApiVersion(apiVersion), kind };
}

function kebab(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
