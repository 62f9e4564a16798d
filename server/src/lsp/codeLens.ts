import { type CodeLens, CodeLensRefreshRequest, type Connection, type InitializeParams } from 'vscode-languageserver';
import { windowLenses } from '../core/features/windowLenses.ts';
import { render } from '../core/messages/Message.ts';
import { toRange } from './convert.ts';
import { hasCommand } from './hasCommand.ts';
import type { Session } from './Session.ts';
import { takingTurns } from './takingTurns.ts';
import type { ShowWindowArguments } from './windowCommand.ts';

/**
 * `textDocument/codeLens`: over each object the Kubernetes versions that serve it as written. A client that has the command
 * `drydock.showWindow` (see its initialization options) is told to call it; for any other the lens is a text.
 */
export function registerCodeLens(
  connection: Connection,
  session: Session,
  init: InitializeParams,
): { readonly refresh: () => void } {
  const command = hasCommand(init, 'drydock.showWindow') ? 'drydock.showWindow' : '';
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const { codeLens = true } = await session.settings(uri);
    const checked = codeLens ? await session.check(uri, token) : undefined;
    if (!checked) return [];
    const { snapshot, parts } = checked.check;
    const lenses: CodeLens[] = [];
    const rest = takingTurns(token);
    for (const { slice, analysis, windows } of parts) {
      await rest();
      for (const lens of windowLenses(analysis.manifests, windows(), session.workspace.timeline)) {
        const at = slice.start + lens.at;
        const explainedAt = slice.start + lens.explainedAt;
        const { start: position } = toRange(snapshot, { start: explainedAt, end: explainedAt });
        const args: ShowWindowArguments = [uri, position];
        const title = render(lens.title, session.language);
        const own = { title, command, ...(command && { arguments: [...args] }) };
        lenses.push({ range: toRange(snapshot, { start: at, end: at }), command: own });
      }
    }
    return lenses;
  });
  const refreshes = init.capabilities.workspace?.codeLens?.refreshSupport === true;
  const refresh = (): void => void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  return { refresh: refreshes ? refresh : () => undefined };
}
