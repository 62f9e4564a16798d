import { drydockFinding } from '../core/analysis/drydockRules.ts';
import { type Message, message } from '../core/messages/Message.ts';
import { lineIndexOf } from '../core/text/LineIndex.ts';
import { largestDocument } from '../core/yaml/parseDocument.ts';
import { configNames } from '../workspace/Config.ts';
import type { LocatedFinding } from '../workspace/checkFile.ts';
import type { FoundConfig } from '../workspace/configLookup.ts';
import { noEditorSettings } from '../workspace/EditorSettings.ts';
import { type FileSnapshot, type PlacedDocument, readSnapshot } from '../workspace/FileSnapshot.ts';
import { createWorkspace, type Workspace } from '../workspace/Workspace.ts';
import { type ReportedFinding, reportedFinding } from './CheckReport.ts';
import { CommandFailure } from './CommandFailure.ts';
import { type CommandRun, complain } from './CommandRun.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { looksLikeManifests, mayHoldManifests } from './mayHoldManifests.ts';
import { progressOn } from './progress.ts';
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
  visit: (input: Input) => void | Promise<void>,
): Promise<VisitedInputs> {
  const { host } = run;
  const { timeline, facts, rules } = host.data();
  const checkOptions = readCheckOptions(options, timeline, rules);
  const workspace = createWorkspace({
    files: host.files,
    timeline,
    facts,
    rules,
    onFailure: (text) => host.err.write(`drydock: ${text}\n`),
    commandLine: await commandLineOf(checkOptions, run),
  });

  const progress = progressOn(run);
  let complete = true;
  const fail = (failure: Message): void => {
    progress.clear();
    complain(run, failure);
    complete = false;
  };
  const findings: ReportedFinding[] = [];
  const seenConfigs = new Set<string>();
  const useConfig = (config: FoundConfig | undefined): void => {
    if (!config || seenConfigs.has(config.uri)) return;
    seenConfigs.add(config.uri);
    findings.push(...configFindings(config, host.folder, checkOptions));
  };
  const isInput = paths.includes('-');
  if (isInput && paths.length > 1) throw new CommandFailure(message('cli.failure.input-alone'));

  let files = 0;
  const visitFile = async (file: FoundFile, read: () => Promise<string | undefined>): Promise<void> => {
    const place = await workspace.placeOf(file.uri, noEditorSettings);
    if (place.ignored && !file.named) return;
    const isConfig = configNames.some((name) => file.uri.endsWith(`/${name}`));
    if (!isConfig) useConfig(place.pin.config);
    const text = await read();
    if (text === undefined) return;
    files++;
    const check = isConfig
      ? (snapshot: FileSnapshot) => checkConfig(workspace, snapshot.text)
      : (snapshot: FileSnapshot) => workspace.check(snapshot, { ...place, ignored: false });
    const snapshot = isConfig || mayHoldManifests(text) ? readWithinLimits(text, file.shown, fail) : undefined;
    await visit({ file, text, snapshot, check });
  };

  try {
    if (isInput) {
      const { stdinFilename: name } = options;
      const file = {
        uri: host.uriOf(name ?? '-'),
        shown: name ? shownPath(host.uriOf(name), host.folder) : '<stdin>',
        named: true,
      };
      await visitFile(file, async () => {
        const text = await host.readInput();
        if (text === undefined) fail(message('cli.failure.not-utf8-input'));
        return text;
      });
      return { files, findings, complete };
    }
    const { found, failures } = await findFiles(paths.length === 0 ? ['.'] : paths, host);
    for (const failure of failures) fail(failure);
    if (found.length === 0 && complete) complain(run, message('cli.no-files'));
    for (const [index, file] of found.entries()) {
      progress.show(index, found.length);
      await visitFile(file, async () => {
        const read = await host.files.readText(file.uri);
        if (read.kind === 'text') return read.text;
        fail(
          read.kind === 'missing'
            ? message('cli.failure.no-such-path', { path: file.shown })
            : message('cli.failure.unreadable', { path: file.shown, reason: message(`unreadable.${read.reason}`) }),
        );
        return undefined;
      });
    }
    return { files, findings, complete };
  } finally {
    progress.clear();
  }
}

/**
 * A text's documents, or `undefined` for a text that would take too much memory. What is too large and looks like manifests is
 * said, since nothing may pass unchecked in silence.
 */
function readWithinLimits(text: string, path: string, fail: (failure: Message) => void): FileSnapshot | undefined {
  const tooLarge = (limit: number): Message =>
    message('cli.failure.too-large', { path, limit: String(limit / 1_000_000) });
  if (text.length > largestText) {
    if (looksLikeManifests(text)) fail(tooLarge(largestText));
    return undefined;
  }
  const snapshot = readSnapshot(text);
  const isUnread = ({ document }: PlacedDocument): boolean =>
    document.problems.some(({ code }) => code === 'too-large') && looksLikeManifests(document.text);
  if (text.length > largestDocument && snapshot.documents.some(isUnread)) fail(tooLarge(largestDocument));
  return snapshot;
}

/** In UTF-16 units. Checking takes up to 120 bytes of memory for each, and no request to an API server is above 3 MB. */
const largestText = 10_000_000;

async function commandLineOf({ kubernetes, config, severities }: CheckOptions, { host }: CommandRun) {
  const uri = config === undefined ? undefined : host.uriOf(config);
  if (uri !== undefined && config !== undefined && (await host.files.readText(uri)).kind === 'missing') {
    throw new CommandFailure(message('cli.failure.no-config', { path: config }));
  }
  return {
    ...(kubernetes !== undefined && { kubernetes }),
    ...(uri !== undefined && { config: uri }),
    rules: severities,
  };
}

/** What is wrong with a configuration and leaves its meaning as it is; anything else ends the command. */
function configFindings(
  { uri, text, problems }: FoundConfig,
  folder: string,
  { severities }: CheckOptions,
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
