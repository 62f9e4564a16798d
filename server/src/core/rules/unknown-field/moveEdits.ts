import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { encloses, type TextRange } from '../../text/TextRange.ts';
import { entryText, indentationOf, insertEntryText, lineEndingOf, removeEntry } from '../../yaml/edit.ts';
import { columnOf, isInFlow } from '../../yaml/surroundings.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlEntry, YamlMapping } from '../../yaml/YamlNode.ts';
import { indentLines, outdentLines } from '../layout/indentLines.ts';
import { soundEdits } from '../layout/soundEdits.ts';
import type { Home } from './homeOf.ts';

/** Edits that bring an entry of `node` to its home; `undefined` where that cannot be done in place. */
export function moveEdits(
  document: YamlDocument,
  node: TypedNode,
  entry: YamlEntry | undefined,
  home: Pick<Home, 'above' | 'below'>,
): readonly TextEdit[] | undefined {
  const mapping = entry && ownMapping(node, entry);
  if (!mapping) return undefined;
  const edits = home.above
    ? upwards(document, mapping, entry, home.above)
    : home.below === undefined
      ? undefined
      : into(document, mapping, [entry], childOf(node, home.below), home.below);
  return edits && soundEdits(document, edits);
}

/** Edits that put a key above entries which follow one another, so that they stand under it. */
export function wrapEdits(
  document: YamlDocument,
  node: TypedNode,
  entries: readonly YamlEntry[],
  key: string,
): readonly TextEdit[] | undefined {
  const mapping = entries.every((entry) => ownMapping(node, entry)) ? node.value : undefined;
  const edits = mapping?.type === 'mapping' ? into(document, mapping, entries, childOf(node, key), key) : undefined;
  return edits && soundEdits(document, edits);
}

/** Edits that indent entries so that they stand under the key above them. */
export function indentEdits(document: YamlDocument, entries: readonly YamlEntry[]): readonly TextEdit[] | undefined {
  const range = around(entries);
  return range && soundEdits(document, indentLines(document, range, indentationOf(document)));
}

/** The mapping that an entry is written in, unless an alias or a merge key brings it here. */
function ownMapping(node: TypedNode, entry: YamlEntry): YamlMapping | undefined {
  const { value } = node;
  return value?.type === 'mapping' && node.node === value && value.entries.includes(entry) ? value : undefined;
}

function upwards(
  document: YamlDocument,
  mapping: YamlMapping,
  entry: YamlEntry,
  above: TypedNode,
): readonly TextEdit[] | undefined {
  if (above.value?.type !== 'mapping' || above.node !== above.value || mapping.entries.length === 1) return undefined;
  const after = above.value.entries.find((each) => encloses(each.range, entry.range));
  if (!after || mapping.flow !== above.value.flow) return undefined;
  if (!mapping.flow && after.range.end === entry.range.end) {
    const by = columnOf(document, entry.range.start) - columnOf(document, after.range.start);
    return outdentLines(document, entry.range, by);
  }
  return [
    removeEntry(document, mapping, entry, 'drop'),
    insertEntryText(document, above.value, entryText(document, entry), { after }),
  ];
}

function into(
  document: YamlDocument,
  mapping: YamlMapping,
  entries: readonly YamlEntry[],
  target: TypedNode | undefined,
  key: string,
): readonly TextEdit[] | undefined {
  const range = around(entries);
  if (!range) return undefined;
  if (target) {
    const { value } = target;
    if (value?.type !== 'mapping' || target.node !== value || value.entries.length === 0) return undefined;
    if (value.flow !== mapping.flow || entries.length === mapping.entries.length) return undefined;
    return entries.flatMap((entry) => [
      removeEntry(document, mapping, entry, 'drop'),
      insertEntryText(document, value, entryText(document, entry), 'end'),
    ]);
  }
  if (mapping.flow || isInFlow(document, mapping.range))
    return [
      { range: { start: range.start, end: range.start }, newText: `${key}: {` },
      { range: { start: range.end, end: range.end }, newText: '}' },
    ];
  const by = indentationOf(document);
  const column = columnOf(document, range.start);
  const [, ...further] = indentLines(document, range, by);
  const head = `${key}:${lineEndingOf(document.text)}${' '.repeat(column + by)}`;
  return [{ range: { start: range.start, end: range.start }, newText: head }, ...further];
}

function around(entries: readonly YamlEntry[]): TextRange | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  return first && last && { start: first.range.start, end: last.range.end };
}
