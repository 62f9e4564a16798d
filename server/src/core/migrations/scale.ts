import type { Migration } from '../analysis/Migration.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';

/**
 * Scale, the body of the subresource, to the group that all workloads share. What is sent says `spec.replicas`; the status, whose
 * selector has another type there, is the server's to fill in.
 */
const scale: Migration = {
  id: 'scale',
  from: [
    { group: 'extensions', version: 'v1beta1', kind: 'Scale' },
    { group: 'apps', version: 'v1beta1', kind: 'Scale' },
    { group: 'apps', version: 'v1beta2', kind: 'Scale' },
  ],
  to: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
  example: `apiVersion: apps/v1beta1
kind: Scale
metadata:
  name: web
  namespace: shop
spec:
  replicas: 3
status:
  replicas: 2
  selector:
    app: web
  targetSelector: app=web
`,
  steps: [removeField('status')],
};

/** The migrations of Scale. */
export const scaleMigrations: readonly Migration[] = [scale];
