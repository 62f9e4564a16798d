/**
 * Writes a manifest in Neovim over `drydock lsp --stdio`: what the editor shows by its own means, without VS Code. Run it after a
 * build with `node --test test/editors/neovim.mjs`; it is skipped where there is no `nvim` (Debian: `apt-get install neovim`).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';

const [first] = (spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '').split('\n');

test(`Neovim shows what the server knows (${first})`, { skip: first ? false : 'nvim is not installed' }, (t) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-neovim-')));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.drydock.yaml'), 'kubernetes: "1.30"\n');
  writeFileSync(
    join(folder, 'settings.yaml'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: red\n',
  );
  writeFileSync(
    join(folder, 'web.yaml'),
    `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  restartPolicy: Always
  
  containers:
  - image: nginx
    envFrom:
    - configMapRef: {name: a}
`,
  );
  const run = spawnSync('nvim', ['--headless', '--clean', '-u', 'NONE', '-S', resolve('test/editors/neovim.lua')], {
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      DRYDOCK_FOLDER: folder,
      DRYDOCK_CLI: resolve('dist/cli.js'),
      DRYDOCK_NODE: process.execPath,
    },
  });
  const said = run.stdout.trim().split('\n').at(-1) ?? '';
  assert.ok(said.startsWith('{'), `${run.error ?? ''}\n${run.stdout}\n${run.stderr}`);
  const found = JSON.parse(said);
  t.diagnostic(said);
  assert.equal(found.error, undefined);
  assert.ok(found.diagnostics.some(({ code }) => code === 'missing-field'));
  assert.ok(found.keys.includes('serviceAccountName') && !found.keys.includes('containers'));
  assert.deepEqual(found.names, ['settings']);
  assert.match(found.hover, /restartPolicy/);
  assert.ok(found.actions.includes('Add the missing required fields to spec.containers[0]'));
  assert.ok(found.after.includes('  - name: name'));
});
