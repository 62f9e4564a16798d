import type { YamlValue } from '../../yaml/edit.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import {
  entriesOf,
  entryAt,
  isMerge,
  keyText,
  resolve,
  type ScalarStyle,
  type YamlAlias,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from '../../yaml/YamlNode.ts';

/**
 * An object as it shall be, in which every part still knows the text that it comes from (`source`). Steps of a migration turn
 * one draft into the next, and only the last is compared with the text (`draftEdits`).
 *
 * That is why several steps can touch neighbouring places: text edits of single steps would each refer to the text before all
 * of them, and two that wrap, move or add side by side would claim the same line. Parsing anew between the steps and comparing
 * the outcome would lose which text became what, and with it the comments.
 */
export type Draft = DraftMapping | DraftSequence | DraftScalar | DraftAlias;

export interface DraftMapping {
  readonly type: 'mapping';
  readonly source: YamlMapping | undefined;
  readonly entries: readonly DraftEntry[];
  /** For a new one: another whose braces it takes over. */
  readonly like?: YamlMapping;
}

export interface DraftEntry {
  readonly key: string;
  /** The entry whose text this is, wherever it stood and whatever its key was; absent for one that a step adds. */
  readonly source: YamlEntry | undefined;
  readonly value: Draft | undefined;
  /** The text is in another place already and is written here once more, without its comments, which are said once. */
  readonly copy?: true;
  /** For a new one: the quotes of its key. */
  readonly keyStyle?: ScalarStyle;
}

export interface DraftSequence {
  readonly type: 'sequence';
  readonly source: YamlSequence | undefined;
  readonly items: readonly DraftItem[];
}

export interface DraftItem {
  readonly source: YamlItem | undefined;
  readonly value: Draft | undefined;
  /** As for an entry. */
  readonly copy?: true;
}

/** A scalar; one that a step sets has no source. */
export interface DraftScalar {
  readonly type: 'scalar';
  readonly source: YamlScalar | undefined;
  readonly value: YamlScalar['value'];
  /** For one without a source: another that says how it is, or was, written. */
  readonly like?: YamlScalar;
}

/** An alias: no step looks behind it, because what stands there is written, and rewritten, in another place. */
export interface DraftAlias {
  readonly type: 'alias';
  readonly source: YamlAlias;
}

/** A node as written. */
export function draftOf(node: YamlMapping): DraftMapping;
export function draftOf(node: YamlNode): Draft;
export function draftOf(node: YamlNode): Draft {
  switch (node.type) {
    case 'mapping':
      return {
        type: 'mapping',
        source: node,
        entries: node.entries.map((entry) => ({
          key: keyText(entry.key),
          source: entry,
          value: entry.value && draftOf(entry.value),
        })),
      };
    case 'sequence':
      return {
        type: 'sequence',
        source: node,
        items: node.items.map((item) => ({ source: item, value: item.value && draftOf(item.value) })),
      };
    case 'scalar':
      return { type: 'scalar', source: node, value: node.value };
    case 'alias':
      return { type: 'alias', source: node };
  }
}

/** A value that no text has yet. */
export function newDraft(value: YamlValue): Draft {
  if (isList(value)) {
    const items = value.map((item) => ({ source: undefined, value: newDraft(item) }));
    return { type: 'sequence', source: undefined, items };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => ({ key, source: undefined, value: newDraft(inner) }));
    return { type: 'mapping', source: undefined, entries };
  }
  return { type: 'scalar', source: undefined, value };
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** More nodes than any manifest has, and few enough that aliases of aliases of aliases end in bounded time. */
const largest = 500_000;

/**
 * A node as Kubernetes reads it: aliases and merge keys spelled out, of equal keys the last, nothing with a source. `undefined`
 * when that has more nodes than any manifest would.
 */
export function expandedDraftOf(node: YamlMapping): DraftMapping | undefined {
  let count = 0;
  const expand = (node: YamlNode | undefined): Draft | undefined => {
    count++;
    const target = count > largest ? undefined : resolve(node);
    if (target?.type === 'mapping') return expandMapping(target);
    if (target?.type === 'sequence') {
      const items = target.items.map((item) => ({ source: undefined, value: expand(item.value) }));
      return { type: 'sequence', source: undefined, items };
    }
    return target && { type: 'scalar', source: undefined, value: target.value, like: target };
  };
  const expandMapping = (mapping: YamlMapping): DraftMapping => {
    const entries = new Map<string, DraftEntry>();
    for (const { key, value } of entriesOf(mapping)) {
      entries.set(keyText(key), { key: keyText(key), source: undefined, value: expand(value) });
    }
    return { type: 'mapping', source: undefined, entries: [...entries.values()] };
  };
  const expanded = expandMapping(node);
  return count > largest ? undefined : expanded;
}

/** Whether two expanded drafts say the same; the order of keys says nothing, and an empty value is null. */
export function sameValue(a: Draft | undefined, b: Draft | undefined): boolean {
  if (a?.type === 'mapping' && b?.type === 'mapping') {
    const others = new Map(b.entries.map((entry) => [entry.key, entry.value]));
    return (
      a.entries.length === b.entries.length &&
      a.entries.every((entry) => others.has(entry.key) && sameValue(entry.value, others.get(entry.key)))
    );
  }
  if (a?.type === 'sequence' && b?.type === 'sequence') {
    return a.items.length === b.items.length && a.items.every((item, i) => sameValue(item.value, b.items[i]?.value));
  }
  const scalar = (draft: Draft | undefined): YamlScalar['value'] | undefined =>
    draft === undefined ? null : draft.type === 'scalar' ? draft.value : undefined;
  const value = scalar(a);
  return value !== undefined && Object.is(value, scalar(b));
}

/** The entry under `key` that is written in the mapping itself. */
export function ownEntry(mapping: DraftMapping, key: string): DraftEntry | undefined {
  return mapping.entries.findLast((entry) => entry.key === key && !isMergeEntry(entry));
}

/** Whether a merge key brings entries that are not among the mapping's own. */
export function mergesOthers(mapping: DraftMapping): boolean {
  return mapping.entries.some(isMergeEntry);
}

/** Whether a merge key brings an entry under `key`. */
export function isMerged({ source }: DraftMapping, key: string): boolean {
  return (
    source !== undefined && entriesOf(source).some((entry) => !source.entries.includes(entry) && isUnder(entry, key))
  );
}

function isUnder(entry: YamlEntry, key: string): boolean {
  return keyText(entry.key) === key;
}

/** Whether an entry is a merge key, which stands for other entries. */
export function isMergeEntry(entry: DraftEntry): boolean {
  return entry.source !== undefined && entry.key === '<<' && isMerge(entry.source);
}

/** What a step may know of a value without looking behind mappings and sequences; an alias is read as its scalar. */
export function scalarOf(draft: Draft | undefined): YamlScalar['value'] | undefined {
  if (draft === undefined) return null;
  if (draft.type === 'scalar') return draft.value;
  const target = draft.type === 'alias' ? draft.source.target : undefined;
  return target?.type === 'scalar' ? target.value : undefined;
}

/** The value at a path of plain fields below `draft`; `undefined` where one of them is absent or null. */
export function valueAtPath(draft: Draft | undefined, fields: readonly string[]): Draft | undefined {
  let at = draft;
  for (const field of fields) at = at?.type === 'mapping' ? ownEntry(at, field)?.value : undefined;
  return at?.type === 'scalar' && at.value === null ? undefined : at;
}

/** The value of a field as Kubernetes reads it, behind aliases and merge keys too; an alias as such when it is the value. */
export function lookUp(draft: Draft | undefined, field: string): Draft | undefined {
  const mapping = resolved(draft);
  if (mapping?.type !== 'mapping') return undefined;
  const { source } = mapping;
  if (!source || !mergesOthers(mapping)) return ownEntry(mapping, field)?.value;
  const value = entryAt(source, field)?.value;
  return value && draftOf(value);
}

/** What an alias stands for, or the draft itself. */
export function resolved(draft: Draft | undefined): Exclude<Draft, DraftAlias> | undefined {
  if (draft?.type !== 'alias') return draft;
  const { target } = draft.source;
  const behind = target && draftOf(target);
  return behind?.type === 'alias' ? undefined : behind;
}

/** The fields that people write another one next to: right after the first that is there, or else right before; else at an end. */
export interface Neighbours {
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** Last, where this says nothing. */
  readonly otherwise?: 'first' | 'last';
}

/** Where among `entries` a new one goes. */
export function indexBeside(
  entries: readonly DraftEntry[],
  { after = [], before = [], otherwise }: Neighbours,
): number {
  for (const key of after) {
    const index = entries.findIndex((entry) => entry.key === key);
    if (index >= 0) return index + 1;
  }
  for (const key of before) {
    const index = entries.findIndex((entry) => entry.key === key);
    if (index >= 0) return index;
  }
  return otherwise === 'first' ? 0 : entries.length;
}

/** One step of a path pattern: a field, an index, every item (`[*]`) or the value of every key (`*`). */
export type PatternSegment = PathSegment | { readonly every: 'item' | 'key' };

/** Reads `spec.rules[*].http`, `metadata.annotations["a/b"]`, `data.*`. '' is the object itself. */
export function parsePattern(pattern: string): readonly PatternSegment[] {
  const segments: PatternSegment[] = [];
  for (const [, quoted, index, field] of pattern.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\*|\d+)\]|([^.[\]]+)/g)) {
    if (quoted !== undefined) segments.push(String(JSON.parse(quoted)));
    else if (index !== undefined) segments.push(index === '*' ? { every: 'item' } : Number(index));
    else if (field !== undefined) segments.push(field === '*' ? { every: 'key' } : field);
  }
  return segments;
}

/** A pattern's holder and field: `spec.rules[*]` and `host` of `spec.rules[*].host`. */
export function splitPattern(pattern: string): { readonly holder: string; readonly field: string } {
  const match = /^(?:(.*)\.)?([^.[\]*]+)$/.exec(pattern);
  if (!match) {
    const quoted = /^(.*)\[("(?:[^"\\]|\\.)*")\]$/.exec(pattern);
    if (quoted?.[2] === undefined) throw new SyntaxError(`The pattern "${pattern}" does not end in a field`);
    return { holder: quoted[1] ?? '', field: String(JSON.parse(quoted[2])) };
  }
  return { holder: match[1] ?? '', field: match[2] ?? '' };
}

/** `at` and `pattern` as one pattern. */
export function joinPattern(at: string, pattern: string): string {
  if (at === '' || pattern === '') return at + pattern;
  return pattern.startsWith('[') ? at + pattern : `${at}.${pattern}`;
}

/** A field's name as the last segment of a pattern, in brackets and quotes where it is no plain name. */
export function fieldPattern(field: string): string {
  return /^[^.[\]*]+$/.test(field) ? field : `[${JSON.stringify(field)}]`;
}

/** The mappings at a pattern below `draft`, each with its path. What is absent or behind an alias is not among them. */
export function* mappingsAt(
  draft: Draft | undefined,
  pattern: readonly PatternSegment[],
  at: readonly PathSegment[],
): Generator<{ readonly mapping: DraftMapping; readonly at: readonly PathSegment[] }> {
  const [first, ...rest] = pattern;
  if (first === undefined) {
    if (draft?.type === 'mapping') yield { mapping: draft, at };
  } else if (draft?.type === 'mapping') {
    for (const entry of draft.entries) {
      if (matches(first, entry)) yield* mappingsAt(entry.value, rest, [...at, entry.key]);
    }
  } else if (draft?.type === 'sequence') {
    for (const [index, item] of draft.items.entries()) {
      if (matchesIndex(first, index)) yield* mappingsAt(item.value, rest, [...at, index]);
    }
  }
}

/** `draft` with the mappings at a pattern replaced; what does not change stays the same object. */
export function updateMappings(
  draft: DraftMapping,
  pattern: readonly PatternSegment[],
  at: readonly PathSegment[],
  update: (mapping: DraftMapping, at: readonly PathSegment[]) => DraftMapping,
): DraftMapping {
  const change = (draft: Draft | undefined, depth: number, at: readonly PathSegment[]): Draft | undefined => {
    const segment = pattern[depth];
    if (draft?.type === 'mapping') {
      if (segment === undefined) return update(draft, at);
      return mapEntries(draft, (entry) =>
        matches(segment, entry) ? withValue(entry, change(entry.value, depth + 1, [...at, entry.key])) : entry,
      );
    }
    if (draft?.type === 'sequence' && segment !== undefined) {
      const items = draft.items.map((item, index) =>
        matchesIndex(segment, index) ? withValue(item, change(item.value, depth + 1, [...at, index])) : item,
      );
      return items.every((item, index) => item === draft.items[index]) ? draft : { ...draft, items };
    }
    return draft;
  };
  const changed = change(draft, 0, at);
  return changed?.type === 'mapping' ? changed : draft;
}

function mapEntries(mapping: DraftMapping, change: (entry: DraftEntry) => DraftEntry): DraftMapping {
  const entries = mapping.entries.map(change);
  return entries.every((entry, index) => entry === mapping.entries[index]) ? mapping : { ...mapping, entries };
}

function withValue<Part extends DraftEntry | DraftItem>(part: Part, value: Draft | undefined): Part {
  return value === part.value ? part : { ...part, value };
}

function matches(segment: PatternSegment, entry: DraftEntry): boolean {
  if (isMergeEntry(entry)) return false;
  return typeof segment === 'object' ? segment.every === 'key' : segment === entry.key;
}

function matchesIndex(segment: PatternSegment, index: number): boolean {
  return typeof segment === 'object' ? segment.every === 'item' : segment === index;
}
