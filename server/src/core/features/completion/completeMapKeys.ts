import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { keyText } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { knownValues } from './knownValues.ts';
import { fieldAt, lastStep, type Place } from './Place.ts';
import { putInKey } from './putIn.ts';

/** The keys of maps that have usual ones: resources in requests and limits, labels of nodes, recommended labels and annotations. */
export function* completeMapKeys(place: Place): Iterable<Completion> {
  const step = lastStep(place);
  const found = fieldAt(place);
  if (step.type.kind !== 'map' || !found || (place.cursor.role === 'item' && !place.cursor.flow)) return;
  const { definition, field } = found;
  const present = new Set(
    place.cursor.mapping?.entries.filter((entry) => entry !== place.cursor.entry).map(({ key }) => keyText(key)),
  );
  const keys = keysFor(definitionName(definition.name), field.name, place);
  for (const key of keys.names) {
    if (present.has(key)) continue;
    yield {
      label: key,
      kind: 'field',
      detail: message(key.startsWith('pod-security.') ? 'completion.well-known' : keys.detail),
      ...putInKey(place, key, { kind: 'scalar', isString: step.type.values.kind === 'string', text: '' }),
      rank: ranks.usual,
      subject: { definition: definition.name, field: field.name },
    };
  }
}

interface Keys {
  readonly names: readonly string[];
  readonly detail: 'completion.resource' | 'completion.well-known' | 'completion.recommended';
}

function keysFor(definition: string, field: string, { steps, object, view }: Place): Keys {
  const kind = object?.gvk.kind ?? '';
  const key = `${definition}.${field}`;
  const isClaim = steps.some(
    (step) => step.definition && definitionName(step.definition.name) === 'PersistentVolumeClaimSpec',
  );
  if (isClaim && /^(?:Volume)?ResourceRequirements\./.test(key))
    return { names: ['storage'], detail: 'completion.resource' };
  const resources = resourceKeys.get(key);
  if (resources) return { names: resources, detail: 'completion.resource' };
  if (field === 'nodeSelector') {
    return {
      names: knownValues('core.v1.NodeSelectorRequirement', 'key', view.version),
      detail: 'completion.well-known',
    };
  }
  if (key === 'ObjectMeta.labels') {
    const own = steps.length === 3 && kind === 'Namespace' ? podSecurityLabels : [];
    return { names: [...own, ...recommendedLabels], detail: 'completion.recommended' };
  }
  if (key === 'ObjectMeta.annotations') {
    const isTemplate = steps.length > 3 || kind === 'Pod';
    const names = isTemplate ? podAnnotations : (annotations.get(kind) ?? []);
    return { names, detail: 'completion.well-known' };
  }
  return { names: [], detail: 'completion.well-known' };
}

const compute: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];

/** Source: pkg/apis/core/types.go (ResourceName). */
const resourceKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['ResourceRequirements.requests', [...compute, 'hugepages-2Mi', 'nvidia.com/gpu']],
  ['ResourceRequirements.limits', [...compute, 'hugepages-2Mi', 'nvidia.com/gpu']],
  ['PodSpec.overhead', ['cpu', 'memory']],
  ['Overhead.podFixed', ['cpu', 'memory']],
  ['PersistentVolumeSpec.capacity', ['storage']],
  ['VolumeResourceRequirements.requests', ['storage']],
  ['VolumeResourceRequirements.limits', ['storage']],
  ['LimitRangeItem.default', compute],
  ['LimitRangeItem.defaultRequest', compute],
  ['LimitRangeItem.max', [...compute, 'storage']],
  ['LimitRangeItem.min', [...compute, 'storage']],
  ['LimitRangeItem.maxLimitRequestRatio', compute],
  [
    'ResourceQuotaSpec.hard',
    [
      'requests.cpu',
      'requests.memory',
      'limits.cpu',
      'limits.memory',
      'requests.storage',
      'requests.ephemeral-storage',
      'limits.ephemeral-storage',
      'pods',
      'services',
      'services.loadbalancers',
      'services.nodeports',
      'persistentvolumeclaims',
      'configmaps',
      'secrets',
      'count/deployments.apps',
      'count/jobs.batch',
      'count/cronjobs.batch',
    ],
  ],
]);

/** Source: Recommended Labels in the Kubernetes documentation. */
const recommendedLabels: readonly string[] = [
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/version',
  'app.kubernetes.io/component',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/managed-by',
];

/** Source: Pod Security Admission in the Kubernetes documentation. */
const podSecurityLabels: readonly string[] = [
  'pod-security.kubernetes.io/enforce',
  'pod-security.kubernetes.io/enforce-version',
  'pod-security.kubernetes.io/audit',
  'pod-security.kubernetes.io/warn',
];

/** Source: Well-Known Labels, Annotations and Taints in the Kubernetes documentation. */
const podAnnotations: readonly string[] = [
  'kubectl.kubernetes.io/default-container',
  'cluster-autoscaler.kubernetes.io/safe-to-evict',
  'controller.kubernetes.io/pod-deletion-cost',
];

const annotations: ReadonlyMap<string, readonly string[]> = new Map([
  ['StorageClass', ['storageclass.kubernetes.io/is-default-class']],
  ['IngressClass', ['ingressclass.kubernetes.io/is-default-class']],
  ['Secret', ['kubernetes.io/service-account.name']],
  ['Service', ['service.kubernetes.io/topology-mode']],
]);
