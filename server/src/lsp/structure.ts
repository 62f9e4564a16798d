import {
  type Connection,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver';
import { folding } from '../core/features/folding.ts';
import { kustomizationLinks } from '../core/features/kustomizationLinks.ts';
import { type OutlineItem, type OutlineKind, outline } from '../core/features/outline.ts';
import { selectionRanges } from '../core/features/selectionRanges.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { FileSnapshot } from '../workspace/FileSnapshot.ts';
import { isKustomization, kustomizationNames } from '../workspace/kustomizationPatches.ts';
import { toRange } from './convert.ts';
import type { Session } from './Session.ts';

/** The requests about the shape of a file: its outline, what folds in it, what a selection grows to, and the files that it names. */
export function registerStructure(connection: Connection, session: Session): void {
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const checked = await session.check(textDocument.uri, token);
    if (!checked) return null;
    const { snapshot, parts } = checked.check;
    return parts.flatMap(({ slice, analysis }) =>
      outline(analysis.manifests).map((item) => toSymbol(snapshot, item, slice.start)),
    );
  });

  connection.onFoldingRanges(async ({ textDocument }, token): Promise<FoldingRange[] | null> => {
    const checked = await session.check(textDocument.uri, token);
    // Other files fold as the editor folds them by itself.
    if (!checked || (checked.check.objects === 0 && !isKustomization(textDocument.uri))) return null;
    const { snapshot } = checked.check;
    return snapshot.documents.flatMap(({ slice, document }) =>
      folding(document).map(({ range, kind }): FoldingRange => {
        const { start, end } = toRange(snapshot, shifted(range, slice.start));
        return {
          startLine: start.line,
          endLine: end.line,
          ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
        };
      }),
    );
  });

  connection.onSelectionRanges(async ({ textDocument, positions }, token): Promise<SelectionRange[] | null> => {
    const checked = await session.check(textDocument.uri, token);
    if (!checked) return null;
    const { snapshot } = checked.check;
    const whole: SelectionRange = { range: toRange(snapshot, { start: 0, end: snapshot.text.length }) };
    return positions.map((position) => {
      const offset = snapshot.lines.offsetAt(position);
      const placed = snapshot.documents.findLast(({ slice }) => slice.start <= offset);
      if (!placed) return whole;
      const { slice, document } = placed;
      return selectionRanges(document, offset - slice.start).reduceRight<SelectionRange>(
        (parent, range) => ({ range: toRange(snapshot, shifted(range, slice.start)), parent }),
        whole,
      );
    });
  });

  connection.onDocumentLinks(async ({ textDocument }, token): Promise<DocumentLink[] | null> => {
    if (!isKustomization(textDocument.uri)) return [];
    const checked = await session.check(textDocument.uri, token);
    if (!checked) return null;
    const { snapshot } = checked.check;
    const links = snapshot.documents.flatMap(({ slice, document }) =>
      kustomizationLinks(document).map(({ path, range }) => ({ path, range: shifted(range, slice.start) })),
    );
    const targets = await Promise.all(links.map(({ path }) => targetOf(session, textDocument.uri, path)));
    return links.flatMap(({ range }, index) => {
      const target = targets[index];
      return target === undefined ? [] : [{ range: toRange(snapshot, range), target }];
    });
  });
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  object: SymbolKind.Class,
  container: SymbolKind.Module,
  volume: SymbolKind.Struct,
  port: SymbolKind.Interface,
  key: SymbolKind.Key,
  host: SymbolKind.Namespace,
  path: SymbolKind.Field,
  claim: SymbolKind.Struct,
  version: SymbolKind.Enum,
};

function toSymbol(snapshot: FileSnapshot, item: OutlineItem, start: number): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: toRange(snapshot, shifted(item.range, start)),
    selectionRange: toRange(snapshot, shifted(item.nameRange, start)),
    children: item.children.map((child) => toSymbol(snapshot, child, start)),
  };
}

/** The file that a path of a kustomization leads to: for a folder its own kustomization. */
async function targetOf({ files }: Session, uri: string, path: string): Promise<string | undefined> {
  const target = new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href.replace(/\/$/, '');
  if (/\.[A-Za-z]+$/.test(path) && !/(^|\/)\.{1,2}$/.test(path)) return target;
  for (const name of kustomizationNames) {
    if ((await files.readText(`${target}/${name}`)).kind === 'text') return `${target}/${name}`;
  }
  return target;
}
