import type { CertificateRequest } from './readCertificateRequest.ts';

/** A signer for a request that names none. */
export interface DerivedSigner {
  readonly name:
    | 'kubernetes.io/kube-apiserver-client-kubelet'
    | 'kubernetes.io/kubelet-serving'
    | 'kubernetes.io/kube-apiserver-client';
  /** The API server of `v1beta1` chose it too; else it chose `kubernetes.io/legacy-unknown`, and this one fits. */
  readonly isDefault: boolean;
}

/**
 * The signer of Kubernetes' own that a request without one goes to. What the API server of `v1beta1` (1.18 to 1.21) wrote in:
 * pkg/apis/certificates/v1beta1/defaults.go and helpers.go, where a kubelet had to ask for `key encipherment` as well until 1.27
 * (PR 111660). For what it left to `legacy-unknown`, which signed everything: the signer of client certificates, within its
 * limits (pkg/controller/certificates/signer/signer.go, and the admission plugin CertificateSubjectRestriction).
 */
export function signerFor(request: CertificateRequest, usages: readonly string[]): DerivedSigner | undefined {
  const { organizations, commonName, alternativeNames } = request;
  const { dns, ip, email, uri } = alternativeNames;
  const isFor = (purpose: string): boolean =>
    usages.includes(purpose) &&
    usages.every((usage) => [purpose, 'digital signature', 'key encipherment'].includes(usage));
  const isClient = isFor('client auth');

  if (organizations.includes('system:nodes')) {
    const isNode = organizations.length === 1 && commonName.startsWith('system:node:');
    if (!isNode || !usages.includes('digital signature') || email + uri > 0) return undefined;
    const isDefault = usages.includes('key encipherment');
    if (isClient && dns + ip === 0) return { name: 'kubernetes.io/kube-apiserver-client-kubelet', isDefault };
    return isFor('server auth') && dns + ip > 0 ? { name: 'kubernetes.io/kubelet-serving', isDefault } : undefined;
  }
  if (!isClient || organizations.includes('system:masters')) return undefined;
  return { name: 'kubernetes.io/kube-apiserver-client', isDefault: false };
}
