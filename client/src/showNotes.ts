import * as vscode from 'vscode';
import type { ShowNotesArguments } from '../../server/src/lsp/showNotesCommand.ts';

/** The command that fixes to review call when they were applied. */
export const showNotesCommand = 'drydock.showNotes';

/** Says what to look at, now that a fix is applied: its title is too short for that. */
export function registerShowNotes({ subscriptions }: vscode.ExtensionContext): void {
  const show = (...[title, notes]: ShowNotesArguments): void =>
    void vscode.window.showInformationMessage(`${title}: ${notes.join(' ')}`);
  subscriptions.push(vscode.commands.registerCommand(showNotesCommand, show));
}
