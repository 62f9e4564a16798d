import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { valueAt } from '../../yaml/YamlNode.ts';
import {
  type AnnotationPlace,
  type DeprecatedAnnotation,
  podHolders,
  type Replacement,
} from './DeprecatedAnnotation.ts';
import { jsonField } from './jsonField.ts';
import { appArmorOfContainer, seccompOfContainer, seccompOfPod } from './securityProfile.ts';
import { sysctls } from './sysctls.ts';
import { textField } from './textField.ts';

const beforeContainers = { before: ['containers'] };
const initContainers = jsonField({ field: ['spec', 'initContainers'], is: 'list', place: beforeContainers });
const isNew = [message('deprecated-metadata.note-new')];

/** An annotation of Pods that no bundled version reads. */
type Unread = Pick<DeprecatedAnnotation, 'key' | 'since' | 'instead' | 'replace'>;

const unread = (entry: Unread): DeprecatedAnnotation => ({ ...entry, on: podHolders, ends: 'before-all' });

/** Written by Kubernetes itself, or for it, and read by nobody: it came along with a copy from a cluster. */
const leftover = (key: string, since: number): DeprecatedAnnotation => ({
  ...unread({ key, since: minor(since), instead: 'deprecated-metadata.instead.remove' }),
  severity: 'hint',
  replace: () => ({ kind: 'drop' }),
});

/** Annotations of Pods and pod templates. Sources: pkg/api/pod/warnings.go, KEP-135 (seccomp), KEP-24 (AppArmor). */
export const podAnnotations: readonly DeprecatedAnnotation[] = [
  {
    key: 'seccomp.security.alpha.kubernetes.io/pod',
    on: podHolders,
    since: minor(19),
    ends: minor(27),
    instead: 'deprecated-metadata.instead.seccomp-pod',
    replace: seccompOfPod,
  },
  {
    key: 'container.seccomp.security.alpha.kubernetes.io/',
    on: podHolders,
    since: minor(19),
    ends: minor(27),
    instead: 'deprecated-metadata.instead.seccomp-container',
    replace: seccompOfContainer,
  },
  {
    key: 'container.apparmor.security.beta.kubernetes.io/',
    on: podHolders,
    since: minor(30),
    instead: 'deprecated-metadata.instead.apparmor',
    replace: appArmorOfContainer,
  },
  {
    key: 'scheduler.alpha.kubernetes.io/critical-pod',
    on: podHolders,
    since: minor(13),
    ends: minor(16),
    instead: 'deprecated-metadata.instead.critical-pod',
    replace: criticalPod,
  },
  unread({
    key: 'security.alpha.kubernetes.io/sysctls',
    since: minor(11),
    instead: 'deprecated-metadata.instead.sysctls',
    replace: sysctls,
  }),
  unread({
    key: 'security.alpha.kubernetes.io/unsafe-sysctls',
    since: minor(11),
    instead: 'deprecated-metadata.instead.sysctls',
    replace: sysctls,
  }),
  unread({
    key: 'scheduler.alpha.kubernetes.io/affinity',
    since: minor(6),
    instead: 'deprecated-metadata.instead.affinity',
    replace: jsonField({ field: ['spec', 'affinity'], is: 'mapping', place: beforeContainers }),
  }),
  unread({
    key: 'scheduler.alpha.kubernetes.io/tolerations',
    since: minor(6),
    instead: 'deprecated-metadata.instead.tolerations',
    replace: jsonField({ field: ['spec', 'tolerations'], is: 'list', place: beforeContainers }),
  }),
  unread({
    key: 'pod.alpha.kubernetes.io/init-containers',
    since: minor(6),
    instead: 'deprecated-metadata.instead.init-containers',
    replace: initContainers,
  }),
  unread({
    key: 'pod.beta.kubernetes.io/init-containers',
    since: minor(6),
    instead: 'deprecated-metadata.instead.init-containers',
    replace: initContainers,
  }),
  unread({
    key: 'pod.beta.kubernetes.io/hostname',
    since: minor(3),
    instead: 'deprecated-metadata.instead.hostname',
    replace: textField(['spec', 'hostname'], 'loses', beforeContainers, isNew),
  }),
  unread({
    key: 'pod.beta.kubernetes.io/subdomain',
    since: minor(3),
    instead: 'deprecated-metadata.instead.subdomain',
    replace: textField(['spec', 'subdomain'], 'loses', beforeContainers, isNew),
  }),
  leftover('pod.alpha.kubernetes.io/init-container-statuses', 6),
  leftover('pod.beta.kubernetes.io/init-container-statuses', 6),
  leftover('pod.alpha.kubernetes.io/initialized', 8),
  leftover('kubernetes.io/created-by', 8),
  leftover('kubernetes.io/limit-ranger', 14),
  leftover('kubernetes.io/config.hash', 14),
  leftover('kubernetes.io/config.seen', 14),
  leftover('kubernetes.io/config.source', 14),
];

/** A Pod that has a priority already is as critical as that says. */
function criticalPod({ base, key, holder }: AnnotationPlace): Replacement {
  const spec = valueAt(holder.value, 'spec');
  const known = ['priorityClassName', 'priority'].find((field) => {
    const value = valueAt(spec, field);
    return value && !(value.type === 'scalar' && (value.value === null || value.value === ''));
  });
  if (known) return { kind: 'drop', instead: 'deprecated-metadata.instead.priority' };
  return {
    kind: 'move',
    field: ['spec', 'priorityClassName'],
    changes: [
      {
        kind: 'set',
        path: [...base, 'spec', 'priorityClassName'],
        value: 'system-cluster-critical',
        textOf: [...base, 'metadata', 'annotations', key],
        ...beforeContainers,
      },
    ],
    notes: [message('deprecated-metadata.note-critical')],
  };
}
