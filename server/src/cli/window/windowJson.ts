import type { CompatibilityWindow } from '../../core/analysis/CompatibilityWindow.ts';
import { windowReasons } from '../../core/features/windowText.ts';
import type { ApiTimeline } from '../../core/kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion, type Span } from '../../core/kubernetes/KubernetesVersion.ts';
import { render } from '../../core/messages/Message.ts';
import { jsonObject, jsonRange, jsonUnchecked } from '../formats/jsonParts.ts';
import { fits, type OwnedBound, type WindowReport } from './WindowReport.ts';

/** The report for programs, always in English: a stable contract, described by `docs/window-output.schema.json`. */
export function windowJson({ files, objects, together, unchecked, timeline }: WindowReport): string {
  const json = {
    version: 1,
    bundled: { from: formatKubernetesVersion(timeline.oldest), to: formatKubernetesVersion(timeline.newest) },
    files,
    objects: objects.map((reported) => {
      const { file, object, place, window, asked } = reported;
      return {
        file,
        object: jsonObject(object),
        range: jsonRange(place),
        window: window ? jsonWindow(window, timeline, jsonBound) : null,
        ...(asked !== undefined && { kubernetes: formatKubernetesVersion(asked), served: fits(reported) }),
      };
    }),
    together: together ? jsonWindow(together, timeline, jsonOwnedBound) : null,
    unchecked: unchecked.map(jsonUnchecked),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function jsonWindow(
  window: CompatibilityWindow<OwnedBound>,
  timeline: ApiTimeline,
  jsonOf: (bound: OwnedBound) => object,
): object {
  const { lower, upper } = windowReasons(window, timeline);
  const bounds = (reasons: typeof lower): readonly object[] =>
    reasons.flatMap(({ text, bounds }) => bounds.map((bound) => ({ message: render(text, 'en'), ...jsonOf(bound) })));
  return { spans: window.spans.map(jsonSpan), lower: bounds(lower), upper: bounds(upper) };
}

function jsonSpan({ from, to }: Span): object {
  return { from: formatKubernetesVersion(from), to: formatKubernetesVersion(to) };
}

function jsonBound({ rule, path, place }: OwnedBound): object {
  return { rule, path, range: jsonRange(place) };
}

function jsonOwnedBound(bound: OwnedBound): object {
  return { file: bound.file, object: jsonObject(bound.object), ...jsonBound(bound) };
}
