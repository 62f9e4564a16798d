import type { TypedNode } from '../../schema/TypedNode.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { indentationOf, lineEndingOf, scalarText } from '../../yaml/edit.ts';
import { columnOf, isInFlow } from '../../yaml/surroundings.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlMapping, YamlScalar, YamlSequence } from '../../yaml/YamlNode.ts';
import { asNamed } from '../layout/asNamed.ts';
import { indentLines, outdentLines } from '../layout/indentLines.ts';
import { soundEdits } from '../layout/soundEdits.ts';

/** Edits that make a list of a mapping: with a dash, or in brackets. */
export function listOfOne(document: YamlDocument, mapping: YamlMapping): readonly TextEdit[] | undefined {
  if (mapping.flow || isInFlow(document, mapping.range)) return soundEdits(document, around(mapping, '[', ']'));
  const [first, ...further] = indentLines(document, mapping.range, 2);
  return first && soundEdits(document, [{ ...first, newText: '- ' }, ...further]);
}

/** Edits that make items with `name` and `value` of a mapping of names and values. */
export function listOfNamed(document: YamlDocument, mapping: YamlMapping): readonly TextEdit[] | undefined {
  const edits = asNamed(document, mapping, '- ');
  return edits && soundEdits(document, edits);
}

/** Edits that make one mapping of a list of mappings: their dashes go. */
export function withoutDashes(document: YamlDocument, list: YamlSequence): readonly TextEdit[] | undefined {
  if (list.flow || list.items.some(({ value }) => value?.type !== 'mapping' || value.flow)) return undefined;
  const edits = list.items.map(({ range: { start } }) => ({ range: { start, end: start + 1 }, newText: ' ' }));
  return soundEdits(document, edits);
}

/** Edits that put the keys under `node` in its place. */
export function withoutLevel(document: YamlDocument, { key, value, node }: TypedNode): readonly TextEdit[] | undefined {
  if (!key || value?.type !== 'mapping' || value.flow || value !== node || value.anchor !== undefined) return undefined;
  const between = document.text.slice(key.range.end, value.range.start);
  const by = columnOf(document, value.range.start) - columnOf(document, key.range.start);
  if (!/^:\s*$/.test(between) || by <= 0) return undefined;
  const [, ...further] = outdentLines(document, value.range, by);
  return soundEdits(document, [{ range: { start: key.range.start, end: value.range.start }, newText: '' }, ...further]);
}

/** Edits that make `key: value` of a value that stands alone. */
export function underKey(
  document: YamlDocument,
  { value, key }: TypedNode,
  name: string,
): readonly TextEdit[] | undefined {
  if (value?.type !== 'scalar' || !isPlainText(value)) return undefined;
  const { start } = value.range;
  if (isInFlow(document, value.range)) return soundEdits(document, around(value, `{${name}: `, '}'));
  if (!key) return soundEdits(document, [{ range: { start, end: start }, newText: `${name}: ` }]);
  const column = columnOf(document, key.range.start) + indentationOf(document);
  const head = `:${lineEndingOf(document.text)}${' '.repeat(column)}${name}: `;
  return soundEdits(document, [{ range: { start: key.range.end, end: start }, newText: head }]);
}

/** Edits that put a key above a list, so that it stands under it. */
export function listUnder(
  document: YamlDocument,
  { value, key }: TypedNode,
  name: string,
): readonly TextEdit[] | undefined {
  if (value?.type !== 'sequence' || value.flow || !key || value.anchor !== undefined) return undefined;
  const colon = key.range.end + 1;
  if (document.text.charAt(colon - 1) !== ':') return undefined;
  const by = indentationOf(document);
  const margin = lineEndingOf(document.text) + ' '.repeat(columnOf(document, key.range.start) + by);
  const head = { range: { start: colon, end: colon }, newText: `${margin}${name}:` };
  return soundEdits(document, [head, ...indentLines(document, value.range, by)]);
}

/** Edits that make a list in brackets of a text without blanks. */
export function listOfText(document: YamlDocument, value: YamlScalar, name?: string): readonly TextEdit[] | undefined {
  if (!isPlainText(value) || /\s/.test(String(value.value))) return undefined;
  const text = scalarText(String(value.value), value.style, 'flow');
  return soundEdits(document, [
    { range: value.range, newText: name === undefined ? `[${text}]` : `[{${name}: ${text}}]` },
  ]);
}

/** Edits that make `name` and `value` of `NAME=value`. */
export function namedValue(document: YamlDocument, { value, key }: TypedNode): readonly TextEdit[] | undefined {
  if (key || value?.type !== 'scalar' || !isPlainText(value) || isInFlow(document, value.range)) return undefined;
  const pair = envPair(value);
  if (!pair) return undefined;
  const margin = lineEndingOf(document.text) + ' '.repeat(columnOf(document, value.range.start));
  const newText = `name: ${scalarText(pair.name)}${margin}value: ${scalarText(pair.value)}`;
  return soundEdits(document, [{ range: value.range, newText }]);
}

/** `NAME=value`, as a shell and compose files have it. */
export function envPair({ value }: YamlScalar): { readonly name: string; readonly value: string } | undefined {
  const match = /^([A-Za-z_][\w.-]*)=(.*)$/.exec(String(value));
  return match ? { name: match[1] ?? '', value: match[2] ?? '' } : undefined;
}

function isPlainText({ style, tag, anchor }: YamlScalar): boolean {
  return style !== 'literal' && style !== 'folded' && tag === undefined && anchor === undefined;
}

function around(
  { range: { start, end } }: YamlMapping | YamlScalar,
  before: string,
  after: string,
): readonly TextEdit[] {
  return [
    { range: { start, end: start }, newText: before },
    { range: { start: end, end }, newText: after },
  ];
}
