import type { Migration } from '../analysis/Migration.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { addMissingSchemas } from './customResourceDefinition/addMissingSchemas.ts';
import { addScope } from './customResourceDefinition/addScope.ts';
import { addTypes } from './customResourceDefinition/addTypes.ts';
import { declareApproval } from './customResourceDefinition/declareApproval.ts';
import { dropPreserveUnknownFields } from './customResourceDefinition/dropPreserveUnknownFields.ts';
import { inlineReferences } from './customResourceDefinition/inlineReferences.ts';
import { keepUnknownFields } from './customResourceDefinition/keepUnknownFields.ts';
import { noteDefaults } from './customResourceDefinition/noteDefaults.ts';
import { refuseRemainingProblems } from './customResourceDefinition/refuseRemainingProblems.ts';
import { repairConditions } from './customResourceDefinition/repairConditions.ts';
import { repairConversion } from './customResourceDefinition/repairConversion.ts';
import { repairLists } from './customResourceDefinition/repairLists.ts';
import { repairObjects } from './customResourceDefinition/repairObjects.ts';
import { repairRoot } from './customResourceDefinition/repairRoot.ts';
import { repairTypes } from './customResourceDefinition/repairTypes.ts';
import { replaceForbiddenKeywords } from './customResourceDefinition/replaceForbiddenKeywords.ts';
import { shareAmongVersions } from './customResourceDefinition/shareAmongVersions.ts';

/**
 * CustomResourceDefinition v1beta1 to v1, where every version has a schema of its own, which is structural, and fields that it does
 * not declare are dropped. Schemas are mended where they stand; what the versions share is handed to them last.
 */
const customResourceDefinition: Migration = {
  id: 'custom-resource-definition-v1',
  from: [{ group: 'apiextensions.k8s.io', version: 'v1beta1', kind: 'CustomResourceDefinition' }],
  to: { group: 'apiextensions.k8s.io', version: 'v1', kind: 'CustomResourceDefinition' },
  example: `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: backups.example.com
spec:
  group: example.com
  names:
    plural: backups
    kind: Backup
  version: v1alpha1 # until the format settles
  validation:
    openAPIV3Schema:
      properties:
        spec:
          required: [schedule]
          properties:
            # Five fields, as cron has them.
            schedule:
              type: string
            keep:
              anyOf:
              - type: integer
              - type: string
            labels:
              additionalProperties: true
  additionalPrinterColumns:
  - name: Schedule
    type: string
    JSONPath: .spec.schedule
status:
  conditions: []
`,
  steps: [
    removeField('status'),
    inlineReferences,
    replaceForbiddenKeywords,
    repairTypes,
    repairConditions,
    repairRoot,
    addTypes,
    keepUnknownFields,
    repairObjects,
    repairLists,
    refuseRemainingProblems,
    noteDefaults,
    renameField('spec.additionalPrinterColumns[*].JSONPath', 'jsonPath'),
    renameField('spec.versions[*].additionalPrinterColumns[*].JSONPath', 'jsonPath'),
    repairConversion,
    dropPreserveUnknownFields,
    shareAmongVersions,
    addMissingSchemas,
    addScope,
    declareApproval,
  ],
};

/** The migration of CustomResourceDefinition to v1. */
export const customResourceDefinitionMigrations: readonly Migration[] = [customResourceDefinition];
