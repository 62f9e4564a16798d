import { message } from '../messages/Message.ts';
import type { TextEdit } from '../text/TextEdit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { resolve, type YamlNode, type YamlScalar } from '../yaml/YamlNode.ts';
import type { Fix } from './Fix.ts';
import { isShared } from './isShared.ts';

/**
 * The fix that writes something else in the place of a scalar: none or one. An alias gives way to what is written, so that the
 * places which share its anchor stay as they are; where the scalar itself is shared the fix is one to be looked at. A scalar
 * with a tag has none, since the tag stays and would read the new text its own way.
 * @param node the value as written
 * @param edit makes the edit, given the scalar with the range that it is to replace
 */
export function scalarFix(
  document: YamlDocument,
  node: YamlNode | undefined,
  fix: Omit<Fix, 'edits'>,
  edit: (scalar: YamlScalar) => TextEdit,
): readonly Fix[] {
  const scalar = resolve(node);
  if (!node || scalar?.type !== 'scalar' || scalar.tag !== undefined) return [];
  const edits = [edit(node.type === 'alias' ? { ...scalar, range: node.range, style: 'plain' } : scalar)];
  if (!isShared(document, node.range)) return [{ ...fix, edits }];
  return [{ ...fix, edits, safety: 'review', notes: [...(fix.notes ?? []), message('fix.shared-note')] }];
}
