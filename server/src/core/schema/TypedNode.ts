import type { DefinitionView, FieldType, FieldView } from '../kubernetes/ApiTimeline.ts';
import { lastUpTo } from '../text/lastUpTo.ts';
import type { TextRange } from '../text/TextRange.ts';
import { formatFieldPath, type PathSegment } from '../yaml/FieldPath.ts';
import { entriesOf, type YamlEntry, type YamlNode, type YamlScalar } from '../yaml/YamlNode.ts';

/**
 * A YAML node with the part of the API that it is: the walk pairs each node once, and structural validation, rules, hover
 * and completion all use that pairing. Aliases are looked through: `node` is the alias, `value` what it stands for.
 */
export interface TypedNode {
  /** The node as written, `undefined` where nothing stands behind a colon or dash. */
  readonly node: YamlNode | undefined;
  /** The node with aliases looked through. */
  readonly value: Exclude<YamlNode, { readonly type: 'alias' }> | undefined;
  /** The key under which it stands; `undefined` for the root and for list items. */
  readonly key: YamlScalar | undefined;
  /** Field name, map key or index in the parent. */
  readonly segment: PathSegment | undefined;
  /** `any` below what the API leaves open, and for fields that it does not know. */
  readonly type: FieldType;
  /** The definition, when the type is a reference to one. */
  readonly definition: DefinitionView | undefined;
  /** The field of the parent's definition, when this is one. */
  readonly field: FieldView | undefined;
  readonly parent: TypedNode | undefined;
  readonly children: readonly TypedNode[];
  /** An alias brings here what is paired, as the same thing, at an earlier place: the children are there. */
  readonly repeated: boolean;
}

/** Where a node stands in its object: `spec.containers[0].image`. */
export function pathOf(node: TypedNode): string {
  return formatFieldPath(segmentsOf(node));
}

/** How messages call a place: the field's name, the key of a map's entry, or the list that an item is in. */
export function fieldName(node: TypedNode): string {
  if (typeof node.segment === 'string') return node.segment;
  return node.parent ? `${fieldName(node.parent)}[${node.segment ?? 0}]` : '';
}

/** The steps from the object's root to `node`. */
export function segmentsOf(node: TypedNode): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  for (let at: TypedNode | undefined = node; at; at = at.parent)
    if (at.segment !== undefined) segments.push(at.segment);
  return segments.reverse();
}

/** The child under `segment`; of duplicate keys the last, as Kubernetes has it. */
export function childOf(node: TypedNode | undefined, segment: PathSegment): TypedNode | undefined {
  return node?.children.findLast((child) => child.segment === segment);
}

/** The entry of the parent's mapping that `node` is the value of; `undefined` for roots and list items. */
export function entryFor({ key, parent }: TypedNode): YamlEntry | undefined {
  const mapping = parent?.value;
  if (mapping?.type !== 'mapping' || !key) return undefined;
  const own = mapping.entries[lastUpTo(mapping.entries, key.range.start)];
  // What a merge key brings stands elsewhere.
  return own?.key === key ? own : entriesOf(mapping).find((entry) => entry.key === key);
}

/** Whether Kubernetes reads a node as null: nothing written, `null` or `~`. */
export function isNull(node: TypedNode): boolean {
  return !node.value || (node.value.type === 'scalar' && node.value.value === null);
}

/** Where to point for something that is wrong with the whole of `node`: its value, else its key, else what holds it. */
export function rangeOf(node: TypedNode): TextRange {
  if (node.node) return node.node.range;
  if (node.key) return node.key.range;
  const items = node.parent?.value?.type === 'sequence' ? node.parent.value.items : [];
  const item = typeof node.segment === 'number' ? items[node.segment] : undefined;
  return item?.range ?? (node.parent ? rangeOf(node.parent) : { start: 0, end: 0 });
}

/** Where to point for something that `node` lacks: its key, or the first key of a list item or of the object. */
export function anchorOf(node: TypedNode): TextRange {
  if (node.key) return node.key.range;
  const first = node.value?.type === 'mapping' ? node.value.entries[0] : undefined;
  return first ? first.key.range : rangeOf(node);
}
