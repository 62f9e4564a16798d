import type { Migration } from '../analysis/Migration.ts';
import { type Draft, type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { keepDefault } from '../analysis/migration/steps/keepDefault.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { setValue } from '../analysis/migration/steps/setValue.ts';

/**
 * Both webhook configurations to v1: other defaults, and two fields that are required. The version of the reviews that a webhook
 * understands is kept, since the API server still speaks it; whether a webhook has side effects only its author knows. Sources:
 * pkg/apis/admissionregistration/{v1beta1,v1}/defaults.go and validation/validation.go of 1.21. Webhooks are merged by their
 * name in patches, so that nothing is missing there.
 */
function webhookConfiguration(kind: string, id: string): Migration {
  return {
    id,
    from: [{ group: 'admissionregistration.k8s.io', version: 'v1beta1', kind }],
    to: { group: 'admissionregistration.k8s.io', version: 'v1', kind },
    example: `apiVersion: admissionregistration.k8s.io/v1beta1
kind: ${kind}
metadata:
  name: images
webhooks:
  - name: tags.images.example.com
    clientConfig:
      service:
        name: images
        namespace: policy
    rules:
      - apiGroups: [""]
        apiVersions: [v1]
        operations: [CREATE]
        resources: [pods]
    sideEffects: Unknown # nobody said
  - name: digests.images.example.com
    clientConfig:
      url: https://images.example.com/digests
    failurePolicy: Fail
    timeoutSeconds: 5
`,
    steps: [
      refuse('', { text: 'migration.on.webhook-names', when: hasRepeatedNames }),
      inEach('webhooks[*]', [
        refuse('', { text: 'migration.on.webhook-side-effects', when: hasOtherSideEffects, inPatches: true }),
        keepDefault('failurePolicy', 'Ignore'),
        keepDefault('matchPolicy', 'Exact'),
        keepDefault('timeoutSeconds', 30),
        needsReview('', { text: 'migration.on.webhook-dry-run', when: (webhook) => !isSet(webhook, 'sideEffects') }),
        needsReview('', { text: 'migration.on.webhook-dry-run', when: isUnknown, inPatches: true }),
        inCase('', { text: 'migration.on.webhook-unknown', when: isUnknown }, [setValue('sideEffects', 'None')]),
        addField('sideEffects', 'None'),
        addField('admissionReviewVersions', ['v1beta1']),
        needsReview('', { text: 'migration.on.webhook-name', when: hasShortName, inPatches: true }),
      ]),
    ],
  };
}

/** The migrations of both webhook configurations. */
export const webhookConfigurationMigrations: readonly Migration[] = [
  webhookConfiguration('MutatingWebhookConfiguration', 'mutating-webhook-configuration'),
  webhookConfiguration('ValidatingWebhookConfiguration', 'validating-webhook-configuration'),
];

function isSet(webhook: DraftMapping, field: string): boolean {
  return valueAtPath(webhook, [field]) !== undefined;
}

function isUnknown(webhook: DraftMapping): boolean {
  return textAt(webhook, 'sideEffects') === 'Unknown';
}

/** Whether it says that it has side effects, or something that no version takes. */
function hasOtherSideEffects(webhook: DraftMapping): boolean {
  return (
    isSet(webhook, 'sideEffects') && !['None', 'NoneOnDryRun', 'Unknown'].includes(textAt(webhook, 'sideEffects') ?? '')
  );
}

function hasShortName(webhook: DraftMapping): boolean {
  const name = textAt(webhook, 'name');
  // A variable of a kustomization may stand for a part of it.
  return name !== undefined && !name.includes('$(') && name.split('.').length < 3;
}

function hasRepeatedNames(object: DraftMapping): boolean {
  const webhooks = valueAtPath(object, ['webhooks']);
  const names = (webhooks?.type === 'sequence' ? webhooks.items : [])
    .map(({ value }) => textAt(value, 'name'))
    .filter((name) => name !== undefined);
  return new Set(names).size < names.length;
}

function textAt(webhook: Draft | undefined, field: string): string | undefined {
  const value = scalarOf(valueAtPath(webhook, [field]));
  return typeof value === 'string' ? value : undefined;
}
