/** What a scalar says, as Kubernetes reads it. */
export interface ScalarReading {
  readonly scalarType: 'string' | 'integer' | 'float' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const infinities: ReadonlyMap<string, number> = new Map([
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
]);

/**
 * What unquoted text says to go-yaml v2 (`resolve`, measured against sigs.k8s.io/yaml 1.6): YAML 1.1 without sexagesimals
 * and without dates, with `0o17`. Integers beyond 64 bits and text such as `08` are floats there.
 */
export function readPlainScalar(text: string): ScalarReading {
  const first = text.charCodeAt(0);
  // Only these can begin anything but a string: + - . digits ~ and the letters of the words above.
  if (first > 57 && first !== 126 && !'yYnNtTfFoO'.includes(text.charAt(0)))
    return { scalarType: 'string', value: text };
  const boolean = booleans.get(text);
  if (boolean !== undefined) return { scalarType: 'boolean', value: boolean };
  if (nulls.has(text)) return { scalarType: 'null', value: null };
  const infinity = infinities.get(text);
  if (infinity !== undefined) return { scalarType: 'float', value: infinity };
  if (/^[-+.\d]/.test(text)) return readNumber(text) ?? { scalarType: 'string', value: text };
  return { scalarType: 'string', value: text };
}

const integer = /^([-+]?)(?:0[xX]([\dA-Fa-f]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

function readNumber(text: string): ScalarReading | undefined {
  if (text.startsWith('.')) {
    return /^\.\d+(?:[eE][-+]?\d+)?$/.test(text) ? floatOf(text) : undefined;
  }
  if (/^\d{4}-/.test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  const match = integer.exec(digits);
  if (match) {
    const [, sign = '', hexadecimal, binary, octal, decimal] = match;
    const magnitude = BigInt(
      hexadecimal !== undefined
        ? `0x${hexadecimal}`
        : binary !== undefined
          ? `0b${binary}`
          : octal !== undefined
            ? `0o${octal}`
            : (decimal ?? '0'),
    );
    const largest = sign === '-' ? 2n ** 63n : sign === '+' ? 2n ** 63n - 1n : 2n ** 64n - 1n;
    if (magnitude <= largest) return { scalarType: 'integer', value: Number(sign === '-' ? -magnitude : magnitude) };
  }
  return float.test(digits) ? floatOf(digits) : undefined;
}

/** A number too large for 64 bits stays a string, as in Go. */
function floatOf(digits: string): ScalarReading | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? { scalarType: 'float', value } : undefined;
}

const lineBreak = /\r\n|\r|\n/;

/** The text of a plain scalar, its lines folded. */
export function foldPlain(source: string): string {
  if (!lineBreak.test(source)) return source;
  return foldLines(source.split(lineBreak).map((line) => trimBlanks(line)));
}

/** The text between single quotes. */
export function unquoteSingle(inner: string): string {
  const text = inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  if (!lineBreak.test(text)) return text;
  const lines = text.split(lineBreak);
  return foldLines(
    lines.map((line, index) => {
      const start = index === 0 ? line : trimBlanksBefore(line);
      return index === lines.length - 1 ? start : trimBlanksAfter(start);
    }),
  );
}

function foldLines(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  let breaks = 0;
  for (const [index, line] of lines.slice(1).entries()) {
    breaks++;
    if (line === '' && index < lines.length - 2) continue;
    text += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + line;
    breaks = 0;
  }
  return text;
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t';

function trimBlanksBefore(text: string): string {
  let start = 0;
  while (isBlank(text.charAt(start))) start++;
  return text.slice(start);
}

function trimBlanksAfter(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function trimBlanks(text: string): string {
  return trimBlanksBefore(trimBlanksAfter(text));
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const escapeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * The text between double quotes. `onBadEscape` hears of escapes that go-yaml refuses, as offsets into `inner`; what JSON
 * allows beyond them (`\/`, surrogate pairs) passes where `json` says that kubectl reads the document as JSON.
 */
export function unquoteDouble(inner: string, json: boolean, onBadEscape: (start: number, end: number) => void): string {
  if (!/[\\\r\n]/.test(inner)) return inner;
  let text = '';
  let at = 0;
  const skipBreak = (): void => {
    at += inner.charAt(at) === '\r' && inner.charAt(at + 1) === '\n' ? 2 : 1;
  };
  while (at < inner.length) {
    const char = inner.charAt(at);
    if (char === '\\') {
      const next = inner.charAt(at + 1);
      const simple = escapes[next];
      const digits = escapeLengths[next];
      if (simple !== undefined) {
        text += simple;
        at += 2;
      } else if (next === '\n' || next === '\r') {
        at++;
        skipBreak();
        for (let blank = inner.charAt(at); /[ \t\r\n]/.test(blank); blank = inner.charAt(at)) {
          if (isBlank(blank)) at++;
          else {
            text += '\n';
            skipBreak();
          }
        }
      } else if (digits !== undefined) {
        const code = inner.slice(at + 2, at + 2 + digits);
        const value = /^[\dA-Fa-f]+$/.test(code) && code.length === digits ? Number.parseInt(code, 16) : -1;
        const surrogate = value >= 0xd800 && value <= 0xdfff;
        if (value < 0 || value > 0x10ffff || (surrogate && !json)) {
          const end = at + 2 + (/^[\dA-Fa-f]*/.exec(code)?.[0].length ?? 0);
          onBadEscape(at, end);
          text += inner.slice(at, end);
          at = end;
        } else {
          text += surrogate ? String.fromCharCode(value) : String.fromCodePoint(value);
          at += 2 + digits;
        }
      } else {
        if (!(json && next === '/')) onBadEscape(at, Math.min(at + 2, inner.length));
        text += next;
        at += 2;
      }
    } else if (/[ \t\r\n]/.test(char)) {
      const start = at;
      let breaks = 0;
      for (let blank = char; /[ \t\r\n]/.test(blank); blank = inner.charAt(at)) {
        if (isBlank(blank)) at++;
        else {
          breaks++;
          skipBreak();
        }
      }
      text += breaks === 0 ? inner.slice(start, at) : breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    } else {
      const start = at;
      do at++;
      while (at < inner.length && !/[\\ \t\r\n]/.test(inner.charAt(at)));
      text += inner.slice(start, at);
    }
  }
  return text;
}
