import type { Migration } from '../analysis/Migration.ts';
import { type DraftMapping, ownEntry, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeEmpty } from '../analysis/migration/steps/removeEmpty.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { replaceValue } from '../analysis/migration/steps/replaceValue.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';

/** Says in v1beta3 that a share of zero means zero (pkg/apis/flowcontrol/v1beta3/defaults.go). */
const preserveZero = 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares';

/**
 * PriorityLevelConfiguration from the versions that share out `assuredConcurrencyShares`. There 0 is as good as absent and means
 * 30, the default; in v1 it means no seat at all, so that the default is written out.
 */
function fromAssured(id: string, to: GroupVersionKind): Migration {
  return {
    id,
    from: [kindOf('v1alpha1'), kindOf('v1beta1'), kindOf('v1beta2')],
    to,
    example: `apiVersion: flowcontrol.apiserver.k8s.io/v1beta2
kind: PriorityLevelConfiguration
metadata:
  name: batch
spec:
  type: Limited
  limited:
    assuredConcurrencyShares: 0 # the default
    limitResponse:
      type: Reject
`,
    steps: [
      replaceValue('spec.limited.assuredConcurrencyShares', 0, 30),
      renameField('spec.limited.assuredConcurrencyShares', 'nominalConcurrencyShares'),
    ],
  };
}

/** From v1beta3, where 0 means the default as well, unless an annotation says that it is meant. */
const fromNominal: Migration = {
  id: 'priority-level-configuration-from-v1beta3',
  from: [kindOf('v1beta3')],
  to: kindOf('v1'),
  example: `apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
kind: PriorityLevelConfiguration
metadata:
  name: paused
  annotations:
    ${preserveZero}: ""
spec:
  type: Limited
  limited:
    lendablePercent: 0
    limitResponse:
      type: Reject
`,
  steps: [
    needsReview('', {
      text: 'migration.on.shares-patch',
      when: (object) => sharesOf(object) === 0 && !preservesZero(object),
      inPatches: 'only',
    }),
    inCase('', { text: 'migration.on.shares-default', when: (object) => !preservesZero(object) }, [
      replaceValue('spec.limited.nominalConcurrencyShares', 0, 30),
    ]),
    inCase('', { text: 'migration.on.shares-preserved', when: preservesZero }, [
      addField('spec.limited.nominalConcurrencyShares', 0),
      removeField(`metadata.annotations[${JSON.stringify(preserveZero)}]`),
      removeEmpty('metadata.annotations'),
    ]),
  ],
};

/** The migrations of PriorityLevelConfiguration that are more than a change of `apiVersion`. */
export const flowControlMigrations: readonly Migration[] = [
  fromAssured('priority-level-configuration', kindOf('v1')),
  fromAssured('priority-level-configuration-v1beta3', kindOf('v1beta3')),
  fromNominal,
];

function sharesOf(object: DraftMapping): unknown {
  return scalarOf(valueAtPath(object, ['spec', 'limited', 'nominalConcurrencyShares']));
}

function preservesZero(object: DraftMapping): boolean {
  const annotations = valueAtPath(object, ['metadata', 'annotations']);
  return annotations?.type === 'mapping' && ownEntry(annotations, preserveZero) !== undefined;
}

function kindOf(version: string): GroupVersionKind {
  return { group: 'flowcontrol.apiserver.k8s.io', version, kind: 'PriorityLevelConfiguration' };
}
