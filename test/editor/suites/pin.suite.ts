import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, open, replaceAll, waitForRules } from './inEditor.ts';

describe('The pinned Kubernetes version', () => {
  afterEach(closeAll);

  async function set(version: string | undefined): Promise<void> {
    const target = vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('drydock').update('kubernetesVersion', version, target);
  }

  it('is the setting, and the diagnostics follow when it changes', async () => {
    const { document } = await open('probe.yaml');
    try {
      await set('1.21');
      const [found] = await waitForRules(document.uri, ['not-yet-available-field']);
      assert.ok(found);
      assert.equal(document.getText(found.range), 'grpc');
      assert.match(found.message, /1\.21/);
      await set('1.27');
      await waitForRules(document.uri, []);
    } finally {
      await set(undefined);
    }
  });

  it('is a comment at the top of the file, even before that is saved', async () => {
    const editor = await open('probe.yaml');
    const { document } = editor;
    await replaceAll(editor, `# drydock: kubernetes=1.21\n${document.getText()}`);
    await waitForRules(document.uri, ['not-yet-available-field']);
    await replaceAll(editor, document.getText().replace('1.21', '1.27'));
    await waitForRules(document.uri, []);
  });

  it('is what the nearest .drydock.yaml says, and the diagnostics follow when that is written', async () => {
    const config = fileUri('legacy/.drydock.yaml');
    const before = await vscode.workspace.fs.readFile(config);
    const { document } = await open('legacy/probe.yaml');
    try {
      await waitForRules(document.uri, ['not-yet-available-field']);
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('kubernetes: "1.27"\n'));
      await waitForRules(document.uri, []);
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
    }
  });

  it('follows a .drydock.yaml that is being edited and not saved yet', async () => {
    const { document } = await open('legacy/probe.yaml');
    await waitForRules(document.uri, ['not-yet-available-field']);
    const config = await open('legacy/.drydock.yaml');
    await replaceAll(config, config.document.getText().replace('1.21', '1.27'));
    await waitForRules(document.uri, []);
    assert.equal(config.document.isDirty, true);
    await closeAll();
    await open('legacy/probe.yaml');
    await waitForRules(document.uri, ['not-yet-available-field']);
  });

  it('that does not exist is one error where it is written', async () => {
    const editor = await open('probe.yaml');
    const { document } = editor;
    await replaceAll(editor, `# drydock: kubernetes=1.99\n${document.getText()}`);
    const deadline = Date.now() + 10_000;
    let found: vscode.Diagnostic | undefined;
    while (!found && Date.now() < deadline) {
      found = vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('1.99'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal(found && document.getText(found.range), '1.99');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
  });
});
