/** Every object says `kind` or `apiVersion`, so a text without either need not be parsed. A key can be written with escapes. */
export function mayHoldManifests(text: string): boolean {
  return text.includes('apiVersion') || text.includes('kind') || text.includes('\\');
}

/** Whether a text that is too large to be read seems to hold objects: it has both keys where an object has them. */
export function looksLikeManifests(text: string): boolean {
  if (!/^\s*\{/.test(text.slice(0, 1000))) return /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'apiVersion' in value && 'kind' in value;
  } catch {
    // Broken, or several objects in a row: rather one line too many than something unchecked in silence.
    return /"apiVersion"\s*:/.test(text);
  }
}
