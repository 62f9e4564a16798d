import type { TypedNode } from '../schema/TypedNode.ts';
import { type TextRange, touches } from '../text/TextRange.ts';

/** The node whose key or scalar stands at `offset` (a document offset), and the range of that. */
export function typedPlaceAt(
  root: TypedNode,
  offset: number,
): { readonly node: TypedNode; readonly range: TextRange } | undefined {
  for (const child of root.children) {
    if (child.key && touches(child.key.range, offset)) return { node: child, range: child.key.range };
    if (!child.node || !touches(child.node.range, offset)) continue;
    const within = typedPlaceAt(child, offset);
    if (within) return within;
    return child.node.type === 'scalar' || child.node.type === 'alias'
      ? { node: child, range: child.node.range }
      : undefined;
  }
  return undefined;
}
