import type { ApiView, DefinitionView } from '../kubernetes/ApiTimeline.ts';
import type { TypedNode } from './TypedNode.ts';

/**
 * An object that is paired with the API of one version as `pairObject` would pair it with that of another which has all that is
 * written alike: the same fields, of the same types, and none of those that the first lacks. Nothing of the text is read again.
 */
export function pairedAt(root: TypedNode, view: ApiView): TypedNode {
  const definitions = new Map<string, DefinitionView | undefined>();
  const definitionOf = (name: string): DefinitionView | undefined => {
    if (!definitions.has(name)) definitions.set(name, view.nearestDefinition(name));
    return definitions.get(name);
  };
  const copy = (node: TypedNode, parent: TypedNode | undefined): TypedNode => {
    const { field, segment } = node;
    const there = field && typeof segment === 'string' ? parent?.definition?.fields.get(segment) : field;
    const children: TypedNode[] = [];
    const made: TypedNode = {
      node: node.node,
      value: node.value,
      key: node.key,
      segment,
      // Only what says which kind it is may be written and have another type: a version may list the one value that it takes.
      type: field && there && there.type !== field.type ? there.type : node.type,
      definition: node.definition && definitionOf(node.definition.name),
      field: there,
      parent,
      children,
      repeated: node.repeated,
    };
    for (const child of node.children) children.push(copy(child, made));
    return made;
  };
  return copy(root, undefined);
}
