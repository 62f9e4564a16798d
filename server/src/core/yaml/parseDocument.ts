import { type CST, Parser } from 'yaml';
import { composeDocument } from './composeDocument.ts';
import { lexDocument } from './lexDocument.ts';
import type { YamlDocument, YamlProblem } from './YamlDocument.ts';

/** A longer document (in UTF-16 units) is not read. The API server takes no request above 3 MB. */
export const largestDocument = 5_000_000;

/** A document with more faults than this has them from one cause. */
const mostProblems = 100;

/** What go-yaml's reader refuses: control characters, and halves of surrogate pairs. */
const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Reads one document (the text of a `DocumentSlice`) as kubectl and the API server do, that is as sigs.k8s.io/yaml 1.6
 * with go-yaml v2. Pure, never throws, takes time in proportion to the text. All offsets are those of `text`.
 *
 * `problems` are sorted by place. After a fault that breaks the tree, no further ones are given: they would be follow-ups.
 * The tree then holds what could be made out, for completion and outline.
 */
export function parseDocument(text: string): YamlDocument {
  if (text.length > largestDocument) {
    const start = Math.max(0, text.search(/\S/));
    const end = start + (/[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0);
    const megabytes = (text.length / 1_000_000).toFixed(1);
    const limit = String(largestDocument / 1_000_000);
    return {
      text,
      root: undefined,
      problems: [{ code: 'too-large', range: { start, end }, params: { megabytes, limit }, severity: 'hint' }],
      brokenAt: undefined,
      comments: [],
    };
  }
  const control = controlCharacter(text);
  // NUL means that this is no text at all.
  if (control?.params.char === 'U+0000')
    return { text, root: undefined, problems: [control], brokenAt: 0, comments: [] };

  const lexed = lexDocument(text);
  const { root, faults, breaks } = composeDocument(text, lexed, syntaxTree(lexed.lexemes));
  const byPlace = (a: YamlProblem, b: YamlProblem) => a.range.start - b.range.start;
  const first = [...lexed.problems, ...breaks, ...(control ? [control] : [])].sort(byPlace)[0];
  const problems = first ? [...faults.filter((fault) => fault.range.start < first.range.start), first] : [...faults];
  if (lexed.lost && !first) problems.push({ code: 'lost-text', range: lexed.lost, params: {}, severity: 'hint' });
  const brokenAt = first?.range.start;
  return { text, root, problems: problems.sort(byPlace).slice(0, mostProblems), brokenAt, comments: lexed.comments };
}

function controlCharacter(text: string): YamlProblem | undefined {
  const start = text.search(forbidden);
  if (start === -1) return undefined;
  const char = `U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'control-character', range: { start, end: start + 1 }, params: { char }, severity: 'error' };
}

function syntaxTree(lexemes: readonly string[]): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of lexemes) for (const token of parser.next(lexeme)) tokens.push(token);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}
