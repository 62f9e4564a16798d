import type { Migration } from '../analysis/Migration.ts';
import { type Draft, type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inStyle } from '../analysis/migration/steps/inStyle.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { removeItems } from '../analysis/migration/steps/removeItems.ts';

/** With this key the API server tells between its versions what an empty selector means. Source: pkg/apis/policy/helper.go. */
const marker = 'pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match';

/**
 * PodDisruptionBudget to policy/v1, where `selector: {}` selects every Pod; in v1beta1 it selected none (1.21:
 * pkg/apis/policy/v1beta1/conversion.go). The style `faithful` writes what the server's own conversion makes of it, which keeps
 * the budget as idle as it was and is therefore safe. Whoever takes the new meaning has a budget that all of a sudden holds back
 * evictions, also those of Pods that another budget covers, which then cannot be evicted at all: that is to be looked at.
 */
const podDisruptionBudget: Migration = {
  id: 'pod-disruption-budget',
  from: [{ group: 'policy', version: 'v1beta1', kind: 'PodDisruptionBudget' }],
  to: { group: 'policy', version: 'v1', kind: 'PodDisruptionBudget' },
  example: `apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata:
  name: everything
spec:
  maxUnavailable: 1
  selector: {} # all of them
`,
  steps: [
    // What is empty in a patch is replaced or left as it is, depending on who applies it.
    refuse('spec.selector', {
      text: 'migration.on.pdb-patch',
      when: (selector) => selectsNothing(selector) || hasMarker(selector),
      inPatches: 'only',
    }),
    refuse('spec.selector', {
      text: 'migration.on.pdb-only-marker',
      when: (selector) => hasMarker(selector) && !hasOthers(selector) && !selectsEverything(selector),
    }),
    inCase(
      'spec.selector',
      { text: 'migration.on.pdb-mixed', when: (selector) => hasMarker(selector) && hasOthers(selector) },
      [removeItems('matchExpressions', 'migration.on.pdb-marker', isMarker)],
    ),
    inStyle('minimal', [needsReview('spec.selector', { text: 'migration.on.pdb-everything', when: selectsNothing })]),
    inStyle('faithful', [
      remarkWhere('spec.selector', { weight: 'note', text: 'migration.on.pdb-nothing', when: selectsNothing }),
      inCase('spec.selector', { text: 'migration.on.pdb-empty', when: selectsNothing }, [
        removeField('matchExpressions'),
        addField('matchExpressions', [{ key: marker, operator: 'Exists' }]),
      ]),
    ]),
    inCase('spec.selector', { text: 'migration.on.pdb-selects-everything', when: selectsEverything }, [
      removeField('matchExpressions'),
    ]),
  ],
};

/** The migrations of PodDisruptionBudget. */
export const podDisruptionBudgetMigrations: readonly Migration[] = [podDisruptionBudget];

/** Whether a selector says nothing: an empty field counts as one that is absent, in the server too. */
function selectsNothing(selector: DraftMapping): boolean {
  return !hasMarker(selector) && !hasOthers(selector);
}

function selectsEverything(selector: DraftMapping): boolean {
  const [only, ...others] = expressionsOf(selector);
  return (
    only?.type === 'mapping' &&
    others.length === 0 &&
    isMarker(only) &&
    scalarOf(valueAtPath(only, ['operator'])) === 'DoesNotExist' &&
    isEmpty(valueAtPath(only, ['values'])) &&
    isEmpty(valueAtPath(selector, ['matchLabels']))
  );
}

function hasMarker(selector: DraftMapping): boolean {
  return expressionsOf(selector).some((item) => item?.type === 'mapping' && isMarker(item));
}

/** Whether it selects by anything but the marker. */
function hasOthers(selector: DraftMapping): boolean {
  const fields = selector.entries.filter(({ key }) => key !== 'matchExpressions' && key !== 'matchLabels');
  return (
    fields.length > 0 ||
    !isEmpty(valueAtPath(selector, ['matchLabels'])) ||
    expressionsOf(selector).some((item) => item?.type !== 'mapping' || !isMarker(item))
  );
}

function isMarker(expression: DraftMapping): boolean {
  return scalarOf(valueAtPath(expression, ['key'])) === marker;
}

function expressionsOf(selector: DraftMapping): readonly (Draft | undefined)[] {
  const expressions = valueAtPath(selector, ['matchExpressions']);
  return expressions?.type === 'sequence' ? expressions.items.map(({ value }) => value) : [];
}

function isEmpty(value: Draft | undefined): boolean {
  if (value?.type === 'mapping') return value.entries.length === 0;
  return value === undefined || (value.type === 'sequence' && value.items.length === 0);
}
