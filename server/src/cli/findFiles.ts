import picomatch from 'picomatch/posix';
import { type Message, message } from '../core/messages/Message.ts';
import type { Files, UnreadableReason } from '../workspace/Files.ts';
import { isManifestFile, isOwnFolder, type Walk, walkFolder } from '../workspace/walkFolder.ts';
import { shownPath } from './shownPath.ts';

/** A file to be checked. */
export interface FoundFile {
  readonly uri: string;
  /** As in reports. */
  readonly shown: string;
  /** Named on the command line itself, not found in a folder or by a pattern. */
  readonly named: boolean;
}

/** Where files are looked for. */
export interface SearchPlace {
  readonly files: Files;
  /** URI of the current folder. */
  readonly folder: string;
  readonly uriOf: (path: string) => string;
  readonly separator: '/' | '\\';
}

/**
 * The files that paths stand for, in the order of their shown paths, each once. A folder stands for all YAML and JSON files in
 * it, at any depth; a file for itself, whatever its name; what is neither and has the signs of a glob, for what it matches.
 * Links to files are followed, links to folders are not, so that every walk ends; named on the command line they are.
 * @returns what was found, and what is wrong with the paths and folders that could not be read.
 */
export async function findFiles(
  paths: readonly string[],
  place: SearchPlace,
): Promise<{ readonly found: readonly FoundFile[]; readonly failures: readonly Message[] }> {
  const found = new Map<string, FoundFile>();
  const failures: Message[] = [];
  const add = (uri: string, named: boolean): void => {
    const shown = shownPath(uri, place.folder);
    if (!found.get(shown)?.named) found.set(shown, { uri, shown, named });
  };
  const fail = (uri: string, reason: UnreadableReason): void => {
    failures.push(unreadable(shownPath(uri, place.folder), reason));
  };
  const { files } = place;

  for (const path of paths) {
    const uri = place.uriOf(path);
    const listing = await place.files.list(uri);
    if (listing.kind === 'folder') {
      const addFound = (uri: string): void => add(uri, false);
      await walkFolder(uri, { files, takes: isManifestFile, mayEnter: isOwnFolder, add: addFound, fail });
    } else if (listing.kind === 'unreadable' && listing.reason === 'denied') {
      failures.push(unreadable(path, listing.reason));
    } else if (!isGlob(path, place) || (await place.files.readText(uri)).kind !== 'missing') {
      add(uri, true);
    } else {
      let matched = 0;
      const { base, takes, mayEnter } = readGlob(path, place);
      const addMatch = (uri: string): void => {
        matched++;
        add(uri, false);
      };
      const failedBefore = failures.length;
      await walkFolder(place.uriOf(base === '' ? '.' : base), { files, takes, mayEnter, add: addMatch, fail });
      if (matched === 0 && failures.length === failedBefore) failures.push(message('cli.failure.no-match', { path }));
    }
  }
  const byPath = [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
  return { found: byPath, failures };
}

function unreadable(path: string, reason: UnreadableReason): Message {
  return message('cli.failure.unreadable', { path, reason: message(`unreadable.${reason}`) });
}

function isGlob(path: string, place: Pick<SearchPlace, 'separator'>): boolean {
  return picomatch.scan(withSlashes(path, place)).isGlob;
}

/** A glob cut into the folder where to begin and what is to match the path from there. */
function readGlob(
  path: string,
  place: Pick<SearchPlace, 'separator'>,
): Pick<Walk, 'takes' | 'mayEnter'> & { readonly base: string } {
  const { base, glob } = picomatch.scan(withSlashes(path, place));
  const matches = picomatch(glob, { dot: true, nonegate: true, posix: true });
  // A folder that the pattern spells out is entered even where a walk would pass by.
  const names = new Set(glob.split('/'));
  return { base, takes: (candidate) => matches(candidate), mayEnter: (name) => isOwnFolder(name) || names.has(name) };
}

function withSlashes(path: string, { separator }: Pick<SearchPlace, 'separator'>): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}
