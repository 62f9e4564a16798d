import { type DocumentPlace, manifestsOf } from '../core/analysis/analyse.ts';
import { findTemplate } from '../core/analysis/findTemplate.ts';
import type { NameSubject, NameUse } from '../core/analysis/names/NameUse.ts';
import { namesIn } from '../core/analysis/names/namesIn.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import type { GroupVersionKind } from '../core/kubernetes/GroupVersionKind.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import { nodesOf } from '../core/schema/pairObject.ts';
import type { TypedNode } from '../core/schema/TypedNode.ts';
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
  readonly objects: readonly IndexedObject[];
  readonly names: readonly IndexedName[];
  /** The images that its containers run, each once. */
  readonly images: readonly string[];
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
  /** Every file that holds objects. */
  files(): Iterable<IndexedFile>;
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
  const ofDocuments = new WeakMap<YamlDocument, IndexedFile>();
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
    keep(uri, found.kind === 'text' ? indexText(uri, found.text, timeline, facts) : nothing);
  };
  /** Of an open document only what was typed since is looked at anew. */
  const followed = (uri: string, current: () => FileSnapshot): (() => IndexedFile) => {
    let last: { readonly snapshot: FileSnapshot; readonly file: IndexedFile } | undefined;
    return () => {
      const snapshot = current();
      if (last?.snapshot !== snapshot) {
        const indexed = (document: YamlDocument): IndexedFile => {
          const seen = ofDocuments.get(document) ?? indexDocument(uri, document, timeline, facts);
          ofDocuments.set(document, seen);
          return seen;
        };
        last = { snapshot, file: indexSnapshot(snapshot, indexed) };
      }
      return last.file;
    };
  };

  return {
    *files() {
      for (const [uri, file] of known) if (!open.has(uri)) yield file;
      for (const file of open.values()) yield file();
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

const nothing: IndexedFile = { objects: [], names: [], images: [] };

function indexText(uri: string, text: string, timeline: ApiTimeline, facts: LifecycleFacts): IndexedFile {
  // Most files of most repositories are no manifests; those need not be parsed.
  if (text.length > largestFile || !/["']?apiVersion["']?\s*:/.test(text)) return nothing;
  const indexed = (document: YamlDocument): IndexedFile => indexDocument(uri, document, timeline, facts);
  // Pieces of a text keep all of it in memory.
  return structuredClone(indexSnapshot(readSnapshot(text), indexed));
}

/** A file from its documents, whose offsets become the file's. */
function indexSnapshot(
  { text, documents }: FileSnapshot,
  indexed: (document: YamlDocument) => IndexedFile,
): IndexedFile {
  if (findTemplate(text)) return nothing;
  const parts = documents.map(({ slice, document }) => ({ start: slice.start, file: indexed(document) }));
  return {
    objects: parts.flatMap(({ start, file }) =>
      file.objects.map((object) => ({
        ...object,
        range: shifted(object.range, start),
        nameRange: shifted(object.nameRange, start),
      })),
    ),
    names: parts.flatMap(({ start, file }) =>
      file.names.map((name) => ({ ...name, range: shifted(name.range, start) })),
    ),
    images: [...new Set(parts.flatMap(({ file }) => file.images))],
  };
}

/** One document; offsets are the document's. */
function indexDocument(uri: string, document: YamlDocument, timeline: ApiTimeline, facts: LifecycleFacts): IndexedFile {
  // Names do not depend on the version, nor on what is made of the objects.
  const place: DocumentPlace = {
    view: timeline.at(timeline.newest),
    fileHoldsManifests: false,
    isPatch: false,
    migrationStyle: 'faithful',
  };
  const objects: IndexedObject[] = [];
  const names: IndexedName[] = [];
  const images = new Set<string>();
  for (const manifest of manifestsOf(document, place)) {
    const { gvk, name, namespace, node, kind } = manifest;
    const uses = [...namesIn(manifest, facts)];
    const own = uses.find(({ place }) => place.parent?.segment === 'metadata' && place.parent.parent === manifest.root);
    objects.push({ ...gvk, uri, name, namespace, range: node.range, nameRange: (own?.node ?? kind ?? node).range });
    for (const use of uses) {
      const subject = acrossFiles(use.subject);
      if (subject) names.push({ uri, role: use.role, subject, name: use.name, range: use.node.range });
    }
    for (const image of imagesIn(manifest.root)) images.add(image);
  }
  return { objects, names, images: [...images] };
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

function* imagesIn(root: TypedNode): Generator<string> {
  for (const node of nodesOf(root)) {
    const { value, parent, segment } = node;
    if (segment !== 'image' || !/\.(Ephemeral)?Container$/.test(parent?.definition?.name ?? '')) continue;
    if (value?.type === 'scalar' && typeof value.value === 'string' && value.value !== '') yield value.value;
  }
}
