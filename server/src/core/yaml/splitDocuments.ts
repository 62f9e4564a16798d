import type { TextRange } from '../text/TextRange.ts';
import { char } from './characters.ts';
import { scanQuoted } from './scanQuoted.ts';
import type { DocumentSlice } from './YamlDocument.ts';

/**
 * The documents of a file, split as kubectl does it (`YAMLReader` and `YAMLOrJSONDecoder` of apimachinery): at each line
 * that begins with `---`, whatever follows on it and whatever it stands in, before any YAML is parsed. Such a line belongs
 * to no document. What follows the dashes and is no comment is given as `lost` of the document below: kubectl dropped it
 * until 1.21 and refuses the file since. Objects of JSON that follow each other without separator are documents of their
 * own. Empty documents are given too, only that nothing is given for what is not there before a first `---`. Positions are
 * offsets into `text`; a byte-order mark at its start belongs to no document.
 */
export function splitDocuments(text: string): readonly DocumentSlice[] {
  const slices: DocumentSlice[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let end = endOfJsonObject(text, start); end !== undefined; end = endOfJsonObject(text, start)) {
    slices.push({ text: text.slice(start, end), start, lost: undefined });
    start = end;
  }
  let separated = slices.length > 0;
  let lost: TextRange | undefined;
  for (let dashes = separatorFrom(text, start); dashes !== -1; dashes = separatorFrom(text, start)) {
    if (dashes > start || separated) slices.push({ text: text.slice(start, dashes), start, lost });
    separated = true;
    const lineBreak = text.indexOf('\n', dashes);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    lost = lostAfter(text, dashes + 3, lineEnd);
    start = lineBreak === -1 ? text.length : lineBreak + 1;
  }
  slices.push({ text: text.slice(start), start, lost });
  return slices;
}

/** The offset of the next line, from the line at `start` on, that begins with `---`; -1 if there is none. */
function separatorFrom(text: string, start: number): number {
  if (text.startsWith('---', start)) return start;
  const lineBreak = text.indexOf('\n---', start);
  return lineBreak === -1 ? -1 : lineBreak + 1;
}

function lostAfter(text: string, from: number, lineEnd: number): TextRange | undefined {
  const rest = text.slice(from, lineEnd);
  const trimmed = rest.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const start = from + rest.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

/**
 * Where the JSON object that begins at `start` ends, if it is JSON and another object follows it directly: kubectl reads
 * a file that begins with `{` as a stream of JSON first.
 */
function endOfJsonObject(text: string, start: number): number | undefined {
  const blank = /\s*/y;
  blank.lastIndex = start;
  blank.exec(text);
  const open = blank.lastIndex;
  if (text.charAt(open) !== '{') return undefined;
  let level = 0;
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.doubleQuote) {
      const { end } = scanQuoted(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (code === char.openBrace) level++;
    else if (code === char.closeBrace) {
      level--;
      if (level > 0) continue;
      blank.lastIndex = at + 1;
      blank.exec(text);
      return text.charAt(blank.lastIndex) === '{' && isJson(text.slice(open, at + 1)) ? at + 1 : undefined;
    }
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
