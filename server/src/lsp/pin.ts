import type { Connection } from 'vscode-languageserver';
import { formatKubernetesVersion, parseKubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import type { FileCheck } from '../workspace/checkFile.ts';
import { type FileSnapshot, readSnapshot } from '../workspace/FileSnapshot.ts';
import { pinEdit } from '../workspace/pinEdit.ts';
import type { Pin } from '../workspace/resolvePin.ts';
import { toTextEdits } from './convert.ts';
import type { ChangePinAnswer, PinAnswer, PinRequest } from './pinRequests.ts';
import type { Session } from './Session.ts';

/** `drydock/pin` and `drydock/changePin`: which version a place is checked against, and the change of that where it is said. */
export function registerPin(connection: Connection, session: Session): void {
  connection.onRequest('drydock/pin', async (request: PinRequest): Promise<PinAnswer | null> => {
    const checked = await session.check(request.uri);
    const pin = checked && pinAt(checked.check, request);
    if (!pin) return null;
    return {
      ...(pin.kind === 'version' && { version: formatKubernetesVersion(pin.version) }),
      origin: pin.origin.kind,
      ...('where' in pin.origin && { where: pin.origin.where.uri }),
      versions: session.workspace.timeline.versions.map(formatKubernetesVersion).reverse(),
      manifest: checked.check.objects > 0,
    };
  });

  connection.onRequest<ChangePinAnswer, void>(
    'drydock/changePin',
    async (request: PinRequest & { readonly version: string }): Promise<ChangePinAnswer> => {
      const checked = await session.check(request.uri);
      const pin = checked && pinAt(checked.check, request);
      const version = parseKubernetesVersion(request.version);
      if (!pin || version === undefined) return { kind: 'none' };
      const change = pinEdit(pin.origin, version);
      if (change.kind !== 'edit') return change;
      const snapshot = await snapshotOf(session, change.uri);
      if (!snapshot) return { kind: 'none' };
      return { kind: 'edit', edit: { changes: { [change.uri]: toTextEdits(snapshot, change.edits, 0) } } };
    },
  );
}

/** The pin of the document at the caret, else of the file's first one. */
function pinAt(check: FileCheck, { position }: PinRequest): Pin | undefined {
  const offset = position ? check.snapshot.lines.offsetAt(position) : 0;
  return (check.parts.findLast(({ slice }) => slice.start <= offset) ?? check.parts[0])?.pin;
}

async function snapshotOf(session: Session, uri: string): Promise<FileSnapshot | undefined> {
  const read = await session.files.readText(uri);
  return read.kind === 'text' ? readSnapshot(read.text) : undefined;
}
