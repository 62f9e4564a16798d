import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies a folder to a place where tests may write, and removes that when this process ends. */
export function copyWorkspace(from: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-workspace-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(from, folder, { recursive: true });
  return folder;
}
