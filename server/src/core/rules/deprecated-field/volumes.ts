import { formatKubernetesVersion, minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';

/** Volume sources and reclaim policies that no CSI driver takes over. */
export const volumeFields: readonly DeprecatedField[] = [
  {
    definitions: ['core.v1.Volume'],
    field: 'gitRepo',
    since: minor(14),
    about: message('deprecated-field.git-repo'),
    report: reportGitRepo,
  },
  {
    definitions: ['core.v1.Volume', 'core.v1.PersistentVolumeSpec'],
    field: 'flexVolume',
    since: minor(23),
    about: message('deprecated-field.flex-volume'),
    *report() {
      yield { message: message('deprecated-field.flex-volume'), severity: 'information' };
    },
  },
  {
    definitions: ['core.v1.PersistentVolumeSpec'],
    field: 'persistentVolumeReclaimPolicy',
    since: minor(14),
    about: message('deprecated-field.recycle'),
    report: reportRecycle,
  },
];

/** The kubelet's gate `GitRepoVolumeDriver` is off by default from here on, and locked from `gitRepoGone` on. */
const gitRepoOff = minor(33);
const gitRepoGone = minor(36);

function* reportGitRepo({ context }: FieldPlace): Iterable<FieldReport> {
  const { version } = context.view;
  if (version >= gitRepoGone) yield { message: message('deprecated-field.git-repo-gone'), severity: 'error' };
  else if (version >= gitRepoOff) {
    yield { message: message('deprecated-field.git-repo-off', { version: formatKubernetesVersion(version) }) };
  } else yield { message: message('deprecated-field.git-repo') };
}

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
