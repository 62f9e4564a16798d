import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { Rule } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrationFixes } from '../migrations/migrationFixes.ts';
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
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      message: withReason(text(), context),
      fixes: () => migrationFixes(context),
    };

    function text(): Message {
      if (!life?.replacement) return message('removed-api.gone', params);
      const replacement = formatApiVersion(life.replacement);
      const available = life.replacementAvailable;
      return available !== undefined && available > view.version
        ? message('removed-api.replaced-later', {
            ...params,
            replacement,
            available: formatKubernetesVersion(available),
          })
        : message('removed-api.replaced', { ...params, replacement });
    }
  },
};
