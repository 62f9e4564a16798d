import type { CheckReport, ReportedFinding } from '../CheckReport.ts';
import { reportedFinding } from '../CheckReport.ts';
import { type CommandRun, type ExitStatus, styleFor } from '../CommandRun.ts';
import type { Format } from '../formats/Format.ts';
import { inOrder } from '../inOrder.ts';
import { type InputOptions, visitInputs } from '../visitInputs.ts';

/** `drydock check`: reports what is wrong in files, folders, globs or standard input (`-`); in the current folder without paths. */
export async function check(
  run: CommandRun,
  paths: readonly string[],
  options: InputOptions,
  format: Format,
): Promise<ExitStatus> {
  const { out } = run.host;
  const findings: ReportedFinding[] = [];
  let objects = 0;
  const visited = await visitInputs(run, paths, options, ({ file, snapshot, check }) => {
    if (!snapshot) return;
    const checked = check(snapshot);
    objects += checked.objects;
    for (const { finding, start } of checked.findings)
      findings.push(reportedFinding(file.shown, snapshot, finding, start));
  });
  const report: CheckReport = { files: visited.files, objects, findings: inOrder([...visited.findings, ...findings]) };
  // With nothing read there is nothing to report; why is said already.
  if (!visited.complete && visited.files === 0) return 2;
  out.write(format(report, styleFor(run, out)));
  if (!visited.complete) return 2;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
