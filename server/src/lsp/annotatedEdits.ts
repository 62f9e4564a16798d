import type { ChangeAnnotation, InitializeParams, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import type { Fix } from '../core/analysis/Fix.ts';
import { objectLabel } from '../core/features/objectLabel.ts';
import { message, render } from '../core/messages/Message.ts';
import type { ObjectEdit } from '../workspace/upgradeEdits.ts';
import { toTextEdits } from './convert.ts';
import type { Session } from './Session.ts';
import type { UpgradeEditsAnswer } from './upgradeRequests.ts';
import type { VisitedFile } from './visitFiles.ts';

/** The answer to `drydock/upgradeEdits`, in the form that the client understands. */
export function annotatedEdits(session: Session, { capabilities }: InitializeParams, confirm: 'all' | 'review') {
  const { documentChanges, changeAnnotationSupport } = capabilities.workspace?.workspaceEdit ?? {};
  const { language } = session;
  const annotations: Record<string, ChangeAnnotation> = {};
  const changes: TextDocumentEdit[] = [];
  return {
    add: ({ uri, snapshot, document }: VisitedFile, edits: readonly ObjectEdit[]): void => {
      if (edits.length === 0) return;
      const own = edits.flatMap(({ edit, object, fixes }) =>
        toTextEdits(snapshot, [edit], 0).map((textEdit) => {
          if (!changeAnnotationSupport) return textEdit;
          const annotationId = String(Object.keys(annotations).length);
          const description = [
            ...(object ? [objectLabel(object)] : []),
            ...fixes
              .filter(({ safety }) => safety === 'review')
              .flatMap(({ notes = [] }) => notes.map((note) => render(note, language))),
          ];
          annotations[annotationId] = {
            label: titleOf(fixes, language),
            needsConfirmation: confirm === 'all' || fixes.some(({ safety }) => safety === 'review'),
            ...(description.length > 0 && { description: description.join('. ') }),
          };
          return { ...textEdit, annotationId };
        }),
      );
      changes.push({ textDocument: { uri, version: document?.version ?? null }, edits: own });
    },
    answer: (): UpgradeEditsAnswer => {
      if (documentChanges)
        return { documentChanges: changes, ...(changeAnnotationSupport && { changeAnnotations: annotations }) };
      return {
        changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]])),
      };
    },
  };
}

/** What is done to an object: the first fix, and how many more. */
function titleOf([first, ...others]: readonly Fix[], language: Session['language']): string {
  if (!first) return '';
  const title = render(first.title, language);
  return others.length === 0 ? title : render(message('upgrade.titles', { title, count: others.length }), language);
}
