import { leadingBlanks, lineStart } from '../../text/textLines.ts';
import { indentationOf } from '../../yaml/edit.ts';
import type { ScalarStyle } from '../../yaml/YamlNode.ts';
import { type Collection, columnText, partsOf, type Sheet } from './Sheet.ts';

/** How a collection stands in the text, and how its like is written. */
export interface Layout {
  readonly flow: boolean;
  /** Each part on a line of its own; always so in block style. */
  readonly lines: boolean;
  /** The indentation of its parts after all edits, and what one more level adds. */
  readonly base: string;
  readonly step: string;
  /** Flow style only, as the author spaces them. */
  readonly pad: string;
  readonly comma: string;
  readonly colon: string;
  /** Keys and texts in double quotes, as JSON has them. */
  readonly json: boolean;
  /** How keys are written: in the quotes that all of them have. */
  readonly keys: ScalarStyle;
}

/** Where a collection stands. */
export interface Depth {
  /** By how much everything in the collection is indented more than in the text. */
  readonly extra: string;
  /** The indentation, in the text, of what holds the collection. */
  readonly parentIndent: string | undefined;
}

/** Reads from the text how a collection is written. */
export function layoutOf(sheet: Sheet, node: Collection, depth: Depth): Layout {
  const parts = partsOf(node);
  const [first, second] = parts;
  const { text } = sheet;
  if (!node.flow || !first) {
    const indent = first ? columnText(sheet, first.range.start) : '';
    const base = indent + depth.extra;
    const parent = depth.parentIndent;
    const step =
      node.type === 'mapping' && parent !== undefined && indent.length > parent.length
        ? indent.slice(parent.length)
        : oneLevel(sheet);
    const keys = keyStyleOf(node);
    return { flow: node.flow, lines: !node.flow, base, step, pad: '', comma: ', ', colon: ': ', json: false, keys };
  }
  const indent = leadingBlanks(text, first.range.start);
  const lines = lineStart(text, first.range.start) > node.range.start;
  const outer = leadingBlanks(text, node.range.end - 1);
  const step =
    lines && indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : oneLevel(sheet);
  const pad = text.slice(node.range.start + 1, first.range.start);
  const between = second ? text.slice(first.range.end, second.range.start) : '';
  const key = 'key' in first ? first.key : undefined;
  const colon = 'key' in first && first.value ? text.slice(first.key.range.end, first.value.range.start) : '';
  const json = key
    ? key.style === 'double-quoted'
    : first.value?.type === 'scalar' && first.value.style === 'double-quoted';
  return {
    flow: true,
    lines,
    base: indent + depth.extra,
    step,
    pad: /^[ \t]*$/.test(pad) ? pad : '',
    comma: /^,[ \t]*$/.test(between) ? between : json && colon === ':' ? ',' : ', ',
    // Without quotes around the key a colon needs a blank behind it.
    colon: /^:[ \t]*$/.test(colon) && (json || colon !== ':') ? colon : ': ',
    json,
    keys: json ? 'double-quoted' : keyStyleOf(node),
  };
}

function keyStyleOf(node: Collection): ScalarStyle {
  const [first, ...others] = node.type === 'mapping' ? node.entries.map(({ key }) => key.style) : [];
  return first !== undefined && others.every((style) => style === first) ? first : 'plain';
}

function oneLevel(sheet: Sheet): string {
  return ' '.repeat(indentationOf(sheet.document));
}
