import { lastUpTo } from '../../text/lastUpTo.ts';
import type { TextRange } from '../../text/TextRange.ts';
import { columnOf, contentOf, endOfLineAbove, lineEnd, lineStart, startsLine } from '../../text/textLines.ts';
import type { YamlComment, YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlEntry, YamlItem, YamlMapping, YamlSequence } from '../../yaml/YamlNode.ts';

/** A document that is to be edited, with what is known of it as a whole. */
export interface Sheet {
  readonly document: YamlDocument;
  readonly text: string;
  readonly eol: string;
  /** The entries and items that the draft still has somewhere: the others are removed. */
  readonly used: ReadonlySet<YamlPart>;
  /** What is written is a copy, in which the comments are not said again. */
  readonly copying?: true;
  /** Parts only change their places. */
  readonly reordering?: true;
}

export type Collection = YamlMapping | YamlSequence;
export type YamlPart = YamlEntry | YamlItem;

export function partsOf(node: Collection): readonly YamlPart[] {
  return node.type === 'mapping' ? node.entries : node.items;
}

/** The blanks that a block at `offset` is indented by. */
export function columnText(sheet: Sheet, offset: number): string {
  return ' '.repeat(columnOf(sheet.text, offset));
}

/** The end of a part with the comment on its last line; of one with other text behind it, the end of the part. */
export function tailEnd(sheet: Sheet, range: TextRange): number {
  const { end } = contentOf(sheet.text, range);
  const line = lineEnd(sheet.text, end);
  return /^[ \t]*(?:[ \t]#.*)?$/.test(sheet.text.slice(end, line)) ? line : end;
}

/** Where the comments begin that stand directly above a part; `above` is what they must not reach into. */
export function leadStart(sheet: Sheet, part: YamlPart, above: YamlPart | undefined): number {
  let top = part.range.start;
  if (!startsLine(sheet.text, top)) return top;
  for (;;) {
    const end = endOfLineAbove(sheet.text, top);
    if (lineStart(sheet.text, top) === 0 || (above && end <= above.range.end)) return top;
    const comment = commentsIn(sheet, { start: lineStart(sheet.text, end), end }).at(-1);
    if (!comment?.ownLine || columnOf(sheet.text, comment.range.start) !== columnOf(sheet.text, part.range.start))
      return top;
    top = comment.range.start;
  }
}

/** The comments that lie in `range` and have to stay, in the order of the text. */
export function commentsIn(sheet: Sheet, range: TextRange): readonly YamlComment[] {
  return sheet.copying ? [] : allCommentsIn(sheet, range);
}

/** The comments that lie in `range`, whatever becomes of them. */
export function allCommentsIn({ document }: Sheet, range: TextRange): readonly YamlComment[] {
  const { comments } = document;
  const first = lastUpTo(comments, range.start - 1) + 1;
  let end = first;
  while ((comments[end]?.range.end ?? Number.POSITIVE_INFINITY) <= range.end) end++;
  return comments.slice(first, end);
}

/** The text of a comment, from its `#` on. */
export function commentText(sheet: Sheet, { range }: YamlComment): string {
  return sheet.text.slice(range.start, range.end);
}
