import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { atomicWrite } from '../../server/src/host/atomicWrite.ts';

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'drydock-write-'));
  context.after(() => rmSync(path, { recursive: true }));
  return path;
}

test('a file is replaced whole, its permissions stay, and nothing is left beside it', async (context) => {
  const path = join(folder(context), 'a.yaml');
  writeFileSync(path, '\ufeffa: 1\r\n');
  chmodSync(path, 0o640);
  const before = statSync(path).ino;
  assert.deepEqual(await atomicWrite(path, '\ufeffa: 1\r\n', '\ufeffa: 한글\r\n'), { kind: 'written' });
  assert.deepEqual(readFileSync(path), Buffer.from('\ufeffa: 한글\r\n'));
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.notEqual(statSync(path).ino, before, 'the file was written over, which is not atomic');
  assert.deepEqual(readdirSync(join(path, '..')), ['a.yaml']);
});

test('a file that changed meanwhile is left as it is', async (context) => {
  const path = join(folder(context), 'a.yaml');
  writeFileSync(path, 'a: 2\n');
  assert.deepEqual(await atomicWrite(path, 'a: 1\n', 'a: 3\n'), { kind: 'changed' });
  assert.equal(readFileSync(path, 'utf8'), 'a: 2\n');
  assert.deepEqual(readdirSync(join(path, '..')), ['a.yaml']);
});

test('a link stays a link, and what it leads to is written', async (context) => {
  const base = folder(context);
  mkdirSync(join(base, 'real'));
  writeFileSync(join(base, 'real', 'a.yaml'), 'a: 1\n');
  symlinkSync(join('real', 'a.yaml'), join(base, 'link.yaml'));
  assert.deepEqual(await atomicWrite(join(base, 'link.yaml'), 'a: 1\n', 'a: 2\n'), { kind: 'written' });
  assert.ok(lstatSync(join(base, 'link.yaml')).isSymbolicLink());
  assert.equal(readFileSync(join(base, 'real', 'a.yaml'), 'utf8'), 'a: 2\n');
});

test('a file that is gone is not made anew', async (context) => {
  const base = folder(context);
  assert.deepEqual(await atomicWrite(join(base, 'a.yaml'), '', 'a: 2\n'), {
    kind: 'failed',
    reason: { code: 'ENOENT' },
  });
  assert.deepEqual(readdirSync(base), []);
});

test('a file that is protected is not replaced behind its owner’s back', async (context) => {
  if (process.getuid?.() === 0) return context.skip('root may write everything');
  const path = join(folder(context), 'a.yaml');
  writeFileSync(path, 'a: 1\n');
  chmodSync(path, 0o444);
  assert.deepEqual(await atomicWrite(path, 'a: 1\n', 'a: 2\n'), { kind: 'failed', reason: 'denied' });
  assert.equal(readFileSync(path, 'utf8'), 'a: 1\n');
});
