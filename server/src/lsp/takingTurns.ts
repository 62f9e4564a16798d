import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** How long (in milliseconds) others may have to wait for an answer because of work that takes turns. */
const turn = 15;

/**
 * For work that may take long: what it calls between two pieces, so that other requests are answered meanwhile.
 * @throws ResponseError, from the function, when `token` is cancelled
 */
export function takingTurns(token?: CancellationToken): () => Promise<void> {
  let begun = Date.now();
  return async () => {
    if (Date.now() - begun < turn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    begun = Date.now();
  };
}
