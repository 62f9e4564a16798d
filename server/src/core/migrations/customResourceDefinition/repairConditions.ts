import type { NoteWeight } from '../../analysis/Migration.ts';
import {
  type DraftEntry,
  type DraftItem,
  type DraftMapping,
  type DraftSequence,
  ownEntry,
  sameValue,
} from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { declareMentioned } from './declareMentioned.ts';
import {
  emptyMapping,
  fieldOf,
  keysOf,
  mapField,
  mappingAt,
  scalarAt,
  textAt,
  withEntry,
  withoutFields,
} from './draftFields.ts';
import { everySchema, junctors, type SchemaText } from './everySchema.ts';
import {
  embeddedResource,
  impliedType,
  intOrString,
  isIntOrStringPattern,
  needsNoType,
  preserve,
  type SchemaType,
  statedType,
} from './schemaTypes.ts';

/**
 * `allOf`, `anyOf`, `oneOf` and `not` may hold conditions only: types and texts go out of them, and what they speak of is declared
 * outside. What a branch says of a type is left out without loss where the type outside says it anyway; a branch of another type
 * never holds. A condition that cannot be kept becomes weaker, never stricter, and a person is told.
 */
export const repairConditions = everySchema({
  change: [
    message('migration.step.crd-conditions'),
    message('migration.step.crd-condition-texts'),
    message('migration.step.crd-hoist'),
  ],
  says: [
    ['note', 'migration.on-crd.condition-texts', 'anyOf[*].description'],
    ['review', 'migration.on-crd.condition-weakened', 'anyOf[*].type'],
    ['review', 'migration.on-crd.hoisted', 'properties.*'],
  ],
  rewrite: (schema, place, report) => {
    const hasConditions = [...junctors, 'not'].some((key) => fieldOf(schema, key) !== undefined);
    const withRequired = place.whole.style === 'minimal' && !place.whole.pruned;
    if (place.role === 'nested' || !(hasConditions || (withRequired && fieldOf(schema, 'required')))) return schema;
    const complete = declareMentioned(liftCertain(schema), {
      at: place.path(),
      isRoot: place.role === 'root',
      withRequired,
      report: (at) => report('review', 'migration.on-crd.hoisted', at),
    });
    const { schema: clean, said } = cleanConditions(
      complete,
      complete,
      place.path(),
      place.role === 'root' ? 'root' : 'other',
    );
    for (const { weight, text, at } of said) report(weight, text, at);
    return clean;
  },
});

// What holds anyway

/**
 * What every object has to fulfil, an `allOf` or the single branch of another, can as well stand outside: such branches give up
 * what the schema does not say itself. Only where they hold what they may not.
 */
function liftCertain(schema: DraftMapping): DraftMapping {
  let result = schema;
  for (const key of junctors) {
    const branches = ownEntry(result, key)?.value;
    if (branches?.type !== 'sequence' || (key !== 'allOf' && branches.items.length !== 1)) continue;
    const left: DraftItem[] = [];
    for (const [index, item] of branches.items.entries()) {
      const branch = item.value;
      const isPattern = branch?.type === 'mapping' && index === 0 && key === 'allOf' && isIntOrStringPattern(branch);
      if (branch?.type !== 'mapping' || isPattern || !holdsStructure(branch) || contradicts(result, branch)) {
        left.push(item);
      } else {
        const { outer, rest } = giveUp(result, branch);
        result = outer;
        if (rest === branch) left.push(item);
        else if (rest.entries.length > 0) left.push({ ...item, value: rest });
      }
    }
    result = mapField(result, key, (value) => (left.length === 0 ? 'gone' : withItems(value, branches, left)));
  }
  return result;
}

function withItems(
  value: DraftMapping['entries'][number]['value'],
  branches: DraftSequence,
  items: readonly DraftItem[],
): DraftMapping['entries'][number]['value'] {
  const same = items.length === branches.items.length && items.every((item, index) => item === branches.items[index]);
  return same ? value : { ...branches, items };
}

/** Whether a branch holds for no value, because its type is another. */
function contradicts(outer: DraftMapping, branch: DraftMapping): boolean {
  const [own, other] = [statedType(outer), statedType(branch)];
  return own !== undefined && other !== undefined && own !== other;
}

/** Whether a branch holds, on its own level or in what it says of fields and items, what belongs outside. */
function holdsStructure(branch: DraftMapping): boolean {
  if (branch.entries.some(({ key }) => structural.includes(key) || key.startsWith('x-kubernetes-'))) return true;
  const properties = mappingAt(branch, 'properties');
  const inner = [...(properties ? keysOf(properties).map((key) => mappingAt(properties, key)) : [])];
  return [...inner, mappingAt(branch, 'items')].some((schema) => schema !== undefined && holdsStructure(schema));
}

const structural = ['type', 'description', 'title', 'nullable', 'default', 'additionalProperties'];

/** Both after the branch has given up what `outer` does not say yet. */
function giveUp(
  outer: DraftMapping,
  branch: DraftMapping,
): { readonly outer: DraftMapping; readonly rest: DraftMapping } {
  let result = outer;
  const rest: DraftEntry[] = [];
  for (const entry of branch.entries) {
    const isKnown = keysOf(result).includes(entry.key);
    if (
      entry.key === 'additionalProperties' &&
      (isKnown || fieldOf(result, 'properties') || fieldOf(branch, 'properties'))
    ) {
      rest.push(entry);
    } else if (!isKnown) result = withEntry(result, entry, { before: [...junctors, 'not'] });
    else if (entry.key === 'properties' && entry.value?.type === 'mapping') {
      const declared = mappingAt(result, 'properties');
      const known = declared ? keysOf(declared) : [];
      const fresh = entry.value.entries.filter(({ key }) => !known.includes(key));
      const others = entry.value.entries.filter(({ key }) => known.includes(key));
      if (fresh.length > 0) {
        result = mapField(result, 'properties', (value) =>
          value?.type === 'mapping' ? { ...value, entries: [...value.entries, ...fresh] } : value,
        );
      }
      if (others.length === entry.value.entries.length) rest.push(entry);
      else if (others.length > 0) rest.push({ ...entry, value: { ...entry.value, entries: others } });
    } else rest.push(entry);
  }
  const same = rest.length === branch.entries.length && rest.every((entry, index) => entry === branch.entries[index]);
  return { outer: result, rest: same ? branch : { ...branch, entries: rest } };
}

// What only conditions may say

interface Said {
  readonly weight: NoteWeight;
  readonly text: SchemaText;
  readonly at: readonly PathSegment[];
}

/** Which schema the conditions are of: those of the root may speak of nothing that is not declared outside of them. */
type ConditionsOf = 'root' | 'other';

interface Cleaned {
  readonly schema: DraftMapping;
  /** It lets through more than before. */
  readonly weaker: boolean;
  /** It lets nothing through. */
  readonly never: boolean;
  readonly said: readonly Said[];
}

/** A condition without what it may not say; `outer` is what the schema outside says of the same place. */
function cleanCondition(
  branch: DraftMapping,
  outer: DraftMapping | undefined,
  at: readonly PathSegment[],
  of: ConditionsOf,
): Cleaned {
  const said: Said[] = [];
  let weaker = false;
  let never = false;
  const lose = (...path: readonly PathSegment[]): void => {
    weaker = true;
    said.push({ weight: 'review', text: 'migration.on-crd.condition-weakened', at: [...at, ...path] });
  };
  const outerType = outer && typeOf(outer);
  const own = textAt(branch, 'type');
  if (own !== undefined && own !== outerType && !(outerType === 'integer' && own === 'number')) {
    const mayBe =
      outerType === undefined || outerType === 'int-or-string' || (outerType === 'number' && own === 'integer');
    if (mayBe) lose('type');
    else never = true;
  } else if (own !== undefined && outer && isNullable(outer) && !isNullable(branch)) {
    // The type kept null out, which is allowed outside.
    lose('type');
  }
  for (const key of ['description', 'title', 'default']) {
    const text = fieldOf(branch, key);
    // Not gone is what stands outside now, or did before.
    if (text === undefined || (outer && sameValue(text, fieldOf(outer, key)))) continue;
    said.push({ weight: 'note', text: 'migration.on-crd.condition-texts', at: [...at, key] });
  }
  if (isNullable(branch) && outerType === undefined) lose('nullable');
  if (scalarAt(branch, intOrString) === true && !['int-or-string', 'integer', 'string'].includes(outerType ?? '')) {
    lose(intOrString);
  }
  if (fieldOf(branch, 'x-kubernetes-validations')) lose('x-kubernetes-validations');
  const additional = fieldOf(branch, 'additionalProperties');
  if (additional !== undefined && !(additional.type === 'scalar' && additional.value === true)) {
    lose('additionalProperties');
  }
  let result = withoutFields(branch, ...forbidden);

  const inner = (schema: DraftMapping, counterpart: DraftMapping | undefined, path: readonly PathSegment[]) => {
    const cleaned = cleanCondition(schema, counterpart, [...at, ...path], of);
    if (cleaned.never) {
      // What holds for no value of a field holds for objects without it: that cannot be said, so nothing is.
      lose(...path);
      return 'gone';
    }
    said.push(...cleaned.said);
    weaker ||= cleaned.weaker;
    return cleaned.schema !== schema && cleaned.schema.entries.length === 0 ? 'gone' : cleaned.schema;
  };
  const additionalOutside = outer && mappingAt(outer, 'additionalProperties');
  result = mapField(result, 'properties', (properties) => {
    if (properties?.type !== 'mapping') return properties;
    const entries = properties.entries.flatMap((entry): readonly DraftEntry[] => {
      if (entry.key === 'metadata') {
        // Nothing may be said of metadata in a condition, at any depth.
        lose('properties', 'metadata');
        return [];
      }
      const declared = mappingAt(outer, 'properties');
      if (of === 'root' && !(declared && keysOf(declared).includes(entry.key))) {
        // It could not be declared, beside `additionalProperties`.
        lose('properties', entry.key);
        return [];
      }
      if (entry.value?.type !== 'mapping') return [entry];
      const counterpart = mappingAt(outer, 'properties', entry.key) ?? additionalOutside;
      const value = inner(entry.value, counterpart, ['properties', entry.key]);
      return value === 'gone' ? [] : [value === entry.value ? entry : { ...entry, value }];
    });
    if (
      entries.every((entry, index) => entry === properties.entries[index]) &&
      entries.length === properties.entries.length
    )
      return properties;
    return entries.length === 0 ? 'gone' : { ...properties, entries };
  });
  result = mapField(result, 'items', (items) =>
    items?.type === 'mapping' ? inner(items, mappingAt(outer, 'items'), ['items']) : items,
  );
  const conditions = cleanConditions(result, outer, at, of);
  return {
    schema: conditions.schema,
    weaker: weaker || conditions.weaker,
    never: never || conditions.never,
    said: [...said, ...conditions.said],
  };
}

/** What a condition may not have; `x-kubernetes-preserve-unknown-fields` and its like are no conditions. */
const forbidden = [
  'type',
  'description',
  'title',
  'default',
  'nullable',
  'additionalProperties',
  preserve,
  intOrString,
  embeddedResource,
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];

function isNullable(schema: DraftMapping): boolean {
  return scalarAt(schema, 'nullable') === true;
}

function typeOf(schema: DraftMapping): SchemaType | 'int-or-string' | undefined {
  return statedType(schema) ?? (needsNoType(schema) ? undefined : impliedType(schema));
}

/** A schema, itself a condition or not, with the conditions in it cleaned. */
function cleanConditions(
  schema: DraftMapping,
  outer: DraftMapping | undefined,
  at: readonly PathSegment[],
  of: ConditionsOf,
): Cleaned {
  let all: Cleaned = { schema, weaker: false, never: false, said: [] };
  for (const key of junctors) all = and(all, cleanJunctor(all.schema, key, outer, at, of, schema === outer));
  return and(all, cleanNot(all.schema, outer, at, of));
}

function and(a: Cleaned, b: Cleaned): Cleaned {
  return { schema: b.schema, weaker: a.weaker || b.weaker, never: a.never || b.never, said: [...a.said, ...b.said] };
}

function cleanJunctor(
  schema: DraftMapping,
  key: (typeof junctors)[number],
  outer: DraftMapping | undefined,
  at: readonly PathSegment[],
  of: ConditionsOf,
  isStructural: boolean,
): Cleaned {
  const branches = ownEntry(schema, key)?.value;
  const same: Cleaned = { schema, weaker: false, never: false, said: [] };
  if (branches?.type !== 'sequence') return same;
  const isMarked = isStructural && scalarAt(schema, intOrString) === true;
  if (isMarked && key === 'anyOf' && isIntOrStringPattern(schema)) return same;
  if (!isStructural && key === 'anyOf' && isIntOrStringPattern(schema)) {
    const isKnown = ['int-or-string', 'integer', 'string'].includes((outer && typeOf(outer)) ?? '');
    return gone(schema, key, at, isKnown ? 'as strict' : 'weaker', []);
  }

  const cleaned = branches.items.map((item, index) => {
    const branch = item.value;
    if (branch?.type !== 'mapping')
      return { item, schema: emptyMapping, isFree: false, weaker: false, never: false, said: [] };
    if (isMarked && key === 'allOf' && index === 0 && isIntOrStringPattern(branch)) {
      return { item, schema: branch, isFree: false, weaker: false, never: false, said: [] };
    }
    const result = cleanCondition(branch, outer, [...at, key, index], of);
    const isFree = result.schema.entries.length === 0;
    return { ...result, isFree, item: result.schema === branch ? item : { ...item, value: result.schema } };
  });
  const weaker = cleaned.some((branch) => branch.weaker && !branch.never);
  const said = (kept: typeof cleaned): readonly Said[] => kept.flatMap((branch) => branch.said);

  if (key === 'allOf') {
    const never = cleaned.some((branch) => branch.never);
    if (never) return isStructural ? gone(schema, key, at, 'weaker', []) : { ...same, never };
    const kept = cleaned.filter((branch) => !branch.isFree);
    if (kept.length === 0) return { ...gone(schema, key, at, 'as strict', said(cleaned)), weaker };
    const items = kept.map((branch) => branch.item);
    return { schema: withBranches(schema, key, branches, items), weaker, never: false, said: said(cleaned) };
  }
  const kept = cleaned.filter((branch) => !branch.never);
  if (kept.length === 0) return isStructural ? gone(schema, key, at, 'weaker', []) : { ...same, never: true };
  const items = kept.map((branch) => branch.item);
  if (key === 'anyOf' || kept.length === 1) {
    const free = kept.find((branch) => branch.isFree);
    if (free) return gone(schema, key, at, free.weaker ? 'weaker' : 'as strict', free.weaker ? [] : said([free]));
    return { schema: withBranches(schema, key, branches, items), weaker, never: false, said: said(kept) };
  }
  if (!weaker) return { schema: withBranches(schema, key, branches, items), weaker, never: false, said: said(kept) };
  // Two branches that let through more may both hold, and `oneOf` would then refuse what it took.
  if (kept.some((branch) => branch.isFree) || fieldOf(schema, 'anyOf')) return gone(schema, key, at, 'weaker', []);
  const entries = withBranches(schema, key, branches, items).entries;
  const renamed = entries.map((entry) => (entry.key === key ? { ...entry, key: 'anyOf' } : entry));
  return { schema: { ...schema, entries: renamed }, weaker: true, never: false, said: said(kept) };
}

function cleanNot(
  schema: DraftMapping,
  outer: DraftMapping | undefined,
  at: readonly PathSegment[],
  of: ConditionsOf,
): Cleaned {
  const not = ownEntry(schema, 'not')?.value;
  if (not?.type !== 'mapping') return { schema, weaker: false, never: false, said: [] };
  const cleaned = cleanCondition(not, outer, [...at, 'not'], of);
  // The opposite of what never holds always holds; that of a weaker condition would be a stricter one.
  if (cleaned.never) return gone(schema, 'not', at, 'as strict', []);
  if (cleaned.weaker) return gone(schema, 'not', at, 'weaker', []);
  return { ...cleaned, schema: cleaned.schema === not ? schema : mapField(schema, 'not', () => cleaned.schema) };
}

function gone(
  schema: DraftMapping,
  key: string,
  at: readonly PathSegment[],
  outcome: 'weaker' | 'as strict',
  said: readonly Said[],
): Cleaned {
  const weaker = outcome === 'weaker';
  const lost: readonly Said[] = weaker
    ? [{ weight: 'review', text: 'migration.on-crd.condition-weakened', at: [...at, key] }]
    : [];
  return { schema: withoutFields(schema, key), weaker, never: false, said: [...said, ...lost] };
}

function withBranches(
  schema: DraftMapping,
  key: string,
  branches: DraftSequence,
  items: readonly DraftItem[],
): DraftMapping {
  return mapField(schema, key, (value) => withItems(value, branches, items));
}
