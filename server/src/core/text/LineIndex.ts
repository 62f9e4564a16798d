/** A place as editors count it: line and UTF-16 unit within the line, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of one text begin. Made anew at each keystroke, so making it is one pass and asking is a binary search. */
export interface LineIndex {
  readonly lineCount: number;
  /** The place of `offset`; an offset outside the text is taken to its nearer end. */
  positionAt(offset: number): Position;
  /** The offset of a place; a character beyond its line is taken to the line's end, a line beyond the text to the text's end. */
  offsetAt(position: Position): number;
  /** The offset at which `line` begins. */
  lineStart(line: number): number;
  /** The offset after the last character of `line`, its line break left out. */
  lineEnd(line: number): number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Indexes the lines of `text`; they end at LF, CRLF or CR, as the language server protocol has it. */
export function lineIndexOf(text: string): LineIndex {
  const starts = lineStartsOf(text);

  const lineStart = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));

  const lineEnd = (line: number): number => {
    if (line < 0) return 0;
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    const crlf = text.charCodeAt(next - 1) === lineFeed && text.charCodeAt(next - 2) === carriageReturn;
    return crlf ? next - 2 : next - 1;
  };

  const positionAt = (offset: number): Position => {
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStart(middle) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: within - lineStart(low) };
  };

  const offsetAt = ({ line, character }: Position): number => {
    if (line < 0) return 0;
    if (line >= starts.length) return text.length;
    return Math.min(lineStart(line) + Math.max(0, character), lineEnd(line));
  };

  return { lineCount: starts.length, positionAt, offsetAt, lineStart, lineEnd };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}
