import { catalogue } from './catalogue.ts';
import { koreanParticle } from './koreanParticle.ts';

/** The languages Drydock speaks. */
export type Language = 'en' | 'ko';

export type MessageId = keyof typeof catalogue;

/** The names in braces of a catalogue text: `{field} is not …` has `field`. */
type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

export type MessageParameters<Id extends MessageId> = {
  readonly [Name in ParameterNames<(typeof catalogue)[Id]['en']>]: MessageParameter;
};

/** What may stand in braces: a text as it is, or a message of its own, rendered in the same language. */
export type MessageParameter = string | number | Message;

/** A text to be shown, without its words: an id of the catalogue and what stands in its braces. */
export interface Message {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, MessageParameter>>;
}

/** A message; the compiler checks that every parameter of the English text is given. */
export function message<Id extends MessageId>(
  id: Id,
  ...params: [keyof MessageParameters<Id>] extends [never] ? [] : [MessageParameters<Id>]
): Message {
  return { id, params: (params[0] ?? {}) as Readonly<Record<string, MessageParameter>> };
}

/**
 * The words of a message in `language`, parameters filled in. In Korean a particle written as `은(는)`, `이(가)`, `을(를)`,
 * `과(와)`, `(으)로` directly after a parameter, or after the quotes or brackets that close it, is resolved by the parameter's last
 * sound where that can be known.
 */
export function render(message: Message, language: Language): string {
  const text: string = catalogue[message.id][language];
  const filled = text.replace(
    /\{(\w+)\}([`'")\]]*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)?/g,
    (_, name: string, closing: string, particle?: string) => {
      const param = message.params[name] ?? `{${name}}`;
      const value = typeof param === 'object' ? render(param, language) : String(param);
      return value + closing + (particle ? koreanParticle(value, particle) : '');
    },
  );
  return filled;
}
