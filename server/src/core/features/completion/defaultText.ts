import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';

/** A field's default as the text of its value, when it is a scalar that holds without any condition. */
export function defaultText(definition: string, field: string, facts: LifecycleFacts): string | undefined {
  const notation = facts.defaultOf(definition, field);
  if (notation === undefined) return undefined;
  return (/^"([^"\\]*)"$/.exec(notation) ?? /^(-?\d+|true|false)$/.exec(notation))?.[1];
}
