import type { ChangeFix } from '../../analysis/changeFix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import type { MessageId } from '../../messages/Message.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';

/** What to do about a field that is gone. */
export interface RemovedField {
  /** The definition that had it, and its name: `core.v1.ServiceSpec.ipFamily`. */
  readonly field: string;
  /** In a sentence; none has parameters. */
  readonly advice: Extract<MessageId, `removed-field.advice.${string}`>;
  /** Without them a person has to do it. */
  readonly fixes?: (place: RemovedFieldPlace) => readonly ChangeFix[];
}

/** The field as it stands. */
export interface RemovedFieldPlace {
  readonly node: TypedNode;
  /** What has it. */
  readonly holder: TypedNode;
  readonly path: readonly PathSegment[];
  readonly context: ManifestContext;
}
