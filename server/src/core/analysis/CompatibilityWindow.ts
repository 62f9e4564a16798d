import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import { formatApiVersion, formatGroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, type KubernetesVersion, minor, type Span } from '../kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { shortened } from '../text/shortened.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { VersionsAnalysis } from './analyseVersions.ts';
import type { Finding } from './Finding.ts';
import type { Manifest } from './Manifest.ts';

/**
 * The versions of Kubernetes whose clusters serve one object, or several together, as written, as far as it depends on the version:
 * with default settings, so that an API or a feature gate that is off by default bounds the window as one that does not exist.
 * What is wrong at every version (a misspelt field) has no part in it, and neither have the user's severities and suppressions, nor
 * what comes of several objects of a file together.
 */
export interface CompatibilityWindow<Bound extends WindowBound = WindowBound> {
  /** In ascending order: one as a rule, none where bounds contradict each other, several where something was gone for a while. */
  readonly spans: readonly Span[];
  /** All that some bundled version does not serve, in the order of the text. */
  readonly bounds: readonly Bound[];
}

/** Something in an object that not every bundled version serves. */
export interface WindowBound {
  /** The rule that says so. */
  readonly rule: string;
  /** Where in the object: `apiVersion`, `spec.containers[0].startupProbe`. */
  readonly path: string;
  /** What is meant by it, in document offsets: the apiVersion, a field's key, a value. */
  readonly range: TextRange;
  /** The same in words: `` `extensions/v1beta1` Ingress ``, `` `startupProbe` ``. */
  readonly subject: Message;
  /** The versions that serve it. */
  readonly served: readonly Span[];
  /** The versions that know it and have it off by default. */
  readonly off: readonly Span[];
}

/**
 * The window of each of a document's objects, of an analysis over all bundled versions; `undefined` for a custom resource and for
 * anything else whose kind is not Kubernetes' own, since nothing is known of what serves it.
 */
export function windowsOf(
  { manifests, versions }: VersionsAnalysis,
  timeline: ApiTimeline,
  facts: LifecycleFacts,
): readonly (CompatibilityWindow | undefined)[] {
  return manifests.map((manifest, index) => {
    if (!isKnown(manifest, timeline, facts)) return undefined;
    const found = new Map<string, { finding: Finding; absent: Set<KubernetesVersion>; off: Set<KubernetesVersion> }>();
    for (const { version, ofObjects } of versions) {
      for (const finding of ofObjects[index] ?? []) {
        const bounds = boundsOf(finding);
        if (bounds === 'no') continue;
        const key = `${finding.range.start} ${finding.path}`;
        const bound = found.get(key) ?? { finding, absent: new Set(), off: new Set() };
        found.set(key, bound);
        bound[bounds].add(version);
      }
    }
    const bounds = [...found.values()].map(({ finding: { rule, path, range }, absent, off }): WindowBound => {
      const served = spansOf(timeline, (version) => !absent.has(version) && !off.has(version));
      const isOff = (version: KubernetesVersion): boolean => off.has(version);
      return { rule, path, range, subject: subjectOf(manifest, path, range), served, off: spansOf(timeline, isOff) };
    });
    return commonWindow(
      bounds.sort((a, b) => a.range.start - b.range.start),
      timeline,
    );
  });
}

/** The versions that lie in what all bounds leave. */
export function commonWindow<Bound extends WindowBound>(
  bounds: readonly Bound[],
  timeline: ApiTimeline,
): CompatibilityWindow<Bound> {
  const spans = spansOf(timeline, (version) => bounds.every(({ served }) => existsIn(served, version)));
  return { spans, bounds };
}

/** How a finding bounds the window of its object. */
export function boundsOf({ bounds, category, severity }: Finding): 'absent' | 'off' | 'no' {
  return bounds ?? (category === 'lifecycle' && severity === 'error' ? 'absent' : 'no');
}

/** What a window's two ends are due to. */
export interface WindowEnds<Bound extends WindowBound = WindowBound> {
  readonly lower: readonly Bound[];
  readonly upper: readonly Bound[];
}

/**
 * The bounds to which a window's ends are due. Of an empty one what no version serves, as `lower`; else those that contradict each
 * other: what comes last, and what is gone first.
 */
export function windowEnds<Bound extends WindowBound>(
  { spans, bounds }: CompatibilityWindow<Bound>,
  { oldest, newest }: ApiTimeline,
): WindowEnds<Bound> {
  const first = spans[0]?.from;
  const last = spans.at(-1)?.to;
  if (first !== undefined && last !== undefined) {
    const without = (version: number): readonly Bound[] =>
      bounds.filter(({ served }) => !existsIn(served, minor(version)));
    return { lower: first > oldest ? without(first - 1) : [], upper: last < newest ? without(last + 1) : [] };
  }
  const never = bounds.filter(({ served }) => served.length === 0);
  if (never.length > 0) return { lower: never, upper: [] };
  const latest = Math.max(...bounds.map(({ served }) => served[0]?.from ?? oldest));
  const earliest = Math.min(...bounds.map(({ served }) => served.at(-1)?.to ?? newest));
  return {
    lower: bounds.filter(({ served }) => served[0]?.from === latest),
    upper: bounds.filter(({ served }) => served.at(-1)?.to === earliest),
  };
}

/** Whether clusters serve the kind itself, or once did: not what only tools read, nor what a CRD defines. */
function isKnown({ gvk }: Manifest, timeline: ApiTimeline, facts: LifecycleFacts): boolean {
  if (timeline.kinds.has(formatGroupVersionKind(gvk))) return true;
  const category = facts.kind(gvk)?.category;
  return category === 'object' || category === 'list' || category === 'request-only';
}

/** The bundled versions of which something holds, as spans. */
function spansOf({ versions }: ApiTimeline, holds: (version: KubernetesVersion) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const version of versions.filter(holds)) {
    const last = spans.at(-1);
    if (last && last.to + 1 === version) spans[spans.length - 1] = { from: last.from, to: version };
    else spans.push({ from: version, to: version });
  }
  return spans;
}

/** What stands at a bound's place in words: the API with its kind, anything else as it is written. */
function subjectOf({ gvk, document }: Manifest, path: string, { start, end }: TextRange): Message {
  if (path === 'apiVersion') return message('window.api', { apiVersion: formatApiVersion(gvk), kind: gvk.kind });
  const written = document.text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
  return message('window.written', { text: shortened(written === '' ? path : written) });
}
