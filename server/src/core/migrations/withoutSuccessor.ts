import type { Manifest } from '../analysis/Manifest.ts';
import { formatGroupVersionKind, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { type Message, type MessageId, message } from '../messages/Message.ts';
import { isPodSecurityPolicy, podSecurityAdvice } from './podSecurityAdvice.ts';

/** Kinds that go and that no kind replaces, with what to do instead. */
const withoutReplacement: Readonly<Record<string, Extract<MessageId, `without-successor.${string}`>>> = {
  'settings.k8s.io/v1alpha1/PodPreset': 'without-successor.pod-preset',
  'auditregistration.k8s.io/v1alpha1/AuditSink': 'without-successor.audit-sink',
  'networking.k8s.io/v1alpha1/ClusterCIDR': 'without-successor.cluster-cidr',
  'v1/ComponentStatus': 'without-successor.component-status',
  'extensions/v1beta1/DeploymentRollback': 'without-successor.deployment-rollback',
  'apps/v1beta1/DeploymentRollback': 'without-successor.deployment-rollback',
  'resource.k8s.io/v1alpha1/PodScheduling': 'without-successor.pod-scheduling',
  'resource.k8s.io/v1alpha2/PodSchedulingContext': 'without-successor.pod-scheduling',
  'resource.k8s.io/v1alpha3/PodSchedulingContext': 'without-successor.pod-scheduling',
  'resource.k8s.io/v1alpha2/ResourceClaimParameters': 'without-successor.claim-parameters',
  'resource.k8s.io/v1alpha2/ResourceClassParameters': 'without-successor.class-parameters',
  'v1/Binding': 'without-successor.binding',
  'v1/EphemeralContainers': 'without-successor.ephemeral-containers',
  'coordination.k8s.io/v1beta1/LeaseCandidate': 'without-successor.lease-candidate',
};

/** Kinds whose replacement is of another design, or that nobody writes by hand: why there is no migration, and what to do. */
const replacedByHand: Readonly<Record<string, Extract<MessageId, `by-hand.${string}`>>> = {
  'resource.k8s.io/v1alpha1/ResourceClaim': 'by-hand.resource-claim',
  'resource.k8s.io/v1alpha1/ResourceClaimTemplate': 'by-hand.resource-claim',
  'resource.k8s.io/v1alpha1/ResourceClass': 'by-hand.resource-class',
  'resource.k8s.io/v1alpha2/ResourceClaim': 'by-hand.resource-claim',
  'resource.k8s.io/v1alpha2/ResourceClaimTemplate': 'by-hand.resource-claim',
  'resource.k8s.io/v1alpha2/ResourceClass': 'by-hand.resource-class',
  'resource.k8s.io/v1alpha2/ResourceSlice': 'by-hand.resource-slice',
  'certificates.k8s.io/v1alpha1/PodCertificateRequest': 'by-hand.pod-certificate-request',
};

/** What to do about an object of a kind that nothing replaces; `undefined` for any other kind. */
export function withoutSuccessor(manifest: Manifest): Message | undefined {
  const { gvk } = manifest;
  if (isPodSecurityPolicy(gvk)) return podSecurityAdvice(manifest);
  const id = own(withoutReplacement, gvk);
  return id && message(id);
}

/** Whether nothing replaces a kind and it is known what to do instead. */
export function isWithoutSuccessor(gvk: GroupVersionKind): boolean {
  return isPodSecurityPolicy(gvk) || own(withoutReplacement, gvk) !== undefined;
}

/** Why objects of a kind that has a replacement are not migrated to it, and what to do; `undefined` for any other kind. */
export function byHand(gvk: GroupVersionKind): Message | undefined {
  const id = own(replacedByHand, gvk);
  return id && message(id);
}

function own<Id>(table: Readonly<Record<string, Id>>, gvk: GroupVersionKind): Id | undefined {
  const key = formatGroupVersionKind(gvk);
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
