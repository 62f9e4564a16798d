import { spawnSync } from 'node:child_process';

/** Packages the extension as it is published, into .cache/editor/drydock.vsix, and gives that path. */
export function packageVsix(): string {
  const file = '.cache/editor/drydock.vsix';
  const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'package', '--', '--out', file], options);
  if (status !== 0) throw new Error(`Packaging failed:\n${stdout}${stderr}`);
  return file;
}
