import type { TextRange } from '../../text/TextRange.ts';
import type { PathSegment } from '../FieldPath.ts';
import type { YamlDocument } from '../YamlDocument.ts';
import type { YamlEntry, YamlMapping, YamlSequence } from '../YamlNode.ts';

/**
 * What can be typed at a place: a key of a mapping, the value of a key, or an item of a list. An item of which not more than a
 * word is there may become a scalar or the first key of a mapping.
 */
export type CursorRole = 'key' | 'value' | 'item';

/** A place in a document, seen as something to be completed. */
export interface Cursor {
  /**
   * The document as it was before the word at the cursor was begun, where that word stands alone on its line and would spoil the
   * tree; else the document itself. Offsets are the same in both, and the nodes below are of this one.
   */
  readonly document: YamlDocument;
  /** The path of the mapping for a key, of the value itself for a value or an item. */
  readonly path: readonly PathSegment[];
  readonly role: CursorRole;
  /** What is typed already, left of the cursor. */
  readonly prefix: string;
  /** What a completion replaces. */
  readonly replace: TextRange;
  /** The column at which the key stands once that is done, or a mapping under the value or in the item would stand. */
  readonly indentation: number;
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** The mapping whose key or value it is, if it has an entry yet. */
  readonly mapping: YamlMapping | undefined;
  /** The list whose item it is, if it has an item yet. */
  readonly sequence: YamlSequence | undefined;
  /** The entry whose value it is, or whose key with a colon behind it: that key is then renamed. */
  readonly entry: YamlEntry | undefined;
  /** What has to stand before a completion: blanks that bring it to its column, or part it from a colon; the dash of a new item. */
  readonly lead: string;
  /** Blanks at the start of the line that have to go, so that it belongs where the path says. */
  readonly excess: TextRange | undefined;
  /** In flow style: where a comma is missing before, and whether one is missing behind. */
  readonly comma: { readonly before: number | undefined; readonly after: boolean };
  /** Lines below are indented deeper than the key at the cursor, and become its value. */
  readonly followed: boolean;
}

/** What is said of a cursor where it differs from a key of the root in an empty line. */
export type CursorParts = Pick<Cursor, 'path' | 'role' | 'replace'> & Partial<Cursor>;

export const noComma: Cursor['comma'] = { before: undefined, after: false };

export function cursorOf(document: YamlDocument, offset: number, parts: CursorParts): Cursor {
  return {
    document,
    prefix: document.text.slice(Math.min(parts.replace.start, offset), offset),
    indentation: 0,
    flow: false,
    mapping: undefined,
    sequence: undefined,
    entry: undefined,
    lead: '',
    excess: undefined,
    comma: noComma,
    followed: false,
    ...parts,
  };
}
