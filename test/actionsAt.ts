import type { WriterAction } from '../server/src/core/features/actions/WriterAction.ts';
import { writerActions } from '../server/src/core/features/actions/writerActions.ts';
import { applyEdits } from '../server/src/core/text/TextEdit.ts';
import { touches } from '../server/src/core/text/TextRange.ts';
import { readSnapshot } from '../server/src/workspace/FileSnapshot.ts';
import { knownDefinitions } from '../server/src/workspace/knownDefinitions.ts';
import { createObjectIndex } from '../server/src/workspace/ObjectIndex.ts';
import { checkText, facts, timeline } from './api.ts';

/** The actions at an offset of a text, each with the text after it. */
export function actionsAt(
  text: string,
  offset: number,
  kubernetes = '1.36',
): readonly (WriterAction & { readonly after: string })[] {
  const missing = { kind: 'missing' } as const;
  const index = createObjectIndex({ readText: async () => missing, list: async () => missing }, timeline, facts);
  index.opened('file:///a.yaml', () => readSnapshot(text));
  const known = knownDefinitions(index, 'file:///a.yaml');
  for (const { slice, view, analysis } of checkText(text, kubernetes).parts.toReversed()) {
    const at = offset - slice.start;
    const manifest = analysis.manifests.findLast(({ node }) => touches(node.range, at));
    if (!view || !manifest) continue;
    return writerActions({ manifest, offset: at, view, facts, known }).map((action) => ({
      ...action,
      after:
        text.slice(0, slice.start) + applyEdits(slice.text, action.edits) + text.slice(slice.start + slice.text.length),
    }));
  }
  return [];
}
