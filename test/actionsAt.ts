import type { WriterAction } from '../server/src/core/features/actions/WriterAction.ts';
import { writerActions } from '../server/src/core/features/actions/writerActions.ts';
import { applyEdits } from '../server/src/core/text/TextEdit.ts';
import { touches } from '../server/src/core/text/TextRange.ts';
import type { FileCheck } from '../server/src/workspace/checkFile.ts';
import { knownDefinitions } from '../server/src/workspace/knownDefinitions.ts';
import { createObjectIndex } from '../server/src/workspace/ObjectIndex.ts';
import { checkText, facts, timeline } from './api.ts';

/** An action with the text after it. */
export type ActionAfter = WriterAction & { readonly after: string };

/** The actions at an offset of a text, each with the text after it. */
export function actionsAt(text: string, offset: number, kubernetes = '1.36'): readonly ActionAfter[] {
  return actionsIn(checkText(text, kubernetes))(offset);
}

/** The actions at each offset of a file that is checked. */
export function actionsIn({ snapshot, parts }: FileCheck): (offset: number) => readonly ActionAfter[] {
  const missing = { kind: 'missing' } as const;
  const index = createObjectIndex({ readText: async () => missing, list: async () => missing }, timeline, facts);
  index.opened('file:///a.yaml', () => snapshot);
  const known = knownDefinitions(index, 'file:///a.yaml');
  const { text } = snapshot;
  return (offset) => {
    for (const { slice, view, analysis } of parts.toReversed()) {
      const at = offset - slice.start;
      const manifest = analysis.manifests.findLast(({ node }) => touches(node.range, at));
      if (!view || !manifest) continue;
      return writerActions({ manifest, offset: at, view, facts, known }).map((action) => ({
        ...action,
        after:
          text.slice(0, slice.start) +
          applyEdits(slice.text, action.edits) +
          text.slice(slice.start + slice.text.length),
      }));
    }
    return [];
  };
}
