import type { Fix } from '../../core/analysis/Fix.ts';
import { bundledVersion } from '../../core/analysis/WrittenVersion.ts';
import type { ApiTimeline } from '../../core/kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import { message } from '../../core/messages/Message.ts';
import { lineIndexOf } from '../../core/text/LineIndex.ts';
import type { FilePlace } from '../../workspace/checkFile.ts';
import { type FileSnapshot, readSnapshot } from '../../workspace/FileSnapshot.ts';
import {
  fileUpgrade,
  findingsAtEnd,
  type OldPin,
  type Upgrade,
  type UpgradeProblem,
} from '../../workspace/fileUpgrade.ts';
import { fixAll } from '../../workspace/fixAll.ts';
import { reportedFinding } from '../CheckReport.ts';
import { CommandFailure } from '../CommandFailure.ts';
import { type CommandRun, complain, type ExitStatus, styleFor } from '../CommandRun.ts';
import { coloursFor } from '../colours.ts';
import type { FoundFile } from '../findFiles.ts';
import { type ReportedUnchecked, reportedUnchecked } from '../ReportedUnchecked.ts';
import { shownPath } from '../shownPath.ts';
import { unifiedDiff } from '../unifiedDiff.ts';
import type { ReportedChange, ReportedPin, ReportedProblem, UpgradeReport } from '../upgrade/UpgradeReport.ts';
import { type UpgradeFormatName, upgradeFormats } from '../upgrade/upgradeFormats.ts';
import { type InputOptions, visitInputs } from '../visitInputs.ts';
import { writeFailure } from '../writeFailure.ts';

export interface UpgradeOptions extends Omit<InputOptions, 'kubernetes'> {
  readonly from?: string;
  readonly to?: string;
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly includeReview?: boolean;
  readonly format?: UpgradeFormatName;
}

/**
 * `drydock upgrade`: what breaks in files, folders, globs or standard input (`-`) between two Kubernetes versions, and with `--write`
 * (or, to look at first, `--dry-run`) the migration to the later one. Pins stay as they are and are named.
 */
export async function upgrade(run: CommandRun, paths: readonly string[], options: UpgradeOptions): Promise<ExitStatus> {
  const { host } = run;
  const asked = readUpgrade(options, host.data().timeline);
  const mode = options.dryRun ? 'dry-run' : options.write ? 'write' : 'preview';
  const format = options.format ?? 'text';
  const fromInput = paths.includes('-');
  const accepts = ({ safety }: Fix): boolean => safety === 'safe' || options.includeReview === true;

  const problems: ReportedProblem[] = [];
  const unchecked: ReportedUnchecked[] = [];
  const pins = new Map<string, ReportedPin>();
  const changes: ReportedChange[] = [];
  let objects = 0;
  let complete = true;
  let inputText: string | undefined;
  let breaks = false;

  /** Hands a file's new text on; whether the file has it from now on. */
  const keep = async (file: FoundFile, before: string, after: string): Promise<boolean> => {
    if (mode === 'dry-run' || fromInput) return true;
    const outcome = await host.write(file.uri, before, after);
    if (outcome.kind === 'written') return true;
    complain(run, writeFailure(file.shown, outcome));
    complete = false;
    return false;
  };

  const visited = await visitInputs(run, paths, options, async ({ file, text, snapshot, place }, workspace) => {
    inputText = text;
    if (!snapshot || !place) return;
    const found = fileUpgrade(snapshot, place, asked, workspace);
    if (found.unchecked.some(({ kind }) => kind === 'no-pin')) {
      throw new CommandFailure(message('upgrade.failure.no-pin', { path: file.shown }));
    }
    objects += found.objects;
    for (const each of found.unchecked) unchecked.push(reportedUnchecked(file.shown, snapshot, each));
    for (const pin of found.pins) {
      const reported = reportedPin(pin, { shown: file.shown, snapshot, place }, host.folder);
      pins.set(`${reported.file}:${reported.line}`, reported);
    }
    let remaining = found.problems;
    const isFixed = (problem: UpgradeProblem): boolean => remaining !== found.problems && problem.fixes.some(accepts);
    if (mode !== 'preview') {
      const result = fixAll(snapshot, (state) => findingsAtEnd(state, place, asked, workspace), accepts);
      if (result.text !== snapshot.text && (await keep(file, text, result.text))) {
        const colours = format === 'json' ? { colours: coloursFor(false) } : styleFor(run, host.out);
        changes.push({ file: file.shown, diff: unifiedDiff(file.shown, text, result.edits, colours) });
        const now = readSnapshot(result.text, snapshot);
        inputText = now.text;
        remaining = fileUpgrade(now, place, asked, workspace).problems;
      }
    }
    for (const problem of found.problems)
      problems.push(reportedProblem(file.shown, snapshot, problem, isFixed(problem)));
    breaks ||= remaining.some(({ breaks, finding }) => breaks !== undefined || finding.severity === 'error');
  });
  if (!visited.complete && visited.files === 0) return 2;

  const report: UpgradeReport = {
    ...asked,
    files: visited.files,
    objects,
    problems,
    unchecked,
    pins: [...pins.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    changes: mode === 'preview' ? undefined : changes,
    dryRun: mode === 'dry-run',
  };
  // Where stdout belongs to a text or a diff, the report goes beside it; JSON holds the diffs.
  const ownsOutput = format === 'text' && (mode === 'dry-run' || (mode === 'write' && fromInput));
  if (ownsOutput) host.out.write(mode === 'dry-run' ? changes.map(({ diff }) => diff).join('') : (inputText ?? ''));
  const output = ownsOutput ? host.err : host.out;
  output.write(upgradeFormats[format](report, styleFor(run, output)));
  if (!visited.complete || !complete) return 2;
  return breaks || (mode === 'dry-run' && changes.length > 0) ? 1 : 0;
}

/**
 * Reads `--from` and `--to`.
 * @throws CommandFailure where they are no versions, or lead nowhere
 */
function readUpgrade({ from, to }: UpgradeOptions, timeline: ApiTimeline): Upgrade {
  const asked = {
    from: from === undefined ? undefined : readVersion('--from', from, timeline),
    to: to === undefined ? timeline.newest : readVersion('--to', to, timeline),
  };
  if (asked.from !== undefined && asked.from >= asked.to) {
    const params = { from: formatKubernetesVersion(asked.from), to: formatKubernetesVersion(asked.to) };
    throw new CommandFailure(message('upgrade.failure.direction', params));
  }
  return asked;
}

function readVersion(option: string, value: string, timeline: ApiTimeline): KubernetesVersion {
  const version = bundledVersion(value, timeline);
  if (version !== undefined) return version;
  const params = {
    option,
    value,
    oldest: formatKubernetesVersion(timeline.oldest),
    newest: formatKubernetesVersion(timeline.newest),
  };
  throw new CommandFailure(message('upgrade.failure.version', params));
}

function reportedProblem(
  file: string,
  snapshot: FileSnapshot,
  { finding, start, from, breaks, warns, fixes, manifest }: UpgradeProblem,
  fixed: boolean,
): ReportedProblem {
  const isError = breaks !== undefined || (warns === undefined && finding.severity === 'error');
  const reported = reportedFinding(file, snapshot, { ...finding, fixes: () => fixes }, start);
  const objectAt = manifest && start + manifest.node.range.start;
  return { ...reported, severity: isError ? 'error' : 'warning', from, breaks, warns, objectAt, fixed };
}

/** Where a pin stands: in the file itself, or in the configuration that holds for it. */
function reportedPin(
  { origin, version }: OldPin,
  { shown, snapshot, place }: { readonly shown: string; readonly snapshot: FileSnapshot; readonly place: FilePlace },
  folder: string,
): ReportedPin {
  const { kind, where } = origin;
  const lines = kind === 'comment' ? snapshot.lines : lineIndexOf(place.pin.config?.text ?? '');
  const file = kind === 'comment' ? shown : shownPath(where.uri, folder);
  return { file, line: lines.positionAt(where.range.start).line + 1, version, origin: kind };
}
