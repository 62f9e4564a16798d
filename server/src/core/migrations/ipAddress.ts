import type { Migration } from '../analysis/Migration.ts';
import { valueAtPath } from '../analysis/migration/Draft.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';

/**
 * IPAddress from its alpha (KEP-1880): the parent's `uid` went in 1.29, its `resource` and `name` are required from 1.30 on. A
 * cluster serves v1 from 1.33 on, the beta, when it is told to, from 1.31 on.
 */
function fromAlpha(id: string, to: GroupVersionKind): Migration {
  return {
    id,
    from: [kindOf('v1alpha1')],
    to,
    example: `apiVersion: networking.k8s.io/v1alpha1
kind: IPAddress
metadata:
  name: 10.96.0.20
spec:
  parentRef:
    resource: services
    namespace: shop
    uid: 5ce1b0a8-7d6c-4d3e-9a53-0b1ff4a4f6c1
`,
    steps: [
      removeField('spec.parentRef.uid'),
      needsReview('', {
        text: 'migration.on.ip-address-parent',
        when: (object) =>
          ['resource', 'name'].some((field) => valueAtPath(object, ['spec', 'parentRef', field]) === undefined),
      }),
    ],
  };
}

/** The migrations of IPAddress that are more than a change of `apiVersion`. */
export const ipAddressMigrations: readonly Migration[] = [
  fromAlpha('ip-address-alpha', kindOf('v1')),
  fromAlpha('ip-address-alpha-v1beta1', kindOf('v1beta1')),
];

function kindOf(version: string): GroupVersionKind {
  return { group: 'networking.k8s.io', version, kind: 'IPAddress' };
}
