import { entriesOf, keyText } from '../../yaml/YamlNode.ts';
import { type Draft, type DraftEntry, type DraftMapping, draftOf, mergesOthers } from './Draft.ts';

/**
 * A value once more, as new text: in the quotes and braces of the original, without its comments and anchors. An alias stays one
 * where its anchor stands before `place` (an offset of the document, at or before the copy's); elsewhere, as for a merge key, what
 * it stands for is written out.
 */
export function copyOf(draft: Draft | undefined, place: number): Draft | undefined {
  switch (draft?.type) {
    case undefined:
      return undefined;
    case 'scalar':
      return { type: 'scalar', source: undefined, value: draft.value, ...(draft.source && { like: draft.source }) };
    case 'alias': {
      const { target } = draft.source;
      if (target && target.range.start < place) return draft;
      return target && copyOf(draftOf(target), place);
    }
    case 'sequence': {
      const items = draft.items.map((item) => ({ source: undefined, value: copyOf(item.value, place) }));
      return { type: 'sequence', source: undefined, items };
    }
    case 'mapping':
      return {
        type: 'mapping',
        source: undefined,
        entries: entriesIn(draft).map(({ key, source, value }) => ({
          key,
          source: undefined,
          value: copyOf(value, place),
          ...(source && { keyStyle: source.key.style }),
        })),
        ...(draft.source && { like: draft.source }),
      };
  }
}

/** The entries of a mapping, those that merge keys bring among them. */
function entriesIn(mapping: DraftMapping): readonly DraftEntry[] {
  if (!mapping.source || !mergesOthers(mapping)) return mapping.entries;
  return entriesOf(mapping.source).map((entry) => ({
    key: keyText(entry.key),
    source: entry,
    value: entry.value && draftOf(entry.value),
  }));
}
