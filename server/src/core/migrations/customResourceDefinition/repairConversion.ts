import type { MigrationStep } from '../../analysis/Migration.ts';
import { addField } from '../../analysis/migration/steps/addField.ts';
import { inCase } from '../../analysis/migration/steps/inCase.ts';
import { inEach } from '../../analysis/migration/steps/inEach.ts';
import { moveField } from '../../analysis/migration/steps/moveField.ts';
import { needsReview } from '../../analysis/migration/steps/needsReview.ts';
import { removeField } from '../../analysis/migration/steps/removeField.ts';
import { fieldOf, mappingAt, textAt } from './draftFields.ts';

/** How objects are converted: what the webhook is and what it understands stand together in v1. */
export const repairConversion: MigrationStep = inEach('spec.conversion', [
  inCase(
    '',
    {
      text: 'migration.on.crd-conversion-none',
      when: (conversion) => (textAt(conversion, 'strategy') ?? 'Webhook') !== 'Webhook',
    },
    [removeField('webhookClientConfig'), removeField('conversionReviewVersions')],
  ),
  moveField('webhookClientConfig', 'webhook.clientConfig'),
  moveField('conversionReviewVersions', 'webhook.conversionReviewVersions'),
  inCase(
    '',
    { text: 'migration.on.crd-conversion-webhook', when: (conversion) => textAt(conversion, 'strategy') === 'Webhook' },
    [
      // The default of v1beta1: what such a webhook understands. A list, which a patch says whole.
      addField('webhook.conversionReviewVersions', ['v1beta1'], { after: ['clientConfig'], inPatches: true }),
      needsReview('', {
        text: 'migration.on.crd-no-webhook',
        when: (conversion) => fieldOf(mappingAt(conversion, 'webhook') ?? conversion, 'clientConfig') === undefined,
      }),
    ],
  ),
]);
