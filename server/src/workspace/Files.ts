/**
 * What is read from a file system, by URI: Node's, an editor's (virtual workspaces, a browser), or a test's map of texts. A
 * missing or unreadable file is an answer, never a rejection.
 */
export interface Files {
  readText(uri: string): Promise<ReadResult>;
  /** The entries of a folder, in no order. */
  list(uri: string): Promise<FolderListing>;
}

export type ReadResult =
  /** The text as stored, a byte-order mark kept, so that what is written back is what was read. */
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | Unreadable;

export type FolderListing =
  | { readonly kind: 'folder'; readonly entries: readonly FolderEntry[] }
  | { readonly kind: 'missing' }
  | Unreadable;

export interface FolderEntry {
  readonly name: string;
  /** Of what a link leads to; `other` for devices and dangling links. */
  readonly type: 'file' | 'folder' | 'other';
  /** A symbolic link, which a walk that must end does not follow into folders. */
  readonly link: boolean;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
}

export type UnreadableReason = 'denied' | 'folder' | 'not-utf8' | 'too-large' | 'other';
