import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';

/** The rooms of the core in their order: each imports from itself and those before it. */
const rooms = [
  'text',
  'messages',
  'yaml',
  'kubernetes',
  'schema',
  'analysis',
  'migrations',
  'rules',
  'snippets',
  'features',
];

/** What may be imported by whom, outside the order of rooms; everything else is small and pure, or the room's own. */
const packages: Readonly<Record<string, readonly string[]>> = {
  yaml: ['server/src/core/yaml/'],
  ajv: ['server/src/core/schema/'],
  'vscode-languageserver': [
    'server/src/lsp/',
    'server/src/main.ts',
    'server/src/cli/commands/lsp.ts',
    'server/src/cli.ts',
  ],
  'vscode-languageserver-textdocument': ['server/src/lsp/'],
  commander: ['server/src/cli/', 'server/src/cli.ts'],
  vscode: ['client/'],
  'vscode-languageclient': ['client/'],
};

/** Which folders of the server a folder may import from, beside itself. Entries wire everything. */
const servers: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  workspace: ['core', 'workspace'],
  lsp: ['core', 'workspace', 'lsp'],
  cli: ['core', 'workspace', 'cli'],
  host: ['core', 'workspace', 'host', 'lsp', 'cli'],
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly typeOnly: boolean;
}

const imports = ['server/src', 'client/src'].flatMap(sources).flatMap(importsOf);

test('the rooms of the core are in order', () => {
  assert.ok(imports.length > 300, 'the imports were not read');
  const wrong = imports.filter(({ file, from }) => {
    const mine = /^server\/src\/core\/(\w+)\//.exec(file)?.[1];
    const theirs = /^server\/src\/core\/(\w+)\//.exec(target(file, from) ?? '')?.[1];
    return mine !== undefined && theirs !== undefined && rooms.indexOf(theirs) > rooms.indexOf(mine);
  });
  assert.deepEqual(
    wrong.map((each) => `${place(each)}; allowed: ${rooms.join(' < ')}`),
    [],
  );
});

test('the folders of the server import only what they may', () => {
  const wrong = imports.filter(({ file, from }) => {
    const mine = /^server\/src\/(\w+)\//.exec(file)?.[1];
    const to = target(file, from);
    const theirs = to && /^server\/src\/(\w+)\//.exec(to)?.[1];
    if (mine === undefined || to === undefined) return false;
    if (mine === 'core' && !to.startsWith('server/src/core/')) return true;
    return theirs !== undefined && servers[mine]?.includes(theirs) === false;
  });
  assert.deepEqual(wrong.map(place), []);
});

test('packages are imported where they belong, and the core knows nothing of Node', () => {
  const wrong = imports.filter(({ file, from, typeOnly }) => {
    if (from.startsWith('.')) return false;
    if (from.startsWith('node:')) return file.startsWith('server/src/core/') || file.startsWith('server/src/lsp/');
    const name = from.startsWith('@') ? from : (from.split('/')[0] ?? from);
    const allowed = packages[name];
    return allowed !== undefined && !typeOnly && !allowed.some((folder) => file.startsWith(folder));
  });
  assert.deepEqual(wrong.map(place), []);
});

test('the client imports the server as types only', () => {
  const wrong = imports.filter(
    ({ file, from, typeOnly }) => file.startsWith('client/') && from.includes('/server/') && !typeOnly,
  );
  assert.deepEqual(wrong.map(place), []);
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)';/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    from: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** The file that a relative import names, from the root; `undefined` for a package. */
function target(file: string, from: string): string | undefined {
  return from.startsWith('.') ? join(dirname(file), from).replaceAll('\\', '/') : undefined;
}

function place({ file, line, from }: Import): string {
  return `${file}:${line} imports ${from}`;
}
