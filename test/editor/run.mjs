// Bundles one part of this folder into .cache/editor and runs it: `node test/editor/run.mjs test|start|electron|install|vsix|pictures [arguments]`.
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';

process.chdir(resolve(import.meta.dirname, '../..'));
process.setSourceMapsEnabled(true);

const parts = ['test', 'start', 'electron', 'install', 'vsix', 'pictures'];
const [part, ...rest] = process.argv.slice(2);
if (part === undefined || !parts.includes(part)) {
  console.error(`Say which part of the editor's harness to run: ${parts.join(', ')}.`);
  process.exit(2);
}

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
  outExtension: { '.js': '.cjs' },
  packages: 'external',
};
await build({ ...options, entryPoints: [`test/editor/${part}.ts`], outdir: '.cache/editor' });

if (part === 'test' || part === 'electron') {
  // Mocha loads each suite as a file, so a suite that was deleted must not lie there from an earlier build.
  await rm('.cache/editor/suites', { recursive: true, force: true });
  await build({
    ...options,
    entryPoints: ['test/editor/suites/index.ts', ...(await glob('test/editor/suites/**/*.suite.ts'))],
    outdir: '.cache/editor/suites',
    external: ['vscode'],
  });
}

// What was started ends with this process: `startServer` and its kind listen for the exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => process.exit(part === 'start' ? 0 : 130));

const { main } = createRequire(import.meta.url)(resolve('.cache/editor', `${part}.cjs`));
try {
  process.exit(await main(rest));
} catch (error) {
  console.error(process.env.DEBUG ? error : `${part}: ${error.message}`);
  process.exit(1);
}
