import type { Message } from '../core/messages/Message.ts';

/** The command cannot do its work: ends it with exit status 2 and one line on stderr. */
export class CommandFailure extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}
