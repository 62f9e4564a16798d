import type { GroupVersionKind } from './GroupVersionKind.ts';
import type { KubernetesVersion, Span } from './KubernetesVersion.ts';

export type Stage = 'alpha' | 'beta' | 'stable';

/** The life of one kind in one API version. Versions are minors; absent means "not in any version we know of". */
export interface KindLifecycle {
  readonly gvk: GroupVersionKind;
  readonly stage: Stage;
  /** First minor that serves it; absent when that lies before the oldest bundled version. */
  readonly introduced?: KubernetesVersion;
  readonly deprecated?: KubernetesVersion;
  /** First minor whose default cluster no longer serves it. */
  readonly removed?: KubernetesVersion;
  readonly plannedRemoval?: KubernetesVersion;
  readonly replacement?: GroupVersionKind;
  readonly replacementAvailable?: KubernetesVersion;
  /** Minors in which a cluster with default flags serves it. */
  readonly onByDefault: readonly Span[];
}

/** A field behind a feature gate, keyed by definition and field in `schemas/facts`. */
export interface GatedField {
  readonly gate: string;
  /** From each version on, the stage and whether the gate is on by default; ascending. */
  readonly stages: readonly { readonly from: KubernetesVersion; readonly stage: Stage; readonly on: boolean }[];
  /** What the API server does with the field while the gate is off. */
  readonly whenOff:
    | 'dropped'
    | 'rejected'
    | 'empty-dir'
    | 'init-container'
    | 'hook-removed'
    | 'volume-removed'
    | 'source-emptied';
}

/** What is known of the API beside its structure. */
export interface LifecycleFacts {
  kind(gvk: GroupVersionKind): KindLifecycle | undefined;
  gate(definition: string, field: string): GatedField | undefined;
  /** A real default that the API server fills in, as JSON text or words; `undefined` when there is none or it is not known. */
  defaultOf(definition: string, field: string): string | undefined;
  /** `true` namespaced, `false` cluster-scoped, `undefined` not known. */
  namespaced(gvk: GroupVersionKind): boolean | undefined;
}
