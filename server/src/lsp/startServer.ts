import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Descriptions } from '../core/kubernetes/Descriptions.ts';
import type { WorkspaceTools } from '../workspace/Workspace.ts';
import { fixAllKind, registerCodeActions } from './codeActions.ts';
import { readCompletionClient, registerCompletion, triggerCharacters } from './completion.ts';
import { registerPullDiagnostics, registerPushDiagnostics } from './diagnostics.ts';
import { registerHover } from './hover.ts';
import { registerPin } from './pin.ts';
import { createSession, type SessionDefaults } from './Session.ts';

/** What the server is given by where it runs. */
export interface ServerHost extends Omit<WorkspaceTools, 'onFailure' | 'commandLine'>, SessionDefaults {
  /** The upstream descriptions, read at the first hover; none where the build left them out. */
  readonly descriptions: () => Descriptions;
  readonly version: string;
}

/** Speaks the language server protocol on `connection` until the client ends it. */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((init): InitializeResult => {
    const { descriptions, version } = host;
    const onFailure = (text: string): void => connection.console.error(text);
    const session = createSession(connection, { ...host, onFailure }, init, host);
    const pulls = init.capabilities.textDocument?.diagnostic !== undefined;
    const refreshes = init.capabilities.workspace?.diagnostics?.refreshSupport === true;
    const push = pulls ? undefined : registerPushDiagnostics(connection, session);
    if (pulls) registerPullDiagnostics(connection, session);
    registerCodeActions(connection, session);
    registerHover(connection, session, descriptions);
    const completion = readCompletionClient(init.capabilities.textDocument?.completion, init.initializationOptions);
    registerCompletion(connection, session, descriptions, completion);
    registerPin(connection, session);

    const recheck = (): void => {
      if (push) push.sendAll();
      else if (refreshes) connection.languages.diagnostics.refresh();
      void connection.sendNotification('drydock/pinsChanged');
    };
    connection.onDidChangeConfiguration(({ settings }) => {
      session.settingsChanged(settings);
      recheck();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) session.fileChanged(uri);
      recheck();
    });
    connection.onNotification('drydock/othersCheckSyntax', ({ value }: { readonly value: boolean }) => {
      session.setOthersCheckSyntax(value);
      recheck();
    });
    // As long as a configuration is open it counts as it stands there, and after that as it stands on the disk.
    const configChanged = ({ document: { uri } }: { readonly document: { readonly uri: string } }): void => {
      if (!/\/(\.drydock\.ya?ml|kustomization\.ya?ml|Kustomization)$/.test(uri)) return;
      session.fileChanged(uri);
      recheck();
    };
    session.documents.onDidChangeContent(configChanged);
    session.documents.onDidClose(configChanged);
    session.documents.listen(connection);
    connection.onInitialized(() => {
      if (init.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, {
          section: ['drydock', 'yaml.kubernetesVersion'],
        });
      }
    });

    return {
      serverInfo: { name: 'drydock', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
        ...(pulls && {
          diagnosticProvider: { identifier: 'drydock', interFileDependencies: true, workspaceDiagnostics: false },
        }),
      },
    };
  });
  connection.listen();
}
