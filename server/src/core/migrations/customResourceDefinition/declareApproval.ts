import type { MigrationStep } from '../../analysis/Migration.ts';
import { type DraftMapping, ownEntry } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import { mapField, mappingAt, scalarAt, textAt, withField } from './draftFields.ts';

const annotation = 'api-approved.kubernetes.io';
const path = `metadata.annotations[${JSON.stringify(annotation)}]`;

/**
 * v1 refuses a CustomResourceDefinition of a group of the Kubernetes project's own that does not say whether its API was approved
 * (KEP-1111); v1beta1 noted it only. Without more to go by it was not.
 */
export const declareApproval: MigrationStep = {
  describe: () => [
    { kind: 'change', message: message('migration.step.crd-approval', { field: path }) },
    { kind: 'review', message: message('migration.on.crd-approval', { path }) },
  ],
  rewrite: (object) => {
    if (!lacksApproval(object)) return object;
    const said = textAt(mappingAt(object, 'metadata', 'annotations') ?? object, annotation);
    const text = said === undefined ? 'unapproved, request not yet submitted' : `unapproved, ${said}`;
    return mapField(object, 'metadata', (metadata) => {
      if (metadata?.type !== 'mapping') return metadata;
      const known = ownEntry(metadata, 'annotations')?.value;
      return known?.type === 'mapping'
        ? mapField(metadata, 'annotations', (value) =>
            value?.type === 'mapping' ? withField(value, annotation, text) : value,
          )
        : withField(metadata, 'annotations', { [annotation]: text }, { after: ['name'] });
    });
  },
  *inspect(object) {
    if (lacksApproval(object)) yield { weight: 'review', message: message('migration.on.crd-approval', { path }) };
  },
};

function lacksApproval(object: DraftMapping): boolean {
  const group = textAt(mappingAt(object, 'spec') ?? object, 'group') ?? '';
  if (!/(?:^|\.)(?:k8s|kubernetes)\.io$/.test(group)) return false;
  const annotations = mappingAt(object, 'metadata', 'annotations');
  const said = annotations && scalarAt(annotations, annotation);
  return typeof said !== 'string' || !(said.startsWith('unapproved') || /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]/i.test(said));
}
