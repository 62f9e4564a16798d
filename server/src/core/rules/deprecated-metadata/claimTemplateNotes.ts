import { type Message, message } from '../../messages/Message.ts';
import type { AnnotationPlace } from './DeprecatedAnnotation.ts';

/** What to know where a claim template of a StatefulSet changes: the API server lets nobody change an existing one. */
export function claimTemplateNotes({ base }: AnnotationPlace): readonly Message[] {
  return base.includes('volumeClaimTemplates') ? [message('deprecated-metadata.note-claim-template')] : [];
}
