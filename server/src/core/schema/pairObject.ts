import type { ApiView, FieldType, FieldView } from '../kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../kubernetes/ownDecoders.ts';
import type { PathSegment } from '../yaml/FieldPath.ts';
import { entriesOf, keyText, resolve, type YamlMapping, type YamlNode, type YamlScalar } from '../yaml/YamlNode.ts';
import type { TypedNode } from './TypedNode.ts';

/**
 * Pairs every node of one object with its definition, in one walk. A definition that the view's version does not have is
 * taken from the nearest version that has it, so that a removed kind is still understood; the definitions that it shares with
 * others are those of the view. What an alias brings a second time is paired, and its children are not paired again: the
 * place of the first time has them, and a bomb of aliases costs nothing.
 * @param definition short name of the object's definition; `undefined` for a kind that no version knows: then only its
 * metadata has types.
 */
export function pairObject(root: YamlMapping, definition: string | undefined, view: ApiView): TypedNode {
  const walk: Walk = { view, seen: new Map() };
  const place = { key: undefined, segment: undefined, field: undefined, parent: undefined };
  if (definition) return pair(walk, { ...place, node: root, type: { kind: 'ref', definition } });

  const children: TypedNode[] = [];
  const node: TypedNode = {
    ...place,
    node: root,
    value: root,
    type: anyType,
    definition: undefined,
    children,
    repeated: false,
  };
  const metadata: FieldType = { kind: 'ref', definition: 'meta.v1.ObjectMeta' };
  for (const { key, value } of entriesOf(root)) {
    if (keyText(key) !== 'metadata') continue;
    children.push(
      pair(walk, { node: value, key, segment: 'metadata', type: metadata, field: undefined, parent: node }),
    );
  }
  return node;
}

interface Walk {
  readonly view: ApiView;
  /** Nodes with the definitions under which their children are paired already. */
  readonly seen: Map<YamlNode, Set<string>>;
}

interface Place {
  readonly node: YamlNode | undefined;
  readonly key: YamlScalar | undefined;
  readonly segment: PathSegment | undefined;
  readonly type: FieldType;
  readonly field: FieldView | undefined;
  readonly parent: TypedNode | undefined;
}

function pair(walk: Walk, place: Place): TypedNode {
  const value = resolve(place.node);
  const type = typeFor(place.type, value);
  const definition = type.kind === 'ref' ? walk.view.nearestDefinition(type.definition) : undefined;
  const children: TypedNode[] = [];
  const leaf = !value || value.type === 'scalar';
  const node: TypedNode = { ...place, value, type, definition, children, repeated: !leaf && !enter(walk, value, type) };
  if (leaf || node.repeated) return node;

  if (value.type === 'mapping') {
    for (const entry of entriesOf(value)) {
      const name = keyText(entry.key);
      const field = definition?.fields.get(name);
      const childType = field?.type ?? (type.kind === 'map' ? type.values : anyType);
      if (childType === anyType && !definition) continue;
      children.push(
        pair(walk, { node: entry.value, key: entry.key, segment: name, type: childType, field, parent: node }),
      );
    }
  } else if (type.kind === 'list') {
    value.items.forEach((item, index) => {
      children.push(
        pair(walk, {
          node: item.value,
          key: undefined,
          segment: index,
          type: type.items,
          field: undefined,
          parent: node,
        }),
      );
    });
  }
  return node;
}

const anyType: FieldType = { kind: 'any' };

/** Looks through definitions with a decoder of their own, down to the type that this node is held against. */
function typeFor(type: FieldType, value: TypedNode['value']): FieldType {
  if (type.kind !== 'ref') return type;
  const own = ownDecoder(type.definition);
  if (!own) return type;
  if (own.kind !== 'by-node') return own;
  const chosen = value?.type === 'mapping' ? own.mapping : value?.type === 'sequence' ? own.sequence : undefined;
  return chosen ?? own;
}

/** Notes that the children of `value` are about to be paired; `false` when they are already, as the same thing. */
function enter(walk: Walk, value: YamlNode, type: FieldType): boolean {
  const name = signature(type);
  const names = walk.seen.get(value);
  if (names?.has(name)) return false;
  if (names) names.add(name);
  else walk.seen.set(value, new Set([name]));
  return true;
}

function signature(type: FieldType): string {
  if (type.kind === 'ref') return type.definition;
  if (type.kind === 'list') return `[${signature(type.items)}`;
  return type.kind === 'map' ? `{${signature(type.values)}` : type.kind;
}

/** Every node of a paired object, parents before children. */
export function* nodesOf(root: TypedNode): Iterable<TypedNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
}
