import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, FolderEntry, Unreadable } from '../workspace/Files.ts';

/** What one file may hold; a larger one is not read, so that memory stays bounded. */
const maximumBytes = 256 * 1024 * 1024;

/** Node's file system; URIs of other schemes than `file:` are missing files. */
export const nodeFiles: Files = {
  readText: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return { kind: 'missing' };
    try {
      const found = await stat(path);
      if (!mayBeRead(path, found)) return { kind: 'unreadable', reason: 'other' };
      if (found.size > maximumBytes) return { kind: 'unreadable', reason: 'too-large' };
      const bytes = await readFile(path);
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch (error) {
      return failure(error);
    }
  },
  list: async (uri) => {
    const path = pathOf(uri);
    if (path === undefined) return { kind: 'missing' };
    try {
      const found = await readdir(path, { withFileTypes: true });
      const entries = await Promise.all(
        found.map(async (entry): Promise<FolderEntry> => {
          const link = entry.isSymbolicLink();
          const target = link ? await stat(join(path, entry.name)).catch(() => undefined) : entry;
          const type = target?.isFile() ? 'file' : target?.isDirectory() ? 'folder' : 'other';
          return { name: entry.name, type, link };
        }),
      );
      return { kind: 'folder', entries };
    } catch (error) {
      return failure(error);
    }
  },
};

/**
 * Devices and pipes may have no end, and a repository may bring a link to one along in the place of a configuration. A shell's own
 * pipes (`drydock check <(helm template .)`) are named as what they are.
 */
function mayBeRead(path: string, found: Stats): boolean {
  if (found.isFIFO()) return /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);
  return found.isFile() || found.isDirectory();
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function failure(error: unknown): { readonly kind: 'missing' } | Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'unreadable', reason: 'denied' };
  if (code === 'EISDIR') return { kind: 'unreadable', reason: 'folder' };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { kind: 'unreadable', reason: 'not-utf8' };
  return { kind: 'unreadable', reason: 'other' };
}
