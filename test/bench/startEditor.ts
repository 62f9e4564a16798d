import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import type { Contestant } from './Contestant.ts';

/** An editor with one server, as far as it takes to measure. */
export interface Editor {
  readonly pid: number;
  readonly server: ServerCapabilities;
  open(uri: string, text: string): Promise<void>;
  /** Puts `text` at a place, or takes as many characters away. */
  type(uri: string, at: Position, text: string | number): Promise<void>;
  /** The next diagnostics that `accepts` takes. */
  diagnostics(uri: string, accepts: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Whether there is something to show. */
  hover(uri: string, position: Position): Promise<boolean>;
  complete(uri: string, position: Position): Promise<readonly CompletionItem[]>;
  /** The names of the objects that a query finds in the workspace. */
  symbols(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Longer than the slowest server takes for the largest file. */
const patience = 60_000;

/**
 * Starts a server and initializes it, as an editor does that shows diagnostics when they come.
 * @param folder URI of the folder that is open in it, if one is
 */
export async function startEditor(contestant: Contestant, folder?: string): Promise<Editor> {
  const child = spawn(process.execPath, contestant.command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Set<(uri: string, diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    for (const receive of waiting) receive(uri, diagnostics);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => contestant.settings(section) ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest('vscode/content', (uri: string) => contestant.schemaOf?.(uri) ?? null);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { versionSupport: true }, hover: { contentFormat: ['markdown'] } },
    },
  });
  if (contestant.schemaOf) await connection.sendNotification('yaml/registerContentRequest');
  await connection.sendNotification(InitializedNotification.type, {});

  const versions = new Map<string, number>();
  return {
    pid: child.pid ?? 0,
    server: capabilities,
    open: (uri, text) => {
      versions.set(uri, 1);
      return connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      });
    },
    type: (uri, start, text) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const end = typeof text === 'number' ? { ...start, character: start.character + text } : start;
      return connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end }, text: typeof text === 'number' ? '' : text }],
      });
    },
    diagnostics: (wanted, accepts) =>
      new Promise((resolve, reject) => {
        const receive = (uri: string, diagnostics: readonly Diagnostic[]): void => {
          if (uri !== wanted || !accepts(diagnostics)) return;
          clearTimeout(timer);
          waiting.delete(receive);
          resolve(diagnostics);
        };
        const timer = setTimeout(() => {
          waiting.delete(receive);
          reject(new Error(`${contestant.name} does not say of ${wanted} what it should: it does not check at all?`));
        }, patience);
        waiting.add(receive);
      }),
    hover: async (uri, position) => {
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return hover !== null;
    },
    complete: async (uri, position) => {
      const found = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    symbols: async (query) => {
      const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query });
      return (found ?? []).map(({ name }) => name);
    },
    close: async () => {
      const exited = once(child, 'exit');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await exited;
      connection.dispose();
    },
  };
}
