import { isForeign, recogniseObjects } from '../../analysis/recognise.ts';
import type { ApiView, FieldType } from '../../kubernetes/ApiTimeline.ts';
import { compareApiVersionNames } from '../../kubernetes/compareApiVersionNames.ts';
import { formatGroupVersionKind, type GroupVersionKind, parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { ownDecoder } from '../../kubernetes/ownDecoders.ts';
import { touches } from '../../text/TextRange.ts';
import { type Cursor, cursorsAt } from '../../yaml/cursor.ts';
import { formatFieldPath, type PathSegment } from '../../yaml/FieldPath.ts';
import { indentationsUsed, lineEndingOf, quotesAround } from '../../yaml/surroundings.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import { entryAt, keyText, resolve, stringOf, valueAt, type YamlMapping, type YamlNode } from '../../yaml/YamlNode.ts';
import type { CompletionContext, Place, PlacedObject, Step } from './Place.ts';

/** The readings of a place in an object, or where one may begin; none where completion has nothing to say. */
export function placesAt(document: YamlDocument, offset: number, context: CompletionContext): readonly Place[] {
  return cursorsAt(document, offset).flatMap((cursor) => {
    const found = objectAt(cursor, context);
    if (!found) return [];
    const { object } = found;
    const quotes = cursor.flow ? quotesAround(cursor.document, cursor.replace) : 'plain';
    const steps = stepsTo(cursor, object, context.view);
    const place: Place = {
      cursor,
      document: cursor.document,
      context,
      view: context.view,
      object,
      steps,
      style: styleAround(cursor.document, context.neighbours),
      quotes,
    };
    return [place];
  });
}

/** The object that holds a cursor, or none yet; `undefined` where the document is left alone. */
function objectAt(
  cursor: Cursor,
  context: CompletionContext,
): { readonly object: PlacedObject | undefined } | undefined {
  const { document, path } = cursor;
  const { view, fileHoldsManifests, mayStart } = context;
  const { timeline } = view;
  const objects = recogniseObjects(document, fileHoldsManifests, timeline);
  for (let depth = path.length; depth >= 0; depth--) {
    const prefix = formatFieldPath(path.slice(0, depth));
    const object = objects.find((each) => each.prefix === prefix);
    if (object) return { object: { node: object.node, gvk: object.gvk, depth } };
  }
  const root = resolve(document.root);
  // An item of a list that says nothing of itself yet.
  const isItem = typeof path.at(-1) === 'number' && path.at(-2) === 'items';
  if (isItem && root?.type === 'mapping' && headOf(root).kind.endsWith('List')) return { object: undefined };
  if (objects.length > 0) return undefined;
  if (!root) return mayStart || fileHoldsManifests ? { object: undefined } : undefined;
  if (root.type !== 'mapping' || !(mayStart || fileHoldsManifests) || !isBegun(root, cursor, context)) return undefined;
  return { object: { node: root, gvk: headOf(root), depth: 0 } };
}

/**
 * Whether a mapping reads as an object of which little is written: it has `apiVersion` or `kind`, if only the key, and beside them
 * nothing but what stands at the top of objects. In a file with other objects the latter is enough.
 */
function isBegun(root: YamlMapping, cursor: Cursor, { view, fileHoldsManifests }: CompletionContext): boolean {
  const { timeline } = view;
  const keys = root.entries.filter(({ key }) => !touches(key.range, cursor.replace.end)).map(({ key }) => keyText(key));
  const all = root.entries.map(({ key }) => keyText(key));
  if (!all.includes('apiVersion') && !all.includes('kind') && !fileHoldsManifests) return false;
  if (isForeign({ apiVersion: entryAt(root, 'apiVersion')?.value, kind: entryAt(root, 'kind')?.value }, root))
    return false;
  const known = timeline.kinds.get(
    formatGroupVersionKind(guessed(headOf(root), timeline.at(timeline.newest)) ?? headOf(root)),
  );
  const fields = known && timeline.definition(known.definition)?.fields;
  return keys.every((key) => ['apiVersion', 'kind', 'metadata', 'spec', 'data'].includes(key) || fields?.has(key));
}

function headOf(root: YamlMapping): GroupVersionKind {
  const apiVersion = stringOf(valueAt(root, 'apiVersion')) ?? '';
  return {
    ...(parseApiVersion(apiVersion) ?? { group: '', version: apiVersion }),
    kind: stringOf(valueAt(root, 'kind')) ?? '',
  };
}

/** The steps from the object's root to the cursor's path, each with its type. */
function stepsTo(cursor: Cursor, object: PlacedObject | undefined, view: ApiView): Place['steps'] {
  const depth = object?.depth ?? cursor.path.length;
  const gvk = object && guessed(object.gvk, view);
  const known = gvk && view.timeline.kinds.get(formatGroupVersionKind(gvk));
  const type: FieldType = known ? { kind: 'ref', definition: known.definition } : anyType;
  const root = stepOf(view, { segment: undefined, type, field: undefined, node: object?.node });
  const steps: [Step, ...Step[]] = [root];
  let step = root;
  for (const segment of cursor.path.slice(depth)) {
    step = steps.length === 1 && !known ? unknownChild(step, segment, view) : childStep(step, segment, view);
    steps.push(step);
  }
  return steps;
}

const anyType: FieldType = { kind: 'any' };

/** Of a kind that nothing is known of, the metadata is that of every object. */
function unknownChild(parent: Step, segment: PathSegment, view: ApiView): Step {
  const type: FieldType = segment === 'metadata' ? { kind: 'ref', definition: 'meta.v1.ObjectMeta' } : anyType;
  return stepOf(view, { segment, type, field: undefined, node: childNode(parent.node, segment) });
}

function childStep(parent: Step, segment: PathSegment, view: ApiView): Step {
  const node = childNode(parent.node, segment);
  const field = typeof segment === 'string' ? parent.definition?.fields.get(segment) : undefined;
  return stepOf(view, { segment, type: field?.type ?? memberType(parent.type, segment), field, node });
}

/** The type of what stands under `segment` in a list, map, or value whose type its node decides. */
function memberType(type: FieldType, segment: PathSegment): FieldType {
  if (type.kind === 'list' && typeof segment === 'number') return type.items;
  if (type.kind === 'map' && typeof segment === 'string') return type.values;
  return anyType;
}

function stepOf(view: ApiView, parts: Omit<Step, 'definition'>): Step {
  const type = decoded(parts.type, parts.node);
  const definition = type.kind === 'ref' ? view.nearestDefinition(type.definition) : undefined;
  if (definition && definition.type.kind !== 'object')
    return { ...parts, type: definition.type, definition: undefined };
  return { ...parts, type, definition };
}

/** The type that a definition with a decoder of its own takes; of several the one for mappings, which alone have keys. */
function decoded(type: FieldType, node: YamlNode | undefined): FieldType {
  const own = type.kind === 'ref' ? ownDecoder(type.definition) : undefined;
  if (!own) return type;
  if (own.kind !== 'by-node') return own;
  return (node?.type === 'sequence' ? own.sequence : own.mapping) ?? own;
}

function childNode(node: Step['node'], segment: PathSegment): Step['node'] {
  if (typeof segment === 'string') return valueAt(node, segment);
  return node?.type === 'sequence' ? resolve(node.items[segment]?.value) : undefined;
}

/**
 * The kind that an object is or will be: as written, or while its apiVersion is missing or names nothing, the best that the version
 * serves under that name. `undefined` when no version knows it.
 */
export function guessed(gvk: GroupVersionKind, view: ApiView): GroupVersionKind | undefined {
  const { kinds } = view.timeline;
  if (kinds.has(formatGroupVersionKind(gvk))) return gvk;
  if (gvk.kind === '' || (gvk.version !== '' && !view.timeline.groups.has(gvk.group))) return undefined;
  let best: GroupVersionKind | undefined;
  for (const known of kinds.values()) {
    if (known.gvk.kind !== gvk.kind || !view.kind(known.gvk)) continue;
    if (!best || compareApiVersionNames(best.version, known.gvk.version) < 0) best = known.gvk;
  }
  return best;
}

/** How a document is written; where it does not tell, its neighbours do. */
function styleAround(document: YamlDocument, neighbours: readonly YamlDocument[]): Place['style'] {
  const own = indentationsUsed(document);
  const lineEnding = lineEndingOf(document.text.length > 0 ? document.text : (neighbours[0]?.text ?? ''));
  let { mapping, list } = own;
  for (const neighbour of neighbours) {
    if (mapping !== undefined && list !== undefined) break;
    const other = indentationsUsed(neighbour);
    mapping ??= other.mapping;
    list ??= other.list;
  }
  return { indentation: mapping ?? 2, listIndentation: list ?? 0, lineEnding };
}
