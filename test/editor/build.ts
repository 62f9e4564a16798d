import { spawnSync } from 'node:child_process';

/** Builds the extension, the server and the command line into dist/. Throws when that fails. */
export function build(): void {
  if (spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed.');
}
