import { resolve, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';

/** The items of the list under `key`, aliases looked through; none where there is no list. */
export function itemsAt(
  node: YamlNode | undefined,
  key: string,
): readonly Exclude<YamlNode, { readonly type: 'alias' }>[] {
  const value = valueAt(node, key);
  return value?.type === 'sequence' ? value.items.flatMap((item) => resolve(item.value) ?? []) : [];
}
