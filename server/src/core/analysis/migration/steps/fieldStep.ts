import type { MigrationNote, MigrationStep, StepContext, StepDescription } from '../../Migration.ts';
import { type DraftMapping, fieldPattern, joinPattern, splitPattern } from '../Draft.ts';
import { inEach } from './inEach.ts';

/** What a step does to one field, given the mapping that holds it. */
export interface FieldStep {
  readonly describe: (path: string) => StepDescription;
  readonly rewrite?: (holder: DraftMapping, field: string, context: StepContext) => DraftMapping;
  readonly inspect?: (holder: DraftMapping, field: string, context: StepContext) => Iterable<MigrationNote>;
}

/** A step on the field that `pattern` ends in, wherever something holds it. */
export function fieldStep(pattern: string, step: FieldStep): MigrationStep {
  const { holder, field } = splitPattern(pattern);
  const onField: MigrationStep = {
    describe: (at) => [step.describe(joinPattern(at, fieldPattern(field)))],
    rewrite: (mapping, context) => step.rewrite?.(mapping, field, context) ?? mapping,
    inspect: (mapping, context) => step.inspect?.(mapping, field, context) ?? [],
  };
  return holder === '' ? onField : inEach(holder, [onField]);
}
