import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForRules } from './inEditor.ts';

describe('Activation', () => {
  afterEach(closeAll);

  it('happens when a manifest is opened, and brings the commands', async () => {
    const { document } = await open('typo.yaml');
    await waitForRules(document.uri, ['unknown-field']);
    const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'drydock');
    assert.equal(extension?.isActive, true);
    const commands = await vscode.commands.getCommands(true);
    const contributed: readonly { command: string }[] = extension.packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.filter(({ command }) => !commands.includes(command)),
      [],
    );
  });

  it('shows the documentation of a field', async () => {
    const { document } = await open('typo.yaml');
    await waitForRules(document.uri, ['unknown-field']);
    const place = document.positionAt(document.getText().indexOf('selector') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value));
    assert.match(said.join('\n'), /label/i);
  });
});
