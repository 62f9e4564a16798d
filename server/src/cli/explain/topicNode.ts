import type { ApiView, FieldType } from '../../core/kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../../core/kubernetes/ownDecoders.ts';
import type { TypedNode } from '../../core/schema/TypedNode.ts';
import type { PathSegment } from '../../core/yaml/FieldPath.ts';

/** A step from a definition to one of its fields, or why there is none. */
export type TopicStep =
  | { readonly kind: 'field'; readonly node: TypedNode /** As the API spells it. */; readonly name: string }
  | {
      readonly kind: 'unknown';
      /** What there is instead. */
      readonly fields: readonly string[];
      /** `undefined` for what has no fields at all. */
      readonly definition: string | undefined;
      readonly type: FieldType;
    };

/** A definition as a node without text, from which the same features can say something that say it of a manifest. */
export function topicRoot(definition: string, view: ApiView): TypedNode {
  return nodeOf({ kind: 'ref', definition }, undefined, undefined, view);
}

/** The field `name`, in any case, of what `node` is or, for a list, of its items; fields of other versions count too. */
export function stepInto(node: TypedNode, name: string, view: ApiView): TopicStep {
  const { type } = node;
  if (type.kind === 'list') return stepInto(nodeOf(type.items, node, 0, view), name, view);
  if (type.kind === 'map') return { kind: 'field', node: nodeOf(type.values, node, name, view), name };
  const { definition } = node;
  const all = definition?.definition.fields;
  if (!definition || !all || all.size === 0) return { kind: 'unknown', fields: [], definition: undefined, type };
  const field = all.get(name) ?? [...all.values()].find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!field) return { kind: 'unknown', fields: [...all.keys()], definition: definition.name, type };
  const present = definition.fields.get(field.name);
  const span = field.spans.findLast(({ from }) => from <= view.version) ?? field.spans[0];
  const fieldType = present?.type ?? span?.type ?? { kind: 'any' };
  return { kind: 'field', node: { ...nodeOf(fieldType, node, field.name, view), field: present }, name: field.name };
}

function nodeOf(
  type: FieldType,
  parent: TypedNode | undefined,
  segment: PathSegment | undefined,
  view: ApiView,
): TypedNode {
  const definition = type.kind === 'ref' ? view.nearestDefinition(type.definition) : undefined;
  const own = type.kind === 'ref' ? ownDecoder(type.definition) : undefined;
  return {
    node: undefined,
    value: undefined,
    key: undefined,
    segment,
    type: own ?? type,
    definition,
    field: undefined,
    parent,
    children: [],
    repeated: false,
  };
}
