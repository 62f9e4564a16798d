import type { CompatibilityWindow } from '../../core/analysis/CompatibilityWindow.ts';
import { type WindowReason, windowReasons, windowText } from '../../core/features/windowText.ts';
import type { ApiTimeline } from '../../core/kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import { type Message, message, render } from '../../core/messages/Message.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { counted } from '../formats/text.ts';
import { uncheckedListing } from '../formats/uncheckedListing.ts';
import { objectText } from '../objectText.ts';
import { printable, textWidth } from '../textWidth.ts';
import { wrapped } from '../wrapped.ts';
import { fits, type OwnedBound, type ReportedWindow, type WindowReport } from './WindowReport.ts';

/** The report for people: the objects of each file with their windows in columns and the reasons, then what they have in common. */
export function windowListing(report: WindowReport, style: OutputStyle): string {
  const { objects, unchecked } = report;
  const rows = objects.map((reported) => rowOf(reported, report.timeline, style));
  const columns: Columns = {
    line: Math.max(1, ...rows.map(({ line }) => line.length)),
    // One object with a long name is not to push all others aside.
    object: Math.min(Math.max(0, ...rows.map(({ object }) => textWidth(object))), Math.floor(style.width * 0.45)),
    versions: Math.max(0, ...rows.map(({ versions }) => textWidth(versions))),
  };
  const blocks: string[] = [];
  for (const [index, row] of rows.entries()) {
    const text = rowText(row, columns, style);
    if (index > 0 && rows[index - 1]?.file === row.file) blocks[blocks.length - 1] += `\n${text}`;
    else blocks.push(`${style.colours.bold(printable(row.file))}\n${text}`);
  }
  const ends = [...uncheckedListing(unchecked, style), summary(report, style)];
  return `${[...blocks, ...ends].join('\n\n')}\n`;
}

interface Row {
  readonly file: string;
  readonly line: string;
  readonly object: string;
  readonly versions: string;
  readonly reasons: readonly string[];
  readonly paint: (text: string) => string;
}

interface Columns {
  readonly line: number;
  readonly object: number;
  readonly versions: number;
}

function rowOf(reported: ReportedWindow, timeline: ApiTimeline, style: OutputStyle): Row {
  const { file, object, place, window } = reported;
  const { colours, language } = style;
  const line = String(place.start.line);
  const base = { file, line, object: objectText(object) };
  if (!window) {
    const versions = render(message('window.unknown'), language);
    return { ...base, versions, reasons: [], paint: colours.dim };
  }
  const { lower, upper } = windowReasons(window, timeline);
  return {
    ...base,
    versions: render(withAsked(shortText(window, timeline), reported), language),
    reasons: [lower, upper].flatMap((reasons) => listed(reasons, reasonText, language)),
    paint: fits(reported) && window.spans.length > 0 ? String : colours.red,
  };
}

/** The range, with the version that was asked about where that is not among it: colours may be off. */
function withAsked(versions: Message, reported: ReportedWindow): Message {
  if (fits(reported) || reported.asked === undefined) return versions;
  return message('window.not', { versions, asked: formatKubernetesVersion(reported.asked) });
}

/** The range in a column, where every version need not be spelled out. */
function shortText({ spans }: CompatibilityWindow, timeline: ApiTimeline): Message {
  const [first] = spans;
  const isEvery = first && first.from === timeline.oldest && first.to === timeline.newest;
  return isEvery ? message('window.all') : windowText(spans, timeline);
}

/** More reasons for one end than this are counted. */
const most = 4;

function listed<Bound extends OwnedBound>(
  reasons: readonly WindowReason<Bound>[],
  textOf: (reason: WindowReason<Bound>) => Message,
  language: OutputStyle['language'],
): readonly string[] {
  const shown = reasons.slice(0, most).map((reason) => printable(render(textOf(reason), language)));
  const more = reasons.length - shown.length;
  return more === 0 ? shown : [...shown, render(message('window.hover.more', { count: more }), language)];
}

function reasonText({ text, bounds: [first, ...others] }: WindowReason<OwnedBound>): Message {
  if (first.path === 'apiVersion') return text;
  const params = { reason: text, line: first.place.start.line };
  return others.length === 0
    ? message('window.reason', params)
    : message('window.reasons', { ...params, count: others.length });
}

/** One row; its reasons beside it where there is room, else below. */
function rowText(row: Row, columns: Columns, { width, colours }: OutputStyle): string {
  const { line, object, versions, reasons, paint } = row;
  const padding = ' '.repeat(Math.max(0, columns.object - textWidth(object)));
  const head = `  ${colours.dim(line.padStart(columns.line))}  ${object}${padding}  `;
  if (reasons.length === 0) return `${head}${paint(versions)}`;
  const fill = ' '.repeat(Math.max(0, columns.versions - textWidth(versions)));
  const used = columns.line + 4 + Math.max(columns.object, textWidth(object)) + 2 + columns.versions + 2;
  const beside = width - used >= roomForReasons;
  const indent = beside ? used : columns.line + 6;
  const lines = reasons.flatMap((reason) => wrapped(reason, Math.max(roomForReasons, width - indent)));
  const [first = '', ...rest] = lines.map((each) => colours.dim(each));
  const below = (beside ? rest : [first, ...rest]).map((each) => `\n${' '.repeat(indent)}${each}`).join('');
  return `${head}${paint(versions)}${beside ? `${fill}  ${first}` : ''}${below}`;
}

/** Columns without which reasons are not set beside their object. */
const roomForReasons = 40;

/** The last lines: what all objects have in common and why, and how many of them a version that was asked about does not serve. */
function summary(report: WindowReport, style: OutputStyle): string {
  const { files, objects, together, timeline } = report;
  const { language, colours, width } = style;
  const counts = { objects: counted('objects', objects.length, style), files: counted('files', files, style) };
  if (!together) return render(message('window.nothing', counts), language);
  const versions = render(windowText(together.spans, timeline), language);
  const paint = together.spans.length > 0 ? colours.green : colours.red;
  const lines = [render(message('window.together', { ...counts, versions: colours.bold(paint(versions)) }), language)];
  const { lower, upper } = windowReasons(together, timeline);
  for (const reason of [lower, upper].flatMap((reasons) => listed(reasons, ownedText, language))) {
    lines.push(...wrapped(reason, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`));
  }
  const unknown = objects.filter(({ window }) => !window).length;
  if (unknown > 0) lines.push(colours.dim(render(message('window.unknown-count', { count: unknown }), language)));
  const outside = objects.filter((each) => !fits(each));
  if (outside.length > 0) {
    const asked = [...new Set(outside.map(({ asked = timeline.newest }) => formatKubernetesVersion(asked)))];
    const params = { count: outside.length, objects: counts.objects, versions: asked.join(', ') };
    lines.push(colours.bold(colours.red(render(message('window.outside', params), language))));
  }
  return lines.join('\n');
}

/** A reason for what all objects together have in common, with the first object that is one. */
function ownedText({ text, bounds: [first, ...others] }: WindowReason<OwnedBound>): Message {
  const params = { reason: text, place: `${first.file}:${first.place.start.line}`, object: objectText(first.object) };
  return others.length === 0
    ? message('window.owned', params)
    : message('window.owned-more', { ...params, count: others.length });
}
