import { parseGoDuration } from './parseGoDuration.ts';

type FlagType = 'string' | 'duration' | 'boolean' | 'header';

const flagTypes = {
  addr: 'string',
  service: 'string',
  'user-agent': 'string',
  'connect-timeout': 'duration',
  'rpc-timeout': 'duration',
  'rpc-header': 'header',
  tls: 'boolean',
  'tls-no-verify': 'boolean',
  'tls-ca-cert': 'string',
  'tls-client-cert': 'string',
  'tls-client-key': 'string',
  'tls-server-name': 'string',
  alts: 'boolean',
  spiffe: 'boolean',
  gzip: 'boolean',
  v: 'boolean',
  version: 'boolean',
} as const satisfies Readonly<Record<string, FlagType>>;

export type ProbeFlag = keyof typeof flagTypes;

/** One flag as the tool understood it: of repeated ones the last. */
export interface FlagValue {
  /** As written; `true` for a boolean that stands alone. */
  readonly text: string;
  /** Index of the word that names the flag. */
  readonly word: number;
}

export type ParsedFlags =
  | {
      readonly kind: 'flags';
      readonly flags: ReadonlyMap<ProbeFlag, FlagValue>;
      /** Index of the first word that the tool does not read, `undefined` when it reads all. */
      readonly ignoredFrom: number | undefined;
    }
  /** The tool refuses its command line and ends with exit status 1. */
  | {
      readonly kind: 'refused';
      readonly why: 'unknown-flag' | 'needs-value' | 'bad-value';
      readonly flag: string;
      readonly value: string;
      readonly word: number;
    };

/**
 * Reads the words after `grpc_health_probe` as Go's `flag` package does: `-f v`, `-f=v`, `--f v` and `--f=v` are the same, a
 * boolean takes its value only behind `=`, a value may begin with a dash, and everything from the first word that is no flag
 * (or behind `--`) is ignored.
 * Sources: main.go of grpc-ecosystem/grpc-health-probe, Go's flag.FlagSet.
 */
export function parseProbeFlags(words: readonly string[]): ParsedFlags {
  const flags = new Map<ProbeFlag, FlagValue>();
  let at = 0;
  while (at < words.length) {
    const word = at;
    const text = words[at++] ?? '';
    if (text.length < 2 || !text.startsWith('-')) return { kind: 'flags', flags, ignoredFrom: word };
    if (text === '--') return { kind: 'flags', flags, ignoredFrom: at < words.length ? at : undefined };

    const [, name = '', given] = /^--?([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const refused = (why: 'unknown-flag' | 'needs-value' | 'bad-value', value = ''): ParsedFlags => {
      return { kind: 'refused', why, flag: text.replace(/=.*/s, ''), value, word };
    };
    if (!isProbeFlag(name)) return refused('unknown-flag');

    const type: FlagType = flagTypes[name];
    const value = given ?? (type === 'boolean' ? 'true' : words[at++]);
    if (value === undefined) return refused('needs-value');
    if (!accepts(type, value)) return refused('bad-value', value);
    flags.set(name, { text: value, word });
  }
  return { kind: 'flags', flags, ignoredFrom: undefined };
}

/** Whether a boolean flag is set; the spellings are those of Go's `strconv.ParseBool`. */
export function isSet(flags: ReadonlyMap<ProbeFlag, FlagValue>, flag: ProbeFlag): boolean {
  return /^(?:1|t|T|true|TRUE|True)$/.test(flags.get(flag)?.text ?? '');
}

function isProbeFlag(name: string): name is ProbeFlag {
  return Object.hasOwn(flagTypes, name);
}

function accepts(type: FlagType, value: string): boolean {
  switch (type) {
    case 'string':
      return true;
    case 'boolean':
      return /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(value);
    case 'duration':
      return parseGoDuration(value) !== undefined;
    case 'header':
      return value.includes(':');
  }
}
