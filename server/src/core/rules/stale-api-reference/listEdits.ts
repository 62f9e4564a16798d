import { isShared } from '../../analysis/isShared.ts';
import { type Message, message } from '../../messages/Message.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { insertItem, quoted, replaceScalar } from '../../yaml/edit.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import { stringOf, type YamlSequence } from '../../yaml/YamlNode.ts';
import { soundEdits } from '../layout/soundEdits.ts';

/** What changes in one list of texts. */
export interface ListChange {
  readonly field: string;
  /** The item that gives way to the first of the new ones; absent where they come beside what is there. */
  readonly replaced?: string;
  readonly added: readonly string[];
}

/** Edits of lists, with what has to be said of them. */
export interface ListEdits {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly Message[];
}

/** The edits that change lists of a rule, in the quotes of their neighbours; `undefined` where a list is written elsewhere. */
export function listEdits(
  document: YamlDocument,
  rule: TypedNode,
  changes: readonly ListChange[],
): ListEdits | undefined {
  const edits: TextEdit[] = [];
  let shared = false;
  for (const { field, replaced, added } of changes) {
    const list = childOf(rule, field)?.node;
    if (added.length === 0) continue;
    if (list?.type !== 'sequence') return undefined;
    const stale = list.items.find(({ value }) => replaced !== undefined && stringOf(value) === replaced)?.value;
    if (replaced !== undefined && stale?.type !== 'scalar') return undefined;
    const [first, ...others] = added;
    if (stale?.type === 'scalar') edits.push(replaceScalar(document, stale, first ?? ''));
    for (const text of stale ? others : added) edits.push(itemEdit(document, list, text));
    shared ||= isShared(document, list.range);
  }
  const sound = edits.length > 0 ? soundEdits(document, edits) : undefined;
  return sound && { edits: sound, notes: shared ? [message('fix.shared-note')] : [] };
}

function itemEdit(document: YamlDocument, list: YamlSequence, text: string): TextEdit {
  const edit = insertItem(document, list, text, 'end');
  const style = list.items[0]?.value?.type === 'scalar' ? list.items[0].value.style : 'plain';
  if (list.flow || (style !== 'single-quoted' && style !== 'double-quoted')) return edit;
  return { ...edit, newText: edit.newText.replace(/- .*$/, `- ${quoted(text, style)}`) };
}
