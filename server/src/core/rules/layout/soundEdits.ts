import { lastUpTo } from '../../text/lastUpTo.ts';
import { applyEdits, type TextEdit } from '../../text/TextEdit.ts';
import { encloses, shifted, type TextRange } from '../../text/TextRange.ts';
import { columnOf } from '../../text/textLines.ts';
import { parseDocument } from '../../yaml/parseDocument.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlNode } from '../../yaml/YamlNode.ts';

/** The edits, if they can be made together and what they change can be read as YAML and is not too long to be read so often. */
export function soundEdits(document: YamlDocument, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const inOrder = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  if (inOrder.some(({ range }, index) => range.start < (inOrder[index - 1]?.range.end ?? 0))) return undefined;
  const span = { start: inOrder[0]?.range.start ?? 0, end: inOrder.at(-1)?.range.end ?? 0 };
  const { range, before, after } = partAround(document, span);
  if (range.end - range.start > longestPart) return undefined;
  const own = inOrder.map((edit) => ({ ...edit, range: shifted(edit.range, -range.start) }));
  const read = parseDocument(before + applyEdits(document.text.slice(range.start, range.end), own) + after);
  // An anchor may stand outside of what is read.
  const isSound = read.problems.every(({ severity, code }) => severity !== 'error' || code === 'undefined-alias');
  return isSound ? edits : undefined;
}

/** Read in about ten milliseconds; nobody looks at one mapping of so many lines, and each of its keys may have a fix. */
const longestPart = 30_000;

/** A stretch of the document that can be read alone, with what has to stand around it. */
interface Part {
  readonly range: TextRange;
  readonly before: string;
  readonly after: string;
}

/**
 * The smallest entry or item that `span` lies in and does not begin. It is read in the place of the document, because a thousand
 * fixes of one document may be asked for.
 */
function partAround(document: YamlDocument, span: TextRange): Part {
  let part: Part = { range: { start: 0, end: document.text.length }, before: '', after: '' };
  let node: YamlNode | undefined = document.root;
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    const parts: readonly { readonly range: TextRange; readonly value: YamlNode | undefined }[] =
      node.type === 'mapping' ? node.entries : node.items;
    const around = parts[lastUpTo(parts, span.start)];
    if (!around || around.range.start >= span.start || !encloses(around.range, span)) break;
    const { range } = around;
    if (!node.flow) part = { range, before: ' '.repeat(columnOf(document.text, range.start)), after: '' };
    else part = node.type === 'mapping' ? { range, before: '{', after: '}' } : { range, before: '{a: [', after: ']}' };
    node = around.value;
  }
  return part;
}
