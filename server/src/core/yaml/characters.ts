/** The characters that decide how YAML is cut up, as UTF-16 codes. */
export const char = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  percent: 37,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  dot: 46,
  colon: 58,
  questionMark: 63,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
  byteOrderMark: 0xfeff,
} as const;

export function isBreak(code: number): boolean {
  return code === char.lineFeed || code === char.carriageReturn;
}

export function isBlank(code: number): boolean {
  return code === char.space || code === char.tab;
}

/** Blank, line break or end of text (where `charCodeAt` gives NaN). */
export function isBlankOrEnd(code: number): boolean {
  return !(code > char.space) && (isBlank(code) || isBreak(code) || Number.isNaN(code));
}

/** What ends plain text inside brackets and braces; the question mark is go-yaml's addition. */
export function isFlowIndicator(code: number): boolean {
  return (
    code === char.comma ||
    code === char.questionMark ||
    code === char.openBracket ||
    code === char.closeBracket ||
    code === char.openBrace ||
    code === char.closeBrace
  );
}
