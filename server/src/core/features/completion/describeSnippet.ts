import type { ApiView } from '../../kubernetes/ApiTimeline.ts';
import { type Language, render } from '../../messages/Message.ts';
import { plainText } from './insertText.ts';
import type { ServedSnippets } from './servedSnippets.ts';
import { snippetParts } from './snippetParts.ts';

/** The documentation of a snippet as Markdown: what it is, why it is so, and its text; `undefined` where the version has none of that id. */
export function describeSnippet(
  id: string,
  servedSnippets: ServedSnippets,
  { view, language }: { readonly view: ApiView; readonly language: Language },
): string | undefined {
  const all = [...servedSnippets(view, 'part'), ...servedSnippets(view, 'document')];
  const served = all.find(({ snippet }) => snippet.id === id);
  if (!served) return undefined;
  const { snippet, yaml } = served;
  const words = [
    `**${render(snippet.description, language)}**`,
    ...snippet.documentation.map((m) => render(m, language)),
  ];
  const text = plainText(snippetParts(yaml)).trimEnd();
  return [...words, ...(text === '' ? [] : [`\`\`\`yaml\n${text}\n\`\`\``])].join('\n\n');
}
