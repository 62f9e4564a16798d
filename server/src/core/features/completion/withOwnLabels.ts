import { textMap } from '../../analysis/names/textMap.ts';
import { valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Shape } from './shape.ts';

/**
 * The shape of a field of a workload's spec, with the labels that are written in it: its selector selects those of its template,
 * and a template has what the selector selects.
 * @param spec what has the field
 */
export function withOwnLabels(shape: Shape, field: string, spec: YamlNode | undefined): Shape {
  const matched = valueAt(valueAt(spec, 'selector'), 'matchLabels');
  const given = valueAt(valueAt(valueAt(spec, 'template'), 'metadata'), 'labels');
  const labels = field === 'selector' ? textMap(given) : field === 'template' ? textMap(matched) : new Map();
  if (labels.size === 0) return shape;
  const entries = [...labels].map(
    ([key, text]) => [key, { kind: 'scalar', isString: true, text, isFixed: true }] as const,
  );
  return withEntries(shape, field === 'selector' ? ['matchLabels'] : ['metadata', 'labels'], new Map(entries));
}

function withEntries(shape: Shape, [key, ...path]: readonly string[], entries: ReadonlyMap<string, Shape>): Shape {
  if (key === undefined) return { kind: 'mapping', entries };
  if (shape.kind !== 'mapping') return shape;
  const changed = [...shape.entries].map(
    ([name, value]) => [name, name === key ? withEntries(value, path, entries) : value] as const,
  );
  return { kind: 'mapping', entries: new Map(changed) };
}
