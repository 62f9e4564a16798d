import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { addField } from '../analysis/migration/steps/addField.ts';

/**
 * Bindings of admission policies from their alphas, which filled in what later versions want to be told
 * (pkg/apis/admissionregistration/v1alpha1/defaults.go): what happens while the parameter is not there, and, in the alpha of 1.26,
 * that a failed validation denies the request.
 */
function fromAlpha(
  kind: 'ValidatingAdmissionPolicyBinding' | 'MutatingAdmissionPolicyBinding',
  id: string,
  version: string,
): Migration {
  const isValidating = kind === 'ValidatingAdmissionPolicyBinding';
  return {
    id,
    from: [{ group: 'admissionregistration.k8s.io', version: 'v1alpha1', kind }],
    to: { group: 'admissionregistration.k8s.io', version, kind },
    example: `apiVersion: admissionregistration.k8s.io/v1alpha1
kind: ${kind}
metadata:
  name: replica-limit-test
spec:
  policyName: replica-limit
  paramRef: # of the policy's paramKind
    name: replica-limit-test
  matchResources:
    namespaceSelector:
      matchLabels:
        environment: test
`,
    steps: [...(isValidating ? [validationActions] : []), parameterNotFoundAction],
  };
}

const validationActions: MigrationStep = addField('spec.validationActions', ['Deny'], { after: ['policyName'] });

const parameterNotFoundAction: MigrationStep = addField('spec.paramRef.parameterNotFoundAction', 'Deny');

/** The migrations of ValidatingAdmissionPolicyBinding and MutatingAdmissionPolicyBinding that are more than a change of `apiVersion`. */
export const admissionPolicyBindingMigrations: readonly Migration[] = [
  fromAlpha('ValidatingAdmissionPolicyBinding', 'validating-admission-policy-binding-alpha', 'v1'),
  fromAlpha('ValidatingAdmissionPolicyBinding', 'validating-admission-policy-binding-alpha-v1beta1', 'v1beta1'),
  fromAlpha('MutatingAdmissionPolicyBinding', 'mutating-admission-policy-binding-alpha', 'v1'),
  fromAlpha('MutatingAdmissionPolicyBinding', 'mutating-admission-policy-binding-alpha-v1beta1', 'v1beta1'),
];
