import { type DocumentPlace, manifestsOf } from '../core/analysis/analyse.ts';
import { findTemplate } from '../core/analysis/findTemplate.ts';
import type { NameSubject, NameUse } from '../core/analysis/names/NameUse.ts';
import { namesIn } from '../core/analysis/names/namesIn.ts';
import { namedObject } from '../core/features/completion/namedObject.ts';
import type { NamedObject } from '../core/features/completion/ObjectNames.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import type { GroupVersionKind } from '../core/kubernetes/GroupVersionKind.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';
import type { YamlDocument } from '../core/yaml/YamlDocument.ts';
import { type FileSnapshot, largestFile, readSnapshot } from './FileSnapshot.ts';
import type { Files } from './Files.ts';
import { isManifestFile, isOwnFolder, walkFolder } from './walkFolder.ts';

/** An object of the workspace: where it is, and what people call it by. */
export interface IndexedObject extends GroupVersionKind {
  readonly uri: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** Offsets of the file: the whole object, and the text that is its name (its kind where it has none). */
  readonly range: TextRange;
  readonly nameRange: TextRange;
}

/** A name that some file gives or uses, of what other files may speak of too. */
export interface IndexedName {
  readonly uri: string;
  readonly role: NameUse['role'];
  /** Never of a pod's inside: a container's port stands under its pod's labels. */
  readonly subject: NameSubject;
  readonly name: string;
  /** Offsets of the file. */
  readonly range: TextRange;
}

/** What is known of one file. */
export interface IndexedFile {
  readonly uri: string;
  readonly objects: readonly IndexedObject[];
  /** Names with their places, for definitions. */
  readonly names: readonly IndexedName[];
  /** What its objects have for other files to name, for completion. */
  readonly named: readonly NamedObject[];
}

/** One document of a file; offsets are the document's. */
interface IndexedDocument {
  readonly objects: readonly Omit<IndexedObject, 'uri'>[];
  readonly names: readonly Omit<IndexedName, 'uri'>[];
  readonly named: readonly NamedObject[];
}

/** How far a scan is. */
export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * The objects and names of a workspace's files, for completion of names, symbols and definitions. It is filled by a scan and kept
 * up by being told of changes; an open document counts as it stands in the editor.
 */
export interface ObjectIndex {
  /** Every file that holds objects; all but one, which is not looked at, when its URI is given. */
  files(except?: string): Iterable<IndexedFile>;
  file(uri: string): IndexedFile | undefined;
  /**
   * Reads the manifests in folders (URIs) and below. One file at a time, so that requests are answered in between.
   * @returns how many files were left out, because there are more than an index should hold
   */
  scan(folders: readonly string[], watch: ScanWatch): Promise<number>;
  /** A file was created, changed or deleted on disk. */
  changed(uri: string): Promise<void>;
  /** A document is open, and counts as `current` says it stands until it is closed. Asked only when somebody asks the index. */
  opened(uri: string, current: () => FileSnapshot): void;
  closed(uri: string): Promise<void>;
  /** A folder left the workspace, and all below it. */
  removed(folder: string): void;
}

export interface ScanWatch {
  readonly progress: (progress: ScanProgress) => void;
  readonly isCancelled: () => boolean;
}

/** More files than this are not indexed, so that the memory of the server stays bounded. */
const mostFiles = 20_000;

export function createObjectIndex(files: Files, timeline: ApiTimeline, facts: LifecycleFacts): ObjectIndex {
  const known = new Map<string, IndexedFile>();
  const open = new Map<string, () => IndexedFile>();
  const ofDocuments = new WeakMap<YamlDocument, IndexedDocument>();
  /** Of two readings of a file that overlap the later one counts. */
  const readings = new Map<string, number>();
  let readingCount = 0;
  const keep = (uri: string, file: IndexedFile): void => {
    if (file.objects.length > 0) known.set(uri, file);
    else known.delete(uri);
  };
  const read = async (uri: string): Promise<void> => {
    const own = ++readingCount;
    readings.set(uri, own);
    const found = await files.readText(uri);
    if (readings.get(uri) !== own) return;
    readings.delete(uri);
    if (open.has(uri)) return;
    keep(uri, found.kind === 'text' ? indexText(uri, found.text, timeline, facts) : nothing(uri));
  };
  /** Of an open document only what was typed since is looked at anew. */
  const followed = (uri: string, current: () => FileSnapshot): (() => IndexedFile) => {
    let last: { readonly snapshot: FileSnapshot; readonly file: IndexedFile } | undefined;
    return () => {
      const snapshot = current();
      if (last?.snapshot !== snapshot) {
        const indexed = (document: YamlDocument): IndexedDocument => {
          const seen = ofDocuments.get(document) ?? indexDocument(document, timeline, facts);
          ofDocuments.set(document, seen);
          return seen;
        };
        last = { snapshot, file: indexSnapshot(uri, snapshot, indexed) };
      }
      return last.file;
    };
  };

  return {
    *files(except) {
      for (const [uri, file] of known) if (uri !== except && !open.has(uri)) yield file;
      for (const [uri, file] of open) if (uri !== except) yield file();
    },
    file: (uri) => open.get(uri)?.() ?? known.get(uri),
    scan: async (folders, { progress, isCancelled }) => {
      const found = new Set<string>();
      for (const folder of folders) {
        const add = (uri: string): void => void found.add(uri);
        await walkFolder(folder, { files, takes: isManifestFile, mayEnter: isOwnFolder, add, fail: () => undefined });
      }
      const uris = [...found].slice(0, mostFiles);
      for (const [done, uri] of uris.entries()) {
        if (isCancelled()) break;
        progress({ done, total: uris.length });
        await read(uri);
      }
      return found.size - uris.length;
    },
    changed: async (uri) => {
      if (isManifestFile(uri) && !open.has(uri)) await read(uri);
    },
    opened: (uri, current) => void open.set(uri, followed(uri, current)),
    closed: async (uri) => {
      open.delete(uri);
      await read(uri);
    },
    removed: (folder) => {
      for (const uri of known.keys()) if (uri.startsWith(`${folder}/`)) known.delete(uri);
    },
  };
}

function nothing(uri: string): IndexedFile {
  return { uri, objects: [], names: [], named: [] };
}

function indexText(uri: string, text: string, timeline: ApiTimeline, facts: LifecycleFacts): IndexedFile {
  // Most files of most repositories are no manifests; those need not be parsed.
  if (text.length > largestFile || !/["']?apiVersion["']?\s*:/.test(text)) return nothing(uri);
  // Pieces of a text keep all of it in memory.
  const indexed = (document: YamlDocument): IndexedDocument =>
    structuredClone(indexDocument(document, timeline, facts));
  return indexSnapshot(uri, readSnapshot(text), indexed);
}

/** A file from its documents, whose offsets become the file's. */
function indexSnapshot(
  uri: string,
  { text, documents }: FileSnapshot,
  indexed: (document: YamlDocument) => IndexedDocument,
): IndexedFile {
  if (findTemplate(text)) return nothing(uri);
  const file = shortPath(uri);
  const parts = documents.map(({ slice, document }) => ({ start: slice.start, found: indexed(document) }));
  return {
    uri,
    objects: parts.flatMap(({ start, found }) =>
      found.objects.map((object) => ({
        ...object,
        uri,
        range: shifted(object.range, start),
        nameRange: shifted(object.nameRange, start),
      })),
    ),
    names: parts.flatMap(({ start, found }) =>
      found.names.map((name) => ({ ...name, uri, range: shifted(name.range, start) })),
    ),
    named: parts.flatMap(({ found }) => found.named.map((object) => ({ ...object, file }))),
  };
}

function indexDocument(document: YamlDocument, timeline: ApiTimeline, facts: LifecycleFacts): IndexedDocument {
  // Names do not depend on the version, nor on what is made of the objects.
  const place: DocumentPlace = {
    view: timeline.at(timeline.newest),
    fileHoldsManifests: false,
    isPatch: false,
    migrationStyle: 'faithful',
  };
  const objects: Omit<IndexedObject, 'uri'>[] = [];
  const names: Omit<IndexedName, 'uri'>[] = [];
  const named: NamedObject[] = [];
  for (const manifest of manifestsOf(document, place)) {
    const { gvk, name, namespace, node, kind } = manifest;
    const uses = [...namesIn(manifest, facts)];
    const own = uses.find(({ place }) => place.parent?.segment === 'metadata' && place.parent.parent === manifest.root);
    objects.push({ ...gvk, name, namespace, range: node.range, nameRange: (own?.node ?? kind ?? node).range });
    for (const use of uses) {
      const subject = acrossFiles(use.subject);
      if (subject) names.push({ role: use.role, subject, name: use.name, range: use.node.range });
    }
    const object = namedObject(manifest);
    if (object) named.push(object);
  }
  return { objects, names, named };
}

/** A subject as other files may speak of it; `undefined` for what only its own pod knows. */
function acrossFiles(subject: NameSubject): NameSubject | undefined {
  switch (subject.type) {
    case 'volume':
    case 'container':
    case 'resource-claim':
      return undefined;
    case 'container-port':
      return { ...subject, pod: undefined };
    default:
      return subject;
  }
}

/** A file with the folder that it is in, as people tell apart the many that are called the same: `base/service.yaml`. */
function shortPath(uri: string): string {
  const short = uri.split('/').slice(-2).join('/');
  try {
    return decodeURIComponent(short);
  } catch {
    return short;
  }
}
