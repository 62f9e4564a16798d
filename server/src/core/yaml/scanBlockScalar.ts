import { char, isBlank, isBreak } from './characters.ts';
import { beforeBreak, breakLength, lineEndFrom } from './lines.ts';

/** The part of a block scalar below its header. */
export interface BlockScalarScan {
  readonly value: string;
  /** Where its last line of text ends (of blank lines, too, where they are kept), before the line break; `undefined` for none. */
  readonly valueEnd: number | undefined;
  /** Where the first line begins that is not part of it. */
  readonly end: number;
  /** A tab where a line must be indented by spaces; the scalar ends before it. */
  readonly tab: number | undefined;
}

/** What a header such as `|2-` says. */
export interface BlockScalarHeader {
  readonly literal: boolean;
  readonly chomping: '' | '-' | '+';
  /** The indentation indicator; 0 when the first line decides. */
  readonly increment: number;
}

/**
 * Reads the lines of a block scalar from `start`, the first line below its header, in a collection at column `indent`
 * (-1 for none), by go-yaml's rules (`yaml_parser_scan_block_scalar`).
 */
export function scanBlockScalar(
  text: string,
  start: number,
  header: BlockScalarHeader,
  indent: number,
): BlockScalarScan {
  const { literal, chomping, increment } = header;
  let margin = increment === 0 ? undefined : Math.max(indent, 0) + increment;
  let at = start;
  let lineStart = start;
  let breaks = 0;
  let tab: number | undefined;

  /** Goes over blank lines to the next line of text; the first time, that finds out the margin. */
  const skipBlankLines = () => {
    let deepest = 0;
    while (true) {
      while ((margin === undefined || at - lineStart < margin) && text.charCodeAt(at) === char.space) at++;
      deepest = Math.max(deepest, at - lineStart);
      const code = text.charCodeAt(at);
      if (code === char.tab && (margin === undefined || at - lineStart < margin)) {
        tab = at;
        break;
      }
      if (!isBreak(code)) break;
      at += breakLength(text, at);
      lineStart = at;
      breaks++;
    }
    margin ??= Math.max(deepest, indent + 1, 1);
  };

  let value = '';
  let valueEnd: number | undefined;
  let end = start;
  let pendingBreak = false;
  let afterBlank = false;
  skipBlankLines();
  while (tab === undefined && at < text.length && at - lineStart === margin) {
    const blank = isBlank(text.charCodeAt(at));
    const folds = !literal && pendingBreak && !afterBlank && !blank;
    if (folds) value += breaks === 0 ? ' ' : '';
    else if (pendingBreak) value += '\n';
    value += '\n'.repeat(breaks);
    breaks = 0;
    afterBlank = blank;
    valueEnd = lineEndFrom(text, at);
    value += text.slice(at, valueEnd);
    pendingBreak = valueEnd < text.length;
    at = pendingBreak ? valueEnd + breakLength(text, valueEnd) : valueEnd;
    lineStart = at;
    end = at;
    if (pendingBreak) skipBlankLines();
  }
  if (chomping !== '-' && pendingBreak) value += '\n';
  if (chomping === '+' && lineStart > start) {
    value += '\n'.repeat(breaks);
    end = Math.max(end, lineStart);
    valueEnd = Math.max(valueEnd ?? start, beforeBreak(text, lineStart));
  }
  return { value, valueEnd, end, tab };
}
