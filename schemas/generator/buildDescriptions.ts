import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedDefinition, DescriptionsJson } from '../../server/src/core/kubernetes/Descriptions.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';

const cacheFolder = '.cache/descriptions';
const ownSource = 'schemas/generator/buildDescriptions.ts';
const timelineFile = 'schemas/timeline.json';

/** The packages that carry upstream's text in their `.d.ts` files, newest Kubernetes first: the first that has a text wins. */
const packages: readonly { readonly name: string; readonly read: (folder: string, names: Names) => Source }[] = [
  { name: '@kubernetes/client-node', read: readClientNode },
  { name: 'kubernetes-models', read: readKubernetesModels },
  { name: '@kubernetes-models/apimachinery', read: readKubernetesModels },
  { name: 'kubernetes-types', read: readKubernetesTypes },
  { name: 'kubernetes-types-1.25', read: readKubernetesTypes },
  { name: 'kubernetes-types-1.21', read: readKubernetesTypes },
  { name: 'kubernetes-types-1.17', read: readKubernetesTypes },
];

/**
 * The text of every definition and field of the timeline that one of the installed packages describes. Taken from
 * `.cache` when neither a package, the timeline nor this file has changed since.
 * @throws Error naming the package that is not installed.
 */
export async function buildDescriptions(): Promise<DescriptionsJson> {
  const cached = join(cacheFolder, `${cacheKey()}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as DescriptionsJson;
  const descriptions = scanPackages();
  mkdirSync(cacheFolder, { recursive: true });
  // Builds and tests may run at once, and none may read half a file.
  const unfinished = `${cached}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(descriptions));
  renameSync(unfinished, cached);
  return descriptions;
}

function cacheKey(): string {
  const hash = createHash('sha256');
  for (const { name } of packages) hash.update(readFileSync(join('node_modules', name, 'package.json')));
  for (const file of [timelineFile, ownSource]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** What one package says: definitions by short name, fields by {@link fieldKey}. */
type Source = Map<string, Described>;

interface Described {
  readonly text: string | undefined;
  readonly fields: Map<string, string>;
}

/** The names by which packages call the definitions of the timeline. */
interface Names {
  /** `CoreV1Probe` to `core.v1.Probe`. */
  readonly camel: ReadonlyMap<string, string>;
  /** `V1Probe` to the definitions of the newest version that may be meant. */
  readonly versioned: ReadonlyMap<string, readonly string[]>;
}

function scanPackages(): DescriptionsJson {
  const timeline = readTimeline(JSON.parse(readFileSync(timelineFile, 'utf8')) as TimelineJson);
  const newest = timeline.at(timeline.newest);
  const camel = new Map(timeline.definitionNames.map((name) => [camelName(name), name]));
  const versioned = new Map<string, string[]>();
  for (const name of timeline.definitionNames.filter((name) => newest.definition(name))) {
    const key = name.split('.').slice(-2).map(capitalized).join('');
    versioned.set(key, [...(versioned.get(key) ?? []), name]);
  }
  const sources = packages.map(({ name, read }) => read(join('node_modules', name), { camel, versioned }));

  const texts: string[] = [];
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const definitions: Record<string, DescribedDefinition> = {};
  const own = (name: string): readonly Described[] => sources.flatMap((source) => source.get(name) ?? []);
  const relatives = siblingsOf(timeline.definitionNames);
  const ofTypes = new Set(
    sources.flatMap((source) => [...source.values()].map(({ text }) => (text === undefined ? '' : wordsOf(text)))),
  );
  for (const name of timeline.definitionNames) {
    const said = [...own(name), ...relatives(name).flatMap(own)];
    const text = bestText(said.map((described) => described.text));
    const fields = [...(timeline.definition(name)?.fields.keys() ?? [])].flatMap((field): [string, number][] => {
      const texts = said.flatMap((described) => described.fields.get(fieldKey(field)) ?? []);
      // Some generators give a field the text of its type where it has a text of its own.
      const own = texts.filter((text) => !ofTypes.has(wordsOf(text)));
      const text = bestText(own.length > 0 ? own : texts);
      return text ? [[field, place(text)]] : [];
    });
    if (text === undefined && fields.length === 0) continue;
    definitions[name] = {
      ...(text !== undefined && { text: place(text) }),
      ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    };
  }
  return { texts, definitions };
}

/**
 * The same type in the other versions of its group, the most stable first: alphas that came and went between the packages'
 * releases are described by what they became.
 */
function siblingsOf(names: readonly string[]): (name: string) => readonly string[] {
  const familyOf = (name: string): string => name.replace(/\.v\d+[a-z0-9]*\./, '.');
  const families = new Map<string, string[]>();
  for (const name of names) families.set(familyOf(name), [...(families.get(familyOf(name)) ?? []), name]);
  const rank = (name: string): number => {
    const [, major, stage, count] = /\.v(\d+)(alpha|beta)?(\d*)\./.exec(name) ?? [];
    return (stage === undefined ? 2 : stage === 'beta' ? 1 : 0) * 10_000 + Number(major) * 100 + Number(count);
  };
  return (name) =>
    (families.get(familyOf(name)) ?? []).filter((other) => other !== name).sort((a, b) => rank(b) - rank(a));
}

/**
 * The newest text there is. Where an older package has the same words with line breaks, or with what each value of an enum
 * means behind them, its form is taken, because the newest package has everything on one line.
 */
function bestText(candidates: readonly (string | undefined)[]): string | undefined {
  const [newest, ...older] = candidates.filter((text) => text !== undefined);
  if (newest === undefined) return undefined;
  const words = wordsOf(newest);
  const withValues = older.find((text) => wordsOf(text).startsWith(`${words} Possible enum values:`));
  return withValues ?? older.find((text) => wordsOf(text) === words) ?? broken(newest);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Gives a list that was joined to one line its lines back. */
function broken(text: string): string {
  return text.includes('\n') || (text.match(/ {1,2}- \S/g)?.length ?? 0) < 2
    ? text
    : text.replace(/ {2}- (?=\S)/g, '\n- ');
}

/** One class a file, `V1Probe` or, where groups share the name, `CoreV1Event`. */
function readClientNode(folder: string, names: Names): Source {
  const source: Source = new Map();
  const models = join(folder, 'dist/gen/models');
  for (const file of declarationsIn(models)) {
    const text = readFileSync(join(models, file), 'utf8');
    // The licence header would be taken for the comment of a class without one.
    for (const [name, described] of scan(text.slice(text.indexOf('*/') + 2))) {
      const definitions = names.versioned.get(name) ?? [];
      const definition = names.camel.get(name) ?? (definitions.length === 1 ? definitions[0] : undefined);
      if (definition) source.set(definition, described);
    }
  }
  return source;
}

/** One definition a file, `interface IProbe`; the last line names it in full: `IIoK8sApiCoreV1Probe`. */
function readKubernetesModels(folder: string, names: Names): Source {
  const source: Source = new Map();
  for (const file of declarationsIn(folder)) {
    if (file.startsWith('_schemas') || file.endsWith('index.d.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const [, own, full] = /^export type \{ (\w+) as IIoK8s(\w+)/m.exec(text) ?? [];
    const described = own ? scan(text).get(own) : undefined;
    const name = full?.replace(/^(ApimachineryPkgApis|ApimachineryPkg|Api|\w+?PkgApis)(?=[A-Z])/, '');
    const definition = name ? names.camel.get(name) : undefined;
    if (definition && described) source.set(definition, described);
  }
  return source;
}

/** One group version a file, `core/v1.d.ts`, with `interface Probe`. */
function readKubernetesTypes(folder: string, names: Names): Source {
  const source: Source = new Map();
  for (const file of declarationsIn(folder)) {
    const group = file.slice(0, -'.d.ts'.length).split(/[\\/]/).map(capitalized).join('');
    for (const [name, described] of scan(readFileSync(join(folder, file), 'utf8'))) {
      const definition = names.camel.get(group + name);
      if (definition) source.set(definition, described);
    }
  }
  return source;
}

function declarationsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm ci\``);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
}

/**
 * The types a declaration file exports at top level with their comments. A line scanner, no parser: all three generators
 * write a member on a line of its own with four blanks before it, and its comment on the lines above.
 */
function scan(text: string): Map<string, Described> {
  const found = new Map<string, Described>();
  let open: Described | undefined;
  let comment: string[] | undefined;
  let pending: string | undefined;
  for (const line of text.split('\n')) {
    if (comment) {
      const end = line.indexOf('*/');
      const content = (end < 0 ? line : line.slice(0, end)).replace(/^\s*\* ?/, '').trimEnd();
      comment.push(content);
      if (end >= 0) {
        pending = cleaned(comment);
        comment = undefined;
      }
      continue;
    }
    const start = /^(?: {4})?\/\*\* ?/.exec(line)?.[0];
    if (start !== undefined) {
      const end = line.indexOf('*/', start.length);
      if (end < 0) comment = [line.slice(start.length).trim()];
      else pending = cleaned([line.slice(start.length, end).trim()]);
      continue;
    }
    const type = /^export (?:declare )?(?:interface|class|type) (\w+)/.exec(line)?.[1];
    if (type !== undefined) {
      const described: Described = { text: pending, fields: new Map() };
      if (!found.has(type)) found.set(type, described);
      open = line.endsWith('{') ? described : undefined;
    } else if (open && line.startsWith('}')) {
      open = undefined;
    } else if (open && pending) {
      const field = /^ {4}['"]?([$\w-]+)['"]?\??:/.exec(line)?.[1];
      if (field !== undefined) open.fields.set(fieldKey(field), pending);
    }
    pending = undefined;
  }
  return found;
}

/**
 * A comment's text without its escapes, JSDoc tags and a list of enum values that says nothing of any; `undefined` when
 * nothing is left.
 */
function cleaned(lines: readonly string[]): string | undefined {
  const text = lines
    .filter((line) => !/^@\w+$/.test(line))
    .join('\n')
    .replace(/\*_\//g, '*/')
    .replace(/\/_\*/g, '/*')
    .replace(/\\(['"*/\\])/g, '$1')
    .replace(/\t/g, ' ')
    .replace(/[ ]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\s*Possible enum values:(\s*- `"[^"`]*"`)+\s*$/, '')
    .trim();
  return text === '' ? undefined : text;
}

/** Field names without what generators change in them: `_continue`, `x_kubernetes_list_type`. */
function fieldKey(field: string): string {
  return field.replace(/[_-]/g, '').toLowerCase();
}

function camelName(name: string): string {
  return name.split('.').map(capitalized).join('');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
