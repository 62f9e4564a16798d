import type { ApiView, DefinitionView, FieldType } from '../../kubernetes/ApiTimeline.ts';
import { parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { existsIn } from '../../kubernetes/KubernetesVersion.ts';
import { gateStageAt, type LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import { message } from '../../messages/Message.ts';
import type { Snippet } from '../../snippets/Snippet.ts';
import { parseDocument } from '../../yaml/parseDocument.ts';
import { keyText, stringOf, valueAt, type YamlMapping, type YamlNode, type YamlScalar } from '../../yaml/YamlNode.ts';
import { plainText } from './insertText.ts';
import { decoded, type ScalarShape, type Shape, shapeOf } from './shape.ts';
import { snippetParts } from './snippetParts.ts';

/** The snippets that a version serves as documents, or inside of objects, remembered by version. Make one and keep it. */
export type ServedSnippets = (view: ApiView, as: 'document' | 'part') => readonly ServedSnippet[];

/** A snippet as one version has it. */
export interface ServedSnippet {
  readonly snippet: Snippet;
  /** The text that is written at this version. */
  readonly yaml: string;
  /** What is written: several for several documents, otherwise one. */
  readonly shapes: readonly [Shape, ...Shape[]];
}

export function createServedSnippets(snippets: readonly Snippet[], facts: LifecycleFacts): ServedSnippets {
  const remembered = new Map<string, readonly ServedSnippet[]>();
  const roots = new Map<string, YamlNode | undefined>();
  const read = (text: string): YamlNode | undefined => {
    if (!roots.has(text)) roots.set(text, parseDocument(text).root);
    return roots.get(text);
  };
  return (view, as) => {
    const key = `${as} ${view.version}`;
    const wanted = snippets.filter(({ fits }) => (fits.in === 'document') === (as === 'document'));
    const known = remembered.get(key) ?? [
      ...wanted.flatMap((snippet) => serve(snippet, { view, facts, read, optional: snippet.optional ?? [] }) ?? []),
      ...(as === 'part' ? otherVolumes(snippets, view, facts) : []),
    ];
    remembered.set(key, known);
    return known;
  };
}

interface Reader {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  readonly optional: readonly string[];
  /** The text of a snippet as YAML. */
  readonly read: (text: string) => YamlNode | undefined;
}

function serve(snippet: Snippet, reader: Reader): ServedSnippet | undefined {
  if (snippet.since !== undefined && reader.view.version < snippet.since) return undefined;
  for (const yaml of snippet.yaml) {
    const [first, ...others] = yaml.split(/^---\n/m).map((text) => readShape(snippet, text, reader));
    const rest = others.flatMap((shape) => shape ?? []);
    if (first && rest.length === others.length) return { snippet, yaml, shapes: [first, ...rest] };
  }
  return undefined;
}

function readShape({ fits }: Snippet, text: string, reader: Reader): Shape | undefined {
  const root = reader.read(text);
  if (root?.type !== 'mapping') return undefined;
  const { view } = reader;
  switch (fits.in) {
    case 'document': {
      const definition = kindOf(root, reader);
      return definition && mapping(root, definition, reader);
    }
    case 'keys': {
      const definition = view.definition(fits.definition);
      return definition && mapping(root, definition, reader);
    }
    case 'item': {
      const definition = view.definition(fits.definition);
      const type = definition && servedField(definition, fits.field, reader);
      return type?.kind === 'list' ? shaped(root, type.items, reader) : undefined;
    }
  }
}

/** The definition of the kind that a document is of, when the version serves it by default. */
function kindOf(root: YamlMapping, { view, facts }: Reader): DefinitionView | undefined {
  const gv = parseApiVersion(stringOf(valueAt(root, 'apiVersion')) ?? '');
  const gvk = gv && { ...gv, kind: stringOf(valueAt(root, 'kind')) ?? '' };
  const known = gvk && view.kind(gvk);
  const life = gvk && facts.kind(gvk);
  if (!known || !life || !existsIn(life.onByDefault, view.version)) return undefined;
  return view.definition(known.definition);
}

/** The type of a field that a version has, has switched on, and does not call deprecated. */
function servedField(
  definition: DefinitionView,
  name: string,
  { view, facts }: Pick<Reader, 'view' | 'facts'>,
): FieldType | undefined {
  const field = definition.fields.get(name);
  const gate = facts.gate(definition.name, name);
  if (!field || facts.deprecated(definition.name, name, view.version)) return undefined;
  return gate && gateStageAt(gate, view.version)?.on !== true ? undefined : field.type;
}

/** What a node of a snippet is as a value of a type; `undefined` where the version does not serve it. */
function shaped(node: YamlNode | undefined, written: FieldType, reader: Reader, at?: ScalarPlace): Shape | undefined {
  const type = decoded(written);
  if (type.kind === 'ref') {
    const definition = reader.view.definition(type.definition);
    if (!definition) return undefined;
    if (definition.type.kind !== 'object') return shaped(node, definition.type, reader, at);
    return node?.type === 'mapping' ? mapping(node, definition, reader) : undefined;
  }
  switch (node?.type) {
    case 'mapping':
      return entries(node, (_, value) => shaped(value, type.kind === 'map' ? type.values : anyType, reader), []);
    case 'sequence': {
      const of = type.kind === 'list' ? type.items : anyType;
      const items = node.items.map(({ value }) => shaped(value, of, reader, at));
      const [item, ...others] = items.flatMap((each) => each ?? []);
      return item && others.length === items.length - 1
        ? { kind: 'list', item, ...(others.length > 0 && { others }) }
        : undefined;
    }
    case 'scalar':
      return scalar(node, type, at);
    default:
      return undefined;
  }
}

const anyType: FieldType = { kind: 'any' };

function mapping(node: YamlMapping, definition: DefinitionView, reader: Reader): Shape | undefined {
  const shape = (key: string, value: YamlNode | undefined): Shape | undefined => {
    const type = servedField(definition, key, reader);
    return type && shaped(value, type, reader, { definition, field: key });
  };
  return entries(node, shape, reader.optional);
}

function entries(
  node: YamlMapping,
  shape: (key: string, value: YamlNode | undefined) => Shape | undefined,
  optional: readonly string[],
): Shape | undefined {
  const found = new Map<string, Shape>();
  for (const { key, value } of node.entries) {
    const name = keyText(key);
    const made = shape(name, value);
    if (made) found.set(name, made);
    else if (!optional.includes(name)) return undefined;
  }
  return { kind: 'mapping', entries: found, ...(found.size === 0 && { isComplete: true }) };
}

/** The field that a scalar is the value, or an item, of. */
type ScalarPlace = NonNullable<ScalarShape['at']>;

function scalar(node: YamlScalar, type: FieldType, at: ScalarPlace | undefined): ScalarShape | undefined {
  const parts = snippetParts(node.source);
  const text = plainText(snippetParts(String(node.value)));
  const values = parts.flatMap((part) => (typeof part === 'string' ? [] : (part.choices ?? [])));
  if ('enum' in type && type.enum && [text, ...values].some((value) => !type.enum?.includes(value))) return undefined;
  const isText = type.kind === 'string' || node.style !== 'plain';
  const isEither = type.kind === 'int-or-string' || type.kind === 'quantity' || type.kind === 'any';
  const isString = isText || (isEither && !/^(?:\d+|true|false)$/.test(text));
  return { kind: 'scalar', isString, text, parts, ...(at && { at }) };
}

/** The volume sources that no snippet is written for, with what they need: plugins of one vendor, while they are served. */
function* otherVolumes(snippets: readonly Snippet[], view: ApiView, facts: LifecycleFacts): Iterable<ServedSnippet> {
  const written = new Set(snippets.flatMap(({ mount, yaml }) => (mount ? yaml.flatMap(keysIn) : [])));
  const volume = view.definition('core.v1.Volume');
  if (!volume) return;
  for (const field of volume.fields.keys()) {
    const type = servedField(volume, field, { view, facts });
    if (field === 'name' || written.has(field) || type?.kind !== 'ref') continue;
    const source = shapeOf(field, type, { view, facts, name: 'data', namesFor: () => [] }, volume);
    const name: Shape = { kind: 'scalar', isString: true, text: 'data', isFixed: true };
    const snippet: Snippet = {
      id: `volume-${field}`,
      label: `volume ${field}`,
      description: message('snippet.volume', { source: field }),
      documentation: [message('snippet.volume.plugin', { source: field })],
      fits: { in: 'item', definition: 'core.v1.PodSpec', field: 'volumes' },
      yaml: [''],
      mount: { mountPath: '/data' },
    };
    const entries: ReadonlyMap<string, Shape> = new Map([
      ['name', name],
      [field, source],
    ]);
    yield { snippet, yaml: '', shapes: [{ kind: 'mapping', entries }] };
  }
}

function keysIn(yaml: string): readonly string[] {
  return [...yaml.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
}
