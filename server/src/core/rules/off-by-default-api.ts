import { apiVersionRange } from '../analysis/apiVersionRange.ts';
import type { Rule } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { migrationFixes } from '../migrations/migrationFixes.ts';
import { withReason } from '../migrations/withReason.ts';

/** A kind in an API version that the pinned Kubernetes serves only when it is told to. */
export const offByDefaultApi: Rule = {
  id: 'off-by-default-api',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'off-by-default-api.title',
    what: 'off-by-default-api.what',
    why: 'off-by-default-api.why',
    example: {
      kubernetes: '1.32',
      manifest: `apiVersion: networking.k8s.io/v1beta1
kind: ServiceCIDR
metadata:
  name: extra
spec:
  cidrs:
    - 10.96.0.0/16
`,
    },
  },
  *manifest(context) {
    const { manifest, view, facts } = context;
    const life = facts.kind(manifest.gvk);
    if (!life || !view.kind(manifest.gvk) || existsIn(life.onByDefault, view.version)) return;
    if (life.removed !== undefined && life.removed <= view.version) return;
    const text = message('off-by-default-api.message', {
      apiVersion: formatApiVersion(manifest.gvk),
      kind: manifest.gvk.kind,
      stage: message(`stage.${life.stage}`),
      version: formatKubernetesVersion(view.version),
    });
    // Of what is deprecated as well it is said there why it cannot be migrated.
    const isDeprecated = life.deprecated !== undefined && life.deprecated <= view.version;
    yield {
      range: apiVersionRange(manifest),
      path: 'apiVersion',
      bounds: 'off',
      message: isDeprecated ? text : withReason(text, context),
      fixes: () => migrationFixes(context),
    };
  },
};
