import { isPlaceholder } from './isPlaceholder.ts';
import { nodesOf } from './pairObject.ts';
import type { StructuralError } from './StructuralError.ts';
import { isNull, type TypedNode } from './TypedNode.ts';

/**
 * The structural differences that a version can have and another not, of an object paired with the API of one version: keys that
 * its definitions lack, and texts that are none of a field's values. They are those that the structural validator finds, without
 * compiling a schema for each of the versions that are looked at.
 */
export function versionDifferences(root: TypedNode): readonly StructuralError[] {
  const found: StructuralError[] = [];
  for (const node of nodesOf(root)) {
    found.push(...unknownFields(node));
    const allowed = node.type.kind === 'string' ? node.type.enum : undefined;
    const value = node.value?.type === 'scalar' ? node.value.value : undefined;
    // The empty text is what Go has for "not set".
    if (!allowed || typeof value !== 'string' || value === '' || allowed.includes(value) || isPlaceholder(value))
      continue;
    found.push({ kind: 'unsupported-value', node, allowed });
  }
  return found;
}

function unknownFields(node: TypedNode): readonly StructuralError[] {
  const { definition } = node;
  if (definition?.type.kind !== 'object' || node.repeated || node.value?.type !== 'mapping') return [];
  // Of duplicate keys the last counts, and each that has no value.
  const last = new Map(node.children.map((child) => [child.segment, child]));
  let present: ReadonlySet<string> | undefined;
  return node.children.flatMap((child): readonly StructuralError[] => {
    const { key, segment } = child;
    if (!key || typeof segment !== 'string' || definition.fields.has(segment)) return [];
    if (last.get(segment) !== child && !isNull(child)) return [];
    present ??= new Set(node.children.map((other) => String(other.segment)));
    return [{ kind: 'unknown-field', node, definition, name: segment, key, child, present }];
  });
}
