import { type Message, message } from '../messages/Message.ts';
import { closest } from '../text/closest.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { YamlComment } from '../yaml/YamlDocument.ts';
import type { DrydockReport } from './drydockRules.ts';
import type { Fix } from './Fix.ts';
import type { KnownNames } from './KnownNames.ts';
import { bundledVersion, unknownVersionMessage, type WrittenVersion } from './WrittenVersion.ts';

/** `kubernetes=1.27` in a comment. */
export interface PinDirective extends WrittenVersion {
  readonly comment: YamlComment;
}

/** One rule id of an `ignore=…`, `ignore-object=…` or `ignore-file=…`. Told apart by identity: each is used or unused. */
export interface IgnoredRule {
  readonly id: string;
  readonly range: TextRange;
  readonly scope: IgnoreScope;
  readonly comment: YamlComment;
  /** The only thing its comment says, so that without it the comment is of no use. */
  readonly alone: boolean;
}

export type IgnoreScope = 'line' | 'object' | 'file';

/** What the `# drydock:` comments of one document say. Ranges are document offsets. */
export interface Directives {
  readonly pins: readonly PinDirective[];
  /** Those with a known rule id; the others are among `problems`. */
  readonly ignores: readonly IgnoredRule[];
  readonly problems: readonly DrydockReport[];
}

const scopes: ReadonlyMap<string, IgnoreScope> = new Map([
  ['ignore', 'line'],
  ['ignore-object', 'object'],
  ['ignore-file', 'file'],
]);
const directiveNames: readonly string[] = ['kubernetes', ...scopes.keys()];

const nothing: Directives = { pins: [], ignores: [], problems: [] };

/**
 * Reads the `# drydock:` comments among `comments`: `name=value` once or several times, blanks between them, a list's items
 * separated by commas. What follows ` -- ` or ` #` is the author's reason and is not read.
 */
export function directivesOf(comments: readonly YamlComment[], known: KnownNames): Directives {
  const own = comments.filter((comment) => /^\s*drydock\b/i.test(comment.text));
  if (own.length === 0) return nothing;
  const pins: PinDirective[] = [];
  const ignores: IgnoredRule[] = [];
  const problems: DrydockReport[] = [];
  for (const comment of own) {
    const { assignments, problems: malformed } = parseComment(comment);
    problems.push(...malformed);
    const items = assignments.reduce((count, { values }) => count + values.length, 0);
    for (const { name, values } of assignments) {
      const scope = scopes.get(name.text);
      if (scope) {
        for (const { text: id, range } of values) {
          if (known.ruleIds.has(id)) ignores.push({ id, range, scope, comment, alone: items === 1 });
          else problems.push(unknownRule(id, range, known));
        }
        continue;
      }
      const written = joined(values);
      const version = bundledVersion(written.text, known);
      pins.push({ ...written, version, comment });
      if (version === undefined) {
        const { text, range } = written;
        problems.push(report('unknown-kubernetes-version', range, unknownVersionMessage(text, known)));
      }
    }
  }
  return { pins, ignores, problems };
}

/** A rule id that is none, in a comment or in the configuration. */
export function unknownRule(id: string, range: TextRange, { ruleIds }: KnownNames): DrydockReport {
  const suggestion = closest(id, ruleIds);
  return suggestion === undefined
    ? report('unknown-rule', range, message('unknown-rule.message', { id }))
    : report('unknown-rule', range, message('unknown-rule.did-you-mean', { id, suggestion }), suggestion);
}

interface Word {
  readonly text: string;
  readonly range: TextRange;
}

interface Assignment {
  readonly name: Word;
  readonly values: readonly Word[];
}

function parseComment(comment: YamlComment): {
  assignments: readonly Assignment[];
  problems: readonly DrydockReport[];
} {
  const start = comment.range.start + 1;
  const head = /^\s*drydock(\s*:)?/i.exec(comment.text)?.[0] ?? '';
  const rest = comment.text.slice(head.length);
  if (!head.endsWith(':')) {
    // Prose may begin with the product's name; only what would be a directive is taken for one that lacks its colon.
    const name = /^\s+([\w-]+)\s*=/.exec(rest)?.[1];
    if (name === undefined || !directiveNames.includes(name)) return { assignments: [], problems: [] };
    const end = start + head.length;
    const word = { start: end - head.trimStart().length, end };
    const fault = report('unknown-directive', word, message('unknown-directive.colon', { name }));
    return { assignments: [], problems: [fault] };
  }
  const end = /(?:^|\s)(?:--|#)/.exec(rest)?.index ?? rest.length;
  return parseAssignments(rest.slice(0, end), start + head.length);
}

function parseAssignments(
  text: string,
  start: number,
): { assignments: readonly Assignment[]; problems: readonly DrydockReport[] } {
  const assignments: Assignment[] = [];
  const problems: DrydockReport[] = [];
  let at = 0;
  const take = (pattern: RegExp): Word | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return undefined;
    const range = { start: start + at, end: start + at + found.length };
    at += found.length;
    return { text: found, range };
  };
  for (take(/\s*/y); at < text.length; take(/\s*/y)) {
    const name = take(/[^\s=]+/y) ?? take(/=/y);
    if (!name) break;
    const isKnown = directiveNames.includes(name.text);
    const isAssigned = take(/\s*=\s*/y) !== undefined;
    const values: Word[] = [];
    while (isAssigned) {
      const value = take(/[^\s,]+/y);
      if (value) values.push(value);
      if (!take(/\s*,\s*/y)) break;
    }
    if (isKnown && values.length > 0) assignments.push({ name, values });
    else if (isKnown)
      problems.push(report('unknown-directive', name.range, message('unknown-directive.value', { name: name.text })));
    else problems.push(unknownDirective(name));
    // A sentence that only begins like a directive is one mistake, not one a word.
    if (!isKnown && !isAssigned) break;
  }
  return { assignments, problems };
}

function unknownDirective({ text: name, range }: Word): DrydockReport {
  const suggestion = closest(name, directiveNames);
  return suggestion === undefined
    ? report('unknown-directive', range, message('unknown-directive.message', { name }))
    : report('unknown-directive', range, message('unknown-directive.did-you-mean', { name, suggestion }), suggestion);
}

/** Several words where one is expected, as one text. */
function joined(values: readonly Word[]): Word {
  const [first, ...others] = values;
  if (!first) return { text: '', range: { start: 0, end: 0 } };
  const end = others.at(-1)?.range.end ?? first.range.end;
  return { text: values.map(({ text }) => text).join(','), range: { start: first.range.start, end } };
}

function report(rule: DrydockReport['rule'], range: TextRange, text: Message, suggestion?: string): DrydockReport {
  const found = { rule, range, path: '', message: text };
  if (suggestion === undefined) return found;
  const fix: Fix = {
    title: message('drydock.replace-fix', { suggestion }),
    safety: 'review',
    edits: [{ range, newText: suggestion }],
    notes: [message('drydock.replace-note')],
  };
  return { ...found, fixes: () => [fix] };
}
