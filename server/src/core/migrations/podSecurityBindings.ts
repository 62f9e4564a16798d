import type { Manifest } from '../analysis/Manifest.ts';
import { resolve, stringOf, valueAt, type YamlNode } from '../yaml/YamlNode.ts';
import { isPodSecurityPolicy } from './podSecurityAdvice.ts';

/**
 * The PodSecurityPolicies among `objects` that Pods of a namespace may use: a role grants `use` on them, and a binding in the
 * namespace, or one of the whole cluster to its service accounts, gives it the role. What other files grant is not known here.
 */
export function policiesOf(namespace: string, objects: readonly Manifest[]): readonly Manifest[] {
  const policies = objects.filter(({ gvk, partial }) => isPodSecurityPolicy(gvk) && !partial);
  if (policies.length === 0) return [];
  const roles = objects.flatMap((object) => {
    if (!isRbac(object) || !bindsIn(object, namespace)) return [];
    const role = valueAt(object.node, 'roleRef');
    const [kind, name] = [stringOf(valueAt(role, 'kind')), stringOf(valueAt(role, 'name'))];
    return objects.filter(
      (other) =>
        isRbac(other) &&
        other.gvk.kind === kind &&
        other.name === name &&
        (kind === 'ClusterRole' || other.namespace === object.namespace),
    );
  });
  return policies.filter(({ name }) => roles.some((role) => grantsUse(role, name)));
}

function isRbac({ gvk, partial }: Manifest): boolean {
  return gvk.group === 'rbac.authorization.k8s.io' && !partial;
}

/** Whether a binding holds for Pods of a namespace. */
function bindsIn({ gvk, node, namespace: own }: Manifest, namespace: string): boolean {
  if (gvk.kind === 'RoleBinding') return own === namespace;
  if (gvk.kind !== 'ClusterRoleBinding') return false;
  return itemsOf(valueAt(node, 'subjects')).some((subject) => {
    const [kind, name] = [stringOf(valueAt(subject, 'kind')), stringOf(valueAt(subject, 'name'))];
    if (kind === 'ServiceAccount') return stringOf(valueAt(subject, 'namespace')) === namespace;
    return kind === 'Group' && name !== undefined && groupsOf(namespace).includes(name);
  });
}

/** The groups that every service account of a namespace is in. */
function groupsOf(namespace: string): readonly string[] {
  return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${namespace}`];
}

/** Whether a role lets its subjects use the policy of that name. */
function grantsUse({ node }: Manifest, policy: string | undefined): boolean {
  return itemsOf(valueAt(node, 'rules')).some((rule) => {
    const has = (field: string, ...wanted: readonly string[]): boolean =>
      textsIn(valueAt(rule, field)).some((text) => text === '*' || wanted.includes(text));
    const names = textsIn(valueAt(rule, 'resourceNames'));
    return (
      has('apiGroups', 'policy', 'extensions') &&
      has('resources', 'podsecuritypolicies') &&
      has('verbs', 'use') &&
      (names.length === 0 || (policy !== undefined && names.includes(policy)))
    );
  });
}

function itemsOf(list: YamlNode | undefined): readonly (YamlNode | undefined)[] {
  const target = resolve(list);
  return target?.type === 'sequence' ? target.items.map((item) => item.value) : [];
}

function textsIn(list: YamlNode | undefined): readonly string[] {
  return itemsOf(list).flatMap((item) => stringOf(item) ?? []);
}
