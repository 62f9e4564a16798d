import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { holdsManifest } from './holdsManifest.ts';

/** What the Red Hat YAML extension exports to others (its README, "Extension API"). */
interface RedHatYaml {
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string | undefined,
  ): boolean;
}

const scheme = 'drydock';

/**
 * Lives beside Red Hat's YAML extension so that each thing is said once, as `drydock.redhatYaml` has it. `auto`: while that
 * extension is active it keeps its word on YAML syntax, and for manifests it gets an empty schema from here.
 */
export function shareWithRedHatYaml(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): void {
  let registered = false;
  const mode = (): string => vscode.workspace.getConfiguration('drydock').get('redhatYaml', 'auto');

  const update = async (): Promise<void> => {
    const extension = vscode.extensions.getExtension<RedHatYaml>('redhat.vscode-yaml');
    if (extension && mode() === 'auto' && !registered) {
      const api = await extension.activate();
      registered = api.registerContributor(
        scheme,
        (resource) => (mode() === 'auto' && isManifest(resource) ? `${scheme}://schema/empty` : undefined),
        () => '{}',
      );
      log.info('Drydock shares the YAML files with the Red Hat YAML extension');
    }
    await client.sendNotification('drydock/othersCheckSyntax', {
      value: mode() === 'auto' && extension?.isActive === true,
    });
  };
  const quietly = (): void => void update().catch((error: unknown) => log.warn(String(error)));
  context.subscriptions.push(
    vscode.extensions.onDidChange(quietly),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('drydock.redhatYaml')) quietly();
    }),
  );
  quietly();
}

function isManifest(resource: string): boolean {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === resource);
  return document !== undefined && holdsManifest(document.getText());
}
