import type { ApiView, DefinitionView, FieldView } from '../../kubernetes/ApiTimeline.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { definitionName } from '../../schema/typeName.ts';
import { keyPlace } from './keyOrder.ts';

/**
 * The fields without which a definition's value is not complete: those that the schema requires and those that the API server
 * asks for besides, in the order in which they are written.
 */
export function neededFields(definition: DefinitionView, view: ApiView, facts: LifecycleFacts): readonly FieldView[] {
  const refused = facts.refusedWithout(definition.name, view.version);
  return [...definition.fields.values()]
    .filter((field) => field.required || refused.includes(field.name))
    .sort((a, b) => keyPlace(definition.name, a.name) - keyPlace(definition.name, b.name));
}

/** What stands at the end of a path in {@link companions}: the object's own name, or a text of its own. */
export interface Companion {
  /** Field names and keys; `[]` is the first item of a list. */
  readonly path: readonly string[];
  /** `<name>` for the name of the object; '' for what its type has; several, parted by `|`, to choose from. */
  readonly value: string;
}

/**
 * What a new value needs besides the required fields, so that the API server takes it and it does something: a selector selects
 * something, a claim asks for storage. Paths whose first field a version does not have do not count.
 */
export function companions(definition: DefinitionView): readonly Companion[] {
  return (companionTables.get(definitionName(definition.name)) ?? [])
    .map((text) => {
      const [path = '', value = ''] = text.split(/=(.*)/);
      return { path: path.split('/'), value };
    })
    .filter(({ path }) => definition.fields.has(path[0] ?? ''));
}

const selectedPods = ['selector/matchLabels/app=<name>', 'template/metadata/labels/app=<name>'];

const webhook = [
  'webhooks/[]/name=check.example.com',
  'webhooks/[]/clientConfig/service/name=<name>',
  'webhooks/[]/rules/[]/resources/[]=pods',
];

/**
 * By the last part of a definition's name.
 * Sources: pkg/apis/…/validation (empty selectors, restart policies of jobs, one of several fields); the examples in the
 * Kubernetes documentation.
 */
export const companionTables: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    DeploymentSpec: selectedPods,
    DaemonSetSpec: selectedPods,
    ReplicaSetSpec: selectedPods,
    StatefulSetSpec: ['serviceName=<name>', ...selectedPods],
    ReplicationControllerSpec: ['selector/app=<name>', 'template/metadata/labels/app=<name>'],
    JobSpec: ['template/spec/restartPolicy=Never|OnFailure'],
    PodSpec: ['containers/[]/name=<name>'],
    EnvVar: ['value='],
    HTTPGetAction: ['path=/'],
    ServiceSpec: ['selector/app=<name>', 'ports/[]/port='],
    ConfigMap: ['data/<key>=value'],
    Secret: ['stringData/<key>=value'],
    PersistentVolumeClaimSpec: ['accessModes/[]=', 'resources/requests/storage=1Gi'],
    VolumeResourceRequirements: ['requests/storage=1Gi'],
    PersistentVolumeSpec: ['capacity/storage=1Gi', 'accessModes/[]=', 'csi/driver=', 'csi/volumeHandle='],
    IngressSpec: ['rules/[]/host=example.com', 'rules/[]/http/paths/[]/path=/'],
    HTTPIngressPath: ['path=/', 'pathType=Prefix|Exact|ImplementationSpecific'],
    IngressBackend: ['service/name=service', 'service/port/number=80', 'serviceName=service', 'servicePort=80'],
    IngressServiceBackend: ['name=service', 'port/number=80'],
    NetworkPolicySpec: ['podSelector/matchLabels/app=<name>', 'policyTypes/[]=Ingress|Egress'],
    HorizontalPodAutoscalerSpec: ['scaleTargetRef/name=<name>'],
    CrossVersionObjectReference: ['apiVersion=apps/v1', 'kind=Deployment|StatefulSet|ReplicaSet', 'name=name'],
    PodDisruptionBudgetSpec: ['minAvailable=', 'selector/matchLabels/app=<name>'],
    ResourceQuota: ['spec/hard/pods=10'],
    LimitRange: ['spec/limits/[]/type=', 'spec/limits/[]/default/memory=512Mi'],
    Role: ['rules/[]/apiGroups/[]=', 'rules/[]/resources/[]=pods', 'rules/[]/verbs/[]=get'],
    ClusterRole: ['rules/[]/apiGroups/[]=', 'rules/[]/resources/[]=pods', 'rules/[]/verbs/[]=get'],
    PolicyRule: ['apiGroups/[]=', 'resources/[]=pods', 'verbs/[]=get'],
    RoleBinding: [
      'roleRef/apiGroup=rbac.authorization.k8s.io',
      'roleRef/kind=Role|ClusterRole',
      'roleRef/name=<name>',
      'subjects/[]/kind=ServiceAccount|User|Group',
      'subjects/[]/name=name',
    ],
    ClusterRoleBinding: [
      'roleRef/apiGroup=rbac.authorization.k8s.io',
      'roleRef/kind=ClusterRole',
      'roleRef/name=<name>',
      'subjects/[]/kind=ServiceAccount|User|Group',
      'subjects/[]/name=name',
      'subjects/[]/namespace=default',
    ],
    RoleRef: ['apiGroup=rbac.authorization.k8s.io', 'kind=Role|ClusterRole'],
    Toleration: ['key=', 'operator=Exists|Equal'],
    CustomResourceDefinitionSpec: ['scope=Namespaced|Cluster'],
    CustomResourceDefinitionNames: ['kind=Example', 'plural=examples'],
    CustomResourceDefinitionVersion: ['name=v1', 'served=true', 'storage=true', 'schema/openAPIV3Schema/type=object'],
    ValidatingWebhookConfiguration: webhook,
    MutatingWebhookConfiguration: webhook,
    ValidatingWebhook: ['sideEffects=None'],
    MutatingWebhook: ['sideEffects=None'],
    PersistentVolumeClaimTemplate: ['spec/accessModes/[]='],
  }),
);
