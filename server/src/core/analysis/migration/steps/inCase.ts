import { message } from '../../../messages/Message.ts';
import type { MigrationStep, StepContext } from '../../Migration.ts';
import type { DraftMapping } from '../Draft.ts';
import { inEach } from './inEach.ts';
import type { PathText } from './remarkWhere.ts';

/** A situation that the mapping may be in, and the heading of its lines in the documentation ("If `{path}` has no selector:"). */
export interface Case {
  readonly text: PathText;
  readonly when: (mapping: DraftMapping, context: StepContext) => boolean;
}

/** Runs other steps on each mapping at `pattern` ('' for the object) that is in the situation when its turn comes. */
export function inCase(pattern: string, { text, when }: Case, steps: readonly MigrationStep[]): MigrationStep {
  const step: MigrationStep = {
    describe: (at) => [
      { kind: 'case', message: message(text, { path: at }), under: steps.flatMap((step) => step.describe(at)) },
    ],
    rewrite: (mapping, context) =>
      when(mapping, context) ? steps.reduce((changed, step) => step.rewrite(changed, context), mapping) : mapping,
    *inspect(mapping, context) {
      if (!when(mapping, context)) return;
      let changed = mapping;
      for (const step of steps) {
        yield* step.inspect(changed, context);
        changed = step.rewrite(changed, context);
      }
    },
  };
  return pattern === '' ? step : inEach(pattern, [step]);
}
