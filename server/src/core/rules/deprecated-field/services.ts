import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';

const definitions = ['core.v1.ServiceSpec'];

/** Fields of Services. Source: pkg/api/service/warnings.go. */
export const serviceFields: readonly DeprecatedField[] = [
  {
    definitions,
    field: 'loadBalancerIP',
    since: minor(24),
    about: message('deprecated-field.load-balancer-ip'),
    *report({ node }) {
      if (stringOf(node.node) === '') return;
      yield { message: message('deprecated-field.load-balancer-ip'), severity: 'hint' };
    },
  },
  {
    definitions,
    field: 'externalIPs',
    since: minor(36),
    about: message('deprecated-field.external-ips'),
    report: reportExternalIPs,
  },
  {
    definitions,
    field: 'trafficDistribution',
    since: minor(35),
    about: message('deprecated-field.prefer-close'),
    *report({ node, path }) {
      if (stringOf(node.node) !== 'PreferClose') return;
      yield {
        message: message('deprecated-field.prefer-close'),
        value: node,
        fixes: [
          {
            title: message('deprecated-field.fix-prefer-same-zone'),
            changes: [{ kind: 'set', path, value: 'PreferSameZone' }],
          },
        ],
      };
    },
  },
];

/** The API server warns of them only where they mean something: not in headless Services, nor in those that are a DNS name. */
function* reportExternalIPs({ node, holder }: FieldPlace): Iterable<FieldReport> {
  if (node.children.length === 0) return;
  const isHeadless = stringOf(valueAt(holder.value, 'clusterIP')) === 'None';
  if (isHeadless || stringOf(valueAt(holder.value, 'type')) === 'ExternalName') return;
  yield { message: message('deprecated-field.external-ips') };
}
