import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';
import { definitionName } from '../../schema/typeName.ts';

/** The field among `present` beside which the API server refuses `field`, because only one of them may stand; `undefined` when none does. */
export function exclusionOf(
  definition: DefinitionView,
  field: string,
  present: ReadonlySet<string>,
): string | undefined {
  const name = definitionName(definition.name);
  const except = oneSource.get(name);
  if (except && !except.includes(field)) {
    const source = [...present].find((other) => definition.fields.has(other) && !except.includes(other));
    if (source !== undefined) return source;
  }
  for (const group of groups.get(name) ?? []) {
    const other = group.includes(field) ? group.find((each) => each !== field && present.has(each)) : undefined;
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Definitions of whose fields only one may stand, but for these. Source: pkg/apis/core/validation (validateVolumeSource and others). */
const oneSource: ReadonlyMap<string, readonly string[]> = new Map([
  ['Volume', ['name']],
  ['VolumeProjection', []],
  ['EnvVarSource', []],
  ['LifecycleHandler', []],
  ['Handler', []],
  ['IngressBackend', ['serviceName', 'servicePort']],
  ['ServiceBackendPort', []],
  ['MetricSpec', ['type']],
  [
    'PersistentVolumeSpec',
    [
      'accessModes',
      'capacity',
      'claimRef',
      'mountOptions',
      'nodeAffinity',
      'persistentVolumeReclaimPolicy',
      'storageClassName',
      'volumeAttributesClassName',
      'volumeMode',
    ],
  ],
]);

/** Definitions with groups of fields of which only one may stand. Source: pkg/apis/…/validation of their groups. */
const groups: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['Probe', [['httpGet', 'tcpSocket', 'exec', 'grpc']]],
  ['EnvVar', [['value', 'valueFrom']]],
  ['EnvFromSource', [['configMapRef', 'secretRef']]],
  ['DownwardAPIVolumeFile', [['fieldRef', 'resourceFieldRef']]],
  ['PodDisruptionBudgetSpec', [['minAvailable', 'maxUnavailable']]],
  [
    'NetworkPolicyPeer',
    [
      ['ipBlock', 'podSelector'],
      ['ipBlock', 'namespaceSelector'],
    ],
  ],
]);
