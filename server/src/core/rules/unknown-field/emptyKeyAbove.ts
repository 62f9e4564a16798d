import type { FieldType } from '../../kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../../kubernetes/ownDecoders.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';

/** A key that nothing stands under, and the keys right below it that were to stand there. */
export interface EmptyKey {
  readonly parent: TypedNode;
  /** One after the other, each at the column of the empty key. */
  readonly children: readonly TypedNode[];
}

/**
 * The key above `child`, if nothing is written under it and it takes what `child` says: `labels:` with `app: web` below it at
 * the same column. Between them there is nothing but others of the same kind.
 */
export function emptyKeyAbove(node: TypedNode, child: TypedNode): EmptyKey | undefined {
  const { value } = node;
  if (value?.type !== 'mapping' || value.flow) return undefined;
  const children = value.entries.map((entry) => node.children.find(({ key }) => key === entry.key));
  const at = children.indexOf(child);
  let first = at;
  while (first > 0 && children[first - 1]?.field === undefined) first--;
  const parent = children[first - 1];
  if (at < 0 || !parent?.field || parent.node) return undefined;
  const below = children.slice(first);
  const end = below.findIndex((each) => !each || each.field || !takes(parent, each));
  const taken = below.slice(0, end < 0 ? undefined : end).filter((each) => each !== undefined);
  return taken.includes(child) ? { parent, children: taken } : undefined;
}

function takes({ type, definition }: TypedNode, child: TypedNode): boolean {
  if (type.kind === 'map') return isScalar(type.values) === (!child.value || child.value.type === 'scalar');
  return definition?.fields.has(String(child.segment)) ?? false;
}

function isScalar(type: FieldType): boolean {
  const { kind } = type.kind === 'ref' ? (ownDecoder(type.definition) ?? type) : type;
  return kind !== 'list' && kind !== 'map' && kind !== 'ref' && kind !== 'object';
}
