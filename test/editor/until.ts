export interface Patience {
  /** Milliseconds until it gives up. */
  readonly within?: number;
  /** Milliseconds between two questions. */
  readonly every?: number;
}

/**
 * Asks `question` until it answers with something else than `undefined` or `false`, and gives that answer.
 * @param what completes the sentence "Waited in vain for …" of the error that is thrown when the patience ends; a function is
 *   asked only then, to say what was seen instead.
 */
export async function until<T>(
  what: string | (() => string | Promise<string>),
  question: () => T | undefined | false | Promise<T | undefined | false>,
  { within = 20_000, every = 50 }: Patience = {},
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain (${within / 1000} s) for ${typeof what === 'string' ? what : await what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
