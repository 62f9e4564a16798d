import type { YamlValue } from '../../yaml/edit.ts';
import { entriesOf, entryAt, resolve, type YamlNode } from '../../yaml/YamlNode.ts';

/** Whether a node says just what `value` does; the order of keys says nothing. */
export function saysValue(node: YamlNode | undefined, value: YamlValue): boolean {
  const target = resolve(node);
  if (target === undefined) return value === null;
  if (target.type === 'scalar') return target.value === value;
  if (typeof value !== 'object' || value === null) return false;
  if (target.type === 'sequence') {
    return (
      isList(value) &&
      target.items.length === value.length &&
      value.every((item, at) => saysValue(target.items[at]?.value, item))
    );
  }
  const members = Object.entries(value);
  return (
    !isList(value) &&
    entriesOf(target).length === members.length &&
    members.every(
      ([key, member]) => entryAt(target, key) !== undefined && saysValue(entryAt(target, key)?.value, member),
    )
  );
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
