import type { MigrationStep, StepContext } from '../analysis/Migration.ts';
import { type Draft, type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { copyField } from '../analysis/migration/steps/copyField.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { missesLabels, selectsNothing } from './missesLabels.ts';

const labels = ['template', 'metadata', 'labels'];

/**
 * How an object that selects its pods gets the selector that apps/v1 requires, and the labels that it had itself. extensions/v1beta1,
 * apps/v1alpha1 and apps/v1beta1 fill both in from *all* labels of the template (SetDefaults_Deployment and its like in
 * pkg/apis/{extensions,apps}/v1beta1/defaults.go, Kubernetes 1.14), so that live objects have just that.
 *
 * Without a selector the object is refused, so that it is written in either style. The object's own labels are a mere default: it
 * is accepted and does the same without them, and only what looks for it by a label misses it.
 */
export const defaultedSelectorSteps: readonly MigrationStep[] = [
  ...unselectable(),
  remarkWhere('spec', { weight: 'note', text: 'migration.on.workload-selector', when: lacksSelector }),
  copyField('spec.template.metadata.labels', 'spec.selector', { inside: 'matchLabels', before: ['template'] }),
  copyField('spec.template.metadata.labels', 'metadata.labels', {
    style: 'faithful',
    after: ['namespace', 'generateName', 'name'],
  }),
  ...mismatches(),
];

/** The same for apps/v1beta2, which requires the selector as apps/v1 does: an object without one was never accepted. */
export const requiredSelectorSteps: readonly MigrationStep[] = [
  ...unselectable(),
  needsReview('spec', { text: 'migration.on.workload-selector-required', when: lacksSelector }),
  copyField('spec.template.metadata.labels', 'spec.selector', { inside: 'matchLabels', before: ['template'] }),
  ...mismatches(),
];

/** For patches and bases: what a kustomization completes changes with what it is put together with. */
export const incompleteSteps: readonly MigrationStep[] = [
  needsReview('', {
    text: 'migration.on.workload-incomplete',
    // In the style `minimal` nothing would be written out anyway.
    when: (object, { style }) => style === 'faithful' && runsByItself(object),
    inPatches: 'only',
  }),
];

/** A `rollingUpdate` beside a type that excludes it, which no version accepts. */
export function excludedRollingUpdate(
  strategy: DraftMapping,
  { partial }: Pick<StepContext, 'partial'>,
  type: string,
): boolean {
  // In a patch it may take away what the patched object has, by null or by a directive.
  return (
    !partial &&
    scalarOf(valueAtPath(strategy, ['type'])) === type &&
    valueAtPath(strategy, ['rollingUpdate']) !== undefined
  );
}

function unselectable(): readonly MigrationStep[] {
  return [
    refuse('spec', {
      text: 'migration.on.workload-no-labels',
      when: (spec) => valueAtPath(spec, ['selector']) === undefined && !hasEntries(valueAtPath(spec, labels)),
    }),
  ];
}

function mismatches(): readonly MigrationStep[] {
  const selectorOf = (spec: DraftMapping): DraftMapping | undefined => {
    const selector = valueAtPath(spec, ['selector']);
    return selector?.type === 'mapping' ? selector : undefined;
  };
  return [
    needsReview('spec', {
      text: 'migration.on.workload-selector-empty',
      when: (spec) => {
        const selector = selectorOf(spec);
        return selector !== undefined && selectsNothing(selector);
      },
    }),
    needsReview('spec', {
      text: 'migration.on.workload-selector-mismatch',
      when: (spec) => {
        const selector = selectorOf(spec);
        return selector !== undefined && !selectsNothing(selector) && missesLabels(selector, valueAtPath(spec, labels));
      },
    }),
  ];
}

function lacksSelector(spec: DraftMapping): boolean {
  return valueAtPath(spec, ['selector']) === undefined && hasEntries(valueAtPath(spec, labels));
}

function hasEntries(draft: Draft | undefined): boolean {
  return draft?.type === 'mapping' && draft.entries.length > 0;
}

/** Whether a partial object has a container with an image and with something else that it runs by: a base rather than a patch. */
function runsByItself(object: DraftMapping): boolean {
  const containers = valueAtPath(object, ['spec', 'template', 'spec', 'containers']);
  if (containers?.type !== 'sequence') return false;
  const patched = ['name', 'image', 'imagePullPolicy'];
  return containers.items.some(
    ({ value }) =>
      valueAtPath(value, ['image']) !== undefined &&
      value?.type === 'mapping' &&
      value.entries.some(({ key }) => !patched.includes(key)),
  );
}
