import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';
import type { ScalarShape, Shape } from './shape.ts';

/** An editor shows all choices at once. */
const most = 20;

/** A snippet's shape with what its stops can name around the place: the ConfigMaps that are there instead of an example's name. */
export function withNames(
  shape: Shape,
  namesFor: (definition: DefinitionView, field: string) => readonly string[],
): Shape {
  switch (shape.kind) {
    case 'scalar':
      return named(shape, namesFor);
    case 'list': {
      const { item, others } = shape;
      const named = { kind: 'list', item: withNames(item, namesFor) } as const;
      return others ? { ...named, others: others.map((other) => withNames(other, namesFor)) } : named;
    }
    case 'mapping': {
      const entries = [...shape.entries].map(([key, value]) => [key, withNames(value, namesFor)] as const);
      return { ...shape, entries: new Map(entries) };
    }
  }
}

function named(
  shape: ScalarShape,
  namesFor: (definition: DefinitionView, field: string) => readonly string[],
): ScalarShape {
  const { parts, at } = shape;
  const [part] = parts ?? [];
  if (!at || parts?.length !== 1 || typeof part !== 'object' || part.text === undefined) return shape;
  const names = namesFor(at.definition, at.field).slice(0, most);
  const [first] = names;
  if (first === undefined) return shape;
  const { stop } = part;
  return { ...shape, text: first, parts: [names.length > 1 ? { stop, choices: names } : { stop, text: first }] };
}
