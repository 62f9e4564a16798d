import type { ChangeFix } from '../../analysis/changeFix.ts';
import type { Report, Severity } from '../../analysis/Finding.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import type { Message } from '../../messages/Message.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';

/** A field, or a value of one, that is on its way out or has never worked, whole: where, since when, and what instead. */
export interface DeprecatedField {
  /** The definitions that have it. */
  readonly definitions: readonly string[];
  readonly field: string;
  /** The version that deprecates it or, when that is later, the first that has what replaces it; nothing is said before. */
  readonly since: KubernetesVersion;
  /** What the documentation says of it: the message of most of its reports. */
  readonly about: Message;
  readonly report: (place: FieldPlace) => Iterable<FieldReport>;
}

/** A field as it stands; it is not null. */
export interface FieldPlace {
  readonly node: TypedNode;
  /** What has the field. */
  readonly holder: TypedNode;
  readonly path: readonly PathSegment[];
  readonly context: ManifestContext;
}

export interface FieldReport {
  readonly message: Message;
  /** `warning` unless said otherwise. */
  readonly severity?: Severity;
  readonly tag?: Report['tag'];
  /** The node whose text is at fault; the field's key unless said otherwise. */
  readonly value?: TypedNode;
  readonly fixes?: readonly ChangeFix[];
}
