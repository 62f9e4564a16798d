import { definitionName } from '../../schema/typeName.ts';
import { resolve, stringOf, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Place, Step } from './Place.ts';

/** The innermost value around a place that is of a definition, named by the last part of its name: the `PodSpec` that it is in. */
export function enclosing({ steps }: Place, name: string): Step | undefined {
  return steps.findLast(({ definition }) => definition && definitionName(definition.name) === name);
}

/** The items of a list under a key, aliases looked through; none where there is no list. */
export function itemsIn(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const list = valueAt(node, key);
  if (list?.type !== 'sequence') return [];
  return list.items.flatMap(({ value }) => resolve(value) ?? []);
}

/** The strings under a key of each item of a list. */
export function namesIn(node: YamlNode | undefined, list: string, key: string): readonly string[] {
  return itemsIn(node, list).flatMap((item) => stringOf(valueAt(item, key)) ?? []);
}

/** The containers of a pod, those for its start among them. */
export function containersIn(pod: YamlNode | undefined): readonly YamlNode[] {
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) => itemsIn(pod, list));
}

/** The whole number under a key. */
export function numberAt(node: YamlNode | undefined, key: string): number | undefined {
  const value = valueAt(node, key);
  return value?.type === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
}

/** The object's own namespace, as written. */
export function namespaceOf({ object }: Place): string | undefined {
  return stringOf(valueAt(valueAt(object?.node, 'metadata'), 'namespace'));
}
