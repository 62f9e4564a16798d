import type { YamlValue } from '../../yaml/renderValue.ts';
import type { Shape } from './shape.ts';

/** What stands in a shape before anything in it is filled in, as plain data. */
export function sampleValue(shape: Shape): YamlValue {
  switch (shape.kind) {
    case 'scalar':
      return shape.isString ? shape.text : plain(shape.text);
    case 'list':
      return [sampleValue(shape.item)];
    case 'mapping':
      return Object.fromEntries(
        [...shape.entries].map(([key, value]) => [key.replace(/^<(.+)>$/, '$1'), sampleValue(value)]),
      );
  }
}

function plain(text: string): YamlValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
