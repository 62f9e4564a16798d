import type { TextRange } from '../text/TextRange.ts';
import type { YamlNode } from './YamlNode.ts';

/** Something that is wrong with the YAML itself, in document offsets. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly range: TextRange;
  /** What the message names: a key, an anchor, a tag, a character; English words of the YAML library never appear. */
  readonly params: Readonly<Record<string, string>>;
  /** `error` where kubectl refuses the text; `hint` where it reads the text, but not all of it or not as it looks. */
  readonly severity: 'error' | 'hint';
}

/** The faults told apart, each with its own text in the message catalogue (`yaml-syntax.<code>`). */
export type YamlProblemCode =
  | 'tab-indentation'
  | 'bad-indentation'
  | 'duplicate-key'
  | 'bad-merge'
  | 'null-key'
  | 'complex-key'
  | 'missing-colon'
  | 'missing-comma'
  | 'unquoted-colon'
  | 'unclosed-flow'
  | 'unclosed-quote'
  | 'bad-escape'
  | 'bad-scalar'
  | 'undefined-alias'
  | 'cyclic-alias'
  | 'excessive-aliases'
  | 'unknown-tag'
  | 'wrong-tag'
  | 'unreadable-value'
  | 'bad-directive'
  | 'unexpected-text'
  | 'control-character'
  | 'too-deep'
  | 'too-large'
  | 'lost-text'
  | 'bad-separator'
  | 'syntax';

/**
 * One YAML document: what stands between two `---` lines. Made by `parseDocument` from its text alone, so that the same
 * text can keep the same (immutable) document wherever in the file it stands.
 */
export interface YamlDocument {
  readonly text: string;
  /** `undefined` for a document that is empty, holds comments only, or could not be read at all. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
  /** Where the text stops being YAML: from here on the tree is a guess, good for completion and for nothing else. */
  readonly brokenAt: number | undefined;
  readonly comments: readonly YamlComment[];
}

export interface YamlComment {
  /** From the `#` to the end of the line, without the line break. */
  readonly range: TextRange;
  /** The text after the `#`, as written. */
  readonly text: string;
  /** Whether nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** Where a document stands in its file. */
export interface DocumentSlice {
  /** The document's text, separator lines left out, its line endings as in the file. */
  readonly text: string;
  /** Offset of that text in the file. */
  readonly start: number;
  /** Text after `---` on the separator line above, which kubectl drops; document offsets are of no use: file offsets. */
  readonly lost: TextRange | undefined;
}
