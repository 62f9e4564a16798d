import type { FieldType } from './ApiTimeline.ts';

/**
 * The one-line notation of a type in `schemas/timeline.json`, made to be read in a diff:
 * `string`, `integer/int32`, `string(Cluster|Local)`, `core.v1.Probe`, `[core.v1.Container]map:name`, `{string}atomic`.
 * What stands after a bracket is the list or map type; after any other type it follows an `@`.
 */
export function parseFieldType(code: string): FieldType {
  const reader = { code, at: 0 };
  const type = readType(reader);
  if (reader.at !== code.length) throw new SyntaxError(`Unexpected "${code.slice(reader.at)}" in the type "${code}"`);
  return type;
}

/** Writes what {@link parseFieldType} reads. */
export function formatFieldType(type: FieldType): string {
  switch (type.kind) {
    case 'list': {
      const keys = type.listMapKeys ? `:${type.listMapKeys.join(',')}` : '';
      return `[${formatFieldType(type.items)}]${type.listType ?? ''}${keys}`;
    }
    case 'map':
      return `{${formatFieldType(type.values)}}${type.mapType ?? ''}`;
    case 'ref':
      return type.definition + suffix(type);
    case 'by-node':
      throw new TypeError('A type that depends on the node is described by hand and never written');
    case 'object':
    case 'any':
    case 'int-or-string':
    case 'quantity':
      return type.kind + suffix(type);
    default: {
      const format = type.format ? `/${type.format}` : '';
      const values = type.enum ? `(${type.enum.join('|')})` : '';
      return `${type.kind}${format}${values}${suffix(type)}`;
    }
  }
}

function suffix(type: { readonly listType?: string; readonly mapType?: string }): string {
  if (type.listType) return `@list=${type.listType}`;
  return type.mapType ? `@map=${type.mapType}` : '';
}

interface Reader {
  readonly code: string;
  at: number;
}

function readType(reader: Reader): FieldType {
  const first = reader.code[reader.at];
  if (first === '[') {
    reader.at++;
    const items = readType(reader);
    expect(reader, ']');
    const listType = readWord(reader);
    const listMapKeys = take(reader, ':') ? readWord(reader).split(',') : undefined;
    return { kind: 'list', items, ...(listType && { listType }), ...(listMapKeys && { listMapKeys }) };
  }
  if (first === '{') {
    reader.at++;
    const values = readType(reader);
    expect(reader, '}');
    const mapType = readWord(reader);
    return { kind: 'map', values, ...(mapType && { mapType }) };
  }
  const word = readWord(reader);
  switch (word) {
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean': {
      const format = take(reader, '/') ? readWord(reader) : undefined;
      const values = take(reader, '(') ? readValues(reader) : undefined;
      const { listType } = readSuffix(reader);
      return { kind: word, ...(format && { format }), ...(values && { enum: values }), ...(listType && { listType }) };
    }
    case 'object':
    case 'any':
    case 'int-or-string':
    case 'quantity': {
      const { mapType } = readSuffix(reader);
      return { kind: word, ...(mapType && { mapType }) };
    }
    default:
      if (!word.includes('.')) throw new SyntaxError(`Unknown type "${word}" in "${reader.code}"`);
      return { kind: 'ref', definition: word, ...readSuffix(reader) };
  }
}

function readValues(reader: Reader): readonly string[] {
  const end = reader.code.indexOf(')', reader.at);
  const values = reader.code.slice(reader.at, end).split('|');
  reader.at = end + 1;
  return values;
}

function readSuffix(reader: Reader): { readonly listType?: string; readonly mapType?: string } {
  if (!take(reader, '@')) return {};
  const name = readWord(reader);
  expect(reader, '=');
  const value = readWord(reader);
  return name === 'list' ? { listType: value } : { mapType: value };
}

/** Letters, digits, dots, commas and dashes from here on; possibly none. */
function readWord(reader: Reader): string {
  const start = reader.at;
  while (/[\w.,$-]/.test(reader.code[reader.at] ?? '')) reader.at++;
  return reader.code.slice(start, reader.at);
}

function take(reader: Reader, character: string): boolean {
  if (reader.code[reader.at] !== character) return false;
  reader.at++;
  return true;
}

function expect(reader: Reader, character: string): void {
  if (!take(reader, character))
    throw new SyntaxError(`Expected "${character}" at ${reader.at} of the type "${reader.code}"`);
}
