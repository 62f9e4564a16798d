import { access, constants, type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WriteOutcome } from '../cli/CommandHost.ts';

/**
 * Replaces a file's text so that there is the old text or the new one at every moment, never half of either: the new text goes
 * into a file of its own beside it, with the same permissions and as far as allowed the same owner, reaches the disk, and takes
 * the file's place. A symbolic link stays, and what it leads to is replaced.
 * @param before what the file must still hold; otherwise it is left as it is
 */
export async function atomicWrite(path: string, before: string, after: string): Promise<WriteOutcome> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    // A rename asks the folder's permission only; a file that its owner protects is not replaced behind their back.
    await access(target, constants.W_OK);
    const old = await stat(target);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`);
    const file = await open(temporary, 'wx', old.mode);
    try {
      await file.writeFile(after, 'utf8');
      await file.chmod(old.mode);
      await keepOwner(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(target)).equals(Buffer.from(before, 'utf8'))) {
      await unlink(temporary);
      return { kind: 'changed' };
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return { kind: 'written' };
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
    return { kind: 'failed', reason: code === 'EACCES' || code === 'EPERM' ? 'denied' : { code } };
  }
}

/** Only root may give files away; for everybody else the file is theirs already, or its group stays as the folder has it. */
async function keepOwner(file: FileHandle, old: { readonly uid: number; readonly gid: number }): Promise<void> {
  const now = await file.stat();
  if (now.uid === old.uid && now.gid === old.gid) return;
  await file.chown(old.uid, old.gid).catch(() => undefined);
}

/** The rename itself reaches the disk with the folder. Not every system can do that, and the file is whole without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
