import { type Directives, directivesOf, type PinDirective } from '../core/analysis/directives.ts';
import type { DrydockReport } from '../core/analysis/drydockRules.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import type { WrittenVersion } from '../core/analysis/WrittenVersion.ts';
import { message } from '../core/messages/Message.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { DocumentSlice, YamlComment } from '../core/yaml/YamlDocument.ts';
import type { PlacedDocument } from './FileSnapshot.ts';

/** What the `# drydock:` comments of a file say of one of its documents. */
export interface DocumentComments {
  /** The pin nearest to the document, in file offsets: its own, else that of the file. */
  readonly pin: WrittenVersion | undefined;
  /** Its ignores, those of scope `file` among them, in document offsets. */
  readonly ignores: Directives['ignores'];
  /** What is wrong with its comments, in document offsets (below 0 on the `---` line above it). */
  readonly problems: readonly DrydockReport[];
}

/**
 * Reads the `# drydock:` comments of a file, an answer for each document. A pin before the first key of the file is for the whole
 * file, any other for the document in which it stands; a comment on a `---` line belongs to the document below. Of several pins
 * for the same the first counts, and the others are problems where they differ.
 */
export function drydockComments(
  text: string,
  documents: readonly PlacedDocument[],
  known: KnownNames,
): readonly DocumentComments[] {
  const firstWithKeys = documents.findIndex(({ document }) => document.root !== undefined);
  let ofFile: WrittenVersion | undefined;
  let ofFileText: PinDirective | undefined;
  return documents.map(({ slice, document }, index) => {
    const above = separatorComment(text, slice);
    const comments = above ? [above, ...document.comments] : document.comments;
    const { pins, ignores, problems } = directivesOf(comments, known);
    if (pins.length === 0) return { pin: ofFile, ignores, problems };

    const beforeKeys = (pin: PinDirective): boolean =>
      firstWithKeys === -1 ||
      index < firstWithKeys ||
      (index === firstWithKeys && pin.range.end <= (document.root?.range.start ?? 0));
    const conflicts: DrydockReport[] = [];
    let own: PinDirective | undefined;
    for (const pin of pins) {
      const isOfFile = beforeKeys(pin);
      const first = isOfFile ? ofFileText : own;
      if (first) {
        if (first.text !== pin.text) conflicts.push(conflict(pin, first));
      } else if (isOfFile) {
        ofFileText = pin;
        ofFile = { ...pin, range: shifted(pin.range, slice.start) };
      } else own = pin;
    }
    const pin = own ? { ...own, range: shifted(own.range, slice.start) } : ofFile;
    return { pin, ignores, problems: [...problems, ...conflicts] };
  });
}

function conflict(pin: PinDirective, first: PinDirective): DrydockReport {
  const text = message('conflicting-pin.message', { first: first.text, written: pin.text });
  return { rule: 'conflicting-pin', range: pin.range, path: '', message: text };
}

/** A comment behind the `---` above a document, in offsets of that document, hence below 0. */
function separatorComment(text: string, { start }: DocumentSlice): YamlComment | undefined {
  const lineStart = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
  if (start === 0 || !text.startsWith('---', lineStart)) return undefined;
  const [line = '', marker = ''] = /^(---\s*)#[^\r\n]*/.exec(text.slice(lineStart, start)) ?? [];
  if (marker === '') return undefined;
  const range = shifted({ start: lineStart + marker.length, end: lineStart + line.length }, -start);
  return { range, text: line.slice(marker.length + 1), ownLine: true };
}
