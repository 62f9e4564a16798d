import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import type {
  UpgradeAnswer,
  UpgradeEditsRequest,
  UpgradePlace,
  UpgradeRequest,
} from '../../../server/src/lsp/upgradeRequests.ts';
import { count } from './count.ts';
import { pickOrigin, pickTarget } from './pickVersions.ts';
import { previewEdits } from './previewEdits.ts';
import { requestWithProgress } from './requestWithProgress.ts';
import { placesOf, type UpgradeRow, upgradeTree } from './upgradeTree.ts';

/** What the command may be called with by a key binding or another extension, in place of asking the user; it gives what is shown. */
type Versions = Pick<UpgradeRequest, 'from' | 'to'>;

/** "Drydock: Preview Upgrade…" and the view of what it finds. `start` starts the server where it does not run yet. */
export function registerUpgrade(
  { subscriptions }: vscode.ExtensionContext,
  client: LanguageClient,
  start: () => Promise<boolean>,
): void {
  const tree = upgradeTree();
  const view = vscode.window.createTreeView('drydock.upgrade', { treeDataProvider: tree, showCollapseAll: true });
  let shown: Versions | undefined;

  const look = (versions: Versions): Promise<UpgradeAnswer | undefined> =>
    requestWithProgress(client, 'drydock/upgrade', versions, vscode.l10n.t('Looking at the upgrade'));

  const show = async (versions: Versions, answer: UpgradeAnswer): Promise<void> => {
    shown = versions;
    tree.show(answer);
    view.message = summary(answer);
    await vscode.commands.executeCommand('setContext', 'drydock.upgradeShown', true);
    await vscode.commands.executeCommand('setContext', 'drydock.upgradeFixable', tree.isFixable());
  };

  const preview = async (given?: Versions): Promise<UpgradeAnswer | undefined> => {
    if (!(await start())) return undefined;
    const versions = await client.sendRequest<readonly string[]>('drydock/versions');
    const to = given?.to ?? (await pickTarget(versions));
    if (to === undefined) return undefined;
    let asked: Versions = { ...given, to };
    let answer = await look(asked);
    // Where nothing says what the files are for, only the user knows.
    if (answer && given?.from === undefined && namesNoVersion(answer)) {
      const from = await pickOrigin(versions, to);
      if (from === undefined) return undefined;
      asked = { from, to };
      answer = await look(asked);
    }
    if (!answer) return undefined;
    await show(asked, answer);
    await vscode.commands.executeCommand('drydock.upgrade.focus');
    return answer;
  };

  const refresh = async (): Promise<void> => {
    if (!shown || !(await start())) return;
    const answer = await look(shown);
    if (answer) await show(shown, answer);
  };

  const migrate = async (at?: readonly UpgradePlace[]): Promise<void> => {
    if (!shown || !(await start())) return;
    const request: UpgradeEditsRequest = { ...shown, ...(at && { at }), includeReview: true, confirm: 'review' };
    const title = vscode.l10n.t('Preparing the migration');
    const edits = await requestWithProgress<WorkspaceEdit>(client, 'drydock/upgradeEdits', request, title);
    if (edits && (await previewEdits(client, edits))) await refresh();
  };

  const clear = async (): Promise<void> => {
    shown = undefined;
    tree.show(undefined);
    await vscode.commands.executeCommand('setContext', 'drydock.upgradeShown', false);
  };

  const openPage = async (row: UpgradeRow): Promise<void> => {
    if (row.kind !== 'finding' || row.finding.page === undefined) return;
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(row.finding.page));
  };

  subscriptions.push(
    view,
    vscode.commands.registerCommand('drydock.previewUpgrade', preview),
    vscode.commands.registerCommand('drydock.upgrade.refresh', refresh),
    vscode.commands.registerCommand('drydock.upgrade.migrateAll', () => migrate()),
    vscode.commands.registerCommand('drydock.upgrade.migrate', (row: UpgradeRow) => migrate(placesOf(row))),
    vscode.commands.registerCommand('drydock.upgrade.openPage', openPage),
    vscode.commands.registerCommand('drydock.upgrade.clear', clear),
  );
}

/** Whether there are objects, and of no file it is known what version it is for. */
function namesNoVersion({ versions, already, pins, unchecked }: UpgradeAnswer): boolean {
  return [...versions, ...already, ...pins].length === 0 && unchecked.some(({ kind }) => kind === 'no-pin');
}

function summary({ versions, already, files, objects, from, to }: UpgradeAnswer): string {
  const way = `${from ?? vscode.l10n.t('pinned version')} → ${to}`;
  const seen = `${count('files', files)}, ${count('objects', objects)}`;
  if (versions.length > 0 || already.length > 0) return `${way} (${seen})`;
  return vscode.l10n.t('{0}: nothing breaks ({1}).', way, seen);
}
