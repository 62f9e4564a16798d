import { minor } from '../../kubernetes/KubernetesVersion.ts';
import type { DeprecatedNodeLabel } from './DeprecatedNodeLabel.ts';

/** Source: pkg/api/node/util.go; KEP-2067 for the control plane. */
export const nodeLabels: readonly DeprecatedNodeLabel[] = [
  { key: 'beta.kubernetes.io/os', since: minor(14), replacement: 'kubernetes.io/os' },
  { key: 'beta.kubernetes.io/arch', since: minor(14), replacement: 'kubernetes.io/arch' },
  {
    key: 'beta.kubernetes.io/instance-type',
    since: minor(17),
    replacement: 'node.kubernetes.io/instance-type',
    review: 'deprecated-metadata.note-label-by-cloud',
  },
  {
    key: 'failure-domain.beta.kubernetes.io/zone',
    since: minor(17),
    replacement: 'topology.kubernetes.io/zone',
    review: 'deprecated-metadata.note-label-by-cloud',
  },
  {
    key: 'failure-domain.beta.kubernetes.io/region',
    since: minor(17),
    replacement: 'topology.kubernetes.io/region',
    review: 'deprecated-metadata.note-label-by-cloud',
  },
  {
    key: 'node-role.kubernetes.io/master',
    since: minor(20),
    ends: minor(24),
    replacement: 'node-role.kubernetes.io/control-plane',
    review: 'deprecated-metadata.note-label-by-installer',
  },
  // No version ever set it on nodes, and the API server warns of it there all the same.
  { key: 'app.kubernetes.io/created-by', since: minor(9) },
];
