import { lastUpTo } from '../../text/lastUpTo.ts';
import { applyEdits, type TextEdit } from '../../text/TextEdit.ts';
import { encloses, type TextRange } from '../../text/TextRange.ts';
import {
  blanksBefore,
  columnOf,
  contentOf,
  endOfLineAbove,
  leadingBlanks,
  lineEnd,
  lineStart,
  startsLine,
} from '../../text/textLines.ts';
import { indentationOf, lineEndingOf, listIndentationOf, reindent, replaceScalar } from '../../yaml/edit.ts';
import { scalarText } from '../../yaml/scalarText.ts';
import { quotesAround } from '../../yaml/surroundings.ts';
import type { YamlComment, YamlDocument } from '../../yaml/YamlDocument.ts';
import { keyText, type YamlEntry, type YamlMapping, type YamlNode, type YamlScalar } from '../../yaml/YamlNode.ts';
import {
  type Draft,
  type DraftEntry,
  type DraftItem,
  type DraftMapping,
  type DraftScalar,
  type DraftSequence,
  scalarOf,
} from './Draft.ts';
import { type Depth, type Layout, layoutOf } from './Layout.ts';
import { editsOf, newPen, type Pen, shiftLines } from './Pen.ts';
import {
  allCommentsIn,
  type Collection,
  columnText,
  commentsIn,
  commentText,
  leadStart,
  partsOf,
  type Sheet,
  tailEnd,
  type YamlPart,
} from './Sheet.ts';

/**
 * The smallest edits that make `source` (a mapping of `document`) what `draft` says; `undefined` where that cannot be written
 * without reprinting what a person wrote (a block that would have to go into braces).
 *
 * What stays in order stays in place, even when it gets deeper: `serviceName: web # why` becomes
 * `service:\n  name: web # why` by a change of the key alone. New lines come right behind the line that they follow, or right
 * before the key that they wrap, and the lines of what gets deeper are indented. Only what changes its place among its
 * neighbours, or its parent, is carried over as text, with its own comments.
 * @param reordering the draft has nothing new in it, and nothing is lost: what comes before a key comes before its comments too
 */
export function draftEdits(
  document: YamlDocument,
  source: YamlMapping,
  draft: DraftMapping,
  reordering?: true,
): readonly TextEdit[] | undefined {
  const sheet: Sheet = {
    document,
    text: document.text,
    eol: lineEndingOf(document.text),
    used: sourcesIn(draft),
    ...(reordering && { reordering }),
  };
  const pen = newPen();
  writeCollection(sheet, source, draft, { extra: '', parentIndent: undefined }, pen);
  return pen.unwritable ? undefined : editsOf(sheet, pen);
}

type Part = DraftEntry | DraftItem;
type DraftCollection = DraftMapping | DraftSequence;

/** One thing in the order of the text to be: a part that stays, text that is new, a new collection around such parts. */
type Piece =
  | {
      readonly type: 'kept';
      readonly part: Part;
      readonly source: YamlPart;
      readonly index: number;
      readonly indent: string;
    }
  | { readonly type: 'new'; readonly part: Part; readonly indent: string }
  | { readonly type: 'open'; readonly part: Part; readonly value: DraftCollection; readonly indent: string }
  | { readonly type: 'close'; readonly value: DraftCollection; readonly indent: string };

type KeptPiece = Extract<Piece, { type: 'kept' }>;

function writeCollection(sheet: Sheet, node: Collection, draft: DraftCollection, depth: Depth, pen: Pen): void {
  const sources = partsOf(node);
  const wanted = draftPartsOf(draft);
  if (wanted.length === sources.length && wanted.every((part, index) => part.source === sources[index])) {
    const place: Place = { flow: node.flow, holder: node };
    for (const part of wanted) if (part.source) writePart(sheet, part, part.source, place, depth.extra, pen);
    return;
  }
  const layout = layoutOf(sheet, node, depth);
  const kept = keptParts(wanted, sources);
  if (kept.size === 0) {
    pen.unwritable ||= !replaceCollection(sheet, node, draft, layout, pen);
    return;
  }
  const pieces = piecesOf(sheet, wanted, layout, kept, sources, layout.base);
  const order = pieces.flatMap((piece, at) => (piece.type === 'kept' ? [{ piece, at }] : []));
  removeParts(
    sheet,
    sources,
    order.map(({ piece }) => piece),
    layout,
    pen,
  );
  let previous: { readonly piece: KeptPiece; readonly at: number } | undefined;
  for (const next of [...order, undefined]) {
    const between = pieces.slice(previous ? previous.at + 1 : 0, next?.at);
    const split = next ? splitAt(between, previous !== undefined) : between.length;
    if (previous) {
      const gap = { gone: sources.slice(previous.piece.index + 1, next?.piece.index), next: next?.piece.source };
      writeAfter(sheet, previous.piece, between.slice(0, split), gap, layout, pen);
    }
    if (next) {
      writeBefore(sheet, next.piece, between.slice(split), sources, layout, depth.extra, pen);
      const { part, source, indent } = next.piece;
      const place: Place = { flow: layout.flow, holder: node };
      writePart(sheet, part, source, place, depth.extra + indent.slice(layout.base.length), pen);
    }
    previous = next;
  }
}

/**
 * From where on new pieces belong before the next kept one: from the first collection that opens and has it inside. What comes
 * earlier follows the kept piece before, so that comments above the next one stay directly above it.
 */
function splitAt(between: readonly Piece[], follows: boolean): number {
  if (!follows) return 0;
  const open = between.findIndex((piece) => piece.type === 'open');
  return open < 0 ? between.length : open;
}

/** What a part stands in. */
interface Place {
  /** In brackets or braces. */
  readonly flow: boolean;
  /** The collection that has it in the text; unknown for one that is carried to another place. */
  readonly holder: Collection | undefined;
}

/** A part that stays: its key, its value, and the lines inside it. */
function writePart(sheet: Sheet, part: Part, source: YamlPart, place: Place, extra: string, pen: Pen): void {
  if (extra !== '') shiftLines(sheet, source.range, extra, false, pen);
  if ('key' in part && 'key' in source && part.key !== keyText(source.key)) {
    const newText = scalarText(part.key, source.key.style, place.flow ? 'flow' : 'block');
    pen.edits.push({ range: source.key.range, newText });
  }
  writeValue(sheet, part, source, place, extra, pen);
}

function writeValue(sheet: Sheet, part: Part, source: YamlPart, place: Place, extra: string, pen: Pen): void {
  const { value } = part;
  const node = source.value;
  const style = place.flow ? 'flow' : 'block';
  if (place.holder && isFilled(value) && (!value.source || value.source === node) && isBlank(sheet, node)) {
    fillIn(sheet, part, source, value, place.holder, extra, pen);
  } else if (value === undefined ? node === undefined : value.source !== undefined && value.source === node) {
    if (node?.type === 'scalar' && extra !== '') shiftLines(sheet, node.range, extra, true, pen);
    if (value === undefined || (value.type !== 'mapping' && value.type !== 'sequence') || !value.source) return;
    if (draftPartsOf(value).length === 0 && partsOf(value.source).length > 0 && !value.source.flow) {
      emptyCollection(sheet, source, value.source, pen);
      return;
    }
    if (!place.flow && value.source.flow && takesInBlock(sheet, value, value.source.range)) {
      openOut(sheet, source, value.source, value, extra, pen);
      return;
    }
    writeCollection(sheet, value.source, value, { extra, parentIndent: columnText(sheet, source.range.start) }, pen);
  } else if (value?.type === 'scalar' && node?.type === 'scalar') {
    const isBlock = node.style === 'literal' || node.style === 'folded';
    const quotes = typeof node.value === 'string' ? node.style : quotesAround(sheet.document, node.range);
    const newText = scalarText(value.value, quotes, style);
    pen.edits.push(isBlock ? replaceScalar(sheet.document, node, value.value) : { range: node.range, newText });
  } else if (value?.type === 'scalar' && node?.type === 'alias') {
    pen.edits.push({ range: node.range, newText: scalarText(value.value, 'plain', style) });
  } else if (value?.type === 'sequence' && !value.source && node?.type === 'scalar' && isOnOneLine(node)) {
    // One value becomes the list of itself, where it stands.
    const items = value.items.map((item) => scalarText(scalarOf(item.value) ?? null, node.style, 'flow'));
    pen.unwritable ||= value.items.some((item) => item.value?.type !== 'scalar');
    pen.edits.push({ range: node.range, newText: `[${items.join(', ')}]` });
  } else if (value?.type === 'scalar' && node === undefined) {
    pen.edits.push({
      range: { start: source.range.end, end: source.range.end },
      newText: `${colonIfMissing(sheet, source)} ${scalarText(value.value, 'plain', style)}`,
    });
  } else if (value && value.type !== 'alias' && !value.source) {
    replaceValue(sheet, part, source, value, place.flow, extra, pen);
  } else {
    // What else a value can turn into is a person's text in the place of another: no step needs it.
    pen.unwritable = true;
  }
}

function isOnOneLine({ style }: YamlScalar): boolean {
  return style !== 'literal' && style !== 'folded';
}

/** Whether a value says nothing: nothing is written, null, or a pair of brackets; an anchor or tag on it must stay on something. */
function isBlank(sheet: Sheet, node: YamlNode | undefined): boolean {
  if (node === undefined) return true;
  if (node.type === 'alias' || node.anchor !== undefined || node.tag !== undefined) return false;
  if (node.type === 'scalar') return node.value === null;
  return partsOf(node).length === 0 && commentsIn(sheet, node.range).length === 0;
}

function isFilled(value: Draft | undefined): value is DraftCollection {
  return (value?.type === 'mapping' || value?.type === 'sequence') && draftPartsOf(value).length > 0;
}

/** Gives a part whose value says nothing one that does: in lines below it, or in braces where it stands in braces. */
function fillIn(
  sheet: Sheet,
  part: Part,
  source: YamlPart,
  value: DraftCollection,
  holder: Collection,
  extra: string,
  pen: Pen,
): void {
  const node = source.value;
  const layout = layoutOf(sheet, holder, { extra, parentIndent: undefined });
  const inline = inlineLayout(sheet, value, layout);
  const blanks = node ? blanksBefore(sheet.text, node.range.start) : '';
  const old = node ? { start: node.range.start - blanks.length, end: node.range.end } : undefined;
  const end = source.range.end;
  if (inline) {
    const gap = node && blanks === '' ? '' : layout.flow ? layout.colon.slice(1) : ' ';
    const text =
      colonIfMissing(sheet, source) + gap + flowText(sheet, { ...value, source: undefined }, inline, layout.base, pen);
    pen.edits.push({ range: old ?? { start: end, end }, newText: text });
    return;
  }
  if (old) pen.edits.push({ range: old, newText: '' });
  const indent = columnText(sheet, source.range.start) + extra;
  const inner = childIndent(sheet, part, value, layout, indent);
  const at = tailEnd(sheet, source.range);
  const lines = blockLines(sheet, draftPartsOf(value), layout, inner, pen);
  pen.edits.push({ range: { start: at, end: at }, newText: sheet.eol + inner + lines });
}

/** A colon for a key that stands in braces without one (`{app}`). */
function colonIfMissing(sheet: Sheet, source: YamlPart): string {
  return 'key' in source && !sheet.text.slice(source.key.range.end, source.range.end).includes(':') ? ':' : '';
}

/** The layout of a new collection that goes into brackets: as its surroundings do, or as that which it is written like. */
function inlineLayout(sheet: Sheet, value: DraftCollection, layout: Layout): Layout | undefined {
  if (layout.flow) return layout;
  const like = value.type === 'mapping' ? value.like : undefined;
  return like?.flow ? { ...layoutOf(sheet, like, { extra: '', parentIndent: undefined }), lines: false } : undefined;
}

/** A new value of another shape in the place of one: a scalar for a list, a mapping for null. */
function replaceValue(
  sheet: Sheet,
  part: Part,
  source: YamlPart,
  value: Exclude<Draft, { type: 'alias' }>,
  flow: boolean,
  extra: string,
  pen: Pen,
): void {
  const node = source.value;
  const start = 'key' in source ? colonEnd(sheet, source) : (node?.range.start ?? source.range.end);
  const end = node ? contentOf(sheet.text, node.range).end : source.range.end;
  const range = { start, end: Math.max(start, end) };
  if (commentsIn(sheet, range).length > 0) pen.unwritable = true;
  const layout = newLayout(sheet, flow);
  const indent = columnText(sheet, source.range.start) + extra;
  const gap = 'key' in source || !node ? ' ' : '';
  if (flow || value.type === 'scalar' || draftPartsOf(value).length === 0) {
    pen.edits.push({ range, newText: gap + flowText(sheet, value, layout, indent, pen) });
    return;
  }
  const inner = childIndent(sheet, part, value, layout, indent);
  const lines = blockLines(sheet, draftPartsOf(value), layout, inner, pen);
  pen.edits.push({ range, newText: 'key' in source ? sheet.eol + inner + lines : gap + lines });
}

/** Where the colon behind a key ends. */
function colonEnd(sheet: Sheet, { key, value, range }: YamlEntry): number {
  const behind = sheet.text.slice(key.range.end, value?.range.start ?? range.end);
  const colon = behind.indexOf(':');
  return colon < 0 ? range.end : key.range.end + colon + 1;
}

/** How new collections are written where no neighbour shows it. */
function newLayout(sheet: Sheet, flow: boolean): Layout {
  const step = ' '.repeat(indentationOf(sheet.document));
  return { flow, lines: !flow, base: '', step, pad: '', comma: ', ', colon: ': ', json: false, keys: 'plain' };
}

/**
 * Whether a collection in brackets (at `own`) gets what can only stand in lines: text in lines, or a part with comments around it.
 */
function takesInBlock(sheet: Sheet, draft: Draft | undefined, own: TextRange): boolean {
  if (draft?.type !== 'mapping' && draft?.type !== 'sequence') return false;
  return draftPartsOf(draft).some(({ source, value, copy }) => {
    if (source && !encloses(own, source.range)) {
      if (isBlock(source.value) || (!copy && hasCommentsAround(sheet, source))) return true;
    }
    return takesInBlock(sheet, value, own);
  });
}

function hasCommentsAround(sheet: Sheet, source: YamlPart): boolean {
  const around = { start: leadStart(sheet, source, undefined), end: tailEnd(sheet, source.range) };
  return commentsIn(sheet, around).length > commentsIn(sheet, source.range).length;
}

function isBlock(node: YamlNode | undefined): boolean {
  if (node === undefined || node.type === 'alias') return false;
  return node.type === 'scalar' ? node.style === 'literal' || node.style === 'folded' : !node.flow;
}

/**
 * A collection in brackets becomes one in lines, because text in lines comes into it: each part on a line of its own, as the
 * author wrote it, and what stood behind the brackets behind the key.
 */
function openOut(
  sheet: Sheet,
  source: YamlPart,
  node: Collection,
  draft: DraftCollection,
  extra: string,
  pen: Pen,
): void {
  if (commentsIn(sheet, node.range).length > 0) pen.unwritable = true;
  const layout = newLayout(sheet, false);
  const indent = columnText(sheet, source.range.start) + extra;
  const tail = sheet.text.slice(node.range.end, tailEnd(sheet, node.range));
  if (!('key' in source)) {
    const inner = columnText(sheet, node.range.start) + extra;
    const lines = blockLines(sheet, draftPartsOf(draft), layout, inner, pen);
    const newText = tail === '' ? lines : tail.trimStart() + sheet.eol + inner + lines;
    pen.edits.push({ range: { start: node.range.start, end: node.range.end + tail.length }, newText });
    return;
  }
  const inner = childIndent(sheet, { key: '', source, value: draft }, draft, layout, indent);
  const lines = blockLines(sheet, draftPartsOf(draft), layout, inner, pen);
  const properties = sheet.text.slice(colonEnd(sheet, source), node.range.start).trimEnd();
  pen.edits.push({
    range: { start: colonEnd(sheet, source), end: node.range.end + tail.length },
    newText: properties + tail + sheet.eol + inner + lines,
  });
}

/** A block all of whose parts go: `{}` behind the colon, and the comments inside as lines. */
function emptyCollection(sheet: Sheet, source: YamlPart, node: Collection, pen: Pen): void {
  const empty = node.type === 'mapping' ? '{}' : '[]';
  const range = contentOf(sheet.text, node.range);
  if (!startsLine(sheet.text, node.range.start)) {
    pen.unwritable ||= commentsIn(sheet, range).length > 0;
    pen.edits.push({ range, newText: empty });
    return;
  }
  const head = 'key' in source ? source.key.range.end : source.range.start;
  const line = sheet.text.slice(head, lineEnd(sheet.text, head));
  const behind = head + (/^(?:[^#]|(?<=\S)#)*?(?=\s*(?:(?<=\s)#|$))/.exec(line)?.[0].length ?? 0);
  const indent = columnText(sheet, node.range.start);
  const comments = commentsLeft(sheet, { start: node.range.start, end: tailEnd(sheet, range) });
  pen.edits.push(
    { range: { start: behind, end: behind }, newText: ` ${empty}` },
    {
      range: { start: endOfLineAbove(sheet.text, node.range.start), end: tailEnd(sheet, range) },
      newText: comments.map((comment) => sheet.eol + indent + commentText(sheet, comment)).join(''),
    },
  );
}

/** What follows a kept part in the text: parts that go, and the next one that is kept. */
interface Gap {
  readonly gone: readonly YamlPart[];
  readonly next: YamlPart | undefined;
}

/** New pieces behind a kept one: at the end of its line in block style, right behind its value in flow style. */
function writeAfter(sheet: Sheet, kept: KeptPiece, pieces: readonly Piece[], gap: Gap, layout: Layout, pen: Pen): void {
  if (pieces.length === 0) return;
  const texts = pieces.flatMap((piece, index) => {
    if (piece.type === 'close') return layout.flow ? [closing(sheet, piece, layout)] : [];
    const separator = layout.flow
      ? layout.lines
        ? `,${sheet.eol}${piece.indent}`
        : layout.comma
      : sheet.eol.repeat(1 + blankLinesBetween(sheet, pieces[index - 1], piece)) + piece.indent;
    return piece.type === 'new' ? [separator + partText(sheet, piece.part, layout, piece.indent, pen)] : [];
  });
  if (texts.length === 0) return;
  const at = layout.flow ? kept.source.range.end : placeBehind(sheet, kept, pieces, gap);
  const commaEnd = layout.flow && layout.lines ? endOfCommaLine(sheet, at, gap.next) : undefined;
  const [first = ''] = texts;
  if (commaEnd !== undefined && texts.every((text) => text.startsWith(','))) {
    // The comma there already parts the neighbours, and its line may end in a comment of the kept piece.
    const lines = texts.map((text) => `${text.slice(1)},`).join('');
    pen.edits.push({ range: { start: commaEnd, end: commaEnd }, newText: lines });
  } else {
    pen.edits.push({ range: { start: at, end: at }, newText: first + texts.slice(1).join('') });
  }
}

/** How many blank lines part two pieces in the text that are carried together, as an author groups them. */
function blankLinesBetween(sheet: Sheet, above: Piece | undefined, below: Piece): number {
  if (above?.type !== 'new' || below.type !== 'new' || !above.part.source || !below.part.source) return 0;
  const start = tailEnd(sheet, above.part.source.range);
  const end = leadStart(sheet, below.part.source, undefined);
  const between = sheet.text.slice(start, Math.max(start, end));
  return between.trim() === '' ? Math.max(0, between.split(/\r\n|\r|\n/).length - 2) : 0;
}

/**
 * Where new lines of a block go: behind the kept part, or, if they come out of a part below it that goes, in that one's place,
 * below the comments that stay of it.
 */
function placeBehind(sheet: Sheet, kept: KeptPiece, pieces: readonly Piece[], { gone }: Gap): number {
  const carried = pieces.flatMap((piece) => (piece.type === 'new' && piece.part.source ? [piece.part.source] : []));
  const emptied = gone.find(
    (source) =>
      !sheet.used.has(source) &&
      startsLine(sheet.text, source.range.start) &&
      carried.some(({ range }) => source.range.start <= range.start && range.end <= source.range.end),
  );
  return tailEnd(sheet, (emptied ?? kept.source).range);
}

/** Where the line of the comma after `at` ends, when nothing but a comment follows the comma there. */
function endOfCommaLine(sheet: Sheet, at: number, next: YamlPart | undefined): number | undefined {
  if (!next) return undefined;
  const end = lineEnd(sheet.text, at);
  return /^\s*,[ \t]*(#.*)?$/.test(sheet.text.slice(at, end)) ? end : undefined;
}

/** New pieces right before a kept one, whose line, and the comments above it, take the indentation of the first of them. */
function writeBefore(
  sheet: Sheet,
  kept: KeptPiece,
  pieces: readonly Piece[],
  sources: readonly YamlPart[],
  layout: Layout,
  added: string,
  pen: Pen,
): void {
  const start = kept.source.range.start;
  const own = sources[kept.index - 1];
  if (own && layout.lines && startsLine(sheet.text, start)) {
    const extra = added + (pieces[0] ?? kept).indent.slice(layout.base.length);
    const from = tailEnd(sheet, own.range);
    if (extra !== '') {
      for (const comment of commentsIn(sheet, { start: from, end: start })) {
        if (comment.ownLine) pen.shifts.set(lineStart(sheet.text, comment.range.start), { extra, blankToo: false });
      }
      pen.shifts.set(lineStart(sheet.text, start), { extra, blankToo: false });
    }
  }
  if (pieces.length === 0) return;
  let text = '';
  let joined = true;
  for (const piece of pieces) {
    if (!joined && layout.lines) text += sheet.eol + piece.indent;
    if (piece.type === 'open') {
      text += opening(piece, layout);
      joined = !layout.flow && !('key' in piece.part);
    } else if (piece.type === 'new') {
      const added = partText(sheet, piece.part, layout, piece.indent, pen);
      text =
        joined && text.endsWith('- ') ? text.slice(0, -2) + behindDash(added, piece.indent.slice(2)) : text + added;
      if (layout.flow) text += layout.lines ? ',' : layout.comma;
      joined = false;
    }
  }
  if (!joined && layout.lines) text += sheet.eol + kept.indent;
  // The comments above the first key of all speak of the file; above any other they go where the key goes.
  const { root } = sheet.document;
  const isFirstOfAll = root?.type === 'mapping' && root.entries === sources;
  const at = sheet.reordering && !own && !isFirstOfAll ? leadStart(sheet, kept.source, undefined) : start;
  pen.edits.push({ range: { start: at, end: at }, newText: text });
}

/** The parts that go: removed ones leave their comments as lines, moved ones have taken theirs along. */
function removeParts(
  sheet: Sheet,
  sources: readonly YamlPart[],
  kept: readonly KeptPiece[],
  layout: Layout,
  pen: Pen,
): void {
  const stays = new Set(kept.map((piece) => piece.index));
  const firstKept = Math.min(...stays);
  const lastKept = Math.max(...stays);
  const first = sources[firstKept];
  if (!first) return;
  const remaining = (range: TextRange, part: YamlPart): readonly string[] =>
    sheet.used.has(part) ? [] : commentsLeft(sheet, range).map((comment) => commentText(sheet, comment));

  if (layout.flow) {
    for (const [index, part] of sources.entries()) {
      const next = sources[index + 1];
      if (stays.has(index)) continue;
      const range =
        index > lastKept
          ? { start: sources[index - 1]?.range.end ?? part.range.start, end: part.range.end }
          : { start: part.range.start, end: next?.range.start ?? part.range.end };
      if (commentsIn(sheet, range).length > 0) pen.unwritable = true;
      pen.edits.push({ range, newText: '' });
    }
    return;
  }
  if (firstKept > 0) {
    const gone = sources.slice(0, firstKept);
    const top = gone[0] ?? first;
    const start = sheet.used.has(top) ? leadStart(sheet, top, undefined) : top.range.start;
    const lead = commentsIn(sheet, {
      start: tailEnd(sheet, gone.at(-1)?.range ?? first.range),
      end: first.range.start,
    });
    const end = lead[0]?.range.start ?? first.range.start;
    const comments = gone.flatMap((part, index) => {
      const from = index === 0 ? start : tailEnd(sheet, gone[index - 1]?.range ?? part.range);
      return remaining({ start: from, end: tailEnd(sheet, part.range) }, part);
    });
    pen.edits.push({
      range: { start, end },
      newText: comments.map((comment) => comment + sheet.eol + layout.base).join(''),
    });
  }
  for (const [index, part] of sources.entries()) {
    if (index < firstKept || stays.has(index)) continue;
    const moved = sheet.used.has(part);
    const top = moved ? leadStart(sheet, part, sources[index - 1]) : part.range.start;
    const range = { start: endOfLineAbove(sheet.text, top), end: tailEnd(sheet, part.range) };
    const comments = remaining({ start: part.range.start, end: range.end }, part);
    pen.edits.push({ range, newText: comments.map((comment) => sheet.eol + layout.base + comment).join('') });
  }
}

/** The comments of what goes in `range`, without those that a part has taken along to another place. */
function commentsLeft(sheet: Sheet, range: TextRange): readonly YamlComment[] {
  const comments = commentsIn(sheet, range);
  if (comments.length === 0) return comments;
  const moved = [...sheet.used]
    .filter((part) => encloses(range, part.range))
    .map((part) => ({ start: leadStart(sheet, part, undefined), end: tailEnd(sheet, part.range) }));
  return comments.filter((comment) => !moved.some((part) => encloses(part, comment.range)));
}

/** A collection none of whose parts stays in it: its text becomes that of the new parts. */
function replaceCollection(sheet: Sheet, node: Collection, draft: DraftCollection, layout: Layout, pen: Pen): boolean {
  const parts = draftPartsOf(draft);
  const empty = draft.type === 'mapping' ? '{}' : '[]';
  const content = contentOf(sheet.text, node.range);
  const range = layout.flow ? content : { start: content.start, end: tailEnd(sheet, content) };
  const comments = commentsLeft(sheet, range);
  if (layout.flow || parts.length === 0) {
    if (comments.length > 0) return false;
    const outer = layout.lines ? layout.base.slice(0, -layout.step.length) : layout.base;
    const text = parts.length === 0 ? empty : flowText(sheet, { ...draft, source: undefined }, layout, outer, pen);
    pen.edits.push({ range: content, newText: text });
  } else {
    const lines = comments.map((comment) => commentText(sheet, comment) + sheet.eol + layout.base);
    pen.edits.push({ range, newText: lines.join('') + blockLines(sheet, parts, layout, layout.base, pen) });
  }
  return true;
}

// The pieces

/** Of the parts of `sources` that the draft still has here, as many as keep their order; the index of each. */
function keptParts(wanted: readonly Part[], sources: readonly YamlPart[]): ReadonlyMap<Part, number> {
  const indexes = new Map(sources.map((source, index) => [source, index]));
  const candidates: { readonly part: Part; readonly index: number }[] = [];
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      const index = part.source && !part.copy ? indexes.get(part.source) : undefined;
      if (index !== undefined) candidates.push({ part, index });
      else if (!part.source && isNewCollection(part.value)) visit(draftPartsOf(part.value));
    }
  };
  visit(wanted);
  return new Map(longestRise(candidates).map(({ part, index }) => [part, index]));
}

/** The longest subsequence with rising indexes. */
function longestRise<Item extends { readonly index: number }>(items: readonly Item[]): readonly Item[] {
  const chains: { readonly length: number; readonly item: Item; readonly before: number | undefined }[] = [];
  /** For each length less one, the chain of that length that ends lowest. */
  const best: number[] = [];
  for (const item of items) {
    let low = 0;
    for (let high = best.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((chains[best[middle] ?? 0]?.item.index ?? 0) < item.index) low = middle + 1;
      else high = middle;
    }
    chains.push({ length: low + 1, item, before: low > 0 ? best[low - 1] : undefined });
    best[low] = chains.length - 1;
  }
  const rise: Item[] = [];
  for (let at = best.at(-1); at !== undefined; at = chains[at]?.before) {
    const item = chains[at]?.item;
    if (item) rise.unshift(item);
  }
  return rise;
}

function piecesOf(
  sheet: Sheet,
  parts: readonly Part[],
  layout: Layout,
  kept: ReadonlyMap<Part, number>,
  sources: readonly YamlPart[],
  indent: string,
): readonly Piece[] {
  return parts.flatMap((part): readonly Piece[] => {
    const index = kept.get(part);
    const source = index === undefined ? undefined : sources[index];
    if (index !== undefined && source) return [{ type: 'kept', part, source, index, indent }];
    const { value } = part;
    if (!part.source && isNewCollection(value) && holdsKept(value, kept)) {
      const inner = childIndent(sheet, part, value, layout, indent);
      return [
        { type: 'open', part, value, indent },
        ...piecesOf(sheet, draftPartsOf(value), layout, kept, sources, inner),
        { type: 'close', value, indent },
      ];
    }
    return [{ type: 'new', part, indent }];
  });
}

function holdsKept(value: DraftCollection, kept: ReadonlyMap<Part, number>): boolean {
  return draftPartsOf(value).some(
    (part) => kept.has(part) || (!part.source && isNewCollection(part.value) && holdsKept(part.value, kept)),
  );
}

/** What the children of a new collection are indented by; in block style those of an item stand on its own line. */
function childIndent(sheet: Sheet, part: Part, value: DraftCollection, layout: Layout, indent: string): string {
  if (layout.flow || ('key' in part && value.type === 'mapping')) return indent + layout.step;
  return indent + ('key' in part ? ' '.repeat(listIndentationOf(sheet.document)) : '  ');
}

// New text

function opening(piece: Extract<Piece, { type: 'open' }>, layout: Layout): string {
  const head = 'key' in piece.part ? headText(piece.part, layout) : '';
  if (!layout.flow) return 'key' in piece.part ? head : '- ';
  const bracket = piece.value.type === 'mapping' ? '{' : '[';
  return head + (head === '' ? '' : layout.colon.slice(1)) + bracket + (layout.lines ? '' : layout.pad);
}

function closing(sheet: Sheet, piece: Extract<Piece, { type: 'close' }>, layout: Layout): string {
  const bracket = piece.value.type === 'mapping' ? '}' : ']';
  return (layout.lines ? sheet.eol + piece.indent : layout.pad) + bracket;
}

function headText({ key, keyStyle }: DraftEntry, layout: Layout): string {
  return `${scalarText(key, keyStyle === undefined || layout.json ? layout.keys : keyStyle, layout.flow ? 'flow' : 'block')}:`;
}

function newScalarText({ value, like }: DraftScalar, layout: Layout): string {
  const style = layout.json ? 'double-quoted' : (like?.style ?? 'plain');
  return scalarText(value, style, layout.flow ? 'flow' : 'block');
}

/** A part as text, without the indentation of its first line. */
function partText(sheet: Sheet, part: Part, layout: Layout, indent: string, pen: Pen): string {
  if (part.source) return carriedText(sheet, part, part.source, layout, indent, pen);
  if (layout.flow) {
    const text = flowText(sheet, part.value, layout, indent, pen);
    return 'key' in part ? headText(part, layout) + layout.colon.slice(1) + text : text;
  }
  const head = 'key' in part ? headText(part, layout) : '-';
  const { value } = part;
  if (value === undefined) return head;
  if (value.source || value.type === 'alias' || value.type === 'scalar') {
    return `${head} ${flowText(sheet, value, layout, indent, pen)}`;
  }
  const parts = draftPartsOf(value);
  if (parts.length === 0) return `${head} ${value.type === 'mapping' ? '{}' : '[]'}`;
  const inline = inlineLayout(sheet, value, layout);
  if (inline) return `${head} ${flowText(sheet, value, inline, indent, pen)}`;
  const inner = childIndent(sheet, part, value, layout, indent);
  const lines = blockLines(sheet, parts, layout, inner, pen);
  return 'key' in part ? head + sheet.eol + inner + lines : behindDash(lines, indent);
}

/** The lines of an item behind its dash; comments above its first entry stand above the dash. */
function behindDash(lines: string, indent: string): string {
  const above = /^(?:#[^\r\n]*(?:\r\n|\r|\n) *)+/.exec(lines)?.[0] ?? '';
  return `${above.replace(/(\r\n|\r|\n) */g, `$1${indent}`)}- ${lines.slice(above.length)}`;
}

function blockLines(sheet: Sheet, parts: readonly Part[], layout: Layout, indent: string, pen: Pen): string {
  return parts.map((part) => partText(sheet, part, layout, indent, pen)).join(sheet.eol + indent);
}

/** A value on one line or in brackets. */
function flowText(sheet: Sheet, value: Draft | undefined, layout: Layout, indent: string, pen: Pen): string {
  if (value === undefined) return scalarText(null);
  if (value.source) {
    const { range } = value.source;
    const node: YamlNode = value.source;
    if ((node.type === 'mapping' || node.type === 'sequence') && !node.flow) pen.unwritable = true;
    return sheet.text.slice(range.start, range.end);
  }
  if (value.type === 'scalar') {
    return newScalarText(value, layout);
  }
  if (value.type === 'alias') return '';
  const parts = draftPartsOf(value);
  const [left, right] = value.type === 'mapping' ? ['{', '}'] : ['[', ']'];
  if (parts.length === 0) return left + right;
  const inner = layout.lines ? indent + layout.step : indent;
  const separator = layout.lines ? `,${sheet.eol}${inner}` : layout.comma;
  const text = parts.map((part) => partText(sheet, part, layout, inner, pen)).join(separator);
  return layout.lines
    ? left + sheet.eol + inner + text + sheet.eol + indent + right
    : left + layout.pad + text + layout.pad + right;
}

/** The text of a part that comes from another place, its own changes made, its comments along, indented anew. */
function carriedText(sheet: Sheet, part: Part, source: YamlPart, layout: Layout, indent: string, pen: Pen): string {
  const inner = newPen();
  const own: Sheet = part.copy ? { ...sheet, copying: true } : sheet;
  writePart(own, part, source, { flow: layout.flow, holder: undefined }, '', inner);
  // Between mappings and sequences, or from lines into brackets, text cannot go over as it is.
  if (inner.unwritable || (layout.flow && isBlock(source.value)) || 'key' in part !== 'key' in source) {
    pen.unwritable = true;
  }
  // In brackets an item has no dash.
  const gainsDash = !layout.flow && !('key' in source) && source.value?.range.start === source.range.start;
  const range = layout.flow
    ? { start: 'key' in source ? source.range.start : (source.value ?? source).range.start, end: source.range.end }
    : { start: leadStart(own, source, undefined), end: tailEnd(sheet, source.range) };
  if (own.copying) leaveOutComments(sheet, range, inner);
  if (!layout.flow && 'key' in source && source.value && /^\s*:$/.test(betweenKeyAndValue(sheet, source))) {
    // In braces nothing need stand between `"key":` and its value.
    inner.edits.push({ range: { start: source.value.range.start, end: source.value.range.start }, newText: ' ' });
  }
  const edits = editsOf(sheet, inner).map((edit) => ({
    range: { start: edit.range.start - range.start, end: edit.range.end - range.start },
    newText: edit.newText,
  }));
  const text = applyEdits(sheet.text.slice(range.start, range.end), edits);
  if (layout.flow && layout.lines) {
    const from = leadingBlanks(sheet.text, source.range.start);
    if (from.includes('\t') || indent.includes('\t')) return reindentWith(text, from, indent);
  }
  const column = columnOf(sheet.text, source.range.start);
  return gainsDash ? `- ${reindent(text, column, indent.length + 2)}` : reindent(text, column, indent.length);
}

function betweenKeyAndValue(sheet: Sheet, { key, value }: YamlEntry): string {
  return sheet.text.slice(key.range.end, value?.range.start ?? key.range.end);
}

/** Takes the comments in `range` out, as far as they do not go anyway. */
function leaveOutComments(sheet: Sheet, range: TextRange, pen: Pen): void {
  const gone = pen.edits.filter(({ range }) => range.end > range.start).sort((a, b) => a.range.start - b.range.start);
  for (const comment of allCommentsIn(sheet, range)) {
    const start = comment.ownLine
      ? endOfLineAbove(sheet.text, comment.range.start)
      : comment.range.start - blanksBefore(sheet.text, comment.range.start).length;
    const { end } = comment.range;
    const around = gone[lastUpTo(gone, start)];
    if (!around || end > around.range.end) pen.edits.push({ range: { start, end }, newText: '' });
  }
}

/** As `reindent`, for lines that are indented by other blanks than spaces. */
function reindentWith(text: string, from: string, to: string): string {
  return text.replace(/(\r\n|\r|\n)([ \t]*)(?=\S)/g, (_, lineBreak: string, blanks: string) => {
    return lineBreak + (blanks.startsWith(from) ? to + blanks.slice(from.length) : blanks);
  });
}

function draftPartsOf(draft: DraftCollection): readonly Part[] {
  return draft.type === 'mapping' ? draft.entries : draft.items;
}

function isNewCollection(value: Draft | undefined): value is DraftCollection {
  return (value?.type === 'mapping' || value?.type === 'sequence') && value.source === undefined;
}

function sourcesIn(draft: Draft): ReadonlySet<YamlPart> {
  const sources = new Set<YamlPart>();
  const visit = (draft: Draft | undefined): void => {
    if (draft?.type !== 'mapping' && draft?.type !== 'sequence') return;
    for (const part of draftPartsOf(draft)) {
      if (part.copy) continue;
      if (part.source) sources.add(part.source);
      visit(part.value);
    }
  };
  visit(draft);
  return sources;
}
