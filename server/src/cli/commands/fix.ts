import type { Fix } from '../../core/analysis/Fix.ts';
import { message, render } from '../../core/messages/Message.ts';
import { readSnapshot } from '../../workspace/FileSnapshot.ts';
import { type AppliedFix, type FixedFile, fixAll } from '../../workspace/fixAll.ts';
import { type CheckReport, type ReportedFinding, reportedFinding } from '../CheckReport.ts';
import { type CommandRun, complain, type ExitStatus, styleFor } from '../CommandRun.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { counted, severityCounts, text } from '../formats/text.ts';
import { inOrder } from '../inOrder.ts';
import { printable } from '../textWidth.ts';
import { type Input, type InputOptions, visitInputs } from '../visitInputs.ts';
import { writeFailure } from '../writeFailure.ts';

export interface FixOptions extends InputOptions {
  readonly dryRun?: boolean;
  readonly includeReview?: boolean;
}

/** A file that fixes change. */
interface ChangedFile {
  readonly shown: string;
  readonly applied: readonly AppliedFix[];
}

/**
 * `drydock fix`: applies safe fixes to files, folders, globs or standard input (`-`, whose fixed text goes to stdout); in the
 * current folder without paths. The status speaks of what remains; of a dry run also of what would change.
 */
export async function fix(run: CommandRun, paths: readonly string[], options: FixOptions): Promise<ExitStatus> {
  const { host } = run;
  const fromInput = paths.includes('-');
  const fixed: ChangedFile[] = [];
  const remaining: ReportedFinding[] = [];
  const diffs: string[] = [];
  let objects = 0;
  let complete = true;

  /** Hands a file's new text on; whether the file has it from now on. */
  const keep = async ({ file, text: before }: Input, after: FixedFile): Promise<boolean> => {
    if (options.dryRun) {
      const { unifiedDiff } = await import('../unifiedDiff.ts');
      diffs.push(unifiedDiff(file.shown, before, after.edits, styleFor(run, host.out)));
      return true;
    }
    if (fromInput) return true;
    const outcome = await host.write(file.uri, before, after.text);
    if (outcome.kind === 'written') return true;
    complain(run, writeFailure(file.shown, outcome));
    complete = false;
    return false;
  };

  let inputText: string | undefined;
  const visited = await visitInputs(run, paths, options, async (input) => {
    const { file, snapshot, check } = input;
    inputText = input.text;
    if (!snapshot) return;
    const accepts = ({ safety }: Fix): boolean => safety === 'safe' || options.includeReview === true;
    const result = fixAll(snapshot, (state) => check(state).findings, accepts);
    const isKept = result.text !== snapshot.text && (await keep(input, result));
    if (isKept) fixed.push({ shown: file.shown, applied: result.applied });
    const now = isKept ? readSnapshot(result.text, snapshot) : snapshot;
    inputText = now.text;
    const checked = check(now);
    objects += checked.objects;
    for (const { finding, start } of checked.findings) remaining.push(reportedFinding(file.shown, now, finding, start));
  });
  if (!visited.complete && visited.files === 0) return 2;
  if (options.dryRun) host.out.write(diffs.join(''));
  else if (fromInput && inputText !== undefined) host.out.write(inputText);

  const report: CheckReport = { files: visited.files, objects, findings: inOrder([...visited.findings, ...remaining]) };
  // Where stdout belongs to a text or a diff, the report goes beside it.
  const output = options.dryRun || fromInput ? host.err : host.out;
  const style = styleFor(run, output);
  output.write(options.dryRun ? wouldFix(fixed, report, style) : `${listed(fixed, style)}${text(report, style)}`);
  if (!visited.complete || !complete) return 2;
  if (options.dryRun && fixed.length > 0) return 1;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What was applied, file by file, and the sum of it. */
function listed(files: readonly ChangedFile[], style: OutputStyle): string {
  if (files.length === 0) return '';
  const lines = files.flatMap(({ shown, applied }) => [
    style.colours.bold(`${printable(shown)}: ${counted('fixes', applied.length, style)}`),
    ...titlesOf(applied, style).map((title) => `  ${title}`),
  ]);
  return `${[...lines, summaryOf(files, 'cli.fixed.summary', style)].join('\n')}\n\n`;
}

function wouldFix(files: readonly ChangedFile[], { findings }: CheckReport, style: OutputStyle): string {
  const lines = [
    files.length === 0
      ? render(message('cli.fixed.nothing'), style.language)
      : summaryOf(files, 'cli.fixed.would', style),
  ];
  if (findings.length > 0) {
    lines.push(render(message('cli.fixed.remaining', { findings: severityCounts(findings, style) }), style.language));
  }
  return `${lines.join(' ')}\n`;
}

function summaryOf(
  files: readonly ChangedFile[],
  id: 'cli.fixed.summary' | 'cli.fixed.would',
  style: OutputStyle,
): string {
  const fixes = files.reduce((sum, { applied }) => sum + applied.length, 0);
  const params = { fixes: counted('fixes', fixes, style), files: counted('files', files.length, style) };
  return render(message(id, params), style.language);
}

/** The fixes of one file in the order in which they were applied; equal ones once, with their number. */
function titlesOf(applied: readonly AppliedFix[], { language }: OutputStyle): readonly string[] {
  const counts = new Map<string, { readonly rule: string; readonly title: string; readonly count: number }>();
  for (const { located, fix } of applied) {
    const { rule } = located.finding;
    const title = printable(render(fix.title, language));
    const key = `${rule} ${title}`;
    counts.set(key, { rule, title, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ rule, title, count }) => {
    return render(
      count === 1 ? message('cli.fixed.fix', { rule, title }) : message('cli.fixed.times', { rule, title, count }),
      language,
    );
  });
}
