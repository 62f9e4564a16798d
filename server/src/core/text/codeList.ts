/** Names as a message lists them: `` `deployments`, `daemonsets` ``. */
export function codeList(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
