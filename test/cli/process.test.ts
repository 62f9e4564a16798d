import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import test, { type TestContext } from 'node:test';

const script = resolve('dist/cli.js');
const typo = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: typo\n  lables: {}\n';
const quoted = 'apiVersion: v1\r\nkind: Service\r\nmetadata: {name: a}\r\nspec: {ports: [{port: "80"}]} # 주석\r\n';

/** A folder with files of its own; '' for a folder. */
function folderWith(context: TestContext, files: Readonly<Record<string, string | Buffer>>): string {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-cli-')));
  context.after(() => rmSync(base, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  }
  return base;
}

function drydock(cwd: string, args: readonly string[], input?: string | Buffer) {
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a real folder: links, folders in folders, names with blanks and signs, a broken file', (context) => {
  const base = folderWith(context, {
    'a b/100% [x]#1.yaml': typo,
    'a b/한글.json': '{"apiVersion": "v1", "kind": "Pod"',
    'real/b.yaml': typo,
    'latin.yaml': Buffer.from('apiVersion: v1\nkind: Pod # \xe9\n', 'latin1'),
  });
  symlinkSync('..', join(base, 'a b', 'up'));
  symlinkSync('real', join(base, 'linked'));
  symlinkSync('nowhere', join(base, 'dangling.yaml'));
  symlinkSync('self.yaml', join(base, 'self.yaml'));
  symlinkSync(join('real', 'b.yaml'), join(base, 'link.yaml'));
  const { status, stdout, stderr } = drydock(base, ['check', '--only', 'unknown-field']);
  assert.equal(stderr, 'drydock: `latin.yaml` cannot be read: it is not UTF-8 text.\n');
  assert.equal(status, 2);
  assert.deepEqual(stdout.match(/^\S.*:\d+:\d+ /gm), [
    'a b/100% [x]#1.yaml:5:3 ',
    'link.yaml:5:3 ',
    'real/b.yaml:5:3 ',
  ]);
  const named = drydock(base, ['check', 'a b/100% [x]#1.yaml', 'linked', 'self.yaml']);
  assert.deepEqual(named.stdout.match(/^\S.*:\d+:\d+ /gm), ['a b/100% [x]#1.yaml:5:3 ', 'linked/b.yaml:5:3 ']);
  assert.match(named.stderr, /^drydock: `self\.yaml` cannot be read: [^\n]+\n$/);
});

test('folders and files without permission are said, and the rest is checked', (context) => {
  if (process.getuid?.() === 0) return context.skip('root may read everything');
  const base = folderWith(context, { 'locked/a.yaml': typo, 'b.yaml': typo, 'c.yaml': typo });
  chmodSync(join(base, 'locked'), 0);
  chmodSync(join(base, 'b.yaml'), 0);
  const { status, stdout, stderr } = drydock(base, ['check']);
  chmodSync(join(base, 'locked'), 0o755);
  assert.equal(status, 2);
  assert.match(stdout, /in 1 file: 1 error/);
  assert.match(stderr, /^drydock: `locked` .*\ndrydock: `b\.yaml` .*\n$/);
});

test('fix writes real files, and standard input goes through unharmed', (context) => {
  const base = folderWith(context, { 'a.yaml': quoted });
  const fixed = quoted.replace('"80"', '80');
  const { status, stderr } = drydock(base, ['fix']);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.equal(readFileSync(join(base, 'a.yaml'), 'utf8'), fixed);
  assert.equal(drydock(base, ['fix', '-'], `\ufeff${quoted}`).stdout, `\ufeff${fixed}`);
  const binary = drydock(base, ['fix', '-'], Buffer.from([0xff, 0xfe, 0x00]));
  assert.deepEqual(binary, {
    status: 2,
    stdout: '',
    stderr: 'drydock: Standard input cannot be read: it is not UTF-8 text.\n',
  });
});

test('the diff of a dry run is one that patch takes', (context) => {
  const patch = spawnSync('patch', ['--version']);
  if (patch.error) return context.skip('there is no patch on this machine');
  const base = folderWith(context, { 'sub/a.yaml': quoted.replace(/\r\n$/, '') });
  const { status, stdout } = drydock(base, ['fix', '--dry-run']);
  assert.equal(status, 1);
  const applied = spawnSync('patch', ['-p1', '--binary'], { cwd: base, input: stdout, encoding: 'utf8' });
  assert.equal(applied.status, 0, applied.stdout + applied.stderr);
  assert.equal(readFileSync(join(base, 'sub/a.yaml'), 'utf8'), quoted.replace('"80"', '80').replace(/\r\n$/, ''));
});

test('a reader that has seen enough ends the command without a word', async (context) => {
  const base = folderWith(context, { 'a.yaml': `${typo}---\n`.repeat(5_000) });
  const child = spawn(process.execPath, [script, 'check', 'a.yaml'], { cwd: base, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const signal = await new Promise((done) => child.on('close', (_, by) => done(by)));
  assert.deepEqual({ stderr, signal }, { stderr: '', signal: null });
});

test('the language server answers over standard input and output, and ends when told', async () => {
  const child = spawn(process.execPath, [script, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (text.includes('"id":1')) {
      send({ method: 'initialized', params: {} });
      send({ id: 2, method: 'shutdown' });
    }
    if (text.includes('"id":2')) send({ method: 'exit' });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  const status = await new Promise((done) => child.on('close', done));
  assert.equal(status, 0);
  assert.match(stdout, /"name":"drydock"/);
});

test('the bundle can be run as a program', () => {
  assert.match(readFileSync(script, 'utf8').slice(0, 100), /^#!\/usr\/bin\/env node\n(?!#!)/);
});
