import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { fieldOf, keysOf, mappingAt, mappingsIn, scalarAt, sequenceAt, textAt } from './draftFields.ts';
import { junctors } from './everySchema.ts';
import { besideStatus } from './repairRoot.ts';
import { embeddedResource, intOrString, isIntOrStringPattern, isSchemaType, preserve } from './schemaTypes.ts';

/** What is wrong with a keyword of a schema. */
export type SchemaFault = 'missing' | 'forbidden' | 'wrong-value';

export interface SchemaProblem {
  readonly fault: SchemaFault;
  /** The keyword, from the root of the schema on. */
  readonly at: readonly PathSegment[];
}

/**
 * Why `apiextensions.k8s.io/v1` would refuse a schema (`openAPIV3Schema`, aliases and merge keys spelled out): what
 * ValidateStructural and ValidateCustomResourceDefinitionOpenAPISchema of apiextensions-apiserver check, up to CEL rules and whether
 * defaults fit. In the order of the schema.
 */
export function structuralSchemaProblems(
  schema: DraftMapping,
  { hasStatus }: { readonly hasStatus: boolean },
): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const say = (fault: SchemaFault, at: readonly PathSegment[]): void => {
    problems.push({ fault, at });
  };
  if (hasStatus) {
    for (const key of keysOf(schema)) {
      if (!besideStatus.includes(key) && isSet(schema, key)) say('forbidden', [key]);
    }
  }
  if (scalarAt(schema, 'nullable') === true) say('forbidden', ['nullable']);
  checkSchema(schema, { at: [], role: 'root', meta: false }, say);
  checkDeclared(schema, schema, [], say);
  return problems;
}

type Say = (fault: SchemaFault, at: readonly PathSegment[]) => void;

interface Spot {
  readonly at: readonly PathSegment[];
  readonly role: 'root' | 'field' | 'item';
  /** Inside of `metadata`, `apiVersion` or `kind` of a whole object. */
  readonly meta: boolean;
}

/** Keywords with a value that says something: '', false, an empty list and null are as good as absent to the API server. */
function isSet(schema: DraftMapping, key: string): boolean {
  const value = fieldOf(schema, key);
  if (value === undefined) return false;
  if (value.type === 'mapping')
    return value.entries.length > 0 || key === 'not' || key === 'items' || key === 'additionalProperties';
  if (value.type === 'sequence') return value.items.length > 0;
  return value.value !== '' && value.value !== false;
}

function checkSchema(schema: DraftMapping, { at, role, meta }: Spot, say: Say): void {
  const type = fieldOf(schema, 'type');
  const name = textAt(schema, 'type');
  const isMarked = scalarAt(schema, preserve) === true;
  const isIntOrString = scalarAt(schema, intOrString) === true;
  const isEmbedded = scalarAt(schema, embeddedResource) === true;
  if (type !== undefined && (name === undefined || !isSchemaType(name))) say('wrong-value', [...at, 'type']);
  else if (isEmbedded && name !== 'object') say(name === undefined ? 'missing' : 'wrong-value', [...at, 'type']);
  else if (name === undefined && !isMarked && !isIntOrString) say('missing', [...at, 'type']);
  else if (role === 'root' && name !== undefined && name !== 'object') say('wrong-value', [...at, 'type']);
  if (name === 'array' && !isSet(schema, 'items')) say('missing', [...at, 'items']);
  if (isIntOrString && isMarked) say('forbidden', [...at, preserve]);
  if (isIntOrString && isEmbedded) say('forbidden', [...at, embeddedResource]);
  if (meta && isEmbedded) say('forbidden', [...at, embeddedResource]);

  const properties = mappingAt(schema, 'properties');
  const names = properties ? keysOf(properties) : [];
  if (isSet(schema, 'additionalProperties')) {
    if (role === 'root' || isEmbedded) say('forbidden', [...at, 'additionalProperties']);
  }
  const additional = fieldOf(schema, 'additionalProperties');
  if (additional !== undefined && names.length > 0 && !(additional.type === 'scalar' && additional.value === true)) {
    say('forbidden', [...at, 'additionalProperties']);
  }
  if (isEmbedded && !isMarked && names.length === 0) say('missing', [...at, 'properties']);
  checkKeywords(schema, at, say);
  checkLists(schema, at, say);
  checkMeta(schema, { at, role, meta }, isEmbedded, say);

  for (const key of names) {
    const inner = (properties && mappingAt(properties, key)) ?? emptySchema(properties, key);
    const path = [...at, 'properties', key];
    const isMeta = meta || ((role === 'root' || isEmbedded) && ['apiVersion', 'kind', 'metadata'].includes(key));
    if (!inner) say('wrong-value', path);
    else checkSchema(inner, { at: path, role: 'field', meta: isMeta }, say);
  }
  for (const [key, innerRole] of [
    ['items', 'item'],
    ['additionalProperties', 'field'],
  ] as const) {
    const inner = mappingAt(schema, key);
    if (inner) checkSchema(inner, { at: [...at, key], role: innerRole, meta }, say);
  }
  checkConditions(schema, at, 'outside', say);
}

function emptySchema(properties: DraftMapping | undefined, key: string): DraftMapping | undefined {
  const isNull = properties && fieldOf(properties, key) === undefined;
  return isNull ? { type: 'mapping', source: undefined, entries: [] } : undefined;
}

/** Keywords that no schema may have, and values of a shape that cannot be read. */
function checkKeywords(schema: DraftMapping, at: readonly PathSegment[], say: Say): void {
  for (const key of ['id', '$schema', '$ref', 'definitions', 'patternProperties', 'dependencies', 'additionalItems']) {
    if (fieldOf(schema, key) !== undefined) say('forbidden', [...at, key]);
  }
  if (scalarAt(schema, 'uniqueItems') === true) say('forbidden', [...at, 'uniqueItems']);
  if (scalarAt(schema, preserve) === false) say('wrong-value', [...at, preserve]);
  for (const [key, type] of shapes) {
    const value = fieldOf(schema, key);
    if (value !== undefined && value.type !== type) say('wrong-value', [...at, key]);
  }
  const additional = fieldOf(schema, 'additionalProperties');
  const isReadable =
    additional === undefined ||
    additional.type === 'mapping' ||
    (additional.type === 'scalar' && typeof additional.value === 'boolean');
  if (!isReadable) say('wrong-value', [...at, 'additionalProperties']);
}

const shapes = [
  ['properties', 'mapping'],
  ['items', 'mapping'],
  ['not', 'mapping'],
  ['allOf', 'sequence'],
  ['anyOf', 'sequence'],
  ['oneOf', 'sequence'],
  ['required', 'sequence'],
  ['enum', 'sequence'],
] as const;

function checkMeta(schema: DraftMapping, { at, role }: Spot, isEmbedded: boolean, say: Say): void {
  const properties = mappingAt(schema, 'properties');
  if (!properties || !(role === 'root' || isEmbedded)) return;
  for (const [key, type] of [
    ['apiVersion', 'string'],
    ['kind', 'string'],
    ['metadata', 'object'],
  ] as const) {
    const inner = mappingAt(properties, key);
    if (inner && textAt(inner, 'type') !== type) say('wrong-value', [...at, 'properties', key, 'type']);
  }
  const metadata = mappingAt(properties, 'metadata');
  if (!metadata || role !== 'root') return;
  for (const key of keysOf(metadata)) {
    if (!isSet(metadata, key) || key === 'type') continue;
    const named = key === 'properties' ? keysOf(mappingAt(metadata, key) ?? metadata) : [key];
    for (const name of named) {
      if (key === 'properties' && (name === 'name' || name === 'generateName')) continue;
      say('forbidden', [...at, 'properties', 'metadata', key, ...(key === 'properties' ? [name] : [])]);
    }
  }
}

function checkLists(schema: DraftMapping, at: readonly PathSegment[], say: Say): void {
  const mapType = textAt(schema, 'x-kubernetes-map-type');
  if (mapType !== undefined) {
    if (textAt(schema, 'type') !== 'object') say('wrong-value', [...at, 'type']);
    if (!['atomic', 'granular'].includes(mapType)) say('wrong-value', [...at, 'x-kubernetes-map-type']);
  }
  const kind = textAt(schema, 'x-kubernetes-list-type');
  const keys = (sequenceAt(schema, 'x-kubernetes-list-map-keys')?.items ?? []).map(({ value }) =>
    value?.type === 'scalar' ? String(value.value) : '',
  );
  if (keys.length > 0 && kind !== 'map') say(kind ? 'wrong-value' : 'missing', [...at, 'x-kubernetes-list-type']);
  if (kind === undefined) return;
  if (textAt(schema, 'type') !== 'array') say('wrong-value', [...at, 'type']);
  if (!['atomic', 'set', 'map'].includes(kind)) say('wrong-value', [...at, 'x-kubernetes-list-type']);
  const items = mappingAt(schema, 'items');
  if (!items) return;
  const type = textAt(items, 'type');
  if (kind !== 'atomic' && scalarAt(items, 'nullable') === true) say('forbidden', [...at, 'items', 'nullable']);
  if (kind === 'set') {
    const inner = textAt(items, type === 'object' ? 'x-kubernetes-map-type' : 'x-kubernetes-list-type');
    const isWhole = type === 'object' ? inner === 'atomic' : type !== 'array' || (inner ?? 'atomic') === 'atomic';
    if (!isWhole)
      say('wrong-value', [...at, 'items', type === 'object' ? 'x-kubernetes-map-type' : 'x-kubernetes-list-type']);
  }
  if (kind !== 'map') return;
  if (keys.length === 0) say('missing', [...at, 'x-kubernetes-list-map-keys']);
  if (type !== 'object') {
    say('wrong-value', [...at, 'items', 'type']);
    return;
  }
  const required = (sequenceAt(items, 'required')?.items ?? []).map(({ value }) =>
    value?.type === 'scalar' ? value.value : undefined,
  );
  for (const [index, key] of keys.entries()) {
    const property = mappingAt(items, 'properties', key);
    const isScalar = property && !['array', 'object'].includes(textAt(property, 'type') ?? '');
    if (!isScalar || keys.indexOf(key) < index) say('wrong-value', [...at, 'x-kubernetes-list-map-keys', index]);
    else {
      if (!required.includes(key) && !fieldOf(property, 'default'))
        say('missing', [...at, 'items', 'properties', key, 'default']);
      if (scalarAt(property, 'nullable') === true) say('forbidden', [...at, 'items', 'properties', key, 'nullable']);
    }
  }
}

/** The conditions of a schema; `outside` of all conditions an integer or a string may be told by their types. */
function checkConditions(
  schema: DraftMapping,
  at: readonly PathSegment[],
  where: 'outside' | 'inside',
  say: Say,
): void {
  for (const key of junctors) {
    if (where === 'outside' && key === 'anyOf' && isIntOrStringPattern(schema)) continue;
    for (const [index, branch] of mappingsIn(sequenceAt(schema, key))) {
      const isPattern = where === 'outside' && key === 'allOf' && index === 0 && isIntOrStringPattern(branch);
      checkCondition(branch, [...at, key, index], isPattern, say);
    }
  }
  const not = mappingAt(schema, 'not');
  if (not) checkCondition(not, [...at, 'not'], false, say);
}

function checkCondition(branch: DraftMapping, at: readonly PathSegment[], isPattern: boolean, say: Say): void {
  for (const key of forbiddenInConditions) {
    const isClosed = key === 'additionalProperties' && scalarAt(branch, key) === false;
    if (isSet(branch, key) && !isClosed) say('forbidden', [...at, key]);
  }
  checkKeywords(branch, at, say);
  const properties = mappingAt(branch, 'properties');
  for (const key of properties ? keysOf(properties) : []) {
    const path = [...at, 'properties', key];
    if (key === 'metadata') say('forbidden', path);
    const inner = properties && mappingAt(properties, key);
    if (inner) checkCondition(inner, path, false, say);
  }
  const items = mappingAt(branch, 'items');
  if (items) checkCondition(items, [...at, 'items'], false, say);
  if (!isPattern) checkConditions(branch, at, 'inside', say);
}

const forbiddenInConditions = [
  ...[
    'type',
    'default',
    'title',
    'description',
    'nullable',
    'additionalProperties',
    preserve,
    intOrString,
    embeddedResource,
  ],
  ...['x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type', 'x-kubernetes-validations'],
];

/** What the conditions of the root speak of is declared outside; those of schemas further inside are not held to it. */
function checkDeclared(
  condition: DraftMapping,
  outer: DraftMapping | undefined,
  outerAt: readonly PathSegment[],
  say: Say,
): void {
  const not = mappingAt(condition, 'not');
  const branches = junctors.flatMap((key) => mappingsIn(sequenceAt(condition, key)).map(([, branch]) => branch));
  for (const branch of not ? [...branches, not] : branches) checkMentions(branch, outer, outerAt, say);
}

function checkMentions(
  branch: DraftMapping,
  outer: DraftMapping | undefined,
  outerAt: readonly PathSegment[],
  say: Say,
): void {
  const properties = mappingAt(branch, 'properties');
  const declared = mappingAt(outer, 'properties');
  for (const key of properties ? keysOf(properties) : []) {
    const there = [...outerAt, 'properties', key];
    const inner = mappingAt(properties, key);
    if (!declared || !keysOf(declared).includes(key)) say('missing', there);
    else if (inner) checkMentions(inner, mappingAt(declared, key), there, say);
  }
  const items = mappingAt(branch, 'items');
  const outerItems = mappingAt(outer, 'items');
  if (items && !outerItems) say('missing', [...outerAt, 'items']);
  else if (items) checkMentions(items, outerItems, [...outerAt, 'items'], say);
  checkDeclared(branch, outer, outerAt, say);
}
