import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../core/messages/Message.ts';
import { configNames } from '../workspace/Config.ts';
import type { FileCheck, FilePlace } from '../workspace/checkFile.ts';
import { type EditorSettings, noEditorSettings, readEditorSettings } from '../workspace/EditorSettings.ts';
import { type FileSnapshot, readSnapshot } from '../workspace/FileSnapshot.ts';
import type { Files } from '../workspace/Files.ts';
import { createWorkspace, type Workspace, type WorkspaceTools } from '../workspace/Workspace.ts';
import type { DiagnosticStyle } from './convert.ts';
import { readableFiles } from './readableFiles.ts';

/** One open document as it is now, with what was found in it. */
export interface CheckedDocument {
  readonly document: TextDocument;
  readonly check: FileCheck;
}

/** What the handlers of one connection share: the open documents, their snapshots, and the settings of each. */
export interface Session {
  readonly language: Language;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly documents: TextDocuments<TextDocument>;
  /** Counts up whenever something outside the documents changes what is found. */
  readonly generation: () => number;
  /** Forgets settings; the next request asks for them again. */
  readonly settingsChanged: (settings: unknown) => void;
  /** A configuration or kustomization changed, on disk or in the editor. */
  readonly fileChanged: (uri: string) => void;
  /** Another extension checks the syntax of YAML, so ours keeps still. */
  readonly setOthersCheckSyntax: (value: boolean) => void;
  snapshot(document: TextDocument): FileSnapshot;
  settings(uri: string): Promise<EditorSettings>;
  /**
   * Checks an open document.
   * @returns `undefined` for one that is not open
   * @throws ResponseError when `token` is cancelled meanwhile
   */
  check(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined>;
  style(uri: string): DiagnosticStyle;
}

export function createSession(
  connection: Connection,
  tools: WorkspaceTools,
  init: InitializeParams,
  defaultRulePages: string | undefined,
): Session {
  const options = readOptions(init.initializationOptions);
  const asksForSettings = init.capabilities.workspace?.configuration === true;
  const documents = new TextDocuments(TextDocument);
  const files = readableFiles(tools.files, (uri) => documents.get(uri)?.getText(), connection, init);
  const workspace = createWorkspace({ ...tools, files });
  const snapshots = new Map<string, FileSnapshot>();
  const settings = new Map<string, Promise<EditorSettings>>();
  let sentSettings = noEditorSettings;
  let othersCheckSyntax = false;
  let generation = 0;
  documents.onDidClose(({ document }) => {
    snapshots.delete(document.uri);
    settings.delete(document.uri);
  });

  const ask = async (uri: string): Promise<EditorSettings> => {
    if (!asksForSettings) return sentSettings;
    const [drydock, yaml] = await connection.workspace.getConfiguration([
      { scopeUri: uri, section: 'drydock' },
      { scopeUri: uri, section: 'yaml.kubernetesVersion' },
    ]);
    return readEditorSettings(drydock, yaml);
  };

  const checkOfConfig = (snapshot: FileSnapshot, place: FilePlace): FileCheck => {
    const findings = workspace.checkConfig(snapshot.text).map((finding) => ({ finding, start: 0 }));
    return { snapshot, place, parts: [], findings, objects: 0 };
  };

  const session: Session = {
    language: options.language,
    workspace,
    files,
    documents,
    generation: () => generation,
    settingsChanged: (sent) => {
      generation++;
      settings.clear();
      const section = sent as
        | { readonly drydock?: unknown; readonly yaml?: { readonly kubernetesVersion?: unknown } }
        | null
        | undefined;
      sentSettings = readEditorSettings(section?.drydock, section?.yaml?.kubernetesVersion);
    },
    fileChanged: (uri) => {
      generation++;
      workspace.changed(uri);
    },
    setOthersCheckSyntax: (value) => {
      if (othersCheckSyntax !== value) generation++;
      othersCheckSyntax = value;
    },
    snapshot: (document) => {
      const snapshot = readSnapshot(document.getText(), snapshots.get(document.uri));
      snapshots.set(document.uri, snapshot);
      return snapshot;
    },
    settings: (uri) => {
      const known = settings.get(uri) ?? ask(uri);
      settings.set(uri, known);
      return known;
    },
    check: async (uri, token) => {
      const asked = await session.settings(uri);
      const place = await workspace.placeOf(uri, asked);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      const document = documents.get(uri);
      if (!document) return undefined;
      const snapshot = session.snapshot(document);
      const check = isConfig(uri) ? checkOfConfig(snapshot, place) : workspace.check(snapshot, place);
      if (!othersCheckSyntax) return { document, check };
      return {
        document,
        check: { ...check, findings: check.findings.filter(({ finding }) => finding.rule !== 'yaml-syntax') },
      };
    },
    style: (uri) => ({
      uri,
      language: options.language,
      pageOf: (rule) => {
        const pages = options.rulePages ?? defaultRulePages;
        return pages && `${pages}/${options.language === 'ko' ? 'ko/' : ''}${rule}.md`;
      },
    }),
  };
  return session;
}

/** Whether a file is a configuration of ours, by its name. */
function isConfig(uri: string): boolean {
  return configNames.some((name) => uri.endsWith(`/${name}`));
}

interface Options {
  readonly language: Language;
  readonly rulePages: string | undefined;
}

function readOptions(json: unknown): Options {
  const options = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
  const { language, rulePages } = options;
  return {
    language: typeof language === 'string' && language.toLowerCase().startsWith('ko') ? 'ko' : 'en',
    rulePages: typeof rulePages === 'string' ? rulePages.replace(/\/$/, '') : undefined,
  };
}
