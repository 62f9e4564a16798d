import type { Rule } from '../core/analysis/Rule.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import type { Descriptions } from '../core/kubernetes/Descriptions.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import type { Files } from '../workspace/Files.ts';

/** All that the command line asks of the machine and of what it is bundled with. */
export interface CommandHost {
  /** URI of the current folder, without a slash at its end. */
  readonly folder: string;
  /** A path of this system, absolute or relative to the current folder, as a URI. */
  readonly uriOf: (path: string) => string;
  /** How the system parts the names of a path. */
  readonly separator: '/' | '\\';
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly out: Output;
  readonly err: Output;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** All of standard input; `undefined` when it is no UTF-8 text. A byte-order mark is kept. */
  readonly readInput: () => Promise<string | undefined>;
  readonly files: Files;
  /** Puts `after` where `before` must still be, or leaves the file as it is. */
  readonly write: (uri: string, before: string, after: string) => Promise<WriteOutcome>;
  readonly data: () => CommandData;
  /** Runs the language server until its client ends it. */
  readonly serve: () => Promise<void>;
}

/** What is bundled; read when first asked for. */
export interface CommandData {
  readonly timeline: ApiTimeline;
  readonly facts: LifecycleFacts;
  readonly rules: readonly Rule[];
  readonly descriptions: () => Descriptions;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number | undefined;
}

export type WriteOutcome =
  | { readonly kind: 'written' }
  /** It does not hold `before` any more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly reason: 'denied' | { readonly code: string } };
