import type { TextEdit } from '../../text/TextEdit.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { type Completion, type Rank, ranks } from './Completion.ts';
import { keysAt, shapeContext } from './completeKeys.ts';
import { exclusionOf } from './exclusions.ts';
import { fieldAt, lastStep, type Place } from './Place.ts';
import { hasCommentBehind, type Insertion, onNextLine, putInDocuments, putInKey, putInShape } from './putIn.ts';
import type { ServedSnippet } from './servedSnippets.ts';
import type { Shape } from './shape.ts';
import { enclosing } from './surroundings.ts';
import { mountsFor, type NamedVolume, type VolumeNames, volumeFor, volumeNamesIn } from './volumeEdits.ts';
import { withNames } from './withNames.ts';

/**
 * Snippets where they fit, and nowhere else: whole objects where one may begin; keys in a mapping of their definition, and what
 * stands below the first of them where that is written already; items in their list, and the list with its first item where it is
 * not there yet. What the version does not serve is not among them. A volume comes with its mount, and a mount with its volume.
 */
export function* completeSnippets(place: Place): Iterable<Completion> {
  const { cursor } = place;
  if (!place.object) return yield* newObjects(place);
  if (isTaken(place)) return;
  const names = enclosing(place, 'PodSpec') && volumeNamesIn(place);
  for (const each of place.context.servedSnippets(place.view, 'part')) {
    const { fits, mount } = each.snippet;
    const [shape] = each.shapes;
    if (fits.in === 'keys') yield* asKeys(each, shape, fits.definition, place);
    else if (fits.in === 'item' && mount && names) yield* asVolume(each, names, place);
    else if (mount) continue;
    else if (fits.in === 'item') {
      const insertion = insertionOfItem(shape, fits, place);
      if (insertion) yield described(each, insertion, cursor.role === 'item' ? ranks.likely : ranks.usual);
    }
  }
}

/** Whole objects, in the order of their kinds; each is found by the short names of its kind too. */
function* newObjects(place: Place): Iterable<Completion> {
  const { cursor, context, view } = place;
  if (cursor.role !== 'key' || cursor.flow || cursor.path.length > 0) return;
  const kinds = context.servedKinds(view);
  const found = context.servedSnippets(view, 'document').map((served) => {
    const [kind] = served.snippet.label.split(' ', 1);
    return { served, at: kinds.findIndex(({ gvk }) => gvk.kind === kind) };
  });
  for (const { served, at } of found.sort((a, b) => a.at - b.at)) {
    const { snippet, shapes } = served;
    const known = kinds[at];
    const filter = [snippet.label, ...(known ? context.facts.shortNames(known.gvk) : [])].join(' ');
    yield { ...described(served, putInDocuments(place, shapes, snippet.label), ranks.usual), filter };
  }
}

/** Where something stands already that a snippet would break: a key that is renamed, a value, lines that would become part of it. */
function isTaken(place: Place): boolean {
  const { cursor } = place;
  const { node } = lastStep(place);
  if (cursor.followed || (!cursor.flow && hasCommentBehind(place))) return true;
  if (cursor.role === 'key') return cursor.entry !== undefined;
  return node !== undefined && !(node.type === 'scalar' && node.range.start === cursor.replace.start);
}

function* asKeys(served: ServedSnippet, shape: Shape, definition: string, place: Place): Iterable<Completion> {
  const step = lastStep(place);
  let at: string | undefined = definition;
  let under: PathSegment | undefined;
  // What stands below a single key fits where that key is written.
  for (let part = shape; part.kind === 'mapping' && at !== undefined; ) {
    const [first] = part.entries;
    const isHere = step.definition?.name === at && (under === undefined || step.segment === under);
    const insertion = isHere ? insertionOfKeys(part, place) : undefined;
    if (insertion) return yield described(served, insertion, ranks.usual);
    if (!first || part.entries.size > 1) return;
    const type: Place['steps'][0]['type'] | undefined = place.view.definition(at)?.fields.get(first[0])?.type;
    at = type?.kind === 'ref' ? type.definition : undefined;
    [under, part] = first;
  }
}

/** The entries of a shape that are not there, where all others could stand beside what is. */
function insertionOfKeys(shape: Shape, place: Place): Insertion | undefined {
  const { cursor } = place;
  const { definition } = lastStep(place);
  if (shape.kind !== 'mapping' || !definition || cursor.role === 'item') return undefined;
  const present = keysAt(place);
  const keys = [...shape.entries.keys()];
  if (keys.some((key) => present.has(key) || exclusionOf(definition, key, present) !== undefined)) return undefined;
  const named = withNames(shape, shapeContext(place).namesFor);
  const [first, ...others] = named.kind === 'mapping' ? [...named.entries] : [];
  if (!first) return undefined;
  if (others.length === 0) return putInKey(place, ...first);
  // Between braces there may be others, and several keys are no value there.
  if (cursor.flow && cursor.role === 'key') return undefined;
  return putInShape(cursor.role === 'value' && !cursor.flow ? onNextLine(place, 0) : place, named, first[0]);
}

interface ItemPlace {
  readonly definition: string;
  readonly field: string;
}

/** An item in its list, in the list that begins here, under the list's key, or what is missing of an item that has a name alone. */
function insertionOfItem(shape: Shape, { definition, field }: ItemPlace, place: Place): Insertion | undefined {
  const { cursor, style } = place;
  const step = lastStep(place);
  const item = withNames(shape, shapeContext(place).namesFor);
  if (step.definition?.name === definition && cursor.role !== 'item') {
    const list: Shape = { kind: 'mapping', entries: new Map([[field, { kind: 'list', item }]]) };
    return insertionOfKeys(list, place);
  }
  const at = fieldAt(place);
  if (at?.definition.name !== definition || at.field.name !== field) return undefined;
  if (step.type.kind === 'list' && cursor.role === 'value')
    return cursor.flow
      ? putInShape(place, { kind: 'list', item }, field)
      : putInShape(onNextLine(place, style.listIndentation - style.indentation), { kind: 'list', item }, field);
  if (typeof step.segment !== 'number') return undefined;
  if (cursor.role === 'item') return putInShape(place, item, field);
  return cursor.role === 'key' && !cursor.flow ? insertionOfRest(item, place) : undefined;
}

/** An item that has nothing yet, or a name and nothing else. */
function insertionOfRest(item: Shape, place: Place): Insertion | undefined {
  const present = keysAt(place);
  if (item.kind !== 'mapping' || [...present].some((key) => key !== 'name' || !item.entries.has(key))) return undefined;
  const rest = new Map([...item.entries].filter(([key]) => !present.has(key)));
  return insertionOfKeys({ kind: 'mapping', entries: rest }, place);
}

/** A volume in the pod with its mount in the only container, or a mount in the container with its volume in the pod. */
function* asVolume(served: ServedSnippet, names: VolumeNames, place: Place): Iterable<Completion> {
  const { snippet, shapes } = served;
  const { namesFor } = shapeContext(place);
  const volume = withNames(shapes[0], namesFor);
  if (volume.kind !== 'mapping' || !snippet.mount) return;
  const rank = place.cursor.role === 'item' ? ranks.likely : ranks.usual;
  const inPod = mountsFor(place, names, volume, snippet.mount);
  const item = inPod && insertionOfItem(inPod.shape, { definition: 'core.v1.PodSpec', field: 'volumes' }, place);
  if (item) yield described(served, withEdit(item, inPod), rank);
  const inContainer = volumeFor(place, names, volume, snippet.mount);
  if (!inContainer?.edit) return;
  const mount = insertionOfItem(inContainer.shape, { definition: 'core.v1.Container', field: 'volumeMounts' }, place);
  if (!mount || overlaps(mount, inContainer.edit)) return;
  const completion = described(served, withEdit(mount, inContainer), rank);
  yield { ...completion, label: snippet.label.replace('volume', 'mount') };
}

/** An edit elsewhere that meets what is put in is left out: the volume is right without its mount. */
function withEdit(insertion: Insertion, { edit }: NamedVolume): Insertion {
  if (!edit || overlaps(insertion, edit)) return insertion;
  return { ...insertion, edits: [...(insertion.edits ?? []), edit] };
}

function overlaps({ replace, edits }: Insertion, { range }: TextEdit): boolean {
  return [replace, ...(edits ?? []).map((edit) => edit.range)].some(
    (taken) => range.start <= taken.end && taken.start <= range.end,
  );
}

function described({ snippet }: ServedSnippet, insertion: Insertion, rank: Rank): Completion {
  const { continues: _, filter, ...put } = insertion;
  return {
    label: snippet.label,
    kind: 'snippet',
    detail: snippet.description,
    ...put,
    // In quotes nothing but a key is looked for.
    ...(filter !== undefined && { filter: filter.replace(/^(["'])?.*?\1$/, `$1${snippet.label}$1`) }),
    rank,
    subject: { snippet: snippet.id },
  };
}
