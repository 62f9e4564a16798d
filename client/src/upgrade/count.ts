import * as vscode from 'vscode';

/** A number of things in words: `1 object`, `3 objects`. */
export function count(what: 'objects' | 'files', number: number): string {
  if (what === 'files') return number === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', number);
  return number === 1 ? vscode.l10n.t('1 object') : vscode.l10n.t('{0} objects', number);
}
