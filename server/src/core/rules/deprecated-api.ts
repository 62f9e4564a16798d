import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { KindLifecycle } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrations } from '../migrations/index.ts';
import { migrationFixes } from '../migrations/migrationFixes.ts';
import { migrationFor } from '../migrations/migrationFor.ts';
import { decisivePlaces } from '../migrations/podSecurityAdvice.ts';
import { withoutSuccessor } from '../migrations/withoutSuccessor.ts';
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
      advice: adviceFor(life, context),
    });
    const related = decisivePlaces(manifest);
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      tag: 'deprecated',
      message: withReason(text, context),
      ...(related.length > 0 && { related }),
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

function adviceFor(life: KindLifecycle, { view, facts, manifest }: ManifestContext): Message {
  // An API without a replacement, or with one that is yet to come, may be served under another version for a while.
  const target = migrationFor(life.gvk, view.version, facts, migrations)?.to;
  const found = life.replacement ?? target;
  if (!found) return withoutSuccessor(manifest) ?? message('deprecated-api.no-replacement');
  const replacement = `${formatApiVersion(found)} ${found.kind === life.gvk.kind ? '' : found.kind}`.trimEnd();
  const available = life.replacement ? life.replacementAvailable : undefined;
  if (available === undefined || available <= view.version) return message('deprecated-api.use', { replacement });
  const later = { replacement, available: formatKubernetesVersion(available) };
  return target
    ? message('deprecated-api.use-until', { ...later, target: formatApiVersion(target) })
    : message('deprecated-api.use-later', later);
}
