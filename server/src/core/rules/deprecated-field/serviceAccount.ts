import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, isNull } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import type { DeprecatedField, FieldPlace, FieldReport } from './DeprecatedField.ts';

/**
 * The old name of `serviceAccountName`. The API server copies it where the new one is not set, and else leaves it out of account.
 * Source: k8s.io/kubernetes pkg/apis/core/v1/conversion.go.
 */
export const serviceAccount: DeprecatedField = {
  definitions: ['core.v1.PodSpec'],
  field: 'serviceAccount',
  since: minor(14),
  about: message('deprecated-field.service-account'),
  report: reportAlias,
};

function* reportAlias({ node, holder, path }: FieldPlace): Iterable<FieldReport> {
  const name = stringOf(node.node);
  if (!name) return;
  const remove = {
    title: message('deprecated-field.fix-remove', { field: 'serviceAccount' }),
    changes: [{ kind: 'remove', path }],
  } as const;
  const successor = childOf(holder, 'serviceAccountName');
  if (!successor || isNull(successor) || stringOf(successor.node) === '') {
    yield {
      message: message('deprecated-field.service-account'),
      severity: 'information',
      fixes: [
        {
          title: message('deprecated-field.fix-rename', { field: 'serviceAccountName' }),
          changes: successor
            ? [{ kind: 'set', path: [...path.slice(0, -1), 'serviceAccountName'], value: name }, remove.changes[0]]
            : [{ kind: 'rename', path, to: 'serviceAccountName' }],
        },
      ],
    };
  } else if (stringOf(successor.node) === name) {
    yield {
      message: message('deprecated-field.service-account-twice'),
      severity: 'hint',
      tag: 'unnecessary',
      fixes: [remove],
    };
  } else {
    const names = { ignored: name, used: stringOf(successor.node) ?? '' };
    yield {
      message: message('deprecated-field.service-account-differs', names),
      fixes: [{ ...remove, notes: [message('deprecated-field.note-service-account', names)] }],
    };
  }
}
