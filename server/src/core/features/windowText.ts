import { type CompatibilityWindow, type WindowBound, windowEnds } from '../analysis/CompatibilityWindow.ts';
import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion, minor, type Span } from '../kubernetes/KubernetesVersion.ts';
import { type Message, type MessageParameter, message } from '../messages/Message.ts';

/** A window's versions in words: `1.19 to 1.21`, `1.19 and later`, `up to 1.21`, `every version (1.14 to 1.36)`, `no version`. */
export function windowText(spans: readonly Span[], timeline: Pick<ApiTimeline, 'oldest' | 'newest'>): Message {
  const [first, ...rest] = spans.map((span) => spanText(span, timeline));
  if (!first) return message('window.none');
  return rest.reduce((all, next) => message('window.and', { first: all, rest: next }), first);
}

function spanText(span: Span, { oldest, newest }: Pick<ApiTimeline, 'oldest' | 'newest'>): Message {
  const from = formatKubernetesVersion(span.from);
  const to = formatKubernetesVersion(span.to);
  if (span.from <= oldest && span.to >= newest) return message('window.every', { from, to });
  if (span.from === span.to) return message('window.one', { from });
  if (span.to >= newest) return message('window.since', { from });
  return span.from <= oldest ? message('window.until', { to }) : message('window.range', { from, to });
}

/** A reason for an end of a window, once for all places that say the same. */
export interface WindowReason<Bound extends WindowBound = WindowBound> {
  /** `` `startupProbe` needs 1.18 ``. */
  readonly text: Message;
  /** The places, in the order of the text. */
  readonly bounds: readonly [Bound, ...Bound[]];
}

/** Why a window ends where it does, its lower end first; of an empty one what contradicts what, or what no version serves. */
export function windowReasons<Bound extends WindowBound>(
  window: CompatibilityWindow<Bound>,
  timeline: ApiTimeline,
): { readonly lower: readonly WindowReason<Bound>[]; readonly upper: readonly WindowReason<Bound>[] } {
  const { lower, upper } = windowEnds(window, timeline);
  const first = window.spans[0]?.from;
  const last = window.spans.at(-1)?.to;
  return {
    lower: grouped(lower, (bound) => lowerText(bound, first, timeline)),
    upper: grouped(upper, (bound) => upperText(bound, last, timeline)),
  };
}

/** @param first the window's first version; absent for an empty one */
function lowerText(
  { subject, served, off }: WindowBound,
  first: Span['from'] | undefined,
  timeline: ApiTimeline,
): Message {
  const span = first === undefined ? served[0] : served.find(({ from, to }) => from <= first && first <= to);
  if (!span) {
    const { oldest, newest } = timeline;
    return off.length > 0
      ? message('window.never-on', { subject, off: versionsOf(off) })
      : message('window.never', {
          subject,
          oldest: formatKubernetesVersion(oldest),
          newest: formatKubernetesVersion(newest),
        });
  }
  const version = formatKubernetesVersion(span.from);
  const before = off.filter(({ to }) => to < span.from);
  return before.length > 0
    ? message('window.needs-on', { subject, version, off: versionsOf(before) })
    : message('window.needs', { subject, version });
}

/** @param last the window's last version; absent for an empty one */
function upperText(
  { subject, served, off }: WindowBound,
  last: Span['to'] | undefined,
  { newest }: ApiTimeline,
): Message {
  const span = last === undefined ? served.at(-1) : served.find(({ from, to }) => from <= last && last <= to);
  const next = minor((span?.to ?? 0) + 1);
  const version = formatKubernetesVersion(next);
  const switchedOff = off.find(({ from, to }) => from <= next && next <= to);
  if (!switchedOff) return message('window.gone', { subject, version });
  return switchedOff.to < newest
    ? message('window.off-then-gone', { subject, version, gone: formatKubernetesVersion(minor(switchedOff.to + 1)) })
    : message('window.switched-off', { subject, version });
}

function versionsOf(spans: readonly Span[]): MessageParameter {
  const [first = '', ...rest] = spans.map(({ from, to }) => {
    const params = { from: formatKubernetesVersion(from), to: formatKubernetesVersion(to) };
    if (from === to) return params.from;
    return from + 1 === to ? message('window.pair', params) : message('window.range', params);
  });
  return rest.reduce((all: MessageParameter, next) => message('window.and', { first: all, rest: next }), first);
}

function grouped<Bound extends WindowBound>(
  bounds: readonly Bound[],
  textOf: (bound: Bound) => Message,
): readonly WindowReason<Bound>[] {
  const byText = new Map<string, { readonly text: Message; readonly bounds: [Bound, ...Bound[]] }>();
  for (const bound of bounds) {
    const text = textOf(bound);
    const same = byText.get(JSON.stringify(text));
    if (same) same.bounds.push(bound);
    else byText.set(JSON.stringify(text), { text, bounds: [bound] });
  }
  return [...byText.values()];
}
