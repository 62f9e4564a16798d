import type { StepDescription } from '../../server/src/core/analysis/Migration.ts';
import { describeMigration } from '../../server/src/core/analysis/migration/migrate.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { type Language, render } from '../../server/src/core/messages/Message.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';

const words = {
  en: {
    title: 'Migrations',
    intro:
      'What Drydock changes when an object moves to the API version that replaces its own. Everything else stays byte for byte.',
    only: 'Only `apiVersion` changes: both versions have the same fields with the same defaults.',
    columns: ['kind', 'from', 'to'],
    kinds: { note: 'Note', review: 'To be reviewed', refusal: 'Not migrated' },
  },
  ko: {
    title: '마이그레이션',
    intro: '오브젝트를 대체 API 버전으로 옮길 때 Drydock이 바꾸는 내용입니다. 나머지는 한 바이트도 바뀌지 않습니다.',
    only: '`apiVersion`만 바뀝니다. 두 버전의 필드와 기본값이 같습니다.',
    columns: ['kind', '이전 버전', '새 버전'],
    kinds: { note: '참고', review: '확인 필요', refusal: '마이그레이션하지 않음' },
  },
} as const;

/** The page of all migrations: those with steps as the list of their steps, those without as a table. */
export function migrationPages(language: Language): string {
  const word = words[language];
  const withSteps = migrations.filter(({ steps }) => steps.length > 0);
  const plain = migrations.filter(({ steps }) => steps.length === 0);
  const sections = withSteps.map((migration) => {
    const from = migration.from.map((gvk) => `\`${formatApiVersion(gvk)}\``).join(', ');
    // Two steps may say the same of objects and of patches.
    const lines = new Set(describeMigration(migration).flatMap((line) => describe(line, language, '')));
    return `## ${migration.to.kind}: ${from} → \`${formatApiVersion(migration.to)}\`\n\n${[...lines].join('\n')}\n`;
  });
  const rows = plain.map(
    ({ from, to }) =>
      `| ${to.kind} | ${from.map((gvk) => `\`${formatApiVersion(gvk)}\``).join(', ')} | \`${formatApiVersion(to)}\` |`,
  );
  return `# ${word.title}\n\n${word.intro}\n\n${sections.join('\n')}\n## apiVersion\n\n${word.only}\n\n| ${word.columns.join(' | ')} |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function describe({ kind, message, under }: StepDescription, language: Language, indent: string): readonly string[] {
  const text = render(message, language);
  const label = kind === 'change' || kind === 'case' ? '' : `*${words[language].kinds[kind]}:* `;
  return [`${indent}- ${label}${text}`, ...(under ?? []).flatMap((line) => describe(line, language, `${indent}  `))];
}
