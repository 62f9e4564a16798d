import * as vscode from 'vscode';

/** The scheme under which the rules' pages are read: `package.json` opens its documents as a Markdown preview. */
const scheme = 'drydock-rule';

/** What a rule's id is appended to for the address of its page. */
export const rulePages = `${scheme}:/`;

/**
 * Lets a click on the rule of a problem open that rule's page. A `file:` address would open the page's Markdown source, and
 * newer versions of VS Code run no command from there.
 */
export function serveRulePages({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const provideTextDocumentContent = async ({ path }: vscode.Uri): Promise<string> => {
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', path);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  };
  subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }));
}
