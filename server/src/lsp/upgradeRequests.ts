import type { Position, ProgressToken, Range, WorkspaceEdit } from 'vscode-languageserver';

/** What `drydock/upgrade` is asked: what breaks between two versions. Answered by {@link UpgradeAnswer}. */
export interface UpgradeRequest {
  /** The version that clusters run now, `1.21`; absent: each document comes from the version to which it is pinned. */
  readonly from?: string;
  /** The version to upgrade to; absent: the newest one known. */
  readonly to?: string;
  /** Files and folders to look at; absent: the folders of the workspace or, where it has none, the open documents. */
  readonly uris?: readonly string[];
  /** Where to report how far it is; absent: the server asks for a place of its own, where the client has those. */
  readonly workDoneToken?: ProgressToken;
}

/** What `drydock/upgradeEdits` is asked: the fixes, object by object. Answered by a {@link WorkspaceEdit}. */
export interface UpgradeEditsRequest extends UpgradeRequest {
  /** Fixes that need a look too. */
  readonly includeReview?: boolean;
  /** Only the objects at these places; absent: all. */
  readonly at?: readonly UpgradePlace[];
  /**
   * Which edits are to be confirmed: `all`, unless told, or those with a fix that needs a look. VS Code shows what is to be confirmed
   * unticked, so a client that shows its preview anyway wants no more of them than necessary.
   */
  readonly confirm?: 'all' | 'review';
}

/** A place in an object, such as the start of one of its findings. */
export interface UpgradePlace {
  readonly uri: string;
  readonly position: Position;
}

/** Answer to `drydock/upgrade`. Plain data: what is shown is in the language of the client. */
export interface UpgradeAnswer {
  /** Absent where each document comes from the version to which it is pinned. */
  readonly from?: string;
  readonly to: string;
  /** How many files were read, and how many objects they hold. */
  readonly files: number;
  readonly objects: number;
  /** The versions on the way at which something comes up, in ascending order. */
  readonly versions: readonly UpgradeVersion[];
  /** What was so from the start, and still is at the end. */
  readonly already: readonly UpgradeObject[];
  readonly unchecked: readonly UncheckedPlace[];
  /** Pins to older versions, which are left as they are. */
  readonly pins: readonly PinPlace[];
}

export interface UpgradeVersion {
  /** `1.22`. */
  readonly kubernetes: string;
  readonly objects: readonly UpgradeObject[];
}

/** One object with what comes up in it at one version. */
export interface UpgradeObject {
  readonly uri: string;
  /** `Ingress shop/web`. */
  readonly label: string;
  /** Absent where something is said of a document as a whole. */
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly findings: readonly UpgradeFinding[];
}

export interface UpgradeFinding {
  readonly rule: string;
  /** The address of the rule's page, where there are pages. */
  readonly page?: string;
  /** `error`: no longer served as written. `warning`: deprecated, or off by default. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Where in the object. */
  readonly path: string;
  readonly range: Range;
  /** The first version on the way at which it is deprecated, where that is an earlier one. */
  readonly warnedFrom?: string;
  /** For the version upgraded to; best first. */
  readonly fixes: readonly UpgradeFix[];
}

export interface UpgradeFix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  /** What to look at. */
  readonly notes: readonly string[];
}

/** A file, or a part of one, of which nothing can be said. */
export interface UncheckedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly kind: 'template' | 'broken' | 'too-large' | 'no-pin' | 'bad-pin' | 'unreadable';
  readonly reason: string;
}

/** A place that pins files to an older version than the one upgraded to. */
export interface PinPlace {
  readonly uri: string;
  readonly range: Range;
  readonly kubernetes: string;
}

/** Answer to `drydock/upgradeEdits`: an edit for each object, with an annotation that says what it does, where the client knows such. */
export type UpgradeEditsAnswer = WorkspaceEdit;
