import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { keyText, resolve, stringOf, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { containersIn, enclosing, itemsIn, namesIn } from './surroundings.ts';

/** The volumes of the pod for a mount, and for a volume the names that are mounted and that no volume has yet. */
export function* completeVolumes(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place) || lastStep(place).segment !== 'name') return;
  const holder = place.steps.at(-2)?.definition;
  switch (holder && definitionName(holder.name)) {
    case 'VolumeMount':
      return yield* volumesFor(place, 'volumeMounts');
    case 'VolumeDevice':
      return yield* volumesFor(place, 'volumeDevices');
    case 'Volume':
      return yield* missingVolumes(place);
  }
}

function* volumesFor(place: Place, list: 'volumeMounts' | 'volumeDevices'): Iterable<Completion> {
  const container = (enclosing(place, 'Container') ?? enclosing(place, 'EphemeralContainer'))?.node;
  const own = stringOf(lastStep(place).node);
  const mounted = new Set(namesIn(container, list, 'name').filter((name) => name !== own));
  for (const { name, detail } of [...volumesIn(place), ...claimTemplatesIn(place)]) {
    const rank = mounted.has(name) ? ranks.usual : ranks.likely;
    yield { label: name, kind: 'name', detail, ...putInValue(place, name), rank };
  }
}

/** The names of the volumes of the pod around a place, those of claim templates among them. */
export function volumesOfPod(place: Place): readonly string[] {
  return [...volumesIn(place), ...claimTemplatesIn(place)].map(({ name }) => name);
}

interface NamedVolume {
  readonly name: string;
  readonly detail: ReturnType<typeof message>;
}

function volumesIn(place: Place): readonly NamedVolume[] {
  return itemsIn(enclosing(place, 'PodSpec')?.node, 'volumes').flatMap((volume) => {
    const name = stringOf(valueAt(volume, 'name'));
    return name === undefined ? [] : [{ name, detail: message('completion.volume', { source: sourceOf(volume) }) }];
  });
}

/** The field that says what a volume is: `emptyDir` where none does, as the API server has it. */
function sourceOf(volume: YamlNode): string {
  const node = resolve(volume);
  const entries = node?.type === 'mapping' ? node.entries : [];
  const source = entries.find(({ key }) => keyText(key) !== 'name');
  return source ? keyText(source.key) : 'emptyDir';
}

/** A StatefulSet's pods have a volume for each of its claim templates. */
function claimTemplatesIn(place: Place): readonly NamedVolume[] {
  return itemsIn(enclosing(place, 'StatefulSetSpec')?.node, 'volumeClaimTemplates').flatMap((template) => {
    const name = stringOf(valueAt(valueAt(template, 'metadata'), 'name'));
    return name === undefined ? [] : [{ name, detail: message('completion.claim-template') }];
  });
}

function* missingVolumes(place: Place): Iterable<Completion> {
  const pod = enclosing(place, 'PodSpec')?.node;
  const own = stringOf(lastStep(place).node);
  const present = new Set(
    [...volumesIn(place), ...claimTemplatesIn(place)].map(({ name }) => name).filter((name) => name !== own),
  );
  for (const container of containersIn(pod)) {
    for (const name of [
      ...namesIn(container, 'volumeMounts', 'name'),
      ...namesIn(container, 'volumeDevices', 'name'),
    ]) {
      if (present.has(name)) continue;
      present.add(name);
      const detail = message('completion.mounted', { container: stringOf(valueAt(container, 'name')) ?? '' });
      yield { label: name, kind: 'name', detail, ...putInValue(place, name), rank: ranks.likely };
    }
  }
}
