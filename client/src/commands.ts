import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import type { ChangePinAnswer, PinAnswer } from '../../server/src/lsp/pinRequests.ts';
import { origin, pinRequest } from './pinStatus.ts';

/** The commands under the category "Drydock". */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): void {
  const register = (command: string, run: () => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  };
  register('drydock.selectKubernetesVersion', () => selectVersion(client));
  register('drydock.fixAll', () =>
    vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.drydock', apply: 'first' }),
  );
  register('drydock.restartServer', () => (client.needsStop() ? client.restart() : client.start()));
  register('drydock.showLog', () => log.show());
}

/** Lets the user choose a version, and changes the pin where the present one comes from: the comment, the file, the setting. */
async function selectVersion(client: LanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const request = editor && pinRequest(editor);
  const pin = client.isRunning() && request && (await client.sendRequest<PinAnswer | null>('drydock/pin', request));
  if (!pin) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a Kubernetes manifest to choose the version for it.'),
    );
    return;
  }
  const version = await pickVersion(pin);
  if (version === undefined) return;
  const change = await client.sendRequest<ChangePinAnswer>('drydock/changePin', { ...request, version });
  if (change.kind === 'none') {
    void vscode.window.showWarningMessage(vscode.l10n.t('The version cannot be changed here: {0}', origin(pin)));
  } else if (change.kind === 'setting') await changeSetting(editor.document.uri, change.setting, change.value);
  else await changeFile(client, change.edit, request.uri);
}

/** Shows all versions, beginning at the present one, and gives the one that the user takes. */
function pickVersion(pin: PinAnswer): Promise<string | undefined> {
  const list = vscode.window.createQuickPick();
  list.title = vscode.l10n.t('Kubernetes version to check against');
  list.placeholder = [pin.version, origin(pin)].filter(Boolean).join(' – ');
  list.items = pin.versions.map((version) => ({
    label: version,
    description: version === pin.version ? origin(pin) : '',
  }));
  list.activeItems = list.items.filter(({ label }) => label === pin.version);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.label);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** A configuration takes effect for others when it is saved; the manifest itself is the user's to save. */
async function changeFile(client: LanguageClient, edit: WorkspaceEdit, manifest: string): Promise<void> {
  await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  for (const uri of Object.keys(edit.changes ?? {})) {
    if (uri !== manifest) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
  }
}

/** Writes the setting at the level that decides for this document: folder, workspace or user. */
async function changeSetting(uri: vscode.Uri, name: string, version: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(undefined, uri);
  const present = configuration.inspect(name);
  const target =
    present?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : present?.workspaceValue !== undefined ||
          (vscode.workspace.workspaceFolders && present?.globalValue === undefined)
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update(name, version, target);
}
