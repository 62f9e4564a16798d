import { char, isBlank, isBlankOrEnd, isBreak } from './characters.ts';

/** Where the line of `offset` begins. */
export function lineStartFrom(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEndFrom(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where the text that begins at `offset` ends on its line: before a comment and the blanks around it. */
export function textEndFrom(text: string, offset: number): number {
  const lineEnd = lineEndFrom(text, offset);
  let end = lineEnd;
  for (let at = offset + 1; at < lineEnd; at++) {
    if (text.charCodeAt(at) === char.hash && isBlank(text.charCodeAt(at - 1))) {
      end = at;
      break;
    }
  }
  while (end > offset && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** How many characters the line break at `offset` has. */
export function breakLength(text: string, offset: number): number {
  return text.charCodeAt(offset) === char.carriageReturn && text.charCodeAt(offset + 1) === char.lineFeed ? 2 : 1;
}

/** The offset before the line break that ends at `offset`; `offset` itself where none does. */
export function beforeBreak(text: string, offset: number): number {
  const code = text.charCodeAt(offset - 1);
  if (!isBreak(code)) return offset;
  return code === char.lineFeed && text.charCodeAt(offset - 2) === char.carriageReturn ? offset - 2 : offset - 1;
}

/** Whether the line that begins at `lineStart` is `---` or `...`, with or without something behind it. */
export function isDocumentMark(text: string, lineStart: number): boolean {
  const code = text.charCodeAt(lineStart);
  return (
    (code === char.dash || code === char.dot) &&
    text.charCodeAt(lineStart + 1) === code &&
    text.charCodeAt(lineStart + 2) === code &&
    isBlankOrEnd(text.charCodeAt(lineStart + 3))
  );
}
