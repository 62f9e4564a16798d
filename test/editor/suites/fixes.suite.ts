import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForRules } from './inEditor.ts';

describe('Fixes', () => {
  afterEach(closeAll);

  async function actionsAt(
    uri: vscode.Uri,
    range: vscode.Range,
    kind: vscode.CodeActionKind,
  ): Promise<vscode.CodeAction[]> {
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
    );
  }

  it('change the wrong key and nothing else', async () => {
    const { document } = await open('typo.yaml');
    const before = document.getText();
    const [found] = await waitForRules(document.uri, ['unknown-field']);
    assert.ok(found);
    const actions = await actionsAt(document.uri, found.range, vscode.CodeActionKind.QuickFix);
    const fix = actions.find(({ title }) => title.includes('replicas'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.equal(fix.isPreferred, false, 'a guess is not applied unasked');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replace('replcias', 'replicas'));
    await waitForRules(document.uri, []);
  });

  it('that are safe are applied together by the command, and no other', async () => {
    const { document } = await open('numbers.yaml');
    const before = document.getText();
    await waitForRules(document.uri, ['wrong-type', 'wrong-type', 'unknown-field']);
    await vscode.commands.executeCommand('drydock.fixAll');
    await waitForRules(document.uri, ['unknown-field']);
    assert.equal(document.getText(), before.replace('"10"', '10').replace('8080', '"8080"'));
  });
});
