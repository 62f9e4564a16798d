import type { TextRange } from './TextRange.ts';

/** Where the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Where the line below that of `offset` begins; infinite in the last line. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end >= text.length) return Number.POSITIVE_INFINITY;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The end of the line above that of `offset`; the start of the text in its first line. */
export function endOfLineAbove(text: string, offset: number): number {
  const start = lineStart(text, offset);
  if (start === 0) return 0;
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}

/** How far `offset` is from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The blanks at the start of the line of `offset`, as far as they reach before it. */
export function leadingBlanks(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** The blanks directly before `offset`, on its line. */
export function blanksBefore(text: string, offset: number): string {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return text.slice(start, offset);
}

/** Whether nothing but blanks stands before `offset` in its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** `range` without blanks and line breaks at its end, which block scalars have. */
export function contentOf(text: string, range: TextRange): TextRange {
  let { end } = range;
  while (end > range.start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: range.start, end };
}
