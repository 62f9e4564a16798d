import { uriPath } from '../workspace/uriPath.ts';

/** The name by which a file is known however a client or a server escapes its URI; not a URI itself. */
export function unescapedUri(uri: string): string {
  const parts = uriPath(uri);
  return parts ? parts.root + parts.path : uri;
}
