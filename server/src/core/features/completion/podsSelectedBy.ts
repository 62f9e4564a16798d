import { hasLabels, meetsNamespace } from '../../analysis/names/NameUse.ts';
import type { NamedObject } from './ObjectNames.ts';
import type { Place } from './Place.ts';
import { namespaceOf } from './surroundings.ts';

/** The known objects with pods that have all the labels of a selector; all with pods where nothing is selected yet. */
export function podsSelectedBy(selector: ReadonlyMap<string, string>, place: Place): readonly NamedObject[] {
  return place.context.names
    .all()
    .filter(
      ({ podLabels, containers, namespace }) =>
        containers.length > 0 && meetsNamespace(namespaceOf(place), namespace) && hasLabels(podLabels, selector),
    );
}
