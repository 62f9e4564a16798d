import { type Connection, type InitializeParams, MarkupKind } from 'vscode-languageserver';
import { hover } from '../core/features/hover.ts';
import type { Descriptions } from '../core/kubernetes/Descriptions.ts';
import { shifted } from '../core/text/TextRange.ts';
import { toRange } from './convert.ts';
import { hasCommand } from './hasCommand.ts';
import type { Session } from './Session.ts';

/** `textDocument/hover`: what is known of the field or kind at a place. */
export function registerHover(
  connection: Connection,
  session: Session,
  descriptions: () => Descriptions,
  init: InitializeParams,
): void {
  const showsSecrets = hasCommand(init, 'drydock.showDecodedValue');
  connection.onHover(async ({ textDocument, position }, token) => {
    const checked = await session.check(textDocument.uri, token);
    if (!checked) return null;
    const { snapshot, parts } = checked.check;
    const offset = snapshot.lines.offsetAt(position);
    const part = parts.findLast(({ slice }) => slice.start <= offset);
    if (!part?.view) return null;
    const { slice, analysis, view, windows } = part;
    const context = {
      view,
      facts: session.workspace.facts,
      descriptions: descriptions(),
      language: session.language,
      now: Date.now(),
      showsSecrets,
    };
    const objects = analysis.manifests.map((manifest, index) => ({ manifest, window: () => windows()[index] }));
    const found = hover(objects, offset - slice.start, context);
    if (!found) return null;
    const contents = { kind: MarkupKind.Markdown, value: found.markdown };
    return { contents, range: toRange(snapshot, shifted(found.range, slice.start)) };
  });
}
