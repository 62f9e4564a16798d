import type { TextEdit } from '../../text/TextEdit.ts';
import { blanksBefore } from '../../text/textLines.ts';
import { lineEndFrom } from '../../yaml/lines.ts';
import { scalarText } from '../../yaml/scalarText.ts';
import type { ScalarStyle } from '../../yaml/YamlNode.ts';
import type { Completion } from './Completion.ts';
import type { InsertPart } from './insertText.ts';
import type { Place } from './Place.ts';
import type { Shape } from './shape.ts';
import { penOn } from './writeShape.ts';

/** How something is put in at a place. */
export type Insertion = Pick<Completion, 'insert' | 'replace'> &
  Partial<Pick<Completion, 'filter' | 'edits' | 'continues'>>;

/** Puts in a key with a value of a shape; where the key is there already, its name alone. */
export function putInKey(place: Place, key: string, shape: Shape): Insertion {
  const { cursor } = place;
  const text = scalarText(key, keyQuotes(place), cursor.flow ? 'flow' : 'block');
  if (cursor.entry && cursor.role === 'key') return insertion(place, [text], key);
  const behind = `${text}:`;
  // A comment that stays on the line, or lines below that are the value, leave no room for one of our own.
  const isAlone = cursor.followed || (shape.kind !== 'scalar' && !cursor.flow && hasCommentBehind(place));
  const onItsOwnLine = cursor.role === 'value' && !cursor.flow;
  const value = isAlone ? [] : behindColon(place, shape);
  if (cursor.flow && cursor.role !== 'key') return insertion(place, ['{', behind, ...value, '}'], key);
  const put = insertion(onItsOwnLine ? onNextLine(place, 0) : place, [behind, ...value], key);
  // At a stop the user is about to type, and an editor shows its choices itself.
  return { ...put, continues: !isAlone && value.every((part) => typeof part === 'string' || part.stop === 0) };
}

/** The place behind a colon as the one at the start of the line below, `deeper` than the key by so much more than usual. */
export function onNextLine(place: Place, deeper: number): Place {
  const { cursor, style, document } = place;
  const indentation = cursor.indentation + deeper;
  const lead = style.lineEnding + ' '.repeat(indentation);
  const blanks = blanksBefore(document.text, cursor.replace.start).length;
  const excess = blanks === 0 ? undefined : { start: cursor.replace.start - blanks, end: cursor.replace.start };
  return { ...place, cursor: { ...cursor, indentation, lead, excess } };
}

function behindColon(place: Place, shape: Shape): readonly InsertPart[] {
  const { cursor, style, quotes } = place;
  if (shape.kind === 'scalar' && !shape.choices && !shape.isFixed) {
    const isQuoted = cursor.flow && shape.isString && quotes !== 'plain';
    const quote = quotes === 'single-quoted' ? "'" : '"';
    if (isQuoted) return [` ${quote}`, { stop: 1 }, quote];
    return cursor.comma.after ? [' ', { stop: 0 }] : [' '];
  }
  return penOn({ style, flow: cursor.flow, quotes }).afterColon(shape, cursor.indentation);
}

/** Puts in a value of a shape, an item of a list for one. */
export function putInShape(place: Place, shape: Shape, label: string): Insertion {
  const { cursor, style, quotes } = place;
  return insertion(place, penOn({ style, flow: cursor.flow, quotes }).at(shape, cursor.indentation), label);
}

/**
 * Puts in lines that are written from column 0, as snippets are: each stands at the column of the place. Behind the colon of a
 * mapping or list they begin on the line below.
 */
export function putInLines(place: Place, parts: readonly InsertPart[], label: string): Insertion {
  const { cursor, style } = place;
  const at = cursor.role === 'value' && !cursor.flow ? onNextLine(place, 0) : place;
  const newLine = style.lineEnding + ' '.repeat(at.cursor.indentation);
  const lines = parts.map((part) => (typeof part === 'string' ? part.replaceAll('\n', newLine) : part));
  return insertion(at, lines, label);
}

/** Puts in a value; a string is quoted where YAML would read it as something else, or as what it replaces is. */
export function putInValue(place: Place, value: string | number | boolean): Insertion {
  const { cursor, quotes } = place;
  const replaced = quotesAt(place);
  const style = replaced ?? (cursor.flow ? quotes : 'plain');
  return insertion(place, [scalarText(value, style, cursor.flow ? 'flow' : 'block')], String(value));
}

/** Puts in text as it stands. */
export function putInText(place: Place, text: string): Insertion {
  return insertion(place, [text], text);
}

function insertion(place: Place, parts: readonly InsertPart[], label: string): Insertion {
  const { cursor } = place;
  const { lead } = cursor;
  const quotes = quotesAt(place);
  const edits: TextEdit[] = [];
  if (cursor.excess) edits.push({ range: cursor.excess, newText: '' });
  if (cursor.comma.before !== undefined)
    edits.push({ range: { start: cursor.comma.before, end: cursor.comma.before }, newText: ',' });
  const insert = [...(lead === '' ? [] : [lead]), ...parts, ...(cursor.comma.after ? [','] : [])];
  return {
    insert: joined(insert),
    replace: cursor.replace,
    // Editors hold what is typed, quotes too, against this.
    ...(quotes && { filter: scalarText(label, quotes) }),
    ...(edits.length > 0 && { edits }),
  };
}

/** Neighbouring texts as one. */
function joined(parts: readonly InsertPart[]): readonly InsertPart[] {
  const result: InsertPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

/** The quotes of what is replaced. */
function quotesAt({ cursor, document }: Place): ScalarStyle | undefined {
  if (cursor.replace.start === cursor.replace.end) return undefined;
  const typed = cursor.prefix.charAt(0) || document.text.charAt(cursor.replace.start);
  if (typed === '"') return 'double-quoted';
  return typed === "'" ? 'single-quoted' : undefined;
}

function keyQuotes(place: Place): ScalarStyle {
  const { cursor, quotes } = place;
  return (
    quotesAt(place) ?? (cursor.entry && cursor.role === 'key' ? cursor.entry.key.style : cursor.flow ? quotes : 'plain')
  );
}

function hasCommentBehind({ cursor, document }: Place): boolean {
  return document.text.slice(cursor.replace.end, lineEndFrom(document.text, cursor.replace.end)).includes('#');
}
