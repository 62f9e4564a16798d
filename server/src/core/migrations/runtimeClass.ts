import type { Migration } from '../analysis/Migration.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { unwrapField } from '../analysis/migration/steps/unwrapField.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';

/**
 * RuntimeClass from its alpha, which is like any object, to the later versions, which have no `spec` (KEP-585). A cluster serves
 * the stable one from 1.20 on, the beta before.
 */
function fromAlpha(id: string, to: GroupVersionKind): Migration {
  return {
    id,
    from: [kindOf('v1alpha1')],
    to,
    example: `apiVersion: node.k8s.io/v1alpha1
kind: RuntimeClass
metadata:
  name: gvisor
# what the nodes' containerd is told
spec:
  runtimeHandler: runsc # the name in config.toml
  overhead:
    podFixed:
      memory: 120Mi
  scheduling:
    nodeSelector:
      sandbox: gvisor
`,
    steps: [renameField('spec.runtimeHandler', 'handler'), unwrapField('spec')],
  };
}

/** The migrations of RuntimeClass that are more than a change of `apiVersion`. */
export const runtimeClassMigrations: readonly Migration[] = [
  fromAlpha('runtime-class-alpha', kindOf('v1')),
  fromAlpha('runtime-class-alpha-v1beta1', kindOf('v1beta1')),
];

function kindOf(version: string): GroupVersionKind {
  return { group: 'node.k8s.io', version, kind: 'RuntimeClass' };
}
