import type { TypedNode } from '../../schema/TypedNode.ts';
import { touches } from '../../text/TextRange.ts';

/** The nodes of an object around a place, from the object down: each stands, with its key, around `offset`. */
export function nodesAt(root: TypedNode, offset: number): readonly TypedNode[] {
  const found = [root];
  let at: TypedNode | undefined = root;
  while (at) {
    at = at.children.find(({ key, node }) => {
      const start = key?.range.start ?? node?.range.start;
      const end = node?.range.end ?? key?.range.end;
      return start !== undefined && end !== undefined && touches({ start, end }, offset);
    });
    if (at) found.push(at);
  }
  return found;
}
