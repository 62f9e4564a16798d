import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import { isShared } from '../analysis/isShared.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import type { DefinitionView, FieldType } from '../kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../kubernetes/ownDecoders.ts';
import { type Message, message } from '../messages/Message.ts';
import type { StructuralError } from '../schema/StructuralError.ts';
import { fieldName, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { definitionName, typeName } from '../schema/typeName.ts';
import { shortened } from '../text/shortened.ts';
import type { TextEdit } from '../text/TextEdit.ts';
import type { TextRange } from '../text/TextRange.ts';
import { quoted } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { entriesOf, keyText, type YamlMapping, type YamlScalar, type YamlSequence } from '../yaml/YamlNode.ts';
import {
  envPair,
  listOfNamed,
  listOfOne,
  listOfText,
  listUnder,
  namedValue,
  underKey,
  withoutDashes,
  withoutLevel,
} from './wrong-type/shapeEdits.ts';

/** A value of another type than its field's, read as Kubernetes reads YAML. */
export const wrongType: Rule = {
  id: 'wrong-type',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'wrong-type.title',
    what: 'wrong-type.what',
    why: 'wrong-type.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  verbose: yes
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'wrong-type') return;
    yield {
      range: rangeOf(error.node),
      path: pathOf(error.node),
      ...(scalarAsWritten(error, context) ?? shapeMeant(error, context) ?? plain(error)),
    };
  },
};

type WrongType = Extract<StructuralError, { readonly kind: 'wrong-type' }>;
type Explained = Pick<Report, 'message' | 'fixes'> & Partial<Pick<Report, 'range'>>;

/** A collection is marked by its key: its own text may be long. */
function plain({ node, expected }: WrongType): Explained {
  return {
    range: (node.value?.type === 'scalar' ? undefined : node.key?.range) ?? rangeOf(node),
    message: message('wrong-type.message', {
      field: fieldName(node),
      expected: typeName(expected),
      actual: actualName(node),
    }),
  };
}

/** A number or boolean that was meant as a text, or the other way round. */
function scalarAsWritten({ node, expected }: WrongType, { manifest }: ManifestContext): Explained | undefined {
  const { document } = manifest;
  const { value } = node;
  if (value?.type !== 'scalar') return undefined;
  const field = fieldName(node);
  if (expected.kind === 'string' && value.scalarType !== 'string') {
    const id = value.scalarType === 'boolean' ? 'wrong-type.boolean-for-string' : 'wrong-type.number-for-string';
    const { source } = value;
    // What stood in the text is what was meant: the object was refused until now, so nothing changes its behaviour.
    const fix = { title: message('wrong-type.fix-quote', { source }), safety: 'safe' } as const;
    return {
      message: message(id, { field, source, value: String(value.value) }),
      fixes: () => scalarFix(document, node.node, fix, ({ range }) => ({ range, newText: quoted(source) })),
    };
  }
  const glued = value.style === 'plain' ? /^(-?\d+|true|false)(,|#.*)$/.exec(String(value.value)) : null;
  if (glued?.[1] && glued[2] && takesWord(expected, glued[1])) {
    const isComma = glued[2] === ',';
    const params = { field, expected: typeName(expected), source: shortened(value.source) };
    const newText = isComma ? glued[1] : `${glued[1]} ${glued[2]}`;
    const fix = { title: message('wrong-type.fix-write', { value: glued[1] }), safety: 'safe' } as const;
    return {
      message: message(isComma ? 'wrong-type.comma' : 'wrong-type.comment', params),
      fixes: () => scalarFix(document, node.node, fix, ({ range }) => ({ range, newText })),
    };
  }
  const unquoted = unquotedText(value, expected) ?? unquotedMode(node, value, expected);
  if (unquoted === undefined) return undefined;
  const fix = { title: message('wrong-type.fix-unquote'), safety: 'safe' } as const;
  return {
    message: message('wrong-type.quoted', { field, expected: typeName(expected), source: `\`${value.source}\`` }),
    fixes: () => scalarFix(document, node.node, fix, ({ range }) => ({ range, newText: unquoted })),
  };
}

/** What is said in another shape than the field has, where it can be told what was meant. */
function shapeMeant(error: WrongType, context: ManifestContext): Explained | undefined {
  // What an alias stands for is written elsewhere, and may be right there.
  if (error.node.node?.type === 'alias') return undefined;
  switch (error.node.value?.type) {
    case 'mapping':
      return mappingFor(error, error.node.value, context);
    case 'sequence':
      return listFor(error, error.node.value, context);
    case 'scalar':
      return textFor(error, error.node.value, context);
    default:
      return undefined;
  }
}

function mappingFor(error: WrongType, value: YamlMapping, { manifest, view }: ManifestContext): Explained | undefined {
  const { node, expected } = error;
  const { document } = manifest;
  const field = fieldName(node);
  const range = node.key?.range ?? rangeOf(node);
  if (expected.kind === 'string' && field === 'matchLabels' && node.parent?.type.kind === 'map') {
    const fixes = (): readonly Fix[] =>
      reviewed(document, message('wrong-type.fix-level', { field }), withoutLevel(document, node));
    return { range, message: message('wrong-type.match-labels', { field: fieldName(node.parent) }), fixes };
  }
  if (expected.kind !== 'list') return undefined;
  if (value.entries.length === 0) return { ...plain(error), fixes: () => emptyFix(document, value.range, '[]') };
  const items = expected.items.kind === 'ref' ? view.definition(expected.items.definition) : undefined;
  const keys = entriesOf(value).map(({ key }) => keyText(key));
  const areNames = items?.fields.has('name') && items.fields.has('value') && !keys.some((key) => items.fields.has(key));
  if (areNames) {
    const params = { field, example: keys[0] ?? '' };
    const fixes = (): readonly Fix[] =>
      reviewed(document, message('wrong-type.fix-named'), listOfNamed(document, value));
    return { range, message: message('wrong-type.names-for-list', params), fixes };
  }
  if (items && !keys.some((key) => items.fields.has(key))) return undefined;
  const fixes = (): readonly Fix[] => reviewed(document, message('wrong-type.fix-dash'), listOfOne(document, value));
  return { range, message: message('wrong-type.not-a-list', { field }), fixes };
}

function listFor(error: WrongType, value: YamlSequence, { manifest, view }: ManifestContext): Explained | undefined {
  const { node, expected } = error;
  const { document } = manifest;
  const range = node.key?.range ?? rangeOf(node);
  const field = fieldName(node);
  if (expected.kind !== 'map' && expected.kind !== 'ref' && expected.kind !== 'object') return undefined;
  if (value.items.length === 0) return { ...plain(error), fixes: () => emptyFix(document, value.range, '{}') };
  const keys = value.items.flatMap((item) => (item.value?.type === 'mapping' ? entriesOf(item.value) : []));
  if (value.flow || keys.length === 0) return undefined;
  const has = (definition: DefinitionView | undefined): boolean =>
    keys.every(({ key }) => definition?.fields.has(keyText(key)));
  const definition = expected.kind === 'ref' ? view.definition(expected.definition) : undefined;
  if (!definition || has(definition)) {
    const fixes = (): readonly Fix[] =>
      reviewed(document, message('wrong-type.fix-dashes'), withoutDashes(document, value));
    return { range, message: message('wrong-type.not-a-mapping', { field, expected: typeName(expected) }), fixes };
  }
  const list = [...definition.fields.values()].find(
    ({ type }) => type.kind === 'list' && type.items.kind === 'ref' && has(view.definition(type.items.definition)),
  );
  if (!list) return undefined;
  const fixes = (): readonly Fix[] =>
    reviewed(document, message('unknown-field.fix-under', { parent: list.name }), listUnder(document, node, list.name));
  const params = { field, definition: definitionName(definition.name), list: list.name };
  return { range, message: message('wrong-type.list-for-mapping', params), fixes };
}

function textFor(error: WrongType, value: YamlScalar, context: ManifestContext): Explained | undefined {
  const { node, expected } = error;
  const { document } = context.manifest;
  const field = fieldName(node);
  if (expected.kind === 'list') {
    const isEnv = expected.items.kind === 'ref' && expected.items.definition === 'core.v1.EnvVar';
    const name = expected.items.kind === 'ref' && !isEnv ? keyForText(expected.items, value, context) : undefined;
    if (value.scalarType !== 'string' || (expected.items.kind !== 'string' && name === undefined)) return undefined;
    return {
      ...plain(error),
      fixes: () => reviewed(document, message('wrong-type.fix-list'), listOfText(document, value, name)),
    };
  }
  if (expected.kind !== 'ref') return undefined;
  const pair = expected.definition === 'core.v1.EnvVar' && !node.key ? envPair(value) : undefined;
  if (pair) {
    const params = { source: shortened(value.source), name: pair.name, value: shortened(pair.value) };
    const fixes = (): readonly Fix[] => reviewed(document, message('wrong-type.fix-named'), namedValue(document, node));
    return { message: message('wrong-type.pair', params), fixes };
  }
  const name = keyForText(expected, value, context);
  if (name === undefined) return undefined;
  const params = { field, definition: definitionName(expected.definition), name };
  return {
    message: message('wrong-type.scalar-for-mapping', {
      ...params,
      actual: actualName(node),
      source: shortened(value.source),
    }),
    fixes: () => reviewed(document, message('wrong-type.fix-key', { name }), underKey(document, node, name)),
  };
}

/**
 * The key under which a value that stands alone was meant: one that takes just this text, or the only one needed, or, where none
 * is, the one that things are named or ports numbered by.
 */
function keyForText(
  expected: Extract<FieldType, { readonly kind: 'ref' }>,
  { value }: YamlScalar,
  { facts, view }: ManifestContext,
): string | undefined {
  const fields = [...(view.definition(expected.definition)?.fields.values() ?? [])];
  const ofValues = fields.filter(({ type }) => type.kind === 'string' && type.enum?.includes(String(value)));
  if (ofValues.length === 1) return ofValues[0]?.name;
  const asked = new Set(facts.refusedWithout(expected.definition, view.version));
  const needed = fields.filter(({ name, required }) => required || asked.has(name));
  if (needed.length > 1) return undefined;
  const usual = typeof value === 'number' ? ['port', 'number'] : ['name'];
  const meant = needed[0] ?? usual.flatMap((name) => fields.find((field) => field.name === name) ?? [])[0];
  return meant && takesScalar(meant.type, value) ? meant.name : undefined;
}

function takesScalar(type: FieldType, value: YamlScalar['value']): boolean {
  const { kind } = type.kind === 'ref' ? (ownDecoder(type.definition) ?? type) : type;
  if (typeof value === 'string') return type.kind === 'string' && !type.enum;
  return Number.isInteger(value) && (kind === 'integer' || kind === 'int-or-string');
}

function emptyFix(document: YamlDocument, range: TextRange, empty: '[]' | '{}'): readonly Fix[] {
  return reviewed(document, message('wrong-type.fix-empty', { empty }), [{ range, newText: empty }]);
}

/** The object was refused until now, so that nothing depends on what stands there; what was meant is a guess all the same. */
function reviewed(document: YamlDocument, title: Message, edits: readonly TextEdit[] | undefined): readonly Fix[] {
  if (!edits) return [];
  const shared = edits.some(({ range }) => isShared(document, range)) ? [message('fix.shared-note')] : [];
  return [{ title, safety: 'review', edits, notes: [message('wrong-type.note'), ...shared] }];
}

function actualName({ value }: TypedNode): Message {
  if (!value) return message('value.null');
  if (value.type !== 'scalar') return message(value.type === 'mapping' ? 'value.mapping' : 'value.list');
  switch (value.scalarType) {
    case 'string': {
      const isQuoted = value.style === 'single-quoted' || value.style === 'double-quoted';
      return message('value.string', { source: `\`${shortened(isQuoted ? value.source : String(value.value))}\`` });
    }
    case 'boolean':
      return message('value.boolean', { source: value.source });
    case 'null':
      return message('value.null');
    default:
      return message('value.number', { source: value.source });
  }
}

/** The number or boolean that stands in quotes, when that is what the field takes. */
function unquotedText({ style, value }: YamlScalar, expected: FieldType): string | undefined {
  if (style !== 'single-quoted' && style !== 'double-quoted') return undefined;
  const text = String(value);
  const isMeant =
    expected.kind === 'boolean'
      ? text === 'true' || text === 'false'
      : expected.kind === 'integer'
        ? /^-?(0|[1-9]\d*)$/.test(text) && Math.abs(Number(text)) < 2 ** 31
        : expected.kind === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  return isMeant ? text : undefined;
}

/** A file mode, which octal numbers are for: `"0644"` means what `0644` does. */
function unquotedMode({ segment }: TypedNode, { style, value }: YamlScalar, { kind }: FieldType): string | undefined {
  const isQuoted = style === 'single-quoted' || style === 'double-quoted';
  const isMode = kind === 'integer' && /mode$/i.test(String(segment)) && /^0[0-7]{3}$/.test(String(value));
  return isQuoted && isMode ? String(value) : undefined;
}

function takesWord({ kind }: FieldType, word: string): boolean {
  return kind === 'boolean' ? /^[tf]/.test(word) : (kind === 'integer' || kind === 'number') && /\d/.test(word);
}
