import type { DrydockReport } from '../core/analysis/drydockRules.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import { message } from '../core/messages/Message.ts';
import { type Config, configNames } from './Config.ts';
import type { Files } from './Files.ts';
import { emptyConfig, parseConfig } from './parseConfig.ts';
import { folderOf, foldersAbove } from './uriPath.ts';

/** A configuration file as found, with what is wrong with it. */
export interface FoundConfig {
  readonly uri: string;
  /** To which its globs are relative. */
  readonly folder: string;
  /** '' for one that cannot be read; ranges refer to it. */
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly DrydockReport[];
}

/** Finds configurations and keeps them until told that one has changed. */
export interface ConfigLookup {
  /** The configuration nearest above a file, its own folder included, up to the root; `undefined` when there is none. */
  configFor(uri: string): Promise<FoundConfig | undefined>;
  /** A configuration file was created, changed or deleted: it is read again when next asked for. */
  forget(uri: string): void;
}

/** A lookup over `files`; who keeps documents in an editor gives files that know their unsaved texts. */
export function createConfigLookup(files: Files, known: KnownNames): ConfigLookup {
  const byFolder = new Map<string, Promise<FoundConfig | undefined>>();
  const inFolder = (folder: string): Promise<FoundConfig | undefined> => {
    const kept = byFolder.get(folder);
    if (kept) return kept;
    const found = findIn(folder, files, known);
    byFolder.set(folder, found);
    return found;
  };
  return {
    configFor: async (uri) => {
      for (const folder of foldersAbove(uri)) {
        const found = await inFolder(folder);
        if (found) return found;
      }
      return undefined;
    },
    forget: (uri) => {
      const folder = folderOf(uri);
      if (folder !== undefined) byFolder.delete(folder);
    },
  };
}

/** Reads one configuration file, such as that of `--config`; `undefined` when there is none. One that cannot be read is broken. */
export async function readConfigFile(uri: string, files: Files, known: KnownNames): Promise<FoundConfig | undefined> {
  const read = await files.readText(uri);
  if (read.kind === 'missing') return undefined;
  const folder = folderOf(uri) ?? uri;
  if (read.kind === 'text') return { uri, folder, text: read.text, ...parseConfig(read.text, known) };
  const reason = message(`unreadable.${read.reason}`);
  const problem: DrydockReport = {
    rule: 'invalid-config',
    range: { start: 0, end: 0 },
    path: '',
    message: message('invalid-config.unreadable', { reason }),
  };
  return { uri, folder, text: '', config: { ...emptyConfig, broken: true }, problems: [problem] };
}

async function findIn(folder: string, files: Files, known: KnownNames): Promise<FoundConfig | undefined> {
  for (const name of configNames) {
    const found = await readConfigFile(`${folder}/${name}`, files, known);
    if (found) return found;
  }
  return undefined;
}
