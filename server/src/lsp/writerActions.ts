import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { writerActions } from '../core/features/actions/writerActions.ts';
import { render } from '../core/messages/Message.ts';
import { touches } from '../core/text/TextRange.ts';
import { knownDefinitions } from '../workspace/knownDefinitions.ts';
import { toTextEdits } from './convert.ts';
import type { CheckedDocument, Session } from './Session.ts';

/** What a writer may want at the start of a range: refactorings, of which an editor shows as many as it is asked for. */
export function writerCodeActions(
  session: Session,
  { document, check }: CheckedDocument,
  { range }: CodeActionParams,
  wanted: (kind: CodeActionKind) => boolean,
): CodeAction[] {
  const kinds = { rewrite: CodeActionKind.RefactorRewrite, add: CodeActionKind.Refactor } as const;
  if (!wanted(kinds.rewrite) && !wanted(kinds.add)) return [];
  const offset = check.snapshot.lines.offsetAt(range.start);
  const part = check.parts.findLast(({ slice }) => slice.start <= offset);
  const manifest = part?.analysis.manifests.findLast(({ node }) => touches(node.range, offset - part.slice.start));
  if (!part?.view || !manifest) return [];
  const { slice, view } = part;
  const { facts } = session.workspace;
  const known = knownDefinitions(session.index, document.uri);
  return writerActions({ manifest, offset: offset - slice.start, view, facts, known })
    .filter(({ kind }) => wanted(kinds[kind]))
    .map(({ title, kind, edits }) => ({
      title: render(title, session.language),
      kind: kinds[kind],
      edit: session.edit(document, toTextEdits(check.snapshot, edits, slice.start)),
    }));
}
