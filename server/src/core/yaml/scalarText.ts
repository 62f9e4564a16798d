import { readPlainScalar } from './readScalar.ts';
import type { ScalarStyle } from './YamlNode.ts';

/** What the scalar stands in: inside brackets or braces fewer characters can go without quotes. */
export type ScalarPlace = 'block' | 'flow';

/**
 * The text of a scalar that Kubernetes reads back as exactly `value`, on one line: in `style` where that can say it,
 * otherwise in double quotes (a text over several lines, a plain `yes`). Numbers, booleans and null are always plain.
 */
export function scalarText(
  value: string | number | boolean | null,
  style: ScalarStyle = 'plain',
  place: ScalarPlace = 'block',
): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'single-quoted' || style === 'double-quoted') return quoted(value, style);
  return needsQuotes(value, place) ? quoted(value) : value;
}

/** `text` in quotes; in single quotes only where they can say it. */
export function quoted(text: string, style: 'single-quoted' | 'double-quoted' = 'double-quoted'): string {
  if (style === 'single-quoted' && !unprintable.test(text) && !/[\r\n]/.test(text)) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(text).replace(allUnprintable, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** What YAML does not allow in a text, or takes for a line break. */
const unprintable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;
const allUnprintable = new RegExp(unprintable, 'g');

/**
 * Whether plain text would be read as something else than this string: by Kubernetes, or by other readers of YAML 1.1, for
 * which dates and `12:30` are no strings.
 */
export function needsQuotes(text: string, place: ScalarPlace = 'block'): boolean {
  if (text === '' || text === '<<' || text === '=') return true;
  if (readPlainScalar(text).scalarType !== 'string') return true;
  if (/^[-?:](?:[ \t]|$)|^[,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(text)) return true;
  if (/:(?:[ \t]|$)|[ \t]#|^[ \t]|[ \t]$|[\r\n\t]/.test(text) || unprintable.test(text)) return true;
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$|^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/.test(text)) return true;
  return place === 'flow' && /[,?[\]{}]|^[-:?]/.test(text);
}
