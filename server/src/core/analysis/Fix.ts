import type { Message } from '../messages/Message.ts';
import type { TextEdit } from '../text/TextEdit.ts';

/**
 * A change that mends a finding, as the smallest set of edits over the document (offsets of the document). `safe` keeps
 * behaviour and joins fix-all; `review` is right in most cases, is applied one at a time, and `notes` say what to look at.
 */
export interface Fix {
  readonly title: Message;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly TextEdit[];
  readonly notes?: readonly Message[];
}
