import { holdsManifest } from '../core/analysis/recognise.ts';
import type { Completion, CompletionSource } from '../core/features/completion/Completion.ts';
import { complete } from '../core/features/completion/complete.ts';
import type { ObjectNames } from '../core/features/completion/ObjectNames.ts';
import type { KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import type { ReadPart } from './checkFile.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { isForeignFile } from './isForeignFile.ts';

/** What completion in files works with. */
export interface CompletionTools {
  readonly facts: LifecycleFacts;
  readonly sources: readonly CompletionSource[];
  /** The objects that a file's places can name. */
  readonly namesIn: (parts: readonly ReadPart[]) => ObjectNames;
}

/** What can be put in at a place of a file. */
export interface FileCompletions {
  readonly completions: readonly Completion[];
  /** Where the document begins in the file; what the completions say of places counts from there. */
  readonly start: number;
  readonly version: KubernetesVersion;
}

/** A file at one moment, read and not checked. */
export interface ReadFile {
  readonly uri: string;
  readonly snapshot: FileSnapshot;
  readonly parts: readonly ReadPart[];
}

/** What can be put in at an offset of a file; `undefined` where nothing can: between documents, without a version, in other files. */
export function completeIn(file: ReadFile, offset: number, tools: CompletionTools): FileCompletions | undefined {
  const { uri, parts, snapshot } = file;
  const index = parts.findLastIndex(({ slice }) => slice.start <= offset);
  const part = parts[index];
  if (!part?.view || isOnSeparator(part, offset, snapshot.text)) return undefined;
  const others = parts.filter((other) => other !== part);
  const context = {
    view: part.view,
    facts: tools.facts,
    names: tools.namesIn(parts),
    neighbours: [...parts.slice(0, index).reverse(), ...parts.slice(index + 1)].map(({ document }) => document),
    fileHoldsManifests: others.some(({ document }) => holdsManifest(document)),
    mayStart: !isForeignFile(uri) && others.every(({ document }) => !document.root),
  };
  const completions = complete(part.document, offset - part.slice.start, context, tools.sources);
  return { completions, start: part.slice.start, version: part.view.version };
}

/** Whether a place belongs to the `---` line behind a document, or what is typed there would. */
function isOnSeparator({ slice }: ReadPart, offset: number, text: string): boolean {
  const end = slice.start + slice.text.length;
  return offset > end || (offset === end && text.startsWith('---', end) && /[\r\n]$/.test(slice.text));
}
