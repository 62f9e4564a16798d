import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { Rule } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { KindLifecycle } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrationFixes } from '../migrations/migrationFixes.ts';
import { withReason } from '../migrations/withReason.ts';

/** A kind in an API version that is still served and on its way out. */
export const deprecatedApi: Rule = {
  id: 'deprecated-api',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'deprecated-api.title',
    what: 'deprecated-api.what',
    why: 'deprecated-api.why',
    example: {
      kubernetes: '1.24',
      manifest: `apiVersion: policy/v1beta1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: web
`,
    },
  },
  *manifest(context) {
    const { manifest, view, facts } = context;
    const life = facts.kind(manifest.gvk);
    if (life?.deprecated === undefined || life.deprecated > view.version) return;
    if (life.removed !== undefined && life.removed <= view.version) return;
    const text = message('deprecated-api.message', {
      apiVersion: formatApiVersion(manifest.gvk),
      kind: manifest.gvk.kind,
      deprecated: formatKubernetesVersion(life.deprecated),
      end: endOf(life),
      advice: adviceFor(life, view.version),
    });
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      tag: 'deprecated',
      message: withReason(text, context),
      fixes: () => migrationFixes(context),
    };
  },
};

function endOf(life: KindLifecycle): Message {
  if (life.removed !== undefined)
    return message('deprecated-api.removed', { removed: formatKubernetesVersion(life.removed) });
  if (life.plannedRemoval === undefined) return message('deprecated-api.open');
  return message('deprecated-api.planned', { removed: formatKubernetesVersion(life.plannedRemoval) });
}

function adviceFor(life: KindLifecycle, version: KubernetesVersion): Message {
  if (!life.replacement) return message('deprecated-api.no-replacement');
  const replacement =
    `${formatApiVersion(life.replacement)} ${life.replacement.kind === life.gvk.kind ? '' : life.replacement.kind}`.trimEnd();
  const available = life.replacementAvailable;
  return available !== undefined && available > version
    ? message('deprecated-api.use-later', { replacement, available: formatKubernetesVersion(available) })
    : message('deprecated-api.use', { replacement });
}
