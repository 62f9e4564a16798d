import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../core/messages/Message.ts';
import { configNames } from '../workspace/Config.ts';
import type { FileCheck, FilePlace } from '../workspace/checkFile.ts';
import type { ReadFile } from '../workspace/completeIn.ts';
import { type EditorSettings, noEditorSettings, readEditorSettings } from '../workspace/EditorSettings.ts';
import { type FileSnapshot, readSnapshot } from '../workspace/FileSnapshot.ts';
import type { Files } from '../workspace/Files.ts';
import { createObjectIndex, type ObjectIndex } from '../workspace/ObjectIndex.ts';
import { createWorkspace, type Workspace, type WorkspaceTools } from '../workspace/Workspace.ts';
import type { DiagnosticStyle } from './convert.ts';
import { readableFiles } from './readableFiles.ts';

/** One open document as it is now, with what was found in it. */
export interface CheckedDocument {
  readonly document: TextDocument;
  readonly check: FileCheck;
  /** Names the state that the findings are of: of equal ones they are equal. */
  readonly state: string;
}

/** What holds where the client says nothing. */
export interface SessionDefaults {
  readonly language: Language;
  /** URI of the folder with the rules' pages, when they are at hand. */
  readonly rulePages: string | undefined;
}

/** What the handlers of one connection share: the open documents, what was found in each, and its settings. */
export interface Session {
  readonly language: Language;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly documents: TextDocuments<TextDocument>;
  /** The objects of the workspace. */
  readonly index: ObjectIndex;
  /** Forgets settings; the next request asks for them again. */
  readonly settingsChanged: (settings: unknown) => void;
  /** A configuration or kustomization changed, on disk or in the editor. */
  readonly fileChanged: (uri: string) => void;
  /** Another extension checks the syntax of YAML, so ours keeps still. */
  readonly setOthersCheckSyntax: (value: boolean) => void;
  settings(uri: string): Promise<EditorSettings>;
  /**
   * Checks an open document.
   * @returns `undefined` for one that is not open
   * @throws ResponseError when `token` is cancelled meanwhile
   */
  check(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined>;
  /** Reads an open document without checking it. As `check` otherwise. */
  read(uri: string, token?: CancellationToken): Promise<ReadFile | undefined>;
  style(uri: string): DiagnosticStyle;
  /** An edit of a document as it is now, with its version where the client can hold it against that. */
  edit(document: TextDocument, edits: TextEdit[]): WorkspaceEdit;
}

export function createSession(
  connection: Connection,
  tools: WorkspaceTools,
  init: InitializeParams,
  defaults: SessionDefaults,
): Session {
  const options = readOptions(init, defaults);
  const asksForSettings = init.capabilities.workspace?.configuration === true;
  const documents = new TextDocuments(TextDocument);
  const files = readableFiles(tools.files, (uri) => documents.get(uri)?.getText(), connection, init);
  const workspace = createWorkspace({ ...tools, files });
  // What is far away is gone through when the user asks for it, not by itself.
  const index = createObjectIndex({ ...files, list: tools.files.list }, tools.timeline, tools.facts);
  const checked = new Map<string, CheckedDocument>();
  const snapshots = new Map<string, FileSnapshot>();
  documents.onDidOpen(({ document: { uri } }) => {
    let last = readSnapshot('');
    index.opened(uri, () => {
      const document = documents.get(uri);
      if (document) last = snapshotOf(document);
      return last;
    });
  });
  const settings = new Map<string, Promise<EditorSettings>>();
  let sentSettings = noEditorSettings;
  let othersCheckSyntax = false;
  // Clients may keep the name of a state longer than this server or a document lives, and versions begin anew with both.
  const server = Math.random().toString(36).slice(2);
  let generation = 0;
  documents.onDidClose(({ document }) => {
    generation++;
    checked.delete(document.uri);
    snapshots.delete(document.uri);
    settings.delete(document.uri);
    void index.closed(document.uri);
  });

  const ask = async (uri: string): Promise<EditorSettings> => {
    if (!asksForSettings) return sentSettings;
    const [drydock, yaml] = await connection.workspace.getConfiguration([
      { scopeUri: uri, section: 'drydock' },
      { scopeUri: uri, section: 'yaml.kubernetesVersion' },
    ]);
    return readEditorSettings(drydock, yaml);
  };
  const askOrDoWithout = (uri: string): Promise<EditorSettings> =>
    ask(uri).catch((error: unknown) => {
      connection.console.warn(`The client does not tell its settings: ${String(error)}`);
      return sentSettings;
    });

  const stateOf = ({ version }: TextDocument, begun: number): string => `${server}.${begun}.${version}`;

  const snapshotOf = (document: TextDocument): FileSnapshot => {
    const snapshot = readSnapshot(document.getText(), snapshots.get(document.uri));
    snapshots.set(document.uri, snapshot);
    return snapshot;
  };

  const checkIn = (document: TextDocument, place: FilePlace): FileCheck => {
    const snapshot = snapshotOf(document);
    if (isConfig(document.uri)) {
      const findings = workspace.checkConfig(snapshot.text).map((finding) => ({ finding, start: 0 }));
      return { snapshot, place, parts: [], findings, objects: 0 };
    }
    const check = workspace.check(snapshot, place);
    if (!othersCheckSyntax) return check;
    return { ...check, findings: check.findings.filter(({ finding }) => finding.rule !== 'yaml-syntax') };
  };

  const session: Session = {
    language: options.language,
    workspace,
    files,
    documents,
    index,
    settingsChanged: (sent) => {
      generation++;
      settings.clear();
      const { drydock, yaml } = isRecord(sent) ? sent : {};
      sentSettings = readEditorSettings(drydock, isRecord(yaml) ? yaml.kubernetesVersion : undefined);
    },
    fileChanged: (uri) => {
      generation++;
      workspace.changed(uri);
    },
    setOthersCheckSyntax: (value) => {
      if (othersCheckSyntax !== value) generation++;
      othersCheckSyntax = value;
    },
    settings: (uri) => {
      const known = settings.get(uri) ?? askOrDoWithout(uri);
      settings.set(uri, known);
      return known;
    },
    check: async (uri, token) => {
      const open = documents.get(uri);
      if (!open) return undefined;
      const last = checked.get(uri);
      if (last?.state === stateOf(open, generation)) return last;
      // What changes from here on may come too late for the settings and files that are asked for now.
      const begun = generation;
      const asked = await session.settings(uri);
      const place = await workspace.placeOf(uri, asked);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      const document = documents.get(uri);
      if (!document) return undefined;
      const found = { document, check: checkIn(document, place), state: stateOf(document, begun) };
      checked.set(uri, found);
      return found;
    },
    read: async (uri, token) => {
      if (!documents.get(uri)) return undefined;
      const place = await workspace.placeOf(uri, await session.settings(uri));
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      const document = documents.get(uri);
      if (!document || isConfig(uri)) return undefined;
      const snapshot = snapshotOf(document);
      return { uri, snapshot, parts: workspace.read(snapshot, place) };
    },
    style: (uri) => ({
      uri,
      language: options.language,
      pageOf: (rule) => {
        const { rulePages, language } = options;
        return rulePages && `${rulePages}/${language === 'ko' ? 'ko/' : ''}${rule}.md`;
      },
    }),
    edit: ({ uri, version }, edits) =>
      init.capabilities.workspace?.workspaceEdit?.documentChanges
        ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
        : { changes: { [uri]: edits } },
  };
  return session;
}

/** Whether a file is a configuration of ours, by its name. */
function isConfig(uri: string): boolean {
  return configNames.some((name) => uri.endsWith(`/${name}`));
}

/** The language is that of the client's own option, else of its locale, which the protocol has for that. */
function readOptions({ initializationOptions, locale }: InitializeParams, defaults: SessionDefaults): SessionDefaults {
  const options = isRecord(initializationOptions) ? initializationOptions : {};
  const said = [options.language, locale].find((name) => typeof name === 'string');
  const { rulePages } = options;
  return {
    language: said === undefined ? defaults.language : /^ko(?![a-z])/i.test(said) ? 'ko' : 'en',
    rulePages: typeof rulePages === 'string' ? rulePages.replace(/\/$/, '') : defaults.rulePages,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
