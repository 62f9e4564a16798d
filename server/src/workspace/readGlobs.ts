import picomatch from 'picomatch/posix';
import type { Message } from '../core/messages/Message.ts';
import { message } from '../core/messages/Message.ts';

/** A list of globs, read. */
export interface Globs {
  /** As written, those that are no globs left out. */
  readonly sources: readonly string[];
  /** Whether the list takes in a file, given as path relative to the configuration's folder, with `/` on every system. */
  matches(path: string): boolean;
}

/**
 * Reads a list of globs. `*` stays within a name, `**` goes through folders, names that begin with a dot are names as others are.
 * A glob whose last name is plain also takes in all that lies in the folder of that name. `!glob` takes out what globs before it
 * took in: the last that matches decides.
 * @returns the globs and, for those that are none, the index with what is wrong.
 */
export function readGlobs(sources: readonly string[]): {
  readonly globs: Globs;
  readonly problems: readonly { readonly index: number; readonly message: Message }[];
} {
  const problems: { readonly index: number; readonly message: Message }[] = [];
  const matchers: { readonly takesOut: boolean; readonly matches: (path: string) => boolean }[] = [];
  const read: string[] = [];
  for (const [index, source] of sources.entries()) {
    const takesOut = source.startsWith('!');
    const pattern = (takesOut ? source.slice(1) : source).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '/**');
    const fault =
      faultOf(pattern, source) ?? (takesOut && read.length === 0 ? 'invalid-config.glob-negated' : undefined);
    const matches = fault ?? matcherOf(pattern);
    if (typeof matches === 'string') {
      problems.push({
        index,
        message: matches === 'invalid-config.glob-empty' ? message(matches) : message(matches, { glob: source }),
      });
      continue;
    }
    read.push(source);
    matchers.push({ takesOut, matches });
  }
  const matches = (path: string): boolean => {
    if (path.length > longestPath) return false;
    const last = matchers.findLast((matcher) => matcher.matches(path));
    return last !== undefined && !last.takesOut;
  };
  return { globs: { sources: read, matches }, problems };
}

/** A list that takes in nothing. */
export const noGlobs: Globs = { sources: [], matches: () => false };

/** No file system has longer paths and names, and matching time grows with them. */
const longestPath = 4096;
const longestName = 255;

type GlobFault =
  | 'invalid-config.glob-empty'
  | 'invalid-config.glob-backslash'
  | 'invalid-config.glob-outside'
  | 'invalid-config.glob-complex'
  | 'invalid-config.glob-brace'
  | 'invalid-config.glob-negated'
  | 'invalid-config.glob-syntax';

function faultOf(pattern: string, source: string): GlobFault | undefined {
  if (pattern.trim() === '') return 'invalid-config.glob-empty';
  if (source.includes('\\')) return 'invalid-config.glob-backslash';
  const names = pattern.split('/');
  if (names.includes('..') || /^[A-Za-z]:/.test(pattern)) return 'invalid-config.glob-outside';
  // A hostile repository can bring its configuration along: each star or brace multiplies the ways to cut a name.
  const isCostly = (name: string): boolean =>
    name !== '**' && [/\*+/g, /\{/g].some((mark) => (name.match(mark)?.length ?? 0) > 3);
  if (names.some(isCostly) || pattern.length > 1000 || /[@+*?!]\(/.test(pattern)) return 'invalid-config.glob-complex';
  return /\{[^{}]*\/[^{}]*\}/.test(pattern) ? 'invalid-config.glob-brace' : undefined;
}

/** Matches name by name: the time that a name takes is bounded by its length, and names are never cut anew. */
function matcherOf(pattern: string): GlobFault | ((path: string) => boolean) {
  const names = pattern.split('/').filter((name) => name !== '.' && name !== '');
  const last = names.at(-1) ?? '';
  if (!/[*?[\]{}]/.test(last)) names.push('**');
  const steps: ('**' | ((name: string) => boolean))[] = [];
  for (const name of names) {
    const matches = name === '**' ? name : nameMatcherOf(name);
    if (!matches) return 'invalid-config.glob-syntax';
    steps.push(matches);
  }
  return (path) => {
    let reached = withFolders(new Set([0]), steps);
    for (const name of path.split('/')) {
      const next = new Set<number>();
      for (const index of reached) {
        const step = steps[index];
        if (step === '**') next.add(index);
        else if (step?.(name)) next.add(index + 1);
      }
      reached = withFolders(next, steps);
    }
    return reached.has(steps.length);
  };
}

/** The steps at which a match may stand, given that `**` takes in nothing too. */
function withFolders(reached: Set<number>, steps: readonly unknown[]): ReadonlySet<number> {
  for (const index of reached) if (steps[index] === '**') reached.add(index + 1);
  return reached;
}

function nameMatcherOf(pattern: string): ((name: string) => boolean) | undefined {
  // Parentheses and plus signs are parts of names; to picomatch they would be groups and quantifiers.
  const escaped = pattern.replace(/[()+]/g, '\\$&');
  try {
    const matches = picomatch(escaped, { dot: true, strictBrackets: true, noextglob: true, nonegate: true });
    return (name) => name.length <= longestName && matches(name);
  } catch {
    return undefined;
  }
}
