import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Fix } from '../core/analysis/Fix.ts';
import { bundledVersion } from '../core/analysis/WrittenVersion.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { type Message, message, render } from '../core/messages/Message.ts';
import { touches } from '../core/text/TextRange.ts';
import type { Upgrade } from '../workspace/fileUpgrade.ts';
import { type ObjectEdit, upgradeEdits } from '../workspace/upgradeEdits.ts';
import { annotatedEdits } from './annotatedEdits.ts';
import type { Session } from './Session.ts';
import { unescapedUri } from './unescapedUri.ts';
import { upgradeAnswer } from './upgradeAnswer.ts';
import type { UpgradeAnswer, UpgradeEditsAnswer, UpgradeEditsRequest, UpgradeRequest } from './upgradeRequests.ts';
import { type VisitedFile, visitFiles } from './visitFiles.ts';

/**
 * `drydock/upgrade` and `drydock/upgradeEdits`: what breaks between two versions, and the edits that mend it, object by object.
 * `drydock/versions`: those that can be named, newest first.
 */
export function registerUpgrade(connection: Connection, session: Session, init: InitializeParams): void {
  connection.onRequest('drydock/upgrade', (request: UpgradeRequest, token): Promise<UpgradeAnswer> => {
    const upgrade = readUpgrade(request, session);
    const found = upgradeAnswer(session, upgrade);
    return withProgress(connection, request, session, token, async (progress, token) => {
      const uris = await urisOf(request, connection, session, init);
      const { visit, unreadable } = found;
      const files = await visitFiles(session, { uris, visit, unreadable, progress, token });
      return found.answer(files);
    });
  });

  connection.onRequest<readonly string[], void>('drydock/versions', () =>
    session.workspace.timeline.versions.map(formatKubernetesVersion).reverse(),
  );

  connection.onRequest('drydock/upgradeEdits', (request: UpgradeEditsRequest, token): Promise<UpgradeEditsAnswer> => {
    const upgrade = readUpgrade(request, session);
    const accepts = ({ safety }: Fix): boolean => safety === 'safe' || request.includeReview === true;
    const edits = annotatedEdits(session, init, request.confirm ?? 'all');
    const wants = wantedObjects(request);
    return withProgress(connection, request, session, token, async (progress, token) => {
      const named = request.at ? [...new Set(request.at.map(({ uri }) => uri))] : request.uris;
      const uris = await urisOf({ ...request, ...(named && { uris: named }) }, connection, session, init);
      const visit = (file: VisitedFile): void => {
        const all = upgradeEdits(file.snapshot, file.place, upgrade, accepts, session.workspace);
        edits.add(file, all.filter(wants(file)));
      };
      await visitFiles(session, { uris, visit, unreadable: () => undefined, progress, token });
      return edits.answer();
    });
  });
}

/** Of a file, which objects a request is about. */
function wantedObjects({ at }: UpgradeEditsRequest): (file: VisitedFile) => (edit: ObjectEdit) => boolean {
  if (!at) return () => () => true;
  return ({ uri, snapshot }) => {
    const own = at.filter((place) => unescapedUri(place.uri) === unescapedUri(uri));
    const offsets = own.map(({ position }) => snapshot.lines.offsetAt(position));
    return ({ around }) => offsets.some((offset) => touches(around, offset));
  };
}

/** @throws ResponseError where the versions are none, or lead nowhere */
function readUpgrade({ from, to }: UpgradeRequest, { workspace, language }: Session): Upgrade {
  const { timeline } = workspace;
  const refuse = (reason: Message): never => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, render(reason, language));
  };
  const oldest = formatKubernetesVersion(timeline.oldest);
  const newest = formatKubernetesVersion(timeline.newest);
  const read = (option: string, value: string): KubernetesVersion =>
    bundledVersion(value, timeline) ?? refuse(message('upgrade.failure.version', { option, value, oldest, newest }));
  const asked = {
    from: from === undefined ? undefined : read('from', from),
    to: to === undefined ? timeline.newest : read('to', to),
  };
  if (asked.from !== undefined && asked.from >= asked.to) {
    const params = { from: formatKubernetesVersion(asked.from), to: formatKubernetesVersion(asked.to) };
    refuse(message('upgrade.failure.direction', params));
  }
  return asked;
}

/** Runs work that shows how far it is, and that may be cancelled where it is shown. */
async function withProgress<Answer>(
  connection: Connection,
  { workDoneToken }: UpgradeRequest,
  { language }: Session,
  token: CancellationToken,
  work: (progress: WorkDoneProgressReporter, token: CancellationToken) => Promise<Answer>,
): Promise<Answer> {
  const own: WorkDoneProgressServerReporter | undefined =
    workDoneToken === undefined ? await connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
  const progress = own ?? connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin(render(message('upgrade.progress'), language), 0, undefined, true);
  const either: CancellationToken = {
    get isCancellationRequested() {
      return token.isCancellationRequested || own?.token.isCancellationRequested === true;
    },
    onCancellationRequested: token.onCancellationRequested,
  };
  try {
    return await work(progress, either);
  } finally {
    progress.done();
  }
}

/** What is meant where a request names nothing. */
async function urisOf(
  { uris }: UpgradeRequest,
  connection: Connection,
  { documents }: Session,
  { capabilities, workspaceFolders, rootUri }: InitializeParams,
): Promise<readonly string[]> {
  if (uris) return uris.map(withoutSlash);
  const folders = capabilities.workspace?.workspaceFolders
    ? await connection.workspace.getWorkspaceFolders()
    : (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : null));
  return folders && folders.length > 0 ? folders.map(({ uri }) => withoutSlash(uri)) : documents.keys();
}

function withoutSlash(uri: string): string {
  return uri.replace(/(?<=[^/])\/$/, '');
}
