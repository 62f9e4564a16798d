import { touches } from '../../text/TextRange.ts';
import type { YamlDocument } from '../YamlDocument.ts';
import { keyText } from '../YamlNode.ts';
import { type Cursor, cursorOf } from './Cursor.ts';
import type { Step } from './trailTo.ts';

/** The place at `offset` in the brackets or braces of `step`; `undefined` where nothing can be typed. */
export function flowCursor(document: YamlDocument, step: Step, offset: number): Cursor | undefined {
  return step.node.type === 'mapping' ? inBraces(document, step, offset) : inBrackets(document, step, offset);
}

function inBraces(document: YamlDocument, { node, path, entry, scalar }: Step, offset: number): Cursor | undefined {
  if (node.type !== 'mapping') return undefined;
  const { text } = document;
  const flow = true;
  const own = entry ?? node.entries.findLast((candidate) => candidate.range.end <= offset);
  if (own && touches(own.key.range, offset)) {
    const replace = own.key.range;
    const isWritten = /^\s*:/.test(text.slice(replace.end));
    const comma = commaAround(text, replace.start, isWritten ? undefined : replace.end);
    return cursorOf(document, offset, {
      path,
      role: 'key',
      replace,
      flow,
      mapping: node,
      entry: isWritten ? own : undefined,
      comma,
    });
  }
  const between = own ? text.slice(own.key.range.end, offset) : '';
  if (own && /^\s*:[^,]*$/.test(between) && (entry || /^\s*:\s*$/.test(between))) {
    if (!scalar && !/^\s*:\s*$/.test(between))
      return inEmptyPlace(document, { node, path, entry, scalar, index: undefined }, offset);
    const replace = scalar?.range ?? { start: offset, end: offset };
    return cursorOf(document, offset, {
      path: [...path, keyText(own.key)],
      role: 'value',
      replace,
      flow,
      mapping: node,
      entry: own,
      lead: text.charAt(replace.start - 1) === ':' ? ' ' : '',
      comma: { before: undefined, after: commaAround(text, replace.start, replace.end).after },
    });
  }
  return inEmptyPlace(document, { node, path, entry, scalar, index: undefined }, offset);
}

/** Between the entries, where a new one can go. */
function inEmptyPlace(document: YamlDocument, { node, path }: Step, offset: number): Cursor | undefined {
  if (node.type !== 'mapping' || !isBetween(document.text, offset)) return undefined;
  const comma = commaAround(document.text, offset, offset);
  const replace = { start: offset, end: offset };
  return cursorOf(document, offset, { path, role: 'key', replace, flow: true, mapping: node, comma });
}

function inBrackets(document: YamlDocument, { node, path, index, scalar }: Step, offset: number): Cursor | undefined {
  if (node.type !== 'sequence') return undefined;
  const { text } = document;
  if (!scalar && !isBetween(text, offset)) return undefined;
  const replace = scalar?.range ?? { start: offset, end: offset };
  return cursorOf(document, offset, {
    path: [...path, index ?? node.items.filter((item) => item.range.end <= offset).length],
    role: 'item',
    replace,
    flow: true,
    sequence: node,
    comma: commaAround(text, replace.start, replace.end),
  });
}

/** Whether a place touches neither a word on its left nor one on its right. */
function isBetween(text: string, offset: number): boolean {
  return /[\s{[,]/.test(text.charAt(offset - 1)) && /^$|[\s}\],"'#]/.test(text.charAt(offset));
}

/** The commas that are missing around what stands, or will stand, between two places. */
function commaAround(text: string, start: number, end: number | undefined): Cursor['comma'] {
  const before = lastCharacter(text, start);
  const after = end === undefined ? '' : (/^(?:\s|#.*)*(\S)/.exec(text.slice(end))?.[1] ?? '');
  return {
    before: /[{[,]/.test(text.charAt(before)) ? undefined : before + 1,
    after: after !== '' && !/[}\],]/.test(after),
  };
}

/** The last character before `offset` that is neither blank nor in a comment. */
function lastCharacter(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0) {
    while (at >= 0 && /\s/.test(text.charAt(at))) at--;
    const line = text.slice(Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1, at + 1);
    const comment = /(?:^|\s)#[^"'{}[\]]*$/.exec(line);
    if (!comment) return at;
    at -= line.length - comment.index;
  }
  return at;
}
