import { valueAt, type YamlNode } from '../../yaml/YamlNode.ts';

/** The text of the scalar under `key`, numbers and booleans too; `undefined` where nothing or null is written. */
export function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = valueAt(node, key);
  return value?.type === 'scalar' && value.value !== null ? String(value.value) : undefined;
}
