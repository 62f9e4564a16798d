import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';
import { drydock, yamlLanguageServers } from './Contestant.ts';
import { type ComparedKeys, compareKeys } from './compareKeys.ts';
import type { Figure } from './figures.ts';
import { writeKubernetesJsonSchema } from './kubernetesJsonSchema.ts';
import { largeDocuments, largeFile, largeLines, lines, smallFile } from './manifests.ts';
import { type Figures, type Measure, measureAll, measures } from './measure.ts';
import { type IndexFigures, measureIndex } from './measureIndex.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

const thorough = { starts: 10, sessions: 3, smallKeys: 10, largeKeys: 4, hovers: 20, places: 60 };
const quick = { starts: 3, sessions: 1, smallKeys: 3, largeKeys: 2, hovers: 5, places: 20 };

/** By what factor Drydock is to be ahead. */
const targets: Readonly<Partial<Record<Measure, number>>> = {
  'cold start': 3,
  'large keystroke': 20,
  'large memory': 2,
};

const labels: Readonly<Record<Measure, string>> = {
  'cold start': 'Cold start to first diagnostics',
  initialize: '  until `initialize` is answered',
  opening: '  from opening the first file',
  'small keystroke': 'Keystroke, 25 lines',
  'large file': 'Opening 300 documents, 6,900 lines',
  'large keystroke': 'Keystroke, 6,900 lines',
  hover: 'Hover, 25 lines',
  'large hover': 'Hover, 6,900 lines',
  'hover places': '  at many places: median (95th percentile)',
  'large hover places': '  at many places, 6,900 lines',
  completion: 'Completion, 25 lines',
  'completion places': '  at many places: median (95th percentile)',
  'large completion': 'Completion, 6,900 lines',
  'large completion places': '  at many places: median (95th percentile)',
  'small memory': 'Memory with the small file, MB',
  'large memory': '  when the large file is opened too',
  'typed memory': '  and has been typed in',
};

/** What the command line was measured at. */
interface CommandLineFigure {
  readonly folder: string;
  readonly files: number;
  readonly seconds: number;
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

async function bench(): Promise<void> {
  checkFixtures();
  const folder = '.cache/bench';
  const timeline = readTimeline(JSON.parse(readFileSync('dist/timeline.json', 'utf8')) as TimelineJson);
  writeKubernetesJsonSchema(timeline.at(minor(36)), folder);
  const others = yamlLanguageServers(folder);
  const figures = await measureAll([drydock, ...others], options.quick ? quick : thorough, progress);
  progress('');
  const commandLine = measureCommandLine('../shared/corpus/manifests') ?? measureCommandLine('examples');
  const index = await measureIndex(drydock, 2_000);
  const [own = {}, ...theirs] = figures;
  const rivals = others.map((contestant, index) => {
    const measured = theirs[index] ?? {};
    return { ...contestant, figures: measured, ratios: ratios(own, measured) };
  });
  const keys = await compareKeys(drydock, others[1], timeline.at(minor(36)));
  if (!options.json) return console.log(report(own, rivals, commandLine, keys, index));
  const named = rivals.map(({ name, debounce, figures, ratios }) => ({ name, debounce, figures, ratios }));
  console.log(
    JSON.stringify(
      { node: process.version, targets, drydock: own, others: named, commandLine, keys, index },
      undefined,
      2,
    ),
  );
}

/** What is measured is what the report says it is. */
function checkFixtures(): void {
  const large = largeFile();
  const documents = large.split(/^---$/m).length;
  if (lines(smallFile) !== 25 || lines(large) !== largeLines || documents !== largeDocuments) {
    throw new Error(
      `The files have ${lines(smallFile)} and ${lines(large)} lines, the large one ${documents} documents`,
    );
  }
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** One whole run of `drydock check`, the start of Node included; `undefined` where there is no such folder. */
function measureCommandLine(folder: string): CommandLineFigure | undefined {
  if (!existsSync(folder)) return undefined;
  const started = performance.now();
  const run = spawnSync(process.execPath, ['dist/cli.js', 'check', folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0 && run.status !== 1) throw new Error(`drydock check failed: ${run.stderr}`);
  const { files } = JSON.parse(run.stdout) as { readonly files: number };
  return { folder, files, seconds };
}

type Ratios = Readonly<Partial<Record<Measure, number>>>;

/** How many times as fast Drydock is, or how many times less memory it takes. */
function ratios(own: Figures, theirs: Figures): Ratios {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const [mine, their] = [own[measure], theirs[measure]];
      return mine && their ? [[measure, their.median / mine.median]] : [];
    }),
  );
}

interface Rival {
  readonly name: string;
  readonly debounce: number;
  readonly figures: Figures;
  readonly ratios: Ratios;
}

function report(
  own: Figures,
  rivals: readonly Rival[],
  commandLine: CommandLineFigure | undefined,
  keys: ComparedKeys,
  index: IndexFigures,
): string {
  const head = ['ms: median (least–most)', 'Drydock', ...rivals.flatMap(({ name }) => [name, 'ratio']), 'target'];
  const rows = measures.map((measure) => [
    labels[measure],
    cell(own[measure], measure),
    ...rivals.flatMap(({ figures, ratios }) => [cell(figures[measure], measure), times(ratios[measure])]),
    verdict(measure, rivals[0]?.ratios[measure]),
  ]);
  const [rival] = rivals;
  const notes = [
    `Node ${process.version}, every server in a process of its own; the ratio says how many times Drydock is ahead.`,
    `yaml-language-server 2.0.0 waits ${rival?.debounce} ms after each change before it looks at it. That wait is its own choice and`,
    'is taken off all its times to diagnostics above: an editor shows them that much later. Drydock does not wait.',
    'Both of its columns read the same schema, made of Drydock’s own definitions for 1.36: given as a file under `yaml.schemas`,',
    'and under the word `kubernetes`, which makes it choose the definition by apiVersion and kind. Targets are held to the first.',
    ...rivals.flatMap(({ name, figures }) =>
      (['hover', 'completion'] as const).map(
        (what) =>
          `${what === 'hover' ? 'Hover' : 'Completion'} at many places, 95th percentile against ${name}: ` +
          `${times(lateRatio(own[`${what} places`], figures[`${what} places`]))} in the small file, ` +
          `${times(lateRatio(own[`large ${what} places`], figures[`large ${what} places`]))} in the large one.`,
      ),
    ),
    `Index: ${index.files} manifests on disk are known ${index.seconds.toFixed(2)} s after the start; the server holds ` +
      `${index.memory.toFixed(0)} MB then, ${index.memoryWithout.toFixed(0)} MB without a folder. The ${index.names.count} names for a ` +
      `ConfigMap among them take ${index.names.median.toFixed(1)} ms (the first time ${index.names.first.toFixed(1)} ms).`,
    `Keys: at ${keys.places} keys of all kinds in the large file ${keys.rival} offers ${keys.offered} keys that 1.36 has; ` +
      `Drydock lacks ${keys.lacking.length}${keys.lacking.length > 0 ? `: ${keys.lacking.slice(0, 10).join(', ')}` : ''}.`,
    ...(commandLine
      ? [
          `Command line: drydock check ${commandLine.folder}: ${commandLine.files} files in ${commandLine.seconds.toFixed(2)} s, ` +
            `${Math.round(commandLine.files / commandLine.seconds)} files a second.`,
        ]
      : []),
  ];
  return `${table([head, ...rows])}\n\n${notes.join('\n')}`;
}

function cell(figure: Figure | undefined, measure: Measure): string {
  if (!figure) return '–';
  const { median, least, most, late } = figure;
  const digits = median < 10 ? 1 : 0;
  if (measure.endsWith('places')) return `${median.toFixed(digits)} (${late.toFixed(late < 10 ? 1 : 0)})`;
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

function lateRatio(own: Figure | undefined, their: Figure | undefined): number | undefined {
  return own && their && their.late / own.late;
}

function times(ratio: number | undefined): string {
  return ratio === undefined ? '–' : `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`;
}

function verdict(measure: Measure, ratio: number | undefined): string {
  const target = targets[measure];
  if (target === undefined || ratio === undefined) return '';
  return `${target}× ${ratio >= target ? 'met' : 'NOT MET'}`;
}

/** Columns as wide as their widest cell, the first to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  const [head = [], ...others] = rows;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...others.map(line)].join('\n');
}
