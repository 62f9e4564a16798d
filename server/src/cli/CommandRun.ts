import type { Language } from '../core/messages/Message.ts';
import { type Message, render } from '../core/messages/Message.ts';
import type { CommandHost, Output } from './CommandHost.ts';
import { type ColourChoice, coloursFor, usesColour } from './colours.ts';
import type { OutputStyle } from './formats/Format.ts';
import { printable } from './textWidth.ts';

/** What every command is given beside its own arguments. */
export interface CommandRun {
  readonly host: CommandHost;
  readonly language: Language;
  readonly colour: ColourChoice;
}

/** The exit status: nothing at error severity, findings, or the command could not do (all of) its work. */
export type ExitStatus = 0 | 1 | 2;

/** How to write to `output`: what is no terminal gets lines that fit into most windows. */
export function styleFor({ host, language, colour }: CommandRun, output: Output): OutputStyle {
  return {
    language,
    colours: coloursFor(usesColour(colour, output.isTerminal, host.environment)),
    width: output.isTerminal && output.columns ? output.columns : 120,
  };
}

/** Writes a line to stderr that says what could not be done. */
export function complain({ host, language }: Pick<CommandRun, 'host' | 'language'>, reason: Message): void {
  host.err.write(`drydock: ${printable(render(reason, language))}\n`);
}
