import * as vscode from 'vscode';
import type { FolderEntry, FolderListing } from '../../server/src/workspace/Files.ts';

/** Lists a folder of a virtual workspace for the server, which only reads ordinary ones itself. */
export async function listFolder({ uri }: { readonly uri: string }): Promise<FolderListing> {
  try {
    const found = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    const entries = found.map(([name, type]): FolderEntry => {
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      const isFile = (type & vscode.FileType.File) !== 0;
      const link = (type & vscode.FileType.SymbolicLink) !== 0;
      return { name, type: isFolder ? 'folder' : isFile ? 'file' : 'other', link };
    });
    return { kind: 'folder', entries };
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return missing ? { kind: 'missing' } : { kind: 'unreadable', reason: 'other' };
  }
}
