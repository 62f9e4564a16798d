import type { Fix } from '../analysis/Fix.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { MigrationStep, StepContext } from '../analysis/Migration.ts';
import { rewriteObject } from '../analysis/migration/migrate.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { fieldNames } from './podSecurityAdvice.ts';
import type { PodSecurityFit, PodSecurityLevel } from './podSecurityLevel.ts';

/** Labels a Namespace with the level that fits a policy, or says nothing where its text does not take labels. */
export function podSecurityLabels(
  namespace: Manifest,
  { level, unchecked, filledIn, anySeLinux }: PodSecurityFit,
  version: KubernetesVersion,
): readonly Fix[] {
  const context: StepContext = { at: [], partial: false, style: 'faithful' };
  const edits = rewriteObject(namespace, (object) =>
    labelling(level, version).reduce((labelled, step) => step.rewrite(labelled, context), object),
  );
  if (!edits || edits.length === 0) return [];
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
      edits,
      notes: notes.filter((note) => note !== false),
    },
  ];
}

/** Steps that write the labels where they are missing, into any layout of text. */
function labelling(level: PodSecurityLevel, version: KubernetesVersion): readonly MigrationStep[] {
  const labels = {
    enforce: level,
    ...(level !== 'privileged' && {
      // What a level rejects grows with Kubernetes; the version keeps an upgrade from rejecting Pods that run.
      'enforce-version': `v${formatKubernetesVersion(version)}`,
      audit: level,
      warn: level,
    }),
  };
  return [
    addField('metadata.labels', {}, { after: ['name'] }),
    ...Object.entries(labels).map(([name, value]) =>
      addField(`metadata.labels[${JSON.stringify(`pod-security.kubernetes.io/${name}`)}]`, value),
    ),
  ];
}
