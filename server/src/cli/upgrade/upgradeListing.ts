import { formatKubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import { type MessageId, message, render } from '../../core/messages/Message.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { counted } from '../formats/text.ts';
import { uncheckedListing } from '../formats/uncheckedListing.ts';
import { objectText } from '../objectText.ts';
import { printable, textWidth } from '../textWidth.ts';
import { wrapped } from '../wrapped.ts';
import {
  type ReportedProblem,
  remedyOf,
  type UpgradeReport,
  type UpgradeRow,
  upgradeRow,
  upgradeRows,
  versionOf,
} from './UpgradeReport.ts';

/** The report for people: a table by version, then each problem, what was not checked, the pins, and what it comes to. */
export function upgradeListing(report: UpgradeReport, style: OutputStyle): string {
  const { problems, unchecked } = report;
  const blocks = [
    style.colours.bold(headline(report, style)),
    ...(problems.length > 0 ? [table(report, style)] : []),
    ...problems.filter(isNew).map((problem) => problemText(problem, report, style)),
    ...oldListing(report, style),
    ...uncheckedListing(unchecked, style),
    ...pinListing(report, style),
    wrapped(summary(report, style), style.width).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Whether a problem comes up on the way; what was so at its start is not the upgrade's doing. */
function isNew(problem: ReportedProblem): boolean {
  return versionOf(problem) !== undefined;
}

function headline({ from, to, files, objects }: UpgradeReport, style: OutputStyle): string {
  const params = {
    to: formatKubernetesVersion(to),
    objects: counted('objects', objects, style),
    files: counted('files', files, style),
  };
  const text =
    from === undefined
      ? message('upgrade.head.pins', params)
      : message('upgrade.head', { ...params, from: formatKubernetesVersion(from) });
  return render(text, style.language);
}

/** A row for each version at which something comes up, with the sum. */
function table({ problems, changes }: UpgradeReport, style: OutputStyle): string {
  const { colours, language } = style;
  const words = (id: MessageId): string => render({ id, params: {} }, language);
  const heads = [
    'upgrade.column.version',
    'upgrade.column.breaks',
    'upgrade.column.warns',
    changes ? 'upgrade.column.fixed' : 'upgrade.column.safe',
    changes ? 'upgrade.column.left' : 'upgrade.column.review',
    ...(changes ? [] : (['upgrade.column.none'] as const)),
  ] as const;
  const cells = (label: string, row: UpgradeRow, of: readonly ReportedProblem[]): readonly string[] => {
    const fixed = of.filter((problem) => problem.fixed).length;
    const remedies = changes ? [fixed, of.length - fixed] : [row.safe, row.review, row.none];
    return [label, ...[row.breaks, row.warns, ...remedies].map((count) => (count === 0 ? '-' : String(count)))];
  };
  const rows = upgradeRows(problems).map((row) => {
    const label = row.version === undefined ? words('upgrade.row.already') : formatKubernetesVersion(row.version);
    return cells(
      label,
      row,
      problems.filter((problem) => versionOf(problem) === row.version),
    );
  });
  const total = cells(words('upgrade.row.total'), upgradeRow(undefined, problems), problems);
  const all = [heads.map(words), ...rows, ...(rows.length > 1 ? [total] : [])];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ''))));
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  '),
  );
  return lines.map((line, index) => `  ${index === 0 ? colours.dim(line) : line}`).join('\n');
}

/** `shop/ingress.yaml:3:13 Ingress shop`, and below it when it breaks, what is said of it and what can be done. */
function problemText(problem: ReportedProblem, { changes, dryRun }: UpgradeReport, style: OutputStyle): string {
  const { file, place, rule, severity, object, fixes, fixed } = problem;
  const { colours, language, width } = style;
  const paint = severity === 'error' ? colours.red : colours.yellow;
  const at = colours.bold(`${printable(file)}:${place.start.line}:${place.start.column}`);
  const indented = (text: string): readonly string[] =>
    wrapped(printable(text), width - 4).map((line) => `    ${line}`);
  const when = whenText(problem, style);
  const [first = '', ...more] = indented(`${when} ${rule}: ${render(problem.message, language)}`);
  const painted = first.replace(`${when} ${rule}:`, `${colours.bold(paint(when))} ${colours.dim(rule)}:`);
  const best = fixes.find(({ safety }) => safety === remedyOf(problem));
  const lines = [object ? `${at} ${objectText(object)}` : at, painted, ...more];
  if (fixed && best) {
    const id = dryRun ? 'upgrade.would-fix' : 'upgrade.fixed';
    lines.push(...indented(render(message(id, { title: best.title }), language)).map(colours.green));
  } else if (best) {
    const grade = render(message(`cli.fix.${best.safety}`), language);
    const notes = best.safety === 'review' ? best.notes.map((note) => render(note, language)) : [];
    const graded = notes.length === 0 ? grade : `${grade}: ${notes.join(' ')}`;
    const text = render(message('upgrade.fix', { title: best.title, grade: graded }), language);
    lines.push(...indented(text).map(changes ? String : colours.green));
  } else lines.push(...indented(render(message('upgrade.by-hand'), language)).map(colours.dim));
  return lines.join('\n');
}

function whenText({ breaks, warns, from }: ReportedProblem, { language }: OutputStyle): string {
  const version = formatKubernetesVersion(breaks ?? warns ?? from);
  return render(message(breaks === undefined ? 'upgrade.warns' : 'upgrade.breaks', { version }), language);
}

/** What was so at the start, a line each: `drydock check` explains it. */
function oldListing({ problems, dryRun }: UpgradeReport, style: OutputStyle): readonly string[] {
  const { colours, language } = style;
  const old = problems.filter((problem) => !isNew(problem));
  if (old.length === 0) return [];
  const lines = old.map((problem) => {
    const { file, place, rule, severity, object, fixed } = problem;
    const paint = severity === 'error' ? colours.red : colours.yellow;
    const at = `${printable(file)}:${place.start.line}:${place.start.column}`;
    const said = `  ${at} ${paint(rule)}${object ? `: ${objectText(object)}` : ''}`;
    const remedy = remedyOf(problem);
    const id = fixed ? (dryRun ? 'would-fix' : 'fixed') : remedy;
    return `${said} ${colours.dim(render(message(`upgrade.old.${id}`), language))}`;
  });
  return [[colours.bold(render(message('upgrade.old', { count: old.length }), language)), ...lines].join('\n')];
}

/** The pins to change once the clusters are upgraded; this command leaves them alone. */
function pinListing({ pins, to }: UpgradeReport, style: OutputStyle): readonly string[] {
  if (pins.length === 0) return [];
  const { colours, language } = style;
  const title = render(message('upgrade.pins', { to: formatKubernetesVersion(to) }), language);
  const lines = pins.map(
    ({ file, line, version }) => `  ${printable(file)}:${line}  ${colours.dim(formatKubernetesVersion(version))}`,
  );
  return [[colours.bold(title), ...lines].join('\n')];
}

/** The last line: what it comes to, and how to go on. */
function summary({ problems, changes, dryRun, to }: UpgradeReport, { language, colours }: OutputStyle): string {
  const version = formatKubernetesVersion(to);
  if (problems.length === 0) return colours.green(render(message('upgrade.summary.clean', { to: version }), language));
  if (!changes) {
    const row = upgradeRow(undefined, problems);
    const parts = (['safe', 'review', 'none'] as const)
      .filter((remedy) => row[remedy] > 0)
      .map((remedy) => render(message(`upgrade.summary.${remedy}`, { count: row[remedy] }), language));
    return `${counted('places', problems.length, { language })}: ${parts.join(', ')}.`;
  }
  const fixed = problems.filter((problem) => problem.fixed).length;
  const params = {
    fixed: counted('places', fixed, { language }),
    files: counted('files', changes.length, { language }),
    left: counted('places', problems.length - fixed, { language }),
  };
  if (fixed === 0) return render(message('upgrade.summary.unchanged', params), language);
  return render(message(dryRun ? 'upgrade.summary.dry-run' : 'upgrade.summary.written', params), language);
}
