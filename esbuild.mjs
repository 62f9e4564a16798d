// Builds what ships (`node esbuild.mjs`), or bundles the tests for node's runner (`node esbuild.mjs --tests [part of a name …]`).
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

const args = process.argv.slice(2);

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
};

if (args[0] === '--tests') {
  await rm('.cache/tests', { recursive: true, force: true });
  const wanted = args.slice(1);
  const { glob } = await import('tinyglobby');
  const entryPoints = (await glob('test/{core,schemas,cli,protocol,laws}/**/*.test.ts')).filter(
    (file) => wanted.length === 0 || wanted.some((part) => basename(file).includes(part)),
  );
  await build({
    ...node,
    entryPoints,
    outdir: '.cache/tests',
    outbase: 'test',
    outExtension: { '.js': '.cjs' },
    packages: 'external',
  });
}
