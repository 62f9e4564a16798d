import type { YamlValue } from '../../yaml/edit.ts';
import type { Draft } from './Draft.ts';

/** A value that a step brings, as a draft: none of it has a source. */
export function newDraft(value: YamlValue): Draft {
  if (isList(value)) {
    return {
      type: 'sequence',
      source: undefined,
      items: value.map((item) => ({ source: undefined, value: newDraft(item) })),
    };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => ({ key, source: undefined, value: newDraft(inner) }));
    return { type: 'mapping', source: undefined, entries };
  }
  return { type: 'scalar', source: undefined, value };
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
