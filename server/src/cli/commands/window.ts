import { apiVersionRange } from '../../core/analysis/apiVersionRange.ts';
import { commonWindow, windowsOf } from '../../core/analysis/CompatibilityWindow.ts';
import { shifted, type TextRange } from '../../core/text/TextRange.ts';
import { uncheckedIn } from '../../workspace/uncheckedIn.ts';
import { type SourcePlace, sourcePlace } from '../CheckReport.ts';
import { type CommandRun, type ExitStatus, styleFor } from '../CommandRun.ts';
import { type ReportedUnchecked, reportedUnchecked } from '../ReportedUnchecked.ts';
import { type InputOptions, visitInputs } from '../visitInputs.ts';
import { fits, type ReportedWindow, type WindowReport } from '../window/WindowReport.ts';
import type { WindowFormat } from '../window/windowFormats.ts';

/**
 * `drydock window`: which Kubernetes versions serve each object of files, folders, globs or standard input (`-`) as written, and
 * which serve all of them. It only fails objects when it is asked about a version (`--kubernetes`) that does not serve them.
 */
export async function window(
  run: CommandRun,
  paths: readonly string[],
  options: InputOptions,
  format: WindowFormat,
): Promise<ExitStatus> {
  const { out, data } = run.host;
  const { timeline, facts } = data();
  const objects: ReportedWindow[] = [];
  const unchecked: ReportedUnchecked[] = [];
  const visited = await visitInputs(run, paths, options, ({ file, snapshot, place }, workspace) => {
    if (!snapshot || !place) return;
    const parts = workspace.read(snapshot, place);
    for (const each of uncheckedIn(snapshot, parts)) unchecked.push(reportedUnchecked(file.shown, snapshot, each));
    for (const { slice, pin, over } of parts) {
      const analysis = over(timeline.versions);
      const windows = windowsOf(analysis, timeline, facts);
      for (const [index, manifest] of analysis.manifests.entries()) {
        const window = windows[index];
        const object = { ...manifest.gvk, name: manifest.name, namespace: manifest.namespace };
        const placeOf = (range: TextRange): SourcePlace => sourcePlace(snapshot, shifted(range, slice.start));
        const asked = options.kubernetes !== undefined && pin.kind === 'version' ? pin.version : undefined;
        objects.push({
          file: file.shown,
          object,
          place: placeOf(apiVersionRange(manifest)),
          asked,
          window: window && {
            ...window,
            bounds: window.bounds.map((bound) => ({ ...bound, file: file.shown, object, place: placeOf(bound.range) })),
          },
        });
      }
    }
  });
  if (!visited.complete && visited.files === 0) return 2;
  const known = objects.flatMap(({ window }) => (window ? [window] : []));
  const all = known.flatMap(({ bounds }) => bounds);
  const together = known.length > 0 ? commonWindow(all, timeline) : undefined;
  const report: WindowReport = { files: visited.files, objects, together, unchecked, timeline };
  out.write(format(report, styleFor(run, out)));
  if (!visited.complete) return 2;
  return objects.every(fits) ? 0 : 1;
}
