import type { Report } from '../analysis/Finding.ts';
import { isUnvalidated } from '../analysis/isUnvalidated.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { isNull } from '../schema/structuralValidator.ts';
import { anchorOf, childOf, pathOf, type TypedNode } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import { closest } from '../text/closest.ts';

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
      if (value === '') yield missing(manifest.root, field, 'error', manifest.gvk.kind || 'object');
    }
    if (!view.kind(manifest.gvk)) return;
    for (const node of nodesOf(manifest.root)) {
      if (!node.definition || node.repeated || node.value?.type !== 'mapping') continue;
      if (node.value.range.end >= (manifest.document.brokenAt ?? Number.POSITIVE_INFINITY)) continue;
      for (const field of facts.refusedWithout(node.definition.name, view.version)) {
        const given = childOf(node, field);
        if ((given && !isNull(given)) || isMisspelt(node, field)) continue;
        if (isExcused(node, context) || isUnvalidated(node, context)) continue;
        yield missing(node, field, 'error', definitionName(node.definition.name));
      }
    }
  },
  *structure(error, context) {
    if (error.kind !== 'missing-field' || isExcused(error.node, context) || isMisspelt(error.node, error.field.name))
      return;
    const { name } = error.definition;
    const isAccepted =
      context.facts.required(name, error.field.name, context.view.version) === 'accepted' ||
      isUnvalidated(error.node, context);
    yield missing(error.node, error.field.name, isAccepted ? 'warning' : 'error', definitionName(name));
  },
};

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

/** Whether the field is there under a wrong name, of which `unknown-field` tells. */
function isMisspelt(node: TypedNode, field: string): boolean {
  return node.children.some(
    ({ field: known, segment }) => !known && typeof segment === 'string' && closest(segment, [field]),
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
