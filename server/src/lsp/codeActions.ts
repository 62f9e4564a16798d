import { type CodeAction, CodeActionKind, type CodeActionParams, type Connection } from 'vscode-languageserver';
import { message, render } from '../core/messages/Message.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';
import type { LocatedFinding } from '../workspace/checkFile.ts';
import { editsBetween } from '../workspace/editsBetween.ts';
import { fixAll } from '../workspace/fixAll.ts';
import { toCodeAction, toTextEdits } from './convert.ts';
import type { CheckedDocument, Session } from './Session.ts';

/** The kind under which all safe fixes of a file are applied at once, on save too. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.drydock`;

/** `textDocument/codeAction`: the fixes of what is found in the range, and one that applies every safe fix of the file. */
export function registerCodeActions(connection: Connection, session: Session): void {
  connection.onCodeAction(async (params, token) => {
    const checked = await session.check(params.textDocument.uri, token);
    if (!checked) return null;
    return [...quickFixes(session, checked, params), ...fixAllAction(session, checked, params)];
  });
}

function quickFixes(
  session: Session,
  { document, check }: CheckedDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  if (!wants(context.only, CodeActionKind.QuickFix)) return [];
  const { lines } = check.snapshot;
  const asked = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const style = { ...session.style(document.uri), version: document.version };
  return check.findings
    .filter((located) => meet(shifted(located.finding.range, located.start), asked))
    .flatMap((located) =>
      (located.finding.fixes?.() ?? []).map((fix, index) =>
        toCodeAction(check.snapshot, fix, located, { ...style, preferred: index === 0 }),
      ),
    );
}

function fixAllAction(
  session: Session,
  { document, check }: CheckedDocument,
  { context }: CodeActionParams,
): CodeAction[] {
  const asked = context.only?.some((kind) => wants([kind], fixAllKind)) ?? false;
  if (!asked) return [];
  const findingsOf = (snapshot: typeof check.snapshot): readonly LocatedFinding[] =>
    session.workspace.check(snapshot, check.place).findings;
  const { text } = fixAll(check.snapshot, findingsOf, (fix) => fix.safety === 'safe');
  if (text === check.snapshot.text) return [];
  const edits = toTextEdits(check.snapshot, editsBetween(check.snapshot.text, text), 0);
  return [
    {
      title: render(message('fix-all.title'), session.language),
      kind: fixAllKind,
      edit: { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] },
    },
  ];
}

/** Whether a client that asks for `only` wants actions of `kind`: kinds are dotted, and a general one includes the special. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function meet(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
