import type { Fix } from '../analysis/Fix.ts';
import { isUnvalidated } from '../analysis/isUnvalidated.ts';
import type { Rule } from '../analysis/Rule.ts';
import type { FieldType } from '../kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { closest } from '../text/closest.ts';
import { replaceScalar } from '../yaml/edit.ts';
import { fieldName, shortened } from './wrong-type.ts';

/** A text that is none of the values that its field takes. */
export const unsupportedValue: Rule = {
  id: 'unsupported-value',
  category: 'schema',
  severity: 'error',
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
    if (error.kind !== 'unsupported-value') return;
    const { node } = error;
    const scalar = node.value?.type === 'scalar' ? node.value : undefined;
    const owner = ownerOf(node);
    if (!scalar || isVariable(String(scalar.value))) return;
    const text = String(scalar.value);
    if (owner && context.facts.takesBeyondEnum(owner.definition, owner.field, context.view.version, text)) return;
    const value = shortened(String(scalar.value));
    const field = fieldName(node);
    const allowed = error.allowed.map((item) => `\`${item}\``).join(', ');
    const severity = isUnvalidated(node, context) ? 'warning' : 'error';
    const report = { range: rangeOf(node), path: pathOf(node), severity } as const;

    const when = whenSupported(node, String(scalar.value), context.view.version);
    if (when) {
      const version = formatKubernetesVersion(context.view.version);
      yield {
        ...report,
        message: message('unsupported-value.other-version', { value, field, when, version, allowed }),
      };
      return;
    }
    const suggestion = closest(String(scalar.value), error.allowed);
    if (!suggestion) {
      yield { ...report, message: message('unsupported-value.message', { value, field, allowed }) };
      return;
    }
    const fixes = (): readonly Fix[] => [
      {
        title: message('unsupported-value.fix', { suggestion }),
        safety: 'review',
        edits: [replaceScalar(context.manifest.document, scalar, suggestion)],
        notes: [message('unsupported-value.fix-note')],
      },
    ];
    yield {
      ...report,
      message: message('unsupported-value.did-you-mean', { value, field, suggestion, allowed }),
      fixes,
    };
  },
};

/** `$(NAME)`, which kustomize puts a value for before Kubernetes sees it. */
export function isVariable(text: string): boolean {
  return /^\$\([\w.-]+\)$/.test(text);
}

/** The field that a value, or the list or map that it is an item of, belongs to. */
function ownerOf(node: TypedNode): { readonly definition: string; readonly field: string } | undefined {
  let at: TypedNode | undefined = node;
  while (at && !at.field) at = at.parent;
  const definition = at?.parent?.definition;
  return at?.field && definition ? { definition: definition.name, field: at.field.name } : undefined;
}

/** In which other versions the field takes the value. */
function whenSupported(node: TypedNode, value: string, version: number): Message | undefined {
  let at: TypedNode | undefined = node;
  while (at && !at.field) at = at.parent;
  const spans = at?.field?.field.spans.filter((span) => valuesOf(span.type)?.includes(value)) ?? [];
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
