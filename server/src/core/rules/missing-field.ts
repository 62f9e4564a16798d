import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import { isUnvalidated } from '../analysis/isUnvalidated.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { anchorOf, childOf, isNull, pathOf, type TypedNode } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import { closest } from '../text/closest.ts';
import { insertEntry, renameKey } from '../yaml/edit.ts';
import { entriesOf, keyText } from '../yaml/YamlNode.ts';
import { emptyKeyAbove } from './unknown-field/emptyKeyAbove.ts';
import { isAmount } from './unknown-field/isAmount.ts';
import { meantField } from './unknown-field/meantField.ts';
import { secondObject } from './yaml-syntax/secondObject.ts';

/** A field that a complete object must have. */
export const missingField: Rule = {
  id: 'missing-field',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'missing-field.title',
    what: 'missing-field.what',
    why: 'missing-field.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - http:
        paths:
          - path: /
            backend:
              service:
                name: web
                port:
                  number: 80
`,
    },
  },
  *manifest(context) {
    const { manifest, facts, view } = context;
    for (const [field, value] of [
      ['apiVersion', manifest.gvk.version],
      ['kind', manifest.gvk.kind],
    ] as const) {
      if (value === '') yield missingHead(manifest, field);
    }
    if (!view.kind(manifest.gvk) || isUncertain(manifest)) return;
    if (lacksName(manifest)) yield missingName(manifest);
    for (const node of nodesOf(manifest.root)) {
      if (!node.definition || node.repeated || node.value?.type !== 'mapping') continue;
      for (const field of facts.refusedWithout(node.definition.name, view.version)) {
        const given = childOf(node, field);
        if ((given && !isNull(given)) || isWrittenWrongly(node, field)) continue;
        if (isExcused(node, context) || isUnvalidated(node, context)) continue;
        yield missing(node, field, 'error', definitionName(node.definition.name));
      }
    }
  },
  *structure(error, context) {
    if (error.kind !== 'missing-field' || isUncertain(context.manifest)) return;
    if (isExcused(error.node, context) || isWrittenWrongly(error.node, error.field.name)) return;
    const { name } = error.definition;
    const isAccepted =
      context.facts.required(name, error.field.name, context.view.version) === 'accepted' ||
      isUnvalidated(error.node, context);
    const report = missing(error.node, error.field.name, isAccepted ? 'warning' : 'error', definitionName(name));
    const isPathType = definitionName(name) === 'HTTPIngressPath' && error.field.name === 'pathType';
    yield isPathType ? { ...report, fixes: () => pathTypeFixes(error.node, context) } : report;
  },
};

/** Whether what is missing in a document may stand in a part of it that could not be read, or in another object's place. */
function isUncertain({ document }: Manifest): boolean {
  return document.brokenAt !== undefined || secondObject(document) !== undefined;
}

function missing(node: TypedNode, field: string, severity: 'error' | 'warning', definition: string): Report {
  const id = severity === 'warning' ? 'missing-field.schema-only' : 'missing-field.message';
  const present = childOf(node, field);
  const path = pathOf(node);
  return {
    range: present?.key?.range ?? anchorOf(node),
    path: path === '' ? field : `${path}.${field}`,
    severity,
    message: message(id, { field, definition }),
  };
}

/** What a path of an Ingress may be compared by; which of them was meant, only its author knows. */
function pathTypeFixes({ node, value }: TypedNode, { manifest: { document } }: ManifestContext): readonly Fix[] {
  if (value?.type !== 'mapping' || node !== value) return [];
  const path = value.entries.find(({ key }) => keyText(key) === 'path');
  return ['Prefix', 'ImplementationSpecific'].map((type) => ({
    title: message('missing-field.fix-add', { field: 'pathType', value: type }),
    safety: 'review',
    edits: [insertEntry(document, value, 'pathType', type, path ? { after: path } : 'start')],
    notes: [message('missing-field.path-type')],
  }));
}

/** An object that does not say what it is, or says it with a key that is spelt in another way. */
function missingHead({ root, node, document, gvk }: Manifest, field: 'apiVersion' | 'kind'): Report {
  const entry = entriesOf(node).find(({ key }) => keyText(key) !== field && closest(keyText(key), [field], 2));
  if (!entry) return missing(root, field, 'error', gvk.kind || 'object');
  const given = keyText(entry.key);
  return {
    range: entry.key.range,
    path: field,
    message: message('missing-field.misspelt', { field, given }),
    fixes: () => [
      {
        title: message('unknown-field.fix', { field: given, suggestion: field }),
        safety: 'review',
        edits: [renameKey(document, entry, field)],
        notes: [message('missing-field.note')],
      },
    ],
  };
}

/**
 * Whether an object is to be stored and has no name: kubectl and the API server both refuse it. What is asked of the API server and
 * answered at once has none.
 */
function lacksName({ partial, gvk, root }: Manifest): boolean {
  if (
    partial ||
    /^auth(?:entication|orization)\.k8s\.io$/.test(gvk.group) ||
    /^(?:Binding|Eviction|Status|\w*List)$/.test(gvk.kind)
  )
    return false;
  const metadata = childOf(root, 'metadata');
  if (!root.definition?.fields.has('metadata') || isWrittenWrongly(root, 'metadata')) return false;
  if (metadata && (isWrittenWrongly(metadata, 'name') || isWrittenWrongly(metadata, 'generateName'))) return false;
  return !metadata || (!isGiven(childOf(metadata, 'name')) && !isGiven(childOf(metadata, 'generateName')));
}

function isGiven(node: TypedNode | undefined): boolean {
  return (
    node?.value !== undefined &&
    !(node.value.type === 'scalar' && (node.value.value === null || node.value.value === ''))
  );
}

function missingName({ root, gvk }: Manifest): Report {
  const metadata = childOf(root, 'metadata');
  const name = childOf(metadata, 'name');
  return {
    range: name?.key?.range ?? anchorOf(metadata ?? root),
    path: 'metadata.name',
    message: message('missing-field.name', { kind: gvk.kind }),
  };
}

/**
 * Whether `unknown-field` tells of the field already: it is there under a wrong name, or one level too high or too low, or what
 * it holds stands beside it.
 */
function isWrittenWrongly(node: TypedNode, field: string): boolean {
  const { definition } = node;
  if (node.children.length > 100) return false;
  const strangers = node.children.filter((child) => !child.field && child.key);
  const present = new Set(node.children.map((child) => String(child.segment)));
  const isMeant = ({ segment }: TypedNode): boolean =>
    definition !== undefined && meantField(String(segment), { definition, present, needed: [field] }) === field;
  if (strangers.some(isMeant)) return true;
  if (definition?.name === 'core.v1.EnvVar' && strangers.length > 0) return true;
  if (definition && strangers.some(({ segment }) => isAmount(definition, String(segment)))) return true;
  if (strangers.some((child) => emptyKeyAbove(node, child)?.parent.segment === field)) return true;
  const around = [node.parent, node.parent?.parent, ...node.children];
  return around.some(
    (each) => each?.definition && each.children.some((child) => !child.field && child.segment === field),
  );
}

/** Nothing is missing in a patch, nor in what the API server writes itself. */
function isExcused(node: TypedNode, context: ManifestContext): boolean {
  if (context.manifest.partial) return true;
  for (let at: TypedNode | undefined = node; at; at = at.parent) {
    if (at.segment === 'status' && at.parent?.parent === undefined) return true;
    if (at.segment === 'managedFields') return true;
  }
  return false;
}
