import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { resolve, stringOf, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import type { AnnotationPlace, Replacement } from './DeprecatedAnnotation.ts';
import { moveToField } from './moveToField.ts';

/** From about here on annotation and field may both be there if they agree. Source: k/k pull request 115447. */
const mayAgree = minor(27);

/**
 * The annotation has a word of the controller's, the field the name of an IngressClass. They are the same only where a class of
 * that name is there, which a rule sees in a list of objects.
 */
export function ingressClass(place: AnnotationPlace): Replacement {
  const { value, context } = place;
  if (value === undefined) return { kind: 'by-hand' };
  const target = moveToField(place, {
    field: ['spec', 'ingressClassName'],
    value,
    place: { before: ['defaultBackend', 'backend', 'tls', 'rules'] },
    onConflict: 'rejected',
    notes: [message('deprecated-metadata.note-ingress-class')],
  });
  const isBoth = target.kind === 'redundant' || target.kind === 'conflict';
  if (isBoth && context.view.version < mayAgree) {
    return { kind: 'conflict', name: target.name, outcome: 'rejected-together' };
  }
  if (target.kind === 'redundant') {
    return { ...target, notes: [message('deprecated-metadata.note-ingress-class')] };
  }
  if (target.kind !== 'move' || hasClass(context.manifest.document.root, value)) return target;
  return { kind: 'by-hand' };
}

/** Whether an IngressClass of that name is among the objects of a document. */
function hasClass(root: YamlNode | undefined, name: string): boolean {
  const items = valueAt(root, 'items');
  return (
    items?.type === 'sequence' &&
    items.items.some(({ value }) => {
      const object = resolve(value);
      return (
        stringOf(valueAt(object, 'kind')) === 'IngressClass' &&
        stringOf(valueAt(valueAt(object, 'metadata'), 'name')) === name
      );
    })
  );
}
