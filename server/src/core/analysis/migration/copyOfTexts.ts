import { entriesOf, keyText, type YamlNode } from '../../yaml/YamlNode.ts';
import { type Draft, type DraftEntry, type DraftMapping, type DraftScalar, draftOf, mergesOthers } from './Draft.ts';

/**
 * A value that consists of texts (labels) once more, as new text: in the quotes and braces of the original, without its comments and
 * anchors. A number or boolean there is a mistake (`version: 1.10`); its copy is the text that it is written as, so that quoting the
 * original makes them agree. An alias stays one where its anchor stands before `place` (an offset of the document, at or before the
 * copy's); elsewhere, as for a merge key, what it stands for is written out.
 */
export function copyOfTexts(draft: Draft | undefined, place: number): Draft | undefined {
  switch (draft?.type) {
    case undefined:
      return undefined;
    case 'scalar':
      return copyOfScalar(draft);
    case 'alias': {
      const { target } = draft.source;
      if (target && target.range.start < place && holdsOnlyTexts(target)) return draft;
      return target && copyOfTexts(draftOf(target), place);
    }
    case 'sequence': {
      const items = draft.items.map((item) => ({ source: undefined, value: copyOfTexts(item.value, place) }));
      return { type: 'sequence', source: undefined, items };
    }
    case 'mapping':
      return {
        type: 'mapping',
        source: undefined,
        entries: entriesIn(draft).map(({ key, source, value }) => ({
          key,
          source: undefined,
          value: copyOfTexts(value, place),
          ...(source && { keyStyle: source.key.style }),
        })),
        ...(draft.source && { like: draft.source }),
      };
  }
}

function copyOfScalar({ value, source, like = source }: DraftScalar): DraftScalar {
  const isMistaken = typeof value !== 'string' && value !== null && like?.style === 'plain';
  return { type: 'scalar', source: undefined, value: isMistaken ? like.source : value, ...(like && { like }) };
}

function holdsOnlyTexts(node: YamlNode | undefined): boolean {
  switch (node?.type) {
    case undefined:
      return true;
    case 'scalar':
      return typeof node.value === 'string' || node.value === null;
    case 'alias':
      return holdsOnlyTexts(node.target);
    case 'sequence':
      return node.items.every((item) => holdsOnlyTexts(item.value));
    case 'mapping':
      return node.entries.every((entry) => holdsOnlyTexts(entry.value));
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
