import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, open } from './inEditor.ts';

/** The lenses of a document, once there are any. */
async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    if (found.length > 0 || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Compatibility windows', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('drydock').update('codeLens', undefined);
    await closeAll();
  });

  it('stand above each object, with a command that explains them', async () => {
    const { document } = await open('probe.yaml');
    const [lens] = await lensesOf(document.uri);
    assert.equal(lens?.command?.title, 'Kubernetes 1.24 and later');
    assert.equal(lens.command.command, 'drydock.showWindow');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fileUri('probe.yaml').toString());
    assert.match(document.lineAt(editor.selection.active).text, /^apiVersion:/);
  });

  it('are gone where the setting says so', async () => {
    await vscode.workspace.getConfiguration('drydock').update('codeLens', false);
    const { document } = await open('probe.yaml');
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(found, []);
  });
});
