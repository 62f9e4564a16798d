import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be: one that differs in case alone, else the one with the fewest edits, at
 * most one for every three characters. `undefined` when none is near enough to be suggested.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.floor(Math.max(word.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.toLowerCase() === lower) return candidate;
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
