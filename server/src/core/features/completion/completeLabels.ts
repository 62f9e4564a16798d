import { meetsNamespace } from '../../analysis/names/NameUse.ts';
import { textMap } from '../../analysis/names/textMap.ts';
import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { keyText, stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { type Completion, type Rank, ranks } from './Completion.ts';
import { fieldAt, isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInKey, putInValue } from './putIn.ts';
import { enclosing, namespaceOf } from './surroundings.ts';

/**
 * Labels that are in use: for a workload's selector those of its template and the other way round, for every other selector those
 * of the pods around, and for labels those that other objects have.
 */
export function* completeLabels(place: Place): Iterable<Completion> {
  const step = lastStep(place);
  const found = fieldAt(place);
  if (!found) return;
  const { definition, field } = found;
  const role = roleOf(definitionName(definition.name), field.name);
  if (!role) return;
  if (step.type.kind === 'map' && (place.cursor.role !== 'item' || place.cursor.flow)) return yield* keys(place, role);
  if (!isScalarPlace(place)) return;
  if (step.type.kind !== 'string') return;
  if (typeof step.segment === 'string' && step.segment !== 'key') return yield* values(place, role, step.segment);
  if (step.segment === 'key') return yield* keyNames(place, role);
  // matchExpressions[0].values[0]
  const key = stringOf(valueAt(place.steps.at(-3)?.node, 'key'));
  if (key !== undefined) yield* values(place, role, key);
}

type Role = 'selector' | 'labels';

function roleOf(definition: string, field: string): Role | undefined {
  if (field === 'labels' && definition === 'ObjectMeta') return 'labels';
  if (definition === 'LabelSelectorRequirement' && (field === 'key' || field === 'values')) return 'selector';
  if (field === 'matchLabels') return 'selector';
  if (field === 'selector' && (definition === 'ServiceSpec' || definition === 'ReplicationControllerSpec'))
    return 'selector';
  return undefined;
}

interface UsedLabel {
  readonly key: string;
  readonly value: string;
  readonly user: string;
  readonly rank: Rank;
}

/** A label with its value in one go, since that is what selects something. */
function* keys(place: Place, role: Role): Iterable<Completion> {
  const { cursor } = place;
  const present = new Set(
    cursor.mapping?.entries.filter((entry) => entry !== cursor.entry).map(({ key }) => keyText(key)),
  );
  const seen = new Set<string>();
  const labels = labelsFor(place, role);
  const several = new Set<string>();
  const first = new Map<string, string>();
  for (const { key, value } of labels) {
    if ((first.get(key) ?? value) === value) first.set(key, value);
    else several.add(key);
  }
  for (const { key, value, user, rank } of labels) {
    if (present.has(key) || seen.has(key)) continue;
    seen.add(key);
    const only = !several.has(key);
    const shape = { kind: 'scalar', isString: true, text: only ? value : '', isFixed: only } as const;
    const detail = message('completion.label-of', { user });
    yield { label: key, kind: 'name', detail, ...putInKey(place, key, shape), rank };
  }
}

function* values(place: Place, role: Role, key: string): Iterable<Completion> {
  const own = stringOf(lastStep(place).node);
  const seen = new Set<string>();
  for (const label of labelsFor(place, role)) {
    // What is being typed is in use already, as far as the text goes.
    if (label.key !== key || seen.has(label.value) || (label.value === own && label.rank !== ranks.likely)) continue;
    seen.add(label.value);
    const detail = message('completion.label-of', { user: label.user });
    yield { label: label.value, kind: 'name', detail, ...putInValue(place, label.value), rank: label.rank };
  }
}

function* keyNames(place: Place, role: Role): Iterable<Completion> {
  const seen = new Set<string>();
  for (const { key, user, rank } of labelsFor(place, role)) {
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      label: key,
      kind: 'name',
      detail: message('completion.label-of', { user }),
      ...putInValue(place, key),
      rank,
    };
  }
}

/** The labels that fit, the likeliest first. */
function labelsFor(place: Place, role: Role): readonly UsedLabel[] {
  const own = ownLabels(place, role);
  if (own.length > 0) return own;
  const labels: UsedLabel[] = [];
  const namespace = namespaceOf(place);
  const ofNamespaces = role === 'selector' && place.steps.some(({ segment }) => segment === 'namespaceSelector');
  for (const object of place.context.names.all()) {
    if (ofNamespaces ? object.kind !== 'Namespace' : !meetsNamespace(namespace, object.namespace)) continue;
    const found = ofNamespaces || role === 'labels' ? object.labels : object.podLabels;
    for (const [key, value] of found) {
      labels.push({ key, value, user: object.name, rank: role === 'selector' ? ranks.likely : ranks.usual });
    }
  }
  if (ofNamespaces) {
    for (const { name } of place.context.names.ofKind('', 'Namespace'))
      labels.push({ key: 'kubernetes.io/metadata.name', value: name, user: name, rank: ranks.likely });
  }
  return labels;
}

/** What a workload's selector has to have, and what its template has to have for it. */
function ownLabels(place: Place, role: Role): readonly UsedLabel[] {
  const { object, steps } = place;
  const spec = valueAt(object?.node, 'spec');
  const template = valueAt(spec, 'template');
  if (template === undefined && role === 'selector') return [];
  const user = stringOf(valueAt(valueAt(object?.node, 'metadata'), 'name')) ?? object?.gvk.kind ?? '';
  const used = (labels: ReadonlyMap<string, string>): readonly UsedLabel[] =>
    [...labels].map(([key, value]) => ({ key, value, user, rank: ranks.likely }));
  const podLabels = textMap(valueAt(valueAt(template, 'metadata'), 'labels'));
  if (role === 'selector') {
    const isOwn = steps[1]?.segment === 'spec' && steps[2]?.segment === 'selector';
    // Spreading and affinity are nearly always about the pods themselves.
    const isAboutOwnPods = enclosing(place, 'PodSpec') !== undefined;
    return isOwn || isAboutOwnPods ? used(podLabels) : [];
  }
  if (!enclosing(place, 'PodTemplateSpec')) return [];
  const selector = valueAt(spec, 'selector');
  const labels =
    valueAt(selector, 'matchLabels') ?? (object?.gvk.kind === 'ReplicationController' ? selector : undefined);
  return used(textMap(labels));
}
