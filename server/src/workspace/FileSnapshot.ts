import { type LineIndex, lineIndexOf } from '../core/text/LineIndex.ts';
import { parseDocument } from '../core/yaml/parseDocument.ts';
import { splitDocuments } from '../core/yaml/splitDocuments.ts';
import type { DocumentSlice, YamlDocument } from '../core/yaml/YamlDocument.ts';

/** A document with its place in the file. */
export interface PlacedDocument {
  readonly slice: DocumentSlice;
  readonly document: YamlDocument;
}

/** A longer file (in UTF-16 units) is not read: its trees would take more memory than an editor's server may have. */
export const largestFile = 10_000_000;

/** One state of a file. Immutable: the same text gives the same snapshot, whatever was there before. */
export interface FileSnapshot {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly PlacedDocument[];
}

/** Reads a file's text. Documents whose text stands in `previous` too are taken from there instead of being parsed again. */
export function readSnapshot(text: string, previous?: FileSnapshot): FileSnapshot {
  if (previous?.text === text) return previous;
  if (text.length > largestFile) {
    // One document of that size is not read, and says so.
    const slice = { text, start: 0, lost: undefined };
    return snapshotOf(text, [{ slice, document: parseDocument(text) }]);
  }
  const known = new Map(previous?.documents.map(({ document }) => [document.text, document]));
  const documents = splitDocuments(text).map((slice) => {
    const document = known.get(slice.text) ?? parseDocument(ownText(slice.text));
    known.set(slice.text, document);
    return { slice, document };
  });
  return snapshotOf(text, documents);
}

/** Lines are counted when the first one is asked for, which a keystroke in a file without findings never does. */
function snapshotOf(text: string, documents: readonly PlacedDocument[]): FileSnapshot {
  let lines: LineIndex | undefined;
  return {
    text,
    documents,
    get lines() {
      lines ??= lineIndexOf(text);
      return lines;
    },
  };
}

/**
 * A document stays while the rest of its file is typed over and over, and V8 keeps the whole text that a piece was cut from: each
 * document would hold on to the state of the file in which it was last parsed.
 */
function ownText(text: string): string {
  return structuredClone(text);
}
