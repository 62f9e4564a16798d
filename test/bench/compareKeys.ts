import { CompletionItemKind } from 'vscode-languageserver/node';
import type { ApiView } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import type { Contestant } from './Contestant.ts';
import { largeFile } from './manifests.ts';
import { placesIn } from './measure.ts';
import { type Editor, startEditor } from './startEditor.ts';

/** What another server offers as keys, and how much of that Drydock does not. */
export interface ComparedKeys {
  readonly rival: string;
  readonly places: number;
  /** Keys that the pinned version has, all places together. */
  readonly offered: number;
  /** `key at line 12` for each that is missing. */
  readonly lacking: readonly string[];
}

/** Asks both servers at each key of one document of each kind of the large file. */
export async function compareKeys(own: Contestant, rival: Contestant, view: ApiView): Promise<ComparedKeys> {
  const text = documentOfEachKind(largeFile());
  const known = new Set(
    view.timeline.definitionNames.flatMap((name) => [...(view.definition(name)?.fields.keys() ?? [])]),
  );
  const lines = text.split('\n');
  const places = placesIn(text).filter(({ line, character }) => lines[line]?.charAt(character) === ':');
  const uri = 'file:///bench/kinds.yaml';
  const keysOf = async (contestant: Contestant): Promise<readonly (readonly string[])[]> => {
    const editor: Editor = await startEditor(contestant);
    const opened = editor.diagnostics(uri, () => true);
    await editor.open(uri, text);
    await opened;
    const found: string[][] = [];
    for (const place of places) {
      const items = await editor.complete(uri, place);
      const kinds: readonly (CompletionItemKind | undefined)[] = [
        CompletionItemKind.Property,
        CompletionItemKind.Field,
      ];
      found.push(items.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label));
    }
    await editor.close();
    return found;
  };
  const [mine, theirs] = [await keysOf(own), await keysOf(rival)];
  let offered = 0;
  const lacking: string[] = [];
  for (const [index, keys] of theirs.entries()) {
    for (const key of keys.filter((each) => known.has(each))) {
      offered++;
      if (!mine[index]?.includes(key)) lacking.push(`${key} at line ${(places[index]?.line ?? 0) + 1}`);
    }
  }
  if (offered === 0) throw new Error(`${rival.name} offers no keys: nothing was compared`);
  return { rival: rival.name, places: places.length, offered, lacking };
}

function documentOfEachKind(text: string): string {
  const seen = new Set<string>();
  const documents = text.split(/^---\n/m).filter((document) => {
    const kind = /^kind: (.*)$/m.exec(document)?.[1] ?? '';
    return !seen.has(kind) && seen.add(kind);
  });
  return documents.join('---\n');
}
