import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';
import type { Message, MessageId } from '../messages/Message.ts';
import type { StructuralError } from '../schema/StructuralError.ts';
import type { TypedNode } from '../schema/TypedNode.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlMapping } from '../yaml/YamlNode.ts';
import type { Category, Report, Severity } from './Finding.ts';
import type { Manifest } from './Manifest.ts';
import type { Migration, MigrationOffer, MigrationStyle } from './Migration.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  /** The style that the user has chosen: its fix comes first, and fix-all takes no other. */
  readonly migrationStyle: MigrationStyle;
  /**
   * The migrations that were tried in this document, by the mapping that would change: a list is tried once and not for each of
   * its items. `undefined` where there was nothing to change.
   */
  readonly offers: Map<YamlMapping, { readonly migration: Migration; readonly offer: MigrationOffer | undefined }>;
}

/** What a rule that looks at one object may look at. */
export interface ManifestContext extends RuleContext {
  readonly manifest: Manifest;
  /** Whether the object's fields are judged: not where its kind is one that the version does not serve, as is said instead. */
  readonly judged: boolean;
}

/** A report that came of several objects: the one that it is said of, whose document its range and edits are offsets of. */
export interface FileReport extends Report {
  readonly of: ManifestContext;
}

/** An example that is a test: exactly the rule's own findings come of it at `kubernetes`. */
export interface RuleExample {
  readonly kubernetes: string;
  readonly manifest: string;
}

/**
 * One rule, whole: what it finds, how it weighs, how it is documented. It subscribes to what it looks at with the functions
 * below, each a generator of reports; a rule never throws on input and keeps no state.
 */
export interface Rule {
  /** Kebab-case, names the fault, stable for ever. */
  readonly id: string;
  readonly category: Category;
  /** Default severity. */
  readonly severity: Severity;
  /** Not of category `lifecycle`, and yet what some of its reports say holds for some versions only; these have `bounds`. */
  readonly dependsOnVersion?: true;
  readonly docs: {
    /** A few words: "Unknown field". */
    readonly title: MessageId;
    /** What it finds, in a sentence or two. */
    readonly what: MessageId;
    /** Why that matters and what to do. */
    readonly why: MessageId;
    readonly example: RuleExample;
    /** For a rule that is a table: a line for each of its rows. */
    readonly list?: readonly Message[];
  };
  /** Called once for each document that belongs to a manifest file, broken ones too. */
  readonly document?: (document: YamlDocument, context: RuleContext) => Iterable<Report>;
  /** Called once for each object. */
  readonly manifest?: (context: ManifestContext) => Iterable<Report>;
  /** Called once for each file that holds several objects, with all of them in the order of the text. */
  readonly file?: (objects: readonly ManifestContext[]) => Iterable<FileReport>;
  /** Called for each node that is paired with one of these definitions (short names), in objects that the version serves. */
  readonly definitions?: Readonly<Record<string, (node: TypedNode, context: ManifestContext) => Iterable<Report>>>;
  /** Called for each difference between a node and its definition, in objects that the version serves. */
  readonly structure?: (error: StructuralError, context: ManifestContext) => Iterable<Report>;
}
