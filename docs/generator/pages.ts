import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DrydockRule, drydockRules } from '../../server/src/core/analysis/drydockRules.ts';
import type { Finding } from '../../server/src/core/analysis/Finding.ts';
import type { Rule } from '../../server/src/core/analysis/Rule.ts';
import { type Language, type MessageId, render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { configSchema } from '../../server/src/workspace/configSchema.ts';
import { workspace } from '../../test/api.ts';
import { checkExample } from '../../test/checkExample.ts';
import { migrationPages } from './migrationPages.ts';
import { snippetsPage } from './snippetsPage.ts';

/**
 * Writes the page of each rule in English and Korean, their lists, and the tables between `<!-- name -->` marks of the READMEs.
 * With `--check` writes nothing and fails where something is stale.
 */
const check = process.argv.includes('--check');
const stale: string[] = [];
const all: readonly (Rule | DrydockRule)[] = [...rules, ...drydockRules];
const pages = new Set<string>();

const words = {
  en: {
    category: 'Category',
    severity: 'Default severity',
    example: 'Example',
    at: 'Kubernetes',
    finds: 'What Drydock reports',
    rule: 'Rule',
    what: 'What it finds',
    rules: 'Rules',
    suppress: 'How to silence it',
    line: 'at the end of the line, or on a line of its own above, or',
    config: 'in `.drydock.yaml`',
    why: 'Why it matters',
    list: 'What it knows',
  },
  ko: {
    category: '범주',
    severity: '기본 심각도',
    example: '예시',
    at: 'Kubernetes',
    finds: 'Drydock이 보고하는 내용',
    rule: '규칙',
    what: '찾는 문제',
    rules: '규칙',
    suppress: '규칙을 끄는 방법',
    line: '주석을 줄 끝이나 바로 윗줄에 쓰거나,',
    config: '`.drydock.yaml`에서 끄세요',
    why: '중요한 이유',
    list: '다루는 항목',
  },
} as const;

for (const language of ['en', 'ko'] as const) {
  const folder = language === 'en' ? 'docs/rules' : 'docs/rules/ko';
  for (const rule of all) write(`${folder}/${rule.id}.md`, page(rule, language));
  const migrationFolder = language === 'en' ? 'docs/migrations' : 'docs/migrations/ko';
  for (const [file, text] of migrationPages(language)) write(`${migrationFolder}/${file}`, text);
  write(language === 'en' ? 'docs/snippets.md' : 'docs/snippets.ko.md', snippetsPage(language));
  write(`${folder}/README.md`, `# ${words[language].rules}\n\n${table(language, '')}`);
}
for (const folder of ['docs/rules', 'docs/rules/ko', 'docs/migrations', 'docs/migrations/ko']) {
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const path = `${folder}/${file}`;
    if (!file.endsWith('.md') || pages.has(path)) continue;
    if (check) stale.push(path);
    else rmSync(path);
  }
}
section('README.md', 'rules', table('en', 'docs/rules/'));
section('README.md', 'settings', settings('package.nls.json', 'en'));
section('README.ko.md', 'rules', table('ko', 'docs/rules/ko/'));
section('README.ko.md', 'settings', settings('package.nls.ko.json', 'ko'));

write('schemas/drydock-config.schema.json', `${JSON.stringify(configSchema(workspace.known), null, 2)}\n`);

if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}

function page(rule: Rule | DrydockRule, language: Language): string {
  const text = (id: MessageId): string => render({ id, params: {} }, language);
  const word = words[language];
  const { example } = rule.docs;
  const inConfig = 'exampleIn' in rule && rule.exampleIn === '.drydock.yaml';
  const findings = checkExample(rule);
  const said = findings.map(
    (finding) => `- \`${place(finding, example.manifest)}\` ${finding.severity}: ${render(finding.message, language)}`,
  );
  return `# ${text(rule.docs.title)} (\`${rule.id}\`)

${word.category}: \`${rule.category}\` · ${word.severity}: \`${rule.severity}\`

${text(rule.docs.what)}

## ${word.why}

${text(rule.docs.why)}

## ${word.example}

${inConfig ? '`.drydock.yaml`:' : `${word.at} ${example.kubernetes}:`}

\`\`\`yaml
${example.manifest.trimEnd()}
\`\`\`

${word.finds}:

${said.join('\n')}
${listOf(rule, language)}${
  'fixed' in rule && rule.fixed
    ? ''
    : `
## ${word.suppress}

\`# drydock: ignore=${rule.id}\` ${word.line} ${word.config}:

\`\`\`yaml
rules:
  ${rule.id}: off
\`\`\`
`
}`;
}

function listOf(rule: Rule | DrydockRule, language: Language): string {
  const lines = 'list' in rule.docs ? (rule.docs.list ?? []) : [];
  if (lines.length === 0) return '';
  return `\n## ${words[language].list}\n\n${lines.map((line) => `- ${render(line, language)}`).join('\n')}\n`;
}

function place({ range }: Finding, text: string): string {
  const before = text.slice(0, range.start).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function table(language: Language, folder: string): string {
  const word = words[language];
  const rows = all.map(
    (rule) =>
      `| [\`${rule.id}\`](${folder}${rule.id}.md) | ${rule.category} | ${rule.severity} | ${render({ id: rule.docs.what, params: {} }, language)} |`,
  );
  return `| ${word.rule} | ${word.category} | ${word.severity} | ${word.what} |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function settings(catalogue: string, language: Language): string {
  const texts = JSON.parse(readFileSync(catalogue, 'utf8')) as Record<string, string>;
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Record<string, Record<string, unknown>> }[] };
  };
  const word = { en: ['Setting', 'Default', 'What it does'], ko: ['설정', '기본값', '설명'] }[language];
  const rows = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, property]) => {
      const key = String(property.markdownDescription ?? property.description).replaceAll('%', '');
      const text = (texts[key] ?? key).replace(/`#([\w.]+)#`/g, '`$1`');
      const values = Array.isArray(property.enumDescriptions)
        ? ` ${(property.enum as string[]).map((value, index) => `\`${value}\`: ${texts[String((property.enumDescriptions as string[])[index]).replaceAll('%', '')]}`).join(' ')}`
        : '';
      return `| \`${name}\` | \`${JSON.stringify(property.default)}\` | ${text}${values} |`;
    }),
  );
  return `| ${word.join(' | ')} |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** Replaces what stands between two marks of a hand-written file. */
function section(path: string, name: string, text: string): void {
  const whole = readFileSync(path, 'utf8');
  const marks = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(whole)) throw new Error(`${path} has no <!-- ${name} --> … <!-- /${name} -->`);
  write(
    path,
    whole.replace(marks, (_, start: string, end: string) => `${start}\n${text}\n${end}`),
  );
}

function write(path: string, text: string): void {
  pages.add(path);
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // A page that is not there yet is written below.
  }
  if (before === text) return;
  if (check) stale.push(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
