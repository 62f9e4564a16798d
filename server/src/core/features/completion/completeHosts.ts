import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { fieldAt, isScalarPlace, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { itemsIn, namesIn } from './surroundings.ts';

/** For the hosts of a certificate those of the Ingress's rules, and the other way round. */
export function* completeHosts(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const found = fieldAt(place);
  const field = found && `${definitionName(found.definition.name)}.${found.field.name}`;
  if (field !== 'IngressTLS.hosts' && field !== 'IngressRule.host') return;
  const spec = valueAt(place.object?.node, 'spec');
  const hosts =
    field === 'IngressTLS.hosts'
      ? namesIn(spec, 'rules', 'host')
      : itemsIn(spec, 'tls').flatMap((tls) => itemsIn(tls, 'hosts').flatMap((host) => stringOf(host) ?? []));
  for (const host of new Set(hosts)) {
    yield {
      label: host,
      kind: 'name',
      detail: message('completion.host'),
      ...putInValue(place, host),
      rank: ranks.likely,
    };
  }
}
