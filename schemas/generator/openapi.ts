import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a JSON schema that the API's OpenAPI uses and the timeline keeps: structure, no prose, no defaults. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-group-version-kind'?: readonly string[];
}

/** All definitions of one Kubernetes version by short name, in canonical form: keys, requireds, enums and kinds sorted. */
export interface Structure {
  readonly minor: number;
  readonly definitions: Readonly<Record<string, Schema>>;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/**
 * Reads one version's OpenAPI: a v2 document (`definitions`), a v3 document (`components.schemas`), or a folder of either,
 * as `api/openapi-spec` of kubernetes/kubernetes has them. `minorGiven` is used where no document names its version.
 * @throws Error naming the file and the place for anything that is neither, or that the timeline could not keep.
 */
export function readStructure(path: string, minorGiven: number | undefined): Structure {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const definitions: Record<string, Schema> = {};
  let minor = minorGiven;
  for (const file of files) {
    const document = parse(file);
    minor ??= minorNamedBy(document);
    for (const [name, schema] of Object.entries(definitionsOf(document, file))) {
      definitions[shortName(name)] = readDefinition(shortName(name), object(schema, `${file}: ${name}`));
    }
  }
  if (minor === undefined)
    throw new Error(`${path}: no document names its Kubernetes version; give it in front: 1.37=${path}`);
  if (Object.keys(definitions).length === 0) throw new Error(`${path}: no definitions found`);
  return { minor, definitions: sorted(definitions) };
}

/** Hash of the canonical form, equal exactly when two structures are. */
export function hashOf(structure: Structure): string {
  return createHash('sha256').update(JSON.stringify(structure.definitions)).digest('hex');
}

/** `io.k8s.api.core.v1.Probe` as `core.v1.Probe`; names are unique after that. */
export function shortName(name: string): string {
  return name
    .replace(/^io\.k8s\.api\./, '')
    .replace(/^io\.k8s\.apimachinery\.pkg\.(apis\.)?/, '')
    .replace(/^io\.k8s\.apiextensions-apiserver\.pkg\.apis\./, '')
    .replace(/^io\.k8s\.kube-aggregator\.pkg\.apis\./, '');
}

/** Keys in order, all the way down; arrays stay. */
export function sorted<T>(value: T): T {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)])) as T;
}

function parse(file: string): JsonObject {
  let json: Json;
  try {
    json = JSON.parse(readFileSync(file, 'utf8')) as Json;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return object(json, file);
}

function minorNamedBy(document: JsonObject): number | undefined {
  const info = document.info;
  const texts = [document.kubernetes, isObject(info) ? info.version : undefined];
  for (const text of texts) {
    const match = typeof text === 'string' ? /^v?1\.(\d+)/.exec(text) : null;
    if (match) return Number(match[1]);
  }
  return undefined;
}

function definitionsOf(document: JsonObject, file: string): JsonObject {
  if (isObject(document.definitions)) return document.definitions;
  const components = document.components;
  if (isObject(components) && isObject(components.schemas)) return components.schemas;
  if (isObject(document.paths)) return {};
  throw new Error(`${file}: neither OpenAPI v2 (definitions) nor v3 (components.schemas)`);
}

/**
 * The two scalars of several types: their OpenAPI spells the same thing in several ways, and the decoder is described by hand
 * (server/src/core/kubernetes/ownDecoders.ts).
 */
const describedByHand: Readonly<Record<string, Schema>> = {
  'util.intstr.IntOrString': { format: 'int-or-string' },
  'api.resource.Quantity': { format: 'quantity' },
};

function readDefinition(name: string, json: JsonObject): Schema {
  const byHand = describedByHand[name];
  if (byHand) return byHand;
  const { properties, required, 'x-kubernetes-group-version-kind': kinds, ...own } = json;
  const fields = properties === undefined ? undefined : object(properties, name);
  return sorted({
    ...readSchema(own, name),
    ...(fields && {
      properties: Object.fromEntries(
        Object.entries(fields).map(([field, schema]) => [
          field,
          readSchema(object(schema, `${name}.${field}`), `${name}.${field}`),
        ]),
      ),
    }),
    ...(required && { required: [...strings(required, name)].sort() }),
    ...(kinds && { 'x-kubernetes-group-version-kind': readKinds(kinds, name) }),
  });
}

/** Keys without meaning for the structure; anything that is in neither list stops the generator rather than getting lost. */
const ignored = new Set([
  'description',
  'default',
  'example',
  'title',
  'nullable',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-unions',
  'x-kubernetes-selectable-fields',
]);

function readSchema(json: JsonObject, place: string): Schema {
  const inner = json.allOf;
  if (Array.isArray(inner) && inner.length === 1) {
    const { allOf: _, ...rest } = json;
    return readSchema({ ...rest, ...object(inner[0] ?? null, place) }, place);
  }
  const schema: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    if (ignored.has(key)) continue;
    switch (key) {
      case '$ref':
        schema.$ref = shortName(String(value).replace(/^#\/(definitions|components\/schemas)\//, ''));
        break;
      case 'type':
      case 'format':
      case 'x-kubernetes-list-type':
      case 'x-kubernetes-map-type':
        schema[key] = value;
        break;
      case 'enum':
        schema.enum = [...strings(value, place)].sort();
        break;
      case 'x-kubernetes-list-map-keys':
        schema[key] = strings(value, place);
        break;
      case 'items':
      case 'additionalProperties':
        schema[key] = readSchema(object(value, `${place}.${key}`), `${place}.${key}`);
        break;
      default:
        throw new Error(`${place}: the timeline has no notation for "${key}": ${JSON.stringify(value)}`);
    }
  }
  return sorted(schema as Schema);
}

function readKinds(json: Json, place: string): readonly string[] {
  if (!Array.isArray(json)) throw new Error(`${place}: x-kubernetes-group-version-kind is no list`);
  return json
    .map((item) => {
      const { group, version, kind } = object(item, place);
      return `${group ? `${group}/` : ''}${version}/${kind}`;
    })
    .sort();
}

function strings(json: Json, place: string): readonly string[] {
  if (!Array.isArray(json) || !json.every((item): item is string => typeof item === 'string')) {
    throw new Error(`${place}: expected a list of strings, found ${JSON.stringify(json)}`);
  }
  return json;
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function object(json: Json, place: string): JsonObject {
  if (!isObject(json)) throw new Error(`${place}: expected an object, found ${JSON.stringify(json)?.slice(0, 60)}`);
  return json;
}
