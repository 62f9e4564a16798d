/** A half-open stretch of text, `start` to `end`, in UTF-16 offsets from the start of whatever text it belongs to. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `range`; a caret right after the last character still counts, as it does for an editor. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function encloses(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same stretch, counted from a text that begins `by` earlier. */
export function shifted(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}
