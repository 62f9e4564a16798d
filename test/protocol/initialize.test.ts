import assert from 'node:assert/strict';
import test from 'node:test';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { serveInProcess } from './serveInProcess.ts';
import { pulling, startClient } from './startClient.ts';
import { service } from './texts.ts';

const always = {
  textDocumentSync: 2,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', 'source.fixAll.drydock'] },
  codeLensProvider: {},
  completionProvider: { triggerCharacters: [' ', '-', '"', '/'], resolveProvider: true },
  hoverProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  definitionProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
};
const capabilities: readonly (readonly [why: string, said: ClientCapabilities, answered: object])[] = [
  ['does not pull', {}, always],
  [
    'pulls',
    pulling,
    {
      ...always,
      diagnosticProvider: { identifier: 'drydock', interFileDependencies: true, workspaceDiagnostics: false },
    },
  ],
  [
    'knows workspace folders',
    { workspace: { workspaceFolders: true } },
    { ...always, workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  ],
];
for (const [why, said, answered] of capabilities) {
  test(`a client that ${why} is told what the server can do`, async (t) => {
    const { initialized } = await startClient(t, { capabilities: said });
    assert.deepEqual(initialized.capabilities, answered);
    assert.equal(initialized.serverInfo?.name, 'drydock');
  });
}

const korean = /필드/;
const english = /is not a field/;
const languages: readonly (readonly [why: string, options: Parameters<typeof startClient>[1], words: RegExp])[] = [
  ['nothing', {}, english],
  ['the option `language`', { initializationOptions: { language: 'ko' } }, korean],
  ['the option `language`, as a region has it', { initializationOptions: { language: 'ko-KR' } }, korean],
  ['the locale', { locale: 'ko' }, korean],
  ['the option before the locale', { initializationOptions: { language: 'en' }, locale: 'ko' }, english],
  ['another language', { initializationOptions: { language: 'kok' }, locale: 'fr' }, english],
];
for (const [why, options, words] of languages) {
  test(`the language is chosen by ${why}`, async (t) => {
    const client = await startClient(t, { ...options, server: serveInProcess() });
    await client.open(client.uri('web.yaml'), service);
    const [diagnostic] = await client.pull(client.uri('web.yaml'));
    assert.match(String(diagnostic?.message), words);
  });
}

test('pages of rules are linked in the language of the messages', async (t) => {
  const client = await startClient(t, {
    initializationOptions: { language: 'ko', rulePages: 'https://pages.test/rules/' },
  });
  await client.open(client.uri('web.yaml'), service);
  const [diagnostic] = await client.pull(client.uri('web.yaml'));
  assert.equal(diagnostic?.codeDescription?.href, 'https://pages.test/rules/ko/unknown-field.md');
});
