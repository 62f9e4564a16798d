import type { ChangeFix } from '../../analysis/changeFix.ts';
import type { ObjectChange } from '../../analysis/migration/ObjectChange.ts';
import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, isNull } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { RemovedFieldPlace } from './RemovedField.ts';

const zones: ReadonlySet<string> = new Set(['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone']);

/** When what takes over the zones is on by default, and when it gets the name that it has now. Source: KEP-2433, KEP-4444, KEP-3015. */
const hints = minor(24);
const topologyMode = minor(27);
const trafficDistribution = minor(31);
const preferSameZone = minor(35);

/**
 * What says the same as a list of topology keys: any node is the default, the own node alone is a traffic policy, and the own
 * zone before all others is a preference. Nothing says the rest. Source: KEP-536.
 */
export function topologyKeysFixes(place: RemovedFieldPlace): readonly ChangeFix[] {
  const { node, path, context } = place;
  // The walk does not go into what the API does not know.
  if (node.value?.type !== 'sequence') return [];
  const keys = node.value.items.map((item) => stringOf(item.value));
  const remove: ObjectChange = { kind: 'remove', path };
  const [first, ...others] = keys;
  if (keys.every((key) => key === '*')) {
    return [{ title: message('removed-field.fix-remove', { field: 'topologyKeys' }), changes: [remove] }];
  }
  if (first === 'kubernetes.io/hostname' && others.length === 0) {
    return replacedBy(place, 'internalTrafficPolicy', 'Local', 'removed-field.note-local');
  }
  if (first === undefined || !zones.has(first) || others.join() !== '*' || context.view.version < hints) return [];
  if (context.view.version >= trafficDistribution) {
    const value = context.view.version >= preferSameZone ? 'PreferSameZone' : 'PreferClose';
    return replacedBy(place, 'trafficDistribution', value, 'removed-field.note-zone');
  }
  const [key, value] =
    context.view.version >= topologyMode
      ? ['service.kubernetes.io/topology-mode', 'Auto']
      : ['service.kubernetes.io/topology-aware-hints', 'auto'];
  const annotations = childOf(childOf(context.manifest.root, 'metadata'), 'annotations');
  if (childOf(annotations, key)) return [];
  return [
    {
      title: message('removed-field.fix-annotation', { key: `${key}: ${value}` }),
      changes: [{ kind: 'set', path: ['metadata', 'annotations', key], value }, remove],
      notes: [message('removed-field.note-zone')],
    },
  ];
}

/** The list makes way for another field, which takes its place; one that is there already has the last word. */
function replacedBy(
  { holder, path }: RemovedFieldPlace,
  field: string,
  value: string,
  note: 'removed-field.note-local' | 'removed-field.note-zone',
): readonly ChangeFix[] {
  const known = childOf(holder, field);
  if (known && !isNull(known)) return [];
  return [
    {
      title: message('removed-field.fix-replace', { field: `${field}: ${value}` }),
      changes: [
        { kind: 'set', path: [...path.slice(0, -1), field], value, after: ['topologyKeys'] },
        { kind: 'remove', path },
      ],
      notes: [message(note)],
    },
  ];
}
