import * as vscode from 'vscode';
import { type LanguageClient, LSPErrorCodes, ResponseError, WorkDoneProgress } from 'vscode-languageclient/node';
import type { UpgradeRequest } from '../../../server/src/lsp/upgradeRequests.ts';

/** Milliseconds after which it is worth showing how far something is. */
const noticeable = 700;

let requests = 0;

/**
 * Asks the server for something that may take a while: if it does, a notification shows how far it is and lets the user end it.
 * @returns `undefined` when the user ended it, or when the server refused, which the user is told
 */
export async function requestWithProgress<Answer>(
  client: LanguageClient,
  method: string,
  request: UpgradeRequest,
  title: string,
): Promise<Answer | undefined> {
  const workDoneToken = `drydock-upgrade-${++requests}`;
  const cancel = new vscode.CancellationTokenSource();
  const reports = new vscode.EventEmitter<{ readonly percentage: number; readonly message: string }>();
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'report') reports.fire({ percentage: value.percentage ?? 0, message: value.message ?? '' });
  });
  const work = client.sendRequest<Answer>(method, { ...request, workDoneToken }, cancel.token);
  const ended = work.then(
    () => undefined,
    () => undefined,
  );
  const notice = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => cancel.cancel());
      let shown = 0;
      reports.event(({ percentage, message }) => {
        progress.report({ increment: percentage - shown, message });
        shown = percentage;
      });
      return ended;
    });
  }, noticeable);
  try {
    return await work;
  } catch (error) {
    if (cancel.token.isCancellationRequested) return undefined;
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
    void vscode.window.showErrorMessage(error.message);
    return undefined;
  } finally {
    clearTimeout(notice);
    for (const own of [listening, reports, cancel]) own.dispose();
  }
}
