import type { TextEdit } from '../../text/TextEdit.ts';
import { lineEndingOf, quoted } from '../../yaml/edit.ts';
import { columnOf, isInFlow } from '../../yaml/surroundings.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlMapping } from '../../yaml/YamlNode.ts';

/**
 * Edits that make `name: KEY` and `value: text` of every entry of a block mapping; `undefined` where a value is no plain text.
 * @param dash what is put before each name: a dash where they are not yet items of a list
 */
export function asNamed(
  document: YamlDocument,
  mapping: YamlMapping,
  dash: '- ' | '' = '',
): readonly TextEdit[] | undefined {
  if (mapping.flow || isInFlow(document, mapping.range)) return undefined;
  const edits: TextEdit[] = [];
  for (const { key, value } of mapping.entries) {
    if (value?.type !== 'scalar' || value.anchor !== undefined || value.style === 'literal' || value.style === 'folded')
      return undefined;
    const margin = lineEndingOf(document.text) + ' '.repeat(columnOf(document, key.range.start) + dash.length);
    edits.push({ range: { start: key.range.start, end: key.range.start }, newText: `${dash}name: ` });
    if (typeof key.value !== 'string') edits.push({ range: key.range, newText: quoted(key.source) });
    edits.push({ range: { start: key.range.end, end: value.range.start }, newText: `${margin}value: ` });
    if (value.scalarType !== 'string') edits.push({ range: value.range, newText: quoted(value.source) });
  }
  return edits;
}
