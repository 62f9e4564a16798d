import type { ApiView, DefinitionView, FieldType } from '../../kubernetes/ApiTimeline.ts';
import { childOf, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import { definitionName } from '../../schema/typeName.ts';
import { formatFieldPath } from '../../yaml/FieldPath.ts';

/** Where a field belongs that stands where its definition does not have it. */
export interface Home {
  /** The definition that has it. */
  readonly owner: string;
  /** `spec.template.spec`, `spec.containers[*]`; '' for the object itself. */
  readonly path: string;
  /** A node that holds the place where the field stands, if the field was indented too far. */
  readonly above?: TypedNode;
  /** The one key that is to stand between the place where the field stands and the field, if it was not indented far enough. */
  readonly below?: string;
}

/**
 * The home of a field that a key of `node` names and its definition does not have: a mapping right below (a level was left out
 * or the key was not indented far enough), one above (it was indented too far), the items of a list, the mapping of the same
 * name that containers or their pod have, or the object's metadata. `undefined` where none has it, or several and none stands out.
 */
export function homeOf(node: TypedNode, definition: DefinitionView, field: string, view: ApiView): Home | undefined {
  const above = homeAbove(node, field);
  const below = homeBelow(node, definition, field, view);
  const isHollow = !node.children.some((child) => child.field);
  if (below && (!above || isHollow || childOf(node, below.below ?? '')?.value?.type === 'mapping')) return below;
  return (
    above ??
    inItems(node, definition, field, view) ??
    namesake(node, field, view) ??
    throughTemplates(node, definition, field, view) ??
    inMetadata(node, field, view)
  );
}

/** Names that nearly everything has, so that who has them tells nothing. */
const common: ReadonlySet<string> = new Set(['name', 'kind', 'apiVersion', 'namespace', 'type', 'labels', 'status']);
const commonAbove: ReadonlySet<string> = new Set(['kind', 'apiVersion', 'metadata', 'spec', 'status']);

function homeAbove(node: TypedNode, field: string): Home | undefined {
  if (commonAbove.has(field)) return undefined;
  for (let at = node.parent; at; at = at.parent) {
    if (at.definition?.fields.has(field) && !childOf(at, field))
      return { owner: definitionName(at.definition.name), path: formatFieldPath(segmentsOf(at)), above: at };
  }
  return undefined;
}

function homeBelow(node: TypedNode, definition: DefinitionView, field: string, view: ApiView): Home | undefined {
  if (common.has(field)) return undefined;
  const found = [...definition.fields.values()].flatMap(({ name, type }) => {
    const below = name === 'status' ? undefined : definitionOf(type, view);
    return below?.fields.has(field) ? [{ name, below }] : [];
  });
  const best = outstanding(found, ({ name, below }) => {
    const given = childOf(node, name)?.value?.type === 'mapping' ? 100 : 0;
    return given + (field.startsWith(name) ? 10 : 0) + strangersIn(node, below);
  });
  return best && { ...place(node, best.below, best.name), below: best.name };
}

function inItems(node: TypedNode, definition: DefinitionView, field: string, view: ApiView): Home | undefined {
  if (common.has(field)) return undefined;
  const found = [...definition.fields.values()].flatMap(({ name, type, required }) => {
    const items = type.kind === 'list' ? definitionOf(type.items, view) : undefined;
    return items?.fields.has(field) ? [{ name, items, required }] : [];
  });
  const best = outstanding(
    found,
    ({ name, items, required }) => (required ? 100 : 0) + (childOf(node, name) ? 10 : 0) + strangersIn(node, items),
  );
  return best && place(node, best.items, best.name, '*');
}

/** The mapping of the same name that the pod has for one of a container, or its containers have for one of the pod. */
function namesake(node: TypedNode, field: string, view: ApiView): Home | undefined {
  const { segment, parent } = node;
  if (typeof segment !== 'string' || !parent) return undefined;
  for (let at = parent.parent; at; at = at.parent) {
    const other = definitionOf(at.definition?.fields.get(segment)?.type, view);
    if (other?.fields.has(field)) return place(at, other, segment);
  }
  for (const { name, type, required } of parent.definition?.fields.values() ?? []) {
    const items = type.kind === 'list' && required ? definitionOf(type.items, view) : undefined;
    const other = definitionOf(items?.fields.get(segment)?.type, view);
    if (other?.fields.has(field)) return place(parent, other, name, '*', segment);
  }
  return undefined;
}

/** `containers` of a Deployment or its `spec`: several levels were left out. */
function throughTemplates(node: TypedNode, definition: DefinitionView, field: string, view: ApiView): Home | undefined {
  if (common.has(field)) return undefined;
  const segments: string[] = [];
  for (let at: DefinitionView | undefined = definition; at && segments.length < 5; ) {
    const name: string | undefined = ['jobTemplate', 'template', 'spec'].find((each) => at?.fields.has(each));
    if (name === undefined) return undefined;
    segments.push(name);
    at = definitionOf(at.fields.get(name)?.type, view);
    if (at?.fields.has(field)) return place(node, at, ...segments);
  }
  return undefined;
}

function inMetadata(node: TypedNode, field: string, view: ApiView): Home | undefined {
  const isOfMetadata = ['annotations', 'finalizers', 'labels', 'namespace', 'ownerReferences'].includes(field);
  if (!isOfMetadata && (field !== 'name' || node.parent)) return undefined;
  for (let at: TypedNode | undefined = node; at; at = at.parent) {
    const metadata = definitionOf(at.definition?.fields.get('metadata')?.type, view);
    if (metadata?.fields.has(field) && !childOf(childOf(at, 'metadata'), field)) {
      const home = place(at, metadata, 'metadata');
      return at === node ? { ...home, below: 'metadata' } : home;
    }
  }
  return undefined;
}

function definitionOf(type: FieldType | undefined, view: ApiView): DefinitionView | undefined {
  return type?.kind === 'ref' ? view.definition(type.definition) : undefined;
}

/** How many of the keys that a node should not have a definition has. */
function strangersIn(node: TypedNode, definition: DefinitionView): number {
  return node.children.filter((child) => !child.field && definition.fields.has(String(child.segment))).length;
}

/** The candidate of the highest score; none where two have it. */
function outstanding<T>(candidates: readonly T[], score: (candidate: T) => number): T | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, points: score(candidate) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = scored;
  return first && first.points !== second?.points ? first.candidate : undefined;
}

function place(node: TypedNode, owner: DefinitionView, ...steps: readonly string[]): Home {
  const base = formatFieldPath(segmentsOf(node));
  const path = steps.reduce((at, step) => (step === '*' ? `${at}[*]` : at === '' ? step : `${at}.${step}`), base);
  return { owner: definitionName(owner.name), path };
}
