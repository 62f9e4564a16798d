import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePlace } from '../workspace/checkFile.ts';
import { type FileSnapshot, largestFile, readSnapshot } from '../workspace/FileSnapshot.ts';
import type { UnreadableReason } from '../workspace/Files.ts';
import { looksLikeManifests, mayHoldManifests } from '../workspace/mayHoldManifests.ts';
import { isManifestFile, isOwnFolder, walkFolder } from '../workspace/walkFolder.ts';
import type { Session } from './Session.ts';
import { takingTurns } from './takingTurns.ts';
import { unescapedUri } from './unescapedUri.ts';

/** A file as the user sees it: an open document as it stands, any other as it is stored. */
export interface VisitedFile {
  readonly uri: string;
  readonly snapshot: FileSnapshot;
  readonly place: FilePlace;
  readonly document: TextDocument | undefined;
}

/** What is visited, and who is told. */
export interface FileVisit {
  /** Files, and folders that stand for all YAML and JSON files in them, at any depth. */
  readonly uris: readonly string[];
  readonly visit: (file: VisitedFile) => void;
  /** A file or folder that cannot be read, or that is larger than what is read. */
  readonly unreadable: (uri: string, reason: UnreadableReason) => void;
  readonly progress: WorkDoneProgressReporter;
  readonly token: CancellationToken;
}

/**
 * Reads files one after the other, in the order of their URIs, those that a configuration ignores and that are not named themselves
 * left out. Nothing of a file is kept when it was visited, and other requests are answered meanwhile.
 * @returns how many files were read
 * @throws ResponseError when `token` is cancelled
 */
export async function visitFiles(session: Session, options: FileVisit): Promise<number> {
  const { visit, unreadable, progress, token } = options;
  const rest = takingTurns(token);
  const found = await filesIn(session, options);
  for (const { uri } of found) session.workspace.announce(uri);
  let read = 0;
  let shown = 0;
  for (const [index, { uri, folder }] of found.entries()) {
    const done = Math.floor((index / found.length) * 100);
    if (done > shown) progress.report(done, `${index} / ${found.length}`);
    shown = done;
    await rest();
    const open = await session.check(uri, token);
    if (open) {
      const { document, check } = open;
      read++;
      if (!check.place.ignored || folder === undefined) {
        visit({ uri, snapshot: check.snapshot, place: { ...check.place, ignored: false }, document });
      }
      continue;
    }
    // A folder's settings are those of its files, and the client is not asked for each.
    const place = await session.workspace.placeOf(uri, await session.settings(folder ?? uri));
    if (place.ignored && folder !== undefined) continue;
    const stored = await session.files.readText(uri);
    if (stored.kind !== 'text') {
      if (stored.kind === 'unreadable') unreadable(uri, stored.reason);
      continue;
    }
    read++;
    const { text } = stored;
    if (text.length > largestFile && looksLikeManifests(text)) unreadable(uri, 'too-large');
    if (text.length > largestFile || !mayHoldManifests(text)) continue;
    visit({ uri, snapshot: readSnapshot(text), place: { ...place, ignored: false }, document: undefined });
  }
  return read;
}

interface FoundFile {
  readonly uri: string;
  /** In which it was found; absent for a file that is named itself. */
  readonly folder: string | undefined;
}

async function filesIn(
  session: Session,
  { uris, unreadable }: Pick<FileVisit, 'uris' | 'unreadable'>,
): Promise<readonly FoundFile[]> {
  const { files, documents } = session;
  // Clients and servers escape the same name in different ways; an open document goes by the client's.
  const open = new Map(documents.keys().map((uri) => [unescapedUri(uri), uri]));
  const byName = new Map<string, FoundFile>();
  const add = (uri: string, folder: string | undefined): void => {
    const name = unescapedUri(uri);
    if (folder === undefined || !byName.has(name)) byName.set(name, { uri: open.get(name) ?? uri, folder });
  };
  for (const uri of uris) {
    const listing = open.has(unescapedUri(uri)) ? undefined : await files.list(uri);
    if (listing?.kind === 'folder') {
      const found = (file: string): void => add(file, uri);
      await walkFolder(uri, { files, takes: isManifestFile, mayEnter: isOwnFolder, add: found, fail: unreadable });
    } else if (listing?.kind === 'unreadable' && listing.reason === 'denied') unreadable(uri, listing.reason);
    else add(uri, undefined);
  }
  return [...byName.values()].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}
