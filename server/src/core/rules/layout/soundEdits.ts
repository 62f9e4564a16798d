import { applyEdits, editsOverlap, type TextEdit } from '../../text/TextEdit.ts';
import { parseDocument } from '../../yaml/parseDocument.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';

/** The edits, if they can be made together and the text after them can be read as YAML. */
export function soundEdits(document: YamlDocument, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  if (edits.some((edit, index) => edits.slice(index + 1).some((other) => editsOverlap(edit, other)))) return undefined;
  const after = parseDocument(applyEdits(document.text, edits));
  return after.problems.some(({ severity }) => severity === 'error') ? undefined : edits;
}
