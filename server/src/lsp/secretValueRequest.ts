import type { Position } from 'vscode-languageserver';

/** What `drydock/secretValue` is asked: which value of a Secret's `data` stands at a place. Answered by {@link SecretValueAnswer}. */
export interface SecretValueRequest {
  readonly uri: string;
  readonly position: Position;
}

/**
 * The value as it is written, in Base64: the client decodes it, so that what is secret passes no protocol whose messages may be
 * logged. `null` where there is none.
 */
export type SecretValueAnswer = {
  /** `Secret shop/web`. */
  readonly object: string;
  readonly key: string;
  /** Without line breaks; absent where the value is not Base64. */
  readonly base64?: string;
} | null;
