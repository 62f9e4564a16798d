import type { CommandHost, WriteOutcome } from '../../server/src/cli/CommandHost.ts';
import { runCommandLine } from '../../server/src/cli/runCommandLine.ts';
import { noDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Files, FolderEntry, Unreadable } from '../../server/src/workspace/Files.ts';
import { facts, timeline } from '../api.ts';

/** What lies at a path: a text, something that cannot be read, or a link to a folder (an absolute path). */
export type FakeEntry = string | Unreadable | { readonly kind: 'link'; readonly to: string };

/** Files by their path from `/work`, the current folder; absolute paths begin with a slash. */
export type FakeFiles = Readonly<Record<string, FakeEntry>>;

export interface FakeMachine {
  readonly files?: FakeFiles;
  readonly stdin?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number };
  /** What comes of writing a file. */
  readonly writing?: WriteOutcome;
  /** The time at each look at the clock. */
  readonly clock?: () => number;
}

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that were written, by path as in `FakeFiles`. */
  readonly written: Readonly<Record<string, string>>;
}

/** Runs a command line on a machine that is but a table of texts. */
export async function runFake(args: readonly string[], machine: FakeMachine = {}): Promise<RunResult> {
  const { files = {}, stdin, environment = {}, terminal, writing = { kind: 'written' }, clock = () => 0 } = machine;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const written: Record<string, string> = {};
  const isTerminal = terminal !== undefined;
  const host: CommandHost = {
    folder: 'file:///work',
    uriOf: (path) => `file://${absolute(path).split('/').map(encodeURIComponent).join('/')}`,
    separator: '/',
    environment,
    version: '9.9.9',
    out: { write: (text) => void stdout.push(text), isTerminal, columns: terminal?.columns },
    err: { write: (text) => void stderr.push(text), isTerminal, columns: terminal?.columns },
    now: clock,
    readInput: async () => stdin,
    files: fakeFiles(files),
    write: async (uri, before, after) => {
      if (writing.kind !== 'written') return writing;
      const path = pathOf(uri);
      if (entryAt(files, path) !== before) return { kind: 'changed' };
      written[path.replace(/^\/work\//, '')] = after;
      return writing;
    },
    data: () => ({ timeline, facts, rules, descriptions: () => noDescriptions }),
    serve: async () => {
      stdout.push('serving\n');
    },
  };
  const status = await runCommandLine(args, host);
  return { status, stdout: stdout.join(''), stderr: stderr.join(''), written };
}

/** Files by path as the product reads them. */
export function fakeFiles(files: FakeFiles): Files {
  return {
    readText: async (uri) => {
      const entry = entryAt(files, pathOf(uri));
      if (entry === undefined) return { kind: 'missing' };
      if (typeof entry === 'string') return { kind: 'text', text: entry };
      return entry.kind === 'link' ? { kind: 'unreadable', reason: 'folder' } : entry;
    },
    list: async (uri) => {
      const path = resolved(files, pathOf(uri));
      const entry = entryAt(files, path);
      if (typeof entry === 'object' && entry.kind === 'unreadable') return entry;
      const entries = new Map<string, FolderEntry>();
      for (const [key, value] of Object.entries(files)) {
        const whole = absolute(key);
        if (!whole.startsWith(path === '/' ? '/' : `${path}/`)) continue;
        const [name = '', ...below] = whole.slice(path === '/' ? 1 : path.length + 1).split('/');
        const link = below.length === 0 && typeof value === 'object' && value.kind === 'link';
        const isFolder =
          below.length > 0 || link || (typeof value === 'object' && value.kind === 'unreadable' && name.endsWith('.d'));
        entries.set(name, { name, type: isFolder ? 'folder' : 'file', link });
      }
      return entries.size === 0 && path !== '/work'
        ? { kind: 'missing' }
        : { kind: 'folder', entries: [...entries.values()] };
    },
  };
}

function resolved(files: FakeFiles, path: string): string {
  const entry = entryAt(files, path);
  return typeof entry === 'object' && entry.kind === 'link' ? entry.to : path;
}

function entryAt(files: FakeFiles, path: string): FakeEntry | undefined {
  return files[path] ?? files[path.replace(/^\/work\//, '')];
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice('file://'.length));
}

function absolute(path: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `/work/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}
