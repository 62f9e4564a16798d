import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '../../schemas/generator/openapi.ts';
import { structureOf } from '../../schemas/generator/structureOf.ts';
import type { ApiView } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { parseGroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';

type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * Writes one version's API into a folder, in the form that other tools take it in: `all.json` with a `oneOf` over all kinds, which
 * points into `_definitions.json`, strict (no further properties). Unlike the published files it has no descriptions, and lists
 * kinds only, so that whoever reads it has less to read.
 */
export function writeKubernetesJsonSchema(view: ApiView, folder: string): void {
  const { definitions } = structureOf(view);
  const kinds = Object.entries(definitions).filter(([, schema]) => schema['x-kubernetes-group-version-kind']);
  const all = { oneOf: kinds.map(([name]) => ({ $ref: `_definitions.json#/definitions/${longName(name)}` })) };
  const entries = Object.entries(definitions).map(([name, schema]) => [longName(name), definitionSchema(schema)]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'all.json'), JSON.stringify(all));
  writeFileSync(join(folder, '_definitions.json'), JSON.stringify({ definitions: Object.fromEntries(entries) }));
}

/** Upstream's name of a definition. */
function longName(name: string): string {
  if (/^(meta|runtime|util|version)\./.test(name)) {
    return `io.k8s.apimachinery.pkg.${name.startsWith('meta.') ? 'apis.' : ''}${name}`;
  }
  if (name.startsWith('api.')) return `io.k8s.apimachinery.pkg.${name}`;
  if (name.startsWith('apiextensions.')) return `io.k8s.apiextensions-apiserver.pkg.apis.${name}`;
  if (name.startsWith('apiregistration.')) return `io.k8s.kube-aggregator.pkg.apis.${name}`;
  return `io.k8s.api.${name}`;
}

/** A definition, with `apiVersion` and `kind` as the only values that they may have. */
function definitionSchema(schema: Schema): JsonSchema {
  const kinds = schema['x-kubernetes-group-version-kind']?.flatMap((text) => parseGroupVersionKind(text) ?? []) ?? [];
  const [first] = kinds;
  const written = jsonSchema(schema);
  if (!first || kinds.length > 1) return written;
  const { group, version, kind } = first;
  const properties = {
    ...Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, jsonSchema(value)])),
    apiVersion: { type: 'string', enum: [group === '' ? version : `${group}/${version}`] },
    kind: { type: 'string', enum: [kind] },
  };
  return { ...written, properties, 'x-kubernetes-group-version-kind': [first] };
}

function jsonSchema(schema: Schema): JsonSchema {
  if (schema.$ref) return { $ref: `#/definitions/${longName(schema.$ref)}` };
  if (schema.format === 'int-or-string') return { oneOf: [{ type: 'string' }, { type: 'integer' }] };
  if (schema.format === 'quantity') return { oneOf: [{ type: 'string' }, { type: 'number' }] };
  const { type, format, required, properties } = schema;
  return {
    ...(type && { type }),
    ...(format && { format }),
    ...(schema.enum && { enum: schema.enum }),
    ...(schema.items && { items: jsonSchema(schema.items) }),
    ...(schema.additionalProperties && { additionalProperties: jsonSchema(schema.additionalProperties) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, jsonSchema(value)])),
      additionalProperties: false,
    }),
    ...(required && { required }),
  };
}
