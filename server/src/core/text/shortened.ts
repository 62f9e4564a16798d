/** The first line of a text, cut where it would crowd out the message that it stands in. */
export function shortened(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  // Half of a pair of surrogates is no character.
  return line.length === text.length && line.length <= 60
    ? text
    : `${line.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
