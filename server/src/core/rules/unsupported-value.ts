import { isUnvalidated } from '../analysis/isUnvalidated.ts';
import type { Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import type { FieldType, FieldView } from '../kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { fieldName, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { closest } from '../text/closest.ts';
import { shortened } from '../text/shortened.ts';
import { replaceScalar } from '../yaml/edit.ts';

/** A text that is none of the values that its field takes. */
export const unsupportedValue: Rule = {
  id: 'unsupported-value',
  category: 'schema',
  severity: 'error',
  dependsOnVersion: true,
  docs: {
    title: 'unsupported-value.title',
    what: 'unsupported-value.what',
    why: 'unsupported-value.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  restartPolicy: always
  containers:
    - name: web
      image: nginx:1.27
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'unsupported-value' || error.node.value?.type !== 'scalar') return;
    const { node, allowed: values } = error;
    const { document } = context.manifest;
    const { version } = context.view;
    const text = String(error.node.value.value);
    const owner = fieldAbove(node);
    const definition = owner?.parent?.definition;
    if (owner?.field && definition && context.facts.takesBeyondEnum(definition.name, owner.field.name, version, text))
      return;
    const severity = isUnvalidated(node, context) ? 'warning' : 'error';
    const report = { range: rangeOf(node), path: pathOf(node), severity } as const;
    const params = {
      value: shortened(text),
      field: fieldName(node),
      allowed: values.map((item) => `\`${item}\``).join(', '),
    };

    const when = owner?.field && whenSupported(owner.field, text, version);
    if (when) {
      const pinned = formatKubernetesVersion(version);
      const text = message('unsupported-value.other-version', { ...params, when, version: pinned });
      // What the server does not look at it takes.
      yield { ...report, message: text, ...(severity === 'error' && { bounds: 'absent' }) };
      return;
    }
    const suggestion = closest(text, values);
    if (!suggestion) {
      yield { ...report, message: message('unsupported-value.message', params) };
      return;
    }
    const fix = {
      title: message('unsupported-value.fix', { suggestion }),
      safety: 'review',
      notes: [message('unsupported-value.fix-note')],
    } as const;
    yield {
      ...report,
      message: message('unsupported-value.did-you-mean', { ...params, suggestion }),
      fixes: () => scalarFix(document, node.node, fix, (scalar) => replaceScalar(document, scalar, suggestion)),
    };
  },
};

/** The field that a value, or the list or map that it is an item of, belongs to. */
function fieldAbove(node: TypedNode): TypedNode | undefined {
  let at: TypedNode | undefined = node;
  while (at && !at.field) at = at.parent;
  return at;
}

/** In which other versions the field takes the value. */
function whenSupported({ field }: FieldView, value: string, version: KubernetesVersion): Message | undefined {
  const spans = field.spans.filter((span) => valuesOf(span.type)?.includes(value));
  const later = spans.find((span) => span.from > version);
  if (later) return message('unsupported-value.from', { version: formatKubernetesVersion(later.from) });
  const earlier = spans.findLast((span) => span.to < version);
  return earlier && message('unsupported-value.until', { version: formatKubernetesVersion(earlier.to) });
}

function valuesOf(type: FieldType): readonly string[] | undefined {
  if (type.kind === 'list') return valuesOf(type.items);
  if (type.kind === 'map') return valuesOf(type.values);
  return type.kind === 'string' ? type.enum : undefined;
}
