import type { Manifest } from '../../analysis/Manifest.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { renderBlockLines, type YamlValue } from '../../yaml/renderValue.ts';
import { styleOf } from '../../yaml/surroundings.ts';

/**
 * The edit that sets an object as a document of its own behind that of `manifest`, written as that is; `undefined` where there can be
 * no further document: in JSON.
 */
export function newDocument(
  { document }: Manifest,
  object: { readonly [key: string]: YamlValue },
): TextEdit | undefined {
  const { text, root } = document;
  if (root?.type !== 'mapping' || root.flow) return undefined;
  const style = styleOf(document);
  const { lineEnding: eol } = style;
  const end = text.length;
  const gap = /(^|[\r\n])$/.test(text) ? '' : eol;
  return { range: { start: end, end }, newText: `${gap}---${eol}${renderBlockLines(object, 0, style)}${eol}` };
}
