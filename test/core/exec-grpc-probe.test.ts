import assert from 'node:assert/strict';
import test from 'node:test';
import { type Message, render } from '../../server/src/core/messages/Message.ts';
import {
  type Environment,
  expandReferences,
  standIn,
  type VariableSource,
} from '../../server/src/core/rules/exec-grpc-probe/expandReferences.ts';
import { nativeProbes, type ProbeSurroundings } from '../../server/src/core/rules/exec-grpc-probe/nativeProbes.ts';
import { parseGoDuration } from '../../server/src/core/rules/exec-grpc-probe/parseGoDuration.ts';
import { readProbeCommand } from '../../server/src/core/rules/exec-grpc-probe/readProbeCommand.ts';
import { readShellScript } from '../../server/src/core/rules/exec-grpc-probe/readShellScript.ts';

const literal = (value: string): VariableSource => ({ kind: 'literal', value });
const field = (fieldPath: string | undefined): VariableSource => ({ kind: 'value-from', fieldPath });

const environment: Environment = new Map([
  ['PORT', literal('7070')],
  ['EMPTY', literal('')],
  ['TWO', literal('1 2')],
  ['NESTED', literal('$(PORT)')],
  ['BIG', literal('70000')],
  ['POD_IP', field('status.podIP')],
  ['HOST_IP', field('status.hostIP')],
  ['FROM_SECRET', field(undefined)],
]);

/** `a b c` as a command of three words; `sh -c` takes the rest as one. */
function commandOf(text: string): readonly string[] {
  const shell = /^((?:\S*sh|sh) -\w+) (.*)$/s.exec(text);
  return shell?.[1] !== undefined && shell[2] !== undefined ? [...shell[1].split(' '), shell[2]] : text.split(' ');
}

/** What a command is read as, in one line: `other`, `host:port service total ms …`, or the id of the reason why not. */
function read(command: readonly string[]): string {
  const reading = readProbeCommand(command, environment);
  if (reading.kind === 'other') return 'other';
  if (reading.kind === 'none') {
    const at = reading.word === undefined ? '' : ` @${reading.word}`;
    return `${reading.because} ${shortId(reading.reason)}${at}`;
  }
  const { host, port, service, timeouts, lost, ignored, portReference } = reading.check;
  return [
    `${host}:${port}`,
    service,
    timeouts.written.length > 0 ? `${timeouts.total}ms` : '',
    ...lost,
    ignored === undefined ? '' : `ignores ${ignored}`,
    portReference === undefined ? '' : `by ${portReference}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function shortId(message: Message): string {
  return message.id.replace('exec-grpc-probe.', '');
}

const commands: readonly (readonly [label: string, command: string | readonly string[], reading: string])[] = [
  ['R1', '/bin/grpc_health_probe -addr=:50051', 'own:50051'],
  ['R2', '/app/grpc-health-probe -addr=:50051', 'own:50051'],
  ['R4', '/bin/grpc_health_probe -addr=:7070 -rpc-timeout=5s', 'own:7070 6000ms'],
  ['R5', '/bin/grpc_health_probe -addr=localhost:7070 -rpc-timeout=5s', 'own:7070 6000ms'],
  ['R6', '/app/grpc-health-probe -addr=:50051 -connect-timeout=5s -rpc-timeout=5s', 'own:50051 10000ms'],
  ['R8', 'grpc_health_probe -addr=:1 -connect-timeout=60s -rpc-timeout=60s', 'own:1 120000ms'],
  ['R11', '/bin/grpc_health_probe --addr=:8080', 'own:8080'],
  ['R12, PORT injected', '/bin/grpc_health_probe -addr=:$(INJECTED)', 'limit unknown-variable @1'],
  ['R13', 'sh -c /usr/bin/grpc_health_probe -addr=localhost:3550', 'own:3550'],
  ['R14', 'sh -c /bin/grpc_health_probe -addr=localhost:{{ .Values.service.port }}', 'limit template @2'],
  ['R15', ['/bin/grpc_health_probe', '-addr=:{{ .Values.servicePort }}'], 'limit template @1'],
  ['R16', '/bin/grpc-health-probe -spiffe -addr=unix:///listen.on.sock', 'limit no-tls @1'],
  ['R18', '/bin/grpc-health-probe -spiffe -addr=:5001', 'limit no-tls @1'],
  ['R19', 'grpc-health-probe -addr=unix:///var/run/aws-node/ipamd.sock -rpc-timeout=5s', 'limit no-unix-sockets @1'],

  ['A7 with platform', '/bin/grpc_health_probe-linux-amd64 -addr=:1', 'own:1'],
  ['A7 with architecture', 'grpc_health_probe_arm64 -addr=:1', 'own:1'],
  ['A7 for Windows', 'C:\\tools\\grpc_health_probe.exe -addr=:1', 'own:1'],
  ['A8', '/bin/grpc_health_probe -addr localhost:50051', 'own:50051'],
  ['A9', '/bin/grpc_health_probe --addr 127.0.0.1:6481', 'loopback:6481'],
  ['A10', 'grpc_health_probe -connect-timeout=4s -v -addr=localhost:9', 'own:9 5000ms'],

  ['B4', 'grpc_health_probe -addr=0.0.0.0:9', 'own:9'],
  ['B5', 'grpc_health_probe -addr=[::1]:9', 'loopback:9'],
  ['B5 unspecified', 'grpc_health_probe -addr=[::]:9', 'own:9'],
  ['B6', 'grpc_health_probe -addr=$(POD_IP):9', 'emptied-pod-ip:9'],
  ['B7', 'sh -c grpc_health_probe -addr=$POD_IP:9', 'pod-ip:9'],
  ['B7 braces', 'sh -c grpc_health_probe -addr="${POD_IP}:9"', 'pod-ip:9'],
  ['B8', 'sh -c /varlog/tools/grpc_health_probe -addr=${HOST_IP}:9092', 'node-ip:9092'],
  ['B9', 'grpc_health_probe -addr=:$(PORT)', 'own:7070 by $(PORT)'],
  ['B9 shell', 'sh -c grpc_health_probe -addr=:$PORT', 'own:7070 by $PORT'],
  ['B9 default unused', 'sh -c grpc_health_probe -addr=:${PORT:-50051}', 'own:7070 by ${PORT:-50051}'],
  ['B9 default used', 'sh -c grpc_health_probe -addr=:${EMPTY:-50051}', 'own:50051 by ${EMPTY:-50051}'],
  ['B9 default of an unknown', 'sh -c grpc_health_probe -addr=:${ELSEWHERE:-50051}', 'limit unknown-variable @2'],
  ['B9 from valueFrom', 'grpc_health_probe -addr=:$(FROM_SECRET)', 'limit emptied-variable @1'],
  ['B9 from valueFrom, shell', 'sh -c grpc_health_probe -addr=:$FROM_SECRET', 'limit unknown-variable @2'],
  ['B9 nested', 'grpc_health_probe -addr=:$(NESTED)', 'limit unexpanded-variable @1'],
  ['B9 nested, shell', 'sh -c grpc_health_probe -addr=:$NESTED', 'limit unknown-variable @2'],
  ['B9 out of range', 'grpc_health_probe -addr=:$(BIG)', 'broken fails-bad-address @1'],
  ['B9 without a shell', 'grpc_health_probe -addr=:${PORT}', 'limit unexpanded-variable @1'],
  ['escaped dollar', 'grpc_health_probe -addr=:$$(PORT)', 'limit unexpanded-variable @1'],
  ['B10', 'grpc_health_probe -addr=openfga:8081', 'limit other-host @1'],
  ['B11', 'grpc_health_probe -addr unix:/run/x.sock', 'limit no-unix-sockets @1'],
  ['B12 no port', 'grpc_health_probe -addr 1.2.3.4', 'broken fails-bad-address @1'],
  ['B12 port out of range', 'grpc_health_probe -addr=:65536', 'broken fails-bad-address @1'],
  ['B12 port 0', 'grpc_health_probe -addr=:0', 'broken fails-bad-address @1'],
  ['B12 resolver', 'grpc_health_probe -addr=dns:///localhost:9', 'limit address-scheme @1'],
  ['B12 URL', 'grpc_health_probe -addr=http://localhost:9', 'broken fails-bad-address @1'],
  ['B12 no address', 'grpc_health_probe -service=x', 'broken fails-no-address'],
  ['B12 empty address', 'grpc_health_probe -addr=', 'broken fails-no-address @1'],
  ['port name', 'grpc_health_probe -addr=:grpc', 'limit named-port @1'],
  ['leading zeros', 'grpc_health_probe -addr=:08080', 'own:8080'],

  ['C1', 'grpc_health_probe -addr=:9 -service=order.v1.OrderService', 'own:9 order.v1.OrderService'],
  ['C1 two words', 'grpc_health_probe --service helloworld.Greeter --addr :9', 'own:9 helloworld.Greeter'],
  ['C2', 'grpc_health_probe -addr=:9 -service=', 'own:9'],
  ['C1 by variable', 'grpc_health_probe -addr=:9 -service=s$(PORT)', 'own:9 s7070'],
  ['a value may look like a flag', 'grpc_health_probe -service -addr=:9', 'broken fails-no-address'],

  ['D2', 'grpc_health_probe -addr=:9 -connect-timeout 250ms -rpc-timeout 100ms', 'own:9 350ms'],
  ['D4', 'grpc_health_probe -addr=:9 -connect-timeout=5m -rpc-timeout=1m', 'own:9 360000ms'],
  ['duration without unit', 'grpc_health_probe -addr=:9 -rpc-timeout=5', 'broken fails-bad-value @2'],
  ['duration of zero', 'grpc_health_probe -addr=:9 -rpc-timeout 0', 'broken fails-bad-value @2'],
  ['negative duration', 'grpc_health_probe -addr=:9 -connect-timeout=-1s', 'broken fails-bad-value @2'],
  ['the last one counts', 'grpc_health_probe -addr=:9 -addr=:10 -rpc-timeout=9s -rpc-timeout=2s', 'own:10 3000ms'],

  ['E1', 'grpc_health_probe -addr=:9 -tls -tls-no-verify', 'limit no-tls @2'],
  ['E2', 'grpc_health_probe -tls -tls-ca-cert=/ca.pem -addr=:9', 'limit no-tls @1'],
  ['E3', 'grpc_health_probe -addr=:9 -tls -tls-client-cert=/c -tls-client-key=/k', 'limit no-tls @2'],
  ['E4', 'grpc_health_probe -addr=:9 --tls=true', 'limit no-tls @2'],
  ['E5', 'grpc_health_probe -addr=:9 -tls=false', 'own:9'],
  ['E5 no-verify', 'grpc_health_probe -addr=:9 -tls-no-verify=false', 'own:9'],
  ['TLS flags without TLS', 'grpc_health_probe -addr=:9 -tls-no-verify', 'broken fails-needs-flag @2'],
  ['CA without TLS', 'grpc_health_probe -addr=:9 -tls-ca-cert /ca', 'broken fails-needs-flag @2'],
  ['certificate without key', 'grpc_health_probe -addr=:9 -tls -tls-client-cert=/c', 'broken fails-needs-flag @3'],
  ['CA that is not used', 'grpc_health_probe -addr=:9 -tls -tls-no-verify -tls-ca-cert=/c', 'broken fails-conflict @4'],
  ['two kinds of TLS', 'grpc_health_probe -addr=:9 -tls -alts', 'broken fails-conflict @2'],
  ['E7', 'grpc_health_probe -addr=:9 -alts', 'limit no-tls @2'],
  ['E8', ['grpc_health_probe', '-addr=:9', '-rpc-header', 'group: demo'], 'limit no-headers @2'],
  ['E8 broken', 'grpc_health_probe -addr=:9 -rpc-header demo', 'broken fails-bad-value @2'],
  ['E9', 'grpc_health_probe -addr=:9 -user-agent x', 'own:9 user-agent'],
  ['E10', 'grpc_health_probe -addr=:9 -gzip', 'own:9 gzip'],
  ['E11', 'grpc_health_probe -v -addr=:9', 'own:9'],
  ['E12', 'grpc_health_probe -version', 'broken version @1'],
  ['E12 comes before everything else', 'grpc_health_probe -version -tls -alts', 'broken version @1'],
  ['E13', 'grpc_health_probe -addr=:9 -conn-timeout=5s', 'broken fails-unknown-flag @2'],
  ['E13 help', 'grpc_health_probe -help', 'broken fails-unknown-flag @1'],
  ['flag without value', 'grpc_health_probe -addr', 'broken fails-needs-value @1'],
  ['a boolean takes no second word', 'grpc_health_probe -addr=:9 -v true -tls', 'own:9 ignores true'],
  ['everything behind -- is ignored', 'grpc_health_probe -addr=:9 -- -tls', 'own:9 ignores -tls'],
  ['-- at the end', 'grpc_health_probe -addr=:9 --', 'own:9'],
  ['bad boolean', 'grpc_health_probe -addr=:9 -tls=yes', 'broken fails-bad-value @2'],

  ['F1', 'bash -c grpc_health_probe -addr=localhost:50051', 'own:50051'],
  ['F1 with flags', '/bin/ash -ec /bin/grpc_health_probe -addr=:9', 'own:9'],
  ['F1 words behind the script', ['sh', '-c', 'grpc_health_probe', '-addr=:9'], 'broken fails-no-address'],
  ['F2', 'sh -c grpc_health_probe -addr=:50051 || exit 1', 'own:50051'],
  ['F2 false', 'sh -c grpc_health_probe -addr=:50051 || false', 'own:50051'],
  ['F2 true', 'sh -c grpc_health_probe -addr=:50051 || true', 'broken always-succeeds @2'],
  ['F2 exit 0', 'sh -c grpc_health_probe -addr=:50051; exit 0', 'broken always-succeeds @2'],
  ['F2 echo', 'sh -c grpc_health_probe -addr=:50051 || echo unhealthy', 'broken always-succeeds @2'],
  ['F2 exit 1', 'sh -c grpc_health_probe -addr=:50051; exit 1', 'broken always-fails @2'],
  ['F2 both ways', 'sh -c grpc_health_probe -addr=:50051 && exit 0 || exit 1', 'own:50051'],
  ['F2 status', 'sh -c grpc_health_probe -addr=:50051; exit $?', 'own:50051'],
  ['F3', 'sh -c grpc_health_probe \\\n  -addr=:9 || exit 1\n', 'own:9'],
  ['F3 with a comment', 'sh -c # health\ngrpc_health_probe -addr=:9 # all\n', 'own:9'],
  ['F4', 'sh -c grpc_health_probe -addr=:9 >/dev/null 2>&1', 'own:9'],
  ['F4 to a file', 'sh -c grpc_health_probe -addr=:9 > /tmp/log', 'limit more-than-a-check @2'],
  ['F5 exec', 'sh -c exec grpc_health_probe -addr=:9', 'own:9'],
  ['F5 timeout', 'sh -c timeout 5 grpc_health_probe -addr=:9', 'own:9 2000ms'],
  ['F5 timeout that counts', 'timeout -s KILL 1.5s grpc_health_probe -addr=:9', 'own:9 1500ms'],
  ['F6 and', 'sh -c ls && grpc_health_probe -addr=:9', 'limit more-than-a-check @2'],
  ['F6 and after', 'sh -c grpc_health_probe -addr=:9 && grpc_health_probe -addr=:10', 'limit more-than-a-check @2'],
  ['F6 pipe', 'sh -c grpc_health_probe -addr=:9 | grep SERVING', 'limit more-than-a-check @2'],
  ['F6 not', 'sh -c ! grpc_health_probe -addr=:9', 'limit more-than-a-check @2'],
  ['F6 substitution', 'sh -c grpc_health_probe -addr=$(hostname -i):9', 'limit more-than-a-check @2'],
  ['F6 backticks', 'sh -c grpc_health_probe -addr=`hostname -i`:9', 'limit more-than-a-check @2'],
  ['F6 if', 'sh -c if true; then grpc_health_probe -addr=:9; fi', 'limit more-than-a-check @2'],
  ['F6 background', 'sh -c grpc_health_probe -addr=:9 &', 'limit more-than-a-check @2'],
  ['F6 assignment', 'sh -c A=1 grpc_health_probe -addr=:9', 'limit more-than-a-check @2'],
  ['F6 unclosed quote', 'sh -c grpc_health_probe "-addr=:9', 'limit more-than-a-check @2'],
  ['F6 split value', 'sh -c grpc_health_probe -addr=:$TWO', 'limit unknown-variable @2'],
  ['the shell empties an unquoted word', 'sh -c grpc_health_probe $EMPTY -addr=:9', 'own:9'],
  ['quotes', `sh -c "grpc_health_probe" '-addr'=":"9`, 'own:9'],
  ['F7', '/healthcheck.sh', 'other'],
  ['F7 named alike', 'sh -c /app/grpc_health_probe.sh', 'other'],
  ['a script that only speaks of it', 'sh -c echo grpc_health_probe', 'other'],
  ['one word', ['/bin/grpc_health_probe -addr=:9'], 'broken fails-one-word @0'],

  ['G1', 'grpcurl -plaintext localhost:50051 grpc.health.v1.Health/Check', 'other'],
  ['G4', 'grpc-health-check --port=5400', 'other'],
  ['G5', 'dagster api grpc-health-check -p 3030', 'other'],
  ['G6', 'grpc-client-cli health localhost:5050', 'other'],
  ['G7', 'python -m grpc_health_probe', 'other'],
  ['proxy of another project', '/bin/grpc_health_proxy --http-listen-port=1', 'other'],
  ['compose notation', ['CMD-SHELL', 'grpc_health_probe -addr=:9'], 'other'],
  ['no command', [], 'other'],
];

for (const [label, command, expected] of commands) {
  test(`${label}: ${String(command)}`, () => {
    assert.equal(read(typeof command === 'string' ? commandOf(command) : command), expected);
  });
}

test('the kubelet expands once, and only what the manifest holds', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a$(PORT)b', 'a7070b'],
    ['$$(PORT)', '$(PORT)'],
    ['$$$(PORT)', '$7070'],
    ['$(NESTED)', '$(PORT)'],
    ['$(ABSENT)$PORT${PORT}$', '$(ABSENT)$PORT${PORT}$'],
    ['$(FROM_SECRET)|', '|'],
    ['$(PORT', '$(PORT'],
    ['$(POD_IP):1', `${standIn.emptiedPodIp}:1`],
    ['$($(PORT)', '$($(PORT)'],
    ['$()$', '$()$'],
  ];
  for (const [text, expected] of cases) assert.equal(expandReferences(text, environment, 99)?.text, expected, text);
});

test('a command that a few references make endless is no health check', () => {
  const long: Environment = new Map([['LONG', literal('x'.repeat(100_000))]]);
  for (const words of [['$(LONG)$(LONG)'], ['$(LONG)', '$(LONG)'], ['x'.repeat(200_000)]]) {
    assert.deepEqual(readProbeCommand(['grpc_health_probe', ...words], long), { kind: 'other' });
  }
});

test('no word of a command keeps the reader busy', () => {
  const words = ['$('.repeat(60_000), `-addr=:${':$('.repeat(40_000)}`, `-rpc-timeout=${'1'.repeat(130_000)}`];
  for (const word of words) read(['grpc_health_probe', '-addr=:1', word]);
  read(['timeout', `${'1'.repeat(130_000)}x`, 'grpc_health_probe']);
  const settings = ['host'.repeat(250_000), `--host${'='.repeat(250_000)}`];
  assert.deepEqual(choices('grpc_health_probe -addr=:9', { settings }), ['safe']);
});

test("durations are Go's", () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['5s', 5000],
    ['250ms', 250],
    ['1m30s', 90_000],
    ['.5s', 500],
    ['1.s', 1000],
    ['-1s', -1000],
    ['+2h', 7_200_000],
    ['0', 0],
    ['5', undefined],
    ['', undefined],
    ['s', undefined],
    ['.s', undefined],
    ['5 s', undefined],
    ['1d', undefined],
    ['9999999h', undefined],
  ];
  for (const [text, expected] of cases) assert.equal(parseGoDuration(text), expected, text);
});

test('any script is read in one way or another', () => {
  const pieces = [
    'grpc_health_probe',
    ' ',
    '"',
    "'",
    '\\',
    '$',
    '(',
    ')',
    '{',
    '}',
    '|',
    '&',
    ';',
    '\n',
    '>',
    '<',
    '#',
    '`',
    'X',
    '1',
  ];
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  for (let round = 0; round < 20_000; round++) {
    const script = Array.from({ length: next() % 12 }, () => pieces[(next() >> 8) % pieces.length]).join('');
    const { kind } = readShellScript(script, environment);
    assert.ok(['command', 'complex', 'variable'].includes(kind), script);
    assert.ok(read(['sh', '-c', script]) !== '', script);
  }
});

test('an endless script is read in bounded time and depth', () => {
  for (const piece of ['$EMPTY ', '> ', 'a ', '"', '\\\n', ';', '$(PORT)']) {
    assert.match(read(['sh', '-c', `grpc_health_probe ${piece.repeat(10_000)}`]), /more-than-a-check/);
    assert.equal(read(['sh', '-c', `grpc_health_probe ${piece.repeat(200_000)}`]), 'other');
    read(['sh', '-c', `grpc_health_probe ${piece.repeat(500)}`]);
  }
});

const plain: ProbeSurroundings = {
  hostNetwork: false,
  declaredPorts: new Set([9]),
  settings: [],
  timeoutSeconds: undefined,
  partial: false,
  probesBypassMesh: false,
  shared: false,
};

/** The choices for a command in one line each: grade, deadline, notes. */
function choices(command: string, surroundings: Partial<ProbeSurroundings>): readonly string[] {
  const reading = readProbeCommand(commandOf(command), environment);
  assert.equal(reading.kind, 'check');
  if (reading.kind !== 'check') return [];
  const natives = nativeProbes(reading.check, { ...plain, ...surroundings });
  if ('unreachable' in natives) return [shortId(natives.unreachable)];
  return natives.map(({ safety, deadline, notes }) => {
    const seconds = deadline.kind === 'as-written' ? '' : ` ${deadline.kind} ${deadline.seconds}`;
    return `${safety}${seconds}${notes.map((note) => ` ${shortId(note)}`).join('')}`;
  });
}

const grades: readonly (readonly [
  label: string,
  command: string,
  surroundings: Partial<ProbeSurroundings>,
  choices: readonly string[],
])[] = [
  ['the plain case', '', {}, ['safe']],
  ['localhost is how people write it', '-addr=localhost:9', {}, ['safe']],
  ['a loopback address may be meant', '-addr=127.0.0.1:9', {}, ['review note-loopback']],
  ['IPv6 loopback', '-addr=[::1]:9', {}, ['review note-loopback']],
  ['port not declared', '', { declaredPorts: new Set([80]) }, ['review note-undeclared-port']],
  ['host network', '', { hostNetwork: true }, ['review note-host-network']],
  [
    'host network, port not declared',
    '',
    { hostNetwork: true, declaredPorts: new Set() },
    ['review note-host-network note-undeclared-port'],
  ],
  ['listens on loopback', '', { settings: ['--listen=127.0.0.1:9'] }, ['review note-loopback-listener']],
  ['listens on loopback at another port', '', { settings: ['--metrics=127.0.0.1:90'] }, ['safe']],
  ['binds loopback', '', { settings: ['--bind-address=127.0.0.1'] }, ['review note-loopback-listener']],
  ['somebody else on loopback', '', { settings: ['DB_HOST=localhost'] }, ['safe']],
  ['pod IP by the shell', 'sh -c grpc_health_probe -addr=$POD_IP:9', { declaredPorts: new Set() }, ['safe']],
  ['node IP', 'sh -c grpc_health_probe -addr=$HOST_IP:9', {}, ['node-address']],
  ['node IP in the host network', 'sh -c grpc_health_probe -addr=$HOST_IP:9', { hostNetwork: true }, ['safe']],
  ['emptied pod IP', '-addr=$(POD_IP):9', {}, ['review note-emptied-pod-ip']],
  ['port by variable', '-addr=:$(PORT)', { declaredPorts: new Set([7070]) }, ['safe note-fixed-port']],
  ['mesh', '', { probesBypassMesh: true }, ['review note-mesh']],
  ['anchor', '', { shared: true }, ['review note-shared']],
  ['patch', '', { partial: true }, ['review note-partial']],
  ['patch with timeouts', '-addr=:9 -rpc-timeout=5s', { partial: true }, ['review note-partial note-dropped-timeouts']],
  ['user agent', '-addr=:9 -user-agent=x', {}, ['review note-user-agent']],
  ['gzip', '-addr=:9 -gzip', {}, ['review note-gzip']],
  ['ignored words', '-addr=:9 x', {}, ['review note-ignored']],
  ['C4', '-addr=:9 -service=grpc.health.v1.Health', {}, ['safe note-health-service']],

  ['-rpc-timeout=5s, T absent', '-addr=:9 -rpc-timeout=5s', {}, ['safe note-cut-short', 'review set 6 note-longer']],
  [
    '5s/5s, T absent',
    '-addr=:9 -connect-timeout=5s -rpc-timeout=5s',
    {},
    ['safe note-cut-short', 'review set 10 note-longer'],
  ],
  ['5s/5s, T 10', '-addr=:9 -connect-timeout=5s -rpc-timeout=5s', { timeoutSeconds: 10 }, ['safe']],
  ['5s/5s, T 5', '-addr=:9 -connect-timeout=5s -rpc-timeout=5s', { timeoutSeconds: 5 }, ['safe']],
  [
    '2s/2s, T 5',
    '-addr=:9 -connect-timeout=2s -rpc-timeout=2s',
    { timeoutSeconds: 5 },
    ['review set 4 note-shortened', 'review keep 5 note-longer'],
  ],
  ['60s/60s, T 60', '-addr=:9 -connect-timeout=60s -rpc-timeout=60s', { timeoutSeconds: 60 }, ['safe']],
  ['10s/15s, T 20', '-addr=:9 -connect-timeout=10s -rpc-timeout=15s', { timeoutSeconds: 20 }, ['safe']],
  [
    '100ms/150ms, T 2',
    '-addr=:9 -connect-timeout=100ms -rpc-timeout=150ms',
    { timeoutSeconds: 2 },
    ['review set 1 note-rounded', 'review keep 2 note-longer'],
  ],
  ['250ms/250ms, T absent', '-addr=:9 -connect-timeout=250ms -rpc-timeout=250ms', {}, ['review note-rounded']],
  ['defaults, T 1', '', { timeoutSeconds: 1 }, ['safe']],
  ['defaults, T 2', '', { timeoutSeconds: 2 }, ['safe']],
  ['defaults, T 10', '', { timeoutSeconds: 10 }, ['review set 2 note-shortened', 'review keep 10 note-longer']],
  ['500ms/1s, T 2', '-addr=:9 -connect-timeout=500ms', { timeoutSeconds: 2 }, ['review note-rounded']],
  ['an unreadable T', '', { timeoutSeconds: 'unreadable' }, ['review note-unreadable-timeout']],
  [
    'timeout 5 in front, T 10, 5s/5s',
    'timeout 5 grpc_health_probe -addr=:9 -connect-timeout=5s -rpc-timeout=5s',
    { timeoutSeconds: 10 },
    ['review set 5 note-shortened', 'review keep 10 note-longer'],
  ],
];

for (const [label, command, surroundings, expected] of grades) {
  test(`${label} is graded`, () => {
    const text = command === '' ? '-addr=:9' : command;
    assert.deepEqual(choices(text.startsWith('-') ? `grpc_health_probe ${text}` : text, surroundings), expected);
  });
}

test('every message of a reading has its parameters filled in, in both languages', () => {
  for (const [, command] of commands) {
    const reading = readProbeCommand(typeof command === 'string' ? commandOf(command) : command, environment);
    if (reading.kind !== 'none') continue;
    for (const language of ['en', 'ko'] as const) {
      const text = render(reading.reason, language);
      assert.doesNotMatch(text, /\0|undefined|\{[a-z]+\}(?!\})/, text);
    }
  }
});
