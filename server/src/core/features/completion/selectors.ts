import { entriesOf, keyText, resolve, stringOf, type YamlNode } from '../../yaml/YamlNode.ts';
import type { NamedObject } from './ObjectNames.ts';
import type { Place } from './Place.ts';
import { meetsNamespace, namespaceOf } from './surroundings.ts';

/** The labels in a mapping of texts, as far as they are written. */
export function selectorIn(node: YamlNode | undefined): ReadonlyMap<string, string> {
  const mapping = resolve(node);
  if (mapping?.type !== 'mapping') return new Map();
  return new Map(
    entriesOf(mapping).flatMap(({ key, value }): [string, string][] => {
      const text = stringOf(value);
      return text === undefined ? [] : [[keyText(key), text]];
    }),
  );
}

/** The known objects with pods that have all the labels of a selector; all with pods where nothing is selected yet. */
export function podsSelectedBy(selector: ReadonlyMap<string, string>, place: Place): readonly NamedObject[] {
  return place.context.names.all().filter(({ podLabels, containers, namespace }) => {
    if (containers.length === 0 || !meetsNamespace(namespaceOf(place), namespace)) return false;
    return [...selector].every(([key, value]) => podLabels.get(key) === value);
  });
}
