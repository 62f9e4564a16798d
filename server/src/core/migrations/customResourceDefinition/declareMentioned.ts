import { type DraftEntry, type DraftMapping, newDraft, ownEntry } from '../../analysis/migration/Draft.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import {
  emptyMapping,
  fieldOf,
  keysOf,
  mapField,
  mappingAt,
  mappingsIn,
  sequenceAt,
  textAt,
  withEntry,
  withField,
} from './draftFields.ts';
import { junctors, metaFields } from './everySchema.ts';
import {
  impliedType,
  intOrString,
  isIntOrStringPattern,
  needsNoType,
  preserve,
  type SchemaType,
  statedType,
} from './schemaTypes.ts';

/**
 * A schema with all that its conditions (`allOf`, `anyOf`, `oneOf`, `not`) speak of declared outside of them, as v1 wants it: what
 * is only mentioned gets the type that the branches give it, or may be anything where they give it several.
 */
export function declareMentioned(
  schema: DraftMapping,
  { at, isRoot, withRequired, report }: DeclareOptions,
): DraftMapping {
  const mention = newMention(undefined, true);
  hearConditions(schema, mention, true);
  for (const key of namesIn(schema, 'required')) mention.required.add(key);
  if (isRoot) {
    mention.properties.delete('metadata');
    for (const key of metaFields) mention.required.delete(key);
  }
  return completed(typed(schema), mention, at, { withRequired, report });
}

export interface DeclareOptions {
  readonly at: readonly PathSegment[];
  /** The schema is that of a whole object, whose `metadata` may not be spoken of. */
  readonly isRoot: boolean;
  /** Also what is required, beside declared fields: it would be dropped from objects, and then be missing. */
  readonly withRequired: boolean;
  /** Where a type now holds always that held in some branches only. */
  readonly report: (at: readonly PathSegment[]) => void;
}

type Options = Pick<DeclareOptions, 'withRequired' | 'report'>;

/** What the branches of a schema's conditions say of one place. */
interface Mention {
  readonly types: Set<SchemaType | 'int-or-string'>;
  readonly implied: Set<SchemaType>;
  readonly properties: Map<string, Mention>;
  items: Mention | undefined;
  readonly required: Set<string>;
  /** Where it is mentioned first. */
  readonly first: DraftMapping | undefined;
  /** Every mention holds for every object. */
  always: boolean;
}

function newMention(first: DraftMapping | undefined, always: boolean): Mention {
  return {
    types: new Set(),
    implied: new Set(),
    properties: new Map(),
    items: undefined,
    required: new Set(),
    first,
    always,
  };
}

function hearConditions(schema: DraftMapping, mention: Mention, always: boolean): void {
  for (const key of junctors) {
    if (key === 'anyOf' && isIntOrStringPattern(schema)) continue;
    for (const [, branch] of mappingsIn(sequenceAt(schema, key))) hear(branch, mention, always && key === 'allOf');
  }
  const not = mappingAt(schema, 'not');
  if (not) hear(not, mention, false);
}

function hear(branch: DraftMapping, mention: Mention, always: boolean): void {
  const type = isIntOrStringPattern(branch) ? 'int-or-string' : statedType(branch);
  const implied = impliedType(branch);
  if (type !== undefined) mention.types.add(type);
  else if (implied !== undefined) mention.implied.add(implied);
  if (!always) mention.always = false;
  for (const key of namesIn(branch, 'required')) mention.required.add(key);
  const properties = mappingAt(branch, 'properties');
  for (const key of properties ? keysOf(properties) : []) {
    const inner = (properties && mappingAt(properties, key)) ?? emptyMapping;
    const known = mention.properties.get(key) ?? newMention(inner, always);
    mention.properties.set(key, known);
    hear(inner, known, always);
  }
  const items = mappingAt(branch, 'items');
  if (items) {
    mention.items ??= newMention(items, always);
    hear(items, mention.items, always);
  }
  hearConditions(branch, mention, always);
}

function namesIn(schema: DraftMapping, key: string): readonly string[] {
  return (sequenceAt(schema, key)?.items ?? []).flatMap(({ value }) =>
    value?.type === 'scalar' && typeof value.value === 'string' ? [value.value] : [],
  );
}

/** A schema without a type, with the one that every value of its conditions has. */
function typed(schema: DraftMapping): DraftMapping {
  if (fieldOf(schema, 'type') !== undefined || needsNoType(schema)) return schema;
  const type = certainType(schema);
  if (type === undefined) return schema;
  return type === 'int-or-string'
    ? withField(schema, intOrString, true, { after: ['description'], otherwise: 'first' })
    : withField(schema, 'type', type, { after: ['description'], otherwise: 'first' });
}

/** The one type that a schema lets through: its own, that of an `allOf`, or that of all branches of another. */
function certainType(schema: DraftMapping): SchemaType | 'int-or-string' | undefined {
  const own = isIntOrStringPattern(schema) ? 'int-or-string' : statedType(schema);
  if (own !== undefined) return own;
  const typesOf = (key: (typeof junctors)[number]): readonly (SchemaType | 'int-or-string' | undefined)[] =>
    mappingsIn(sequenceAt(schema, key)).map(([, branch]) => certainType(branch));
  const ofAll = new Set(typesOf('allOf').filter((type) => type !== undefined));
  if (ofAll.size === 1) return [...ofAll][0];
  for (const key of ['anyOf', 'oneOf'] as const) {
    const [type, ...others] = typesOf(key);
    if (type !== undefined && others.every((other) => other === type)) return type;
  }
  return undefined;
}

function completed(schema: DraftMapping, mention: Mention, at: readonly PathSegment[], options: Options): DraftMapping {
  let result = schema;
  const [type, other] = [...mention.types];
  const isOpen = fieldOf(schema, 'type') === undefined && !needsNoType(schema) && impliedType(schema) === undefined;
  if (isOpen && typesOf(schema, mention).size > 1) {
    // Of several types: what is declared of one of them must not be taken for the type of all.
    result = withField(result, preserve, true);
  } else if (mention.first && isOpen && type !== undefined && other === undefined) {
    if (!mention.always) options.report(at);
    result = withField(result, ...typeField(type), { after: ['description'], otherwise: 'first' });
  }
  // Fields beside `additionalProperties` there may not be: what they speak of is declared there.
  if (declares(result) || mappingAt(result, 'additionalProperties') === undefined) {
    for (const [key, inner] of mention.properties) {
      const path = [...at, 'properties', key];
      result = declares(result, key)
        ? mapMapping(result, 'properties', (properties) =>
            mapMapping(properties, key, (value) => completed(value, inner, path, options)),
          )
        : withProperty(result, key, declaration(inner, path, options));
    }
    for (const key of options.withRequired && declares(result) ? mention.required : []) {
      if (!declares(result, key)) result = withProperty(result, key, openSchema);
    }
  }
  const { items } = mention;
  if (!items) return result;
  const path = [...at, 'items'];
  return fieldOf(result, 'items') === undefined
    ? withField(result, 'items', declaration(items, path, options), { after: ['type'] })
    : mapMapping(result, 'items', (value) => completed(value, items, path, options));
}

/** All the types that a value may have, by what is said of its place and by its own conditions. */
function typesOf(schema: DraftMapping, mention: Mention): ReadonlySet<string> {
  const own = newMention(undefined, true);
  hearConditions(schema, own, true);
  return new Set([...mention.types, ...mention.implied, ...own.types, ...own.implied]);
}

/** Whether a schema declares fields, or one of that name. */
function declares(schema: DraftMapping, key?: string): boolean {
  const properties = mappingAt(schema, 'properties');
  const keys = properties ? keysOf(properties) : [];
  return key === undefined ? keys.length > 0 : keys.includes(key);
}

function withProperty(schema: DraftMapping, key: string, value: DraftMapping): DraftMapping {
  const entry = { key, source: undefined, value };
  return ownEntry(schema, 'properties')?.value?.type === 'mapping'
    ? mapMapping(schema, 'properties', (properties) => withEntry(properties, entry))
    : withField(
        schema,
        'properties',
        { ...emptyMapping, entries: [entry] },
        { before: [...junctors, 'not', 'required'] },
      );
}

function mapMapping(mapping: DraftMapping, key: string, change: (value: DraftMapping) => DraftMapping): DraftMapping {
  return mapField(mapping, key, (value) => (value?.type === 'mapping' ? change(value) : value));
}

/** A declaration of what is only mentioned, with the words of the first mention. */
function declaration(mention: Mention, at: readonly PathSegment[], options: Options): DraftMapping {
  const entries: DraftEntry[] = [];
  const description = mention.first && ownEntry(mention.first, 'description');
  if (description) entries.push(description);
  const [type, other] = mention.types.size > 0 ? [...mention.types] : [...mention.implied];
  const isTyped = type !== undefined && other === undefined;
  if (isTyped) {
    // A type that is only implied holds for nothing until it is written.
    if (!mention.always || mention.types.size === 0) options.report(at);
    const own = mention.first && ownEntry(mention.first, 'type');
    const [key, value] = typeField(type);
    entries.push(
      own && mention.first && textAt(mention.first, 'type') === type
        ? own
        : { key, source: undefined, value: newDraft(value) },
    );
  } else entries.push(...openSchema.entries);
  const bare = { ...emptyMapping, entries };
  // What is inside of a field with a type is declared with it, and not said again.
  const silent = { ...options, report: () => undefined };
  return completed(bare, { ...mention, types: new Set() }, at, isTyped ? silent : options);
}

/** What may be anything. */
const openSchema: DraftMapping = {
  ...emptyMapping,
  entries: [{ key: preserve, source: undefined, value: newDraft(true) }],
};

function typeField(type: SchemaType | 'int-or-string'): readonly [string, string | boolean] {
  return type === 'int-or-string' ? [intOrString, true] : ['type', type];
}
