import type { Fix } from '../analysis/Fix.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { Migration } from '../analysis/Migration.ts';
import { migrate } from '../analysis/migration/migrate.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { fieldNames } from './podSecurityAdvice.ts';
import type { PodSecurityFit, PodSecurityLevel } from './podSecurityLevel.ts';

const namespaceKind = { group: '', version: 'v1', kind: 'Namespace' } as const;

/** Labels a Namespace with the level that fits a policy, or says nothing where its text does not take labels. */
export function podSecurityLabels(
  namespace: Manifest,
  { level, unchecked, filledIn, anySeLinux }: PodSecurityFit,
  version: KubernetesVersion,
): readonly Fix[] {
  const result = migrate(namespace, labelling(level, version), 'faithful');
  if ('refused' in result || result.edits.length === 0) return [];
  const notes: readonly (Message | false)[] = [
    message('unenforced-pod-security.whole'),
    filledIn.length > 0 && message('unenforced-pod-security.defaults', { fields: fieldNames(filledIn) }),
    unchecked.length > 0 && message('unenforced-pod-security.unchecked', { fields: fieldNames(unchecked) }),
    anySeLinux && message('unenforced-pod-security.selinux'),
  ];
  return [
    {
      title: message('unenforced-pod-security.fix', { level }),
      safety: 'review',
      edits: result.edits,
      notes: notes.filter((note) => note !== false),
    },
  ];
}

const prefix = 'pod-security.kubernetes.io/';

/** The labels as a migration of the Namespace to what it is: its steps write into any layout of text, and read back what they wrote. */
function labelling(level: PodSecurityLevel, version: KubernetesVersion): Migration {
  const labels = {
    enforce: level,
    ...(level !== 'privileged' && {
      // What a level rejects grows with Kubernetes; the version keeps an upgrade from rejecting Pods that run.
      'enforce-version': `v${formatKubernetesVersion(version)}`,
      audit: level,
      warn: level,
    }),
  };
  return {
    id: 'pod-security-labels',
    from: [namespaceKind],
    to: namespaceKind,
    steps: [
      addField('metadata.labels', {}, { after: ['name'] }),
      ...Object.entries(labels).map(([name, value]) =>
        addField(`metadata.labels[${JSON.stringify(prefix + name)}]`, value),
      ),
    ],
  };
}
