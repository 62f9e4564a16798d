import { lastUpTo } from '../text/lastUpTo.ts';
import { encloses, type TextRange } from '../text/TextRange.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlNode } from '../yaml/YamlNode.ts';

/**
 * Whether an anchor may take the text at `range` (document offsets) to other places too: it stands in a node that carries one,
 * or is such a node. An edit there is an edit of all those places, whatever they make of it.
 */
export function isShared({ root }: YamlDocument, range: TextRange): boolean {
  let node: YamlNode | undefined = root;
  while (node && node.type !== 'alias' && encloses(node.range, range)) {
    if (node.anchor !== undefined) return true;
    node = childAround(node, range);
  }
  return false;
}

function childAround(node: Exclude<YamlNode, { type: 'alias' }>, range: TextRange): YamlNode | undefined {
  if (node.type === 'scalar') return undefined;
  if (node.type === 'sequence') return node.items[lastUpTo(node.items, range.start)]?.value;
  const entry = node.entries[lastUpTo(node.entries, range.start)];
  return entry && encloses(entry.key.range, range) ? entry.key : entry?.value;
}
