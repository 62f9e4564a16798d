// Builds what ships (`node esbuild.mjs`), bundles the tests for node's runner (`--tests [FOLDER …]`), writes what is
// generated (`--generate [--check]`), or bundles and runs one TypeScript file (`--run FILE [ARGUMENT …]`).
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';

const [mode, ...args] = process.argv.slice(2);

const forNode = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  // Korean stays as it is written, instead of six characters for one.
  charset: 'utf8',
};

if (mode === '--tests') await buildTests(args);
else if (mode === '--run') process.exitCode = await run(args);
else if (mode === '--generate') {
  // The lists of rules and texts come first: the pages are made by code that imports them.
  const status = await run(['docs/generator/sources.ts', ...args]);
  process.exitCode = status === 0 ? await run(['docs/generator/pages.ts', ...args]) : status;
} else await buildProduct({ minify: mode === '--minify' });

async function buildProduct({ minify }) {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  const common = {
    ...forNode,
    minify,
    sourcemap: !minify,
    outdir: 'dist',
    // The package's ES modules, of which only the parser is taken; for Node it names its CommonJS, which comes whole.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
  };
  await Promise.all([
    build({ ...common, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] }),
    build({ ...common, entryPoints: { server: 'server/src/main.ts' } }),
    build({
      ...common,
      entryPoints: { cli: 'server/src/cli.ts' },
      banner: { js: '#!/usr/bin/env node' },
      splitting: false,
    }),
    cp('schemas/timeline.json', 'dist/timeline.json'),
    cp('schemas/lifecycle.json', 'dist/lifecycle.json'),
  ]);
  await chmod('dist/cli.js', 0o755);
  if ((await run(['schemas/generator/descriptions.ts', 'dist/descriptions.json'])) !== 0) process.exitCode = 1;
}

async function buildTests(folders) {
  await rm('.cache/tests', { recursive: true, force: true });
  const common = {
    ...forNode,
    sourcemap: true,
    outdir: '.cache/tests',
    outExtension: { '.js': '.cjs' },
    packages: 'external',
  };
  const entryPoints = await glob(folders.filter((folder) => folder !== 'core').map(testsOf));
  if (entryPoints.length > 0) await build({ ...common, entryPoints, outbase: 'test' });
  if (folders.includes('core')) await buildCoreTests(common);
}

function testsOf(folder) {
  return `test/${folder}/**/*.test.ts`;
}

/**
 * Two bundles, one for each core of a small machine. The tests of the core change nothing outside themselves, so they can share
 * a process, and the timeline is read twice instead of forty times. `--run test/core/FILE.test.ts` runs one file.
 */
async function buildCoreTests(common) {
  const files = (await glob(testsOf('core'))).sort();
  const half = (rest) => ({
    name: 'half',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^half$/ }, () => ({ path: 'half', namespace: 'half' }));
      onLoad({ filter: /.*/, namespace: 'half' }, () => ({
        contents: files
          .filter((_, index) => index % 2 === rest)
          .map((file) => `import './${file}';`)
          .join('\n'),
        resolveDir: '.',
      }));
    },
  });
  await Promise.all(
    [0, 1].map((rest) =>
      build({ ...common, entryPoints: { [`core/half-${rest + 1}.test`]: 'half' }, plugins: [half(rest)] }),
    ),
  );
}

async function run([file, ...rest]) {
  const outfile = `.cache/run/${file.replaceAll('/', '-').replace(/\.ts$/, '.cjs')}`;
  await build({ ...forNode, entryPoints: [file], outfile, packages: 'external' });
  return spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' }).status ?? 1;
}
