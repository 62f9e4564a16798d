import { type Environment, standIn } from './expandReferences.ts';

/** A script that runs one command and gives back whether that succeeded. */
export interface ShellCommand {
  readonly kind: 'command';
  /** The command's words as the shell hands them over: quotes, redirections and what surrounds the command left out. */
  readonly words: readonly string[];
  /** Whether the script ends as its command does, or whatever the command says. */
  readonly outcome: 'as-command' | 'always-succeeds' | 'always-fails';
  /** The script's comments, each from its `#` on. */
  readonly comments: readonly string[];
}

export type ShellReading =
  | ShellCommand
  /** More than one command, or something else that only a shell can do. */
  | { readonly kind: 'complex' }
  /** The value of a variable is not known from the manifest. */
  | { readonly kind: 'variable'; readonly name: string };

/**
 * Reads the script of `sh -c` when it is one simple command, possibly followed by words that only pass on its outcome
 * (`|| exit 1`, `; exit $?`). Variables are filled in from `environment`; redirections to nowhere, `exec` in front and
 * comments are left out.
 */
export function readShellScript(script: string, environment: Environment): ShellReading {
  if (script.length > longestScript) return complex;
  const tokens: Token[] = [];
  const comments: string[] = [];
  const lexer: Lexer = { script, at: 0, environment };
  for (let token = nextToken(lexer); token.kind !== 'end'; token = nextToken(lexer)) {
    if (token.kind === 'complex') return token;
    if (token.kind === 'comment') comments.push(token.text);
    else if (token.kind !== 'redirection') tokens.push(token);
  }

  const [first, ...rest] = splitCommands(tokens);
  if (!first || first.words.length === 0) return { kind: 'complex' };
  const command = first.words[0]?.text === 'exec' ? first.words.slice(1) : first.words;
  const name = command[0];
  if (!name || (!name.quoted && /^(?:\w+=|-|!$|\.$|:$)/.test(name.text)) || reservedWords.has(name.text)) {
    return { kind: 'complex' };
  }
  const unknown = command.find((word) => word.unknown !== undefined);
  if (unknown?.unknown !== undefined) return { kind: 'variable', name: unknown.unknown };

  const outcome = outcomeOf(rest);
  if (!outcome) return { kind: 'complex' };
  return { kind: 'command', words: command.map(({ text }) => text), outcome, comments };
}

/** No single check is longer; the bound keeps the depth of the lexer's recursion small. */
const longestScript = 4096;

const reservedWords: ReadonlySet<string> = new Set(
  'case do done elif else esac fi for function if in select then time until while { } [[ eval command source'.split(
    ' ',
  ),
);

interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly quoted: boolean;
  /** The variable in it whose value is not known. */
  readonly unknown: string | undefined;
}

type Token =
  | Word
  | { readonly kind: 'operator'; readonly text: '||' | '&&' | ';' }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'redirection' }
  | { readonly kind: 'complex' }
  | { readonly kind: 'end' };

interface Command {
  /** The operator in front of it. */
  readonly operator: '||' | '&&' | ';';
  readonly words: readonly Word[];
}

function splitCommands(tokens: readonly Token[]): readonly Command[] {
  const commands: { operator: Command['operator']; words: Word[] }[] = [{ operator: ';', words: [] }];
  for (const token of tokens) {
    const last = commands.at(-1);
    if (token.kind === 'word') last?.words.push(token);
    else if (token.kind === 'operator') {
      // Line breaks before a command and after `||` or `&&` separate nothing.
      if (last?.words.length === 0 && token.text === ';') continue;
      commands.push({ operator: token.text, words: [] });
    }
  }
  return commands.at(-1)?.operator === ';' && commands.at(-1)?.words.length === 0 ? commands.slice(0, -1) : commands;
}

/** What the script makes of its command's status; `undefined` when another command has a say. */
function outcomeOf(tail: readonly Command[]): ShellCommand['outcome'] | undefined {
  if (tail.some(({ words }) => !isTrivial(words))) return undefined;
  const [afterSuccess, afterFailure] = [statusAfter(tail, 0), statusAfter(tail, 1)];
  if (afterSuccess === 0) return afterFailure === 0 ? 'always-succeeds' : 'as-command';
  return afterFailure === 0 ? undefined : 'always-fails';
}

/** The script's status when its command ended with `status`. */
function statusAfter(tail: readonly Command[], status: number): number {
  let current = status;
  for (const { operator, words } of tail) {
    if ((operator === '||' && current === 0) || (operator === '&&' && current !== 0)) continue;
    const [name, argument] = words;
    const own = argument === undefined || argument.unknown === '?' ? current : Number(argument.text) % 256;
    if (name?.text === 'exit') return own;
    current = name?.text === 'false' ? 1 : 0;
  }
  return current;
}

/** Whether a command checks nothing, and how it ends is known. */
function isTrivial([name, argument, ...more]: readonly Word[]): boolean {
  switch (name?.text) {
    case 'echo':
      return true;
    case 'true':
    case 'false':
    case ':':
      return argument === undefined;
    case 'exit':
      return more.length === 0 && (argument === undefined || argument.unknown === '?' || /^\d+$/.test(argument.text));
    default:
      return false;
  }
}

interface Lexer {
  readonly script: string;
  at: number;
  readonly environment: Environment;
}

const complex = { kind: 'complex' } as const;

function nextToken(lexer: Lexer): Token {
  const { script } = lexer;
  lexer.at += /^(?:[ \t]|\\\r?\n)*/.exec(script.slice(lexer.at))?.[0].length ?? 0;
  const rest = script.slice(lexer.at);
  if (rest === '') return { kind: 'end' };

  const comment = /^#[^\n]*/.exec(rest)?.[0];
  if (comment !== undefined) {
    lexer.at += comment.length;
    return { kind: 'comment', text: comment.trimEnd() };
  }
  const redirection = /^(?:\d*(?:>>|>\||>&|>|<&|<)|&>>?)(?![<(])/.exec(rest)?.[0];
  if (redirection !== undefined) return skipRedirection(lexer, redirection);

  const operator = /^(?:\|\||&&|;(?!;)|\r?\n)/.exec(rest)?.[0];
  if (operator !== undefined) {
    lexer.at += operator.length;
    return { kind: 'operator', text: operator === '||' || operator === '&&' ? operator : ';' };
  }
  return /^[|&;()<>]/.test(rest) ? complex : readWord(lexer);
}

/** Output that goes nowhere or to another output does not change what the command says. */
function skipRedirection(lexer: Lexer, redirection: string): Token {
  lexer.at += redirection.length;
  const target = nextToken(lexer);
  if (target.kind !== 'word') return complex;
  const descriptor = redirection.endsWith('&') && /^(?:\d+|-)$/.test(target.text);
  const nowhere = /^\/(?:dev\/(?:null|stdout|stderr|fd\/\d+)|proc\/(?:1|self)\/fd\/\d+)$/.test(target.text);
  return descriptor || nowhere ? { kind: 'redirection' } : complex;
}

function readWord(lexer: Lexer): Token {
  let text = '';
  let quoted = false;
  let unknown: string | undefined;
  let quote: '"' | undefined;

  const { script } = lexer;
  while (lexer.at < script.length) {
    const character = script.charAt(lexer.at);
    if (character === '\\') {
      const next = script.charAt(lexer.at + 1);
      lexer.at += 2;
      if (next === '\n') continue;
      text += quote && !'$`"\\'.includes(next) ? `\\${next}` : next;
      quoted = true;
    } else if (character === '"') {
      quote = quote ? undefined : '"';
      quoted = true;
      lexer.at++;
    } else if (character === '$') {
      const variable = readVariable(lexer, quote !== undefined);
      if (variable.kind === 'complex') return variable;
      if (variable.kind === 'unknown') unknown ??= variable.name;
      else text += variable.value;
    } else if (character === '`') {
      return complex;
    } else if (quote) {
      text += character;
      lexer.at++;
    } else if (character === "'") {
      const end = script.indexOf("'", lexer.at + 1);
      if (end < 0) return complex;
      text += script.slice(lexer.at + 1, end);
      quoted = true;
      lexer.at = end + 1;
    } else if (/[\s|&;()<>]/.test(character)) {
      break;
    } else if (/[*?{}]/.test(character)) {
      return complex;
    } else {
      text += character;
      lexer.at++;
    }
  }
  if (quote) return complex;
  // What an unquoted empty variable leaves is no word at all.
  if (text === '' && !quoted && unknown === undefined) return nextToken(lexer);
  return { kind: 'word', text, quoted, unknown };
}

type VariableReading =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'complex' };

/** `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `$?`; a dollar before anything else stands for itself. */
function readVariable(lexer: Lexer, quoted: boolean): VariableReading {
  const rest = lexer.script.slice(lexer.at);
  if (/^\$[({'"]/.test(rest) && !rest.startsWith('${')) return complex;
  const match = /^\$(?:([A-Za-z_]\w*|\?)|\{([A-Za-z_]\w*)(?:(:?)-([\w.:/-]*))?\})/.exec(rest);
  if (!match) {
    if (/^\$[{\w@*#$!-]/.test(rest)) return complex;
    lexer.at++;
    return { kind: 'value', value: '$' };
  }
  lexer.at += match[0].length;
  const name = match[1] ?? match[2] ?? '';
  const value = valueInShell(lexer.environment, name);
  if (value === undefined) return { kind: 'unknown', name };
  if (value === '' && match[3] === ':') return { kind: 'value', value: match[4] ?? '' };
  // Unquoted, the shell splits a value at blanks and takes patterns for file names.
  return !quoted && /[\s*?[\]]/.test(value) ? { kind: 'unknown', name } : { kind: 'value', value };
}

function valueInShell(environment: Environment, name: string): string | undefined {
  const source = environment.get(name);
  if (source?.kind === 'literal') return source.value.includes('$') ? undefined : source.value;
  if (source?.fieldPath === 'status.podIP') return standIn.podIp;
  if (source?.fieldPath === 'status.hostIP') return standIn.nodeIp;
  return undefined;
}
