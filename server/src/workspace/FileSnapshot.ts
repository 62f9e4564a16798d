import { type LineIndex, lineIndexOf } from '../core/text/LineIndex.ts';
import { parseDocument } from '../core/yaml/parseDocument.ts';
import { splitDocuments } from '../core/yaml/splitDocuments.ts';
import type { DocumentSlice, YamlDocument } from '../core/yaml/YamlDocument.ts';

/** A document with its place in the file. */
export interface PlacedDocument {
  readonly slice: DocumentSlice;
  readonly document: YamlDocument;
}

/** One state of a file. Immutable: the same text gives the same snapshot, whatever was there before. */
export interface FileSnapshot {
  readonly text: string;
  readonly lines: LineIndex;
  readonly documents: readonly PlacedDocument[];
}

/** Reads a file's text. Documents whose text stands in `previous` too are taken from there instead of being parsed again. */
export function readSnapshot(text: string, previous?: FileSnapshot): FileSnapshot {
  if (previous?.text === text) return previous;
  const known = new Map(previous?.documents.map(({ document }) => [document.text, document]));
  const documents = splitDocuments(text).map((slice) => {
    const document = known.get(slice.text) ?? parseDocument(slice.text);
    known.set(slice.text, document);
    return { slice, document };
  });
  return { text, lines: lineIndexOf(text), documents };
}
