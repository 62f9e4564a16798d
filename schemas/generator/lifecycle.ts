import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatGroupVersionKind, type GroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import type { KindCategory, LifecycleEntry, LifecycleJson } from '../../server/src/core/kubernetes/Lifecycle.ts';

/** The committed file: the entries, and what they were made of. */
export interface LifecycleFile extends LifecycleJson {
  readonly source: { readonly file: string; readonly sha256: string; readonly entries: number };
}

const lifecycleFile = 'schemas/lifecycle.json';

/** `npm run generate:lifecycle -- FILE` reads the collected life cycles of all kinds and writes the committed data. */
export function main(args: readonly string[]): void {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) throw new Error('Name one file: api-lifecycle.json');
  const lifecycle = encodeLifecycle(basename(path), readFileSync(path, 'utf8'));
  writeFileSync(lifecycleFile, formatLifecycle(lifecycle));
  console.log(`${lifecycleFile}: ${lifecycle.source.entries} kinds`);
}

/**
 * The data of the collected life cycles, none of their prose.
 * @throws Error that names the entry and the field when something is not of the form expected.
 */
export function encodeLifecycle(file: string, text: string): LifecycleFile {
  const input = parseInput(file, text);
  const kinds: { [category in KindCategory]: Record<string, LifecycleEntry> } = {
    object: {},
    list: {},
    'request-only': {},
    'subresource-body': {},
    meta: {},
    'config-file': {},
    'wire-type': {},
    'client-side': {},
    crd: {},
  };
  const seen = new Set<string>();
  input.forEach((value, index) => {
    const entry = new Entry(file, index, value);
    const key = formatGroupVersionKind(entry.gvk);
    if (seen.has(key)) throw entry.error('is there twice');
    seen.add(key);
    const category = entry.oneOf('category', Object.keys(kinds) as KindCategory[]);
    kinds[category][key] = encodeEntry(entry, category, key);
  });
  const sorted = Object.fromEntries(
    Object.entries(kinds).map(([category, entries]) => [
      category,
      Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  ) as typeof kinds;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { source: { file, sha256, entries: input.length }, kinds: sorted };
}

/** One entry a line, so that a change reads as one. */
export function formatLifecycle({ source, kinds }: LifecycleFile): string {
  const sections = Object.entries(kinds).map(([category, entries]) => {
    const lines = Object.entries(entries).map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`);
    return `${JSON.stringify(category)}:{\n${lines.join(',\n')}\n}`;
  });
  return `{"source":${JSON.stringify(source)},"kinds":{\n${sections.join(',\n')}\n}}\n`;
}

/**
 * Where the collected data is wrong, with the source that says so.
 * EphemeralContainers was the body of pods/ephemeralcontainers in 1.16 to 1.21 and served only with the gate of that name,
 * off until 1.23, when the subresource already took a Pod: kubernetes 1.21 pkg/registry/core/rest/storage_core.go.
 */
const neverOnByDefault: ReadonlySet<string> = new Set(['v1/EphemeralContainers']);

function encodeEntry(entry: Entry, category: KindCategory, key: string): LifecycleEntry {
  const replacement = entry.gvkOrNull('replacement');
  const removed = entry.minor('removedIn', category);
  const on = neverOnByDefault.has(key) ? '' : onByDefault(entry, category, removed);
  const optional = {
    introduced: entry.minor('introduced', category),
    deprecated: entry.minor('deprecatedIn', category),
    removed,
    codeRemoved: entry.minor('codeRemovedIn', category),
    plannedDeprecation: entry.minor('plannedDeprecatedIn', category),
    plannedRemoval: entry.minor('plannedRemovedIn', category),
    replacement: replacement && formatGroupVersionKind(replacement),
    replacementAvailable: entry.minor('replacementAvailableIn', category),
    on: on === '' ? undefined : on,
  };
  const present = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { stage: entry.oneOf('stage', ['alpha', 'beta', 'stable']), ...Object.fromEntries(present) };
}

/**
 * The minors in which a default cluster serves the kind, as the collected data says it in words: a kind that is on stays on
 * until it is removed, which may be later than the schema's last mention of it (the body of an eviction).
 */
function onByDefault(entry: Entry, category: KindCategory, removed: number | undefined): string {
  const words = entry.string('enabledByDefault');
  const served = entry.served();
  switch (words) {
    case 'n/a':
      if (category === 'object' || category === 'list') throw entry.error('is stored, yet enabledByDefault is n/a');
      return '';
    case 'yes':
    case 'yes (new version of an API already beta before 1.24)':
    case 'yes (API served; the EndpointSlice controller gate was beta-off in 1.17, on from 1.18)':
      if (!served) throw entry.error('is on by default, yet servedIn names no versions');
      return `${served.from}-${removed === undefined ? '' : removed - 1}`;
    case 'no (alpha: needs --runtime-config)':
    case 'no (beta introduced in 1.24 or later: needs --runtime-config)':
      return '';
    case '1.14-1.15 yes; 1.16-1.17 no':
      if (removed !== 16) throw entry.error('was switched off in 1.16, yet removedIn says otherwise');
      return '14-15';
    default:
      throw entry.error(`has an enabledByDefault that this generator does not know: "${words}"`);
  }
}

function parseInput(file: string, text: string): readonly unknown[] {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(input)) throw new Error(`${file} is no list of entries`);
  return input;
}

/** One entry of the input, read field by field; every complaint names it. */
class Entry {
  readonly gvk: GroupVersionKind;
  readonly #where: string;
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(file: string, index: number, value: unknown) {
    this.#where = `${file}, entry ${index}`;
    if (typeof value !== 'object' || value === null) throw this.error('is no object');
    this.#fields = new Map(Object.entries(value));
    this.gvk = this.#gvk(value, 'the entry');
    this.#where = `${file}, entry ${index} (${formatGroupVersionKind(this.gvk)})`;
  }

  error(complaint: string): Error {
    return new Error(`${this.#where} ${complaint}`);
  }

  string(name: string): string {
    const value = this.#fields.get(name);
    if (typeof value !== 'string') throw this.error(`has no text "${name}"`);
    return value;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.string(name);
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw this.error(`has "${name}": "${value}", none of ${choices.join(', ')}`);
    return choice;
  }

  /**
   * A version as its minor. `<=1.14` says that the oldest version in the data has it: enough for a replacement, too little
   * for when something came. Custom resources come and go with their own project, which the data says in brackets.
   */
  minor(name: string, category: KindCategory): number | undefined {
    const value = this.#fields.get(name);
    if (value === null || (name === 'introduced' && value === '<=1.14')) return undefined;
    if (category === 'crd' && typeof value === 'string' && value.startsWith('(')) return undefined;
    return this.#minor(value, name);
  }

  served(): { readonly from: number; readonly to: number } | undefined {
    const value = this.#fields.get('servedIn');
    if (value === null) return undefined;
    if (!Array.isArray(value) || value.length !== 2) throw this.error('has a "servedIn" that is no pair of versions');
    const from = this.#minor(value[0], 'servedIn');
    const to = this.#minor(value[1], 'servedIn');
    if (from > to) throw this.error('has a "servedIn" that ends before it begins');
    return { from, to };
  }

  gvkOrNull(name: string): GroupVersionKind | undefined {
    const value = this.#fields.get(name);
    return value === null ? undefined : this.#gvk(value, `"${name}"`);
  }

  #gvk(value: unknown, name: string): GroupVersionKind {
    if (typeof value === 'object' && value !== null && 'group' in value && 'version' in value && 'kind' in value) {
      const { group, version, kind } = value;
      if (typeof group === 'string' && typeof version === 'string' && typeof kind === 'string')
        return { group, version, kind };
    }
    throw this.error(`needs group, version and kind in ${name}`);
  }

  #minor(value: unknown, name: string): number {
    const match = typeof value === 'string' ? /^(?:<=)?1\.(\d+)$/.exec(value) : undefined;
    if (!match) throw this.error(`has "${name}": ${JSON.stringify(value)}, no version like "1.29"`);
    return Number(match[1]);
  }
}
