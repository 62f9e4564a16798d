import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { FolderListing, ReadResult } from '../../server/src/workspace/Files.ts';
import { registerCommands } from './commands.ts';
import { holdsManifest } from './holdsManifest.ts';
import { listFolder } from './listFolder.ts';
import { showPin } from './pinStatus.ts';
import { shareWithRedHatYaml } from './redHatYaml.ts';
import { rulePages, serveRulePages } from './rulePages.ts';
import { registerShowDecodedValue, showDecodedValueCommand } from './showDecodedValue.ts';
import { registerShowNotes, showNotesCommand } from './showNotes.ts';
import { registerShowWindow, showWindowCommand } from './showWindow.ts';
import { registerUpgrade } from './upgrade/registerUpgrade.ts';

/** The languages in which manifests are written. */
export const languages = ['yaml', 'json', 'jsonc'];

/**
 * Starts the server when the first document is open that looks like a manifest, may become one, or is a configuration of ours, so
 * that a folder without any costs nothing, or when a command needs it.
 */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Drydock', { log: true });
  context.subscriptions.push(log);
  const client = createClient(context, log);
  registerCommands(context, client, log);
  serveRulePages(context);
  registerShowWindow(context);
  registerShowNotes(context);
  registerShowDecodedValue(context, client);

  let started: Promise<boolean> | undefined;
  const startOnce = (): Promise<boolean> => {
    if (started === undefined) {
      for (const waiting of waits) waiting.dispose();
      started = start(context, client, log);
    }
    return started;
  };
  registerUpgrade(context, client, startOnce);
  const startFor = (document: vscode.TextDocument): void => {
    if (started || !languages.includes(document.languageId)) return;
    if (isConfig(document) || isNew(document) || holdsManifest(document.getText())) void startOnce();
  };
  const waits = [
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startFor(document)),
  ];
  context.subscriptions.push(...waits, { dispose: () => void client.dispose() });
  for (const document of vscode.workspace.textDocuments) startFor(document);
}

/** A YAML file in which nothing but comments and a word is written: the server completes it to a manifest. */
function isNew(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'yaml' || document.lineCount > 100) return false;
  return document
    .getText()
    .split('\n')
    .every((line) => /^\s*(?:#.*|\w+\s*)?$/.test(line));
}

function isConfig({ uri }: vscode.TextDocument): boolean {
  return /\/\.drydock\.ya?ml$/.test(uri.path);
}

/** Whether it could be started. */
async function start(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    return false;
  }
  showPin(context, client);
  shareWithRedHatYaml(context, client, log);
  return true;
}

function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = join(context.extensionPath, 'dist', 'server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: languages.map((language) => ({ language })),
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticPullOptions: { onChange: true, onSave: false },
    initializationOptions: {
      language: vscode.env.language,
      readsFiles: true,
      listsFolders: true,
      // `auto`: it keeps still where there is nothing to suggest.
      suggestCommand: { title: '', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] },
      rulePages,
      commands: [showWindowCommand, showDecodedValueCommand, showNotesCommand],
    },
    middleware: {
      workspace: {
        // The Red Hat extension has a default for its version, which is not the user's word.
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, index) => {
            const { section, scopeUri } = params.items[index] ?? {};
            if (section !== 'yaml.kubernetesVersion') return value ?? null;
            const scope = scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri);
            const set = vscode.workspace.getConfiguration('yaml', scope).inspect<string>('kubernetesVersion');
            return set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue ?? null;
          });
        },
      },
    },
  };
  const client = new LanguageClient('drydock', 'Drydock', server, options);
  // The server reads ordinary files itself; those of a virtual workspace only the editor can read.
  client.onRequest<ReadResult, void>(
    'drydock/readText',
    async ({ uri }: { readonly uri: string }): Promise<ReadResult> => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
        return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
      } catch (error) {
        const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
        return missing ? { kind: 'missing' } : { kind: 'unreadable', reason: 'other' };
      }
    },
  );
  client.onRequest<FolderListing, void>('drydock/list', listFolder);
  return client;
}
