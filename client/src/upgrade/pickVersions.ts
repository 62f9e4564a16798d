import * as vscode from 'vscode';

/** Lets the user choose the version to upgrade to; the newest is at hand. */
export function pickTarget(versions: readonly string[]): Thenable<string | undefined> {
  const items = versions.slice(0, -1).map((label, index) => ({
    label,
    description: index === 0 ? vscode.l10n.t('newest version known to Drydock') : '',
  }));
  return pick(items, vscode.l10n.t('Preview upgrade: to which Kubernetes version?'));
}

/** Lets the user say from which version files come that name none: any that is older than `to`. */
export function pickOrigin(versions: readonly string[], to: string): Thenable<string | undefined> {
  const items = versions.slice(versions.indexOf(to) + 1).map((label) => ({ label }));
  return pick(items, vscode.l10n.t('No file names the version that it is for. Which Kubernetes version runs now?'));
}

async function pick(items: readonly vscode.QuickPickItem[], title: string): Promise<string | undefined> {
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}
