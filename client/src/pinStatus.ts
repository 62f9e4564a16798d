import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PinAnswer, PinRequest } from '../../server/src/lsp/pinRequests.ts';
import { languages } from './extension.ts';

/** Shows the pinned Kubernetes version of the active document, and where it comes from, as a language status item. */
export function showPin(context: vscode.ExtensionContext, client: LanguageClient): void {
  const item = vscode.languages.createLanguageStatusItem(
    'drydock.pin',
    languages.map((language) => ({ language })),
  );
  item.name = 'Drydock';
  item.command = { command: 'drydock.selectKubernetesVersion', title: vscode.l10n.t('Change Version') };

  const refresh = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !languages.includes(editor.document.languageId)) return;
    const pin = await client.sendRequest<PinAnswer | null>('drydock/pin', pinRequest(editor));
    if (vscode.window.activeTextEditor !== editor) return;
    if (!pin?.manifest) {
      item.text = vscode.l10n.t('No Kubernetes manifest');
      item.detail = '';
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    item.text = pin.version ? `Kubernetes ${pin.version}` : vscode.l10n.t('Kubernetes: unknown version');
    item.detail = origin(pin);
    item.severity = pin.version ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
  };
  const quietly = (): void => void refresh().catch((error: unknown) => client.outputChannel.appendLine(String(error)));
  // The pin may change with each key and each move of the caret; it is enough to show it when the hand rests.
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(quietly, 200);
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(quietly),
    vscode.window.onDidChangeTextEditorSelection(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) later();
    }),
    client.onNotification('drydock/pinsChanged', quietly),
  );
  quietly();
}

/** Asks about the document at the caret. */
export function pinRequest(editor: vscode.TextEditor): PinRequest {
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** Where a pin comes from, in words. */
export function origin(pin: PinAnswer): string {
  switch (pin.origin) {
    case 'comment':
      return vscode.l10n.t('from a comment in this file');
    case 'config':
    case 'override':
      return vscode.l10n.t(
        'from {0}',
        pin.where ? vscode.workspace.asRelativePath(vscode.Uri.parse(pin.where)) : '.drydock.yaml',
      );
    case 'broken-config':
      return vscode.l10n.t(
        'not known: {0} cannot be read',
        pin.where ? vscode.workspace.asRelativePath(vscode.Uri.parse(pin.where)) : '.drydock.yaml',
      );
    case 'setting':
      return vscode.l10n.t('from the setting {0}', 'drydock.kubernetesVersion');
    case 'yaml-setting':
      return vscode.l10n.t('from the setting {0}', 'yaml.kubernetesVersion');
    default:
      return vscode.l10n.t('newest version known to Drydock');
  }
}
