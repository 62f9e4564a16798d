import assert from 'node:assert/strict';
import test from 'node:test';
import { type FakeMachine, type RunResult, runFake } from './fakeHost.ts';

const clean = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: clean\n';
const typo = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: typo\n  lables: {}\n';
const oldApi = `apiVersion: batch/v1beta1
kind: CronJob
metadata: {name: report}
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{name: report, image: "report:1"}]
`;
const duplicate = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: "web:1", env: [{name: A, value: "1"}, {name: A, value: "2"}]}
`;

interface Case {
  readonly why: string;
  /** Parted by blanks. */
  readonly args: string;
  readonly machine?: FakeMachine;
  readonly status: number;
  /** Each a text, or a pattern, that the stream must hold; '' for a stream that holds nothing. */
  readonly stdout?: string | RegExp | readonly (string | RegExp)[];
  readonly stderr?: string | RegExp | readonly (string | RegExp)[];
  readonly written?: RunResult['written'];
}

const cases: readonly Case[] = [
  // Paths
  {
    why: 'nothing but the summary when all is well',
    args: 'check clean.yaml',
    machine: { files: { 'clean.yaml': clean } },
    status: 0,
    stdout: /^Checked 1 object in 1 file: nothing found\.\n$/,
    stderr: '',
  },
  {
    why: 'without a path the current folder is checked, in the order of the names',
    args: 'check',
    machine: {
      files: {
        'b/x.yml': typo,
        'a.yaml': typo,
        'c.json': '{}',
        'd.txt': typo,
        'node_modules/x.yaml': typo,
        '.git/x.yaml': typo,
      },
    },
    status: 1,
    stdout: [
      /^a\.yaml:5:3 error unknown-field: [\s\S]*\nb\/x\.yml:5:3 error /,
      'Checked 2 objects in 3 files: 2 errors.',
    ],
    stderr: '',
  },
  {
    why: 'a patch that a kustomization of another folder lists lacks nothing',
    args: 'check',
    machine: {
      files: {
        'overlays/prod/kustomization.yaml': 'patches:\n- path: ../../patches/port.yaml\n',
        'patches/port.yaml':
          'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{nodePort: 30080}]}\n',
      },
    },
    status: 0,
    stdout: /^Checked 1 object in 2 files: nothing found\.\n$/,
  },
  {
    why: 'a file named on the command line is checked whatever its name',
    args: 'check d.txt',
    machine: { files: { 'd.txt': typo } },
    status: 1,
    stdout: 'd.txt:5:3 error',
  },
  {
    why: 'a file that is named twice or found twice is checked once',
    args: 'check a.yaml ./a.yaml . *.yaml',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: 'Checked 1 object in 1 file: 1 error.',
  },
  {
    why: 'a glob goes through folders and takes names that begin with a dot',
    args: 'check **/*.tpl',
    machine: { files: { 'a/b.tpl': typo, '.c/d.tpl': typo, 'a/b.yaml': typo, 'node_modules/e.tpl': typo } },
    status: 1,
    stdout: [/^\.c\/d\.tpl:5:3/, '\na/b.tpl:5:3', 'in 2 files'],
  },
  {
    why: 'a file whose name has the signs of a glob is that file',
    args: 'check a[1].yaml',
    machine: { files: { 'a[1].yaml': clean, 'a1.yaml': typo } },
    status: 0,
  },
  {
    why: 'files outside of the current folder are shown from there',
    args: 'check ../other /abs/c.yaml',
    machine: { files: { '/other/a.yaml': typo, '/abs/c.yaml': typo } },
    status: 1,
    stdout: [/^\.\.\/abs\/c\.yaml:5:3/, '\n../other/a.yaml:5:3'],
  },
  {
    why: 'a link that leads back to its folder ends the walk',
    args: 'check .',
    machine: { files: { 'a.yaml': typo, loop: { kind: 'link', to: '/work' } } },
    status: 1,
    stdout: 'in 1 file:',
  },
  {
    why: 'a path that does not exist is named, and the rest is checked',
    args: 'check nope.yaml clean.yaml',
    machine: { files: { 'clean.yaml': clean } },
    status: 2,
    stdout: 'Checked 1 object in 1 file: nothing found.',
    stderr: /^drydock: `nope\.yaml` does not exist\.\n$/,
  },
  {
    why: 'a glob that matches nothing is named',
    args: 'check charts/*.yaml clean.yaml',
    machine: { files: { 'clean.yaml': clean } },
    status: 2,
    stderr: /^drydock: The pattern `charts\/\*\.yaml` matches no files\.\n$/,
  },
  {
    why: 'a folder that cannot be read is named, and the rest is checked',
    args: 'check .',
    machine: { files: { 'locked.d': { kind: 'unreadable', reason: 'denied' }, 'a.yaml': typo } },
    status: 2,
    stdout: 'in 1 file: 1 error.',
    stderr: /^drydock: `locked\.d` cannot be read: permission denied\.\n$/,
  },
  {
    why: 'a file that cannot be read is named, and findings do not hide that',
    args: 'check .',
    machine: { files: { 'locked.yaml': { kind: 'unreadable', reason: 'denied' }, 'a.yaml': typo } },
    status: 2,
    stdout: 'in 1 file: 1 error.',
    stderr: /^drydock: `locked\.yaml` cannot be read: permission denied\.\n$/,
  },
  {
    why: 'a file that is no UTF-8 is named',
    args: 'check latin.yaml',
    machine: { files: { 'latin.yaml': { kind: 'unreadable', reason: 'not-utf8' } } },
    status: 2,
    stderr: /^drydock: `latin\.yaml` cannot be read: it is not UTF-8 text\.\n$/,
  },
  {
    why: 'a folder without manifests is no failure, but said',
    args: 'check empty',
    machine: { files: { 'empty/readme.md': '' } },
    status: 0,
    stdout: 'Checked 0 objects in 0 files: nothing found.',
    stderr: 'drydock: No YAML or JSON files to check.\n',
  },

  // Standard input
  {
    why: 'standard input',
    args: 'check -',
    machine: { stdin: typo },
    status: 1,
    stdout: '<stdin>:5:3 error unknown-field',
  },
  {
    why: 'the name of standard input decides its configuration',
    args: 'check - --stdin-filename legacy/x.yaml',
    machine: {
      stdin: oldApi,
      files: { '.drydock.yaml': 'kubernetes: "1.30"\noverrides:\n  - files: ["legacy/**"]\n    kubernetes: "1.21"\n' },
    },
    status: 0,
    stdout: 'legacy/x.yaml:1:13 warning deprecated-api',
  },
  {
    why: 'standard input has no company',
    args: 'check - a.yaml',
    status: 2,
    stdout: '',
    stderr: 'drydock: `-` (standard input) cannot be combined with other paths.\n',
  },
  {
    why: 'standard input that is no UTF-8',
    args: 'check -',
    status: 2,
    stderr: 'drydock: Standard input cannot be read: it is not UTF-8 text.\n',
  },

  // Version, configuration, rules
  {
    why: 'the version of the command line',
    args: 'check a.yaml --kubernetes v1.21.4',
    machine: { files: { 'a.yaml': oldApi } },
    status: 0,
    stdout: 'warning deprecated-api',
  },
  {
    why: 'a comment counts more than the command line',
    args: 'check a.yaml --kubernetes 1.21',
    machine: { files: { 'a.yaml': `# drydock: kubernetes=1.30\n${oldApi}` } },
    status: 1,
    stdout: 'a.yaml:2:13 error removed-api',
  },
  {
    why: 'a version that there is not',
    args: 'check a.yaml --kubernetes 1.99',
    machine: { files: { 'a.yaml': typo } },
    status: 2,
    stdout: '',
    stderr: /^drydock: `--kubernetes 1\.99` is not a Kubernetes version from `1\.14` to `1\.36`\.\n$/,
  },
  {
    why: 'what the configuration ignores is passed over',
    args: 'check .',
    machine: { files: { '.drydock.yaml': 'ignore: ["vendor/**"]\n', 'vendor/a.yaml': typo, 'b.yaml': clean } },
    status: 0,
    stdout: 'in 1 file:',
  },
  {
    why: 'unless it is named itself',
    args: 'check vendor/a.yaml',
    machine: { files: { '.drydock.yaml': 'ignore: ["vendor/**"]\n', 'vendor/a.yaml': typo } },
    status: 1,
    stdout: 'vendor/a.yaml:5:3',
  },
  {
    why: 'a configuration that is wrong ends the command at its line',
    args: 'check a.yaml',
    machine: { files: { '.drydock.yaml': 'kubernetes: "1.30"\nrules: 3\n', 'a.yaml': typo } },
    status: 2,
    stdout: '',
    stderr: /^drydock: \.drydock\.yaml:2: .*\n$/,
  },
  {
    why: 'a version in the configuration that there is not',
    args: 'check sub/a.yaml',
    machine: { files: { '.drydock.yaml': '\nkubernetes: "1.99"\n', 'sub/a.yaml': typo } },
    status: 2,
    stdout: '',
    stderr: /^drydock: \.drydock\.yaml:2: .*1\.99.*\n$/,
  },
  {
    why: 'a rule in the configuration that there is not is a finding there',
    args: 'check a.yaml',
    machine: { files: { '.drydock.yaml': 'rules:\n  unknown-fild: off\n', 'a.yaml': clean } },
    status: 0,
    stdout: /^\.drydock\.yaml:2:3 warning unknown-rule: /,
  },
  {
    why: 'a configuration as a file to check',
    args: 'check .drydock.yaml',
    machine: { files: { '.drydock.yaml': 'kubernets: "1.30"\n' } },
    status: 1,
    stdout: /^\.drydock\.yaml:1:1 error invalid-config: /,
  },
  {
    why: 'another configuration',
    args: 'check a.yaml --config other.yaml',
    machine: {
      files: { '.drydock.yaml': 'kubernetes: nonsense\n', 'other.yaml': 'kubernetes: "1.21"\n', 'a.yaml': oldApi },
    },
    status: 0,
    stdout: 'warning deprecated-api',
  },
  {
    why: 'another configuration that there is not',
    args: 'check --config other.yaml',
    status: 2,
    stderr: 'drydock: The configuration file `other.yaml` does not exist.\n',
  },
  {
    why: 'the severity of a rule',
    args: 'check a.yaml --rule unknown-field=hint',
    machine: { files: { 'a.yaml': typo } },
    status: 0,
    stdout: 'a.yaml:5:3 hint unknown-field',
  },
  {
    why: 'several rules at once, and one switched off',
    args: 'check . --rule unknown-field=off,removed-api=warning --rule duplicate-entry=error',
    machine: { files: { 'a.yaml': typo, 'b.yaml': oldApi, 'c.yaml': duplicate } },
    status: 1,
    stdout: [/^b\.yaml:1:13 warning removed-api/, 'error duplicate-entry', ': 1 error, 1 warning.'],
  },
  {
    why: 'only a category',
    args: 'check . --only lifecycle',
    machine: { files: { 'a.yaml': typo, 'b.yaml': oldApi } },
    status: 1,
    stdout: [/^b\.yaml:1:13 error removed-api/, ': 1 error.'],
  },
  {
    why: 'only a rule, and a suppression of another one is not called unused',
    args: 'check . --only removed-api',
    machine: { files: { 'a.yaml': clean.replace('clean', 'clean # drydock: ignore=unknown-field'), 'b.yaml': oldApi } },
    status: 1,
    stdout: ': 1 error.',
  },
  {
    why: 'a pin that names no version is said, whatever is asked for',
    args: 'check a.yaml --only lifecycle',
    machine: { files: { 'a.yaml': `# drydock: kubernetes=1.99\n${oldApi}` } },
    status: 1,
    stdout: 'error unknown-kubernetes-version',
  },
  {
    why: 'a rule that there is not',
    args: 'check --rule unknown-fild=off',
    status: 2,
    stderr: 'drydock: `--rule`: there is no rule `unknown-fild`; did you mean `unknown-field`?\n',
  },
  {
    why: 'a severity that there is not',
    args: 'check --rule unknown-field=fatal',
    status: 2,
    stderr: /^drydock: `--rule unknown-field` takes `off`, .*, not `fatal`\.\n$/,
  },
  {
    why: 'a rule without severity',
    args: 'check --rule unknown-field',
    status: 2,
    stderr: /^drydock: `--rule` takes ID=SEVERITY.*\n$/,
  },
  {
    why: 'a rule whose severity is fixed',
    args: 'check --rule invalid-config=off',
    status: 2,
    stderr: /^drydock: `--rule`: the severity of `invalid-config` cannot be changed.*\n$/,
  },
  {
    why: 'a category that there is not',
    args: 'check --only shema',
    status: 2,
    stderr: 'drydock: `--only`: `shema` is neither a category nor a rule; did you mean `schema`?\n',
  },

  // Formats, colours, language
  {
    why: 'JSON is all there is on stdout',
    args: 'check a.yaml --format json',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: /^\{\n {2}"version": 1,[\s\S]*\n\}\n$/,
    stderr: '',
  },
  {
    why: 'a format that there is not',
    args: 'check --format xml',
    status: 2,
    stderr: 'drydock: `--format` takes `text`, `json`, not `xml`.\n',
  },
  {
    why: 'colours when asked for',
    args: 'check a.yaml --color always',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: '\x1b[31merror\x1b[39m',
  },
  {
    why: 'colours on a terminal',
    args: 'check a.yaml',
    machine: { files: { 'a.yaml': typo }, terminal: { columns: 80 } },
    status: 1,
    stdout: '\x1b[31merror\x1b[39m',
  },
  {
    why: 'no colours on a terminal for who does not want any',
    args: 'check a.yaml',
    machine: { files: { 'a.yaml': typo }, terminal: { columns: 80 }, environment: { NO_COLOR: '1' } },
    status: 1,
    stdout: /^[^\x1b]*$/,
  },
  {
    why: 'colours by the environment',
    args: 'check a.yaml',
    machine: { files: { 'a.yaml': typo }, environment: { FORCE_COLOR: '1' } },
    status: 1,
    stdout: '\x1b[31merror\x1b[39m',
  },
  {
    why: 'no colours, whatever the environment says',
    args: 'check a.yaml --color=never',
    machine: { files: { 'a.yaml': typo }, environment: { FORCE_COLOR: '1' } },
    status: 1,
    stdout: /^[^\x1b]*$/,
  },
  {
    why: 'a way of colouring that there is not',
    args: 'check --color red',
    status: 2,
    stderr: 'drydock: `--color` takes `auto`, `always`, `never`, not `red`.\n',
  },
  {
    why: 'Korean when asked for',
    args: 'check a.yaml --lang ko',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: [/^a\.yaml:5:3 오류 unknown-field: /, '파일 1개에서 오브젝트 1개를 검사했습니다: 오류 1개.'],
  },
  {
    why: 'Korean by the environment, for errors too',
    args: 'check --colour',
    machine: { environment: { LANG: 'ko_KR.UTF-8' } },
    status: 2,
    stderr: 'drydock: 알 수 없는 옵션입니다: `--colour`. 혹시 `--color`인가요?\n',
  },
  {
    why: 'LC_ALL counts more than LANG, and --lang more than both',
    args: 'check a.yaml --lang=en',
    machine: { files: { 'a.yaml': clean }, environment: { LC_ALL: 'ko_KR.UTF-8', LANG: 'ko_KR.UTF-8' } },
    status: 0,
    stdout: 'Checked 1 object',
  },
  {
    why: 'JSON stays English',
    args: 'check a.yaml --lang ko --format json',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: 'is not a field of ObjectMeta',
  },
  {
    why: 'a language that there is not',
    args: 'check --lang fr',
    status: 2,
    stderr: 'drydock: `--lang` takes `en`, `ko`, not `fr`.\n',
  },

  // Arguments
  { why: 'the version', args: '--version', status: 0, stdout: '9.9.9\n' },
  { why: 'help', args: '--help', status: 0, stdout: [/^Usage: drydock /, '  check ', '  lsp ', 'Exit status: 0 '] },
  { why: 'help of a command', args: 'fix --help', status: 0, stdout: [/^Usage: drydock fix /, '--dry-run', '--color'] },
  { why: 'help in Korean', args: 'check --help --lang ko', status: 0, stdout: [/^사용법: /, '옵션:', '종료 상태:'] },
  { why: 'no command at all', args: '', status: 2, stdout: '', stderr: /^Usage: drydock / },
  {
    why: 'a command that there is not',
    args: 'chek .',
    status: 2,
    stdout: '',
    stderr: 'drydock: Unknown command `chek`; did you mean `check`?\n',
  },
  {
    why: 'a file where a command should be',
    args: 'web.yaml',
    status: 2,
    stderr: 'drydock: Unknown command `web.yaml`; did you mean `check web.yaml`?\n',
  },
  {
    why: 'an option that there is not and that is like none',
    args: 'check --zzzzzzzz',
    status: 2,
    stderr: 'drydock: Unknown option `--zzzzzzzz`; see `drydock check --help`.\n',
  },
  {
    why: 'an option of another command',
    args: 'check --dry-run',
    status: 2,
    stderr: 'drydock: Unknown option `--dry-run`; see `drydock check --help`.\n',
  },
  {
    why: 'an option without its value',
    args: 'check --config',
    status: 2,
    stderr: 'drydock: The option `--config` needs a value.\n',
  },
  {
    why: 'more arguments than a command takes',
    args: 'explain Pod Service',
    status: 2,
    stderr: 'drydock: Too many arguments for `drydock explain`; see `drydock explain --help`.\n',
  },
  { why: 'the language server', args: 'lsp --stdio', status: 0, stdout: 'serving\n' },
  {
    why: 'the language server as VS Code starts it',
    args: 'lsp --stdio --clientProcessId=42',
    status: 0,
    stdout: 'serving\n',
  },

  // fix
  {
    why: 'safe fixes are written, and what remains decides the status',
    args: 'fix .',
    machine: { files: { 'a.yaml': oldApi, 'b.yaml': typo, 'c.yaml': clean } },
    status: 1,
    stdout: [
      /^a\.yaml: 1 fix\n {2}removed-api: Migrate to batch\/v1\nApplied 1 fix in 1 file\.\n\nb\.yaml:5:3 error /,
      'Checked 3 objects in 3 files: 1 error.',
    ],
    stderr: '',
    written: { 'a.yaml': oldApi.replace('v1beta1', 'v1') },
  },
  {
    why: 'byte-order mark, line endings and comments stay',
    args: 'fix a.yaml',
    machine: { files: { 'a.yaml': `\ufeff# first\r\n${oldApi.replaceAll('\n', '\r\n')}# last` } },
    status: 0,
    written: { 'a.yaml': `\ufeff# first\r\n${oldApi.replace('v1beta1', 'v1').replaceAll('\n', '\r\n')}# last` },
  },
  {
    why: 'fixes that need review are not applied',
    args: 'fix a.yaml',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    written: {},
  },
  {
    why: 'unless asked for',
    args: 'fix a.yaml --include-review',
    machine: { files: { 'a.yaml': typo } },
    status: 0,
    stdout: /^a\.yaml: 1 fix\n/,
    written: { 'a.yaml': typo.replace('lables', 'labels') },
  },
  {
    why: 'a dry run prints a diff and writes nothing',
    args: 'fix . --dry-run',
    machine: { files: { 'sub/a.yaml': oldApi } },
    status: 1,
    stdout:
      /^--- a\/sub\/a\.yaml\n\+\+\+ b\/sub\/a\.yaml\n@@ -1,4 \+1,4 @@\n-apiVersion: batch\/v1beta1\n\+apiVersion: batch\/v1\n kind: CronJob\n/,
    stderr: 'Would apply 1 fix in 1 file.\n',
    written: {},
  },
  {
    why: 'a dry run without changes',
    args: 'fix . --dry-run',
    machine: { files: { 'a.yaml': clean } },
    status: 0,
    stdout: '',
    stderr: 'Nothing to fix.\n',
  },
  {
    why: 'a dry run that leaves errors',
    args: 'fix . --dry-run',
    machine: { files: { 'a.yaml': typo } },
    status: 1,
    stdout: '',
    stderr: 'Nothing to fix. Would remain: 1 error.\n',
  },
  {
    why: 'standard input is given back fixed, and the report stands beside it',
    args: 'fix -',
    machine: { stdin: oldApi },
    status: 0,
    stdout: oldApi.replace('v1beta1', 'v1'),
    stderr: /^<stdin>: 1 fix\n/,
  },
  {
    why: 'standard input that is no manifest is given back as it is',
    args: 'fix -',
    machine: { stdin: 'a: b\n' },
    status: 0,
    stdout: /^a: b\n$/,
    stderr: 'Checked 0 objects in 1 file: nothing found.\n',
  },
  {
    why: 'a file that changed meanwhile is left alone and said',
    args: 'fix a.yaml',
    machine: { files: { 'a.yaml': oldApi }, writing: { kind: 'changed' } },
    status: 2,
    stdout: /^a\.yaml:1:13 error removed-api/,
    stderr: /^drydock: `a\.yaml` changed while it was being fixed, so it was left as it is\./,
    written: {},
  },
  {
    why: 'a file that cannot be written is said',
    args: 'fix a.yaml',
    machine: { files: { 'a.yaml': oldApi }, writing: { kind: 'failed', reason: 'denied' } },
    status: 2,
    stderr: 'drydock: `a.yaml` cannot be written: permission denied.\n',
  },
  {
    why: 'a disk that is full is said',
    args: 'fix a.yaml',
    machine: { files: { 'a.yaml': oldApi }, writing: { kind: 'failed', reason: { code: 'ENOSPC' } } },
    status: 2,
    stderr: 'drydock: `a.yaml` cannot be written: ENOSPC.\n',
  },
  {
    why: 'files that are no UTF-8 are never written',
    args: 'fix .',
    machine: { files: { 'a.yaml': { kind: 'unreadable', reason: 'not-utf8' }, 'b.yaml': clean } },
    status: 2,
    stderr: 'drydock: `a.yaml` cannot be read: it is not UTF-8 text.\n',
    written: {},
  },
];

for (const { why, args, machine, status, stdout, stderr, written } of cases) {
  test(`drydock ${args}: ${why}`, async () => {
    const result = await runFake(args === '' ? [] : args.split(' '), machine);
    const everything = `${result.stdout}\n--- stderr\n${result.stderr}`;
    assert.equal(result.status, status, everything);
    holds(result.stdout, stdout, everything);
    holds(result.stderr, stderr, everything);
    if (written) assert.deepEqual(result.written, written);
  });
}

function holds(text: string, wanted: Case['stdout'], everything: string): void {
  if (wanted === undefined) return;
  if (wanted === '') assert.equal(text, '', everything);
  for (const part of Array.isArray(wanted) ? wanted : [wanted]) {
    assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `${part}\n--- stdout\n${everything}`);
  }
}

test('every failure is one line on stderr', async () => {
  for (const { args, machine, status } of cases) {
    if (status !== 2 || args === '') continue;
    const { stderr } = await runFake(args.split(' '), machine);
    assert.match(stderr, /^drydock: [^\n]+\n$/, args);
  }
});

test('work that lasts longer than a second shows how far it is, and takes that away', async () => {
  let time = 0;
  const clock = (): number => (time += 600);
  const files = { 'a.yaml': clean, 'b.yaml': clean, 'c.yaml': clean };
  const { stderr } = await runFake(['check', '.'], { files, clock, terminal: { columns: 80 } });
  assert.equal(stderr, '\r\x1b[2KChecking: 1 of 3 files\r\x1b[2KChecking: 2 of 3 files\r\x1b[2K');
  const silent = await runFake(['check', '.'], { files, clock });
  assert.equal(silent.stderr, '');
});
