/** Literal text, or a stop at which the editor waits for the user. */
export type InsertPart = string | Stop;

/** A tab stop. Stops of one number are filled in together; 0 is where the cursor ends. */
export interface Stop {
  readonly stop: number;
  /** What stands there until something else is typed; only at the first stop of a number. */
  readonly text?: string;
  /** What can be chosen from; the first stands there until then. */
  readonly choices?: readonly string[];
}

/** The parts as a snippet of the language server protocol: `name: ${1:web}`. */
export function snippetText(parts: readonly InsertPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$]/g, '\\$&');
      const { stop, text, choices } = part;
      if (choices) return `\${${stop}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
      return text === undefined ? `$${stop}` : `\${${stop}:${text.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

/** The parts as plain text, for editors that know no stops: what stands at each until something is typed. */
export function plainText(parts: readonly InsertPart[]): string {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return only;
  const texts = new Map<number, string>();
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = part.text ?? part.choices?.[0] ?? texts.get(part.stop) ?? '';
      texts.set(part.stop, text);
      return text;
    })
    .join('');
}

/** Whether the parts say more than their text does. */
export function hasStops(parts: readonly InsertPart[]): boolean {
  return parts.some((part, index) => typeof part !== 'string' && (part.stop !== 0 || index < parts.length - 1));
}
