import type { Migration } from '../analysis/Migration.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';

/** The access reviews that name a user: the groups it is in got a name in the plural. Nobody stores them, but scripts and tests have them. */
function subjectAccessReview(kind: string, id: string): Migration {
  return {
    id,
    from: [{ group: 'authorization.k8s.io', version: 'v1beta1', kind }],
    to: { group: 'authorization.k8s.io', version: 'v1', kind },
    example: `apiVersion: authorization.k8s.io/v1beta1
kind: ${kind}
${kind === 'LocalSubjectAccessReview' ? 'metadata:\n  namespace: shop\n' : ''}spec:
  resourceAttributes:
    namespace: shop
    verb: get
    resource: pods
  user: jane
  group: # as her token says
    - developers
`,
    steps: [renameField('spec.group', 'groups')],
  };
}

/** The migrations of SubjectAccessReview and LocalSubjectAccessReview; those of the reviews of oneself change no field. */
export const subjectAccessReviewMigrations: readonly Migration[] = [
  subjectAccessReview('SubjectAccessReview', 'subject-access-review'),
  subjectAccessReview('LocalSubjectAccessReview', 'local-subject-access-review'),
];
