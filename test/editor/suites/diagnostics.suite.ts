import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, open, replaceAll, waitForRules } from './inEditor.ts';

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('appear in a YAML manifest that is opened, on the key that is wrong', async () => {
    const { document } = await open('typo.yaml');
    const [found] = await waitForRules(document.uri, ['unknown-field']);
    assert.ok(found);
    assert.equal(document.getText(found.range), 'replcias');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(found.message, /replicas/);
  });

  it('carry the rule as their code, which links to the page of that rule', async () => {
    const { document } = await open('typo.yaml');
    const [found] = await waitForRules(document.uri, ['unknown-field']);
    assert.ok(typeof found?.code === 'object');
    assert.equal(found.code.value, 'unknown-field');
    assert.match(found.code.target.toString(), /unknown-field/);
    const page = await vscode.workspace.openTextDocument(found.code.target);
    assert.match(page.getText(), /^# .*unknown-field/);
  });

  it('appear in a JSON manifest', async () => {
    const { document } = await open('service.json');
    const [found] = await waitForRules(document.uri, ['unknown-field']);
    assert.ok(found);
    assert.match(document.getText(found.range), /^"?prots"?$/);
  });

  it('stand at their places in a file of several documents, one of which is broken', async () => {
    const { document } = await open('several.yaml');
    const found = await waitForRules(document.uri, ['unknown-field', 'yaml-syntax', 'unknown-field']);
    const [first, , last] = found.map(({ range }) => document.getText(range));
    assert.deepEqual([first, last], ['dta', 'daat']);
  });

  it('follow what is typed', async () => {
    const editor = await open('typo.yaml');
    const { document } = editor;
    await waitForRules(document.uri, ['unknown-field']);
    await replaceAll(editor, document.getText().replace('replcias: 2', 'replicas: two'));
    const [found] = await waitForRules(document.uri, ['wrong-type']);
    assert.ok(found);
    assert.equal(document.getText(found.range), 'two');
  });

  it('never appear in YAML that is no manifest', async () => {
    const compose = await open('compose.yaml');
    // What is opened afterwards has been checked when its finding is there, so the file before it has been as well.
    const { document } = await open('typo.yaml');
    await waitForRules(document.uri, ['unknown-field']);
    assert.deepEqual(diagnosticsOf(compose.document.uri), []);
  });
});
