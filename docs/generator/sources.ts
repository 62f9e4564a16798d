import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the lists of what the folders hold, so that a new rule, migration or file of texts is one file and nothing else:
 * `rules/index.ts`, `migrations/index.ts` and `messages/catalogue.ts`. Runs before anything that imports them is bundled.
 */
const core = 'server/src/core';
const check = process.argv.includes('--check');
let stale = false;

write(
  `${core}/messages/catalogue.ts`,
  list(`${core}/messages`, (text) => /^export const (\w+) = texts\(/m.exec(text)?.[1]),
  (names) => `/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
${names.map((name) => `  ...${name},`).join('\n')}
} as const;
`,
);
write(
  `${core}/rules/index.ts`,
  list(`${core}/rules`, (text) => /^export const (\w+): Rule = /m.exec(text)?.[1]),
  (names) => `/** Every rule that looks at documents and objects, in the order of their names. */
export const rules: readonly Rule[] = [
${names.map((name) => `  ${name},`).join('\n')}
];
`,
  "import type { Rule } from '../analysis/Rule.ts';\n",
);
write(
  `${core}/migrations/index.ts`,
  list(`${core}/migrations`, (text) => /^export const (\w+): readonly Migration\[\] = /m.exec(text)?.[1]),
  (names) => `/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [
${names.map((name) => `  ...${name},`).join('\n')}
];
`,
  "import type { Migration } from '../analysis/Migration.ts';\n",
);
write(
  `${core}/snippets/index.ts`,
  list(`${core}/snippets`, (text) => /^export const (\w+): readonly Snippet\[\] = /m.exec(text)?.[1]),
  (names) => `/** Every snippet; a file holds those that are alike. */
export const snippets = [
${names.map((name) => `  ...${name},`).join('\n')}
] as const;
`,
);
if (stale) process.exitCode = 1;

/** The files of a folder with the name that each exports. */
function list(
  folder: string,
  nameIn: (text: string) => string | undefined,
): readonly (readonly [file: string, name: string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .flatMap((file) => {
      const name = nameIn(readFileSync(`${folder}/${file}`, 'utf8'));
      return name ? [[file, name] as const] : [];
    });
}

function write(
  path: string,
  entries: readonly (readonly [file: string, name: string])[],
  body: (names: readonly string[]) => string,
  head = '',
): void {
  const imports = entries.map(([file, name]) => `import { ${name} } from './${file}';\n`).join('');
  const text = `// Written by \`npm run generate\`.\n${head}${imports}\n${body(entries.map(([, name]) => name))}`;
  if (readIfThere(path) === text) return;
  if (check) {
    console.error(`${path} is stale. Run: npm run generate`);
    stale = true;
  } else writeFileSync(path, text);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
