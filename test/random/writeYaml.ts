import * as fc from 'fast-check';
import type { Value } from './arbitraryObject.ts';

/** How a text is laid out. The same value in any style says the same. */
export interface YamlStyle {
  readonly indent: 1 | 2 | 3 | 4;
  /** How far the dashes of a list stand from its key; never deeper than `indent`. */
  readonly listIndent: 0 | 2;
  readonly crlf: boolean;
  readonly json: boolean;
  /** Of how many collections one is written in brackets; 0 none. */
  readonly flowEvery: number;
  readonly quotedKeys: boolean;
  readonly quotes: 'plain' | 'single' | 'double';
  /** Of how many lines one ends in a comment, and one has a comment above it; 0 none. */
  readonly commentEvery: number;
  /** Seeds which of them. */
  readonly seed: number;
}

/** Any style. */
export const arbitraryStyle: fc.Arbitrary<YamlStyle> = fc.record({
  indent: fc.constantFrom(1, 2, 3, 4),
  listIndent: fc.constantFrom(0, 2),
  crlf: fc.boolean(),
  json: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  flowEvery: fc.constantFrom(0, 0, 2, 5),
  quotedKeys: fc.boolean(),
  quotes: fc.constantFrom('plain', 'single', 'double'),
  commentEvery: fc.constantFrom(0, 2, 3),
  seed: fc.nat(),
});

/** Writes a value as YAML (or JSON), with comments that each say something else (`# c1`), and a line break at the end. */
export function writeYaml(value: Value, style: YamlStyle): string {
  const eol = style.crlf ? '\r\n' : '\n';
  if (style.json) return `${JSON.stringify(value, null, style.indent).replaceAll('\n', eol)}${eol}`;
  let state = style.seed;
  let comments = 0;
  const oneIn = (count: number): boolean => {
    if (count === 0) return false;
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % count === 0;
  };
  const lines: string[] = [];
  const put = (line: string): void => {
    if (oneIn(style.commentEvery)) lines.push(`${/^ */.exec(line)?.[0] ?? ''}# c${++comments}`);
    lines.push(oneIn(style.commentEvery) ? `${line} # c${++comments}` : line);
  };
  const scalar = (value: null | boolean | number | string): string => {
    if (typeof value !== 'string') return String(value);
    if (
      style.quotes === 'double' ||
      !/^[a-z][a-z0-9./-]*$/i.test(value) ||
      /^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
    )
      return JSON.stringify(value);
    return style.quotes === 'single' ? `'${value}'` : value;
  };
  const key = (name: string): string => {
    const plain = /^[a-z][a-z0-9./-]*$/i.test(name) && name !== 'true' && name !== 'y' && name !== 'n';
    return style.quotedKeys || !plain ? JSON.stringify(name) : name;
  };
  const flow = (value: Value): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return scalar(value as null | boolean | number | string);
    return `{${Object.entries(value)
      .map(([name, inner]) => `${key(name)}: ${flow(inner)}`)
      .join(', ')}}`;
  };
  const isBlock = (value: Value): value is readonly Value[] | { readonly [key: string]: Value } =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !oneIn(style.flowEvery);
  const block = (value: readonly Value[] | { readonly [key: string]: Value }, indent: number, first = ''): void => {
    let head = first;
    const begin = (): string => {
      const text = head === '' ? ' '.repeat(indent) : head;
      head = '';
      return text;
    };
    if (Array.isArray(value)) {
      for (const item of value as readonly Value[]) {
        const start = `${begin()}- `;
        if (isBlock(item)) block(item, indent + 2, start);
        else put(start + flow(item));
      }
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      const start = `${begin()}${key(name)}:`;
      if (!isBlock(inner)) put(`${start} ${flow(inner)}`);
      else {
        put(start);
        block(inner, indent + (Array.isArray(inner) ? Math.min(style.listIndent, style.indent) : style.indent));
      }
    }
  };
  block(value as { readonly [key: string]: Value }, 0);
  return lines.join(eol) + eol;
}
