import type { Migration } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { deriveField } from '../analysis/migration/steps/deriveField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { readCertificateRequest } from '../kubernetes/certificateRequest/readCertificateRequest.ts';
import { type DerivedSigner, signerFor } from '../kubernetes/certificateRequest/signerFor.ts';
import { message } from '../messages/Message.ts';

/** What v1 takes for a usage. Source: pkg/apis/certificates/validation/validation.go. */
const knownUsages: ReadonlySet<unknown> = new Set([
  'any',
  'cert sign',
  'client auth',
  'code signing',
  'content commitment',
  'crl sign',
  'data encipherment',
  'decipher only',
  'digital signature',
  'email protection',
  'encipher only',
  'ipsec end system',
  'ipsec tunnel',
  'ipsec user',
  'key agreement',
  'key encipherment',
  'microsoft sgc',
  'netscape sgc',
  'ocsp signing',
  's/mime',
  'server auth',
  'signing',
  'timestamping',
]);

const signsEverything = 'kubernetes.io/legacy-unknown';

/**
 * CertificateSigningRequest to v1, which wants to be told who signs. The API server of v1beta1 read that from the request itself;
 * so does this. Who made the request the server writes in, whatever the object says.
 */
const certificateSigningRequest: Migration = {
  id: 'certificate-signing-request',
  from: [{ group: 'certificates.k8s.io', version: 'v1beta1', kind: 'CertificateSigningRequest' }],
  to: { group: 'certificates.k8s.io', version: 'v1', kind: 'CertificateSigningRequest' },
  example: `apiVersion: certificates.k8s.io/v1beta1
kind: CertificateSigningRequest
metadata:
  name: worker-1
spec:
  username: system:bootstrap:07401b # who asked
  uid: ""
  groups:
    - system:bootstrappers
  extra: {}
  request: |
    LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlId01JR1lBZ0VBTURZeEZUQVRC
    Z05WQkFvTURITjVjM1JsYlRwdWIyUmxjekVkTUJzR0ExVUVBd3dVYzNsegpkR1Z0T201dlpHVTZk
    Mjl5YTJWeUxURXdXVEFUQmdjcWhrak9QUUlCQmdncWhrak9QUU1CQndOQ0FBVEVVTVpDCnpaakIx
    cnhIQUdocmZPTWp0dFBPYzVGUUNTMjU1Rk84aW4wbkpzOXNUd1BxOWtiWDd3eHRQZkVtaUF1NkRI
    RjMKNHlRVlNwMzZNRzJWbE52eG9BQXdDZ1lJS29aSXpqMEVBd0lEUndBd1JBSWdlbUFtUyttSkdN
    MHJHZGVrdGJ6Swo5MUh5eDUxY0h4UjJWMlNQd3l6VnlKa0NJQTBDVWYxTGoyNkZBc2VsQnlTNVFm
    L3A5dE1ZRWhOajVyaGV4cXhQCmtGZnYKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0t
    Cg==
  usages:
    - digital signature
    - key encipherment
    - client auth
`,
  steps: [
    refuse('', {
      text: 'migration.on.csr-no-spec',
      when: (object) => valueAtPath(object, ['spec', 'request']) === undefined,
    }),
    refuse('spec', { text: 'migration.on.csr-usages', when: hasOddUsages, inPatches: true }),
    refuse('spec', {
      text: 'migration.on.csr-legacy',
      when: (spec) => scalarOf(valueAtPath(spec, ['signerName'])) === signsEverything,
      inPatches: true,
    }),
    inCase('spec', { text: 'migration.on.csr-default-usages', when: (spec) => usagesIn(spec).length === 0 }, [
      addField('usages', ['digital signature', 'key encipherment']),
    ]),
    refuse('spec', { text: 'migration.on.csr-unreadable', when: (spec) => isUnsigned(spec) && !requestIn(spec) }),
    refuse('spec', {
      text: 'migration.on.csr-no-signer',
      when: (spec) => isUnsigned(spec) && requestIn(spec) !== undefined && !signerIn(spec),
    }),
    needsReview('spec', {
      text: 'migration.on.csr-client',
      when: (spec) => isUnsigned(spec) && isGuess(signerIn(spec)),
    }),
    needsReview('spec', {
      text: 'migration.on.csr-kubelet',
      when: (spec) => isUnsigned(spec) && isKubelets(signerIn(spec)),
    }),
    deriveField(
      'spec.signerName',
      (spec) => signerIn(spec)?.name,
      (field) => message('migration.step.signer', { field }),
      { after: ['request'] },
    ),
    removeField('spec.username'),
    removeField('spec.uid'),
    removeField('spec.groups'),
    removeField('spec.extra'),
  ],
};

/** The migrations of CertificateSigningRequest. */
export const certificateSigningRequestMigrations: readonly Migration[] = [certificateSigningRequest];

function isUnsigned(spec: DraftMapping): boolean {
  return valueAtPath(spec, ['signerName']) === undefined;
}

function requestIn(spec: DraftMapping): ReturnType<typeof readCertificateRequest> {
  const text = scalarOf(valueAtPath(spec, ['request']));
  return typeof text === 'string' ? readCertificateRequest(text) : undefined;
}

function signerIn(spec: DraftMapping): DerivedSigner | undefined {
  const request = requestIn(spec);
  return request && signerFor(request, usagesIn(spec).map(String));
}

/** Of what went to the signer of everything, whether it gets the one of client certificates. */
function isGuess(signer: DerivedSigner | undefined): boolean {
  return signer?.name === 'kubernetes.io/kube-apiserver-client';
}

function isKubelets(signer: DerivedSigner | undefined): boolean {
  return signer !== undefined && !signer.isDefault && !isGuess(signer);
}

function usagesIn(spec: DraftMapping): readonly unknown[] {
  const usages = valueAtPath(spec, ['usages']);
  return usages?.type === 'sequence' ? usages.items.map(({ value }) => scalarOf(value)) : [];
}

/** Whether v1 rejects its usages: it takes words that it knows, each once, and at least one. */
function hasOddUsages(spec: DraftMapping): boolean {
  if (valueAtPath(spec, ['usages']) === undefined) return false;
  const usages = usagesIn(spec);
  return (
    usages.length === 0 || new Set(usages).size < usages.length || !usages.every((usage) => knownUsages.has(usage))
  );
}
