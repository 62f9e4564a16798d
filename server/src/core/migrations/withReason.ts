import type { ManifestContext } from '../analysis/Rule.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrationOffer } from './migrationFixes.ts';

/** What a rule says of an API version, with the reason where there is a migration that this very object cannot go through. */
export function withReason(text: Message, context: ManifestContext): Message {
  const offer = migrationOffer(context);
  return offer && 'refused' in offer ? message('no-migration.message', { text, reason: offer.refused }) : text;
}
