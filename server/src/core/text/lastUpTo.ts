import type { TextRange } from './TextRange.ts';

/**
 * The index of the last of `parts`, which stand in the order of the text, that begins at `offset` or before; -1 when none does.
 * A binary search, so that it may be asked for each of many places.
 */
export function lastUpTo(parts: readonly { readonly range: TextRange }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
