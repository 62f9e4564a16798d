import { char, isBlank, isBlankOrEnd, isBreak, isFlowIndicator } from './characters.ts';
import { breakLength, isDocumentMark } from './lines.ts';

/** What decides how far plain text goes. */
export interface PlainContext {
  readonly lineStart: number;
  /** Column of the innermost block collection: further lines are part of the text only when they are indented more. */
  readonly indent: number;
  /** Inside brackets or braces, where indentation does not count … */
  readonly inFlow: boolean;
  /** … but for those that are never closed, which end at the first line that is not further in than this. */
  readonly unclosedFlowIndent: number | undefined;
  /** Whether a colon behind it makes it a key. */
  readonly mayBeKey: boolean;
}

export interface PlainScan {
  readonly end: number;
  /** Where the blanks and line breaks behind it end that belong to it in go-yaml's eyes: tabs are allowed there. */
  readonly tail: number;
  readonly multiLine: boolean;
  /** Tabs where a line must be indented by spaces. */
  readonly tabs: readonly number[];
  /** A colon and blank in text that can be no key: go-yaml refuses it, here the text goes on. */
  readonly nestedColon: number | undefined;
}

/** Reads plain text from `start`, by go-yaml's rules (`yaml_parser_scan_plain_scalar`). */
export function scanPlain(text: string, start: number, context: PlainContext): PlainScan {
  const { indent, inFlow, unclosedFlowIndent, mayBeKey } = context;
  const tabs: number[] = [];
  let nestedColon: number | undefined;
  let lineStart = context.lineStart;
  let at = start;
  let end = start;
  /** Where the text would be cut if a key turned up on a further line. */
  let cut: number | undefined;
  const result = (tail: number, last = end): PlainScan => ({
    end: last,
    tail,
    multiLine: cut !== undefined && last > cut,
    tabs,
    nestedColon,
  });

  while (true) {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= char.space && isBlankOrEnd(code)) break;
      if (code === char.colon && isBlankOrEnd(text.charCodeAt(at + 1))) {
        if (inFlow) return result(at);
        // Text over several lines is no key: its last line is one, and what stands above is something half typed.
        if (cut !== undefined) return result(cut, cut);
        if (mayBeKey) return result(at);
        nestedColon ??= at;
      } else if (inFlow && isFlowIndicator(code)) {
        return result(at);
      }
      end = at + 1;
    }
    let tail = at;
    let lines = 0;
    for (; tail < text.length; tail++) {
      const code = text.charCodeAt(tail);
      if (isBreak(code)) {
        tail += breakLength(text, tail) - 1;
        lineStart = tail + 1;
        lines++;
      } else if (!isBlank(code)) {
        break;
      } else if (code === char.tab && lines > 0 && !inFlow && tail - lineStart <= indent) {
        tabs.push(tail);
      }
    }
    if (tail >= text.length || text.charCodeAt(tail) === char.hash) return result(tail);
    if (lines > 0) {
      const column = tail - lineStart;
      const limit = inFlow ? unclosedFlowIndent : indent;
      if ((limit !== undefined && column <= limit) || (column === 0 && isDocumentMark(text, lineStart)))
        return result(tail);
      cut = mayBeKey ? (cut ?? end) : end;
    }
    at = tail;
  }
}
