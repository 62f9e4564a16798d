import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range, type TextEdit } from 'vscode-languageserver';
import type { Severity } from '../core/analysis/Finding.ts';
import type { Fix } from '../core/analysis/Fix.ts';
import { type Language, render } from '../core/messages/Message.ts';
import type { TextEdit as CoreEdit } from '../core/text/TextEdit.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';
import type { LocatedFinding } from '../workspace/checkFile.ts';
import type { FileSnapshot } from '../workspace/FileSnapshot.ts';

/** Offsets of a file as the protocol's lines and characters. */
export function toRange(snapshot: FileSnapshot, range: TextRange): Range {
  return { start: snapshot.lines.positionAt(range.start), end: snapshot.lines.positionAt(range.end) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic needs beside its finding. */
export interface DiagnosticStyle {
  readonly uri: string;
  readonly language: Language;
  /** The address of a rule's page, when there are pages. */
  readonly pageOf: (rule: string) => string | undefined;
}

export function toDiagnostic(
  snapshot: FileSnapshot,
  { finding, start }: LocatedFinding,
  style: DiagnosticStyle,
): Diagnostic {
  const page = style.pageOf(finding.rule);
  const tag = finding.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary;
  return {
    range: toRange(snapshot, shifted(finding.range, start)),
    severity: severities[finding.severity],
    source: 'drydock',
    code: finding.rule,
    message: render(finding.message, style.language),
    ...(page && { codeDescription: { href: page } }),
    ...(finding.tag && { tags: [tag] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ range, message }) => ({
        location: { uri: style.uri, range: toRange(snapshot, shifted(range, start)) },
        message: render(message, style.language),
      })),
    }),
  };
}

/** Edits over one document as edits over its file. */
export function toTextEdits(snapshot: FileSnapshot, edits: readonly CoreEdit[], start: number): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toRange(snapshot, shifted(range, start)), newText }));
}

/**
 * A fix's title. What to look at stands in that of a fix that needs review, since an editor shows nothing else before it is
 * applied.
 */
export function fixTitle(fix: Fix, language: Language): string {
  const title = render(fix.title, language);
  const notes = (fix.notes ?? []).map((note) => render(note, language));
  return fix.safety === 'review' && notes.length > 0
    ? `${title} (${render({ id: 'fix.review', params: {} }, language)}: ${notes.join(' ')})`
    : title;
}
