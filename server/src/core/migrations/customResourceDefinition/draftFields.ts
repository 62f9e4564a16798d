import {
  type Draft,
  type DraftAlias,
  type DraftEntry,
  type DraftItem,
  type DraftMapping,
  type DraftScalar,
  type DraftSequence,
  draftOf,
  indexBeside,
  mergesOthers,
  type Neighbours,
  newDraft,
  ownEntry,
} from '../../analysis/migration/Draft.ts';
import type { YamlValue } from '../../yaml/edit.ts';
import { entriesOf, isMerge, keyText, resolve, valueAt } from '../../yaml/YamlNode.ts';

/** A draft that says something itself. */
export type Value = Exclude<Draft, DraftAlias>;

/**
 * What a field says as Kubernetes reads it, so that a step decides alike for the text as written and for the one with everything
 * spelled out: aliases and merge keys are looked through, and null is as good as absent.
 */
export function fieldOf(mapping: DraftMapping, key: string): Value | undefined {
  let merges = false;
  // One pass, from the last of equal keys on: this is asked of every schema many times over.
  for (let index = mapping.entries.length - 1; index >= 0; index--) {
    const entry = mapping.entries[index];
    if (entry?.key === key && !isMergeKey(entry)) return readThrough(entry.value);
    merges ||= entry?.key === '<<';
  }
  if (!merges || !mergesOthers(mapping) || !mapping.source) return undefined;
  const node = valueAt(mapping.source, key);
  return node && readThrough(draftOf(node));
}

function isMergeKey(entry: DraftEntry): boolean {
  return entry.key === '<<' && entry.source !== undefined && isMerge(entry.source);
}

/** The keys of a mapping, those that merge keys bring among them. */
export function keysOf(mapping: DraftMapping): readonly string[] {
  if (!mapping.source || !mergesOthers(mapping)) return mapping.entries.map((entry) => entry.key);
  const own = mapping.entries.filter((entry) => entry.key !== '<<').map((entry) => entry.key);
  return [...new Set([...own, ...entriesOf(mapping.source).map((entry) => keyText(entry.key))])];
}

/** A value behind an alias too; null is `undefined`. */
export function readThrough(draft: Draft | undefined): Value | undefined {
  if (draft?.type === 'alias') {
    const target = resolve(draft.source);
    return target && readThrough(draftOf(target));
  }
  return draft?.type === 'scalar' && draft.value === null ? undefined : draft;
}

export function scalarAt(mapping: DraftMapping, key: string): DraftScalar['value'] | undefined {
  const value = fieldOf(mapping, key);
  return value?.type === 'scalar' ? value.value : undefined;
}

/** The text of a field; '' is as good as absent to the API server's own types. */
export function textAt(mapping: DraftMapping, key: string): string | undefined {
  const value = scalarAt(mapping, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function mappingAt(mapping: DraftMapping | undefined, ...path: readonly string[]): DraftMapping | undefined {
  let at = mapping;
  for (const key of path) {
    const value = at && fieldOf(at, key);
    at = value?.type === 'mapping' ? value : undefined;
  }
  return at;
}

export function sequenceAt(mapping: DraftMapping, key: string): DraftSequence | undefined {
  const value = fieldOf(mapping, key);
  return value?.type === 'sequence' ? value : undefined;
}

/** The mappings in a list, by their index. */
export function mappingsIn(sequence: DraftSequence | undefined): readonly (readonly [number, DraftMapping])[] {
  return (sequence?.items ?? []).flatMap((item, index) => {
    const value = readThrough(item.value);
    return value?.type === 'mapping' ? [[index, value] as const] : [];
  });
}

/** `mapping` with the field set: in its own line where there is one. What merge keys bring is not overridden. */
export function withField(
  mapping: DraftMapping,
  key: string,
  value: Draft | YamlValue,
  place: Neighbours = {},
): DraftMapping {
  const draft = isDraft(value) ? value : newDraft(value);
  const own = ownEntry(mapping, key);
  if (own) {
    if (own.value === draft) return mapping;
    return { ...mapping, entries: mapping.entries.map((entry) => (entry === own ? { ...own, value: draft } : entry)) };
  }
  return withEntry(mapping, { key, source: undefined, value: draft }, place);
}

/** `mapping` with one more entry, which it does not have yet. */
export function withEntry(mapping: DraftMapping, entry: DraftEntry, place: Neighbours = {}): DraftMapping {
  return { ...mapping, entries: mapping.entries.toSpliced(indexBeside(mapping.entries, place), 0, entry) };
}

/** `mapping` without its own fields of these names. */
export function withoutFields(mapping: DraftMapping, ...keys: readonly string[]): DraftMapping {
  if (!mapping.entries.some((entry) => keys.includes(entry.key))) return mapping;
  return { ...mapping, entries: mapping.entries.filter((entry) => !keys.includes(entry.key)) };
}

/** `mapping` with the entry under `key`, where it is its own, given another value; one that comes to nothing goes. */
export function mapField(
  mapping: DraftMapping,
  key: string,
  change: (value: Draft | undefined) => Draft | undefined | 'gone',
): DraftMapping {
  const own = ownEntry(mapping, key);
  if (!own) return mapping;
  const value = change(own.value);
  if (value === own.value) return mapping;
  if (value === 'gone') return { ...mapping, entries: mapping.entries.filter((entry) => entry !== own) };
  return { ...mapping, entries: mapping.entries.map((entry) => (entry === own ? { ...own, value } : entry)) };
}

/** `sequence` with each mapping in it changed; the items that come to nothing go. */
export function mapItems(
  sequence: DraftSequence,
  change: (mapping: DraftMapping, index: number) => DraftMapping | 'gone',
): DraftSequence {
  const items = sequence.items.flatMap((item, index): readonly DraftItem[] => {
    if (item.value?.type !== 'mapping') return [item];
    const value = change(item.value, index);
    if (value === 'gone') return [];
    return [value === item.value ? item : { ...item, value }];
  });
  const same = items.length === sequence.items.length && items.every((item, index) => item === sequence.items[index]);
  return same ? sequence : { ...sequence, items };
}

/** A draft whose text is said once more in another place. */
export function copyOf(entry: DraftEntry): DraftEntry {
  return entry.source ? { ...entry, copy: true } : entry;
}

export const emptyMapping: DraftMapping = { type: 'mapping', source: undefined, entries: [] };

function isDraft(value: Draft | YamlValue): value is Draft {
  return typeof value === 'object' && value !== null && 'type' in value && 'source' in value;
}
