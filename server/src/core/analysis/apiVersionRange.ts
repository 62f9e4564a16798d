import type { TextRange } from '../text/TextRange.ts';
import type { Manifest } from './Manifest.ts';

/** Where to point for what is wrong with an object's API version: its value, or what an item of a typed list has instead. */
export function apiVersionRange(manifest: Manifest): TextRange {
  const written = manifest.apiVersion ?? manifest.kind;
  return written?.range ?? manifest.node.entries[0]?.key.range ?? manifest.node.range;
}
