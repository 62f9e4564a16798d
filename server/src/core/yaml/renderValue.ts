import { scalarText } from './scalarText.ts';
import type { ScalarStyle } from './YamlNode.ts';

/** A value to be written: plain data, keys in the order in which they are to stand. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** How values are written around the place where a new one goes. */
export interface ValueStyle {
  /** Blanks by which a mapping below a key is indented. */
  readonly indentation: number;
  /** Blanks by which the dashes of a list below a key are indented. */
  readonly listIndentation: number;
  readonly lineEnding: string;
}

/** What comes behind the colon of a key at `column`, its blank or line break included. */
export function renderBlockValue(value: YamlValue, column: number, style: ValueStyle): string {
  if (isScalar(value)) return ` ${blockScalar(value, column, style)}`;
  if (isEmpty(value)) return isList(value) ? ' []' : ' {}';
  const inner = column + (isList(value) ? style.listIndentation : style.indentation);
  return style.lineEnding + ' '.repeat(inner) + renderBlockLines(value, inner, style);
}

/** A mapping or list whose lines stand at `column`; the blanks before the first line are left to the caller. */
export function renderBlockLines(value: YamlValue, column: number, style: ValueStyle): string {
  const separator = style.lineEnding + ' '.repeat(column);
  if (isScalar(value) || isEmpty(value)) return renderBlockValue(value, column, style).slice(1);
  if (isList(value)) return value.map((item) => `- ${renderBlockLines(item, column + 2, style)}`).join(separator);
  return Object.entries(value)
    .map(([key, member]) => renderBlockEntry(key, member, column, style))
    .join(separator);
}

/** `key: value` at `column`. */
export function renderBlockEntry(key: string, value: YamlValue, column: number, style: ValueStyle): string {
  return `${scalarText(key)}:${renderBlockValue(value, column, style)}`;
}

/** A value on one line; keys and strings in `quotes`, where those are given. */
export function renderFlowValue(value: YamlValue, quotes: ScalarStyle = 'plain'): string {
  if (isScalar(value)) return scalarText(value, quotes, 'flow');
  if (isList(value)) return `[${value.map((item) => renderFlowValue(item, quotes)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, member]) => renderFlowEntry(key, member, quotes));
  return `{${entries.join(', ')}}`;
}

export function renderFlowEntry(key: string, value: YamlValue, quotes: ScalarStyle = 'plain'): string {
  return `${scalarText(key, quotes, 'flow')}: ${renderFlowValue(value, quotes)}`;
}

function isScalar(value: YamlValue): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isEmpty(value: YamlValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A text over several lines becomes a literal block, where one can hold it. */
function blockScalar(value: string | number | boolean | null, column: number, style: ValueStyle): string {
  if (typeof value !== 'string' || !canBeLiteral(value)) return scalarText(value);
  const chomping = !value.endsWith('\n') ? '-' : value.endsWith('\n\n') ? '+' : '';
  const lines = value.replace(/\n$/, '').split('\n');
  const margin = ' '.repeat(column + style.indentation);
  return [`|${chomping}`, ...lines.map((line) => (line === '' ? '' : margin + line))].join(style.lineEnding);
}

/** Not where the first line is indented (it would set the margin), or holds nothing, or anything needs an escape. */
function canBeLiteral(text: string): boolean {
  return (
    text.includes('\n') && /^[^\s]/.test(text) && !/[\r\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/.test(text)
  );
}
