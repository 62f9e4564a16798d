import assert from 'node:assert/strict';
import test from 'node:test';
import type { Fix } from '../../server/src/core/analysis/Fix.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { shifted } from '../../server/src/core/text/TextRange.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { placeAt, workspace } from '../api.ts';

/**
 * What becomes of each form of an exec gRPC probe that is found in public repositories:
 * `M` the native probe does the same (a safe fix); `M*` it does with a difference that is said (a fix with a note);
 * `N` there is no native probe that would do; `X` it is no probe of Kubernetes, and nothing is said of it.
 */
type Verdict = 'M' | 'M*' | 'N' | 'X';

/** A probe's handler in a container that declares port 9, or a whole file. */
type Form = readonly [id: string, verdict: Verdict, text: string, after?: string];

const command = (...words: readonly string[]): string => `exec: {command: ${JSON.stringify(words)}}`;
const probe = '/bin/grpc_health_probe';
const shell = (script: string): string => command('/bin/sh', '-c', script);
const grpc = 'grpc: {port: 9}';

const forms: readonly Form[] = [
  // The forms of 36 public repositories
  ['R1', 'M', command(probe, '-addr=:9'), grpc],
  ['R2', 'M', command('/app/grpc-health-probe', '-addr=:9'), grpc],
  ['R3', 'M*', `${command('/usr/bin/grpc-health-probe', '-addr=:9')}\ntimeoutSeconds: 10`],
  ['R4', 'M', command(probe, '-addr=:9', '-rpc-timeout=5s'), grpc],
  ['R5', 'M', command(probe, '-addr=localhost:9', '-rpc-timeout=5s'), grpc],
  ['R6', 'M', `${command(probe, '-addr=:9', '-connect-timeout=5s', '-rpc-timeout=5s')}\ntimeoutSeconds: 10`],
  ['R7', 'M*', `${command(probe, '-addr=:9', '-connect-timeout=2s', '-rpc-timeout=2s')}\ntimeoutSeconds: 5`],
  ['R8', 'M', `${command(probe, '-addr=:9', '-connect-timeout=60s', '-rpc-timeout=60s')}\ntimeoutSeconds: 60`],
  ['R9', 'M', `${command(probe, '-addr=:9', '-connect-timeout=10s', '-rpc-timeout=10s')}\ntimeoutSeconds: 10`],
  ['R10', 'M', `${command(probe, '-addr=:9', '-connect-timeout=5s', '-rpc-timeout=5s')}\ntimeoutSeconds: 5`],
  ['R11', 'X', inCustomResource(command(probe, '--addr=:9'))],
  ['R12', 'N', command(probe, '-addr=:$(PORT)')],
  ['R13', 'M', shell('/usr/bin/grpc_health_probe -addr=localhost:9'), grpc],
  ['R14', 'N', shell('grpc_health_probe -addr=localhost:{{ port }}')],
  ['R15', 'X', inPod(command(probe, '-addr=:{{ .Values.servicePort }}'))],
  ['R16', 'N', command(probe, '-spiffe', '-addr=unix:///listen.on.sock')],
  ['R17', 'N', `exec:\n  command: [${probe}, "-spiffe",\n    "-addr=unix:///var/lib/nsm.io.sock"]\ntimeoutSeconds: 2`],
  ['R18', 'N', command(probe, '-spiffe', '-addr=:5001')],
  ['R19', 'N', command(probe, '-addr=unix:///run/ipamd.sock', '-connect-timeout=5s', '-rpc-timeout=5s')],

  // Styles
  ['A1', 'M', `exec:\n  command: ["${probe}", "-addr=:9"]`, 'grpc:\n  port: 9'],
  ['A2', 'M', `exec:\n  command: ['${probe}', '-addr=:9']`, 'grpc:\n  port: 9'],
  ['A3', 'M', `exec:\n  command:\n  - ${probe}\n  - "-addr=:9"`, 'grpc:\n  port: 9'],
  ['A4', 'M', `exec:\n  command: [\n    "${probe}",\n    "-addr=:9"\n  ]`, 'grpc:\n  port: 9'],
  ['A5', 'M', `exec:\n  command: [ "${probe}", "-addr=:9" ]`, 'grpc:\n  port: 9'],
  ['A6', 'M', `exec: { command: ["${probe}", "-addr=:9"] }`, 'grpc: { port: 9 }'],
  ['A7', 'M', command('/root/grpc_health_probe-linux-amd64', '-addr=:9'), grpc],
  ['A8', 'M', command(probe, '-addr', 'localhost:9'), grpc],
  ['A9', 'M', command(probe, '--addr=:9'), grpc],
  ['A10', 'M', command(probe, '-rpc-timeout=4s', '-v', '-addr=localhost:9'), grpc],

  // Addresses
  ['B1', 'M', command(probe, '-addr=:9'), grpc],
  ['B2', 'M', command(probe, '-addr=localhost:9'), grpc],
  ['B3', 'M*', command(probe, '-addr=127.0.0.1:9'), grpc],
  ['B4', 'M', command(probe, '-addr=0.0.0.0:9'), grpc],
  ['B5', 'M*', command(probe, '-addr=[::1]:9'), grpc],
  ['B6', 'M*', command(probe, '-addr=$(POD_IP):9'), grpc],
  ['B7', 'M', shell('grpc_health_probe -addr=$POD_IP:9'), grpc],
  ['B8', 'N', shell('grpc_health_probe -addr=${HOST_IP}:9')],
  ['B9', 'M', command(probe, '-addr=:$(LITERAL)'), grpc],
  ['B9 without a literal', 'N', command(probe, '-addr=:$(SECRET)')],
  ['B10', 'N', command(probe, '-addr=openfga:8081')],
  ['B11', 'N', command(probe, '-addr=unix:/var/run/x.sock')],
  ['B12', 'N', command(probe, '-addr', '1.2.3.4')],
  ['B12 no address', 'N', command(probe, '-service=x')],

  // The service
  [
    'C1',
    'M',
    command(probe, '-addr=:9', '-service=order.v1.OrderService'),
    'grpc: {port: 9, service: order.v1.OrderService}',
  ],
  ['C2', 'M', command(probe, '-addr=:9', '-service='), grpc],
  ['C3', 'M', command(probe, '-addr=:9', '-service', 'Ready'), 'grpc: {port: 9, service: Ready}'],
  [
    'C4',
    'M',
    command(probe, '-addr=:9', '-service=grpc.health.v1.Health'),
    'grpc: {port: 9, service: grpc.health.v1.Health}',
  ],
  ['C5', 'M', command(probe, '-addr=:9', '-service=true'), 'grpc: {port: 9, service: "true"}'],

  // Timeouts
  ['D1', 'M', `${command(probe, '-addr=:9', '-connect-timeout=5s')}\ntimeoutSeconds: 5`, `${grpc}\ntimeoutSeconds: 5`],
  ['D2', 'M*', command(probe, '-addr=:9', '-connect-timeout', '250ms', '-rpc-timeout', '100ms'), grpc],
  [
    'D3',
    'M*',
    `${command(probe, '-addr=:9', '-connect-timeout=250ms', '-rpc-timeout=250ms')}\ntimeoutSeconds: 5`,
    `${grpc}\ntimeoutSeconds: 1`,
  ],
  ['D4', 'M', command(probe, '-addr=:9', '-connect-timeout=5m', '-rpc-timeout=1m'), grpc],

  // Flags without a counterpart, and flags that mean nothing
  ['E1', 'N', command(probe, '-addr=:9', '-tls', '-tls-no-verify')],
  ['E2', 'N', command(probe, '-addr=:9', '-tls', '-tls-ca-cert=/ca.pem')],
  ['E3', 'N', command(probe, '-addr=:9', '-tls', '-tls-client-cert=/c', '-tls-client-key=/k')],
  ['E4', 'N', command(probe, '-addr=:9', '--tls=true')],
  ['E5', 'M', command(probe, '-addr=:9', '-tls=false'), grpc],
  ['E6', 'N', command(probe, '-addr=:9', '-spiffe')],
  ['E7', 'N', command(probe, '-addr=:9', '-alts')],
  ['E8', 'N', command(probe, '-addr=:9', '-rpc-header', 'group: demo')],
  ['E9', 'M*', command(probe, '-addr=:9', '-user-agent', 'x'), grpc],
  ['E10', 'M*', command(probe, '-addr=:9', '-gzip'), grpc],
  ['E11', 'M', command(probe, '-v', '-addr=:9'), grpc],
  ['E12', 'N', command(probe, '-version')],
  ['E13', 'N', command(probe, '-addr=:9', '-watch')],

  // Through a shell
  ['F1', 'M', command('bash', '-c', 'grpc_health_probe -addr=localhost:9'), grpc],
  ['F2', 'M', shell('grpc_health_probe -addr=:9 || exit 1'), grpc],
  [
    'F3',
    'M',
    `exec:\n  command:\n  - /bin/sh\n  - -c\n  - |\n    grpc_health_probe -addr=:9 || exit 1`,
    'grpc:\n  port: 9',
  ],
  ['F4', 'M', shell('grpc_health_probe -addr=:9 >/dev/null 2>&1'), grpc],
  ['F5', 'M', shell('exec grpc_health_probe -addr=:9'), grpc],
  ['F6', 'N', shell('test -f /ready && grpc_health_probe -addr=:9')],
  ['F7', 'X', command('/healthcheck.sh')],
  [
    'F8',
    'X',
    `apiVersion: v1\nkind: Pod\nmetadata: {name: test}\nspec:\n  containers:\n  - name: a\n    image: a\n    command: [grpc_health_probe]\n    args: ["-addr=web:9"]\n`,
  ],

  // Other programs: they speak another protocol or mean something else, and are not touched
  ['G1', 'X', command('grpcurl', '-plaintext', 'localhost:9', 'grpc.health.v1.Health/Check')],
  ['G2', 'X', shell('grpcurl -plaintext localhost:9 grpc.health.v1.Health/Check | grep SERVING')],
  ['G3', 'X', command('grpcurl', '-plaintext', 'localhost:9', 'user.UserService/Authenticate')],
  ['G4', 'X', command('grpc-health-check', '--port=9')],
  ['G5', 'X', command('dagster', 'api', 'grpc-health-check', '-p', '9')],
  ['G6', 'X', command('grpc-client-cli', 'health', 'localhost:9')],
  ['G7', 'X', command('python', '-m', 'grpc_health_probe')],
  ['G8', 'X', command('grpc_cli', 'health', 'localhost:9')],

  // What only looks the same
  ['H1', 'X', `services:\n  web:\n    healthcheck:\n      test: ["CMD", "grpc_health_probe", "-addr=:9"]\n`],
  ['H2', 'X', 'FROM scratch\nHEALTHCHECK CMD ["grpc_health_probe", "-addr=:9"]\n'],
  ['H3', 'X', 'checks:\n  up:\n    exec:\n      command: grpc_health_probe -addr=:9\n'],
  [
    'H4',
    'X',
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    example.com/kept: '{"exec":{"command":["/bin/grpc_health_probe","-addr=:9"]}}'\n`,
  ],
  ['H5', 'X', `livenessProbe:\n  exec:\n    command: ["grpc_health_probe", "-addr=:9"]\n`],
  [
    'H6',
    'X',
    `{{- define "x.probe" }}\nexec:\n  command:\n  - /bin/grpc_health_probe\n  - -addr={{ $addr }}\n{{- end }}\n`,
  ],
  [
    'H7',
    'X',
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  initContainers:\n  - name: wait\n    image: a\n    command: [sh, -c, "until grpc_health_probe -addr=db:9; do sleep 2; done"]\n  containers: [{name: a, image: a}]\n`,
  ],
  [
    'H8',
    'X',
    `apiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {name: a}\nspec: {analysis: {webhooks: [{metadata: {cmd: "grpc_health_probe -addr=canary:9"}}]}}\n`,
  ],
  [
    'H9',
    'X',
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a\n    lifecycle: {postStart: {${command(probe, '-addr=:9')}}}\n`,
  ],
  ['H10', 'X', inCustomResource(command(probe, '-addr=:9'))],
  ['H11', 'X', 'Exec: &corev1.ExecAction{Command: []string{"grpc_health_probe", "-addr=:9"}}\n'],
  ['H12', 'X', 'Liveness: exec [/app/grpc-health-probe -addr=:9] delay=60s timeout=10s\n'],
  ['H13', 'X', inPod(`#exec: {command: ["${probe}", "-addr=:9"]}\nhttpGet: {port: 9}`)],
  // The API server refuses two handlers, so that nothing can be said of what this one does.
  ['H15', 'X', `${command(probe, '-addr=:9')}\nhttpGet: {port: 9}`],
];

for (const [id, verdict, text, after] of forms) {
  test(`${id} is ${verdict}: ${text.split('\n', 1)[0]}`, () => {
    const whole = verdict === 'X' && /^[A-Za-z{][\s\S]*\n$/.test(text) ? text : inPod(text);
    assert.equal(verdictOf(whole, '1.30'), verdict);
    if (after !== undefined) assert.equal(afterFix(whole, '1.30'), inPod(after));
  });
}

test('H14 is M*: a patch takes the handler away from what it is laid over', () => {
  const patch = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        livenessProbe:\n          exec:\n            command: ["${probe}", "-addr=:9"]\n`;
  assert.equal(verdictOf(patch, '1.30', true), 'M*');
  assert.match(afterFix(patch, '1.30', true), /grpc:\n {12}port: 9\n {10}exec: null\n$/);
});

test('before the native probe is on by default nothing is offered, and from then on it is', () => {
  const text = inPod(command(probe, '-addr=:9'));
  for (const version of ['1.14', '1.22', '1.23']) assert.match(verdictOf(text, version), /^[NX]$/, version);
  for (const version of ['1.24', '1.27', '1.36']) assert.equal(verdictOf(text, version), 'M', version);
});

function inPod(handler: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.0
      ports: [{containerPort: 9}]
      env:
        - {name: LITERAL, value: "9"}
        - {name: SECRET, valueFrom: {secretKeyRef: {name: a, key: b}}}
        - {name: POD_IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
        - {name: HOST_IP, valueFrom: {fieldRef: {fieldPath: status.hostIP}}}
      livenessProbe:
${handler.replace(/^/gm, '        ')}
`;
}

function inCustomResource(handler: string): string {
  return `apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: web}
spec:
  template:
    spec:
      containers:
        - livenessProbe:
${handler.replace(/^/gm, '            ')}
`;
}

function verdictOf(text: string, version: string, isPatch = false): Verdict {
  const fixes = fixesOf(text, version, isPatch);
  if (!fixes) return 'X';
  const [first] = fixes;
  if (!first) return 'N';
  return first.safety === 'safe' ? 'M' : 'M*';
}

/** The fixes of the probe's finding; `undefined` where nothing is said of it. */
function fixesOf(
  text: string,
  version: string,
  isPatch: boolean,
): readonly (Fix & { readonly start: number })[] | undefined {
  const { findings } = workspace.check(readSnapshot(text), placeAt(version, isPatch));
  const found = findings.filter(({ finding }) => finding.rule === 'exec-grpc-probe');
  assert.ok(found.length <= 1);
  const [located] = found;
  return located && (located.finding.fixes?.() ?? []).map((fix) => ({ ...fix, start: located.start }));
}

function afterFix(text: string, version: string, isPatch = false): string {
  const [fix] = fixesOf(text, version, isPatch) ?? [];
  assert.ok(fix);
  return applyEdits(
    text,
    fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, fix.start) })),
  );
}
