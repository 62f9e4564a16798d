import type { Draft, DraftEntry, DraftMapping } from '../../analysis/migration/Draft.ts';
import { rewriteObject } from '../../analysis/migration/migrate.ts';
import { message } from '../../messages/Message.ts';
import { nodesOf } from '../../schema/pairObject.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { isMerge, type YamlEntry } from '../../yaml/YamlNode.ts';
import { keyPlace } from '../completion/keyOrder.ts';
import { nodesAt } from './nodesAt.ts';
import { placeName } from './placeName.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/**
 * Puts keys into the order in which people write them, with all that is below them: those of the mapping at the place and those of
 * the whole object. Keys of maps, such as labels, stay as they are; so do keys that nobody has an order for, behind the others.
 */
export function sortKeys({ manifest, offset }: ActionContext): readonly WriterAction[] {
  const { root } = manifest;
  const around = nodesAt(root, offset).filter(({ value, node }) => value?.type === 'mapping' && value === node);
  const places = [...new Set([around.at(-1) ?? root, root])];
  const seen = new Set<string>();
  return places.flatMap((place): readonly WriterAction[] => {
    if ([...nodesOf(place)].every(isSorted)) return [];
    const edits = rewriteObject(manifest, (object) => sortedAt(object, root, place, manifest.document.text), true);
    // Where nothing else of the object is out of order, one action does it.
    const key = JSON.stringify(edits);
    if (!edits || edits.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ title: message('action.sort-keys', { place: placeName(place, manifest) }), kind: 'rewrite', edits }];
  });
}

/** An object with the keys of one of its mappings sorted, and of all that is in that. */
function sortedAt(object: DraftMapping, root: TypedNode, place: TypedNode, text: string): DraftMapping {
  const within = (draft: Draft, node: TypedNode, isInside: boolean): Draft => {
    const inside = isInside || node === place;
    // The text behind an alias stands elsewhere and may say there how it is sorted.
    if (node.repeated || (node.node !== undefined && node.node.type === 'alias')) return draft;
    if (draft.type === 'sequence') {
      const items = draft.items.map((item, index) => {
        const child = childOf(node, index);
        return item.value && child ? { ...item, value: within(item.value, child, inside) } : item;
      });
      return { ...draft, items };
    }
    if (draft.type !== 'mapping') return draft;
    const entries = draft.entries.map((entry) => {
      const child = childOf(node, entry.key);
      return entry.value && child ? { ...entry, value: within(entry.value, child, inside) } : entry;
    });
    return { ...draft, entries: inside ? sorted(entries, node, text) : entries };
  };
  const changed = within(object, root, false);
  return changed.type === 'mapping' ? changed : object;
}

/** Whether the keys of a node are in order as far as they can be read off it; that of aliases does not matter. */
function isSorted({ definition, children }: TypedNode): boolean {
  if (!definition) return true;
  const places = children.map(({ segment }) => (typeof segment === 'string' ? keyPlace(definition.name, segment) : 0));
  return places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place);
}

/**
 * Entries in order. Mappings stay as they are that have a merge key, since what it brings counts by its place, the same key twice, or
 * comments of which nobody can say where they belong.
 */
function sorted(entries: readonly DraftEntry[], { definition }: TypedNode, text: string): readonly DraftEntry[] {
  if (!definition || entries.some(({ source }) => source && isMerge(source))) return entries;
  if (entries.some(({ source }, index) => hasItemsCommentedOut(entries[index - 1]?.source, source, text)))
    return entries;
  if (new Set(entries.map(({ key }) => key)).size < entries.length) return entries;
  return entries.toSorted((a, b) => keyPlace(definition.name, a.key) - keyPlace(definition.name, b.key));
}

/** Whether items of a list are commented out at its end: where its dashes are not indented they look like comments on the next key. */
function hasItemsCommentedOut(above: YamlEntry | undefined, below: YamlEntry | undefined, text: string): boolean {
  if (above?.value?.type !== 'sequence' || above.value.flow || !below) return false;
  return /^[ \t]*#[ \t]*-[ \t]/m.test(text.slice(above.range.end, below.range.start));
}
