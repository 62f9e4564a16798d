/** A URI that has a path, cut into what stands before the path and the path, percent-encoding resolved. */
export interface UriPath {
  /** `file://`, `vscode-vfs://github`. */
  readonly root: string;
  /** Begins with a slash, names as they are: `/c:/src/my chart/values.yaml`. */
  readonly path: string;
}

/** Reads a URI whose path is one of folders; `undefined` for others, such as `untitled:Untitled-1`. */
export function uriPath(uri: string): UriPath | undefined {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*|(?!\/\/)))(\/[^?#]*)/.exec(uri);
  const [, root, path] = match ?? [];
  return root === undefined || path === undefined ? undefined : { root, path: decoded(path) };
}

/** The URI of the folder that holds `uri`, without a slash at its end; `undefined` at the root. */
export function folderOf(uri: string): string | undefined {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*|(?!\/\/)))(\/[^?#]*)/.exec(uri);
  const [, root, path] = match ?? [];
  if (root === undefined || path === undefined) return undefined;
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? undefined : root + trimmed.slice(0, trimmed.lastIndexOf('/'));
}

/** The folders above `uri`, nearest first, the root as the last one. */
export function foldersAbove(uri: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** The path from a folder to what lies in it, names as they are; `undefined` for what lies elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const above = uriPath(`${folder}/`);
  const below = uriPath(uri);
  if (!above || !below || above.root !== below.root) return undefined;
  const prefix = above.path.replace(/\/*$/, '/');
  return below.path.startsWith(prefix) ? below.path.slice(prefix.length) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the name is taken as it is written.
    return path;
  }
}
