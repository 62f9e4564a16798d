import { configNames } from './Config.ts';
import type { Files, UnreadableReason } from './Files.ts';

/** What a walk looks for, and who is told. */
export interface Walk {
  readonly files: Files;
  /** Whether a file is meant, by its path from where the walk began: `deploy/base/web.yaml`. */
  readonly takes: (path: string) => boolean;
  /** Whether to look into a folder, by its name. */
  readonly mayEnter: (name: string) => boolean;
  readonly add: (uri: string) => void;
  /** A folder that cannot be listed. */
  readonly fail: (uri: string, reason: UnreadableReason) => void;
}

/**
 * Goes through a folder (a URI) and all below it. Links to files are followed, links to folders are not, so that every walk ends.
 */
export async function walkFolder(folder: string, walk: Walk, prefix = ''): Promise<void> {
  const listing = await walk.files.list(folder);
  if (listing.kind === 'unreadable') walk.fail(folder, listing.reason);
  if (listing.kind !== 'folder') return;
  for (const { name, type, link } of listing.entries) {
    const uri = `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
    if (type === 'file' && walk.takes(prefix + name)) walk.add(uri);
    if (type === 'folder' && !link && walk.mayEnter(name)) await walkFolder(uri, walk, `${prefix}${name}/`);
  }
}

/** Whether a file may hold manifests, by its name: YAML and JSON; a `.drydock.yaml` is read where it holds, not as a manifest. */
export function isManifestFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(ya?ml|json)$/i.test(name) && !configNames.some((config) => config === name);
}

/** Whether a folder is the user's own, by its name, and not one of other people's files or git's. */
export function isOwnFolder(name: string): boolean {
  return name !== 'node_modules' && name !== '.git';
}
