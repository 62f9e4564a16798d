import { minor } from '../../kubernetes/KubernetesVersion.ts';
import type { DeprecatedAnnotation } from './DeprecatedAnnotation.ts';
import { ingressClass } from './ingressClass.ts';

const podSecurityPolicy = (key: string): DeprecatedAnnotation => ({
  key,
  on: ['policy.v1beta1.PodSecurityPolicy', 'extensions.v1beta1.PodSecurityPolicy'],
  since: minor(21),
  // The kind itself is a warning already.
  severity: 'hint',
  instead: 'deprecated-metadata.instead.pod-security',
});

/** Annotations of other kinds. Sources: pkg/api/node/util.go; KEP-5 (PodSecurityPolicy), KEP-1453 (Ingress), KEP-2799 (tokens). */
export const clusterAnnotations: readonly DeprecatedAnnotation[] = [
  podSecurityPolicy('seccomp.security.alpha.kubernetes.io/allowedProfileNames'),
  podSecurityPolicy('seccomp.security.alpha.kubernetes.io/defaultProfileName'),
  podSecurityPolicy('apparmor.security.beta.kubernetes.io/allowedProfileNames'),
  podSecurityPolicy('apparmor.security.beta.kubernetes.io/defaultProfileName'),
  {
    key: 'scheduler.alpha.kubernetes.io/preferAvoidPods',
    on: ['core.v1.Node'],
    since: minor(22),
    instead: 'deprecated-metadata.instead.taints',
  },
  {
    key: 'kubernetes.io/enforce-mountable-secrets',
    on: ['core.v1.ServiceAccount'],
    since: minor(32),
    instead: 'deprecated-metadata.instead.namespaces',
  },
  {
    key: 'net.beta.kubernetes.io/network-policy',
    on: ['core.v1.Namespace'],
    since: minor(7),
    ends: 'before-all',
    instead: 'deprecated-metadata.instead.network-policy',
  },
  {
    // Never removed, and all controllers read it: nothing but a hint while no IngressClass is in sight.
    key: 'kubernetes.io/ingress.class',
    on: ['networking.v1.Ingress', 'networking.v1beta1.Ingress', 'extensions.v1beta1.Ingress'],
    since: minor(18),
    severity: 'hint',
    instead: 'deprecated-metadata.instead.ingress-class',
    replace: ingressClass,
  },
];
