import type { Files } from './Files.ts';
import { kustomizationNames, kustomizationPatches } from './kustomizationPatches.ts';
import { folderOf, foldersAbove, uriPath } from './uriPath.ts';

/** Knows which files kustomizations list as patches, and keeps that until told of a change. */
export interface KustomizationLookup {
  /**
   * Whether a kustomization within reach lists the file as a patch: one in its folder or above, or one elsewhere that was
   * announced.
   */
  isPatch(uri: string): Promise<boolean>;
  /** There is a kustomization at `uri`, which may list files of other folders than those below it. */
  announce(uri: string): void;
  /** A kustomization was created, changed or deleted: it is read again when next asked for. */
  forget(uri: string): void;
}

/** A lookup over `files`; who keeps documents in an editor gives files that know their unsaved texts. */
export function createKustomizationLookup(files: Files): KustomizationLookup {
  const byFolder = new Map<string, Promise<ReadonlySet<string>>>();
  const announced = new Set<string>();
  const patchesIn = (folder: string): Promise<ReadonlySet<string>> => {
    const kept = byFolder.get(folder);
    if (kept) return kept;
    const patches = readPatches(folder, files);
    byFolder.set(folder, patches);
    return patches;
  };
  let elsewhere: Promise<ReadonlySet<string>> | undefined;
  /** What the announced kustomizations list, together: there may be hundreds of them, and each file is asked about. */
  const patchesElsewhere = (): Promise<ReadonlySet<string>> => {
    elsewhere ??= Promise.all([...announced].map(patchesIn)).then((sets) => new Set(sets.flatMap((set) => [...set])));
    return elsewhere;
  };
  return {
    isPatch: async (uri) => {
      const path = uriPath(uri)?.path;
      if (path === undefined) return false;
      for (const folder of foldersAbove(uri)) if ((await patchesIn(folder)).has(path)) return true;
      return (await patchesElsewhere()).has(path);
    },
    announce: (uri) => {
      const folder = folderOf(uri);
      if (folder === undefined || announced.has(folder)) return;
      announced.add(folder);
      elsewhere = undefined;
    },
    forget: (uri) => {
      const folder = folderOf(uri);
      if (folder !== undefined) byFolder.delete(folder);
      elsewhere = undefined;
    },
  };
}

/** The paths of all files that the kustomizations of one folder list as patches. */
async function readPatches(folder: string, files: Files): Promise<ReadonlySet<string>> {
  const patches = new Set<string>();
  const base = uriPath(`${folder}/`)?.path ?? '/';
  const texts = await Promise.all(kustomizationNames.map((name) => files.readText(`${folder}/${name}`)));
  for (const read of texts) {
    if (read.kind !== 'text') continue;
    for (const path of kustomizationPatches(read.text)) patches.add(joined(base, path));
  }
  return patches;
}

/** An absolute path, `.` and `..` resolved. */
function joined(base: string, path: string): string {
  const names: string[] = [];
  for (const name of `${path.startsWith('/') ? '' : base}${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}
