import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { containersIn, enclosing } from './surroundings.ts';

/** The names of containers where one is named, and for an image those that run elsewhere. */
export function* completeContainers(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const { segment } = lastStep(place);
  const holder = place.steps.at(-2)?.definition;
  const name = holder && definitionName(holder.name);
  if (segment === 'image' && (name === 'Container' || name === 'EphemeralContainer')) return yield* images(place);
  if (!namesContainer(name, segment)) return;
  for (const container of containerNames(place)) {
    const detail = message('completion.container');
    yield { label: container, kind: 'name', detail, ...putInValue(place, container), rank: ranks.likely };
  }
}

function namesContainer(definition: string | undefined, segment: string | number | undefined): boolean {
  return (
    (definition === 'ResourceFieldSelector' && segment === 'containerName') ||
    (definition === 'EphemeralContainer' && segment === 'targetContainerName') ||
    (definition === 'ContainerResourceMetricSource' && segment === 'container') ||
    segment === 'kubectl.kubernetes.io/default-container'
  );
}

/** The containers of the pod around, or of what an autoscaler scales. */
function containerNames(place: Place): readonly string[] {
  const pod = enclosing(place, 'PodSpec') ?? { node: valueAt(enclosing(place, 'PodTemplateSpec')?.node, 'spec') };
  if (pod.node) return containersIn(pod.node).flatMap((container) => stringOf(valueAt(container, 'name')) ?? []);
  const target = valueAt(valueAt(place.object?.node, 'spec'), 'scaleTargetRef');
  const [kind, name] = [stringOf(valueAt(target, 'kind')), stringOf(valueAt(target, 'name'))];
  return place.context.names
    .all()
    .filter((each) => each.kind === kind && each.name === name)
    .flatMap(({ containers }) => containers);
}

function* images(place: Place): Iterable<Completion> {
  const seen = new Set<string>();
  const own = stringOf(lastStep(place).node);
  for (const { name, images } of place.context.names.all()) {
    for (const image of images) {
      // What is being typed is in use nowhere else yet.
      if (seen.has(image) || image === own) continue;
      seen.add(image);
      const detail = message('completion.image', { user: name });
      yield { label: image, kind: 'name', detail, ...putInValue(place, image), rank: ranks.likely };
    }
  }
}
