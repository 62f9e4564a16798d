import { char, isBreak } from './characters.ts';
import { breakLength, isDocumentMark } from './lines.ts';

/** Where quoted text ends. */
export interface QuotedScan {
  /** The offset behind the closing quote; `undefined` when there is none before the document ends. */
  readonly end: number | undefined;
  /** Where its last line begins, when it has more than one. */
  readonly lastLine: number | undefined;
}

/** Looks for the counterpart of the quote at `start`, over lines of any indentation, as go-yaml does. */
export function scanQuoted(text: string, start: number): QuotedScan {
  const quote = text.charCodeAt(start);
  let lastLine: number | undefined;
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const doubled = quote === char.singleQuote && text.charCodeAt(at + 1) === char.singleQuote;
      if (!doubled) return { end: at + 1, lastLine };
      at += 2;
    } else if (code === char.backslash && quote !== char.singleQuote) {
      at += isBreak(text.charCodeAt(at + 1)) ? 1 : 2;
    } else if (isBreak(code)) {
      at += breakLength(text, at);
      lastLine = at;
      if (isDocumentMark(text, at)) break;
    } else {
      at++;
    }
  }
  return { end: undefined, lastLine };
}
