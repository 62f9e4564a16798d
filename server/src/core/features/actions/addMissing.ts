import { changeObject } from '../../analysis/migration/changeObject.ts';
import type { ObjectChange } from '../../analysis/migration/ObjectChange.ts';
import { referredKind } from '../../analysis/names/objectReferences.ts';
import type { DefinitionView, FieldView } from '../../kubernetes/ApiTimeline.ts';
import { message } from '../../messages/Message.ts';
import { meantField } from '../../rules/unknown-field/meantField.ts';
import { nodesOf } from '../../schema/pairObject.ts';
import { childOf, isNull, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import { keyPlace } from '../completion/keyOrder.ts';
import { companions, neededFields } from '../completion/neededFields.ts';
import { sampleValue } from '../completion/sampleValue.ts';
import { type ShapeContext, shapeOf } from '../completion/shape.ts';
import { withOwnLabels } from '../completion/withOwnLabels.ts';
import { nodesAt } from './nodesAt.ts';
import { placeName } from './placeName.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/**
 * Adds the fields that the API server asks for and that are not there, with values to start from: to the innermost mapping around
 * the place that lacks some, itself or below, and to the whole object.
 */
export function addMissing(context: ActionContext): readonly WriterAction[] {
  const { manifest, offset } = context;
  const { root } = manifest;
  const lacks = [...nodesOf(root)].flatMap((node) => lacksOf(node, context));
  const around = nodesAt(root, offset).filter((node) => isMapping(node));
  const inside = (node: TypedNode): readonly Lack[] => lacks.filter((lack) => isWithin(lack.node, node));
  const innermost = around.findLast((node) => inside(node).length > 0);
  if (!innermost) return [];
  const own = inside(innermost);
  return [...actionFor(innermost, own, context), ...(own.length < lacks.length ? actionFor(root, lacks, context) : [])];
}

/** A field that a mapping lacks. */
interface Lack {
  readonly node: TypedNode;
  readonly definition: DefinitionView;
  readonly field: FieldView;
}

function actionFor(node: TypedNode, lacks: readonly Lack[], context: ActionContext): readonly WriterAction[] {
  const edits = changeObject(
    context.manifest,
    lacks.map((lack) => additionOf(lack, context)),
  );
  if (!edits) return [];
  const title = message('action.add-missing', { place: placeName(node, context.manifest) });
  return [{ title, kind: 'add', edits, mends: 'missing-field' }];
}

function lacksOf(node: TypedNode, { manifest, view, facts }: ActionContext): readonly Lack[] {
  const { definition } = node;
  if (!definition || !isMapping(node) || isOfServer(node)) return [];
  const needed = neededFields(definition, view, facts);
  const isRoot = node === manifest.root;
  const metadata = isRoot ? definition.fields.get('metadata') : undefined;
  // A spec that nothing requires is needed all the same, where it has to say something.
  const spec = isRoot ? definition.fields.get('spec') : undefined;
  const specType = spec?.type.kind === 'ref' ? view.nearestDefinition(spec.type.definition) : undefined;
  const fields = [
    ...needed,
    ...(metadata && !isNameless(manifest.gvk.kind, manifest.gvk.group) ? [metadata] : []),
    ...(spec && specType && companions(specType).length > 0 ? [spec] : []),
    ...(node.parent === manifest.root && node.segment === 'metadata' && !isNamed(node) ? nameOf(definition) : []),
  ];
  const present = new Set(node.children.map(({ segment }) => String(segment)));
  const strangers = node.children.filter((child) => !child.field && child.key);
  return [...new Set(fields)]
    .filter(({ name }) => {
      const given = childOf(node, name);
      if (given && !isNull(given)) return false;
      // What is there under a wrong name is to be renamed.
      const around = { definition, present, needed: [name] };
      return !strangers.some(({ segment }) => meantField(String(segment), around) === name);
    })
    .map((field) => ({ node, definition, field }));
}

function nameOf(definition: DefinitionView): readonly FieldView[] {
  return [definition.fields.get('name')].filter((field) => field !== undefined);
}

function isNamed(metadata: TypedNode): boolean {
  return ['name', 'generateName'].some((field) => (stringOf(childOf(metadata, field)?.node) ?? '') !== '');
}

/** Kinds that are answered at once and never stored. */
function isNameless(kind: string, group: string): boolean {
  return /^auth(?:entication|orization)\.k8s\.io$/.test(group) || /^(?:Binding|Eviction|Status|\w*List)$/.test(kind);
}

/** What the API server writes itself is complete. */
function isOfServer(node: TypedNode): boolean {
  for (let at: TypedNode | undefined = node; at; at = at.parent) {
    if ((at.segment === 'status' && !at.parent?.parent) || at.segment === 'managedFields') return true;
  }
  return false;
}

/** A mapping that is written here: what an alias brings is written elsewhere. */
function isMapping({ node, value, repeated }: TypedNode): boolean {
  return value?.type === 'mapping' && node === value && !repeated;
}

function isWithin(node: TypedNode, outer: TypedNode): boolean {
  for (let at: TypedNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The field goes where people write it: behind the nearest of those that come before it. */
function additionOf({ node, definition, field }: Lack, context: ActionContext): ObjectChange {
  const { manifest } = context;
  const place = (name: string): number => keyPlace(definition.name, name);
  const names = [...definition.fields.keys()].sort((a, b) => place(a) - place(b));
  const index = names.indexOf(field.name);
  return {
    kind: 'set',
    path: [...segmentsOf(node), field.name],
    value:
      node === manifest.root && field.name === 'metadata'
        ? { name: 'name' }
        : sampleValue(
            withOwnLabels(
              shapeOf(field.name, field.type, shapeContext(node, context), definition),
              field.name,
              node.node,
            ),
          ),
    after: names.slice(0, index).reverse(),
    before: names.slice(index + 1),
  };
}

function shapeContext(node: TypedNode, { manifest, view, facts, known }: ActionContext): ShapeContext {
  const name = manifest.name || 'name';
  const namesFor = (definition: DefinitionView, field: string): readonly string[] => {
    if (/^Volume(?:Mount|Device)\.name$/.test(`${definitionName(definition.name)}.${field}`))
      return volumesAround(node);
    const referred = referredKind({ definition: definition.name, field: undefined, textAt: () => undefined }, field);
    return referred ? known.objects(referred.group, referred.kind, manifest.namespace) : [];
  };
  return { view, facts, name, namesFor };
}

/** The volumes of the pod that a node is in. */
function volumesAround(node: TypedNode): readonly string[] {
  for (let at: TypedNode | undefined = node; at; at = at.parent) {
    if (at.definition?.name !== 'core.v1.PodSpec') continue;
    const volumes = childOf(at, 'volumes')?.children ?? [];
    return volumes.flatMap((volume) => stringOf(childOf(volume, 'name')?.node) ?? []);
  }
  return [];
}
