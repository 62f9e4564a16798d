import { drydockFinding } from '../core/analysis/drydockRules.ts';
import { type Message, message } from '../core/messages/Message.ts';
import { lineIndexOf } from '../core/text/LineIndex.ts';
import { largestDocument } from '../core/yaml/parseDocument.ts';
import { configNames } from '../workspace/Config.ts';
import type { FilePlace, LocatedFinding } from '../workspace/checkFile.ts';
import type { FoundConfig } from '../workspace/configLookup.ts';
import { noEditorSettings } from '../workspace/EditorSettings.ts';
import { type FileSnapshot, largestFile, type PlacedDocument, readSnapshot } from '../workspace/FileSnapshot.ts';
import type { ReadResult } from '../workspace/Files.ts';
import { looksLikeManifests, mayHoldManifests } from '../workspace/mayHoldManifests.ts';
import { createWorkspace, type Workspace } from '../workspace/Workspace.ts';
import { type ReportedFinding, reportedFinding } from './CheckReport.ts';
import { CommandFailure } from './CommandFailure.ts';
import type { CommandHost } from './CommandHost.ts';
import { type CommandRun, complain } from './CommandRun.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { progressOn } from './progress.ts';
import { readAhead } from './readAhead.ts';
import { type CheckOptions, readCheckOptions, type WrittenCheckOptions } from './readCheckOptions.ts';
import { shownPath } from './shownPath.ts';

/** What `check` and `fix` are told. */
export interface InputOptions extends WrittenCheckOptions {
  readonly stdinFilename?: string;
}

/** A file's text, and how to check it or what becomes of it. */
export interface Input {
  readonly file: FoundFile;
  /** As stored, a byte-order mark kept. */
  readonly text: string;
  /** `undefined` where nothing in the text can be a manifest, so that it need not be parsed. */
  readonly snapshot: FileSnapshot | undefined;
  /** What holds for it; absent for a configuration of ours, which holds no objects. */
  readonly place: FilePlace | undefined;
  readonly check: (snapshot: FileSnapshot) => CheckedInput;
}

export interface CheckedInput {
  readonly findings: readonly LocatedFinding[];
  readonly objects: number;
}

/** What is known when all inputs were visited. */
export interface VisitedInputs {
  /** How many files were read. */
  readonly files: number;
  /** What is wrong with the configurations that held, where it is no error. */
  readonly findings: readonly ReportedFinding[];
  /** Nothing that the paths stand for was left out. */
  readonly complete: boolean;
}

/**
 * Reads what `paths` stand for, in the order of the files' names, and hands each to `visit`. What cannot be read is said on
 * stderr, and the rest is visited. Files that a configuration ignores are passed over unless they are named themselves.
 * @throws CommandFailure when the options are wrong or a configuration is: what it means is not known, so nothing is checked.
 */
export async function visitInputs(
  run: CommandRun,
  paths: readonly string[],
  options: InputOptions,
  visit: (input: Input, workspace: Workspace) => void | Promise<void>,
): Promise<VisitedInputs> {
  const { workspace, severities } = await openWorkspace(run, options);
  const progress = progressOn(run);
  const findings: ReportedFinding[] = [];
  const seenConfigs = new Set<string>();
  let files = 0;
  let complete = true;
  const fail = (failure: Message): void => {
    progress.clear();
    complain(run, failure);
    complete = false;
  };

  try {
    const found = await filesOf(run, paths, options.stdinFilename, fail);
    for (const { uri } of found) workspace.announce(uri);
    let visited = 0;
    for await (const { file, place, read } of readAhead(found, (file) => readSource(file, workspace, run.host))) {
      progress.show(visited++, found.length);
      if (!read) continue;
      const isConfig = isConfigFile(file);
      const { config } = place.pin;
      if (config && !isConfig && !seenConfigs.has(config.uri)) {
        seenConfigs.add(config.uri);
        findings.push(...configFindings(config, run.host.folder, severities));
      }
      const failure = failureOf(read, file);
      if (failure) fail(failure);
      if (failure || read.kind !== 'text') continue;
      const { text } = read;
      files++;
      const named = { ...place, ignored: false };
      const input: Input = {
        file,
        text,
        snapshot: isConfig ? readSnapshot(text) : parsedManifests(text, file.shown, fail),
        place: isConfig ? undefined : named,
        check: isConfig
          ? (snapshot) => checkConfig(workspace, snapshot.text)
          : (snapshot) => workspace.check(snapshot, named),
      };
      await visit(input, workspace);
    }
    return { files, findings, complete };
  } finally {
    progress.clear();
  }
}

/** The workspace that the options ask for, with the severities that they set. */
async function openWorkspace(run: CommandRun, options: WrittenCheckOptions) {
  const { host } = run;
  const { timeline, facts, rules } = host.data();
  const { kubernetes, config, severities, migrationStyle } = readCheckOptions(options, timeline, rules);
  const configUri = config === undefined ? undefined : host.uriOf(config);
  if (config !== undefined && configUri !== undefined && (await host.files.readText(configUri)).kind === 'missing') {
    throw new CommandFailure(message('cli.failure.no-config', { path: config }));
  }
  const commandLine = {
    ...(kubernetes !== undefined && { kubernetes }),
    ...(configUri !== undefined && { config: configUri }),
    ...(migrationStyle && { migrationStyle }),
    rules: severities,
  };
  const onFailure = (text: string): void => host.err.write(`drydock: ${text}\n`);
  return {
    workspace: createWorkspace({ files: host.files, timeline, facts, rules, onFailure, commandLine }),
    severities,
  };
}

interface InputFile extends FoundFile {
  /** Its text comes from standard input. */
  readonly isInput?: true;
}

/** The files that the paths stand for; standard input is a file that is called so. */
async function filesOf(
  run: CommandRun,
  paths: readonly string[],
  inputName: string | undefined,
  fail: (failure: Message) => void,
): Promise<readonly InputFile[]> {
  const { host } = run;
  if (paths.includes('-')) {
    if (paths.length > 1) throw new CommandFailure(message('cli.failure.input-alone'));
    const uri = host.uriOf(inputName ?? '-');
    return [{ uri, shown: inputName ? shownPath(uri, host.folder) : '<stdin>', named: true, isInput: true }];
  }
  const { found, failures } = await findFiles(paths.length === 0 ? ['.'] : paths, host);
  for (const failure of failures) fail(failure);
  if (found.length === 0 && failures.length === 0) complain(run, message('cli.no-files'));
  return found;
}

/** What holds for a file, and its text; that is not even read for one that a configuration ignores. */
async function readSource(file: InputFile, workspace: Workspace, host: CommandHost) {
  const place = await workspace.placeOf(file.uri, noEditorSettings);
  if (place.ignored && !file.named) return { file, place, read: undefined };
  if (!file.isInput) return { file, place, read: await host.files.readText(file.uri) };
  const text = await host.readInput();
  const read: ReadResult = text === undefined ? { kind: 'unreadable', reason: 'not-utf8' } : { kind: 'text', text };
  return { file, place, read };
}

function isConfigFile({ uri }: FoundFile): boolean {
  return configNames.some((name) => uri.endsWith(`/${name}`));
}

/** Why a file cannot be checked; `undefined` for one that can, or that is too large and no manifest. */
function failureOf(read: ReadResult, { shown: path, isInput }: InputFile): Message | undefined {
  switch (read.kind) {
    case 'text':
      return read.text.length > largestFile && looksLikeManifests(read.text) ? tooLarge(path, largestFile) : undefined;
    case 'missing':
      return message('cli.failure.no-such-path', { path });
    default:
      if (isInput) return message('cli.failure.not-utf8-input');
      return message('cli.failure.unreadable', { path, reason: message(`unreadable.${read.reason}`) });
  }
}

/** The documents of a text that may hold manifests; a document that is not read is said, since nothing passes in silence. */
function parsedManifests(text: string, path: string, fail: (failure: Message) => void): FileSnapshot | undefined {
  if (text.length > largestFile || !mayHoldManifests(text)) return undefined;
  const snapshot = readSnapshot(text);
  if (snapshot.documents.some(isUnread)) fail(tooLarge(path, largestDocument));
  return snapshot;
}

/** A document that the parser passes over and that looks like a manifest: nothing may pass unchecked in silence. */
function isUnread({ document: { text, problems } }: PlacedDocument): boolean {
  return text.length > largestDocument && problems.some(({ code }) => code === 'too-large') && looksLikeManifests(text);
}

function tooLarge(path: string, limit: number): Message {
  return message('cli.failure.too-large', { path, limit: String(limit / 1_000_000) });
}

/** What is wrong with a configuration and leaves its meaning as it is; anything else ends the command. */
function configFindings(
  { uri, text, problems }: FoundConfig,
  folder: string,
  severities: CheckOptions['severities'],
): readonly ReportedFinding[] {
  const source = { text, lines: lineIndexOf(text) };
  const file = shownPath(uri, folder);
  const findings = problems.map((problem) => drydockFinding(problem, undefined));
  const fault = findings.find(({ severity }) => severity === 'error');
  if (fault) {
    const line = source.lines.positionAt(fault.range.start).line + 1;
    throw new CommandFailure(message('cli.failure.config', { file, line, problem: fault.message }));
  }
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [reportedFinding(file, source, { ...finding, severity }, 0)];
  });
}

function checkConfig(workspace: Workspace, text: string): CheckedInput {
  return { findings: workspace.checkConfig(text).map((finding) => ({ finding, start: 0 })), objects: 0 };
}
