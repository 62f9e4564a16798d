import { type DraftEntry, type DraftMapping, ownEntry } from '../../analysis/migration/Draft.ts';
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
import { junctors } from './everySchema.ts';
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
  at: readonly PathSegment[],
  /** Where a type now holds always that held in some branches only. */
  report: (at: readonly PathSegment[]) => void,
): DraftMapping {
  const mention = newMention(undefined, true);
  hearConditions(schema, mention, true);
  return completed(typed(schema), mention, at, report);
}

/** What the branches of a schema's conditions say of one place. */
interface Mention {
  readonly types: Set<SchemaType | 'int-or-string'>;
  readonly implied: Set<SchemaType>;
  readonly properties: Map<string, Mention>;
  items: Mention | undefined;
  /** Where it is mentioned first. */
  readonly first: DraftMapping | undefined;
  /** Every mention holds for every object. */
  always: boolean;
}

function newMention(first: DraftMapping | undefined, always: boolean): Mention {
  return { types: new Set(), implied: new Set(), properties: new Map(), items: undefined, first, always };
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

function completed(
  schema: DraftMapping,
  mention: Mention,
  at: readonly PathSegment[],
  report: (at: readonly PathSegment[]) => void,
): DraftMapping {
  let result = schema;
  const [type, other] = [...mention.types];
  const isOpen = fieldOf(schema, 'type') === undefined && !needsNoType(schema) && impliedType(schema) === undefined;
  if (mention.first && isOpen && type !== undefined && other === undefined) {
    if (!mention.always) report(at);
    result = withField(result, ...typeField(type), { after: ['description'], otherwise: 'first' });
  }
  const declared = mappingAt(result, 'properties');
  // Fields beside `additionalProperties` there may not be: what they speak of is declared there.
  if (declared !== undefined || mappingAt(result, 'additionalProperties') === undefined) {
    const isRoot = mention.first === undefined;
    for (const [key, inner] of mention.properties) {
      const path = [...at, 'properties', key];
      const known = mappingAt(result, 'properties');
      if (known && keysOf(known).includes(key)) {
        result = mapField(result, 'properties', (properties) =>
          properties?.type !== 'mapping'
            ? properties
            : mapField(properties, key, (value) =>
                value?.type === 'mapping' ? completed(value, inner, path, report) : value,
              ),
        );
      } else if (!(isRoot && key === 'metadata')) {
        const entry = { key, source: undefined, value: declaration(inner, path, report) };
        const before = [...junctors, 'not', 'required'];
        result = ownEntry(result, 'properties')
          ? mapField(result, 'properties', (properties) =>
              withEntry(properties?.type === 'mapping' ? properties : emptyMapping, entry),
            )
          : withField(result, 'properties', { ...emptyMapping, entries: [entry] }, { before });
      }
    }
  }
  const { items } = mention;
  if (items) {
    const path = [...at, 'items'];
    const known = fieldOf(result, 'items');
    if (known === undefined) result = withField(result, 'items', declaration(items, path, report), { after: ['type'] });
    else {
      result = mapField(result, 'items', (value) =>
        value?.type === 'mapping' ? completed(value, items, path, report) : value,
      );
    }
  }
  return result;
}

/** A declaration of what is only mentioned, with the words of the first mention. */
function declaration(
  mention: Mention,
  at: readonly PathSegment[],
  report: (at: readonly PathSegment[]) => void,
): DraftMapping {
  const entries: DraftEntry[] = [];
  const description = mention.first && ownEntry(mention.first, 'description');
  if (description) entries.push(description);
  const [type, other] = mention.types.size > 0 ? [...mention.types] : [...mention.implied];
  if (type !== undefined && other === undefined) {
    if (!mention.always) report(at);
    const own = mention.first && ownEntry(mention.first, 'type');
    const [key, value] = typeField(type);
    entries.push(
      own && mention.first && textAt(mention.first, 'type') === type
        ? own
        : { key, source: undefined, value: { type: 'scalar', source: undefined, value } },
    );
  } else entries.push({ key: preserve, source: undefined, value: { type: 'scalar', source: undefined, value: true } });
  const bare = { ...emptyMapping, entries };
  // What is inside is declared with it, and not said again.
  return completed(bare, { ...mention, types: new Set() }, at, () => undefined);
}

function typeField(type: SchemaType | 'int-or-string'): readonly [string, string | boolean] {
  return type === 'int-or-string' ? [intOrString, true] : ['type', type];
}
