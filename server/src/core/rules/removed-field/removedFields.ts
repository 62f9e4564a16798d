import type { ChangeFix } from '../../analysis/changeFix.ts';
import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, isNull } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { RemovedField, RemovedFieldPlace } from './RemovedField.ts';
import { topologyKeysFixes } from './topologyKeys.ts';

/** A field that meant nothing to anybody who reads the object, or whose part is written by the control plane. */
const meaningless = (field: string, advice: RemovedField['advice']): RemovedField => ({
  field,
  advice,
  fixes: removal,
});

/** Every field that a definition has lost while it lives on; a test holds this against the timeline. */
export const removedFields: readonly RemovedField[] = [
  { field: 'core.v1.PodResourceClaim.source', advice: 'removed-field.advice.claim-source', fixes: flattened },
  { field: 'core.v1.ServiceSpec.ipFamily', advice: 'removed-field.advice.ip-family', fixes: ipFamilies },
  { field: 'core.v1.ServiceSpec.topologyKeys', advice: 'removed-field.advice.topology-keys', fixes: topologyKeysFixes },
  {
    field: 'core.v1.EphemeralVolumeSource.readOnly',
    advice: 'removed-field.advice.ephemeral-read-only',
    // What is not read-only is what it is without.
    fixes: (place) => {
      const { value } = place.node;
      return value?.type === 'scalar' && value.value === false ? removal(place) : [];
    },
  },
  { field: 'core.v1.PodSpec.workloadRef', advice: 'removed-field.advice.workload-ref' },
  meaningless('meta.v1.ObjectMeta.clusterName', 'removed-field.advice.cluster-name'),
  meaningless('meta.v1.ObjectMeta.initializers', 'removed-field.advice.initializers'),
  {
    field: 'meta.v1.ManagedFieldsEntry.fields',
    advice: 'removed-field.advice.managed-fields',
    fixes: managedFields,
  },
  meaningless('core.v1.EventSeries.state', 'removed-field.advice.unread'),
  meaningless('events.v1beta1.EventSeries.state', 'removed-field.advice.unread'),
  meaningless('networking.v1alpha1.ParentReference.uid', 'removed-field.advice.unread'),
  meaningless('core.v1.PersistentVolumeClaimStatus.resizeStatus', 'removed-field.advice.status'),
  meaningless('networking.v1.NetworkPolicy.status', 'removed-field.advice.status'),
  meaningless('resource.v1alpha3.ResourceClaimStatus.deallocationRequested', 'removed-field.advice.status'),
  { field: 'resource.v1alpha3.AllocationResult.controller', advice: 'removed-field.advice.classic-dra' },
  { field: 'resource.v1alpha3.DeviceClassSpec.suitableNodes', advice: 'removed-field.advice.classic-dra' },
  { field: 'resource.v1alpha3.ResourceClaimSpec.controller', advice: 'removed-field.advice.classic-dra' },
  { field: 'resource.v1alpha3.DeviceTaintSelector.deviceClassName', advice: 'removed-field.advice.device-selector' },
  { field: 'resource.v1alpha3.DeviceTaintSelector.selectors', advice: 'removed-field.advice.device-selector' },
];

function removal({ node, path }: RemovedFieldPlace): readonly ChangeFix[] {
  const title = message('removed-field.fix-remove', { field: String(node.segment) });
  return [{ title, changes: [{ kind: 'remove', path }] }];
}

/** `source: {resourceClaimName: x}` says what `resourceClaimName: x` says. */
function flattened({ path }: RemovedFieldPlace): readonly ChangeFix[] {
  return [{ title: message('removed-field.fix-flatten'), changes: [{ kind: 'unwrap', path }] }];
}

/** From here on the API server keeps `ipFamilies`. Source: KEP-563. */
const dualStackOn = minor(21);

/** No cluster with default settings has ever heeded `ipFamily`; every one heeds what replaced it. */
function ipFamilies({ node, holder, path, context }: RemovedFieldPlace): readonly ChangeFix[] {
  const family = stringOf(node.node);
  if (family === undefined || context.view.version < dualStackOn) return [];
  const beside = path.slice(0, -1);
  const known = ['ipFamilies', 'ipFamilyPolicy'].some((field) => {
    const sibling = childOf(holder, field);
    return sibling !== undefined && !isNull(sibling);
  });
  // Both were there for clusters on both sides of the change: the old one says nothing more.
  if (known) return removal({ node, holder, path, context });
  return [
    {
      title: message('removed-field.fix-replace', { field: 'ipFamilies' }),
      changes: [
        { kind: 'set', path: [...beside, 'ipFamilyPolicy'], value: 'SingleStack', after: ['ipFamily'] },
        { kind: 'set', path: [...beside, 'ipFamilies'], value: [family], after: ['ipFamily'] },
        { kind: 'remove', path },
      ],
      notes: [message('removed-field.note-ip-family', { family })],
    },
  ];
}

/** Whoever wrote the entry, the API server writes the whole list anew. */
function managedFields({ path }: RemovedFieldPlace): readonly ChangeFix[] {
  const list = path.slice(0, path.lastIndexOf('managedFields') + 1);
  if (list.length === 0) return [];
  const title = message('removed-field.fix-remove', { field: 'managedFields' });
  return [{ title, changes: [{ kind: 'remove', path: list }] }];
}
