import { applyEdits, type TextEdit } from '../core/text/TextEdit.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { OutputStyle } from './formats/Format.ts';

/**
 * The change of one file as `git apply` and `patch -p1` take it. Coloured only where it is not meant for them. It is made from the
 * edits, which say what changes: to look for that in the texts takes the longer the more it is.
 * @param edits over `before`, disjoint and in the order of the text
 */
export function unifiedDiff(
  file: string,
  before: string,
  edits: readonly TextEdit[],
  { colours }: Pick<OutputStyle, 'colours'>,
): string {
  const old = linesOf(before);
  const shown = [colours.bold(`--- a/${file}`), colours.bold(`+++ b/${file}`)];
  /** How many lines more there are, up to here, after the edits. */
  let grown = 0;
  for (const hunk of hunksOf(changesOf(before, old, edits))) {
    const first = Math.max(0, (hunk[0]?.at ?? 0) - context);
    const body: string[] = [];
    const put = (lines: readonly string[], mark: string, paint: (text: string) => string): void => {
      for (const line of lines)
        body.push(paint(mark + line.replace(/\n$/, '')), ...(line.endsWith('\n') ? [] : [noBreak]));
    };
    let at = first;
    let size = 0;
    for (const { at: start, removed, added } of hunk) {
      put(old.slice(at, start), ' ', String);
      put(removed, '-', colours.red);
      put(added, '+', colours.green);
      at = start + removed.length;
      size += added.length - removed.length;
    }
    const end = Math.min(old.length, at + context);
    put(old.slice(at, end), ' ', String);
    const count = end - first;
    const head = colours.cyan(`@@ -${place(first, count)} +${place(first + grown, count + size)} @@`);
    shown.push(head, body.join('\n'));
    grown += size;
  }
  return `${shown.join('\n')}\n`;
}

/** Lines shown around a change. */
const context = 3;

const noBreak = '\\ No newline at end of file';

/** Lines that give way to others; `at` counts lines of the text before, from 0. */
interface Change {
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A hunk's place: its first line, from 1, and how many; of none the line before. */
function place(first: number, count: number): string {
  return `${count === 0 ? first : first + 1},${count}`;
}

/** Lines with the line feed that ends each, as `patch` counts them. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function changesOf(before: string, old: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const clusters: { first: number; last: number; start: number; end: number; edits: TextEdit[] }[] = [];
  let line = 0;
  let start = 0;
  for (const edit of edits) {
    // Behind the last line there is another only if a line feed ends it.
    const goTo = (offset: number): void => {
      for (let at = old[line]; at?.endsWith('\n') && start + at.length <= offset; at = old[line]) {
        start += at.length;
        line++;
      }
    };
    goTo(edit.range.start);
    const from = { first: line, start };
    goTo(edit.range.end);
    const end = start + (old[line]?.length ?? 0);
    const open = clusters.at(-1);
    if (open && from.first <= open.last + 1) {
      open.edits.push(edit);
      open.last = line;
      open.end = end;
    } else clusters.push({ ...from, last: line, end, edits: [edit] });
  }
  return clusters.flatMap((cluster): readonly Change[] => {
    const own = cluster.edits.map((edit) => ({ ...edit, range: shifted(edit.range, -cluster.start) }));
    const added = linesOf(applyEdits(before.slice(cluster.start, cluster.end), own));
    return trimmed({ at: cluster.first, removed: old.slice(cluster.first, cluster.last + 1), added });
  });
}

/** A change without the lines at its ends that stay; nothing when all do. */
function trimmed({ at, removed, added }: Change): readonly Change[] {
  let head = 0;
  while (head < removed.length && head < added.length && removed[head] === added[head]) head++;
  let tail = 0;
  const most = Math.min(removed.length, added.length) - head;
  while (tail < most && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  const change = {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
  return change.removed.length + change.added.length > 0 ? [change] : [];
}

/** Changes so near each other that the lines shown around them meet, together. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const before = last?.at(-1);
    if (last && before && change.at - (before.at + before.removed.length) <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}
