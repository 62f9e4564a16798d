import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type Location,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { formatApiVersion } from '../core/kubernetes/GroupVersionKind.ts';
import { message, render } from '../core/messages/Message.ts';
import type { TextRange } from '../core/text/TextRange.ts';
import { readSnapshot } from '../workspace/FileSnapshot.ts';
import type { IndexedObject } from '../workspace/ObjectIndex.ts';
import { toRange } from './convert.ts';
import type { Session } from './Session.ts';

/** How many symbols one answer holds: more are not looked through, and the editor asks again with more letters. */
const mostSymbols = 500;

/**
 * Keeps the index of the workspace's objects filled, and answers `workspace/symbol` from it.
 * @returns what to do once the client is initialized: to have files watched, and to begin reading
 */
export function registerSymbols(connection: Connection, session: Session, init: InitializeParams): () => void {
  const { index } = session;
  const shows = init.capabilities.window?.workDoneProgress === true;
  const scan = async (folders: readonly string[]): Promise<void> => {
    if (folders.length === 0) return;
    const reporter = shows ? await connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
    reporter?.begin(render(message('index.progress'), session.language), 0, undefined, true);
    const left = await index.scan(folders, {
      progress: ({ done, total }) => {
        if (done % 50 === 0) reporter?.report(Math.round((done / total) * 100), `${done} / ${total}`);
      },
      isCancelled: () => reporter?.token.isCancellationRequested === true,
    });
    reporter?.done();
    if (left > 0) connection.console.warn(`${left} files are not in the index of objects: there are too many.`);
  };

  const begin = (): void => {
    const { didChangeWatchedFiles } = init.capabilities.workspace ?? {};
    if (didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml,json}' }, { globPattern: '**/Kustomization' }],
      });
    }
    if (init.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) index.removed(uri);
        void scan(added.map(({ uri }) => uri));
      });
    }
    void scan((init.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, '')));
  };

  connection.onWorkspaceSymbol(async ({ query }): Promise<WorkspaceSymbol[]> => {
    const found: IndexedObject[] = [];
    for (const { objects } of index.files()) {
      for (const object of objects) if (matches(titleOf(object), query)) found.push(object);
      if (found.length >= mostSymbols) break;
    }
    const lookUp = locations(session);
    return Promise.all(
      found.slice(0, mostSymbols).map(async (object) => ({
        name: titleOf(object),
        kind: SymbolKind.Class,
        containerName: [formatApiVersion(object), object.namespace].filter(Boolean).join(' · '),
        location: await lookUp(object.uri, object.nameRange),
      })),
    );
  });
  return begin;
}

/**
 * Makes locations of offsets: the index has no lines, so that it need not keep them for every file. A file is read once for all
 * that is asked of it.
 */
export function locations({ files }: Session): (uri: string, range: TextRange) => Promise<Location> {
  const snapshots = new Map<string, Promise<ReturnType<typeof readSnapshot>>>();
  const lines = async (uri: string): Promise<ReturnType<typeof readSnapshot>> => {
    const read = await files.readText(uri);
    return readSnapshot(read.kind === 'text' ? read.text : '');
  };
  return async (uri, range) => {
    const snapshot = snapshots.get(uri) ?? lines(uri);
    snapshots.set(uri, snapshot);
    return { uri, range: toRange(await snapshot, range) };
  };
}

function titleOf({ kind, name }: IndexedObject): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** Whether the letters of a query stand in a title in their order, in upper or lower case. */
function matches(title: string, query: string): boolean {
  const text = title.toLowerCase();
  let at = -1;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
