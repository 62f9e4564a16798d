import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { objectsOf } from './completeObjectNames.ts';
import { isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { namesIn } from './surroundings.ts';

/** The keys of the ConfigMap or Secret that is named beside or around the place. */
export function* completeDataKeys(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place) || lastStep(place).segment !== 'key') return;
  const source = sourceOf(place);
  if (!source) return;
  const taken = new Set(source.taken);
  for (const object of objectsOf(place, { group: '', kind: source.kind })) {
    if (source.name !== undefined && object.name !== source.name) continue;
    for (const key of object.dataKeys) {
      if (taken.has(key)) continue;
      taken.add(key);
      const detail = message('completion.key-of', { name: object.name });
      yield { label: key, kind: 'name', detail, ...putInValue(place, key), rank: ranks.likely };
    }
  }
}

interface KeySource {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string | undefined;
  /** Keys that are mounted already. */
  readonly taken: readonly string[];
}

function sourceOf({ steps }: Place): KeySource | undefined {
  const holder = steps.at(-2);
  switch (holder?.definition && definitionName(holder.definition.name)) {
    case 'ConfigMapKeySelector':
      return { kind: 'ConfigMap', name: stringOf(valueAt(holder?.node, 'name')), taken: [] };
    case 'SecretKeySelector':
      return { kind: 'Secret', name: stringOf(valueAt(holder?.node, 'name')), taken: [] };
    case 'KeyToPath': {
      // items[3].key: the volume or projection is three steps up.
      const volume = steps.at(-4);
      const kind = /^ConfigMap/.test(volume?.definition ? definitionName(volume.definition.name) : '')
        ? 'ConfigMap'
        : 'Secret';
      const name = stringOf(valueAt(volume?.node, 'name')) ?? stringOf(valueAt(volume?.node, 'secretName'));
      return { kind, name, taken: namesIn(volume?.node, 'items', 'key') };
    }
    default:
      return undefined;
  }
}
