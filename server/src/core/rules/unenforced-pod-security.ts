import type { Manifest } from '../analysis/Manifest.ts';
import type { Rule } from '../analysis/Rule.ts';
import { minor } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { policiesOf } from '../migrations/podSecurityBindings.ts';
import { podSecurityLabels } from '../migrations/podSecurityLabels.ts';
import { type PodSecurityFit, podSecurityLevel } from '../migrations/podSecurityLevel.ts';
import { entryAt, valueAt } from '../yaml/YamlNode.ts';

/** From here on every cluster has Pod Security admission (KEP-2579); PodSecurityPolicy goes two versions later. */
const admission = minor(23);
const policiesGo = minor(25);

/** A Namespace that relies on a PodSecurityPolicy of its file, and has no level of Pod Security admission to take its place. */
export const unenforcedPodSecurity: Rule = {
  id: 'unenforced-pod-security',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'unenforced-pod-security.title',
    what: 'unenforced-pod-security.what',
    why: 'unenforced-pod-security.why',
    example: {
      kubernetes: '1.24',
      manifest: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: policy/v1beta1 # drydock: ignore=deprecated-api
kind: PodSecurityPolicy
metadata:
  name: unprivileged
spec:
  privileged: false
  seLinux: { rule: RunAsAny }
  runAsUser: { rule: RunAsAny }
  supplementalGroups: { rule: RunAsAny }
  fsGroup: { rule: RunAsAny }
  volumes: [configMap, emptyDir, secret, persistentVolumeClaim]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: unprivileged-pods
rules:
  - apiGroups: [policy]
    resources: [podsecuritypolicies]
    resourceNames: [unprivileged]
    verbs: [use]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: unprivileged-pods
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: unprivileged-pods
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:serviceaccounts
`,
    },
  },
  *file(objects) {
    const manifests = objects.map(({ manifest }) => manifest);
    for (const of of objects) {
      const { manifest, view } = of;
      if (view.version < admission || !isNamespace(manifest) || manifest.name === undefined) continue;
      const metadata = valueAt(manifest.node, 'metadata');
      if (entryAt(valueAt(metadata, 'labels'), 'pod-security.kubernetes.io/enforce')) continue;
      const policies = policiesOf(manifest.name, manifests);
      const weakest = weakestOf(policies.map(({ node }) => podSecurityLevel(node)));
      const name = entryAt(metadata, 'name');
      if (!weakest || !name?.value) continue;
      yield {
        of,
        range: name.value.range,
        path: 'metadata.labels',
        // What allows everything is no worse without a label, which only a stricter default of the cluster makes necessary.
        severity: weakest.level === 'privileged' ? 'hint' : view.version < policiesGo ? 'information' : 'warning',
        message: message('unenforced-pod-security.message', {
          policies: policies.map((policy) => `\`${policy.name}\``).join(', '),
          level: weakest.level,
        }),
        fixes: () => podSecurityLabels(manifest, weakest, view.version),
      };
    }
  },
};

function isNamespace({ gvk, partial }: Manifest): boolean {
  return gvk.group === '' && gvk.kind === 'Namespace' && !partial;
}

/** Of several policies a Pod needs to fit one, so that the level must admit what any of them admits. */
function weakestOf(fits: readonly PodSecurityFit[]): PodSecurityFit | undefined {
  const order = ['privileged', 'baseline', 'restricted'] as const;
  return order.map((level) => fits.find((fit) => fit.level === level)).find((fit) => fit !== undefined);
}
