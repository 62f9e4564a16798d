import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type Inbox, inbox } from './inbox.ts';

/** What an editor says of itself, and where the server is that it speaks to. */
export interface ClientOptions {
  /** A client that pulls diagnostics unless something else is said. */
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** What the client answers when it is asked for a section of its settings; without it the client says that it cannot be asked. */
  readonly settings?: (section: string | undefined, uri: string | undefined) => unknown;
  /** Files of the client's folder, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whom it speaks to: the bundled server over stdio unless something else is said. */
  readonly server?: RunningServer;
  /** Errors that the server logs are expected; otherwise each fails the test. */
  readonly mayLogErrors?: boolean;
}

/** A server with the two ends of its pipe. */
export interface RunningServer {
  readonly output: Readable | Duplex;
  readonly input: Writable | Duplex;
  /** Settles with the exit status when it is gone. */
  readonly exited: Promise<number | null>;
  readonly pid: number | undefined;
}

/** An editor without a window. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly server: RunningServer;
  /** URI of the client's folder, without a slash at its end. */
  readonly folder: string;
  readonly uri: (path: string) => string;
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  readonly change: (
    uri: string,
    version: number,
    ...changes: readonly TextDocumentContentChangeEvent[]
  ) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** Pulls, and gives the diagnostics of a full report. */
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly pushes: Inbox<PublishDiagnosticsParams>;
  /** Requests to pull again. */
  readonly refreshes: Inbox<void>;
  /** Notifications that a pin may have changed. */
  readonly pinsChanged: Inbox<void>;
  /** Methods that the server registered after it was initialized. */
  readonly registered: Inbox<string>;
  readonly log: readonly string[];
  /** Writes a file of the client's folder. */
  readonly write: (path: string, content: string | Uint8Array) => void;
}

/** What clients that pull say of themselves. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

/**
 * Starts a client and initializes its server; both end with the test. An error in the server's log or a server that does not exit
 * fails the test.
 */
export async function startClient(t: TestContext, options: ClientOptions = {}): Promise<Client> {
  const { capabilities = pulling, settings, files = {} } = options;
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'drydock-protocol-'));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const folder = pathToFileURL(path).href;
  const server = options.server ?? spawnServer();
  const connection = createProtocolConnection(
    new StreamMessageReader(server.output),
    new StreamMessageWriter(server.input),
  );
  const pushes = inbox<PublishDiagnosticsParams>('diagnostics');
  const refreshes = inbox<void>('a request to pull again');
  const pinsChanged = inbox<void>('drydock/pinsChanged');
  const registered = inbox<string>('a registration');
  const log: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, pushes.put);
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshes.put());
  connection.onNotification('drydock/pinsChanged', () => pinsChanged.put());
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method } of registrations) registered.put(method);
  });
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) log.push(message);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section, scopeUri }) => settings?.(section, scopeUri) ?? null),
  );
  connection.listen();

  t.after(async () => {
    if (server.pid === undefined || isAlive(server.pid)) {
      await connection.sendRequest(ShutdownRequest.type).catch(() => undefined);
      await connection.sendNotification(ExitNotification.type).catch(() => undefined);
    }
    await server.exited;
    connection.dispose();
    rmSync(path, { recursive: true, force: true });
    if (!options.mayLogErrors) assert.deepEqual(log, [], 'the server logged an error');
  });

  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'protocol' }],
    capabilities: settings
      ? { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } }
      : capabilities,
    ...(options.locale !== undefined && { locale: options.locale }),
    ...('initializationOptions' in options && { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    initialized,
    server,
    folder,
    uri: (name) => `${folder}/${name}`,
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...contentChanges],
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: async (uri) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      assert.equal(report.kind, DocumentDiagnosticReportKind.Full);
      return report.kind === DocumentDiagnosticReportKind.Full ? report.items : [];
    },
    pushes,
    refreshes,
    pinsChanged,
    registered,
    log,
    write,
  };
}

/** Starts the bundled server as an editor does: `dist/server.js --stdio`, or what `command` names in its place. */
export function spawnServer(
  command: readonly string[] = ['dist/server.js', '--stdio'],
  environment: Readonly<Record<string, string>> = {},
): RunningServer {
  const server = spawn(process.execPath, command, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return { output: server.stdout, input: server.stdin, exited: exitOf(server), pid: server.pid };
}

/** The exit status of a process, when it is gone. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const severities: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** A diagnostic in a word: `error unknown-field 5:2-5:9`, lines and characters from 0 as the protocol has them. */
export function brief({ severity, code, range: { start, end } }: Diagnostic): string {
  return `${severity && severities[severity]} ${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}
