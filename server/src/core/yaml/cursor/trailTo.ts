import { type TextRange, touches } from '../../text/TextRange.ts';
import type { PathSegment } from '../FieldPath.ts';
import type { YamlDocument } from '../YamlDocument.ts';
import {
  keyText,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from '../YamlNode.ts';

/** A collection that holds the place, with its path, and what of it the place is on. */
export interface Step {
  readonly node: YamlMapping | YamlSequence;
  readonly path: readonly PathSegment[];
  readonly entry: YamlEntry | undefined;
  readonly index: number | undefined;
  /** The scalar at the place, if this collection holds it. */
  readonly scalar: YamlScalar | undefined;
}

/** The collections around `offset`, from the root down. One in brackets or braces that nobody closed goes on behind its last part. */
export function trailTo(document: YamlDocument, offset: number): readonly Step[] {
  const trail: Step[] = [];
  const unclosed = unclosedAt(document, offset);
  let node = document.root;
  let path: readonly PathSegment[] = [];
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    const collection: YamlMapping | YamlSequence = node;
    if (!holds(document, collection, offset) && !unclosed.has(collection)) break;
    const parts: readonly (YamlEntry | YamlItem)[] =
      collection.type === 'mapping' ? collection.entries : collection.items;
    const reaches = (value: YamlNode | undefined): boolean =>
      value !== undefined && (unclosed.has(value) || goesOn(document, value, offset));
    const index = parts.findLastIndex(({ range, value }) => touches(range, offset) || reaches(value));
    const part = parts[index];
    const value = part?.value && (touches(part.value.range, offset) || reaches(part.value)) ? part.value : undefined;
    const entry = part && 'key' in part ? part : undefined;
    trail.push({
      node: collection,
      path,
      entry,
      index: part && !entry ? index : undefined,
      scalar: value?.type === 'scalar' ? value : undefined,
    });
    path = [...path, entry ? keyText(entry.key) : index];
    node = value;
  }
  return trail;
}

/** The collections at the end of the document that go on up to `offset`, because the innermost was never closed. */
function unclosedAt(document: YamlDocument, offset: number): ReadonlySet<YamlNode> {
  const nodes: YamlNode[] = [];
  let node = document.root;
  while (node?.type === 'mapping' || node?.type === 'sequence') {
    nodes.push(node);
    node = (node.type === 'mapping' ? node.entries : node.items).at(-1)?.value;
  }
  return new Set(nodes.slice(0, nodes.findLastIndex((each) => goesOn(document, each, offset)) + 1));
}

/** Whether a place is in a collection; before and behind the brackets is outside. */
function holds(document: YamlDocument, node: YamlMapping | YamlSequence, offset: number): boolean {
  if (!node.flow) return touches(node.range, offset);
  if (offset <= node.range.start) return false;
  return (
    offset < node.range.end ||
    (offset === node.range.end && isUnclosed(document, node)) ||
    goesOn(document, node, offset)
  );
}

/** Whether a place lies behind brackets or braces that are not closed, with nothing but blanks between. */
function goesOn(document: YamlDocument, node: YamlNode, offset: number): boolean {
  if (node.type !== 'mapping' && node.type !== 'sequence') return false;
  if (!node.flow || offset <= node.range.end || !isUnclosed(document, node)) return false;
  return /^[\s,:]*$/.test(document.text.slice(node.range.end, offset));
}

/** Whether the closing bracket or brace is missing. One at the end of the last part is that part's own. */
function isUnclosed(document: YamlDocument, node: YamlMapping | YamlSequence): boolean {
  const parts: readonly { readonly range: TextRange }[] = node.type === 'mapping' ? node.entries : node.items;
  const last = parts.at(-1);
  if (last?.range.end === node.range.end) return true;
  return document.text.charAt(node.range.end - 1) !== (node.type === 'mapping' ? '}' : ']');
}
