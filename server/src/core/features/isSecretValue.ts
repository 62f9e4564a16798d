import type { TypedNode } from '../schema/TypedNode.ts';

/** Whether a node stands in the `data` of a Secret: a value in Base64, which nobody shows unasked. */
export function isSecretValue({ parent }: TypedNode): boolean {
  return parent?.segment === 'data' && parent.parent?.definition?.name === 'core.v1.Secret';
}
