import assert from 'node:assert/strict';
import test from 'node:test';
import { checkText } from '../api.ts';

const policy = `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: plain}
spec:
  volumes: [configMap]
  seLinux: {rule: RunAsAny}
  runAsUser: {rule: RunAsAny}
  supplementalGroups: {rule: RunAsAny}
  fsGroup: {rule: RunAsAny}
`;

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';

function role(kind: string, rule: string, name = 'psp', metadata = ''): string {
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}${metadata}}\nrules: [{${rule}}]\n`;
}

function binding(kind: string, metadata: string, roleRef: string, subject: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: {name: psp${metadata}}
roleRef: {apiGroup: rbac.authorization.k8s.io, ${roleRef}}
subjects: [{${subject}}]
`;
}

const use = 'apiGroups: [policy], resources: [podsecuritypolicies], resourceNames: [plain], verbs: [use]';
const clusterRole = 'kind: ClusterRole, name: psp';
const account = 'kind: ServiceAccount, name: web, namespace: shop';
const inShop = ', namespace: shop';

/** Documents beside the policy and the Namespace, and whether they bring the one to the other. */
const files: readonly (readonly [why: string, reaches: boolean, documents: readonly string[]])[] = [
  ['nothing binds', false, []],
  ['a role alone', false, [role('ClusterRole', use)]],
  [
    'a binding in the namespace',
    true,
    [role('ClusterRole', use), binding('RoleBinding', inShop, clusterRole, account)],
  ],
  [
    'a binding in another namespace',
    false,
    [role('ClusterRole', use), binding('RoleBinding', ', namespace: other', clusterRole, account)],
  ],
  [
    'a binding that leaves the namespace to kubectl',
    false,
    [role('ClusterRole', use), binding('RoleBinding', '', clusterRole, account)],
  ],
  [
    'a role of the namespace',
    true,
    [role('Role', use, 'psp', inShop), binding('RoleBinding', inShop, 'kind: Role, name: psp', account)],
  ],
  [
    'a role of another namespace',
    false,
    [role('Role', use, 'psp', ', namespace: other'), binding('RoleBinding', inShop, 'kind: Role, name: psp', account)],
  ],
  [
    'a binding to another role',
    false,
    [role('ClusterRole', use, 'other'), binding('RoleBinding', inShop, clusterRole, account)],
  ],
  [
    'a service account of the namespace, in the whole cluster',
    true,
    [role('ClusterRole', use), binding('ClusterRoleBinding', '', clusterRole, account)],
  ],
  [
    'a service account of another namespace, in the whole cluster',
    false,
    [
      role('ClusterRole', use),
      binding('ClusterRoleBinding', '', clusterRole, 'kind: ServiceAccount, name: web, namespace: other'),
    ],
  ],
  [
    'all service accounts',
    true,
    [
      role('ClusterRole', use),
      binding('ClusterRoleBinding', '', clusterRole, 'kind: Group, name: "system:serviceaccounts"'),
    ],
  ],
  [
    'the service accounts of another namespace',
    false,
    [
      role('ClusterRole', use),
      binding('ClusterRoleBinding', '', clusterRole, 'kind: Group, name: "system:serviceaccounts:other"'),
    ],
  ],
  [
    'a role for all policies, in the old group',
    true,
    [
      role('ClusterRole', 'apiGroups: [extensions], resources: ["*"], verbs: ["*"]'),
      binding('RoleBinding', inShop, clusterRole, account),
    ],
  ],
  [
    'a role for another policy',
    false,
    [role('ClusterRole', use.replace('plain', 'strict')), binding('RoleBinding', inShop, clusterRole, account)],
  ],
  [
    'a role that only reads policies',
    false,
    [role('ClusterRole', use.replace('[use]', '[get, list]')), binding('RoleBinding', inShop, clusterRole, account)],
  ],
  [
    'a role for something else',
    false,
    [
      role('ClusterRole', 'apiGroups: [apps], resources: [deployments], verbs: [use]'),
      binding('RoleBinding', inShop, clusterRole, account),
    ],
  ],
];

for (const [why, reaches, documents] of files) {
  test(`a policy ${reaches ? 'reaches' : 'does not reach'} a namespace: ${why}`, () => {
    assert.equal(findingsOf([namespace, policy, ...documents], '1.25').length, reaches ? 1 : 0);
    // In any order.
    assert.equal(findingsOf([...documents, policy, namespace], '1.25').length, reaches ? 1 : 0);
  });
}

test('levels are offered from the version on that has Pod Security admission, and weigh as much as what is lost', () => {
  const documents = [namespace, policy, role('ClusterRole', use), binding('RoleBinding', inShop, clusterRole, account)];
  const severities = ['1.22', '1.23', '1.24', '1.25', '1.36'].map((version) =>
    findingsOf(documents, version).map(({ severity }) => severity),
  );
  assert.deepEqual(severities, [[], ['information'], ['information'], ['warning'], ['warning']]);
});

test('a finding of the file can be silenced where it stands, and its offsets are those of its document', () => {
  const documents = [policy, role('ClusterRole', use), binding('RoleBinding', inShop, clusterRole, account)];
  const silent = namespace.replace('}\n', '} # drydock: ignore=unenforced-pod-security\n');
  assert.deepEqual(findingsOf([...documents, silent], '1.25'), []);
  const { findings, snapshot } = checkText([...documents, namespace].join('---\n'), '1.25');
  const found = findings.find(({ finding }) => finding.rule === 'unenforced-pod-security');
  assert.ok(found);
  const { range } = found.finding;
  assert.equal(snapshot.text.slice(found.start + range.start, found.start + range.end), 'shop');
});

function findingsOf(documents: readonly string[], kubernetes: string): readonly { readonly severity: string }[] {
  return checkText(documents.join('---\n'), kubernetes)
    .findings.map(({ finding }) => finding)
    .filter(({ rule }) => rule === 'unenforced-pod-security' || rule === 'unused-suppression');
}
