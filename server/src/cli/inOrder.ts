import type { ReportedFinding } from './CheckReport.ts';

/** Findings by file, then by place, then by rule: the same in every run. */
export function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.place.start.line - b.place.start.line ||
      a.place.start.column - b.place.start.column ||
      compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
