import * as fc from 'fast-check';
import type { ApiView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatApiVersion, type GroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { ownDecoder } from '../../server/src/core/kubernetes/ownDecoders.ts';

/** A value that can be written as YAML; no field of a mapping is `undefined`. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/**
 * Objects of a kind that the view's version knows: fields of the right type, required ones always there, others now and then, at
 * most a few levels below what is required. Nothing but the structure is right: two fields that exclude each other may both stand
 * there. Every text is its own (a word and a number), so that it can be found again.
 */
export function arbitraryObject(gvk: GroupVersionKind, view: ApiView): fc.Arbitrary<{ readonly [key: string]: Value }> {
  const known = view.kind(gvk);
  if (!known) throw new Error(`${formatApiVersion(gvk)} ${gvk.kind} is not in the schema of 1.${view.version}`);
  return fields(known.definition, view, [], 4).map((object) => ({
    ...numbered(object),
    apiVersion: formatApiVersion(gvk),
    kind: gvk.kind,
  }));
}

/** Where `text` stands for a text of its own. */
const placeholder = 'text';

/** Gives every text of the generator its number. */
function numbered(object: { readonly [key: string]: Value }): { readonly [key: string]: Value } {
  let count = 0;
  const visit = (value: Value): Value => {
    if (value === placeholder) return `${placeholder}-${++count}`;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(object) as { readonly [key: string]: Value };
}

function fields(
  definition: string,
  view: ApiView,
  above: readonly string[],
  depth: number,
): fc.Arbitrary<{ readonly [key: string]: Value }> {
  const known = view.definition(definition);
  if (!known || above.includes(definition)) return fc.constant({});
  const within = [...above, definition];
  const all = [...known.fields.values()].filter(
    ({ name }) => above.length > 0 || (name !== 'apiVersion' && name !== 'kind'),
  );
  const required = all.filter((field) => field.required || (above.length === 0 && field.name === 'metadata'));
  const optional = all.filter((field) => !required.includes(field) && field.name !== 'status');
  const arbitraryFor = (field: (typeof all)[number]): fc.Arbitrary<Value> =>
    arbitrary(field.type, view, within, depth - 1);
  const chosen =
    depth <= 0
      ? fc.constant([])
      : fc.shuffledSubarray(optional, { maxLength: Math.min(optional.length, above.length === 0 ? 5 : 3) });
  return chosen.chain((more) =>
    fc
      .tuple(...[...required, ...more].map((field) => arbitraryFor(field).map((value) => [field.name, value] as const)))
      .map((entries) => Object.fromEntries(entries)),
  );
}

function arbitrary(type: FieldType, view: ApiView, above: readonly string[], depth: number): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'ref': {
      const own = ownDecoder(type.definition);
      return own ? arbitrary(own, view, above, depth) : fieldsOrScalar(type.definition, view, above, depth);
    }
    case 'list':
      return fc.array(arbitrary(type.items, view, above, depth - 1), { minLength: 1, maxLength: depth > 0 ? 3 : 1 });
    case 'map':
      return fc.dictionary(
        fc.constantFrom('app', 'example.com/role', 'tier', 'key.with.dots', 'true'),
        arbitrary(type.values, view, above, depth - 1),
        { minKeys: 0, maxKeys: 2 },
      );
    case 'by-node':
      return type.boolean ? fc.boolean() : fc.constant([]);
    case 'object':
      return fc.constant({ anything: [1, placeholder] });
    case 'any':
      return fc.constant(placeholder);
    case 'int-or-string':
      return fc.constantFrom<Value>('25%', 1, 80, 'http');
    case 'quantity':
      return fc.constantFrom<Value>('1500m', '2Gi', 3);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: 1, max: 900 });
    case 'number':
      return fc.constant(0.5);
    case 'string':
      if (type.enum) return fc.constantFrom(...type.enum.filter((word) => word !== ''));
      if (type.format === 'byte') return fc.constant('a2V5');
      return fc.constant(type.format ? '2026-01-02T03:04:05Z' : placeholder);
  }
}

function fieldsOrScalar(
  definition: string,
  view: ApiView,
  above: readonly string[],
  depth: number,
): fc.Arbitrary<Value> {
  const known = view.definition(definition);
  if (!known || known.type.kind === 'object') return fields(definition, view, above, depth);
  return arbitrary(known.type, view, above, depth);
}
