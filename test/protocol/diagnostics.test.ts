import assert from 'node:assert/strict';
import test from 'node:test';
import { DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { brief, startClient } from './startClient.ts';
import { service } from './texts.ts';

test('a client that pulls gets a full report, then "unchanged" until something changes', async (t) => {
  const client = await startClient(t);
  const uri = client.uri('web.yaml');
  const pull = (previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  await client.open(uri, service);

  const first = await pull();
  assert.ok(first.kind === DocumentDiagnosticReportKind.Full && first.resultId !== undefined);
  assert.deepEqual(first.items.map(brief), ['error unknown-field 5:2-5:6']);
  const [item] = first.items;
  assert.equal(item?.source, 'drydock');
  assert.match(item?.codeDescription?.href ?? '', /\/unknown-field\.md$/);
  assert.match(String(item?.message), /`ports`/);

  assert.deepEqual(await pull(first.resultId), {
    kind: DocumentDiagnosticReportKind.Unchanged,
    resultId: first.resultId,
  });

  await client.change(uri, 2, {
    range: { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } },
    text: 'ports',
  });
  const second = await pull(first.resultId);
  assert.ok(second.kind === DocumentDiagnosticReportKind.Full && second.resultId !== first.resultId);
  assert.deepEqual(second.items, []);

  await client.close(uri);
  assert.deepEqual(await pull(), { kind: DocumentDiagnosticReportKind.Full, items: [] });
  await client.open(uri, service);
  const third = await pull(first.resultId);
  assert.equal(third.kind, DocumentDiagnosticReportKind.Full, 'a document that is opened again begins anew');
});

test('a client that does not pull is sent diagnostics with the version that they are of', async (t) => {
  const client = await startClient(t, { capabilities: {} });
  const uri = client.uri('web.yaml');
  await client.open(uri, service, 7);
  const first = await client.pushes.take();
  assert.deepEqual([first.uri, first.version, first.diagnostics.map(brief)], [uri, 7, ['error unknown-field 5:2-5:6']]);

  const versions = [8, 9, 10, 11, 12];
  for (const version of versions) {
    const at = { line: 5, character: 2 };
    await client.change(uri, version, { range: { start: at, end: at }, text: 'x' });
  }
  const seen: (number | undefined)[] = [];
  const last = await client.pushes.takeUntil(({ version }) => {
    seen.push(version);
    return version === 12;
  });
  assert.deepEqual(last.diagnostics.map(brief), ['error unknown-field 5:2-5:11']);
  assert.deepEqual(seen, [...new Set(seen)].sort(byNumber), 'each version once, and none after a newer one');

  await client.close(uri);
  assert.deepEqual(await client.pushes.take(), { uri, diagnostics: [] });
});

test('nothing is sent for a document that was closed while it was checked', async (t) => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const client = await startClient(t, { capabilities: {}, settings: () => asked });
  const uri = client.uri('web.yaml');
  await client.open(uri, service);
  await client.close(uri);
  assert.deepEqual(await client.pushes.take(), { uri, diagnostics: [] });
  answer();
  const other = client.uri('other.yaml');
  await client.open(other, service);
  assert.equal((await client.pushes.take()).uri, other);
});

function byNumber(a: number | undefined, b: number | undefined): number {
  return (a ?? 0) - (b ?? 0);
}
