import type { ApiView, DefinitionView, FieldType } from '../../kubernetes/ApiTimeline.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { ownDecoder } from '../../kubernetes/ownDecoders.ts';
import { defaultText } from './defaultText.ts';
import { keyPlace } from './keyOrder.ts';
import { knownValues } from './knownValues.ts';
import { type Companion, companions, neededFields } from './neededFields.ts';
import { sampleText } from './sampleText.ts';
import { inUsualOrder } from './valueOrder.ts';

/** What a new value looks like before anything in it is filled in. A key in angle brackets is one to be filled in too. */
export type Shape =
  | ScalarShape
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, Shape>; readonly isComplete?: boolean }
  | { readonly kind: 'list'; readonly item: Shape };

export interface ScalarShape {
  readonly kind: 'scalar';
  /** A string is quoted where YAML would read its text as something else; everything else stands as it is. */
  readonly isString: boolean;
  readonly text: string;
  readonly choices?: readonly string[];
  /** Scalars of one name are filled in together. */
  readonly shared?: string;
  /** It is what it is, and nothing to be filled in. */
  readonly isFixed?: boolean;
}

/** What shapes are made from. */
export interface ShapeContext {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  /** The name of the object around, which its parts are called by. */
  readonly name: string;
  /** The names of what a field can name where the value goes: the volumes of the pod for a mount. */
  readonly namesFor: (definition: DefinitionView, field: string) => readonly string[];
}

/** So deep do required fields go at most: a Job in a CronJob has ten levels. */
const deepest = 16;

/**
 * The value of a field with everything that it needs, in the order in which people write it.
 * @param owner the definition that has the field; absent for what stands in no definition
 */
export function shapeOf(
  field: string,
  type: FieldType,
  context: ShapeContext,
  owner: DefinitionView | undefined,
): Shape {
  const wanted = owner ? below(companions(owner), field) : [];
  return grown({ field, owner }, type, wanted, context, []);
}

/** An object of a definition: `apiVersion` and `kind` as given, a name, and what the kind needs. */
export function objectShape(
  head: { readonly apiVersion: string; readonly kind: string },
  definition: DefinitionView,
  context: ShapeContext,
): Shape {
  // A spec that nothing requires is needed all the same, where it has to say something.
  const spec = definition.fields.get('spec')?.type;
  const specDefinition = spec?.kind === 'ref' ? context.view.nearestDefinition(spec.definition) : undefined;
  const wanted = specDefinition && companions(specDefinition).length > 0 ? [{ path: ['spec'], value: '' }] : [];
  const body = grownMapping(definition, [...companions(definition), ...wanted], context, [definition.name]);
  const written = (text: string): Shape => ({ kind: 'scalar', isString: true, text, isFixed: true });
  const entries = new Map<string, Shape>([
    ['apiVersion', written(head.apiVersion)],
    ['kind', written(head.kind)],
    ...(definition.fields.has('metadata')
      ? [['metadata', { kind: 'mapping', entries: new Map([['name', nameShape(context)]]) }] as const]
      : []),
  ]);
  if (body.kind === 'mapping') {
    for (const [key, value] of body.entries) if (!entries.has(key)) entries.set(key, value);
  }
  return { kind: 'mapping', entries };
}

function nameShape({ name }: ShapeContext): ScalarShape {
  return { kind: 'scalar', isString: true, text: name, shared: 'name' };
}

/** The field that a shape is grown for, and the definition that has it. */
interface Grower {
  readonly field: string;
  readonly owner: DefinitionView | undefined;
}

/** The shape of a type, grown along what its companions ask for. */
function grown(
  grower: Grower,
  written: FieldType,
  wanted: readonly Companion[],
  context: ShapeContext,
  above: readonly string[],
): Shape {
  const type = decoded(written);
  const own = wanted.find(({ path }) => path.length === 0);
  switch (type.kind) {
    case 'ref': {
      const definition = context.view.nearestDefinition(type.definition);
      if (!definition || above.includes(definition.name) || above.length > deepest) return emptyMapping;
      if (wanted.length === 0 && completeWhenEmpty.has(definition.name)) return { ...emptyMapping, isComplete: true };
      if (definition.type.kind !== 'object') return grown(grower, definition.type, wanted, context, above);
      return grownMapping(definition, [...wanted, ...companions(definition)], context, [...above, definition.name]);
    }
    case 'list':
      return { kind: 'list', item: grown(grower, type.items, below(wanted, '[]'), context, above) };
    case 'map': {
      const keys = new Set(wanted.flatMap(({ path }) => path.slice(0, 1)));
      const entries = [...keys].map(
        (key) =>
          [key, grown({ field: key, owner: undefined }, type.values, below(wanted, key), context, above)] as const,
      );
      return { kind: 'mapping', entries: new Map(entries) };
    }
    case 'object':
    case 'any':
    case 'by-node':
      return emptyMapping;
    default:
      return scalar(grower, type, own?.value, context);
  }
}

const emptyMapping = { kind: 'mapping', entries: new Map<string, Shape>() } as const;

/** Definitions that mostly stand with nothing in them. */
export const completeWhenEmpty: ReadonlySet<string> = new Set(['core.v1.EmptyDirVolumeSource']);

function grownMapping(
  definition: DefinitionView,
  wanted: readonly Companion[],
  context: ShapeContext,
  above: readonly string[],
): Shape {
  const needed = neededFields(definition, context.view, context.facts).map(({ name }) => name);
  const names = new Set([...needed, ...wanted.flatMap(({ path }) => path.slice(0, 1))]);
  const fields = [...definition.fields.values()]
    .filter(({ name }) => names.has(name))
    .sort((a, b) => keyPlace(definition.name, a.name) - keyPlace(definition.name, b.name));
  const entries = fields.map(
    ({ name, type }) =>
      [name, grown({ field: name, owner: definition }, type, below(wanted, name), context, above)] as const,
  );
  return { kind: 'mapping', entries: new Map(entries) };
}

/** What is wanted under a key; what is wanted from further out, where more is known, stays first. */
function below(wanted: readonly Companion[], key: string): readonly Companion[] {
  return wanted.filter(({ path }) => path[0] === key).map(({ path, value }) => ({ path: path.slice(1), value }));
}

function scalar(
  { field, owner }: Grower,
  type: FieldType,
  wanted: string | undefined,
  context: ShapeContext,
): ScalarShape {
  if (wanted === '<name>') return nameShape(context);
  const names = owner ? context.namesFor(owner, field).slice(0, mostChoices) : [];
  const texts = type.kind === 'string' ? names : names.filter((name) => /\D/.test(name));
  if (texts.length > 0) return chosenFrom(texts, true);
  if (names.length > 0) return chosenFrom(names, false);
  // Quantities and ports are numbers when they are all digits, and otherwise texts.
  const isEither = type.kind === 'int-or-string' || type.kind === 'quantity';
  const isString = type.kind === 'string' || (isEither && wanted !== undefined && /\D/.test(wanted));
  if (wanted?.includes('|'))
    return { kind: 'scalar', isString, text: wanted.split('|')[0] ?? '', choices: wanted.split('|') };
  if (wanted) return { kind: 'scalar', isString, text: wanted };
  const listed = 'enum' in type && type.enum ? type.enum : type.kind === 'boolean' ? ['true', 'false'] : undefined;
  const choices = inUsualOrder(
    listed?.filter((value) => value !== '') ?? knownValues(owner?.name ?? '', field, context.view.version),
    field,
    owner && defaultText(owner.name, field, context.facts),
  );
  return choices.length > 0
    ? chosenFrom(choices, isString)
    : { kind: 'scalar', isString, text: sampleText(field, type) };
}

/** An editor shows all choices at once. */
const mostChoices = 20;

function chosenFrom(choices: readonly string[], isString: boolean): ScalarShape {
  const [text = ''] = choices;
  return { kind: 'scalar', isString, text, ...(choices.length > 1 && { choices }) };
}

/** The type behind a definition with a decoder of its own; of several, the mapping. */
export function decoded(type: FieldType): FieldType {
  const own = type.kind === 'ref' ? ownDecoder(type.definition) : undefined;
  if (!own) return type;
  return own.kind === 'by-node' ? (own.mapping ?? own) : own;
}
