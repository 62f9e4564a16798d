import type { Manifest } from '../../analysis/Manifest.ts';
import { pathOf, type TypedNode } from '../../schema/TypedNode.ts';
import { objectLabel } from '../objectLabel.ts';

/** What titles call a mapping: the object that it is, or its path in it. */
export function placeName(node: TypedNode, { gvk, name, namespace }: Manifest): string {
  return pathOf(node) || objectLabel({ ...gvk, name, namespace });
}
