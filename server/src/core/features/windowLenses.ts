import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { CompatibilityWindow } from '../analysis/CompatibilityWindow.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { windowText } from './windowText.ts';

/** A line over an object that says which versions serve it as written; offsets of the document. */
export interface WindowLens {
  /** Where the object begins. */
  readonly at: number;
  readonly title: Message;
  /** Where a hover explains it. */
  readonly explainedAt: number;
}

/** The lenses of a document's objects; none for those of which no window is known. */
export function windowLenses(
  manifests: readonly Manifest[],
  windows: readonly (CompatibilityWindow | undefined)[],
  timeline: ApiTimeline,
): readonly WindowLens[] {
  return manifests.flatMap((manifest, index) => {
    const window = windows[index];
    if (!window) return [];
    const title = titleOf(window, timeline);
    return [{ at: manifest.node.range.start, title, explainedAt: apiVersionRange(manifest).start }];
  });
}

function titleOf({ spans }: CompatibilityWindow, timeline: ApiTimeline): Message {
  const { oldest, newest } = timeline;
  if (spans.length === 0) return message('window.lens.none');
  if (spans.some(({ from, to }) => from === oldest && to === newest))
    return message('window.lens.every', { from: formatKubernetesVersion(oldest), to: formatKubernetesVersion(newest) });
  return message('window.lens', { versions: windowText(spans, timeline) });
}
