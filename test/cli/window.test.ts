import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import { textWidth } from '../../server/src/cli/textWidth.ts';
import { type FakeFiles, runFake } from './fakeHost.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web
      image: web
      startupProbe: {exec: {command: [a]}}
    - name: side
      image: side
      startupProbe: {exec: {command: [a]}}
`;
const ingress = 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: 상점}\nspec: {rules: [{host: a}]}\n';
const files: FakeFiles = {
  'shop/web.yaml': `${pod}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n`,
  'shop/ingress.yaml': ingress,
  'shop/widget.yaml': 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\n',
  'chart/templates/web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n',
  'broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a\nspec: 1\n',
  'values.yaml': 'image: {{ x }}\n',
};

test('each object with its window and reasons in columns, what was not checked, and all together', async () => {
  const { stdout, stderr, status } = await runFake(['window'], { files });
  assert.equal(
    stdout,
    `broken.yaml
   1  Pod a               every version

shop/ingress.yaml
   1  Ingress 상점        up to 1.21      \`extensions/v1beta1\` Ingress is gone in 1.22

shop/web.yaml
   1  Pod shop/web        1.18 and later  \`startupProbe\` needs 1.18 (off by default in 1.16 and 1.17), line 8 and 1 more
  13  ConfigMap settings  every version

shop/widget.yaml
   1  Widget a            not known

Not checked (2):
  broken.yaml:3  the YAML cannot be read from here on
  chart/templates/web.yaml:4  a template, whose objects are known only after it is rendered

5 objects in 6 files, all together: 1.18 to 1.21
  - \`startupProbe\` needs 1.18 (off by default in 1.16 and 1.17): shop/web.yaml:8 Pod shop/web, and 1 more
  - \`extensions/v1beta1\` Ingress is gone in 1.22: shop/ingress.yaml:1 Ingress 상점
Not known for 1 of them, which are custom resources.
`,
  );
  assert.deepEqual([stderr, status], ['', 0]);
});

test('where there is no room beside them, reasons stand below, and no line is wider than the terminal', async () => {
  const { stdout } = await runFake(['window', 'shop'], {
    files,
    terminal: { columns: 80 },
    environment: { NO_COLOR: '1' },
  });
  assert.match(
    stdout,
    / {3}1 {2}Pod shop\/web +1\.18 and later\n {8}`startupProbe` needs 1\.18 .*, line 8 and\n {8}1 more\n/,
  );
  for (const line of stdout.split('\n')) assert.ok(textWidth(line) <= 80, line);
});

test('asked about a version, it says which objects that version does not serve, and fails', async () => {
  const asked = await runFake(['window', 'shop', '--kubernetes', '1.30'], { files });
  assert.match(asked.stdout, /Ingress 상점 +up to 1\.21 \(not 1\.30\) /);
  assert.match(asked.stdout, /\n1 of 4 objects not served as written by the version asked about \(1\.30\)\.\n$/);
  assert.equal(asked.status, 1);
  const served = await runFake(['window', 'shop', '--kubernetes', 'v1.20.3'], { files });
  assert.doesNotMatch(served.stdout, /not 1\.|asked about/);
  assert.equal(served.status, 0);
  // Who pins a file by a comment has asked already.
  const pinned = { 'a.yaml': `# drydock: kubernetes=1.21\n${ingress}` };
  assert.equal((await runFake(['window', '.', '--kubernetes', '1.30'], { files: pinned })).status, 0);
});

test('what no version serves, and what contradicts itself, says what is to blame', async () => {
  const old = 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\nspec: {timeZone: Asia/Seoul}\n';
  const job = 'apiVersion: extensions/v1beta1\nkind: Job\nmetadata: {name: b}\n';
  const { stdout } = await runFake(['window', '-'], { stdin: `${old}---\n${job}` });
  assert.match(
    stdout,
    /CronJob a {2}no version {2}`timeZone` needs 1\.25 .*, line 4\n.* `batch\/v1beta1` CronJob is gone in 1\.25\n/,
  );
  assert.match(
    stdout,
    /all together: no version\n {2}- `extensions\/v1beta1` Job is not served by any version from 1\.14 to 1\.36: <stdin>:6 Job b\n$/,
  );
});

test('nothing to list', async () => {
  const { stdout, status } = await runFake(['window', '-'], { stdin: 'a: 1\n' });
  assert.equal(stdout, '0 objects in 1 file: there is nothing of which a window is known.\n');
  assert.equal(status, 0);
});

test('more reasons than anybody reads are counted', async () => {
  const probes = ['seccompProfile', 'appArmorProfile'].map((name) => `${name}: {type: RuntimeDefault}`).join(', ');
  const field = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {securityContext: {${probes}}}\n`;
  const apis = ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map(
    (kind) => `apiVersion: rbac.authorization.k8s.io/v1beta1\nkind: ${kind}\n`,
  );
  const more = ['StorageClass', 'CSIDriver'].map((kind) => `apiVersion: storage.k8s.io/v1beta1\nkind: ${kind}\n`);
  const { stdout } = await runFake(['window', '-'], { stdin: [field('a'), ...apis, ...more].join('---\n') });
  assert.match(
    stdout,
    /all together: no version\n {2}- `appArmorProfile` needs 1\.30: (?:.*\n){5} {2}- and 2 more reasons\n$/,
  );
});

test('a hostile name cannot move the cursor', async () => {
  const { stdout } = await runFake(['window', '-'], {
    stdin: 'apiVersion: v1\nkind: Pod\nmetadata: {name: "a\\e[2J\\nb"}\n',
  });
  assert.match(stdout, /Pod a␛\[2J␊b/);
});

test('in Korean', async () => {
  const { stdout } = await runFake(['window', 'shop/ingress.yaml', '--lang', 'ko'], { files });
  assert.equal(
    stdout,
    `shop/ingress.yaml
  1  Ingress 상점  1.21 이하  \`extensions/v1beta1\` Ingress는 1.22에서 제거되었습니다

파일 1개, 오브젝트 1개 전체의 호환 범위: 1.21 이하
  - \`extensions/v1beta1\` Ingress는 1.22에서 제거되었습니다: shop/ingress.yaml:1 Ingress 상점
`,
  );
});

test('a path that does not exist fails the command', async () => {
  const { stdout, stderr, status } = await runFake(['window', 'none'], { files });
  assert.deepEqual([stdout, stderr, status], ['', 'drydock: `none` does not exist.\n', 2]);
  assert.equal((await runFake(['window', '--kubernetes', '1.99'], { files })).status, 2);
  assert.equal((await runFake(['window', '--only', 'schema'], { files })).status, 2);
});

const isOutput = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('docs/window-output.schema.json', 'utf8')) as object,
);
async function jsonOf(args: readonly string[], files: FakeFiles): Promise<unknown> {
  const { stdout } = await runFake(['window', '--format', 'json', ...args], { files });
  const output: unknown = JSON.parse(stdout);
  assert.ok(isOutput(output), JSON.stringify(isOutput.errors, null, 1));
  return output;
}

test('the JSON is the documented one, whole', async () => {
  const range = (line: number, start: number, end: number) => ({
    start: { line, column: start },
    end: { line, column: end },
  });
  const web = { apiVersion: 'v1', kind: 'Pod', name: 'web', namespace: 'shop' };
  const bound = {
    rule: 'not-yet-available-field',
    message: '`startupProbe` needs 1.18 (off by default in 1.16 and 1.17)',
  };
  assert.deepEqual(await jsonOf(['shop/web.yaml', 'shop/widget.yaml'], files), {
    version: 1,
    bundled: { from: '1.14', to: '1.36' },
    files: 2,
    objects: [
      {
        file: 'shop/web.yaml',
        object: web,
        range: range(1, 13, 15),
        window: {
          spans: [{ from: '1.18', to: '1.36' }],
          lower: [
            { ...bound, path: 'spec.containers[0].startupProbe', range: range(8, 7, 19) },
            { ...bound, path: 'spec.containers[1].startupProbe', range: range(11, 7, 19) },
          ],
          upper: [],
        },
      },
      {
        file: 'shop/web.yaml',
        object: { apiVersion: 'v1', kind: 'ConfigMap', name: 'settings' },
        range: range(13, 13, 15),
        window: { spans: [{ from: '1.14', to: '1.36' }], lower: [], upper: [] },
      },
      {
        file: 'shop/widget.yaml',
        object: { apiVersion: 'example.com/v1', kind: 'Widget', name: 'a' },
        range: range(1, 13, 27),
        window: null,
      },
    ],
    together: {
      spans: [{ from: '1.18', to: '1.36' }],
      lower: [
        {
          ...bound,
          file: 'shop/web.yaml',
          object: web,
          path: 'spec.containers[0].startupProbe',
          range: range(8, 7, 19),
        },
        {
          ...bound,
          file: 'shop/web.yaml',
          object: web,
          path: 'spec.containers[1].startupProbe',
          range: range(11, 7, 19),
        },
      ],
      upper: [],
    },
    unchecked: [],
  });
});

test('all JSON keeps to its schema', async () => {
  const asked = JSON.stringify(await jsonOf(['.', '--kubernetes', '1.30'], files));
  assert.match(asked, /"kubernetes":"1\.30","served":false/);
  assert.match(asked, /"kind":"template","reason":"a template/);
  assert.match(asked, /"together":\{"spans":\[\{"from":"1\.18","to":"1\.21"\}\]/);
  await jsonOf(['.'], { 'a.yaml': 'apiVersion: extensions/v1beta1\nkind: Job\n' });
  await jsonOf(['.'], { 'a.json': '{}' });
  assert.ok(!isOutput({ version: 1 }));
});
