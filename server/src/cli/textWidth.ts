/** A character as a terminal shows it, which may be several code points; and what is shown for those that show nothing. */
export interface TextCell {
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Columns that it takes: 0, 1, 2 or, for what is spelled out, more. */
  readonly width: number;
}

const tab = '    ';

/** The characters of a line. Tabs become blanks; what would move the cursor or show nothing is spelled out. */
export function textCells(line: string): readonly TextCell[] {
  if (/^[\x20-\x7E]*$/.test(line)) {
    return Array.from(line, (shown, start) => ({ start, end: start + 1, shown, width: 1 }));
  }
  const cells: TextCell[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)) {
    const shown = segment === '\t' ? tab : printable(segment);
    const width = shown === segment ? graphemeWidth(segment) : shown.length;
    cells.push({ start: index, end: index + segment.length, shown, width });
  }
  return cells;
}

/** How many columns a terminal needs for `text`. */
export function textWidth(text: string): number {
  return textCells(text).reduce((sum, { width }) => sum + width, 0);
}

/**
 * Text from outside, fit for a terminal: control characters, and marks that turn the direction of text or show nothing, are
 * spelled out, so that no file can move the cursor, change colours or look like something else. Line breaks are spelled out too.
 */
export function printable(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

// A zero-width joiner is left alone: emoji are made with it.
const hidden =
  /[\x00-\x1F\x7F-\x9F\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]/gu;

function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (/^[\p{Mark}\u200D]/u.test(grapheme)) return 0;
  return isWide(code) || grapheme.includes('\uFE0F') || /^\p{Emoji_Presentation}/u.test(grapheme) ? 2 : 1;
}

/** The blocks of East Asian scripts whose characters take two columns. Source: Unicode 16, EastAsianWidth.txt (W and F). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97c) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x16fe0 && code <= 0x18d08) ||
    (code >= 0x1aff0 && code <= 0x1b2fb) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
