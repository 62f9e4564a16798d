/** What came of measuring one thing several times. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The 95th percentile: nineteen of twenty took no longer. */
  readonly late: number;
  readonly runs: number;
}

/** The middle of several measurements, with how far they lie apart. */
export function figureOf(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  const late = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? median;
  return { median, least: sorted[0] ?? median, most: sorted.at(-1) ?? median, late, runs: sorted.length };
}
