import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Files, FolderListing, ReadResult } from '../workspace/Files.ts';

/**
 * Files as the editor's user sees them: an open document as it stands, saved or not; else files of this machine by way of `own`,
 * and those of a virtual workspace by asking the client, when it is one that can be asked.
 */
export function readableFiles(
  own: Files,
  openText: (uri: string) => string | undefined,
  connection: Connection,
  init: InitializeParams,
): Files {
  const options = init.initializationOptions as
    | { readonly readsFiles?: unknown; readonly listsFolders?: unknown }
    | undefined;
  const canAsk = options?.readsFiles === true;
  return {
    list: async (uri) => {
      if (uri.startsWith('file:') || options?.listsFolders !== true) return own.list(uri);
      const unreadable: FolderListing = { kind: 'unreadable', reason: 'other' };
      return connection.sendRequest<FolderListing>('drydock/list', { uri }).catch(() => unreadable);
    },
    readText: async (uri) => {
      const text = openText(uri);
      if (text !== undefined) return { kind: 'text', text };
      if (uri.startsWith('file:')) return own.readText(uri);
      if (!canAsk) return { kind: 'missing' };
      const unreadable: ReadResult = { kind: 'unreadable', reason: 'other' };
      return connection.sendRequest<ReadResult>('drydock/readText', { uri }).catch(() => unreadable);
    },
  };
}
