import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { Message } from '../messages/Message.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { Fix } from './Fix.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Category = 'schema' | 'lifecycle' | 'semantics' | 'references' | 'drydock';

/** What a rule says of a place: the rule's own part of a finding. Ranges and edits are document offsets. */
export interface Report {
  /** The smallest stretch that is wrong. */
  readonly range: TextRange;
  readonly message: Message;
  /** Where in the object: `spec.containers[0].image`; '' for the object or document itself. */
  readonly path: string;
  /** Differs from the rule's default severity where the same fault weighs differently. */
  readonly severity?: Severity;
  /** Other places that belong to it, such as the first of two duplicates. */
  readonly related?: readonly { readonly range: TextRange; readonly message: Message }[];
  /**
   * The object is not served as written at this version, so that its compatibility window leaves the version out: what stands at
   * `range` does not exist there (`absent`), or a cluster with default settings has it off (`off`). `absent` for an error of
   * category `lifecycle` that does not say otherwise; `no` for one that the version has nothing to do with.
   */
  readonly bounds?: 'absent' | 'off' | 'no';
  /** How an editor may draw it. */
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Computed only when somebody asks; best first. A fix that cannot be right is not among them. */
  readonly fixes?: () => readonly Fix[];
}

/** A report with what the runner knows: whose it is, of which object, for which version. */
export interface Finding extends Report {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The version that it holds for; absent where the pin itself is at fault. */
  readonly kubernetes: KubernetesVersion | undefined;
  /** Absent for what is said of a document that is no object. */
  readonly object: ObjectName | undefined;
}

/** What people call an object by. */
export interface ObjectName extends GroupVersionKind {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}
