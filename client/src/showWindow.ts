import * as vscode from 'vscode';
import type { ShowWindowArguments } from '../../server/src/lsp/windowCommand.ts';

/** The command that the server's code lenses call; a client that names it in its initialization options is told to call it. */
export const showWindowCommand = 'drydock.showWindow';

/** Explains the compatibility window of an object: the hover on its apiVersion, where the caret goes. */
export function registerShowWindow({ subscriptions }: vscode.ExtensionContext): void {
  const show = async (...[uri, { line, character }]: ShowWindowArguments): Promise<void> => {
    const at = new vscode.Position(line, character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
    await vscode.commands.executeCommand('editor.action.showHover');
  };
  subscriptions.push(vscode.commands.registerCommand(showWindowCommand, show));
}
