import type { DefinitionView, FieldView } from '../../kubernetes/ApiTimeline.ts';
import { formatApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { gateStageAt } from '../../kubernetes/Lifecycle.ts';
import { type Message, message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { keyText, stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { hoverType } from '../hoverType.ts';
import { type Completion, type Rank, ranks } from './Completion.ts';
import { exclusionOf } from './exclusions.ts';
import { keyPlace } from './keyOrder.ts';
import { namesAround } from './namesAround.ts';
import { neededFields } from './neededFields.ts';
import { fieldAt, lastStep, type Place } from './Place.ts';
import { guessed } from './placesAt.ts';
import { onNextLine, putInKey, putInShape } from './putIn.ts';
import { type Shape, shapeOf } from './shape.ts';
import { withOwnLabels } from './withOwnLabels.ts';

/**
 * The keys that the definition at the place has at the pinned version and that are not there yet; behind a dash, and behind the
 * colon of a mapping, those of what begins there. A new item of a list of mappings comes whole, with all that it needs.
 */
export function* completeKeys(place: Place): Iterable<Completion> {
  const { cursor, object, steps } = place;
  const step = lastStep(place);
  if (step.type.kind === 'list' && cursor.role === 'value') return yield* newItem(place, step.type);
  if (cursor.role === 'item' && (cursor.lead.includes('-') || cursor.flow)) {
    const list = steps.at(-2)?.type;
    if (list?.kind === 'list' && step.definition) yield* newItem(place, list);
    return;
  }
  if (step.definition) yield* fieldsOf(step.definition, place);
  else if (object && steps.length === 1 && cursor.role === 'key') yield* headKeys(place);
}

/** A new item of a list whose items have fields, with those that it needs. */
function* newItem(place: Place, type: Extract<Place['steps'][0]['type'], { kind: 'list' }>): Iterable<Completion> {
  const { cursor, style } = place;
  const field = fieldAt(place);
  const wanted = cursor.role === 'value' ? type : type.items;
  const shape = shapeOf(field?.field.name ?? '', wanted, shapeContext(place), undefined);
  const item = cursor.role === 'value' && shape.kind === 'list' ? shape.item : shape;
  if (item.kind === 'scalar') return;
  const first = item.kind === 'mapping' ? item.entries.keys().next().value : undefined;
  const label = cursor.flow ? '{}' : first === undefined ? '-' : `- ${first}`;
  const insertion =
    cursor.role === 'value' && !cursor.flow
      ? putInShape(onNextLine(place, style.listIndentation - style.indentation), shape, label)
      : putInShape(place, item, label);
  yield {
    label,
    kind: 'item',
    detail: message('completion.item', { field: field?.field.name ?? '' }),
    ...insertion,
    rank: ranks.likely,
    ...(field && { subject: { definition: field.definition.name, field: field.field.name } }),
  };
}

/** Of a kind that nothing is known of, what every object has. */
function* headKeys(place: Place): Iterable<Completion> {
  const present = keysAt(place);
  for (const key of ['apiVersion', 'kind', 'metadata']) {
    if (present.has(key)) continue;
    const shape = key === 'metadata' ? metadataShape(place) : headShape(place, key);
    const kind = message(key === 'metadata' ? 'hover.type.object' : 'hover.type.string');
    const detail = message('completion.needed', { type: kind });
    yield { label: key, kind: 'field', detail, ...putInKey(place, key, shape), rank: ranks.needed };
  }
}

function* fieldsOf(definition: DefinitionView, place: Place): Iterable<Completion> {
  const { view, steps, context } = place;
  const present = keysAt(place);
  const needed = new Set(neededFields(definition, view, context.facts).map(({ name }) => name));
  if (steps.length === 1 && place.object) for (const key of ['apiVersion', 'kind', 'metadata']) needed.add(key);
  const isObjectMeta = steps.length === 2 && definition.name === 'meta.v1.ObjectMeta';
  if (isObjectMeta && !present.has('generateName')) needed.add('name');
  const fields = [...definition.fields.values()]
    .filter(({ name }) => !present.has(name))
    .sort((a, b) => keyPlace(definition.name, a.name) - keyPlace(definition.name, b.name));
  for (const field of fields) {
    const { rank, detail } = standing(field, definition, needed.has(field.name), present, place);
    yield {
      label: field.name,
      kind: 'field',
      detail,
      ...putInKey(place, field.name, fieldShape(field, definition, place)),
      rank,
      ...(rank === ranks.deprecated && { deprecated: true }),
      subject: { definition: definition.name, field: field.name },
    };
  }
}

/** How a field stands among those of its definition, and why. */
function standing(
  field: FieldView,
  definition: DefinitionView,
  isNeeded: boolean,
  present: ReadonlySet<string>,
  place: Place,
): { readonly rank: Rank; readonly detail: Message } {
  const { view, steps } = place;
  const { facts } = place.context;
  const type = hoverType(field.type, view);
  const gate = facts.gate(definition.name, field.name);
  if (gate && gateStageAt(gate, view.version)?.on === false)
    return { rank: ranks.off, detail: message('completion.gate-off', { type, gate: gate.gate }) };
  if (facts.deprecated(definition.name, field.name, view.version))
    return { rank: ranks.deprecated, detail: message('completion.deprecated', { type }) };
  const other = exclusionOf(definition, field.name, present);
  if (other !== undefined) return { rank: ranks.unusual, detail: message('completion.excluded', { type, other }) };
  if (isForNamespaced(definition, field.name, place))
    return { rank: ranks.unusual, detail: message('completion.not-namespaced', { type }) };
  if (isSetByServer(definition, field.name, steps.length === 1))
    return { rank: ranks.unusual, detail: message('completion.by-server', { type }) };
  if (isNeeded) return { rank: ranks.needed, detail: message('completion.needed', { type }) };
  if (isOfTemplate(definition, field.name, place))
    return { rank: ranks.likely, detail: message('completion.field', { type }) };
  return { rank: ranks.usual, detail: message('completion.field', { type }) };
}

/** The metadata of a template is there for its labels and annotations. */
function isOfTemplate({ name }: DefinitionView, field: string, { steps }: Place): boolean {
  const isTemplate = steps.at(-2)?.definition?.name === 'core.v1.PodTemplateSpec';
  return isTemplate && name === 'meta.v1.ObjectMeta' && (field === 'labels' || field === 'annotations');
}

/** Whether a field says in which namespace the object is, and the kind has none. */
function isForNamespaced(definition: DefinitionView, field: string, { object, steps, context }: Place): boolean {
  if (field !== 'namespace' || definition.name !== 'meta.v1.ObjectMeta' || steps.length !== 2 || !object) return false;
  return context.facts.namespaced(object.gvk) === false;
}

/** Source: the comments "Populated by the system" and "Read-only" in k8s.io/apimachinery pkg/apis/meta/v1/types.go and k8s.io/api. */
const setByServer: Readonly<Record<string, readonly string[]>> = {
  ObjectMeta: [
    'clusterName',
    'creationTimestamp',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'generation',
    'initializers',
    'managedFields',
    'resourceVersion',
    'selfLink',
    'uid',
  ],
  // Added through a subresource of a running pod alone, and resolved from the class.
  PodSpec: ['ephemeralContainers', 'priority'],
};

function isSetByServer(definition: DefinitionView, field: string, isObject: boolean): boolean {
  if (isObject && field === 'status') return true;
  return setByServer[definitionName(definition.name)]?.includes(field) === true;
}

/** The keys that the mapping at the place has, but for the one that is being renamed. What a merge key brings can be said again. */
export function keysAt({ cursor }: Place): ReadonlySet<string> {
  const entries = cursor.mapping && cursor.role === 'key' ? cursor.mapping.entries : [];
  return new Set(entries.filter((entry) => entry !== cursor.entry).map(({ key }) => keyText(key)));
}

function fieldShape(field: FieldView, definition: DefinitionView, place: Place): Shape {
  if (place.steps.length === 1 && place.object) {
    if (field.name === 'metadata') return metadataShape(place);
    if (field.name === 'apiVersion' || field.name === 'kind') return headShape(place, field.name);
  }
  return withOwnLabels(
    shapeOf(field.name, field.type, shapeContext(place), definition),
    field.name,
    lastStep(place).node,
  );
}

function metadataShape(place: Place): Shape {
  const { name } = shapeContext(place);
  return { kind: 'mapping', entries: new Map([['name', { kind: 'scalar', isString: true, text: name }]]) };
}

/** `apiVersion` comes with what the kind is served in, where that is known. */
function headShape({ object, view }: Place, key: string): Shape {
  const gvk = object && guessed(object.gvk, view);
  if (key === 'apiVersion' && gvk)
    return { kind: 'scalar', isString: true, text: formatApiVersion(gvk), isFixed: true };
  return { kind: 'scalar', isString: true, text: '' };
}

/** What shapes at a place are made from: parts of an object are called by its name. */
export function shapeContext(place: Place): {
  readonly view: Place['view'];
  readonly facts: Place['context']['facts'];
  readonly name: string;
  readonly namesFor: (definition: DefinitionView, field: string) => readonly string[];
} {
  const { object, view, context } = place;
  const name = stringOf(valueAt(valueAt(object?.node, 'metadata'), 'name'));
  const namesFor = (definition: DefinitionView, field: string): readonly string[] =>
    namesAround(place, definition, field);
  return { view, facts: context.facts, name: name || 'name', namesFor };
}
