import { type Message, message } from '../../messages/Message.ts';
import { type Environment, type ExpandedText, expandReferences, standIn } from './expandReferences.ts';
import { parseGoDuration } from './parseGoDuration.ts';
import { type FlagValue, isSet, type ProbeFlag, parseProbeFlags } from './parseProbeFlags.ts';
import { readShellScript } from './readShellScript.ts';

/** A health check over plaintext gRPC, as `grpc_health_probe` would make it. */
export interface HealthCheck {
  readonly host: CheckedHost;
  /** The host as written, for messages; empty when only a port is named. */
  readonly hostText: string;
  readonly port: number;
  /** The service whose health is asked for; empty for the server as a whole. */
  readonly service: string;
  /** Milliseconds to connect, to answer, and together. What was not written is one second each. */
  readonly timeouts: {
    readonly connect: number;
    readonly rpc: number;
    /** After which the check fails whatever it is doing: the sum of both, or less by a `timeout` in front. */
    readonly total: number;
    /** The flags that were written, such as `-rpc-timeout=5s`, with their milliseconds. */
    readonly written: readonly { readonly text: string; readonly milliseconds: number }[];
  };
  /** Flags without a counterpart that change what the server sees and not what the check says. */
  readonly lost: readonly ('user-agent' | 'gzip')[];
  /** The first word that the tool never reads, when there is one. */
  readonly ignored: string | undefined;
  /** The reference that names the port, such as `$(PORT)`, when it is not written as a number. */
  readonly portReference: string | undefined;
  /** Comments of a shell script, each from its `#` on. */
  readonly comments: readonly string[];
}

/**
 * Whom the tool asks. `own`: the container itself, by an address that a server on every address answers to as well;
 * `loopback`: spelled as a loopback address; `pod-ip`: as the kubelet would; `emptied-pod-ip`: meant so, but it is empty
 * where the kubelet expands it, so that the container itself is asked; `node-ip`: the node's address.
 */
export type CheckedHost = 'own' | 'loopback' | 'pod-ip' | 'emptied-pod-ip' | 'node-ip';

export type ProbeReading =
  /** No command that is known to be a gRPC health check. */
  { readonly kind: 'other' } | { readonly kind: 'check'; readonly check: HealthCheck } | NoEquivalent;

/** A gRPC health check that a native probe cannot make. */
export interface NoEquivalent {
  readonly kind: 'none';
  readonly reason: Message;
  /** `limit`: the native probe cannot do it; `broken`: the command says the same whatever the server's health is. */
  readonly because: 'limit' | 'broken';
  /** Index of the word of the command that is the reason, where it is one. */
  readonly word: number | undefined;
}

/**
 * What a probe's command checks. `command` is the list as written, `environment` the `env` of its container.
 * Sources: main.go of grpc-ecosystem/grpc-health-probe; kubelet's `ExpandContainerCommandOnlyStatic`.
 */
export function readProbeCommand(command: readonly string[], environment: Environment): ProbeReading {
  const [program = ''] = command;
  if (command.some((word) => word.includes('\0')) || lengthOf(command) > longestCommand) return other;
  if (isOneWordCommand(command)) return broken(message('exec-grpc-probe.fails-one-word', { command: program }), 0);

  const start = programStart(command);
  const script = start === undefined ? scriptOf(command) : undefined;
  if (start === undefined && script === undefined) return other;
  if (script !== undefined && !mentionsProbe(command[script] ?? '')) return other;
  const template = command.findIndex((word) => /\{\{|\}\}/.test(word));
  if (template >= 0) return limit(message('exec-grpc-probe.template', { text: command[template] ?? '' }), template);

  const expanded = expandWords(command, environment);
  if (!expanded) return other;
  const emptied = expanded.findIndex((word) => word.emptied.length > 0);
  if (emptied >= 0) {
    const variable = `$(${expanded[emptied]?.emptied[0]})`;
    return limit(message('exec-grpc-probe.emptied-variable', { variable }), emptied);
  }
  const words = expanded.map(({ text }) => text);
  if (script !== undefined) return readScript(words[script] ?? '', command[script] ?? '', environment, script);

  const unknown = expanded.findIndex((word) => word.unknown.length > 0);
  if (unknown >= 0) {
    const variable = `$(${expanded[unknown]?.unknown[0]})`;
    return limit(message('exec-grpc-probe.unknown-variable', { variable }), unknown);
  }
  return readWords(words, command, undefined);
}

/** In UTF-16 units. Linux starts no program with a longer argument (MAX_ARG_STRLEN), and no health check comes near. */
const longestCommand = 131_072;

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** The words with their references filled in; `undefined` when that makes them too long. */
function expandWords(words: readonly string[], environment: Environment): readonly ExpandedText[] | undefined {
  const expanded: ExpandedText[] = [];
  let room = longestCommand;
  for (const word of words) {
    const next = expandReferences(word, environment, room);
    if (!next) return undefined;
    room -= next.text.length;
    expanded.push(next);
  }
  return expanded;
}

/** Names under which the tool is installed, with the platform that release files carry. */
const toolName =
  /^grpc[-_]health[-_]probe(?:[-_](?:linux|darwin|windows)?[-_]?(?:amd64|arm64|s390x|ppc64le|arm))?(?:\.exe)?$/;

function baseName(program: string): string {
  return program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
}

function mentionsProbe(script: string): boolean {
  return /(?:^|[^\w-])grpc[-_]health[-_]probe(?![\w-]*\.sh)/.test(script);
}

/** Index of the word that names the tool, behind a `timeout` if need be. */
function programStart(words: readonly string[]): number | undefined {
  const at = baseName(words[0] ?? '') === 'timeout' ? timeoutPrefix(words)?.length : 0;
  return at !== undefined && toolName.test(baseName(words[at] ?? '')) ? at : undefined;
}

/** `timeout [-k N] [-s SIGNAL] DURATION` in front of a command: how many words, how many milliseconds (0: for ever). */
function timeoutPrefix(
  words: readonly string[],
): { readonly length: number; readonly milliseconds: number } | undefined {
  let at = 1;
  for (let word = words[at]; word?.startsWith('-'); word = words[at]) {
    if (/^-[ks]$|^--(?:kill-after|signal)$/.test(word)) at += 2;
    else if (/^-[ks].|^--(?:kill-after=|signal=|foreground$|verbose$)/.test(word)) at++;
    else return undefined;
  }
  const [, amount, unit = 's'] = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(words[at] ?? '') ?? [];
  if (amount === undefined) return undefined;
  const seconds = { s: 1, m: 60, h: 3600, d: 86_400 }[unit] ?? 1;
  return { length: at + 1, milliseconds: Number(amount) * seconds * 1000 };
}

/** `["grpc_health_probe -addr=:50051"]`: no shell splits that, so that no program has this name. */
function isOneWordCommand(command: readonly string[]): boolean {
  const [program = '', ...rest] = command;
  return rest.length === 0 && /\s-/.test(program) && toolName.test(baseName(program.split(/\s/, 1)[0] ?? ''));
}

/** Index of the script of `sh -c SCRIPT`. */
function scriptOf(command: readonly string[]): number | undefined {
  if (!/^(?:ba|da|a|z|k)?sh$/.test(baseName(command[0] ?? ''))) return undefined;
  for (let at = 1; at < command.length - 1; at++) {
    const word = command[at] ?? '';
    if (/^-[elux]*c[elux]*$/.test(word)) return at + 1;
    if (!/^-[elux]+$/.test(word)) return undefined;
  }
  return undefined;
}

function readScript(expanded: string, written: string, environment: Environment, word: number): ProbeReading {
  const script = readShellScript(expanded, environment);
  if (script.kind === 'complex') return limit(message('exec-grpc-probe.more-than-a-check'), word);
  if (script.kind === 'variable') {
    return limit(message('exec-grpc-probe.unknown-variable', { variable: `$${script.name}` }), word);
  }
  const start = programStart(script.words);
  if (start === undefined) return other;
  if (script.outcome === 'always-succeeds') return broken(message('exec-grpc-probe.always-succeeds'), word);
  if (script.outcome === 'always-fails') return broken(message('exec-grpc-probe.always-fails'), word);
  const reading = readWords(script.words, [written], word);
  return reading.kind === 'check' ? { ...reading, check: { ...reading.check, comments: script.comments } } : reading;
}

/**
 * Reads a command whose program is the tool. `written` are the words before anything was filled in; `script` is the index
 * of the shell script that holds them all, when one does.
 */
function readWords(words: readonly string[], written: readonly string[], script: number | undefined): ProbeReading {
  const start = programStart(words) ?? 0;
  const outer = start > 0 ? timeoutPrefix(words)?.milliseconds : undefined;
  const args = words.slice(start + 1);
  const at = (word: number): number => script ?? word + start + 1;

  const parsed = parseProbeFlags(args);
  if (parsed.kind === 'refused') {
    const { flag, why } = parsed;
    const value = withoutStandIns(parsed.value);
    const reason = {
      'unknown-flag': () => message('exec-grpc-probe.fails-unknown-flag', { flag }),
      'needs-value': () => message('exec-grpc-probe.fails-needs-value', { flag }),
      'bad-value': () => message('exec-grpc-probe.fails-bad-value', { flag, value }),
    }[why]();
    return broken(reason, at(parsed.word));
  }

  const { flags } = parsed;
  const wordOf = (flag: ProbeFlag): number | undefined => {
    const value = flags.get(flag);
    return value && at(value.word);
  };
  if (isSet(flags, 'version')) return broken(message('exec-grpc-probe.version'), wordOf('version'));
  const address = flags.get('addr')?.text ?? '';
  if (address === '') return broken(message('exec-grpc-probe.fails-no-address'), wordOf('addr'));

  const timeouts = readTimeouts(flags, outer);
  if ('flag' in timeouts) {
    const { flag, text: value } = timeouts;
    return broken(message('exec-grpc-probe.fails-bad-value', { flag: `-${flag}`, value }), wordOf(flag));
  }
  const conflict = conflictingFlag(flags);
  if (conflict) {
    const { flag, other: second } = conflict;
    const reason =
      conflict.kind === 'needs'
        ? message('exec-grpc-probe.fails-needs-flag', { flag: `-${flag}`, other: `-${second}` })
        : message('exec-grpc-probe.fails-conflict', { flag: `-${flag}`, other: `-${second}` });
    return broken(reason, wordOf(flag));
  }
  for (const flag of ['tls', 'alts', 'spiffe'] as const) {
    if (isSet(flags, flag)) return limit(message('exec-grpc-probe.no-tls', { flag: `-${flag}` }), wordOf(flag));
  }
  if (flags.has('rpc-header')) return limit(message('exec-grpc-probe.no-headers'), wordOf('rpc-header'));

  const target = readAddress(address);
  if (target.kind === 'none') return { ...target, word: wordOf('addr') };
  const service = flags.get('service')?.text ?? '';
  if (service.includes('\0')) {
    return limit(message('exec-grpc-probe.unknown-variable', { variable: '-service' }), wordOf('service'));
  }
  const ignored = parsed.ignoredFrom === undefined ? undefined : args[parsed.ignoredFrom];
  return {
    kind: 'check',
    check: {
      ...target,
      service,
      timeouts,
      lost: [
        ...(flags.has('user-agent') ? (['user-agent'] as const) : []),
        ...(isSet(flags, 'gzip') ? (['gzip'] as const) : []),
      ],
      ignored,
      portReference: portReferenceIn(written),
      comments: [],
    },
  };
}

function readTimeouts(
  flags: ReadonlyMap<ProbeFlag, FlagValue>,
  outer: number | undefined,
): HealthCheck['timeouts'] | { readonly flag: ProbeFlag; readonly text: string } {
  const written: { text: string; milliseconds: number }[] = [];
  const values: number[] = [];
  for (const flag of ['connect-timeout', 'rpc-timeout'] as const) {
    const text = flags.get(flag)?.text;
    const milliseconds = text === undefined ? 1000 : (parseGoDuration(text) ?? 0);
    if (text !== undefined && milliseconds <= 0) return { flag, text };
    if (text !== undefined) written.push({ text: `-${flag}=${text}`, milliseconds });
    values.push(milliseconds);
  }
  const [connect = 1000, rpc = 1000] = values;
  // `timeout 0` sets no limit.
  if (outer) written.push({ text: `timeout ${outer / 1000}`, milliseconds: outer });
  return { connect, rpc, total: Math.min(connect + rpc, outer || Number.POSITIVE_INFINITY), written };
}

/** Flags that the tool refuses together, or alone, with exit status 1; in the order in which it looks at them. */
function conflictingFlag(
  flags: ReadonlyMap<ProbeFlag, FlagValue>,
): { readonly kind: 'needs' | 'excludes'; readonly flag: ProbeFlag; readonly other: ProbeFlag } | undefined {
  const given = (flag: ProbeFlag): boolean => (flags.get(flag)?.text ?? '') !== '';
  const [tls, alts, spiffe, noVerify] = (['tls', 'alts', 'spiffe', 'tls-no-verify'] as const).map((flag) =>
    isSet(flags, flag),
  );
  if (alts && spiffe) return { kind: 'excludes', flag: 'alts', other: 'spiffe' };
  if (tls && alts) return { kind: 'excludes', flag: 'tls', other: 'alts' };
  if (!tls) {
    if (noVerify) return { kind: 'needs', flag: 'tls-no-verify', other: 'tls' };
    const needsTls = (['tls-ca-cert', 'tls-client-cert', 'tls-server-name'] as const).find(given);
    if (needsTls) return { kind: 'needs', flag: needsTls, other: 'tls' };
  }
  if (given('tls-client-cert') && !given('tls-client-key')) {
    return { kind: 'needs', flag: 'tls-client-cert', other: 'tls-client-key' };
  }
  if (given('tls-client-key') && !given('tls-client-cert')) {
    return { kind: 'needs', flag: 'tls-client-key', other: 'tls-client-cert' };
  }
  if (noVerify) {
    const unused = (['tls-ca-cert', 'tls-server-name'] as const).find(given);
    if (unused) return { kind: 'excludes', flag: unused, other: 'tls-no-verify' };
  }
  return tls && spiffe ? { kind: 'excludes', flag: 'tls', other: 'spiffe' } : undefined;
}

type Target = { readonly kind: 'target' } & Pick<HealthCheck, 'host' | 'hostText' | 'port'>;

/** Splits `-addr` as Go's net.SplitHostPort does, and says whom it means. */
function readAddress(address: string): Target | NoEquivalent {
  const shown = withoutStandIns(address);
  if (/^unix(?:-abstract)?:/.test(address))
    return limit(message('exec-grpc-probe.no-unix-sockets', { address }), undefined);
  if (/[$]/.test(shown)) return limit(message('exec-grpc-probe.unexpanded-variable', { address: shown }), undefined);
  if (/^(?:dns|passthrough|ipv4|ipv6|xds|vsock):/.test(address)) {
    return limit(message('exec-grpc-probe.address-scheme', { address }), undefined);
  }
  const [, bracketed, bare, portText = ''] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/s.exec(address) ?? [];
  const hostText = bracketed ?? bare;
  const badAddress = message('exec-grpc-probe.fails-bad-address', { address: shown });
  if (hostText === undefined || portText === '') return broken(badAddress, undefined);
  if (/^[A-Za-z][\w-]*$/.test(portText))
    return limit(message('exec-grpc-probe.named-port', { port: portText }), undefined);
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65535) return broken(badAddress, undefined);

  const host = hostKind(hostText);
  if (!host) return limit(message('exec-grpc-probe.other-host', { host: withoutStandIns(hostText) }), undefined);
  return { kind: 'target', host, hostText: withoutStandIns(hostText), port };
}

function hostKind(host: string): CheckedHost | undefined {
  if (host === standIn.podIp) return 'pod-ip';
  if (host === standIn.nodeIp) return 'node-ip';
  if (host === standIn.emptiedPodIp) return 'emptied-pod-ip';
  // Dialling an unspecified address reaches the container itself.
  if (host === '' || host === '0.0.0.0' || host === '::' || /^localhost\.?$/i.test(host)) return 'own';
  return /^127(?:\.\d{1,3}){1,3}$/.test(host) || /^(?:0*:)+0*1$/.test(host) ? 'loopback' : undefined;
}

/** The variable behind the last colon of an address: `:$(PORT)`, `localhost:${PORT:-50051}`. */
function portReferenceIn(written: readonly string[]): string | undefined {
  const text = written.find((word) => /:\$[({\w]/.test(word));
  return text === undefined ? undefined : /:(\$(?:\([^()]*\)|\{[^{}]*\}|\w+))/.exec(text)?.[1];
}

function withoutStandIns(text: string): string {
  return text.replace(/\0[a-z-]+\0/g, '');
}

const other = { kind: 'other' } as const;

function limit(reason: Message, word: number | undefined): NoEquivalent {
  return { kind: 'none', reason, because: 'limit', word };
}

function broken(reason: Message, word: number | undefined): NoEquivalent {
  return { kind: 'none', reason, because: 'broken', word };
}
