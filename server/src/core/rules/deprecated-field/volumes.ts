import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';

/** Fields of volumes; the plugins themselves are the rule `removed-volume-plugin`'s. */
export const volumeFields: readonly DeprecatedField[] = [
  {
    definitions: ['core.v1.PersistentVolumeSpec'],
    field: 'persistentVolumeReclaimPolicy',
    since: minor(14),
    about: message('deprecated-field.recycle'),
    report: reportRecycle,
  },
];

/** Whoever asks for `Recycle` wants the volume again: what is on it is kept until somebody wipes it by hand. */
function* reportRecycle({ node, holder, path }: FieldPlace): Iterable<FieldReport> {
  if (stringOf(node.node) !== 'Recycle') return;
  const canRecycle = ['nfs', 'hostPath'].some((source) => valueAt(holder.value, source));
  yield {
    message: message(canRecycle ? 'deprecated-field.recycle' : 'deprecated-field.recycle-fails'),
    value: node,
    fixes: [
      {
        title: message('deprecated-field.fix-retain'),
        changes: [{ kind: 'set', path, value: 'Retain' }],
        notes: [message('deprecated-field.note-retain')],
      },
    ],
  };
}
