import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, segmentsOf } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';

/**
 * Token Secrets that a controller made and named, and that came along with a copy from a cluster. None is made any more.
 * Source: KEP-2799.
 */
export const serviceAccountTokens: DeprecatedField = {
  definitions: ['core.v1.ServiceAccount'],
  field: 'secrets',
  since: minor(24),
  about: message('deprecated-field.token-secret', { name: 'ACCOUNT-token-xxxxx' }),
  report: reportTokens,
};

function* reportTokens({ node, context }: FieldPlace): Iterable<FieldReport> {
  const account = context.manifest.name;
  if (account === undefined) return;
  for (const item of node.children) {
    const name = childOf(item, 'name');
    const text = stringOf(name?.node) ?? '';
    // What Kubernetes adds to names is five of these characters, which spell no words.
    if (!name || !text.startsWith(`${account}-token-`)) continue;
    if (!/^[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(text.slice(`${account}-token-`.length))) continue;
    const isOnly = node.children.length === 1;
    yield {
      message: message('deprecated-field.token-secret', { name: text }),
      severity: 'hint',
      value: name,
      fixes: [
        {
          title: message('deprecated-field.fix-remove', { field: text }),
          changes: [{ kind: 'remove', path: segmentsOf(isOnly ? node : item) }],
          notes: [message('deprecated-field.note-token-secret')],
        },
      ],
    };
  }
}
