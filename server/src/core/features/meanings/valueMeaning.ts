import { type Language, type Message, message } from '../../messages/Message.ts';
import { isBase64 } from '../../schema/formats.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { isSecretValue } from '../isSecretValue.ts';
import { imageMeaning } from './imageMeaning.ts';
import { modeMeaning } from './modeMeaning.ts';
import { quantityMeaning } from './quantityMeaning.ts';
import { scheduleMeaning } from './scheduleMeaning.ts';

/** What a meaning may depend on beside the value. */
export interface MeaningContext {
  readonly language: Language;
  /** Milliseconds since 1970, for what comes next. */
  readonly now: number;
  /** Whether the client has the command that shows what a value of a Secret decodes to. */
  readonly showsSecrets?: boolean;
}

/** What a scalar value comes to, a line each: a quantity's plain amount, a schedule in words. Empty for values that say it themselves. */
export function valueMeaning(node: TypedNode, { language, now, showsSecrets }: MeaningContext): readonly Message[] {
  const { value, parent } = node;
  if (value?.type !== 'scalar' || value.value === null || typeof value.value === 'boolean') return [];
  const text = typeof value.value === 'string' ? value.value : value.source;
  const holder = parent?.definition?.name;
  if (node.type.kind === 'quantity' || node.definition?.name === 'api.resource.Quantity') {
    const meaning = quantityMeaning(text, String(node.segment ?? ''));
    return meaning ? [meaning] : [];
  }
  if (node.segment === 'schedule' && holder?.endsWith('.CronJobSpec')) {
    const zone = childOf(parent, 'timeZone')?.value;
    const timeZone = zone?.type === 'scalar' && typeof zone.value === 'string' ? zone.value : undefined;
    return scheduleMeaning(text, timeZone, now, language);
  }
  if ((node.segment === 'defaultMode' || node.segment === 'mode') && typeof value.value === 'number') {
    const meaning = modeMeaning(value.value);
    return meaning ? [meaning] : [];
  }
  if (node.segment === 'image' && (holder?.endsWith('Container') || holder === 'core.v1.EphemeralContainer')) {
    return imageMeaning(text);
  }
  if (isSecretValue(node)) return [secretMeaning(text, showsSecrets === true)];
  return [];
}

/** How much a value of a Secret's `data` decodes to; never what. */
function secretMeaning(text: string, shown: boolean): Message {
  const base64 = text.replace(/[\r\n]/g, '');
  if (!isBase64(base64)) return message('meaning.not-base64');
  const bytes = (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
  return shown ? message('meaning.base64-shown', { bytes }) : message('meaning.base64', { bytes });
}
