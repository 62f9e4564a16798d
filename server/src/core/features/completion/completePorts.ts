import { textMap } from '../../analysis/names/textMap.ts';
import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { objectsOf } from './completeObjectNames.ts';
import type { NamedPort } from './ObjectNames.ts';
import { fieldAt, isScalarPlace, lastStep, type Place } from './Place.ts';
import { podsSelectedBy } from './podsSelectedBy.ts';
import { putInValue } from './putIn.ts';
import { enclosing, itemsIn, numberAt } from './surroundings.ts';

/** Ports that are open where the place refers to: of the container for a probe, of the pods for a Service, of the Service for an Ingress. */
export function* completePorts(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const found = fieldAt(place);
  const ports = portsFor(place);
  if (!found || ports.length === 0) return;
  const { type } = lastStep(place);
  const about = { subject: { definition: found.definition.name, field: found.field.name } };
  const seen = new Set<string>();
  for (const { name, number } of ports) {
    const offers: readonly (readonly [string | number | undefined, Completion['detail']])[] = [
      [
        type.kind === 'integer' ? undefined : name,
        number === undefined ? undefined : message('completion.port', { number }),
      ],
      [
        type.kind === 'string' ? undefined : number,
        name === undefined ? undefined : message('completion.port-named', { name }),
      ],
    ];
    for (const [value, detail] of offers) {
      const label = String(value);
      if (value === undefined || seen.has(label)) continue;
      seen.add(label);
      yield {
        label,
        kind: 'name',
        ...(detail && { detail }),
        ...putInValue(place, value),
        rank: ranks.likely,
        ...about,
      };
    }
  }
}

function portsFor(place: Place): readonly NamedPort[] {
  const { steps, object } = place;
  const { segment } = lastStep(place);
  const holder = steps.at(-2);
  switch (holder?.definition && definitionName(holder.definition.name)) {
    case 'HTTPGetAction':
    case 'TCPSocketAction':
    case 'GRPCAction':
      return segment === 'port' ? portsOfContainer(enclosing(place, 'Container')?.node) : [];
    case 'ServicePort': {
      if (segment !== 'targetPort') return [];
      const selector = textMap(valueAt(valueAt(object?.node, 'spec'), 'selector'));
      return podsSelectedBy(selector, place).flatMap(({ ports }) => ports);
    }
    case 'ServiceBackendPort': {
      const service = stringOf(valueAt(enclosing(place, 'IngressServiceBackend')?.node, 'name'));
      const ports = portsOfService(service, place);
      return ports.map((port) => (segment === 'name' ? { ...port, number: undefined } : port));
    }
    case 'IngressBackend':
      return segment === 'servicePort' ? portsOfService(stringOf(valueAt(holder?.node, 'serviceName')), place) : [];
    case 'ServiceReference':
      return segment === 'port' ? portsOfService(stringOf(valueAt(holder?.node, 'name')), place) : [];
    case 'NetworkPolicyPort':
      return segment === 'port'
        ? place.context.names.all().flatMap(({ kind, ports }) => (kind === 'Service' ? [] : ports))
        : [];
    default:
      return [];
  }
}

/** The ports of a container, as far as they are written. */
export function portsOfContainer(container: YamlNode | undefined): readonly NamedPort[] {
  return itemsIn(container, 'ports').flatMap((port) => {
    const [name, number] = [stringOf(valueAt(port, 'name')), numberAt(port, 'containerPort')];
    return name === undefined && number === undefined ? [] : [{ name, number }];
  });
}

function portsOfService(name: string | undefined, place: Place): readonly NamedPort[] {
  return objectsOf(place, { group: '', kind: 'Service' })
    .filter((service) => name === undefined || service.name === name)
    .flatMap(({ ports }) => ports);
}
