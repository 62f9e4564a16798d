import { message, render } from '../../core/messages/Message.ts';
import type { ReportedUnchecked } from '../ReportedUnchecked.ts';
import { printable } from '../textWidth.ts';
import type { OutputStyle } from './Format.ts';

/** A block that names what could not be checked and why; none where all was. */
export function uncheckedListing(unchecked: readonly ReportedUnchecked[], style: OutputStyle): readonly string[] {
  if (unchecked.length === 0) return [];
  const { colours, language } = style;
  const title = render(message('unchecked.title', { count: unchecked.length }), language);
  const lines = unchecked.map(
    ({ file, line, reason }) => `  ${printable(file)}:${line}  ${colours.dim(render(reason, language))}`,
  );
  return [[colours.bold(colours.yellow(title)), ...lines].join('\n')];
}
