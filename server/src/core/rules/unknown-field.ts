import type { Fix } from '../analysis/Fix.ts';
import { isMergeDirective } from '../analysis/partial.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import type { ApiView, DefinitionView } from '../kubernetes/ApiTimeline.ts';
import { message } from '../messages/Message.ts';
import type { StructuralError } from '../schema/StructuralError.ts';
import { entryFor, pathOf, type TypedNode } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import { closest } from '../text/closest.ts';
import { renameKey } from '../yaml/edit.ts';
import { formatFieldPath } from '../yaml/FieldPath.ts';
import { keyText } from '../yaml/YamlNode.ts';

/** A key that the API does not have at its place, in any version: what another version has belongs to the life-cycle rules. */
export const unknownField: Rule = {
  id: 'unknown-field',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'unknown-field.title',
    what: 'unknown-field.what',
    why: 'unknown-field.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selectors:
    app: web
  ports:
    - port: 80
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'unknown-field' || error.definition.definition.fields.has(error.name)) return;
    if (context.manifest.partial && isMergeDirective(error.name)) return;
    const field = error.name;
    const definition = definitionName(error.definition.name);
    const report = { range: error.key.range, path: pathOf(error.child) };

    const suggestion = suggestionFor(error);
    if (suggestion) {
      const fixes = (): readonly Fix[] => renameFix(error, context, suggestion);
      yield { ...report, message: message('unknown-field.did-you-mean', { field, definition, suggestion }), fixes };
      return;
    }
    const owner = ownerAbove(error.node, field) ?? ownerBelow(error.node, error.definition, field, context.view);
    yield owner
      ? { ...report, message: message('unknown-field.elsewhere', { field, definition, ...owner }) }
      : { ...report, message: message('unknown-field.message', { field, definition }) };
  },
};

type UnknownField = Extract<StructuralError, { readonly kind: 'unknown-field' }>;

/** The field that was meant; one that stands there already was not. */
function suggestionFor(error: UnknownField): string | undefined {
  const { name, definition, present } = error;
  return closest(
    name,
    [...definition.fields.keys()].filter((field) => !present.has(field)),
  );
}

function renameFix(error: UnknownField, context: ManifestContext, suggestion: string): readonly Fix[] {
  const entry = entryFor(error.child);
  if (!entry || keyText(entry.key) !== error.name) return [];
  // Also where the case alone differs: the API server tells cases apart since 1.11, and without strict validation it drops the
  // field, which takes effect with its right name.
  return [
    {
      title: message('unknown-field.fix', { field: error.name, suggestion }),
      safety: 'review',
      edits: [renameKey(context.manifest.document, entry, suggestion)],
      notes: [message('unknown-field.note')],
    },
  ];
}

interface Owner {
  readonly owner: string;
  readonly path: string;
}

/** A definition above that has the field: the key was indented too far. */
function ownerAbove(node: TypedNode, field: string): Owner | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.definition?.fields.has(field))
      return { owner: definitionName(at.definition.name), path: pathOf(at) || definitionName(at.definition.name) };
  }
  return undefined;
}

/** A field's definition that has the field: the key was not indented far enough. Names that nearly everything has tell nothing. */
function ownerBelow(node: TypedNode, definition: DefinitionView, field: string, view: ApiView): Owner | undefined {
  if (['name', 'kind', 'apiVersion', 'namespace', 'type', 'labels', 'status'].includes(field)) return undefined;
  for (const { name, type } of definition.fields.values()) {
    const below = type.kind === 'ref' && name !== 'status' ? view.definition(type.definition) : undefined;
    if (below?.fields.has(field)) return { owner: definitionName(below.name), path: join(pathOf(node), name) };
  }
  return undefined;
}

function join(path: string, name: string): string {
  return path === '' ? formatFieldPath([name]) : `${path}.${name}`;
}
