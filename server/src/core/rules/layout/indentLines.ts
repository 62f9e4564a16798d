import type { TextEdit } from '../../text/TextEdit.ts';
import type { TextRange } from '../../text/TextRange.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';

/**
 * Edits that move what stands in a range to the right by so many blanks: its first character, and every further line of it that
 * is not blank. The range begins at a key or dash of a block collection.
 */
export function indentLines(document: YamlDocument, range: TextRange, by: number): readonly TextEdit[] {
  const newText = ' '.repeat(by);
  return linesIn(document, range).map((at) => ({ range: { start: at, end: at }, newText }));
}

/** Edits that move it to the left; its first character is the first of its line. */
export function outdentLines(document: YamlDocument, range: TextRange, by: number): readonly TextEdit[] {
  const [first = range.start, ...further] = linesIn(document, range);
  return [first - by, ...further].map((at) => {
    const blanks = /^ */.exec(document.text.slice(at, at + by))?.[0].length ?? 0;
    return { range: { start: at, end: at + blanks }, newText: '' };
  });
}

/** The start of a range, and of every further line of it that is not blank. */
function linesIn(document: YamlDocument, { start, end }: TextRange): readonly number[] {
  const text = document.text.slice(start, end).trimEnd();
  const breaks = [...text.matchAll(/(?:\r\n|\r|\n)(?=[^\r\n]*[^\s])/g)];
  return [start, ...breaks.map((match) => start + match.index + match[0].length)];
}
