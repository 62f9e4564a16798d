import { char, isBlankOrEnd, isBreak } from './characters.ts';
import { breakLength, isDocumentMark, lineEndFrom } from './lines.ts';
import { scanQuoted } from './scanQuoted.ts';

/** Whether the bracket or brace at `start` is closed before the document ends; quotes and comments are stepped over. */
export function flowCloses(text: string, start: number): boolean {
  let level = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.openBracket || code === char.openBrace) {
      level++;
    } else if (code === char.closeBracket || code === char.closeBrace) {
      level--;
      if (level === 0) return true;
    } else if (isBreak(code)) {
      at += breakLength(text, at) - 1;
      if (isDocumentMark(text, at + 1)) return false;
    } else if (code === char.hash && isBlankOrEnd(text.charCodeAt(at - 1))) {
      at = lineEndFrom(text, at) - 1;
    } else if ((code === char.doubleQuote || code === char.singleQuote) && /[\s[\]{},:]/.test(text.charAt(at - 1))) {
      const { end } = scanQuoted(text, at);
      if (end !== undefined) at = end - 1;
    }
  }
  return false;
}
