import { createTwoFilesPatch } from 'diff';
import type { OutputStyle } from './formats/Format.ts';

/** The change of one file as `git apply` and `patch -p1` take it. Coloured only where it is not meant for them. */
export function unifiedDiff(file: string, before: string, after: string, { colours }: OutputStyle): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  // The library begins with a line of its own, which belongs to no standard.
  const lines = patch.replace(/^=+\n/, '').split('\n');
  return lines
    .map((line) => {
      if (line.startsWith('---') || line.startsWith('+++')) return colours.bold(line);
      if (line.startsWith('@@')) return colours.cyan(line);
      if (line.startsWith('-')) return colours.red(line);
      return line.startsWith('+') ? colours.green(line) : line;
    })
    .join('\n');
}
