import pico from 'picocolors';

/** Functions that put a text into a colour, or leave it as it is. */
export type Colours = Pick<
  ReturnType<typeof pico.createColors>,
  'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan'
>;

export type ColourChoice = 'auto' | 'always' | 'never';

export const colourChoices: readonly ColourChoice[] = ['auto', 'always', 'never'];

/**
 * Whether to colour what goes to a stream. `auto`: on a terminal; `NO_COLOR` (no-color.org: set and not empty) and `FORCE_COLOR`
 * (`0` and `false` mean no) decide before that, and of these two FORCE_COLOR, as for Node itself.
 */
export function usesColour(
  choice: ColourChoice,
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && terminal !== 'dumb';
}

export function coloursFor(enabled: boolean): Colours {
  return pico.createColors(enabled);
}
