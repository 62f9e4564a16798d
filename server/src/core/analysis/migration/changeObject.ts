import type { TextEdit } from '../../text/TextEdit.ts';
import { encloses } from '../../text/TextRange.ts';
import { lineEndingOf, type YamlValue } from '../../yaml/edit.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { isMerge, keyText, type YamlEntry, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Manifest } from '../Manifest.ts';
import {
  type Draft,
  type DraftEntry,
  type DraftMapping,
  draftOf,
  expandedDraftOf,
  indexBeside,
  isMerged,
  mergesOthers,
  type Neighbours,
  newDraft,
  ownEntry,
  scalarOf,
} from './Draft.ts';
import { draftEdits } from './draftEdits.ts';
import { saysAfter } from './migrate.ts';
import type { ObjectChange } from './ObjectChange.ts';
import { commentsIn, leadStart, partsOf, type Sheet, tailEnd } from './Sheet.ts';

/**
 * The edits that make changes of one manifest, in their order; `undefined` where they cannot be made: something else stands in
 * the way, an alias or a merge key brings what would change, or text that other places share would change with it. As with
 * migrations, nothing is offered that was not read back.
 */
export function changeObject(
  manifest: Pick<Manifest, 'document' | 'node'>,
  changes: readonly ObjectChange[],
): readonly TextEdit[] | undefined {
  const { document, node } = manifest;
  if (document.problems.some(({ severity }) => severity === 'error')) return undefined;
  const before = expandedDraftOf(node);
  if (!before) return undefined;
  const sheet: Sheet = { document, text: document.text, eol: lineEndingOf(document.text), used: new Set() };
  const carried = changes.flatMap((change) => carriedBy(sheet, node, change) ?? []);
  const planned = changes.map((change) => withoutEmptied(sheet, node, change, carried));
  const after = applyChanges(before, planned, () => undefined);
  // Where a mapping stays for the comments in it, those of what goes stay among them.
  const staying = planned.filter((change) => change.kind === 'remove' && leavesEmpty(node, change.path));
  const draft = applyChanges(draftOf(node), planned, (path) => {
    const entry = entryOf(node, path);
    return entry && carried.includes(entry) && !staying.some((change) => isSame(change.path, path)) ? entry : undefined;
  });
  if (!after || !draft) return undefined;
  const edits = draftEdits(document, node, draft);
  return edits && edits.length > 0 && saysAfter(manifest, edits, after) ? edits : undefined;
}

/**
 * The entry whose text goes along with what a change writes, for it has comments or says the same; comments cannot be written
 * everywhere.
 */
function carriedBy(sheet: Sheet, node: YamlNode, change: ObjectChange): YamlEntry | undefined {
  if (change.kind !== 'set' || !change.textOf) return undefined;
  const entry = entryOf(node, change.textOf);
  if (!entry) return undefined;
  if (commentsIn(sheet, ownStretch(sheet, entry)).length === 0) return isText(entry, change.value) ? entry : undefined;
  return leadsIntoFlow(node, change.path) ? undefined : entry;
}

function isText({ value: node }: YamlEntry, value: YamlValue): boolean {
  return node?.type === 'scalar' && node.value === value;
}

/** Whether what is written at a path stands within brackets or braces. */
function leadsIntoFlow(root: YamlNode, path: readonly PathSegment[]): boolean {
  let node: YamlNode | undefined = root;
  for (const segment of path) {
    if (node?.type !== 'mapping' && node?.type !== 'sequence') return false;
    // An empty pair of braces opens into lines.
    if (node.flow && partsOf(node).length > 0) return true;
    node =
      node.type === 'sequence'
        ? node.items[Number(segment)]?.value
        : node.entries.findLast(({ key }) => keyText(key) === segment)?.value;
  }
  return false;
}

/** The removal of the outermost mapping that the removal leaves empty, as far as it may be pruned; other changes as they are. */
function withoutEmptied(
  sheet: Sheet,
  node: YamlNode,
  change: ObjectChange,
  carried: readonly YamlEntry[],
): ObjectChange {
  if (change.kind !== 'remove') return change;
  const removed = entryOf(node, change.path);
  const own = removed && carried.includes(removed) ? ownStretch(sheet, removed) : undefined;
  let { path } = change;
  for (let left = change.prune ?? 0; left > 0; left--) {
    const around = entryOf(node, path.slice(0, -1));
    if (around?.value?.type !== 'mapping' || around.value.entries.length !== 1) break;
    const comments = commentsIn(sheet, { start: around.range.start, end: tailEnd(sheet, around.range) });
    if (comments.some(({ range }) => !(own && encloses(own, range)))) break;
    path = path.slice(0, -1);
  }
  return { kind: 'remove', path };
}

/** Whether the entry at a path is the only one of a mapping. */
function leavesEmpty(node: YamlNode, path: readonly PathSegment[]): boolean {
  const around = entryOf(node, path.slice(0, -1));
  return around?.value?.type === 'mapping' && around.value.entries.length === 1;
}

/** An entry with the comments directly above it and behind it. */
function ownStretch(sheet: Sheet, entry: YamlEntry): YamlEntry['range'] {
  return { start: leadStart(sheet, entry, undefined), end: tailEnd(sheet, entry.range) };
}

function isSame(a: readonly PathSegment[], b: readonly PathSegment[]): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}

/** The entry at a path, as written: aliases and merge keys are not looked through. */
function entryOf(root: YamlNode, path: readonly PathSegment[]): YamlEntry | undefined {
  let node: YamlNode | undefined = root;
  let entry: YamlEntry | undefined;
  for (const segment of path) {
    entry = undefined;
    if (node?.type === 'mapping' && typeof segment === 'string') {
      entry = node.entries.findLast((each) => !isMerge(each) && keyText(each.key) === segment);
      node = entry?.value;
    } else if (node?.type === 'sequence' && typeof segment === 'number') node = node.items[segment]?.value;
    else return undefined;
  }
  return entry;
}

type Sources = (path: readonly PathSegment[]) => YamlEntry | undefined;

function applyChanges(
  draft: DraftMapping,
  changes: readonly ObjectChange[],
  sources: Sources,
): DraftMapping | undefined {
  let changed: Draft | undefined = draft;
  // What is removed goes last, so that the indexes of other changes hold.
  const inOrder = changes.toSorted((a, b) => Number(isRemoval(a)) - Number(isRemoval(b)));
  for (const change of inOrder) {
    if (!changed) return undefined;
    changed = apply(changed, change.path, change, sources);
  }
  return changed?.type === 'mapping' ? changed : undefined;
}

function isRemoval({ kind }: ObjectChange): boolean {
  return kind === 'remove';
}

/** `draft` with a change made at a path below it; `undefined` where the path leads nowhere. */
function apply(draft: Draft, path: readonly PathSegment[], change: ObjectChange, sources: Sources): Draft | undefined {
  const [first, ...rest] = path;
  if (draft.type === 'sequence' && typeof first === 'number') {
    const item = draft.items[first];
    if (!item) return undefined;
    if (rest.length === 0) {
      return change.kind === 'remove' ? { ...draft, items: draft.items.filter((other) => other !== item) } : undefined;
    }
    const value = item.value && apply(item.value, rest, change, sources);
    return value && { ...draft, items: draft.items.map((other) => (other === item ? { ...item, value } : other)) };
  }
  if (draft.type !== 'mapping' || typeof first !== 'string') return undefined;
  const entry = ownEntry(draft, first);
  if (rest.length === 0) return applyTo(draft, first, entry, change, sources);
  if (entry && scalarOf(entry.value) !== null) {
    const value = entry.value && apply(entry.value, rest, change, sources);
    return value && withEntries(draft, entry, [{ ...entry, value }]);
  }
  if (!creates(change) || typeof rest[0] !== 'string' || isMerged(draft, first)) return undefined;
  const value = apply({ type: 'mapping', source: undefined, entries: [] }, rest, change, sources);
  return value && put(draft, entry, { key: first, source: undefined, value }, change);
}

function applyTo(
  holder: DraftMapping,
  key: string,
  entry: DraftEntry | undefined,
  change: ObjectChange,
  sources: Sources,
): DraftMapping | undefined {
  switch (change.kind) {
    case 'set': {
      if (entry && scalarOf(entry.value) !== null) {
        return withEntries(holder, entry, [{ ...entry, value: newDraft(change.value) }]);
      }
      if (isMerged(holder, key)) return undefined;
      const source = change.textOf && sources(change.textOf);
      // What says the same keeps its quotes.
      const value = source?.value && isText(source, change.value) ? draftOf(source.value) : newDraft(change.value);
      return put(holder, entry, { key, source, value }, change);
    }
    case 'append': {
      const item = { source: undefined, value: newDraft(change.value) };
      if (entry?.value?.type === 'sequence') {
        const value = { ...entry.value, items: [...entry.value.items, item] };
        return withEntries(holder, entry, [{ ...entry, value }]);
      }
      if ((entry && scalarOf(entry.value) !== null) || isMerged(holder, key)) return undefined;
      const value = { type: 'sequence', source: undefined, items: [item] } as const;
      return put(holder, entry, { key, source: undefined, value }, change);
    }
    case 'remove':
      return entry && withEntries(holder, entry, []);
    case 'rename':
      return entry && !ownEntry(holder, change.to)
        ? withEntries(holder, entry, [{ ...entry, key: change.to }])
        : undefined;
    case 'unwrap': {
      if (entry?.value?.type !== 'mapping' || mergesOthers(entry.value)) return undefined;
      const inner = entry.value.entries;
      return inner.some(({ key }) => ownEntry(holder, key)) ? undefined : withEntries(holder, entry, inner);
    }
  }
}

function creates(change: ObjectChange): change is Extract<ObjectChange, { kind: 'set' | 'append' }> {
  return change.kind === 'set' || change.kind === 'append';
}

/** `holder` with other entries in the place of one. */
function withEntries(holder: DraftMapping, entry: DraftEntry, others: readonly DraftEntry[]): DraftMapping {
  return { ...holder, entries: holder.entries.flatMap((each) => (each === entry ? others : [each])) };
}

/** `holder` with a new entry: the value of one that says null, or next to the neighbours that it is written next to. */
function put(holder: DraftMapping, empty: DraftEntry | undefined, added: DraftEntry, place: Neighbours): DraftMapping {
  if (empty) return withEntries(holder, empty, [added.source ? added : { ...empty, value: added.value }]);
  return { ...holder, entries: holder.entries.toSpliced(indexBeside(holder.entries, place), 0, added) };
}
