import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/src/host/nodeFiles.ts';
import type { Files } from '../../server/src/workspace/Files.ts';
import { createKustomizationLookup } from '../../server/src/workspace/kustomizationLookup.ts';
import { kustomizationPatches } from '../../server/src/workspace/kustomizationPatches.ts';
import { foldersAbove, pathWithin } from '../../server/src/workspace/uriPath.ts';

const listings: readonly (readonly [why: string, text: string, patches: readonly string[]])[] = [
  [
    'patches by path',
    'patches:\n- path: a.yaml\n  target: {kind: Deployment}\n- path: ./b/c.yaml\n',
    ['a.yaml', './b/c.yaml'],
  ],
  ['patches as plain paths, as older releases had them', 'patches:\n- a.yaml\n', ['a.yaml']],
  ['patches written out in place', 'patches:\n- patch: |-\n    kind: Deployment\n  target: {kind: Deployment}\n', []],
  [
    'patchesStrategicMerge',
    'patchesStrategicMerge:\n- a.yaml\n- |-\n  kind: Deployment\n  metadata: {name: a}\n',
    ['a.yaml'],
  ],
  ['patchesJson6902', 'patchesJson6902:\n- target: {kind: Deployment, name: a}\n  path: a.yaml\n', ['a.yaml']],
  [
    'resources, components and generators',
    'resources: [a.yaml]\ncomponents: [b]\nconfigMapGenerator: [{files: [c.yaml]}]\n',
    [],
  ],
  ['nothing', '', []],
  ['a list', '- path: a.yaml\n', []],
  ['patches of the wrong type', 'patches: a.yaml\npatchesStrategicMerge: {path: a.yaml}\n', []],
  ['broken YAML', 'patches:\n- path: a.yaml\n  "\n', ['a.yaml']],
];
for (const [why, text, expected] of listings) {
  test(`a kustomization lists ${why}`, () => assert.deepEqual(kustomizationPatches(text), expected));
}

function filesOf(texts: Readonly<Record<string, string>>): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const files: Files = {
    readText: (uri) => {
      asked.push(uri);
      const text = texts[uri];
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
    list: () => Promise.resolve({ kind: 'missing' }),
  };
  return { files, asked };
}

const reach: readonly (readonly [why: string, kustomization: string, path: string, uri: string, isPatch: boolean])[] = [
  ['in its own folder', 'file:///w/a/kustomization.yaml', 'p.yaml', 'file:///w/a/p.yaml', true],
  ['in a folder above', 'file:///w/a/kustomization.yml', 'patches/p.yaml', 'file:///w/a/patches/p.yaml', true],
  ['by the third name', 'file:///w/a/Kustomization', './patches/../p.yaml', 'file:///w/a/p.yaml', true],
  ['with another file', 'file:///w/a/kustomization.yaml', 'q.yaml', 'file:///w/a/p.yaml', false],
  ['with a file of that name elsewhere', 'file:///w/kustomization.yaml', 'b/p.yaml', 'file:///w/a/p.yaml', false],
  [
    'with a name that is encoded',
    'file:///w/my%20chart/kustomization.yaml',
    '패치.yaml',
    'file:///w/my%20chart/%ED%8C%A8%EC%B9%98.yaml',
    true,
  ],
  ['below a drive', 'file:///c%3A/w/kustomization.yaml', 'p.yaml', 'file:///c%3A/w/p.yaml', true],
  ['of an unsaved document', 'file:///kustomization.yaml', 'p.yaml', 'untitled:p.yaml', false],
];
for (const [why, kustomization, path, uri, expected] of reach) {
  test(`a patch is known by a kustomization ${why}`, async () => {
    const { files } = filesOf({ [kustomization]: `patches:\n- path: ${path}\n` });
    assert.equal(await createKustomizationLookup(files).isPatch(uri), expected);
  });
}

test('a kustomization elsewhere counts once it is announced', async () => {
  const { files } = filesOf({
    'file:///w/overlays/prod/kustomization.yaml': 'patches:\n- path: ../../patches/p.yaml\n',
  });
  const lookup = createKustomizationLookup(files);
  assert.equal(await lookup.isPatch('file:///w/patches/p.yaml'), false);
  lookup.announce('file:///w/overlays/prod/kustomization.yaml');
  assert.equal(await lookup.isPatch('file:///w/patches/p.yaml'), true);
});

test('a kustomization is read once until it is forgotten', async () => {
  const texts: Record<string, string> = {};
  const { files, asked } = filesOf(texts);
  const lookup = createKustomizationLookup(files);
  assert.equal(await lookup.isPatch('file:///w/p.yaml'), false);
  const before = asked.length;
  texts['file:///w/kustomization.yaml'] = 'patches: [{path: p.yaml}]\n';
  assert.equal(await lookup.isPatch('file:///w/p.yaml'), false);
  assert.equal(asked.length, before);
  lookup.forget('file:///w/kustomization.yaml');
  assert.equal(await lookup.isPatch('file:///w/p.yaml'), true);
});

test('folders above a URI, and paths within a folder', () => {
  assert.deepEqual(foldersAbove('file:///w/a/x.yaml'), ['file:///w/a', 'file:///w', 'file://']);
  assert.deepEqual(foldersAbove('vscode-vfs://github/o/r/x.yaml'), [
    'vscode-vfs://github/o/r',
    'vscode-vfs://github/o',
    'vscode-vfs://github',
  ]);
  assert.deepEqual(foldersAbove('memfs:/a/b.yaml'), ['memfs:/a', 'memfs:']);
  assert.deepEqual(foldersAbove('untitled:Untitled-1'), []);
  assert.equal(pathWithin('file:///w', 'file:///w/a%20b/%23.yaml'), 'a b/#.yaml');
  assert.equal(pathWithin('file://', 'file:///w/a.yaml'), 'w/a.yaml');
  assert.equal(pathWithin('file:///w', 'file:///wide/a.yaml'), undefined);
  assert.equal(pathWithin('file:///w', 'vscode-vfs:///w/a.yaml'), undefined);
  assert.equal(pathWithin('file:///w', 'file:///w/100%.yaml'), '100%.yaml');
});

test('what has no end is not read: devices and pipes, and links to them', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-files-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const made = spawnSync('mkfifo', [join(folder, 'pipe')]);
  if (made.status !== 0) return context.skip('there is no mkfifo on this machine');
  symlinkSync('/dev/zero', join(folder, '.drydock.yaml'));
  for (const name of ['pipe', '.drydock.yaml']) {
    const read = await nodeFiles.readText(pathToFileURL(join(folder, name)).href);
    assert.deepEqual(read, { kind: 'unreadable', reason: 'other' }, name);
  }
});

test('files of Node: texts, folders, links, and each way of not being readable', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-files-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  writeFileSync(join(folder, 'a.yaml'), '\uFEFFa: 1\r\n');
  writeFileSync(join(folder, 'binary'), Buffer.from([0xff, 0xfe, 0x00]));
  mkdirSync(join(folder, 'below'));
  symlinkSync('below', join(folder, 'link'));
  symlinkSync('loop', join(folder, 'loop'));
  assert.deepEqual(await nodeFiles.readText(uri('a.yaml')), { kind: 'text', text: '\uFEFFa: 1\r\n' });
  assert.deepEqual(await nodeFiles.readText(uri('none')), { kind: 'missing' });
  assert.deepEqual(await nodeFiles.readText(uri('a.yaml/x')), { kind: 'missing' });
  assert.deepEqual(await nodeFiles.readText('untitled:x'), { kind: 'missing' });
  assert.deepEqual(await nodeFiles.readText(uri('below')), { kind: 'unreadable', reason: 'folder' });
  assert.deepEqual(await nodeFiles.readText(uri('binary')), { kind: 'unreadable', reason: 'not-utf8' });
  assert.deepEqual(await nodeFiles.readText(uri('loop')), { kind: 'unreadable', reason: 'other' });
  const listing = await nodeFiles.list(pathToFileURL(folder).href);
  assert.ok(listing.kind === 'folder');
  assert.deepEqual(
    [...listing.entries].sort((a, b) => (a.name < b.name ? -1 : 1)),
    [
      { name: 'a.yaml', type: 'file', link: false },
      { name: 'below', type: 'folder', link: false },
      { name: 'binary', type: 'file', link: false },
      { name: 'link', type: 'folder', link: true },
      { name: 'loop', type: 'other', link: true },
    ],
  );
  if (process.getuid?.() !== 0) {
    chmodSync(join(folder, 'a.yaml'), 0);
    assert.deepEqual(await nodeFiles.readText(uri('a.yaml')), { kind: 'unreadable', reason: 'denied' });
  }
});
