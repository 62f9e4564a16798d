import { configNames } from './Config.ts';
import type { Files, UnreadableReason } from './Files.ts';

/** What is looked for in a folder, and who is told. */
export interface FolderWalk {
  readonly files: Files;
  /** Whether a file is meant, by its path from where the walk began. */
  readonly takes: (path: string) => boolean;
  /** Whether to look into a folder, by its name. */
  readonly mayEnter: (name: string) => boolean;
  readonly found: (uri: string) => void;
  /** A folder that cannot be looked into, by its URI. */
  readonly unreadable: (folder: string, reason: UnreadableReason) => void;
}

/**
 * Goes through a folder at any depth. Links to files are followed, links to folders are not, so that every walk ends.
 * @param prefix the way from where the walk began: '' or `deploy/base/`
 */
export async function walkFolder(folder: string, walk: FolderWalk, prefix = ''): Promise<void> {
  const listing = await walk.files.list(folder);
  if (listing.kind === 'unreadable') walk.unreadable(folder, listing.reason);
  if (listing.kind !== 'folder') return;
  for (const { name, type, link } of listing.entries) {
    const uri = `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
    if (type === 'file' && walk.takes(prefix + name)) walk.found(uri);
    if (type === 'folder' && !link && walk.mayEnter(name)) await walkFolder(uri, walk, `${prefix}${name}/`);
  }
}

/** YAML and JSON; a `.drydock.yaml` is read where it holds, not as a manifest. */
export function isManifestFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(ya?ml|json)$/i.test(name) && !configNames.some((config) => config === name);
}

/** Not a folder of other people's files, nor git's own. */
export function isOwnFolder(name: string): boolean {
  return name !== 'node_modules' && name !== '.git';
}
