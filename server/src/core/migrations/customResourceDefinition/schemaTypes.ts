import type { Draft, DraftMapping } from '../../analysis/migration/Draft.ts';
import { fieldOf, mappingsIn, readThrough, scalarAt, sequenceAt, textAt } from './draftFields.ts';

/** The types that a schema of a CustomResourceDefinition may have. */
export const schemaTypes = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const;

export type SchemaType = (typeof schemaTypes)[number];

export const preserve = 'x-kubernetes-preserve-unknown-fields';
export const intOrString = 'x-kubernetes-int-or-string';
export const embeddedResource = 'x-kubernetes-embedded-resource';

export function isSchemaType(name: string): name is SchemaType {
  return schemaTypes.some((type) => type === name);
}

/** The type that a schema states; `undefined` where it states none, or one that there is not. */
export function statedType(schema: DraftMapping): SchemaType | 'int-or-string' | undefined {
  const type = textAt(schema, 'type');
  if (type !== undefined) return isSchemaType(type) ? type : undefined;
  return scalarAt(schema, intOrString) === true ? 'int-or-string' : undefined;
}

/** Whether a schema may do without a type. */
export function needsNoType(schema: DraftMapping): boolean {
  return scalarAt(schema, intOrString) === true || scalarAt(schema, preserve) === true;
}

/** The type that the other keywords of a schema without one speak of; `undefined` where they speak of none or of several. */
export function impliedType(schema: DraftMapping): SchemaType | undefined {
  if (scalarAt(schema, embeddedResource) === true || fieldOf(schema, 'x-kubernetes-map-type')) return 'object';
  if (fieldOf(schema, 'x-kubernetes-list-type')) return 'array';
  const found = new Set<SchemaType>();
  for (const [type, keywords] of keywordsOfTypes) {
    if (keywords.some((keyword) => fieldOf(schema, keyword) !== undefined)) found.add(type);
  }
  const format = textAt(schema, 'format');
  const ofFormat = format === undefined ? undefined : typesOfFormats.get(format);
  if (ofFormat) {
    // `minimum` says less of the type than `format: int32` beside it.
    found.delete('number');
    found.add(ofFormat);
  }
  const ofValues = typeOfValues(schema);
  if (ofValues) {
    if (ofValues === 'integer') found.delete('number');
    found.add(ofValues);
  }
  const [type, other] = [...found];
  return other === undefined ? type : undefined;
}

/** The one type of the values that `enum` allows. */
function typeOfValues(schema: DraftMapping): SchemaType | undefined {
  const types = new Set(
    (sequenceAt(schema, 'enum')?.items ?? []).flatMap(({ value }) => {
      const known = readThrough(value);
      return known ? [typeOfValue(known)] : [];
    }),
  );
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  const [type, other] = [...types];
  return other === undefined ? type : undefined;
}

function typeOfValue(value: Draft): SchemaType {
  if (value.type === 'mapping') return 'object';
  if (value.type === 'sequence' || value.type === 'alias') return 'array';
  if (typeof value.value === 'string') return 'string';
  if (typeof value.value === 'boolean') return 'boolean';
  return Number.isInteger(value.value) ? 'integer' : 'number';
}

const keywordsOfTypes: readonly (readonly [SchemaType, readonly string[]])[] = [
  ['object', ['properties', 'additionalProperties', 'required', 'minProperties', 'maxProperties']],
  ['array', ['items', 'minItems', 'maxItems']],
  ['string', ['pattern', 'minLength', 'maxLength']],
  ['number', ['minimum', 'maximum', 'multipleOf']],
];

const typesOfFormats: ReadonlyMap<string, SchemaType> = new Map([
  ...['int32', 'int64'].map((format) => [format, 'integer'] as const),
  ...['float', 'double'].map((format) => [format, 'number'] as const),
  ...'bsonobjectid byte cidr creditcard date date-time datetime duration email hexcolor hostname ipv4 ipv6 isbn isbn10 isbn13 mac password quantity rgbcolor ssn uri uuid uuid3 uuid4 uuid5'
    .split(' ')
    .map((format) => [format, 'string'] as const),
]);

/** Whether branches are just the two of an int-or-string, in the order that the API server knows. */
export function isIntOrStringPattern(schema: DraftMapping, key: 'anyOf' | 'oneOf' = 'anyOf'): boolean {
  const branches = mappingsIn(sequenceAt(schema, key));
  const types = branches.map(([, branch]) => (branch.entries.length === 1 ? textAt(branch, 'type') : undefined));
  return types.length === 2 && types[0] === 'integer' && types[1] === 'string';
}
