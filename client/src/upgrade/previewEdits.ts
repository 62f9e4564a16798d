import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';

/**
 * Shows edits in VS Code's refactor preview, where each can be looked at and unticked, and applies what is ticked.
 * @returns whether something was applied
 */
export async function previewEdits(client: LanguageClient, edits: WorkspaceEdit): Promise<boolean> {
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(edits);
  if (!edit || edit.size === 0) return false;
  const [uri] = edit.entries().flatMap(([uri]) => (uri.scheme === 'untitled' ? [] : [uri]));
  // The preview opens when something is to be confirmed, and that is unticked at first. The creation of a file that exists is
  // neither shown nor done, so the preview opens with everything ticked that needs no look.
  if (uri) {
    const label = vscode.l10n.t('Migrate');
    edit.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label });
  }
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
