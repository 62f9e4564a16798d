import { readdirSync } from 'node:fs';

/** All case files, in order. */
export function caseFiles(folder = 'test/cases'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? caseFiles(path) : path.endsWith('.txt') ? [path] : [];
    });
}
