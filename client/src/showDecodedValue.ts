import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { SecretValueAnswer, SecretValueRequest } from '../../server/src/lsp/secretValueRequest.ts';

/** The command that hovers on the values of Secrets name. */
export const showDecodedValueCommand = 'drydock.showDecodedValue';

/** How much of a value fits into a message; all of it can be copied. */
const mostShown = 2000;

/**
 * Shows what the value of a Secret at the caret decodes to, because the user asks for it: in a message that is gone when it is closed,
 * so it is kept in no list of notifications, no document that other extensions read, and no log.
 */
export function registerShowDecodedValue({ subscriptions }: vscode.ExtensionContext, client: LanguageClient): void {
  const show = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const found = editor && client.isRunning() ? await secretValueAt(client, editor) : null;
    if (!found) {
      const text = vscode.l10n.t('Put the cursor on a value under `data` of a Secret.');
      void vscode.window.showInformationMessage(text);
      return;
    }
    const { key, object, base64 } = found;
    const title = vscode.l10n.t('{0} of {1}', key, object);
    if (base64 === undefined) {
      const detail = vscode.l10n.t('The value is not valid Base64.');
      await vscode.window.showWarningMessage(title, { modal: true, detail });
      return;
    }
    const bytes = Buffer.from(base64, 'base64');
    const text = textOf(bytes);
    if (text === undefined) {
      const detail = vscode.l10n.t('{0} bytes that are no text.', bytes.length);
      await vscode.window.showInformationMessage(title, { modal: true, detail });
      return;
    }
    const detail =
      text === ''
        ? vscode.l10n.t('The value is empty.')
        : text.length <= mostShown
          ? text
          : `${text.slice(0, mostShown)}…\n\n${vscode.l10n.t('{0} of {1} characters', mostShown, text.length)}`;
    const copy = vscode.l10n.t('Copy');
    const taken = await vscode.window.showInformationMessage(title, { modal: true, detail }, copy);
    if (taken === copy) await vscode.env.clipboard.writeText(text);
  };
  subscriptions.push(vscode.commands.registerCommand(showDecodedValueCommand, show));
}

function secretValueAt(client: LanguageClient, { document, selection }: vscode.TextEditor): Promise<SecretValueAnswer> {
  const { line, character } = selection.active;
  const request: SecretValueRequest = { uri: document.uri.toString(), position: { line, character } };
  return client.sendRequest<SecretValueAnswer>('drydock/secretValue', request);
}

/** `undefined` for what is no text: not UTF-8, or with characters that only binary data has. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
