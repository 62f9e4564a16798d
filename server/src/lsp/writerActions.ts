import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { writerActions } from '../core/features/actions/writerActions.ts';
import { render } from '../core/messages/Message.ts';
import { touches } from '../core/text/TextRange.ts';
import { knownDefinitions } from '../workspace/knownDefinitions.ts';
import { toDiagnostic, toTextEdits } from './convert.ts';
import type { CheckedDocument, Session } from './Session.ts';

/** What a writer may want at the start of a range: refactorings, of which an editor shows as many as it is asked for. */
export function writerCodeActions(
  session: Session,
  { document, check }: CheckedDocument,
  { range }: CodeActionParams,
  wanted: (kind: CodeActionKind) => boolean,
): CodeAction[] {
  const kinds = { rewrite: CodeActionKind.RefactorRewrite, add: CodeActionKind.Refactor } as const;
  if (![...Object.values(kinds), CodeActionKind.QuickFix].some(wanted)) return [];
  const offset = check.snapshot.lines.offsetAt(range.start);
  const part = check.parts.findLast(({ slice }) => slice.start <= offset);
  const manifest = part?.analysis.manifests.findLast(({ node }) => touches(node.range, offset - part.slice.start));
  if (!part?.view || !manifest) return [];
  const { slice, view } = part;
  const { facts } = session.workspace;
  const known = knownDefinitions(session.index, document.uri);
  const end = check.snapshot.lines.offsetAt(range.end);
  const style = session.style(document.uri);
  return writerActions({ manifest, offset: offset - slice.start, view, facts, known }).flatMap((action) => {
    // What mends something that is found here is offered with the fixes.
    const mended = check.findings.filter(
      ({ finding, start }) =>
        finding.rule === action.mends && finding.range.start + start <= end && offset <= finding.range.end + start,
    );
    const kind = mended.length > 0 ? CodeActionKind.QuickFix : kinds[action.kind];
    if (!wanted(kind)) return [];
    return [
      {
        title: render(action.title, session.language),
        kind,
        ...(mended.length > 0 && {
          diagnostics: mended.map((located) => toDiagnostic(check.snapshot, located, style)),
        }),
        edit: session.edit(document, toTextEdits(check.snapshot, action.edits, slice.start)),
      },
    ];
  });
}
