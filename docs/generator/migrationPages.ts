import type { Migration, MigrationStyle, StepDescription } from '../../server/src/core/analysis/Migration.ts';
import { describeMigration, migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { formatApiVersion, type GroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type Language, render } from '../../server/src/core/messages/Message.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { facts } from '../../test/api.ts';

const words = {
  en: {
    title: 'Migrations',
    intro:
      'What Drydock changes when an object moves to the API version that replaces its own. Everything else stays byte for byte.',
    why: 'Why',
    what: 'What changes',
    review: 'What to know and to look at',
    example: 'Before and after',
    only: 'Only `apiVersion`: both versions have the same fields with the same defaults.',
    before: 'Before:',
    after: 'After:',
    styled: {
      faithful: 'After, style `faithful` (keeps the old defaults):',
      minimal: 'After, style `minimal` (takes the new defaults):',
    },
    onRequest: 'Both versions stay, so this is an action of its own, and no fix.',
    columns: ['Kind', 'From', 'To', 'What changes'],
    onlyShort: '`apiVersion`',
    fields: 'fields',
    kinds: { note: 'Note', review: 'To be reviewed', refusal: 'Not migrated' },
  },
  ko: {
    title: '마이그레이션',
    intro: '오브젝트를 대체 API 버전으로 옮길 때 Drydock이 바꾸는 내용입니다. 나머지는 한 바이트도 바뀌지 않습니다.',
    why: '이유',
    what: '바뀌는 내용',
    review: '알아 두고 확인할 내용',
    example: '변경 전과 후',
    only: '`apiVersion`만 바뀝니다. 두 버전의 필드와 기본값이 같습니다.',
    before: '변경 전:',
    after: '변경 후:',
    styled: {
      faithful: '변경 후, `faithful` 방식(이전 기본값 유지):',
      minimal: '변경 후, `minimal` 방식(새 기본값 적용):',
    },
    onRequest: '두 버전이 모두 유지되므로 수정이 아니라 별도의 작업으로 제공합니다.',
    columns: ['Kind', '이전 버전', '새 버전', '바뀌는 내용'],
    onlyShort: '`apiVersion`',
    fields: '필드',
    kinds: { note: '참고', review: '확인 필요', refusal: '마이그레이션하지 않음' },
  },
} as const;

/** The page of each migration and the list of them, by the name of the file. */
export function migrationPages(language: Language): ReadonlyMap<string, string> {
  const pages = new Map(migrations.map((migration) => [`${migration.id}.md`, page(migration, language)]));
  return pages.set('README.md', overview(language));
}

function overview(language: Language): string {
  const word = words[language];
  const rows = migrations
    .map((migration) => {
      const isRenamed = migration.from.some(({ kind }) => kind !== migration.to.kind);
      const short = isRenamed ? `${word.onlyShort}, \`kind\`` : word.onlyShort;
      const change = migration.steps.length === 0 ? short : word.fields;
      return `| [${migration.to.kind}](${migration.id}.md) | ${fromOf(migration)} | \`${formatApiVersion(migration.to)}\` | ${change} |`;
    })
    .sort();
  return `# ${word.title}\n\n${word.intro}\n\n| ${word.columns.join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function page(migration: Migration, language: Language): string {
  const word = words[language];
  const target = formatApiVersion(migration.to);
  const lines = describeMigration(migration);
  const isChange = ({ kind }: StepDescription): boolean => kind === 'change' || kind === 'case';
  const said = (descriptions: readonly StepDescription[]): string =>
    // Two steps may say the same of objects and of patches.
    [...new Set(descriptions.map((line) => describe(line, language, '').join('\n')))].join('\n');
  const changes = lines.length === 1 ? word.only : said(lines.filter(isChange));
  const remarks = said(lines.filter((line) => !isChange(line)));
  const sections = [
    `# ${migration.to.kind}: ${fromOf(migration)} → \`${target}\``,
    `## ${word.why}`,
    [...(migration.onRequest ? [word.onRequest] : []), ...reasons(migration, language)].join('\n'),
    `## ${word.what}`,
    changes,
    ...(remarks === '' ? [] : [`## ${word.review}`, remarks]),
    `## ${word.example}`,
    ...shown(migration, language),
  ];
  return `${sections.join('\n\n')}\n`;
}

function fromOf({ from, to }: Migration): string {
  return from.map((gvk) => nameOf(gvk, to)).join(', ');
}

/** An API version, with the kind where that has another name than `to`. */
function nameOf(gvk: GroupVersionKind, to: GroupVersionKind): string {
  return `\`${formatApiVersion(gvk)}\`${gvk.kind === to.kind ? '' : ` ${gvk.kind}`}`;
}

/** When each version comes and goes, a sentence each. */
function reasons({ from, to }: Migration, language: Language): readonly string[] {
  const at = (version: KubernetesVersion): string => formatKubernetesVersion(version);
  return [...from, to].map((gvk) => {
    const life = facts.kind(gvk);
    const parts: string[] = [];
    const { introduced, deprecated, removed, plannedRemoval, onByDefault = [] } = life ?? {};
    if (language === 'en') {
      if (introduced !== undefined) parts.push(`introduced in ${at(introduced)}`);
      if (onByDefault.length === 0) parts.push('off by default in every version');
      if (deprecated !== undefined) parts.push(`deprecated since ${at(deprecated)}`);
      if (removed !== undefined) parts.push(`no longer served since ${at(removed)}`);
      else if (plannedRemoval !== undefined) parts.push(`planned to go in ${at(plannedRemoval)}`);
      return `- ${nameOf(gvk, to)}: ${parts.length === 0 ? 'served in every bundled version' : parts.join(', ')}.`;
    }
    if (introduced !== undefined) parts.push(`${at(introduced)}에서 도입`);
    if (onByDefault.length === 0) parts.push('모든 버전에서 기본적으로 비활성화');
    if (deprecated !== undefined) parts.push(`${at(deprecated)}부터 사용 중단(deprecated)`);
    if (removed !== undefined) parts.push(`${at(removed)}부터 제공되지 않음`);
    else if (plannedRemoval !== undefined) parts.push(`${at(plannedRemoval)}에서 제거 예정`);
    return `- ${nameOf(gvk, to)}: ${parts.length === 0 ? '포함된 모든 버전에서 제공' : parts.join(', ')}`;
  });
}

function shown(migration: Migration, language: Language): readonly string[] {
  const word = words[language];
  const before = exampleOf(migration);
  const faithful = migrated(migration, before, 'faithful');
  const minimal = migrated(migration, before, 'minimal');
  return [
    word.before,
    yaml(before),
    ...(faithful === minimal
      ? [word.after, yaml(faithful)]
      : [word.styled.faithful, yaml(faithful), word.styled.minimal, yaml(minimal)]),
  ];
}

/** The example of a migration; of one that changes `apiVersion` alone its head. */
export function exampleOf({ example, from: [first], to }: Migration): string {
  return example ?? `apiVersion: ${formatApiVersion(first ?? to)}\nkind: ${to.kind}\nmetadata:\n  name: example\n`;
}

function migrated(migration: Migration, text: string, style: MigrationStyle): string {
  const document = parseDocument(text);
  if (document.root?.type !== 'mapping') throw new Error(`The example of ${migration.id} is no object`);
  const result = migrate({ document, node: document.root, partial: false }, migration, style);
  if ('refused' in result)
    throw new Error(`The example of ${migration.id} is refused: ${render(result.refused, 'en')}`);
  return applyEdits(text, result.edits);
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function describe({ kind, message, under }: StepDescription, language: Language, indent: string): readonly string[] {
  const text = render(message, language);
  const label = kind === 'change' || kind === 'case' ? '' : `*${words[language].kinds[kind]}:* `;
  return [`${indent}- ${label}${text}`, ...(under ?? []).flatMap((line) => describe(line, language, `${indent}  `))];
}
