import { createServedSnippets, type ServedSnippet } from '../../server/src/core/features/completion/servedSnippets.ts';
import { formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type Language, render } from '../../server/src/core/messages/Message.ts';
import { snippets } from '../../server/src/core/snippets/index.ts';
import type { SnippetPlace } from '../../server/src/core/snippets/Snippet.ts';
import { facts, timeline } from '../../test/api.ts';

const words = {
  en: {
    title: 'Snippets',
    intro:
      'What Drydock offers to start from, where it fits and where the pinned version serves it. A test puts each of them in at every version of its row and checks the result. A volume brings its mount into the only container; in a container `mount` stands for `volume` and brings the volume.',
    columns: ['Snippet', 'Versions', 'What it is', 'What to know'],
    document: 'Whole objects, in an empty document',
    keys: 'In',
    item: 'In the list',
  },
  ko: {
    title: '스니펫',
    intro:
      '고정된 버전이 제공하고 위치에 맞을 때 Drydock이 제안하는 스니펫입니다. 각 스니펫을 표에 있는 모든 버전에서 넣어 보고 결과를 검사하는 테스트가 있습니다. 볼륨은 컨테이너가 하나일 때 마운트를 함께 추가합니다. 컨테이너 안에서는 `volume` 대신 `mount`로 제안하며 볼륨을 함께 추가합니다.',
    columns: ['스니펫', '버전', '내용', '알아 둘 점'],
    document: '빈 문서에 넣는 전체 오브젝트',
    keys: '위치:',
    item: '리스트:',
  },
} as const;

/** The page with every snippet, by where it fits, with the versions that serve it. */
export function snippetsPage(language: Language): string {
  const word = words[language];
  const served = createServedSnippets(snippets, facts);
  const versions = new Map<string, number[]>();
  const known = new Map<string, ServedSnippet['snippet']>();
  for (const version of timeline.versions) {
    const view = timeline.at(version);
    for (const { snippet } of [...served(view, 'document'), ...served(view, 'part')]) {
      known.set(snippet.id, snippet);
      versions.set(snippet.id, [...(versions.get(snippet.id) ?? []), version]);
    }
  }
  const groups = new Map<string, string[]>();
  for (const { id, label, description, documentation, fits } of known.values()) {
    const title = titleOf(fits, language);
    const docs = documentation.map((text) => render(text, language)).join(' ');
    const row = `| \`${label}\` | ${span(versions.get(id) ?? [])} | ${render(description, language)} | ${docs} |`;
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  const head = `| ${word.columns.join(' | ')} |\n|---|---|---|---|`;
  const sections = [...groups].map(([title, rows]) => `## ${title}\n\n${head}\n${rows.join('\n')}\n`);
  return `# ${word.title}\n\n${word.intro}\n\n${sections.join('\n')}`;
}

function titleOf(fits: SnippetPlace, language: Language): string {
  const word = words[language];
  if (fits.in === 'document') return word.document;
  const name = fits.definition.slice(fits.definition.lastIndexOf('.') + 1);
  return fits.in === 'keys' ? `${word.keys} \`${name}\`` : `${word.item} \`${name}.${fits.field}\``;
}

/** `1.14 – 1.36`; no version in between is missing, or it is told. */
function span(versions: readonly number[]): string {
  const known = timeline.versions.filter((version) => versions.includes(version));
  const runs: (typeof known)[] = [];
  for (const version of known) {
    const last = runs.at(-1);
    const end = last?.at(-1);
    if (last && end !== undefined && version === end + 1) runs[runs.length - 1] = [...last, version];
    else runs.push([version]);
  }
  return runs
    .map((run) =>
      [...new Set([run[0], run.at(-1)])].flatMap((v) => (v === undefined ? [] : formatKubernetesVersion(v))),
    )
    .map((ends) => ends.join(' – '))
    .join(', ');
}
