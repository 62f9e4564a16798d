import type { Severity } from '../../core/analysis/Finding.ts';
import { message, render } from '../../core/messages/Message.ts';
import {
  type CheckReport,
  countBySeverity,
  type ReportedFinding,
  type ReportedFix,
  type SourcePlace,
} from '../CheckReport.ts';
import type { Colours } from '../colours.ts';
import { excerpt } from '../excerpt.ts';
import { printable } from '../textWidth.ts';
import type { OutputStyle } from './Format.ts';

/** The report for people: each finding with its place, its line and its fixes, as compilers show them; then the count. */
export function text(report: CheckReport, style: OutputStyle): string {
  const findings = report.findings.map((finding) => `${textFinding(finding, style)}\n`);
  return [...findings, `${textSummary(report, style)}\n`].join('\n');
}

/** One finding, several lines without the last line break. */
function textFinding(finding: ReportedFinding, style: OutputStyle): string {
  const { colours, language } = style;
  const { file, place, severity, rule, related, fixes } = finding;
  const at = (where: SourcePlace): string =>
    colours.bold(`${printable(file)}:${where.start.line}:${where.start.column}`);
  const paint = severityColour(severity, colours);
  const numberWidth = Math.max(
    ...[place, ...related.map((each) => each.place)].map(({ visibleEnd }) => String(visibleEnd.line).length),
  );
  const blank = ' '.repeat(numberWidth);
  const lines = [
    `${at(place)} ${paint(words(message(`cli.severity.${severity}`), style))} ${colours.dim(rule)}: ${words(finding.message, style)}`,
    ...sourceLines(place, '^', paint, numberWidth, style),
  ];
  for (const other of related) {
    const note = render(message('cli.note'), language);
    lines.push(`${blank} ${colours.dim('=')} ${colours.bold(note)}: ${at(other.place)} ${words(other.message, style)}`);
    lines.push(...sourceLines(other.place, '-', colours.blue, numberWidth, style));
  }
  for (const fix of fixes) lines.push(`${blank} ${colours.dim('=')} ${textFix(fix, style)}`);
  return lines.join('\n');
}

/** The last line: how many findings, in how much, and how many of them `drydock fix` would mend. */
function textSummary({ findings, objects, files }: CheckReport, style: OutputStyle): string {
  const { language, colours } = style;
  const checked = { objects: counted('objects', objects, style), files: counted('files', files, style) };
  if (findings.length === 0) return colours.green(render(message('cli.summary.clean', checked), language));
  const summary = render(
    message('cli.summary.findings', { ...checked, findings: severityCounts(findings, style) }),
    language,
  );
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  if (fixable === 0) return summary;
  return `${summary} ${render(message(fixable === 1 ? 'cli.summary.fixable.one' : 'cli.summary.fixable.many', { count: fixable }), language)}`;
}

/** `2 errors, 1 warning`, coloured; severities of which there is none are left out. */
export function severityCounts(findings: readonly { readonly severity: Severity }[], style: OutputStyle): string {
  const counts = countBySeverity(findings);
  return (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => severityColour(severity, style.colours)(counted(severity, counts[severity], style)))
    .join(', ');
}

/** `1 file`, `12 files`. */
export function counted(
  what: Severity | 'objects' | 'files' | 'fixes' | 'places',
  count: number,
  { language }: Pick<OutputStyle, 'language'>,
): string {
  return render(message(`cli.count.${what}.${count === 1 ? 'one' : 'many'}`, { count }), language);
}

function textFix({ title, safety, notes }: ReportedFix, style: OutputStyle): string {
  const { colours, language } = style;
  const fix = `${colours.bold(render(message('cli.fix'), language))}: ${words(title, style)}`;
  const grade = render(message(`cli.fix.${safety}`), language);
  const advice = notes.map((note) => words(note, style)).join(' ');
  return `${fix} (${advice === '' ? grade : `${grade}: ${advice}`})`;
}

/** The source under a place: its line, or the first and the last of its lines, with marks. */
function sourceLines(
  place: SourcePlace,
  mark: string,
  paint: (text: string) => string,
  numberWidth: number,
  { colours, width }: OutputStyle,
): readonly string[] {
  const bar = colours.dim('|');
  const blank = ' '.repeat(numberWidth);
  const room = Math.max(40, width - numberWidth - 3);
  const rows = (line: number, text: string, start: number, end: number): readonly string[] => {
    const shown = excerpt(text, start, end, room, mark);
    return [
      `${colours.dim(String(line).padStart(numberWidth))} ${bar} ${shown.text}`.trimEnd(),
      `${blank} ${bar} ${paint(shown.marks)}`,
    ];
  };

  const { start, visibleEnd: end } = place;
  const first = start.column - 1;
  if (end.line === start.line) return [`${blank} ${bar}`, ...rows(start.line, start.text, first, end.column - 1)];
  const blanks = end.text.length - end.text.trimStart().length;
  return [
    `${blank} ${bar}`,
    ...rows(start.line, start.text, first, start.text.length),
    ...(end.line > start.line + 1 ? [`${blank} ${bar} ${colours.dim('…')}`] : []),
    ...rows(end.line, end.text, Math.min(blanks, end.column - 1), end.column - 1),
  ];
}

/** How a severity is painted. */
export function severityColour(severity: Severity, colours: Colours): (text: string) => string {
  const colour = { error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.cyan }[
    severity
  ];
  return (text) => colours.bold(colour(text));
}

/** A whole text with the findings under the lines in which they begin, as the pages of rules show it. */
export function annotatedSource(source: string, findings: readonly ReportedFinding[], style: OutputStyle): string {
  const lines = source.replace(/\n$/, '').split('\n');
  const numberWidth = String(lines.length).length;
  const gutter = ` ${' '.repeat(numberWidth)} ${style.colours.dim('|')} `;
  return lines
    .flatMap((line, index) => {
      const number = style.colours.dim(String(index + 1).padStart(numberWidth));
      const notes = findings
        .filter(({ place }) => place.start.line === index + 1)
        .map(({ place, severity, message }) => {
          const { start, visibleEnd } = place;
          const end = visibleEnd.line === start.line ? visibleEnd.column - 1 : line.length;
          const { marks } = excerpt(line, start.column - 1, end, Number.MAX_SAFE_INTEGER, '^');
          return `${gutter}${severityColour(severity, style.colours)(marks)} ${words(message, style)}`;
        });
      return [` ${number} ${style.colours.dim('|')} ${printable(line)}`, ...notes];
    })
    .join('\n');
}

/** A message's words on one line, whatever the file put into its parameters. */
function words(text: Parameters<typeof render>[0], { language }: OutputStyle): string {
  return printable(render(text, language));
}
