import { gateStageAt } from '../kubernetes/Lifecycle.ts';
import type { TypedNode } from '../schema/TypedNode.ts';
import type { RuleContext } from './Rule.ts';

/**
 * Whether the API server decodes what stands at `node` and does not validate it: it drops it before, because the feature gate
 * of a field above it (or of its own) is off at this version, or leaves it to a controller. A wrong type or an unknown field
 * in it is refused all the same.
 * Source: k8s.io/kubernetes pkg/api/pod/util.go (dropDisabledFields) and the strategies of the other kinds.
 */
export function isUnvalidated(node: TypedNode, { facts, view }: RuleContext): boolean {
  for (let at: TypedNode | undefined = node; at?.parent; at = at.parent) {
    const definition = at.parent.definition;
    if (!at.field || !definition) continue;
    if (facts.unvalidated(definition.name, at.field.name, view.version)) return true;
    const gate = facts.gate(definition.name, at.field.name);
    if (gate && gate.whenOff !== 'rejected' && gateStageAt(gate, view.version)?.on === false) return true;
  }
  return false;
}
