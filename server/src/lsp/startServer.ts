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
import { registerCodeLens } from './codeLens.ts';
import { readCompletionClient, registerCompletion, triggerCharacters } from './completion.ts';
import { registerPullDiagnostics, registerPushDiagnostics } from './diagnostics.ts';
import { registerHover } from './hover.ts';
import { registerNames } from './names.ts';
import { registerPin } from './pin.ts';
import { createSession, type SessionDefaults } from './Session.ts';
import { registerSecretValue } from './secretValue.ts';
import { registerStructure } from './structure.ts';
import { registerSymbols } from './symbols.ts';
import { registerUpgrade } from './upgrade.ts';

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
    registerCodeActions(connection, session, init);
    registerHover(connection, session, descriptions, init);
    const lenses = registerCodeLens(connection, session, init);
    registerStructure(connection, session);
    const beginIndex = registerSymbols(connection, session, init);
    registerNames(connection, session);
    const completion = readCompletionClient(init.capabilities.textDocument?.completion, init.initializationOptions);
    registerCompletion(connection, session, descriptions, completion);
    registerPin(connection, session);
    registerUpgrade(connection, session, init);
    registerSecretValue(connection, session);

    const recheck = (): void => {
      if (push) push.sendAll();
      else if (refreshes) connection.languages.diagnostics.refresh();
      void connection.sendNotification('drydock/pinsChanged');
    };
    connection.onDidChangeConfiguration(({ settings }) => {
      session.settingsChanged(settings);
      recheck();
      lenses.refresh();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) void session.index.changed(uri);
      const decisive = changes.filter(({ uri }) => decides(uri));
      for (const { uri } of decisive) session.fileChanged(uri);
      if (decisive.length > 0) recheck();
    });
    connection.onNotification('drydock/othersCheckSyntax', ({ value }: { readonly value: boolean }) => {
      session.setOthersCheckSyntax(value);
      recheck();
    });
    // As long as a configuration is open it counts as it stands there, and after that as it stands on the disk.
    const configChanged = ({ document: { uri } }: { readonly document: { readonly uri: string } }): void => {
      if (!decides(uri)) return;
      session.fileChanged(uri);
      recheck();
    };
    session.documents.onDidChangeContent(configChanged);
    session.documents.onDidClose(configChanged);
    session.documents.listen(connection);
    connection.onInitialized(() => {
      beginIndex();
      if (init.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, {
          section: ['drydock', 'yaml.kubernetesVersion'],
        });
      }
    });

    return {
      serverInfo: { name: 'drydock', version },
      capabilities: {
        ...(init.capabilities.workspace?.workspaceFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind] },
        codeLensProvider: {},
        hoverProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        definitionProvider: true,
        documentHighlightProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: {},
        completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
        ...(pulls && {
          diagnosticProvider: { identifier: 'drydock', interFileDependencies: true, workspaceDiagnostics: false },
        }),
      },
    };
  });
  connection.listen();
}

/** Whether other files are checked otherwise when this one changes: configurations and kustomizations. */
function decides(uri: string): boolean {
  return /\/(\.drydock\.ya?ml|kustomization\.ya?ml|Kustomization)$/.test(uri);
}
