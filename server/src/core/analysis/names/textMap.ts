import { entriesOf, keyText, resolve, stringOf, type YamlNode } from '../../yaml/YamlNode.ts';

/** The texts in a mapping by their keys, such as labels; what is no text, or not written yet, is left out. */
export function textMap(node: YamlNode | undefined): ReadonlyMap<string, string> {
  const mapping = resolve(node);
  if (mapping?.type !== 'mapping') return new Map();
  return new Map(
    entriesOf(mapping).flatMap(({ key, value }): [string, string][] => {
      const text = stringOf(value);
      return text === undefined ? [] : [[keyText(key), text]];
    }),
  );
}
