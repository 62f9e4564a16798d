import type { Category, Finding, ObjectName, Severity } from '../core/analysis/Finding.ts';
import type { KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import type { Message } from '../core/messages/Message.ts';
import type { LineIndex } from '../core/text/LineIndex.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';

/** What a run over some files found, ready to be written in any format. It holds no syntax trees, so that it stays small. */
export interface CheckReport {
  /** How many files were read. */
  readonly files: number;
  readonly objects: number;
  /** By file, then by place. */
  readonly findings: readonly ReportedFinding[];
}

/** A finding as formats need it: its place in lines of its file, its fixes computed. */
export interface ReportedFinding {
  /** The file as shown: relative to the current folder, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: Message;
  /** Absent where the finding is about a version that there is not, or about no manifest. */
  readonly kubernetes: KubernetesVersion | undefined;
  readonly object: ObjectName | undefined;
  readonly path: string;
  readonly place: SourcePlace;
  readonly related: readonly { readonly place: SourcePlace; readonly message: Message }[];
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: Message;
  readonly safety: 'safe' | 'review';
  readonly notes: readonly Message[];
}

/** A stretch of a file with the text of the lines in which it begins and ends. */
export interface SourcePlace {
  readonly start: SourcePoint;
  readonly end: SourcePoint;
  /** The end without the blanks and line breaks before it: where it ends for the eye. */
  readonly visibleEnd: SourcePoint;
}

/** Line and column from 1, columns in UTF-16 units; a byte-order mark is no column. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
  /** The line's text without its break. */
  readonly text: string;
}

/** A text with the index of its lines: what a `FileSnapshot` knows of itself. */
export interface SourceText {
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * A finding as it is reported.
 * @param start offset of the finding's document in the file
 */
export function reportedFinding(file: string, source: SourceText, finding: Finding, start: number): ReportedFinding {
  const { rule, category, severity, message, kubernetes, object, path } = finding;
  const placeOf = (range: TextRange): SourcePlace => sourcePlace(source, shifted(range, start));
  return {
    file,
    rule,
    category,
    severity,
    message,
    kubernetes,
    object,
    path,
    place: placeOf(finding.range),
    related: (finding.related ?? []).map(({ range, message }) => ({ place: placeOf(range), message })),
    fixes: (finding.fixes?.() ?? []).map(({ title, safety, notes = [] }) => ({ title, safety, notes })),
  };
}

/** The place of a stretch (offsets of the file). */
export function sourcePlace(source: SourceText, range: TextRange): SourcePlace {
  const { start } = range;
  const end = Math.max(start, range.end);
  let visibleEnd = end;
  while (visibleEnd > start && /\s/.test(source.text.charAt(visibleEnd - 1))) visibleEnd--;
  return {
    start: sourcePoint(source, start),
    end: sourcePoint(source, end),
    visibleEnd: sourcePoint(source, visibleEnd === start ? end : visibleEnd),
  };
}

function sourcePoint({ text, lines }: SourceText, offset: number): SourcePoint {
  const { line, character } = lines.positionAt(offset);
  const mark = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return {
    line: line + 1,
    column: Math.max(0, character - mark) + 1,
    text: text.slice(lines.lineStart(line) + mark, lines.lineEnd(line)),
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
