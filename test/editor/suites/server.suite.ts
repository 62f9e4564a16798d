import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, open, replaceAll, waitForRules } from './inEditor.ts';

describe('The language server', () => {
  afterEach(closeAll);

  it('is started anew by a command, and the log that another command shows holds that and no complaint', async () => {
    const { document } = await open('typo.yaml');
    await waitForRules(document.uri, ['unknown-field']);
    await vscode.commands.executeCommand('drydock.restartServer');
    await waitForRules(document.uri, ['unknown-field']);
    await vscode.commands.executeCommand('drydock.showLog');
    try {
      const log = await waitForLog('exited');
      assert.doesNotMatch(log, /\[(warning|error)\]/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
  });

  it('is started anew when it crashes, and goes on with what is open', async function () {
    if (process.platform !== 'linux') this.skip();
    const editor = await open('typo.yaml');
    await waitForRules(editor.document.uri, ['unknown-field']);
    for (const pid of serverProcesses()) process.kill(pid, 'SIGKILL');
    await replaceAll(editor, editor.document.getText().replace('replcias: 2', 'replicas: two'));
    await waitForRules(editor.document.uri, ['wrong-type']);
  });
});

/** The processes of the server that this extension host has started. */
function serverProcesses(): readonly number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  const found = children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js'));
  assert.notEqual(found.length, 0, 'the server runs');
  return found;
}

/** The text of Drydock's log, once it is shown and says this. */
async function waitForLog(text: string): Promise<string> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const shown = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'output' && /drydock/i.test(uri.path),
    );
    const log = shown?.getText() ?? '';
    if (log.includes(text)) return log;
    if (Date.now() > deadline) assert.fail(`the log does not say "${text}": ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
