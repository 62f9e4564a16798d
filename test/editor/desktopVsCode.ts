import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * Gives the command of a desktop VS Code: the one that `DRYDOCK_VSCODE` names, else `code` on the PATH, else nothing.
 * An error says so when `DRYDOCK_VSCODE` names what is not there.
 */
export function desktopCommand(): string | undefined {
  const named = process.env.DRYDOCK_VSCODE;
  if (named) {
    if (!existsSync(named)) throw new Error(`DRYDOCK_VSCODE names ${named}, which does not exist.`);
    return named;
  }
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** Gives the program behind a command: tests must wait for the window itself, and the command returns at once. */
export function desktopProgram(command: string): string {
  const file = realpathSync(command);
  if (basename(dirname(file)) !== 'bin') return file;
  const above = dirname(dirname(file));
  const candidates = [
    join(above, basename(file, '.cmd')),
    join(above, 'Code.exe'),
    join(above, '../../MacOS/Electron'),
  ];
  return candidates.find((candidate) => candidate !== file && existsSync(candidate)) ?? file;
}
