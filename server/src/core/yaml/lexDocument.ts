import type { TextRange } from '../text/TextRange.ts';
import { char, isBlank, isBlankOrEnd, isBreak, isFlowIndicator } from './characters.ts';
import { flowCloses } from './flowCloses.ts';
import { breakLength, isDocumentMark, lineEndFrom, textEndFrom } from './lines.ts';
import { scanBlockScalar } from './scanBlockScalar.ts';
import { scanPlain } from './scanPlain.ts';
import { scanQuoted } from './scanQuoted.ts';
import type { YamlComment, YamlProblem, YamlProblemCode } from './YamlDocument.ts';

/** A document's text cut into the lexemes that the parser of the `yaml` package takes, and what was seen on the way. */
export interface LexedDocument {
  readonly lexemes: readonly string[];
  readonly comments: readonly YamlComment[];
  readonly problems: readonly YamlProblem[];
  /** Text behind the document's end (`...`, or lines to the left of its first key), which kubectl reads over in silence. */
  readonly lost: TextRange | undefined;
  /** What a block scalar holds, by the offset of its header. */
  readonly blockScalars: ReadonlyMap<number, BlockScalarContent>;
  /** Offsets of opening quotes without their counterpart. */
  readonly unclosedQuotes: ReadonlySet<number>;
  /**
   * Colons that are in the lexemes but not in the text, so that a key being typed above a mapping does not swallow it;
   * as offsets into the lexemes, ascending.
   */
  readonly addedColons: readonly number[];
}

export interface BlockScalarContent {
  readonly value: string;
  /** The end of the last line of text; that of the header when there is none. */
  readonly end: number;
}

/** The answer of a search that is not undertaken. */
const nowhere = { end: undefined, lastLine: undefined };

/** A text without a colon: the index of the lexeme after it, and where it stands. */
interface HalfKey {
  readonly lexeme: number;
  readonly end: number;
  readonly column: number;
}

/**
 * Deeper nesting is not read: no Kubernetes object comes near it, and everything that walks the tree may then do so by
 * recursion.
 */
export const deepestLevel = 500;

/** Above this many quotes or brackets that are never closed, the search for their end is given up. */
const mostFailedSearches = 40;

/** A document with more half typed keys than this is no YAML. */
const mostAddedColons = 40;

/** go-yaml takes no longer key without a question mark. */
const longestKey = 1024;

/** Whether an anchor or alias may be followed by this character, as go-yaml has it. */
const mayFollowAnchor = (code: number): boolean => isBlankOrEnd(code) || '?:,]}%@`'.includes(String.fromCharCode(code));

/**
 * Cuts a document into lexemes by the rules of go-yaml v2 (the reader behind sigs.k8s.io/yaml, hence kubectl and the API
 * server), which differ from those of the `yaml` package: quoted text and flow collections may run on at any indentation,
 * a lone CR ends a line, tabs are refused where a key could stand. Where go-yaml would give up, a problem is noted and the
 * text is cut so that the rest of the document can still be read.
 */
export function lexDocument(text: string): LexedDocument {
  const length = text.length;
  const lexemes: string[] = ['\u0002'];
  const comments: YamlComment[] = [];
  const problems: YamlProblem[] = [];
  const blockScalars = new Map<number, BlockScalarContent>();
  const unclosedQuotes = new Set<number>();
  const addedColons: number[] = [];
  let lost: TextRange | undefined;

  let position = 0;
  let lineStart = 0;
  /** Column of the innermost open block collection, -1 outside of all; `indents` holds those around it. */
  let indent = -1;
  const indents: number[] = [];
  /** Offsets of the brackets that are open. */
  const brackets: number[] = [];
  /** Set while inside a flow collection that is never closed: it ends at the first line that is not further in than this. */
  let unclosedFlowIndent: number | undefined;
  /** Whether a bracket was closed by one of the other kind, so that the count is wrong from there on. */
  let mismatched = false;
  let keyAllowed = true;
  /** Where a key that ends at the next colon would begin. */
  let keyStart: number | undefined;
  /** The same for the key that a whole flow collection would be, if it stays on its line. */
  let flowKey: { readonly start: number | undefined; readonly lineStart: number } = { start: undefined, lineStart: 0 };
  /** Whether a whole node stands before `position` on this line, so that nothing but a colon or a comment may follow. */
  let nodeEnded = false;
  let firstOnLine = true;
  let contentSeen = false;
  /** Whether a whole node, not only its anchor or tag, was seen. */
  let rootSeen = false;
  let blockSeen = false;
  let failedSearches = 0;
  /** The last plain text that stood where a key may, and had no colon: maybe a key that is being typed. */
  let halfKey: HalfKey | undefined;
  /** The same, once the node after it has begun. */
  let halfKeyBefore: HalfKey | undefined;

  const problem = (
    code: YamlProblemCode,
    start: number,
    end: number,
    params: Readonly<Record<string, string>> = {},
  ) => {
    problems.push({ code, range: { start, end }, params, severity: 'error' });
  };

  const isUnexpected = (start: number, end: number) => {
    problem('unexpected-text', start, end, { text: shortened(text.slice(start, end)) });
  };

  /** Emits text that shall count for nothing, not even as indentation. */
  const emitNothing = (end: number) => {
    if (end > position) lexemes.push(`\t${text.slice(position + 1, end)}`);
    position = end;
  };

  const emitBreak = () => {
    const size = breakLength(text, position);
    lexemes.push(size === 2 ? '\r\n' : '\n');
    position += size;
    lineStart = position;
    firstOnLine = true;
    nodeEnded = false;
    if (brackets.length === 0) {
      keyAllowed = true;
      keyStart = undefined;
    }
  };

  /** Emits blanks and line breaks up to `end`. */
  const emitBlanks = (end: number) => {
    while (position < end) {
      const code = text.charCodeAt(position);
      if (isBreak(code)) {
        emitBreak();
        continue;
      }
      const start = position;
      do position++;
      while (position < end && text.charCodeAt(position) === code);
      lexemes.push(text.slice(start, position));
    }
  };

  const emitComment = () => {
    const end = lineEndFrom(text, position);
    comments.push({ range: { start: position, end }, text: text.slice(position + 1, end), ownLine: firstOnLine });
    emitText(end);
  };

  const skipToToken = () => {
    while (position < length) {
      const code = text.charCodeAt(position);
      if (code === char.space) {
        let end = position + 1;
        while (text.charCodeAt(end) === char.space) end++;
        lexemes.push(text.slice(position, end));
        position = end;
      } else if (code === char.tab) {
        let end = position + 1;
        while (isBlank(text.charCodeAt(end))) end++;
        if (brackets.length === 0 && keyAllowed) problem('tab-indentation', position, end);
        emitNothing(end);
      } else if (code === char.hash) {
        emitComment();
      } else if (isBreak(code)) {
        emitBreak();
      } else if (code === char.byteOrderMark && position === lineStart) {
        emitNothing(position + 1);
      } else {
        return;
      }
    }
  };

  const enterBlock = (column: number) => {
    rootSeen = true;
    blockSeen = true;
    if (indent < column) {
      indents.push(indent);
      indent = column;
    }
  };

  /** Whether the document's only node is complete, so that a further line belongs to nothing. */
  const rootEnded = (): boolean => indent === -1 && rootSeen && (blockSeen || halfKey === undefined);

  const leaveBlocks = (column: number) => {
    while (indent > column) indent = indents.pop() ?? -1;
  };

  /** Notes that a node (or its anchor or tag) begins here. */
  const beginNode = () => {
    contentSeen = true;
    if (keyAllowed) keyStart = position;
    keyAllowed = false;
    firstOnLine = false;
    halfKeyBefore = halfKey;
    halfKey = undefined;
  };

  const endNode = () => {
    if (brackets.length > 0) return;
    nodeEnded = true;
    rootSeen = true;
  };

  /** Takes what stands here for a plain scalar that goes to the end of the line, because it can be nothing else. */
  const emitRestOfLine = () => {
    const end = textEndFrom(text, position);
    emitScalar(end);
    endNode();
  };

  const emitText = (end: number) => {
    lexemes.push(text.slice(position, end));
    position = end;
  };

  const emitIndicator = () => emitText(position + 1);

  /** Emits the text of a scalar without quotes, which the parser must be told about. */
  const emitScalar = (end: number) => {
    lexemes.push('\u001f');
    emitText(end);
  };

  const lexQuoted = () => {
    const start = position;
    const { end, lastLine } = failedSearches < mostFailedSearches ? scanQuoted(text, start) : nowhere;
    if (end === undefined) failedSearches++;
    beginNode();
    // Quoted text over several lines that is not followed by the end of its line is two quotes, the first never closed.
    if (end === undefined || (lastLine !== undefined && !mayFollowQuoted(end))) {
      const lineEnd = textEndFrom(text, start);
      unclosedQuotes.add(start);
      problem('unclosed-quote', start, lineEnd, { quote: text.charAt(start) });
      emitText(lineEnd);
    } else {
      emitText(end);
      if (lastLine !== undefined) {
        lineStart = lastLine;
        keyStart = undefined;
      }
    }
    endNode();
  };

  const mayFollowQuoted = (at: number): boolean => {
    let end = at;
    while (isBlank(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    if (Number.isNaN(code) || isBreak(code) || code === char.hash) return true;
    return brackets.length > 0 && (code === char.comma || code === char.closeBracket || code === char.closeBrace);
  };

  const lexPlain = () => {
    const start = position;
    const inFlow = brackets.length > 0;
    const mayBeKey = keyAllowed || keyStart !== undefined;
    beginNode();
    const column = (keyStart ?? start) - lineStart;
    const context = { lineStart, indent, inFlow, unclosedFlowIndent, mayBeKey };
    const { end, tail, multiLine, tabs, nestedColon } = scanPlain(text, start, context);
    for (const tab of tabs) problem('tab-indentation', tab, tab + 1);
    if (nestedColon !== undefined) {
      problem('unquoted-colon', nestedColon, nestedColon + 1, { value: shortened(text.slice(start, end)) });
    }
    emitScalar(end);
    if (mayBeKey && !inFlow) halfKey = { lexeme: lexemes.length, end, column };
    if (multiLine) keyStart = undefined;
    endNode();
    emitBlanks(tail);
  };

  const lexBlockScalar = () => {
    const header = position;
    keyAllowed = false;
    contentSeen = true;
    firstOnLine = false;
    rootSeen = true;
    halfKey = undefined;
    const marks = /[-+0-9]*/y;
    marks.lastIndex = header + 1;
    const indicators = marks.exec(text)?.[0] ?? '';
    const headerEnd = header + 1 + indicators.length;
    if (!/^(?:[-+][1-9]?|[1-9][-+]?)?$/.test(indicators)) {
      problem('bad-scalar', header, headerEnd, { char: text.slice(header, headerEnd) });
    }
    emitText(headerEnd);
    let end = position;
    while (isBlank(text.charCodeAt(end))) end++;
    emitBlanks(end);
    if (text.charCodeAt(position) === char.hash) emitComment();
    end = lineEndFrom(text, position);
    if (end > position) {
      problem('bad-scalar', header, textEndFrom(text, header), { char: text.charAt(header) });
      emitNothing(end);
    }
    if (position >= length) {
      blockScalars.set(header, { value: '', end: headerEnd });
      return;
    }
    emitBreak();
    const scan = scanBlockScalar(
      text,
      position,
      {
        literal: text.charAt(header) === '|',
        chomping: indicators.includes('+') ? '+' : indicators.includes('-') ? '-' : '',
        increment: Number(/[1-9]/.exec(indicators)?.[0] ?? 0),
      },
      indent,
    );
    if (scan.tab !== undefined) problem('tab-indentation', scan.tab, scan.tab + 1);
    blockScalars.set(header, { value: scan.value, end: scan.valueEnd ?? headerEnd });
    emitScalar(scan.end);
    lineStart = position;
    firstOnLine = true;
    keyAllowed = true;
    keyStart = undefined;
  };

  const lexAnchor = () => {
    let end = position + 1;
    while (/[\w-]/.test(text.charAt(end))) end++;
    const alias = text.charAt(position) === '*';
    if (end === position + 1 || !mayFollowAnchor(text.charCodeAt(end))) {
      lexBadStart();
      return;
    }
    beginNode();
    emitText(end);
    if (alias) endNode();
  };

  /** Reads what begins with a character that no plain text may begin with as if it were plain text. */
  const lexBadStart = () => {
    const mayBeKey = keyAllowed || keyStart !== undefined;
    const end = badScalarEnd(position, mayBeKey);
    beginNode();
    problem('bad-scalar', position, end, { char: text.charAt(position) });
    emitScalar(end);
    endNode();
  };

  const badScalarEnd = (start: number, mayBeKey: boolean): number => {
    const lineEnd = textEndFrom(text, start);
    if (brackets.length === 0 && !mayBeKey) return lineEnd;
    let end = start + 1;
    while (end < lineEnd) {
      const code = text.charCodeAt(end);
      if (brackets.length > 0 && isFlowIndicator(code)) break;
      if (code === char.colon && isBlankOrEnd(text.charCodeAt(end + 1))) break;
      end++;
    }
    while (end > start + 1 && isBlank(text.charCodeAt(end - 1))) end--;
    return end;
  };

  const lexTag = () => {
    let end = position + 1;
    while (!isBlankOrEnd(text.charCodeAt(end))) end++;
    if (!/^!(?:<[^>]*>|[\w;/?:@&=+$,.!~*'()[\]%-]*)$/.test(text.slice(position, end))) {
      lexBadStart();
      return;
    }
    beginNode();
    emitText(end);
  };

  const openFlow = () => {
    if (brackets.length === 0 && (failedSearches >= mostFailedSearches || !flowCloses(text, position))) {
      failedSearches++;
      unclosedFlowIndent = indent;
    }
    beginNode();
    if (brackets.length === 0) flowKey = { start: keyStart, lineStart };
    brackets.push(position);
    keyAllowed = true;
    keyStart = undefined;
    emitIndicator();
  };

  const problemAtOpening = () => {
    const opening = brackets.at(-1) ?? position;
    problem('unclosed-flow', opening, opening + 1, { char: text.charAt(opening) });
  };

  const closeFlow = () => {
    if (brackets.length === 0) {
      isUnexpected(position, position + 1);
      emitNothing(position + 1);
      return;
    }
    const opening = text.charAt(brackets.at(-1) ?? position);
    if (opening !== (text.charAt(position) === ']' ? '[' : '{')) {
      if (!mismatched) problemAtOpening();
      mismatched = true;
    }
    brackets.pop();
    keyAllowed = false;
    emitIndicator();
    if (brackets.length === 0) {
      unclosedFlowIndent = undefined;
      keyStart = flowKey.lineStart === lineStart ? flowKey.start : undefined;
      endNode();
    }
  };

  const abandonFlow = () => {
    if (!mismatched) problemAtOpening();
    mismatched = false;
    brackets.length = 0;
    unclosedFlowIndent = undefined;
    lexemes.push('\u0018');
    keyAllowed = true;
    keyStart = undefined;
    nodeEnded = false;
  };

  const lexColon = () => {
    if (brackets.length > 0) {
      keyAllowed = false;
      firstOnLine = false;
      emitIndicator();
      return;
    }
    if (keyStart === undefined && !keyAllowed) {
      const end = textEndFrom(text, position);
      isUnexpected(position, end);
      emitNothing(end);
      return;
    }
    if (keyStart !== undefined) {
      const column = keyStart - lineStart;
      if (halfKeyBefore && halfKeyBefore.column <= column && addedColons.length < mostAddedColons) {
        addColon(halfKeyBefore);
      }
      enterBlock(column);
      if (position - keyStart > longestKey) {
        problem('missing-colon', keyStart, keyStart + 1, { key: shortened(text.slice(keyStart, position)) });
      }
    } else {
      enterBlock(position - lineStart);
    }
    keyAllowed = keyStart === undefined;
    contentSeen = true;
    forgetNode();
    emitIndicator();
  };

  const addColon = ({ lexeme, end, column }: HalfKey) => {
    lexemes.splice(lexeme, 0, ':');
    addedColons.push(end + addedColons.length);
    enterBlock(column);
  };

  /** After an indicator: what was before it is no key. */
  const forgetNode = () => {
    keyStart = undefined;
    nodeEnded = false;
    firstOnLine = false;
    halfKey = undefined;
    halfKeyBefore = undefined;
  };

  /** A dash or question mark that begins an item or key. */
  const lexBlockIndicator = () => {
    if (!keyAllowed) {
      const end = textEndFrom(text, position);
      isUnexpected(position, end);
      emitRestOfLine();
      return;
    }
    enterBlock(position - lineStart);
    contentSeen = true;
    forgetNode();
    emitIndicator();
  };

  /** Gives up the rest of the text: the document has ended before it. */
  const lose = () => {
    let start = position;
    while (start < length && (isBlankOrEnd(text.charCodeAt(start)) || text.charCodeAt(start) === char.hash)) {
      start = text.charCodeAt(start) === char.hash ? lineEndFrom(text, start) : start + 1;
    }
    let end = length;
    while (end > start && isBlankOrEnd(text.charCodeAt(end - 1))) end--;
    if (start < end) lost = { start, end };
  };

  lexing: while (true) {
    skipToToken();
    if (position >= length) break;
    const code = text.charCodeAt(position);
    const column = position - lineStart;
    if (unclosedFlowIndent !== undefined && firstOnLine && column <= unclosedFlowIndent) abandonFlow();
    const inFlow = brackets.length > 0;
    if (column === 0 && isDocumentMark(text, lineStart)) {
      if (inFlow) abandonFlow();
      if (contentSeen) {
        if (code === char.dot) position += 3;
        lose();
        break;
      }
      if (code === char.dot) isUnexpected(position, position + 3);
      emitNothing(position + 3);
      keyAllowed = false;
      firstOnLine = false;
      continue;
    }
    if (!inFlow) {
      leaveBlocks(column);
      if (firstOnLine && contentSeen && rootEnded()) {
        lose();
        break;
      }
      if (column === 0 && code === char.percent) {
        const end = lineEndFrom(text, position);
        problem('bad-directive', position, textEndFrom(text, position), {
          directive: shortened(text.slice(position, end)),
        });
        emitNothing(end);
        continue;
      }
      if (nodeEnded && code !== char.colon) {
        if (rootEnded()) {
          lose();
          break;
        }
        const end = textEndFrom(text, position);
        isUnexpected(position, end);
        emitNothing(end);
        continue;
      }
    }
    if (indents.length + brackets.length > deepestLevel) {
      const range = { start: position, end: position + 1 };
      problems.push({ code: 'too-deep', range, params: { levels: String(deepestLevel) }, severity: 'hint' });
      brackets.length = 0;
      break;
    }
    const blankAfter = isBlankOrEnd(text.charCodeAt(position + 1));
    switch (text.charAt(position)) {
      case '[':
      case '{':
        openFlow();
        continue lexing;
      case ']':
      case '}':
        closeFlow();
        continue lexing;
      case ',':
        if (inFlow) {
          keyAllowed = true;
          firstOnLine = false;
          emitIndicator();
        } else {
          isUnexpected(position, position + 1);
          emitNothing(position + 1);
        }
        continue lexing;
      case '-':
        if (!blankAfter) break;
        if (inFlow) lexBadStart();
        else lexBlockIndicator();
        continue lexing;
      case '?':
        if (inFlow) {
          firstOnLine = false;
          emitIndicator();
          continue lexing;
        }
        if (!blankAfter) break;
        lexBlockIndicator();
        continue lexing;
      case ':':
        if (!inFlow && !blankAfter) break;
        lexColon();
        continue lexing;
      case '*':
      case '&':
        lexAnchor();
        continue lexing;
      case '!':
        lexTag();
        continue lexing;
      case '|':
      case '>':
        if (inFlow) lexBadStart();
        else lexBlockScalar();
        continue lexing;
      case "'":
      case '"':
        lexQuoted();
        continue lexing;
      case '%':
      case '@':
      case '`':
        lexBadStart();
        continue lexing;
    }
    lexPlain();
  }
  if (brackets.length > 0 && !mismatched) problemAtOpening();
  return { lexemes, comments, problems, lost, blockScalars, unclosedQuotes, addedColons };
}

/** A text as a message can quote it: one line, not too long. */
function shortened(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
