import { type TextRange, touches } from '../text/TextRange.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlNode } from '../yaml/YamlNode.ts';

/**
 * What a selection at `offset` (a document offset) grows to, step by step: the word's inside, the scalar, the entry or item, the
 * collection, and so on to the document. Each step holds the one before and is larger.
 */
export function selectionRanges({ text, root }: YamlDocument, offset: number): readonly TextRange[] {
  const steps: TextRange[] = [{ start: 0, end: text.length }];
  const descend = (node: YamlNode | undefined): void => {
    if (!node || !touches(node.range, offset)) return;
    steps.push(node.range);
    if (node.type === 'mapping') {
      const entry = node.entries.find(({ range }) => touches(range, offset));
      if (!entry) return;
      steps.push(entry.range);
      if (touches(entry.key.range, offset)) descend(entry.key);
      else descend(entry.value);
    } else if (node.type === 'sequence') {
      const item = node.items.find(({ range }) => touches(range, offset));
      if (!item) return;
      steps.push(item.range);
      descend(item.value);
    } else if (node.type === 'scalar' && (node.style === 'single-quoted' || node.style === 'double-quoted')) {
      const inside = { start: node.range.start + 1, end: node.range.end - 1 };
      if (touches(inside, offset)) steps.push(inside);
    }
  };
  descend(root);
  const growing = steps.reverse();
  return growing.filter(({ start, end }, index) => {
    const inner = growing[index - 1];
    return !inner || start < inner.start || end > inner.end;
  });
}
