import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';
import { serviceAccount } from './serviceAccount.ts';
import { serviceAccountTokens } from './serviceAccountTokens.ts';
import { serviceFields } from './services.ts';
import { volumeFields } from './volumes.ts';

/** Every field that the rule knows. */
export const fields: readonly DeprecatedField[] = [
  serviceAccount,
  ...volumeFields,
  ...serviceFields,
  serviceAccountTokens,
  {
    // The same definition under two names.
    definitions: ['core.v1.LifecycleHandler', 'core.v1.Handler'],
    field: 'tcpSocket',
    since: minor(14),
    about: message('deprecated-field.tcp-post-start'),
    *report({ holder }) {
      // A container whose first hook fails is killed; a last hook that fails is an event.
      const isFirst = holder.segment === 'postStart';
      yield {
        message: message(isFirst ? 'deprecated-field.tcp-post-start' : 'deprecated-field.tcp-pre-stop'),
        severity: isFirst ? 'error' : 'warning',
      };
    },
  },
  {
    definitions: ['meta.v1.ObjectMeta'],
    field: 'selfLink',
    since: minor(16),
    about: message('deprecated-field.self-link'),
    *report({ path }) {
      yield {
        message: message('deprecated-field.self-link'),
        severity: 'hint',
        tag: 'unnecessary',
        fixes: [
          { title: message('deprecated-field.fix-remove', { field: 'selfLink' }), changes: [{ kind: 'remove', path }] },
        ],
      };
    },
  },
  {
    definitions: ['core.v1.NodeSpec'],
    field: 'configSource',
    since: minor(22),
    about: message('deprecated-field.config-source'),
    *report() {
      yield { message: message('deprecated-field.config-source') };
    },
  },
  {
    definitions: ['core.v1.NodeSpec'],
    field: 'externalID',
    since: minor(14),
    about: message('deprecated-field.external-id'),
    *report({ path }) {
      yield {
        message: message('deprecated-field.external-id'),
        severity: 'hint',
        tag: 'unnecessary',
        fixes: [
          {
            title: message('deprecated-field.fix-remove', { field: 'externalID' }),
            changes: [{ kind: 'remove', path }],
          },
        ],
      };
    },
  },
  {
    definitions: ['meta.v1.DeleteOptions'],
    field: 'orphanDependents',
    since: minor(14),
    about: message('deprecated-field.orphan-dependents', { value: 'Orphan' }),
    report: reportOrphans,
  },
  {
    definitions: ['core.v1.Secret'],
    field: 'type',
    since: minor(14),
    about: message('deprecated-field.dockercfg'),
    *report({ node }) {
      if (stringOf(node.node) !== 'kubernetes.io/dockercfg') return;
      yield { message: message('deprecated-field.dockercfg'), severity: 'hint', value: node };
    },
  },
];

/** The API server rejects a request that has both. Source: k8s.io/apimachinery pkg/apis/meta/v1/validation. */
function* reportOrphans({ node, holder, path }: FieldPlace): Iterable<FieldReport> {
  const value = node.value?.type === 'scalar' ? node.value.value : undefined;
  const propagationPolicy = value === true ? 'Orphan' : 'Background';
  const isAlone = childOf(holder, 'propagationPolicy') === undefined && typeof value === 'boolean';
  const target = [...path.slice(0, -1), 'propagationPolicy'];
  yield {
    message: message('deprecated-field.orphan-dependents', { value: propagationPolicy }),
    severity: 'information',
    fixes: isAlone
      ? [
          {
            title: message('deprecated-field.fix-propagation-policy', { value: propagationPolicy }),
            changes: [
              { kind: 'rename', path, to: 'propagationPolicy' },
              { kind: 'set', path: target, value: propagationPolicy },
            ],
          },
        ]
      : [],
  };
}
