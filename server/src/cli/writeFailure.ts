import { type Message, message } from '../core/messages/Message.ts';
import type { WriteOutcome } from './CommandHost.ts';

/** Why a file was not written, for stderr. */
export function writeFailure(path: string, outcome: Exclude<WriteOutcome, { readonly kind: 'written' }>): Message {
  if (outcome.kind === 'changed') return message('cli.failure.changed', { path });
  const reason = outcome.reason === 'denied' ? message('unreadable.denied') : outcome.reason.code;
  return message('cli.failure.not-written', { path, reason });
}
