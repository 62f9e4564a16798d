import { catalogue } from '../../../messages/catalogue.ts';
import { type Message, type MessageId, message } from '../../../messages/Message.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep, NoteWeight, StepContext } from '../../Migration.ts';
import { type DraftMapping, joinPattern, mappingsAt, parsePattern } from '../Draft.ts';

/** The texts of the catalogue that have a `path` and nothing else. */
export type PathText = Extract<MessageId, `migration.on.${string}`>;

export interface Remark {
  readonly weight: NoteWeight;
  /** With the place where it applies as its `path`; in the documentation the pattern of such places. */
  readonly text: PathText;
  /** Whether it applies to the mapping at the pattern. */
  readonly when: (mapping: DraftMapping, context: StepContext) => boolean;
  /** Said of patches too, which leave out what they do not change, or of them only. */
  readonly inPatches?: true | 'only';
}

/** Says something of the mappings at `pattern` without changing them: that a person should look, or that there is no way. */
export function remarkWhere(pattern: string, { weight, text, when, inPatches }: Remark): MigrationStep {
  const segments = parsePattern(pattern);
  // A text that does not name the place is the same wherever it applies, so that it is said once.
  const names = catalogue[text].en.includes('{path}');
  const about = (path: string): Message => message(text, { path: names ? path : '' });
  return {
    describe: (at) => [{ kind: weight, message: about(joinPattern(at, pattern)) }],
    rewrite: (mapping) => mapping,
    *inspect(mapping, context) {
      if (context.partial ? !inPatches : inPatches === 'only') return;
      for (const place of mappingsAt(mapping, segments, context.at)) {
        if (when(place.mapping, { ...context, at: place.at }))
          yield { weight, message: about(formatFieldPath(place.at)) };
      }
    },
  };
}
