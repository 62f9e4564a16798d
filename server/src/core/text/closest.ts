import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` was most likely meant to be: one that differs in case alone, else the one with the fewest edits, at
 * most one for every three characters and never more than `most`; two letters in each other's place are one edit. `undefined` when
 * none is near enough to be suggested.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(Math.floor(Math.max(word.length, 3) / 3), most) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.toLowerCase() === lower) return candidate;
    const edits = isSwapped(lower, candidate.toLowerCase()) ? 1 : distance(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Whether two neighbouring letters stand in each other's place, and nothing else differs. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
