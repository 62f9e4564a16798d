import { type Connection, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { toDiagnostic } from './convert.ts';
import type { CheckedDocument, Session } from './Session.ts';

/** `textDocument/diagnostic`: the client asks, and is told "unchanged" when nothing is new. */
export function registerPullDiagnostics(connection: Connection, session: Session): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const checked = await session.check(textDocument.uri, token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = checked.state;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, checked) };
  });
}

/** For clients that do not ask: diagnostics are sent after each change, with the version that they are of. */
export function registerPushDiagnostics(connection: Connection, session: Session): { readonly sendAll: () => void } {
  const sent = new Map<string, string>();
  const send = async (uri: string): Promise<void> => {
    const checked = await session.check(uri);
    // Changes that came while settings were asked for are all answered with the last.
    if (!checked || sent.get(uri) === checked.state) return;
    sent.set(uri, checked.state);
    const { version } = checked.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, checked) });
  };
  const quietly = (uri: string): void =>
    void send(uri).catch((error: unknown) => connection.console.error(String(error)));
  session.documents.onDidChangeContent(({ document }) => quietly(document.uri));
  session.documents.onDidClose(({ document: { uri } }) => {
    sent.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return { sendAll: () => session.documents.keys().forEach(quietly) };
}

function diagnosticsOf(session: Session, { document, check }: CheckedDocument): Diagnostic[] {
  const style = session.style(document.uri);
  return check.findings.map((located) => toDiagnostic(check.snapshot, located, style));
}
