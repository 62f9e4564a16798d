import { holdsManifest } from '../core/analysis/recognise.ts';
import type { Completion, CompletionSource } from '../core/features/completion/Completion.ts';
import { complete } from '../core/features/completion/complete.ts';
import type { ObjectNames } from '../core/features/completion/ObjectNames.ts';
import type { ServedKinds } from '../core/features/completion/servedKinds.ts';
import type { ServedSnippets } from '../core/features/completion/servedSnippets.ts';
import type { KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import { lineStart } from '../core/text/textLines.ts';
import type { FilePart } from './checkFile.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { isForeignFile } from './isForeignFile.ts';

/** What completion in files works with. */
export interface CompletionTools {
  readonly facts: LifecycleFacts;
  readonly servedKinds: ServedKinds;
  readonly servedSnippets: ServedSnippets;
  readonly sources: readonly CompletionSource[];
  /** The objects that a file's places can name. */
  readonly namesIn: (uri: string, parts: readonly FilePart[]) => ObjectNames;
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
  readonly parts: readonly FilePart[];
}

/** What can be put in at an offset of a file; `undefined` where nothing can: between documents, without a version, in other files. */
export function completeIn(file: ReadFile, offset: number, tools: CompletionTools): FileCompletions | undefined {
  const { uri, parts, snapshot } = file;
  const index = parts.findLastIndex(({ slice }) => slice.start <= offset);
  const part = parts[index];
  // A line that begins with three dashes belongs to no document.
  if (!part?.view || snapshot.text.startsWith('---', lineStart(snapshot.text, offset))) return undefined;
  const others = parts.filter((other) => other !== part);
  const context = {
    view: part.view,
    facts: tools.facts,
    servedKinds: tools.servedKinds,
    servedSnippets: tools.servedSnippets,
    names: tools.namesIn(uri, parts),
    neighbours: [...parts.slice(0, index).reverse(), ...parts.slice(index + 1)].map(({ document }) => document),
    fileHoldsManifests: others.some(({ document }) => holdsManifest(document)),
    // JSON begins with a brace; in which of them it is a manifest, only its keys can tell.
    mayStart:
      !isForeignFile(uri) &&
      others.every(({ document }) => !document.root) &&
      (part.document.root !== undefined || !/\.json$/.test(uri)),
  };
  const completions = complete(part.document, offset - part.slice.start, context, tools.sources);
  return { completions, start: part.slice.start, version: part.view.version };
}
