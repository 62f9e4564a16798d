import type { Severity } from '../../analysis/Finding.ts';
import type { ObjectChange } from '../../analysis/migration/ObjectChange.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import type { Message, MessageId } from '../../messages/Message.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';

/** An annotation that something replaced, or that nothing reads any more, whole: where, since when, and what instead. */
export interface DeprecatedAnnotation {
  /** The key; one that ends in a slash begins those of all containers, whose names follow. */
  readonly key: string;
  /** The definitions that carry it in their `metadata`. */
  readonly on: readonly string[];
  /** The version that deprecates it or, when that is later, the first that has what replaces it; nothing is said before. */
  readonly since: KubernetesVersion;
  /** The first version that does not read it; `before-all` where that lies before all bundled ones. */
  readonly ends?: KubernetesVersion | 'before-all';
  /** `warning` unless said otherwise. */
  readonly severity?: Severity;
  /** What to do, in a sentence. */
  readonly instead: AdviceText;
  /** What becomes of the annotation, given where it stands; without it a person has to do it. */
  readonly replace?: (place: AnnotationPlace) => Replacement;
}

/** The texts that say what to do instead; none has parameters. */
export type AdviceText = Extract<MessageId, `deprecated-metadata.instead.${string}`>;

/** An annotation as it stands. */
export interface AnnotationPlace {
  /** What has the `metadata`: the object, a pod template, a claim template. */
  readonly holder: TypedNode;
  /** The path of the holder in its object. */
  readonly base: readonly PathSegment[];
  readonly entry: DeprecatedAnnotation;
  readonly key: string;
  /** Its text, also where it stands without quotes; `undefined` for what is no scalar. */
  readonly value: string | undefined;
  readonly context: ManifestContext;
}

/** What can be done about an annotation. */
export type Replacement =
  /** What it says is written elsewhere, and the annotation goes. */
  | {
      readonly kind: 'move';
      /** The field, from the holder. */
      readonly field: readonly PathSegment[];
      readonly changes: readonly ObjectChange[];
      readonly notes?: readonly Message[];
    }
  | { readonly kind: 'rename'; readonly to: string; readonly value: string; readonly notes?: readonly Message[] }
  /** It says nothing that anybody reads, or nothing that would not hold without it. */
  | { readonly kind: 'drop'; readonly instead?: AdviceText; readonly notes?: readonly Message[] }
  /** What replaced it, called `name`, is there and says the same. */
  | { readonly kind: 'redundant'; readonly name: string; readonly notes?: readonly Message[] }
  /** What replaced it is there and says something else. */
  | { readonly kind: 'conflict'; readonly name: string; readonly outcome: ConflictOutcome }
  /** A person has to do it; `why` says what keeps it from being done here. */
  | { readonly kind: 'by-hand'; readonly why?: Message };

/**
 * The API server rejects the object because the two differ, or because both are there; or it takes the object, and the annotation
 * wins over what replaced it, or loses to it.
 */
export type ConflictOutcome = 'rejected' | 'rejected-together' | 'wins' | 'loses';

/** The definitions that make pods: the Pod itself, and every template of one. */
export const podHolders: readonly string[] = ['core.v1.Pod', 'core.v1.PodTemplateSpec'];
