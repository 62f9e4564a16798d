import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, waitForRules } from './inEditor.ts';

const files: Readonly<Record<string, string>> = {
  '/.drydock.yaml': 'kubernetes: "1.21"\n',
  '/apps/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1
      livenessProbe: {grpc: {port: 9000}}
`,
};

describe('Files that lie on no disk', () => {
  let provider: vscode.Disposable;
  before(() => {
    provider = vscode.workspace.registerFileSystemProvider('drydock-test', readOnly(files), { isReadonly: true });
  });
  after(() => provider.dispose());
  afterEach(closeAll);

  it('are checked against the version that the .drydock.yaml beside them pins', async () => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.parse('drydock-test://disk/apps/pod.yaml'));
    const [found] = await waitForRules(document.uri, ['not-yet-available-field']);
    assert.match(found?.message ?? '', /1\.21/);
  });

  it('are checked before they are saved anywhere', async () => {
    const content = files['/apps/pod.yaml']?.replace('image', 'imgae') ?? '';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    const [found] = await waitForRules(document.uri, ['unknown-field']);
    assert.ok(found);
    assert.equal(document.getText(found.range), 'imgae');
  });
});

function readOnly(texts: Readonly<Record<string, string>>): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const isFolder = (path: string): boolean =>
    Object.keys(texts).some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`));
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: ({ path }) => {
      const text = texts[path];
      if (text === undefined && !isFolder(path)) throw vscode.FileSystemError.FileNotFound();
      const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
    },
    readFile: ({ path }) => {
      const text = texts[path];
      if (text === undefined) throw vscode.FileSystemError.FileNotFound();
      return new TextEncoder().encode(text);
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
