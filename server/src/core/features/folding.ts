import type { TextRange } from '../text/TextRange.ts';
import { contentOf } from '../text/textLines.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlNode } from '../yaml/YamlNode.ts';

/** A stretch that an editor may fold away: from the line of its start to that of its end. Document offsets. */
export interface Fold {
  readonly range: TextRange;
  readonly kind: 'block' | 'comment';
}

/** What can be folded in a document: itself, its mappings, lists and block scalars below their keys, runs of comment lines. */
export function folding(document: YamlDocument): readonly Fold[] {
  const { text, root } = document;
  const folds: Fold[] = [];
  const add = (start: number, end: number): void => {
    const range = contentOf(text, { start, end });
    if (text.slice(range.start, range.end).includes('\n')) folds.push({ range, kind: 'block' });
  };
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === 'mapping') {
      for (const { key, value, range } of node.entries) {
        if (value && value.type !== 'alias') add(key.range.start, range.end);
        visit(value);
      }
    } else if (node?.type === 'sequence') {
      for (const { value, range } of node.items) {
        add(range.start, range.end);
        visit(value);
      }
    }
  };
  if (root) add(root.range.start, root.range.end);
  visit(root);
  return [...folds, ...commentRuns(document)];
}

/** Comment lines that follow each other directly. */
function commentRuns({ text, comments }: YamlDocument): readonly Fold[] {
  const runs: { start: number; end: number; lines: number }[] = [];
  for (const { range, ownLine } of comments) {
    if (!ownLine) continue;
    const last = runs.at(-1);
    if (last && /^\r?\n[ \t]*$/.test(text.slice(last.end, range.start))) {
      last.end = range.end;
      last.lines++;
    } else runs.push({ ...range, lines: 1 });
  }
  return runs
    .filter(({ lines }) => lines > 1)
    .map(({ start, end }) => ({ range: { start, end }, kind: 'comment' as const }));
}
