import type { PathSegment } from '../FieldPath.ts';
import { columnOf } from '../surroundings.ts';
import type { YamlDocument } from '../YamlDocument.ts';
import {
  keyText,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlSequence,
} from '../YamlNode.ts';

/**
 * Something that a line can go on: a mapping, a list, or what a key or dash above has not got yet (`open`). `column` is where
 * its keys or dashes stand; of an open one the least column at which something can stand.
 */
export type Slot =
  | MappingSlot
  | SequenceSlot
  | {
      readonly type: 'open';
      readonly under: 'key' | 'dash' | 'root';
      readonly path: readonly PathSegment[];
      readonly column: number;
    };

interface CollectionSlot {
  readonly path: readonly PathSegment[];
  readonly column: number;
  /** How many of its entries or items begin above the line. */
  readonly above: number;
  /** Whether some begin below. */
  readonly below: boolean;
}

export interface MappingSlot extends CollectionSlot {
  readonly type: 'mapping';
  readonly node: YamlMapping;
}

export interface SequenceSlot extends CollectionSlot {
  readonly type: 'sequence';
  readonly node: YamlSequence;
}

/** What is open at a line, from the root down. */
export interface Slots {
  readonly slots: readonly Slot[];
  /** The value above that nothing can be put into: a scalar, or brackets. */
  readonly closed: YamlNode | undefined;
}

/** The mappings and lists that the line at `lineStart` can go on, in a document where nothing stands on that line. */
export function slotsAt(document: YamlDocument, lineStart: number): Slots {
  const slots: Slot[] = [];
  let path: readonly PathSegment[] = [];
  let node = document.root;
  let under: 'key' | 'dash' | 'root' = 'root';
  let column = 0;
  for (;;) {
    if (!node || (node.type === 'scalar' && node.range.start === node.range.end)) {
      slots.push({ type: 'open', under, path, column });
      return { slots, closed: undefined };
    }
    if ((node.type !== 'mapping' && node.type !== 'sequence') || node.flow) return { slots, closed: node };
    const parts: readonly (YamlEntry | YamlItem)[] = node.type === 'mapping' ? node.entries : node.items;
    const above = parts.findLastIndex(({ range }) => range.start < lineStart) + 1;
    const common = { path, column: columnOf(document, node.range.start), above, below: above < parts.length };
    slots.push(node.type === 'mapping' ? { ...common, type: 'mapping', node } : { ...common, type: 'sequence', node });
    const last = parts[above - 1];
    if (!last) return { slots, closed: undefined };
    path = [...path, 'key' in last ? keyText(last.key) : above - 1];
    under = 'key' in last ? 'key' : 'dash';
    column = common.column + 1;
    node = last.value;
  }
}
