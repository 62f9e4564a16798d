import type { MigrationStep, StepContext } from '../../Migration.ts';
import { joinPattern, mappingsAt, parsePattern, updateMappings } from '../Draft.ts';

/** Runs steps on every mapping at `pattern` (`spec.rules[*].http.paths[*]`): one object's steps, written once. */
export function inEach(pattern: string, steps: readonly MigrationStep[]): MigrationStep {
  const segments = parsePattern(pattern);
  return {
    describe: (at) => steps.flatMap((step) => step.describe(joinPattern(at, pattern))),
    rewrite: (mapping, context) =>
      updateMappings(mapping, segments, context.at, (inner, at) =>
        steps.reduce((changed, step) => step.rewrite(changed, { ...context, at }), inner),
      ),
    *inspect(mapping, context) {
      for (const { mapping: inner, at } of mappingsAt(mapping, segments, context.at)) {
        const there: StepContext = { ...context, at };
        let changed = inner;
        for (const step of steps) {
          yield* step.inspect(changed, there);
          changed = step.rewrite(changed, there);
        }
      }
    },
  };
}
