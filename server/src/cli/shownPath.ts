import { uriPath } from '../workspace/uriPath.ts';

/**
 * How a file is called in reports: its path relative to the current folder, with `/` on every system; where the two have nothing
 * in common (another drive), its whole path.
 */
export function shownPath(uri: string, folder: string): string {
  const file = uriPath(uri);
  const base = uriPath(`${folder}/`);
  if (!file || !base) return uri;
  const names = namesOf(file.path);
  const baseNames = namesOf(base.path);
  let shared = 0;
  while (shared < baseNames.length && shared < names.length - 1 && names[shared] === baseNames[shared]) shared++;
  const isDrive = /^[A-Za-z]:$/.test(names[0] ?? '');
  if (file.root !== base.root || (isDrive && shared === 0)) return isDrive ? names.join('/') : file.path;
  return [...baseNames.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}
