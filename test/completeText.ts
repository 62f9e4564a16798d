import type { Completion } from '../server/src/core/features/completion/Completion.ts';
import { completionSources } from '../server/src/core/features/completion/completionSources.ts';
import { snippetText } from '../server/src/core/features/completion/insertText.ts';
import { createServedKinds } from '../server/src/core/features/completion/servedKinds.ts';
import { createServedSnippets } from '../server/src/core/features/completion/servedSnippets.ts';
import { snippets } from '../server/src/core/snippets/index.ts';
import { applyEdits } from '../server/src/core/text/TextEdit.ts';
import { shifted } from '../server/src/core/text/TextRange.ts';
import { completeIn, type FileCompletions } from '../server/src/workspace/completeIn.ts';
import { type FileSnapshot, readSnapshot } from '../server/src/workspace/FileSnapshot.ts';
import { createNameReader } from '../server/src/workspace/nameReader.ts';
import { facts, placeAt, workspace } from './api.ts';

const tools = {
  facts,
  servedKinds: createServedKinds(facts),
  servedSnippets: createServedSnippets(snippets, facts),
  sources: completionSources,
  namesIn: createNameReader({ files: () => [] }).namesIn,
};

/** What is offered at an offset of a text, as the server does it. */
export function completeText(
  text: string,
  offset: number,
  kubernetes: string,
  name = 'manifest.yaml',
  previous?: FileSnapshot,
): FileCompletions | undefined {
  const snapshot = readSnapshot(text, previous);
  const parts = workspace.read(snapshot, placeAt(kubernetes));
  return completeIn({ uri: `file:///${name}`, snapshot, parts }, offset, tools);
}

/** The text after a completion is accepted, its tab stops as the protocol writes them, or as `write` does. */
export function accept(
  text: string,
  { start }: Pick<FileCompletions, 'start'>,
  completion: Completion,
  write: (completion: Completion) => string = ({ insert }) => snippetText(insert),
): string {
  const edits = [{ range: completion.replace, newText: write(completion) }, ...(completion.edits ?? [])];
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, range: shifted(edit.range, start) })),
  );
}
