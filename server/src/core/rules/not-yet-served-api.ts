import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { Rule, RuleContext } from '../analysis/Rule.ts';
import { formatApiVersion, formatGroupVersionKind, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';

/** A kind in an API version that only a later Kubernetes serves. */
export const notYetServedApi: Rule = {
  id: 'not-yet-served-api',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'not-yet-served-api.title',
    what: 'not-yet-served-api.what',
    why: 'not-yet-served-api.why',
    example: {
      kubernetes: '1.20',
      manifest: `apiVersion: policy/v1
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
    const { gvk } = manifest;
    const known = view.timeline.kinds.get(formatGroupVersionKind(gvk));
    const introduced = facts.kind(gvk)?.introduced ?? known?.spans[0]?.from;
    if (introduced === undefined || introduced <= view.version || (known && existsIn(known.spans, view.version)))
      return;
    const params = {
      apiVersion: formatApiVersion(gvk),
      kind: gvk.kind,
      introduced: formatKubernetesVersion(introduced),
      version: formatKubernetesVersion(view.version),
    };
    const older = olderApiVersion(gvk, context);
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      message: older
        ? message('not-yet-served-api.older', { ...params, older })
        : message('not-yet-served-api.message', params),
    };
  },
};

/** The apiVersion under which a cluster of the pinned version serves the kind that `gvk` later replaces. */
function olderApiVersion(gvk: GroupVersionKind, { view, facts }: RuleContext): string | undefined {
  for (const known of view.timeline.kinds.values()) {
    if (known.gvk.kind !== gvk.kind || !existsIn(known.spans, view.version)) continue;
    const life = facts.kind(known.gvk);
    if (!life?.replacement || formatGroupVersionKind(life.replacement) !== formatGroupVersionKind(gvk)) continue;
    if (existsIn(life.onByDefault, view.version)) return formatApiVersion(known.gvk);
  }
  return undefined;
}
