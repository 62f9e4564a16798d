/**
 * Whether a text looks as if it held a manifest, in YAML or JSON. Cheap, and on purpose too generous: it only decides whether
 * the server is started, which then looks closely.
 */
export function holdsManifest(text: string): boolean {
  return /^[\s{,-]*["']?apiVersion["']?\s*:/m.test(text) || /^[\s{,-]*["']?kind["']?\s*:\s*["']?[A-Z]/m.test(text);
}
