import {
  type Language,
  type MessageId,
  type MessageParameters,
  render,
} from '../../../server/src/core/messages/Message.ts';

/** A text of the product, so that a scene asks for what is meant and the wording stays with the catalogue. */
export function said<Id extends MessageId>(id: Id, params: MessageParameters<Id>, language: Language = 'en'): string {
  return render({ id, params }, language);
}
