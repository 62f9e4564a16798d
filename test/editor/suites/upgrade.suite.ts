import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { UpgradeAnswer } from '../../../server/src/lsp/upgradeRequests.ts';
import { closeAll, fileUri, open, replaceAll, waitForRules } from './inEditor.ts';

const versions = { from: '1.21', to: '1.36' };

describe('The upgrade preview', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('drydock.upgrade.clear');
    await closeAll();
  });

  it('gives a caller that names the versions what it shows, and leaves the files as they are', async () => {
    const uri = fileUri('old/ingress.yaml');
    const before = await vscode.workspace.fs.readFile(uri);
    const answer = await vscode.commands.executeCommand<UpgradeAnswer>('drydock.previewUpgrade', versions);
    const found = answer.versions.flatMap(({ kubernetes, objects }) => objects.map(({ label }) => [kubernetes, label]));
    assert.deepEqual(found, [['1.22', 'Ingress old']]);
    const page = answer.versions[0]?.objects[0]?.findings[0]?.page ?? assert.fail('the finding has a page');
    assert.match((await vscode.workspace.openTextDocument(vscode.Uri.parse(page))).getText(), /^# .*removed-api/);
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
  });

  it('looks at open files as they stand, saved or not', async () => {
    const editor = await open('old/ingress.yaml');
    await replaceAll(editor, editor.document.getText().replace('name: old', 'name: renamed'));
    const answer = await vscode.commands.executeCommand<UpgradeAnswer>('drydock.previewUpgrade', versions);
    assert.deepEqual(
      answer.versions.flatMap(({ objects }) => objects.map(({ label }) => label)),
      ['Ingress renamed'],
    );
  });
});

describe('A Secret', () => {
  afterEach(closeAll);

  it('is hovered over without a word of what it holds, but with the command that shows it', async () => {
    const { document } = await open('typo.yaml');
    await waitForRules(document.uri, ['unknown-field']);
    const content = 'apiVersion: v1\nkind: Secret\nmetadata: {name: web}\ndata:\n  key: c2V0ZWMgYXN0cm9ub215\n';
    const secret = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(secret);
    const place = secret.positionAt(content.indexOf('c2V0') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      secret.uri,
      place,
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((text) => (typeof text === 'string' ? text : text.value));
    assert.match(said.join(), /Base64 of 15 bytes.*Show Decoded Secret Value/);
    assert.doesNotMatch(said.join(), /astronomy/);
  });
});
