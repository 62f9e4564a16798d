import type { InsertPart } from './insertText.ts';

/** The text of a snippet with its stops read: `${1:web}`, `${1|a,b|}` and `$1`. */
export function snippetParts(text: string): readonly InsertPart[] {
  const parts: InsertPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)?\}|\$(\d)/g)) {
    const [whole, braced, inner, listed, bare] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    const choices = listed?.split(',');
    parts.push({
      stop: Number(braced ?? bare),
      ...(inner !== undefined && inner !== '' && { text: inner }),
      ...(choices && { choices }),
    });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
