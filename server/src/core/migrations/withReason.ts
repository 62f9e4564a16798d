import type { ManifestContext } from '../analysis/Rule.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrationOffer } from './migrationFixes.ts';
import { byHand } from './withoutSuccessor.ts';

/**
 * What a rule says of an API version, with the reason where there is a migration that this very object cannot go through, or a
 * replacement that no object can be migrated to.
 */
export function withReason(text: Message, context: ManifestContext): Message {
  const offer = migrationOffer(context);
  const reason = offer ? ('refused' in offer ? offer.refused : undefined) : byHand(context.manifest.gvk);
  return reason ? message('no-migration.message', { text, reason }) : text;
}
