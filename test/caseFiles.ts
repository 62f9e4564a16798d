import { readdirSync } from 'node:fs';

/** The folder of the cases of completion, which are written in another way and read by `readCompletionCase`. */
export const completionCases = 'test/cases/completion';

/** All case files of a folder, in order; those of completion only where their own folder is asked for. */
export function caseFiles(folder = 'test/cases'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (path === completionCases) return [];
      return entry.isDirectory() ? caseFiles(path) : path.endsWith('.txt') ? [path] : [];
    });
}
