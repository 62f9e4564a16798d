import { type Connection, type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { isSameName, isSameSubject, type NameUse } from '../core/analysis/names/NameUse.ts';
import { namesIn } from '../core/analysis/names/namesIn.ts';
import { shifted, type TextRange, touches } from '../core/text/TextRange.ts';
import type { FileCheck } from '../workspace/checkFile.ts';
import { toRange } from './convert.ts';
import type { Session } from './Session.ts';
import { locations } from './symbols.ts';

/** A name in an open file; its range counts from the start of the file. */
interface PlacedUse {
  readonly use: NameUse;
  readonly range: TextRange;
}

/** `textDocument/definition` and `textDocument/documentHighlight`: where a name is given, and where else in the file it is used. */
export function registerNames(connection: Connection, session: Session): void {
  const at = async (
    uri: string,
    position: Parameters<FileCheck['snapshot']['lines']['offsetAt']>[0],
  ): Promise<
    { readonly check: FileCheck; readonly all: readonly PlacedUse[]; readonly here: PlacedUse } | undefined
  > => {
    const checked = await session.check(uri);
    if (!checked) return undefined;
    const { check } = checked;
    const all = usesIn(check, session);
    const offset = check.snapshot.lines.offsetAt(position);
    const here = all.find(({ range }) => touches(range, offset));
    return here && { check, all, here };
  };

  connection.onDefinition(async ({ textDocument: { uri }, position }): Promise<Location[] | null> => {
    const found = await at(uri, position);
    if (!found) return null;
    const { check, all, here } = found;
    const own = all
      .filter(({ use }) => use.role === 'definition' && isSameName(use, here.use))
      .map(({ range }) => ({ uri, range: toRange(check.snapshot, range) }));
    if (own.length > 0) return own;
    const lookUp = locations(session);
    const elsewhere: Promise<Location>[] = [];
    for (const { names } of session.index.files()) {
      for (const { role, name, subject, uri: other, range } of names) {
        if (other === uri || role !== 'definition' || name !== here.use.name) continue;
        if (isSameSubject(subject, here.use.subject)) elsewhere.push(lookUp(other, range));
      }
    }
    return Promise.all(elsewhere);
  });

  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }): Promise<DocumentHighlight[] | null> => {
    const found = await at(uri, position);
    if (!found) return null;
    const { check, all, here } = found;
    return all
      .filter(({ use }) => isSameName(use, here.use))
      .map(({ use, range }) => ({
        range: toRange(check.snapshot, range),
        kind: use.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
  });
}

function usesIn({ parts }: FileCheck, { workspace }: Session): readonly PlacedUse[] {
  return parts.flatMap(({ slice, analysis }) =>
    analysis.manifests.flatMap((manifest) =>
      [...namesIn(manifest, workspace.facts)].map((use) => ({ use, range: shifted(use.node.range, slice.start) })),
    ),
  );
}
