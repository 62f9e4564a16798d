import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { Rule } from '../analysis/Rule.ts';
import { formatApiVersion, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrations } from '../migrations/index.ts';
import { migrationFixes } from '../migrations/migrationFixes.ts';
import { migrationFor } from '../migrations/migrationFor.ts';
import { decisivePlaces } from '../migrations/podSecurityAdvice.ts';
import { withoutSuccessor } from '../migrations/withoutSuccessor.ts';
import { withReason } from '../migrations/withReason.ts';

/** A kind in an API version that the pinned Kubernetes no longer serves. */
export const removedApi: Rule = {
  id: 'removed-api',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'removed-api.title',
    what: 'removed-api.what',
    why: 'removed-api.why',
    example: {
      kubernetes: '1.25',
      manifest: `apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example.com/report:1.0
`,
    },
  },
  *manifest(context) {
    const { manifest, view, facts } = context;
    const life = facts.kind(manifest.gvk);
    if (life?.removed === undefined || life.removed > view.version) return;
    const params = {
      apiVersion: formatApiVersion(manifest.gvk),
      kind: manifest.gvk.kind,
      removed: formatKubernetesVersion(life.removed),
      version: formatKubernetesVersion(view.version),
    };
    const related = decisivePlaces(manifest);
    const isOff = life.codeRemoved !== undefined && view.version < life.codeRemoved;
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      ...(isOff && { bounds: 'off' }),
      message: withReason(text(), context),
      ...(related.length > 0 && { related }),
      fixes: () => migrationFixes(context),
    };

    /** Its API version, with the kind where that is called otherwise. */
    function named({ kind, ...gv }: GroupVersionKind): string {
      return kind === manifest.gvk.kind ? formatApiVersion(gv) : `${formatApiVersion(gv)} ${kind}`;
    }

    function text(): Message {
      // An API without a replacement, or with one that is yet to come, may be served under another version for a while.
      const target = migrationFor(manifest.gvk, view.version, facts, migrations)?.to;
      const replacement = life?.replacement ?? target;
      const advice = replacement ? undefined : withoutSuccessor(manifest);
      if (advice) return message('removed-api.instead', { ...params, advice });
      if (!replacement) return message('removed-api.gone', params);
      const available = life?.replacement ? life.replacementAvailable : undefined;
      if (available === undefined || available <= view.version)
        return message('removed-api.replaced', { ...params, replacement: named(replacement) });
      const later = {
        ...params,
        replacement: named(replacement),
        available: formatKubernetesVersion(available),
      };
      return target
        ? message('removed-api.replaced-twice', { ...later, target: formatApiVersion(target) })
        : message('removed-api.replaced-later', later);
    }
  },
};
