import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The address of a file of the folder that is open. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Drydock's diagnostics of a file as they are now. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'drydock');
}

/** The id of the rule that a diagnostic is of. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the rules of a file's diagnostics are these, in the order of their places. */
export async function waitForRules(uri: vscode.Uri, rules: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = [...diagnosticsOf(uri)].sort((one, other) => one.range.start.compareTo(other.range.start));
    if (found.map(ruleOf).join() === rules.join()) return found;
    if (Date.now() > deadline) assert.deepEqual(found.map(ruleOf), rules);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Puts a text in place of the whole text of an editor. */
export async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
}

/** Closes all editors without saving, so that the next test finds the files as they are on disk. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
