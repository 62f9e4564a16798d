import type { ApiView, DefinitionView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatGroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type Schema, type Structure, sorted } from './openapi.ts';

/** A view of the timeline back in the form of its source, so that the two can be held against each other. */
export function structureOf(view: ApiView): Structure {
  const kinds = new Map<string, string[]>();
  for (const known of view.timeline.kinds.values()) {
    if (!existsIn(known.spans, view.version)) continue;
    const list = kinds.get(known.definition) ?? [];
    list.push(formatGroupVersionKind(known.gvk));
    kinds.set(known.definition, list);
  }
  const definitions: Record<string, Schema> = {};
  for (const name of view.timeline.definitionNames) {
    const definition = view.definition(name);
    if (definition) definitions[name] = definitionSchema(definition, kinds.get(name)?.sort());
  }
  return { minor: view.version, definitions: sorted(definitions) };
}

function definitionSchema(definition: DefinitionView, kinds: readonly string[] | undefined): Schema {
  const fields = [...definition.fields.values()];
  const required = fields
    .filter((field) => field.required)
    .map((field) => field.name)
    .sort();
  return {
    ...typeSchema(definition.type),
    ...(fields.length > 0 && {
      properties: Object.fromEntries(fields.map((field) => [field.name, typeSchema(field.type)])),
    }),
    ...(required.length > 0 && { required }),
    ...(kinds && { 'x-kubernetes-group-version-kind': kinds }),
  };
}

function typeSchema(type: FieldType): Schema {
  switch (type.kind) {
    case 'any':
      return {};
    case 'int-or-string':
    case 'quantity':
      return { format: type.kind };
    case 'object':
      return { type: 'object', ...mapType(type) };
    case 'ref':
      return { $ref: type.definition, ...mapType(type), ...listType(type) };
    case 'list':
      return {
        type: 'array',
        items: typeSchema(type.items),
        ...listType(type),
        ...(type.listMapKeys && { 'x-kubernetes-list-map-keys': type.listMapKeys }),
      };
    case 'map':
      return { type: 'object', additionalProperties: typeSchema(type.values), ...mapType(type) };
    case 'by-node':
      throw new TypeError('The timeline holds no type that depends on the node');
    default:
      return {
        type: type.kind,
        ...(type.format && { format: type.format }),
        ...(type.enum && { enum: type.enum }),
        ...listType(type),
      };
  }
}

function mapType(type: { readonly mapType?: string }): Schema {
  return type.mapType ? { 'x-kubernetes-map-type': type.mapType } : {};
}

function listType(type: { readonly listType?: string }): Schema {
  return type.listType ? { 'x-kubernetes-list-type': type.listType } : {};
}
