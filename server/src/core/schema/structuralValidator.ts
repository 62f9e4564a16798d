import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { DefinitionView, FieldType } from '../kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../kubernetes/ownDecoders.ts';
import type { PathSegment } from '../yaml/FieldPath.ts';
import { entriesOf, keyText, resolve } from '../yaml/YamlNode.ts';
import { isBase64, isDateTime, isQuantity } from './formats.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import { nodesOf } from './pairObject.ts';
import type { StructuralError } from './StructuralError.ts';
import { isNull, type TypedNode } from './TypedNode.ts';

/** Checks paired objects against their definitions. Holds the compiled validators; make one and keep it. */
export interface StructuralValidator {
  /**
   * Every difference between the object and its definitions, in the order of the walk. One small validator checks each
   * node against its own definition alone, since the walk goes down to the children; it is compiled when its definition is
   * first met and shared by all versions that define it alike.
   */
  validate(root: TypedNode): readonly StructuralError[];
}

export function createStructuralValidator(): StructuralValidator {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: false,
    validateSchema: false,
    logger: false,
    code: { optimize: false },
    formats: {
      byte: { type: 'string', validate: isBase64 },
      'date-time': { type: 'string', validate: isDateTime },
      'micro-time': { type: 'string', validate: isDateTime },
      int32: { type: 'number', validate: (value: number) => Math.abs(value + 0.5) <= 2 ** 31 },
      // 2^63 itself is let through: it is what 2^63-1 becomes as a JavaScript number.
      int64: { type: 'number', validate: (value: number) => Math.abs(value) <= 2 ** 63 },
      double: true,
      quantity: { type: 'string', validate: isQuantity },
    },
  });
  const validators = new WeakMap<DefinitionView, ValidateFunction>();
  const validatorOf = (definition: DefinitionView): ValidateFunction => {
    const known = validators.get(definition);
    if (known) return known;
    const compiled = ajv.compile(schemaOf(definition));
    validators.set(definition, compiled);
    return compiled;
  };

  return {
    validate: (root) => {
      const errors: StructuralError[] = [];
      for (const node of nodesOf(root)) {
        if (node.definition && isChecked(node)) {
          const validator = validatorOf(node.definition);
          if (!validator(dataOf(node)))
            for (const error of readErrors(node, node.definition, validator.errors ?? [])) errors.push(error);
          for (const error of unknownNulls(node, node.definition)) errors.push(error);
        }
        for (const error of duplicates(node)) errors.push(error);
      }
      return errors;
    },
  };
}

/** A mapping, or an empty item of a list, which Kubernetes decodes to an object with nothing in it. */
function isChecked(node: TypedNode): boolean {
  if (node.repeated) return false;
  return node.value?.type === 'mapping' || (typeof node.segment === 'number' && isNull(node));
}

type JsonSchema = { readonly [keyword: string]: unknown };

/** One definition as a JSON schema, its references to other definitions cut off. */
function schemaOf(definition: DefinitionView): JsonSchema {
  if (definition.type.kind !== 'object') return typeSchema(definition.type);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const field of definition.fields.values()) {
    properties[field.name] = typeSchema(field.type);
    if (field.required) required.push(field.name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function typeSchema(type: FieldType): JsonSchema {
  switch (type.kind) {
    case 'ref': {
      const own = ownDecoder(type.definition);
      return own ? typeSchema(own) : { type: 'object' };
    }
    case 'any':
      return {};
    case 'object':
      return { type: 'object' };
    case 'list':
      return { type: 'array', items: typeSchema(type.items) };
    case 'map':
      return { type: 'object', additionalProperties: typeSchema(type.values) };
    case 'int-or-string':
      return { type: ['integer', 'string'], format: 'int32' };
    case 'quantity':
      return { type: ['number', 'string'], format: 'quantity' };
    case 'by-node':
      return {
        type: [
          ...(type.mapping ? ['object'] : []),
          ...(type.sequence ? ['array'] : []),
          ...(type.boolean ? ['boolean'] : []),
        ],
      };
    default:
      return {
        type: type.kind,
        ...(type.format && { format: type.format }),
        // The empty string is what Go has for "not set": the API server fills in the default or asks for the field.
        ...(type.enum && { enum: [...new Set([...type.enum, ''])] }),
      };
  }
}

/** Unknown keys without a value: a strict decoder looks at the name before it looks at the value. */
function unknownNulls(node: TypedNode, definition: DefinitionView): readonly StructuralError[] {
  if (definition.type.kind !== 'object') return [];
  const nulls = node.children.filter(
    (child) => isNull(child) && typeof child.segment === 'string' && !definition.fields.has(child.segment),
  );
  if (nulls.length === 0) return [];
  const present = namesIn(node);
  return nulls.flatMap((child): readonly StructuralError[] => {
    const { key, segment } = child;
    return key ? [{ kind: 'unknown-field', node, definition, name: String(segment), key, child, present }] : [];
  });
}

/**
 * What the validator of `node`'s definition sees: scalars, lists and maps of them, and `{}` in the place of everything that has a
 * validator of its own. Nulls are left out, as Kubernetes does; an item of a list keeps its place with an empty value.
 */
function dataOf(node: TypedNode): unknown {
  const data = Object.create(null) as Record<string, unknown>;
  for (const child of node.children) {
    if (!isNull(child) && child.segment !== undefined) data[child.segment] = shallow(child);
  }
  return data;
}

function shallow(node: TypedNode): unknown {
  const { type, value } = node;
  if (!value || value.type === 'scalar') return value?.value ?? zeroOf(type);
  if (type.kind === 'list' && value.type === 'sequence') return node.children.map(shallow);
  if (type.kind === 'map' && value.type === 'mapping') return dataOf(node);
  return value.type === 'sequence' ? [] : {};
}

/** What a null in a list is decoded to. */
function zeroOf(type: FieldType): unknown {
  switch (type.kind) {
    case 'string':
      return '';
    case 'integer':
    case 'number':
    case 'int-or-string':
    case 'quantity':
      return 0;
    case 'boolean':
      return false;
    case 'list':
      return [];
    default:
      return {};
  }
}

/** The validator's errors as ours; of several about one value the most basic. */
function readErrors(
  node: TypedNode,
  definition: DefinitionView,
  errors: readonly ErrorObject[],
): readonly StructuralError[] {
  const wrongType = new Set(errors.filter((error) => error.keyword === 'type').map((error) => error.instancePath));
  const present = namesIn(node);
  const childAt = childFinder();
  return errors.flatMap((error): readonly StructuralError[] => {
    const target = atPointer(node, error.instancePath, childAt);
    if (!target) return [];
    if (error.keyword !== 'additionalProperties' && error.keyword !== 'required' && holdsPlaceholder(target)) return [];
    if (error.keyword === 'type') return [{ kind: 'wrong-type', node: target, expected: target.type }];
    if (wrongType.has(error.instancePath)) return [];
    switch (error.keyword) {
      case 'additionalProperties': {
        const name = String(error.params.additionalProperty);
        const child = childAt(node, name);
        return child?.key ? [{ kind: 'unknown-field', node, definition, name, key: child.key, child, present }] : [];
      }
      case 'required': {
        const field = definition.fields.get(String(error.params.missingProperty));
        return field ? [{ kind: 'missing-field', node, definition, field }] : [];
      }
      case 'enum':
        return [
          {
            kind: 'unsupported-value',
            node: target,
            allowed: (error.params.allowedValues as string[]).filter(Boolean),
          },
        ];
      case 'format':
        return [{ kind: 'invalid-format', node: target, format: String(error.params.format) }];
      default:
        return [];
    }
  });
}

function namesIn(node: TypedNode): ReadonlySet<string> {
  return new Set(node.children.map((child) => String(child.segment)));
}

function holdsPlaceholder({ value }: TypedNode): boolean {
  return value?.type === 'scalar' && typeof value.value === 'string' && isPlaceholder(value.value);
}

type ChildFinder = (parent: TypedNode, segment: PathSegment) => TypedNode | undefined;

/** Finds children as `childOf` does, for many in one parent: the children are gone through once. */
function childFinder(): ChildFinder {
  const known = new Map<TypedNode, ReadonlyMap<PathSegment | undefined, TypedNode>>();
  return (parent, segment) => {
    const children = known.get(parent) ?? new Map(parent.children.map((child) => [child.segment, child]));
    known.set(parent, children);
    return children.get(segment);
  };
}

/** The node at a JSON pointer below `node`. */
function atPointer(node: TypedNode, pointer: string, childAt: ChildFinder): TypedNode | undefined {
  let at: TypedNode | undefined = node;
  for (const part of pointer.split('/').slice(1)) {
    const segment: string = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at = at && childAt(at, at.type.kind === 'list' ? Number(segment) : segment);
  }
  return at;
}

/** Items whose list-map keys or set value an earlier item has. An item that lacks a key without default is told by others. */
function duplicates(node: TypedNode): readonly StructuralError[] {
  const { type } = node;
  if (type.kind !== 'list' || (type.listType !== 'map' && type.listType !== 'set')) return [];
  const { listType } = type;
  const keys = type.listMapKeys ?? [];
  const firsts = new Map<string, TypedNode>();
  const errors: StructuralError[] = [];
  for (const item of node.children) {
    const identity = listType === 'set' ? setIdentity(item) : mapIdentity(item, keys);
    if (identity === undefined) continue;
    const first = firsts.get(identity);
    if (first) errors.push({ kind: 'duplicate-entry', node: item, first, keys, listType });
    else firsts.set(identity, item);
  }
  return errors;
}

function setIdentity(item: TypedNode): string | undefined {
  return item.value?.type === 'scalar' && item.value.value !== null ? JSON.stringify(item.value.value) : undefined;
}

function mapIdentity(item: TypedNode, keys: readonly string[]): string | undefined {
  if (item.value?.type !== 'mapping') return undefined;
  const entries = entriesOf(item.value);
  const parts: unknown[] = [];
  for (const key of keys) {
    const value = resolve(entries.findLast((entry) => keyText(entry.key) === key)?.value);
    const scalar = value?.type === 'scalar' ? value.value : undefined;
    const part = scalar ?? defaultKey(key);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return JSON.stringify(parts);
}

/** The only list-map key that the API server fills in: k8s.io/api core/v1 ContainerPort and ServicePort `+default="TCP"`. */
function defaultKey(key: string): string | undefined {
  return key === 'protocol' ? 'TCP' : undefined;
}
