import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';

/** The path of a container, from what holds the Pod's `spec`; `undefined` where none has the name. */
export function containerNamed(holder: TypedNode, name: string): readonly PathSegment[] | undefined {
  const spec = childOf(holder, 'spec');
  for (const list of ['containers', 'initContainers', 'ephemeralContainers']) {
    for (const container of childOf(spec, list)?.children ?? []) {
      if (stringOf(valueAt(container.value, 'name')) === name && container.segment !== undefined) {
        return ['spec', list, container.segment];
      }
    }
  }
  return undefined;
}
