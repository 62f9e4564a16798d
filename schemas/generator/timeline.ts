import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatFieldType } from '../../server/src/core/kubernetes/fieldTypeCode.ts';
import { readTimeline, type TimelineEntry, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';
import { hashOf, readStructure, type Schema, type Structure } from './openapi.ts';
import { structureOf } from './structureOf.ts';

/** What each version was made of. */
export interface Provenance {
  readonly [version: string]: { readonly source: string; readonly sha256: string; readonly definitions: number };
}

const timelineFile = 'schemas/timeline.json';
const provenanceFile = 'schemas/provenance.json';

/**
 * `npm run generate:timeline -- PATH…` takes OpenAPI documents (or folders of them) into the committed timeline, one version
 * each; versions that are not given stay as they are. A path may say its version: `1.37=api/openapi-spec/v3`.
 */
export function main(args: readonly string[]): void {
  if (args.length === 0) throw new Error('Name at least one OpenAPI document or folder: [1.NN=]PATH');
  const structures = new Map<number, Structure>();
  const provenance: Record<string, Provenance[string]> = {};
  if (existsSync(timelineFile)) {
    const timeline = readTimeline(JSON.parse(readFileSync(timelineFile, 'utf8')) as TimelineJson);
    for (const version of timeline.versions) structures.set(version, structureOf(timeline.at(version)));
    Object.assign(provenance, JSON.parse(readFileSync(provenanceFile, 'utf8')) as Provenance);
  }
  for (const arg of args) {
    const [, minor, path = arg] = /^1\.(\d+)=(.+)$/.exec(arg) ?? [];
    const structure = readStructure(path, minor === undefined ? undefined : Number(minor));
    structures.set(structure.minor, structure);
    provenance[`1.${structure.minor}`] = {
      source: basename(path),
      sha256: hashOf(structure),
      definitions: Object.keys(structure.definitions).length,
    };
  }
  const timeline = encodeTimeline([...structures.values()]);
  writeFileSync(timelineFile, formatTimeline(timeline));
  const ordered = Object.entries(provenance).sort(([a], [b]) => Number(a.slice(2)) - Number(b.slice(2)));
  writeFileSync(provenanceFile, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
  console.log(
    `${timelineFile}: ${Object.keys(timeline.definitions).length} definitions, versions ${timeline.versions}`,
  );
}

/**
 * The timeline of these structures, one for each minor.
 * @throws Error when a minor between the first and the last is missing.
 */
export function encodeTimeline(structures: readonly Structure[]): TimelineJson {
  const ordered = [...structures].sort((a, b) => a.minor - b.minor);
  const minors = ordered.map((structure) => structure.minor);
  const first = minors[0] ?? 0;
  const last = minors.at(-1) ?? 0;
  for (let minor = first; minor <= last; minor++) {
    if (!minors.includes(minor)) throw new Error(`Kubernetes 1.${minor} is missing between 1.${first} and 1.${last}`);
  }
  const names = [...new Set(ordered.flatMap((structure) => Object.keys(structure.definitions)))].sort();
  const definitions: Record<string, TimelineEntry> = {};
  for (const name of names) {
    const life = ordered.flatMap(({ minor, definitions }): [number, Schema][] => {
      const schema = definitions[name];
      return schema ? [[minor, schema]] : [];
    });
    definitions[name] = encodeDefinition(name, life, `${first}-${last}`, last);
  }
  return { versions: `${first}-${last}`, definitions };
}

type Life = readonly (readonly [minor: number, schema: Schema])[];

function encodeDefinition(name: string, life: Life, whole: string, last: number): TimelineEntry {
  const span = spanText(
    life.map(([minor]) => minor),
    last,
  );
  const own = span === spanText(rangeOf(whole), last) ? undefined : span;
  const heads = new Set(life.map(([, schema]) => formatFieldType(headType(schema))));
  if (heads.size > 1)
    throw new Error(`${name}: its own type changes (${[...heads].join(', ')}), which the timeline cannot say yet`);
  const head = [...heads][0] ?? 'object';

  const mapTypes = runs(
    life.map(([minor, schema]) => [minor, schema['x-kubernetes-map-type']]),
    span,
    last,
  );
  const fieldNames = [...new Set(life.flatMap(([, schema]) => Object.keys(schema.properties ?? {})))].sort();
  const fields: Record<string, string | readonly string[]> = {};
  for (const field of fieldNames) {
    const codes = life.map(([minor, schema]): [number, string | undefined] => {
      const type = schema.properties?.[field];
      return [minor, type && formatFieldType(typeOf(type)) + (schema.required?.includes(field) ? ' *' : '')];
    });
    fields[field] = oneOrMany(runs(codes, span, last));
  }
  const kindNames = [...new Set(life.flatMap(([, schema]) => schema['x-kubernetes-group-version-kind'] ?? []))].sort();
  const kinds: Record<string, string> = {};
  for (const kind of kindNames) {
    const in_ = spanText(
      life.filter(([, schema]) => schema['x-kubernetes-group-version-kind']?.includes(kind)).map(([minor]) => minor),
      last,
    );
    kinds[kind] = in_ === span ? '*' : in_;
  }
  return {
    ...(own !== undefined && { in: own }),
    ...(head !== 'object' && { is: head }),
    ...(mapTypes.length > 0 && { mapType: oneOrMany(mapTypes) }),
    ...(kindNames.length > 0 && { kinds }),
    ...(fieldNames.length > 0 && { fields }),
  };
}

/** The definition's own type, its map type aside. */
function headType(schema: Schema): FieldType {
  const {
    'x-kubernetes-map-type': _,
    properties: __,
    required: ___,
    'x-kubernetes-group-version-kind': ____,
    ...own
  } = schema;
  return typeOf(own);
}

function typeOf(schema: Schema): FieldType {
  const listType = schema['x-kubernetes-list-type'];
  const listMapKeys = schema['x-kubernetes-list-map-keys'];
  const mapType = schema['x-kubernetes-map-type'];
  if (schema.$ref)
    return { kind: 'ref', definition: schema.$ref, ...(mapType && { mapType }), ...(listType && { listType }) };
  if (schema.format === 'int-or-string' || schema.format === 'quantity') return { kind: schema.format };
  switch (schema.type) {
    case undefined:
      return { kind: 'any' };
    case 'object':
      return schema.additionalProperties
        ? { kind: 'map', values: typeOf(schema.additionalProperties), ...(mapType && { mapType }) }
        : { kind: 'object', ...(mapType && { mapType }) };
    case 'array':
      if (!schema.items) throw new Error(`A list without items: ${JSON.stringify(schema)}`);
      return {
        kind: 'list',
        items: typeOf(schema.items),
        ...(listType && { listType }),
        ...(listMapKeys && { listMapKeys }),
      };
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return {
        kind: schema.type,
        ...(schema.format && { format: schema.format }),
        ...(schema.enum && { enum: schema.enum }),
        ...(listType && { listType }),
      };
    default:
      throw new Error(`No notation for the type ${JSON.stringify(schema)}`);
  }
}

/** Runs of equal values as `23-36 value`, in order of their first minor; the span is left out where it is the definition's. */
function runs(
  values: readonly (readonly [number, string | undefined])[],
  own: string,
  last: number,
): readonly string[] {
  const minorsOf = new Map<string, number[]>();
  for (const [minor, value] of values) {
    if (value === undefined) continue;
    const list = minorsOf.get(value) ?? [];
    list.push(minor);
    minorsOf.set(value, list);
  }
  return [...minorsOf]
    .sort(([, a], [, b]) => (a[0] ?? 0) - (b[0] ?? 0))
    .map(([value, minors]) => {
      const span = spanText(minors, last);
      return span === own ? value : `${span} ${value}`;
    });
}

function oneOrMany(list: readonly string[]): string | readonly string[] {
  const [only] = list;
  return list.length === 1 && only !== undefined ? only : list;
}

/** `14-18+20-`: inclusive, an open end where it reaches the newest version, so that a new version changes few lines. */
function spanText(minors: readonly number[], last: number): string {
  const parts: [number, number][] = [];
  for (const minor of minors) {
    const open = parts.at(-1);
    if (open && open[1] === minor - 1) open[1] = minor;
    else parts.push([minor, minor]);
  }
  return parts.map(([from, to]) => (to === last ? `${from}-` : from === to ? `${from}` : `${from}-${to}`)).join('+');
}

function rangeOf(whole: string): readonly number[] {
  const [from = 0, to = 0] = whole.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** One definition a line, so that a diff shows what changed. */
function formatTimeline(timeline: TimelineJson): string {
  const lines = Object.entries(timeline.definitions).map(
    ([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`,
  );
  return `{"versions":${JSON.stringify(timeline.versions)},"definitions":{\n${lines.join(',\n')}\n}}\n`;
}
