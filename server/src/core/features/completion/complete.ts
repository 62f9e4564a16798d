import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { Completion, CompletionSource } from './Completion.ts';
import { plainText } from './insertText.ts';
import type { CompletionContext, Place } from './Place.ts';
import { placesAt } from './placesAt.ts';

/**
 * What can be put in at `offset` (a document offset), the best first. A place that can be read in several ways has what fits the
 * likeliest, and then what fits the others and has another label. Empty where nothing fits, and in documents that are no manifests.
 */
export function complete(
  document: YamlDocument,
  offset: number,
  context: CompletionContext,
  sources: readonly CompletionSource[],
): readonly Completion[] {
  const found: Completion[] = [];
  const labels = new Set<string>();
  for (const place of placesAt(document, offset, context)) {
    const taken = itemsBeside(place);
    const own = new Map<string, Completion>();
    for (const source of sources) {
      for (const completion of source(place)) {
        const { label, insert, edits } = completion;
        // One label may stand for several things, such as a kind in several API versions, but not twice for the same.
        const key = `${label}\n${plainText(insert)}\n${JSON.stringify(edits ?? [])}`;
        if (!labels.has(label) && !own.has(key) && !taken.has(label)) own.set(key, completion);
      }
    }
    for (const completion of own.values()) labels.add(completion.label);
    found.push(...own.values());
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** The texts that a list has already: nobody wants one twice. */
function itemsBeside({ cursor: { role, sequence, path } }: Place): ReadonlySet<string> {
  if (role !== 'item') return new Set();
  const own = path.at(-1);
  return new Set((sequence?.items ?? []).flatMap(({ value }, index) => (index === own ? [] : (stringOf(value) ?? []))));
}
