import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { setValue } from '../analysis/migration/steps/setValue.ts';

const group = 'rbac.authorization.k8s.io';

/**
 * A subject of v1alpha1 says its `apiVersion`, which the API server does not read for the three kinds that there are: their group
 * follows from the kind (pkg/apis/rbac/v1alpha1/conversion.go). Lists of subjects are replaced whole in patches.
 */
const subjectSteps: readonly MigrationStep[] = [
  refuse('', {
    text: 'migration.on.subject-kind',
    when: (subject) => !isAccount(subject) && !isUser(subject),
    inPatches: true,
  }),
  inCase('', { text: 'migration.on.subject-account', when: isAccount }, [removeField('apiVersion')]),
  inCase(
    '',
    { text: 'migration.on.subject-account-group', when: (subject) => isAccount(subject) && hasGroup(subject) },
    [removeField('apiGroup')],
  ),
  inCase('', { text: 'migration.on.subject-user-group', when: (subject) => isUser(subject) && hasGroup(subject) }, [
    removeField('apiVersion'),
    setValue('apiGroup', group),
  ]),
  inCase('', { text: 'migration.on.subject-user', when: isUser }, [
    setValue('apiVersion', group),
    renameField('apiVersion', 'apiGroup'),
  ]),
  remarkWhere('', { weight: 'note', text: 'migration.on.subject-everyone', when: isEveryone, inPatches: true }),
  inCase('', { text: 'migration.on.subject-star', when: isEveryone }, [
    setValue('kind', 'Group'),
    setValue('name', 'system:authenticated'),
  ]),
];

function alphaOf(kind: string, id: string, more: Pick<Migration, 'example' | 'steps'>): Migration {
  return { id, from: [{ group, version: 'v1alpha1', kind }], to: { group, version: 'v1', kind }, ...more };
}

function bindingOf(kind: string, id: string): Migration {
  return alphaOf(kind, id, {
    example: `apiVersion: rbac.authorization.k8s.io/v1alpha1
kind: ${kind}
metadata:
  name: readers
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - apiVersion: v1
    kind: ServiceAccount
    name: dashboard
    namespace: monitoring
  - apiVersion: rbac.authorization.k8s.io/v1alpha1 # not a Group of the company's
    kind: User
    name: jane
  - kind: User
    name: "*"
`,
    steps: [inEach('subjects[*]', subjectSteps)],
  });
}

/** The migrations of the first RBAC objects: roles change nothing but their `apiVersion`. */
export const roleBindingAlphaMigrations: readonly Migration[] = [
  alphaOf('Role', 'rbac-alpha-role', { steps: [] }),
  alphaOf('ClusterRole', 'rbac-alpha-cluster-role', { steps: [] }),
  bindingOf('RoleBinding', 'rbac-alpha-role-binding'),
  bindingOf('ClusterRoleBinding', 'rbac-alpha-cluster-role-binding'),
];

function kindOf(subject: DraftMapping): unknown {
  return scalarOf(valueAtPath(subject, ['kind']));
}

function isAccount(subject: DraftMapping): boolean {
  return kindOf(subject) === 'ServiceAccount';
}

/** Whether it is a user or a group of users. */
function isUser(subject: DraftMapping): boolean {
  return kindOf(subject) === 'User' || kindOf(subject) === 'Group';
}

/** Whether it has the newer field already, which `v1alpha1` passes over. */
function hasGroup(subject: DraftMapping): boolean {
  const value = scalarOf(valueAtPath(subject, ['apiGroup']));
  return typeof value === 'string' && value !== '';
}

/** `*` is a user like any other from v1beta1 on; before it was everyone who is logged in. */
function isEveryone(subject: DraftMapping): boolean {
  return kindOf(subject) === 'User' && scalarOf(valueAtPath(subject, ['name'])) === '*';
}
