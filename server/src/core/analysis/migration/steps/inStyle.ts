import { message } from '../../../messages/Message.ts';
import type { MigrationStep, MigrationStyle } from '../../Migration.ts';

/** Runs other steps in one style only; of what they say of paths, too. */
export function inStyle(style: MigrationStyle, steps: readonly MigrationStep[]): MigrationStep {
  return {
    describe: (at) => [
      {
        kind: 'case',
        message: message(style === 'faithful' ? 'migration.case.faithful' : 'migration.case.minimal'),
        under: steps.flatMap((step) => step.describe(at)),
      },
    ],
    rewrite: (mapping, context) =>
      context.style === style ? steps.reduce((changed, step) => step.rewrite(changed, context), mapping) : mapping,
    *inspect(mapping, context) {
      let changed = mapping;
      for (const step of context.style === style ? steps : []) {
        yield* step.inspect(changed, context);
        changed = step.rewrite(changed, context);
      }
    },
  };
}
