import { referredKind } from '../../analysis/names/objectReferences.ts';
import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';
import { definitionName } from '../../schema/typeName.ts';
import { objectsOf } from './completeObjectNames.ts';
import { portsOfContainer } from './completePorts.ts';
import { volumesOfPod } from './completeVolumes.ts';
import type { Place } from './Place.ts';
import { enclosing } from './surroundings.ts';

/**
 * What a field that is about to be put in can name around the place: a volume of the pod, a port of the container, an object of
 * the kind. None where nothing is known, and for what can be named in too many ways.
 */
export function namesAround(place: Place, definition: DefinitionView, field: string): readonly string[] {
  switch (`${definitionName(definition.name)}.${field}`) {
    case 'VolumeMount.name':
    case 'VolumeDevice.name':
      return volumesOfPod(place);
    case 'HTTPGetAction.port':
    case 'TCPSocketAction.port':
      return portsOfContainer(enclosing(place, 'Container')?.node).map(({ name, number }) => name ?? String(number));
    case 'GRPCAction.port':
      return portsOfContainer(enclosing(place, 'Container')?.node).flatMap(({ number }) => number?.toString() ?? []);
  }
  // What is not there yet says nothing of itself.
  const holder = { definition: definition.name, field: undefined, textAt: () => undefined };
  const kind = place.object && referredKind(holder, field);
  return kind ? [...new Set(objectsOf(place, kind).map(({ name }) => name))] : [];
}
