import type { RuleContext } from '../../analysis/Rule.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';

/** The fields that a complete object must have at `node`: those the schema requires, and those the API server asks for alone. */
export function neededFields({ definition }: TypedNode, { facts, view }: RuleContext): readonly string[] {
  if (!definition) return [];
  const required = [...definition.fields.values()].filter((field) => field.required).map(({ name }) => name);
  return [...required, ...facts.refusedWithout(definition.name, view.version)];
}
