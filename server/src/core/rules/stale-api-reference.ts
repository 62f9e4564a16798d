import type { Rule } from '../analysis/Rule.ts';
import { reportAppliedConfiguration } from './stale-api-reference/appliedConfiguration.ts';
import { reportOwner, reportParamKind, reportScaleTarget } from './stale-api-reference/kindReference.ts';
import { reportPolicyRule } from './stale-api-reference/policyRule.ts';
import { reportQuotaKeys } from './stale-api-reference/quotaKeys.ts';
import { reportRequestRule } from './stale-api-reference/requestRule.ts';

/**
 * Something in an object that names a kind or resource of an API group or version which the pinned Kubernetes does not serve it
 * in: the API server stores it as it is, and what it is for does not happen.
 */
export const staleApiReference: Rule = {
  id: 'stale-api-reference',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'stale-api-reference.title',
    what: 'stale-api-reference.what',
    why: 'stale-api-reference.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef:
    apiVersion: extensions/v1beta1
    kind: Deployment
    name: web
  minReplicas: 2
  maxReplicas: 5
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: ["extensions"]
    resources: ["deployments", "ingresses"]
    verbs: ["get", "list", "watch"]
`,
    },
  },
  definitions: {
    ...inVersions('autoscaling', ['v1', 'v2beta1', 'v2beta2', 'v2'], 'CrossVersionObjectReference', reportScaleTarget),
    'meta.v1.OwnerReference': reportOwner,
    ...inVersions('admissionregistration', ['v1alpha1', 'v1beta1', 'v1'], 'ParamKind', reportParamKind),
    ...inVersions('rbac', ['v1alpha1', 'v1beta1', 'v1'], 'PolicyRule', reportPolicyRule),
    ...inVersions(
      'flowcontrol',
      ['v1alpha1', 'v1beta1', 'v1beta2', 'v1beta3', 'v1'],
      'ResourcePolicyRule',
      reportPolicyRule,
    ),
    ...inVersions('admissionregistration', ['v1beta1', 'v1'], 'RuleWithOperations', reportRequestRule),
    ...inVersions('admissionregistration', ['v1alpha1', 'v1beta1', 'v1'], 'NamedRuleWithOperations', reportRequestRule),
    'core.v1.ResourceQuotaSpec': reportQuotaKeys,
    'meta.v1.ObjectMeta': reportAppliedConfiguration,
  },
};

type Check = NonNullable<Rule['definitions']>[string];

/** One check for a type in all its versions. */
function inVersions(group: string, versions: readonly string[], type: string, check: Check): Record<string, Check> {
  return Object.fromEntries(versions.map((version) => [`${group}.${version}.${type}`, check]));
}
