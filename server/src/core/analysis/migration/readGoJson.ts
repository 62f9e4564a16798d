import { isQuantity } from '../../schema/formats.ts';
import type { YamlValue } from '../../yaml/edit.ts';

/** What a JSON text is decoded into; fields of `fields` are written in their order. */
export type GoShape =
  | 'string'
  | 'int32'
  | 'quantity'
  | { readonly list: GoShape }
  | { readonly map: GoShape }
  | { readonly fields: Readonly<Record<string, GoShape>> };

/**
 * What Go's encoding/json reads from a text into a type of that shape: names of fields match in upper and lower case, fields that
 * the type does not have are passed over, null leaves a field unset. `undefined` where it fails, `null` where it reads nothing.
 * The depth of what is looked at is that of the shape.
 */
export function readGoJson(text: string, shape: GoShape): YamlValue | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return decode(json, shape);
}

function decode(json: unknown, shape: GoShape): YamlValue | undefined {
  if (json === null) return null;
  if (shape === 'string') return typeof json === 'string' ? json : undefined;
  if (shape === 'int32') return typeof json === 'number' && (json | 0) === json ? json : undefined;
  if (shape === 'quantity') {
    if (typeof json !== 'string' && typeof json !== 'number') return undefined;
    return isQuantity(String(json)) ? json : undefined;
  }
  if ('list' in shape) return Array.isArray(json) ? allOf(json.map((item) => decode(item, shape.list))) : undefined;
  if (typeof json !== 'object' || Array.isArray(json)) return undefined;
  const members = Object.entries(json);
  const found: [string, YamlValue][] = [];
  const expected: readonly (readonly [string, GoShape, unknown])[] =
    'map' in shape
      ? members.map(([key, value]) => [key, shape.map, value] as const)
      : Object.entries(shape.fields).map(([key, field]) => [key, field, memberOf(members, key)] as const);
  for (const [key, field, value] of expected) {
    const read = decode(value ?? null, field);
    if (read === undefined) return undefined;
    if (read !== null) found.push([key, read]);
  }
  return Object.fromEntries(found);
}

/** The value under a name, whatever its case; of several the last, as they are set one after the other. */
function memberOf(members: readonly (readonly [string, unknown])[], key: string): unknown {
  return members.findLast(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

function allOf(items: readonly (YamlValue | undefined)[]): readonly YamlValue[] | undefined {
  return items.every((item) => item !== undefined) ? items : undefined;
}
