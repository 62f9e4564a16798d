import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { isPlaceholder } from '../../schema/isPlaceholder.ts';
import { valueAt } from '../../yaml/YamlNode.ts';
import type { AnnotationPlace, DeprecatedAnnotation, Replacement } from './DeprecatedAnnotation.ts';
import { renameTo } from './renameTo.ts';

/** Annotations of Services. Sources: pkg/api/service/warnings.go; the controllers of Endpoints and EndpointSlices. */
export const serviceAnnotations: readonly DeprecatedAnnotation[] = [
  {
    key: 'service.alpha.kubernetes.io/tolerate-unready-endpoints',
    on: ['core.v1.Service'],
    since: minor(11),
    instead: 'deprecated-metadata.instead.tolerate-unready-endpoints',
    replace: tolerateUnready,
  },
  {
    key: 'service.kubernetes.io/topology-aware-hints',
    on: ['core.v1.Service'],
    since: minor(27),
    instead: 'deprecated-metadata.instead.topology-aware-hints',
    // Of both the old one wins, and it knows no other words than these.
    replace: renameTo('service.kubernetes.io/topology-mode', 'wins', (value) => {
      if (/^[Aa]uto$/.test(value)) return 'Auto';
      return /^[Dd]isabled$/.test(value) ? 'Disabled' : undefined;
    }),
  },
];

const field = ['spec', 'publishNotReadyAddresses'];

/** The annotation is read as Go reads booleans, and wins over the field. */
function tolerateUnready({ base, key, holder, value = '' }: AnnotationPlace): Replacement {
  if (isPlaceholder(value)) return { kind: 'by-hand' };
  const tolerates = /^(?:1|t|T|true|TRUE|True)$/.test(value);
  // What is no boolean is logged and changes nothing.
  if (!tolerates && !/^(?:0|f|F|false|FALSE|False)$/.test(value))
    return { kind: 'drop', instead: 'deprecated-metadata.instead.same-without' };
  const known = valueAt(valueAt(holder.value, 'spec'), 'publishNotReadyAddresses');
  const publishes = known?.type === 'scalar' && known.value === true;
  const name = field.join('.');
  if (tolerates === publishes)
    return known ? { kind: 'redundant', name } : { kind: 'drop', instead: 'deprecated-metadata.instead.same-without' };
  if (publishes || (known?.type === 'scalar' && known.value === false)) {
    return { kind: 'conflict', name, outcome: 'wins' };
  }
  return {
    kind: 'move',
    field,
    changes: [
      {
        kind: 'set',
        path: [...base, ...field],
        value: true,
        textOf: [...base, 'metadata', 'annotations', key],
        after: ['clusterIP', 'type'],
        before: ['selector', 'ports'],
      },
    ],
  };
}
