import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import { textWidth } from '../../server/src/cli/textWidth.ts';
import { type FakeFiles, type FakeMachine, type RunResult, runFake } from './fakeHost.ts';

const cronJob = (apiVersion: string, comment = ''): string => `apiVersion: ${apiVersion}${comment}
kind: CronJob
metadata: {name: report, namespace: shop}
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{name: report, image: "report:1"}]
`;
/** Deprecated in 1.21, gone in 1.25, and mended by a change of apiVersion alone. */
const old = cronJob('batch/v1beta1');
/** With a key twice: whatever migrates it refuses to. */
const twice = old.replace('spec:\n', 'spec:\n  schedule: "0 7 * * *"\n');
/** Removed in 1.22, and to be looked at: it routes nothing where it has no backend. */
const ingress = `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: {name: web} # ours
spec: {rules: [{http: {paths: [{path: /}]}}]}
`;
const files: FakeFiles = {
  'jobs/report.yaml': cronJob('batch/v1beta1', ' # nightly'),
  'jobs/twice.yaml': `${twice}---\n${ingress}`,
  'old/ingress.yaml':
    'apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: old, name: old}\nspec: {template: {}}\n',
  'fine.yaml': cronJob('batch/v1'),
  'chart/templates/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n',
  'values.yaml': 'image: {{ x }}\n',
};

const upgrade = (args: string, machine: FakeMachine): Promise<RunResult> =>
  runFake(['upgrade', ...args.split(' ').filter(Boolean)], machine);

test('a table by version, then each problem with its fix, what was so before, and what was not checked', async () => {
  const { stdout, stderr, status } = await upgrade('. --from 1.21 --to 1.36', { files });
  assert.equal(
    stdout,
    `From Kubernetes 1.21 to 1.36: 5 objects in 6 files

  Kubernetes  objects that break  only warned of  safe fixes  to review  by hand
  already                      1               -           -          -        1
  1.22                         1               -           -          1        -
  1.25                         2               -           1          -        1
  total                        4               -           1          1        2

jobs/report.yaml:1:13 CronJob shop/report
    breaks in 1.25 removed-api: \`batch/v1beta1\` CronJob is no longer served as of Kubernetes 1.25 (this file is checked
    against 1.36). Use \`batch/v1\`.
    Fix: Migrate to batch/v1 (safe)

jobs/twice.yaml:1:13 CronJob shop/report
    breaks in 1.25 removed-api: \`batch/v1beta1\` CronJob is no longer served as of Kubernetes 1.25 (this file is checked
    against 1.36). Use \`batch/v1\`. It cannot be migrated automatically. The YAML of this document has errors, so
    rewriting it could damage it. Correct them first, then migrate.
    To be changed by hand.

jobs/twice.yaml:14:13 Ingress web
    breaks in 1.22 removed-api: \`networking.k8s.io/v1beta1\` Ingress is no longer served as of Kubernetes 1.22 (this file
    is checked against 1.36). Use \`networking.k8s.io/v1\`.
    Fix: Migrate to networking.k8s.io/v1 (review: \`spec.rules[0].http.paths[0]\` has no \`backend\`, which
    \`networking.k8s.io/v1\` requires. Specify where its requests go.)

Broken or deprecated already in the version upgraded from (1):
  old/ingress.yaml:1:13 removed-api: Deployment old (by hand)

Not checked (1):
  chart/templates/web.yaml:4  a template, whose objects are known only after it is rendered

4 places: 1 with a safe fix (\`--write\`), 1 with a fix to review (\`--write --include-review\`), 2 to change by hand.
`,
  );
  assert.deepEqual([stderr, status], ['', 1]);
});

test('what only warns, and what warns before it breaks', async () => {
  const both = { 'a.yaml': old };
  const warned = await upgrade('. --from 1.20 --to 1.24', { files: both });
  assert.match(
    warned.stdout,
    /\n {2}1\.21 +- +1 +1 +- +-\n\na\.yaml:1:13 CronJob shop\/report\n {4}warns from 1\.21 deprecated-api: /,
  );
  assert.equal(warned.status, 0);
  const breaks = await upgrade('. --from 1.20 --to 1.25', { files: both });
  assert.match(
    breaks.stdout,
    /\n {2}1\.25 +1 +- .*\n\na\.yaml:1:13 CronJob shop\/report\n {4}breaks in 1\.25 removed-api: /,
  );
  assert.doesNotMatch(breaks.stdout, /warns from/);
  assert.equal(breaks.status, 1);
  // Deprecated from the start: what is new is that it breaks.
  assert.match((await upgrade('. --from 1.22 --to 1.25', { files: both })).stdout, /breaks in 1\.25/);
  const before = await upgrade('. --from 1.22 --to 1.24', { files: both });
  assert.match(before.stdout, /\n {2}a\.yaml:1:13 deprecated-api: CronJob shop\/report \(safe fix\)\n/);
  assert.equal(before.status, 0);
});

test('nothing breaks where nothing does, and an API that came later is none of it', async () => {
  for (const from of ['1.14', '1.21', '1.35']) {
    const { stdout, status } = await upgrade(`fine.yaml --from ${from}`, { files });
    assert.match(
      stdout,
      /^From Kubernetes 1\.\d+ to 1\.36: 1 object in 1 file\n\nNothing breaks or is deprecated on the way to 1\.36\.\n$/,
    );
    assert.equal(status, 0);
  }
});

const pinned: FakeFiles = {
  '.drydock.yaml':
    'kubernetes: "1.24"\noverrides:\n  - files: ["new/**"]\n    kubernetes: "1.25"\n  - files: ["newest/**"]\n    kubernetes: "1.36"\n',
  'a.yaml': cronJob('batch/v1beta1'),
  'b.yaml': `# drydock: kubernetes=1.20\n${ingress}---\n# drydock: kubernetes=1.22\n${ingress}`,
  'new/a.yaml': cronJob('batch/v1beta1'),
  'newest/a.yaml': cronJob('batch/v1beta1'),
  'c.yaml': 'a: 1\n',
};

test('without --from each document comes from the version to which it is pinned, and the pins are named', async () => {
  const { stdout, status } = await upgrade('', { files: pinned });
  assert.match(stdout, /^From the pinned versions to Kubernetes 1\.36: 5 objects in 5 files\n/);
  assert.match(stdout, /\na\.yaml:1:13 .*\n {4}breaks in 1\.25 /);
  assert.match(stdout, /\nb\.yaml:2:13 .*\n {4}breaks in 1\.22 /);
  assert.match(
    stdout,
    /already in the version upgraded from \(2\):\n {2}b\.yaml:8:13 .*\n {2}new\/a\.yaml:1:13 .*\n\n/,
  );
  assert.doesNotMatch(stdout, /newest\/a/);
  assert.match(
    stdout,
    /\nPinned to older versions; change these to 1\.36 when your clusters run it:\n {2}\.drydock\.yaml:1 {2}1\.24\n {2}\.drydock\.yaml:4 {2}1\.25\n {2}b\.yaml:1 {2}1\.20\n {2}b\.yaml:7 {2}1\.22\n\n/,
  );
  assert.equal(status, 1);
});

test('--from counts more than any pin: it is what is asked', async () => {
  const { stdout } = await upgrade('b.yaml newest --from 1.21', { files: pinned });
  for (const place of ['b.yaml:2:13', 'b.yaml:8:13', 'newest/a.yaml:1:13'])
    assert.match(stdout, new RegExp(`\n${place} .*\n {4}breaks in`));
});

test('a file that nothing pins needs --from, which is said before anything is shown', async () => {
  const { stdout, stderr, status } = await upgrade('.', { files: { 'a.yaml': old } });
  assert.deepEqual(
    [stdout, stderr, status],
    [
      '',
      'drydock: `a.yaml` is pinned to no Kubernetes version; give the version that your cluster runs with `--from`.\n',
      2,
    ],
  );
  assert.equal((await upgrade('.', { files: { 'a.yaml': 'a: 1\n' } })).status, 0);
});

test('a pin that names no version leaves its document out, and says so', async () => {
  const { stdout, status } = await upgrade('.', { files: { 'a.yaml': `# drydock: kubernetes=1.99\n${old}` } });
  assert.match(stdout, /Not checked \(1\):\n {2}a\.yaml:1 {2}\S+.*1\.99/);
  assert.equal(status, 0);
  const asked = await upgrade('. --from 1.21', { files: { 'a.yaml': `# drydock: kubernetes=1.99\n${old}` } });
  assert.match(asked.stdout, /a\.yaml:2:13 .*\n {4}breaks in 1\.25/);
});

test('--write migrates what is safe, keeps every other byte, leaves pins alone and says what is left', async () => {
  const crlf = cronJob('batch/v1beta1', ' # nightly').replaceAll('\n', '\r\n');
  const machine = {
    files: { 'a.yaml': `\ufeff# drydock: kubernetes=1.21\r\n${crlf}---\r\n${ingress}`, 'b.yaml': old },
  };
  const { stdout, written, status } = await upgrade('. --from 1.21 --write', machine);
  assert.deepEqual(written, {
    'a.yaml': machine.files['a.yaml'].replace('batch/v1beta1', 'batch/v1'),
    'b.yaml': old.replace('batch/v1beta1', 'batch/v1'),
  });
  assert.match(
    stdout,
    /\n {2}Kubernetes {2}objects that break {2}only warned of {2}fixed {2}left\n {2}1\.22 .* - +1\n/,
  );
  assert.match(stdout, /\na\.yaml:2:13 .*\n {4}breaks in 1\.25 .*\n(?: {4}.*\n)*? {4}Fixed: Migrate to batch\/v1\n/);
  assert.match(
    stdout,
    /\na\.yaml:14:13 .*\n {4}breaks in 1\.22 .*\n(?: {4}.*\n)*? {4}Fix: Migrate to networking\.k8s\.io\/v1 \(review: /,
  );
  assert.match(stdout, /\n {2}a\.yaml:1 {2}1\.21\n\nFixed 2 places in 2 files; 1 place left\.\n$/);
  assert.equal(status, 1);
});

test('--write --include-review leaves nothing that breaks', async () => {
  const machine = { files: { 'a.yaml': ingress } };
  const { stdout, written, status } = await upgrade('. --from 1.21 --write --include-review', machine);
  assert.match(written['a.yaml'] ?? '', /^apiVersion: networking\.k8s\.io\/v1\n[\s\S]*# ours/);
  assert.match(stdout, /Fixed 1 place in 1 file; 0 places left\.\n$/);
  assert.equal(status, 0);
});

test('what was broken or deprecated before is migrated along', async () => {
  const machine = { files: { 'a.yaml': old, 'b.yaml': old } };
  const { stdout, written, status } = await upgrade('. --from 1.26 --write', machine);
  assert.deepEqual(Object.keys(written), ['a.yaml', 'b.yaml']);
  assert.match(stdout, /\n {2}already .* 2 +-\n/);
  assert.match(stdout, /\n {2}a\.yaml:1:13 removed-api: CronJob shop\/report \(fixed\)\n/);
  assert.equal(status, 0);
});

test('what the upgrade has nothing to do with stays as it is', async () => {
  const quoted = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: "80"}]}\n';
  const probe = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: web
      ports: [{containerPort: 8080}]
      livenessProbe: {exec: {command: ["/bin/grpc_health_probe", "-addr=:8080"]}}
`;
  const { stdout, written } = await upgrade('. --from 1.21 --write', { files: { 'a.yaml': quoted, 'b.yaml': probe } });
  assert.deepEqual(written, {});
  assert.match(stdout, /Nothing breaks or is deprecated on the way to 1\.36\.\n$/);
});

test('the style of migrations, severities and suppressions count', async () => {
  const suppressed = { 'a.yaml': old.replace('v1beta1', 'v1beta1 # drydock: ignore=removed-api,deprecated-api') };
  assert.match((await upgrade('. --from 1.20 --write', { files: suppressed })).stdout, /Nothing breaks/);
  const off = { 'a.yaml': old, '.drydock.yaml': 'rules: {removed-api: off}\n' };
  const { stdout, written, status } = await upgrade('. --from 1.20 --write', { files: off });
  // Deprecated on the way, and gone by the end without a word: nothing is left to be fixed there.
  assert.match(stdout, /warns from 1\.21 deprecated-api/);
  assert.deepEqual([written, status], [{}, 0]);
  assert.match(
    (await upgrade('. --from 1.20 --only deprecated-api', { files: { 'a.yaml': old } })).stdout,
    /warns from/,
  );
  assert.match(
    (await upgrade('. --from 1.20 --rule removed-api=hint', { files: { 'a.yaml': old } })).stdout,
    /warns from/,
  );
});

test('--dry-run prints what --write would change, writes nothing, and reports beside it', async () => {
  for (const args of ['--dry-run', '--dry-run --write']) {
    const { stdout, stderr, written, status } = await upgrade(`jobs/report.yaml --from 1.21 ${args}`, { files });
    assert.equal(
      stdout,
      `--- a/jobs/report.yaml
+++ b/jobs/report.yaml
@@ -1,4 +1,4 @@
-apiVersion: batch/v1beta1 # nightly
+apiVersion: batch/v1 # nightly
 kind: CronJob
 metadata: {name: report, namespace: shop}
 spec:
`,
    );
    assert.match(
      stderr,
      /Would be fixed: Migrate to batch\/v1\n\nWould fix 1 place in 1 file; 0 places would be left\.\n$/,
    );
    assert.deepEqual([written, status], [{}, 1]);
  }
});

test('a file that cannot be written is said, and is not called fixed', async () => {
  const machine: FakeMachine = { files: { 'a.yaml': old }, writing: { kind: 'changed' } };
  const { stdout, stderr, status } = await upgrade('. --from 1.21 --write', machine);
  assert.equal(
    stderr,
    'drydock: `a.yaml` changed while it was being fixed, so it was left as it is. Run the command again.\n',
  );
  assert.match(stdout, /Nothing to fix automatically; 1 place left\.\n$/);
  assert.equal(status, 2);
});

test('standard input: a preview, or the migrated text with the report beside it', async () => {
  const preview = await upgrade('- --from 1.21', { stdin: old });
  assert.match(preview.stdout, /\n<stdin>:1:13 .*\n {4}breaks in 1\.25 /);
  const { stdout, stderr } = await upgrade('- --from 1.21 --write', { stdin: old });
  assert.equal(stdout, old.replace('v1beta1', 'v1'));
  assert.match(stderr, /Fixed 1 place in 1 file/);
  assert.equal((await upgrade('- --from 1.21 --write', { stdin: 'a: 1\n' })).stdout, 'a: 1\n');
});

const failures: readonly (readonly [args: string, stderr: string])[] = [
  ['. --from 1.25 --to 1.21', '`--from 1.25 --to 1.21` is no upgrade; `--to` must be the later version.'],
  ['. --from 1.25 --to v1.25.1', '`--from 1.25 --to 1.25` is no upgrade; `--to` must be the later version.'],
  ['. --from 1.13', '`--from` takes a Kubernetes version from 1.14 to 1.36, not `1.13`.'],
  ['. --from 1.21 --to latest', '`--to` takes a Kubernetes version from 1.14 to 1.36, not `latest`.'],
  ['. --from 1.21 --kubernetes 1.30', 'Unknown option `--kubernetes`; see `drydock upgrade --help`.'],
  ['. --from 1.21 --format sarif', '`--format` takes `text`, `json`, not `sarif`.'],
  ['none --from 1.21', '`none` does not exist.'],
];
for (const [args, expected] of failures) {
  test(`drydock upgrade ${args} fails`, async () => {
    const { stdout, stderr, status } = await upgrade(args, { files });
    assert.deepEqual([stdout, stderr, status], ['', `drydock: ${expected}\n`, 2]);
  });
}

test('no line but a path is wider than the terminal, in both languages', async () => {
  for (const lang of ['en', 'ko']) {
    const { stdout } = await upgrade(`. --from 1.21 --lang ${lang} --color never`, {
      files,
      terminal: { columns: 80 },
    });
    for (const line of stdout.split('\n'))
      assert.ok(textWidth(line) <= 80 || /^\S+\.yaml:|^ {2}\S+\.yaml:/.test(line), line);
  }
});

test('in Korean', async () => {
  const { stdout } = await upgrade('jobs/report.yaml --from 1.21 --lang ko', { files });
  assert.equal(
    stdout,
    `Kubernetes 1.21에서 1.36으로: 파일 1개, 오브젝트 1개

  Kubernetes 버전  깨지는 오브젝트  경고만  안전한 수정  확인 필요  직접 수정
  1.25                           1       -            1          -          -

jobs/report.yaml:1:13 CronJob shop/report
    1.25에서 깨짐 removed-api: \`batch/v1beta1\` CronJob은 Kubernetes 1.25부터 제공되지 않습니다(이 파일의 검사 기준 버전:
    1.36). \`batch/v1\`을 사용하세요.
    수정: batch/v1로 마이그레이션(안전함)

1곳: 안전한 수정 1곳(\`--write\`).
`,
  );
});

const isOutput = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('docs/upgrade-output.schema.json', 'utf8')) as object,
);
async function jsonOf(args: string, machine: FakeMachine): Promise<unknown> {
  const { stdout } = await upgrade(`${args} --format json`, machine);
  const output: unknown = JSON.parse(stdout);
  assert.ok(isOutput(output), JSON.stringify(isOutput.errors, null, 1));
  return output;
}

test('the JSON is the documented one, whole', async () => {
  const machine = { files: { 'a.yaml': `# drydock: kubernetes=1.20\n${old}` } };
  const range = { start: { line: 2, column: 13 }, end: { line: 2, column: 26 } };
  const problem = {
    file: 'a.yaml',
    object: { apiVersion: 'batch/v1beta1', kind: 'CronJob', name: 'report', namespace: 'shop' },
    rule: 'removed-api',
    severity: 'error',
    message:
      '`batch/v1beta1` CronJob is no longer served as of Kubernetes 1.25 (this file is checked against 1.36). Use `batch/v1`.',
    from: '1.20',
    kubernetes: '1.25',
    warnedFrom: '1.21',
    path: 'apiVersion',
    range,
    fixes: [{ title: 'Migrate to batch/v1', safety: 'safe' }],
  };
  const output = {
    version: 1,
    to: '1.36',
    files: 1,
    objects: 1,
    versions: [{ kubernetes: '1.25', objects: { breaking: 1, warned: 0 }, fixes: { safe: 1, review: 0, none: 0 } }],
    problems: [problem],
    already: [],
    unchecked: [],
    pins: [{ file: 'a.yaml', line: 1, kubernetes: '1.20', origin: 'comment' }],
  };
  assert.deepEqual(await jsonOf('.', machine), output);
  assert.deepEqual(await jsonOf('. --from 1.20', machine), { from: '1.20', ...output });
  const changed = (await jsonOf('. --dry-run', machine)) as { readonly changes: readonly { readonly diff: string }[] };
  assert.match(changed.changes[0]?.diff ?? '', /^--- a\/a\.yaml\n\+\+\+ b\/a\.yaml\n@@ -1,5 \+1,5 @@\n/);
  assert.deepEqual({ ...changed, changes: [] }, { ...output, problems: [{ ...problem, fixed: true }], changes: [] });
});

test('all JSON keeps to its schema', async () => {
  const all = JSON.stringify(await jsonOf('. --from 1.21', { files }));
  assert.match(all, /"already":\[\{"file":"old\/ingress\.yaml"/);
  assert.match(all, /"kind":"template"/);
  assert.match(all, /"notes":\[/);
  await jsonOf('.', { files: pinned });
  await jsonOf('. --from 1.21 --write', { files });
  await jsonOf('. --from 1.21', { files: { 'a.json': '{}' } });
  assert.ok(!isOutput({ version: 1 }));
});
