import type { GroupVersionKind } from './GroupVersionKind.ts';
import type { KubernetesVersion, Span } from './KubernetesVersion.ts';

/**
 * The type of a field or of a definition's own value. `ref` names a definition by its short name (`core.v1.Probe`); what
 * that is at a version is the view's to say.
 */
export type FieldType =
  | {
      readonly kind: 'string' | 'integer' | 'number' | 'boolean';
      readonly format?: string;
      readonly enum?: readonly string[];
      readonly listType?: string;
    }
  | { readonly kind: 'object' | 'any' | 'int-or-string' | 'quantity'; readonly mapType?: string }
  | { readonly kind: 'ref'; readonly definition: string; readonly mapType?: string; readonly listType?: string }
  | {
      readonly kind: 'list';
      readonly items: FieldType;
      readonly listType?: string;
      readonly listMapKeys?: readonly string[];
    }
  | { readonly kind: 'map'; readonly values: FieldType; readonly mapType?: string }
  /** A definition with a decoder of its own that takes several kinds of node, each with its own type; never in the data. */
  | {
      readonly kind: 'by-node';
      readonly mapping?: FieldType;
      readonly sequence?: FieldType;
      readonly boolean?: FieldType;
    };

/** A field's type and whether it is required, over the minors in which both are so. */
export interface FieldSpan extends Span {
  readonly type: FieldType;
  readonly required: boolean;
}

/** A field over all versions; spans in ascending order, without overlap. */
export interface Field {
  readonly name: string;
  readonly spans: readonly FieldSpan[];
}

/** A definition of the API over all versions. */
export interface Definition {
  /** Short name: `core.v1.Probe`, `meta.v1.ObjectMeta`, `apiextensions.v1.JSONSchemaProps`. */
  readonly name: string;
  readonly spans: readonly Span[];
  readonly fields: ReadonlyMap<string, Field>;
}

/** A field as one version has it. */
export interface FieldView {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly field: Field;
}

/** A definition as one version has it; the same object for the same definition and version, and for versions that agree. */
export interface DefinitionView {
  readonly name: string;
  /** What the value is: `object` for one with fields, otherwise the type itself (a string, int-or-string, quantity, any). */
  readonly type: FieldType;
  readonly fields: ReadonlyMap<string, FieldView>;
  readonly definition: Definition;
}

/** A kind with the minors in which the API's schema knows it. */
export interface KnownKind {
  readonly gvk: GroupVersionKind;
  readonly definition: string;
  readonly spans: readonly Span[];
}

/** The API as one Kubernetes version has it. */
export interface ApiView {
  readonly version: KubernetesVersion;
  readonly timeline: ApiTimeline;
  /** The definition at this version; `undefined` when this version does not have it. */
  definition(name: string): DefinitionView | undefined;
  /** The definition at this version or, when it has none, at the nearest version that has. */
  nearestDefinition(name: string): DefinitionView | undefined;
  /** The kind when this version's schema knows it. */
  kind(gvk: GroupVersionKind): KnownKind | undefined;
}

/** Every definition, field and kind of the API with the versions in which it exists. Immutable. */
export interface ApiTimeline {
  /** All bundled versions, oldest first. */
  readonly versions: readonly KubernetesVersion[];
  readonly oldest: KubernetesVersion;
  readonly newest: KubernetesVersion;
  /** A view; `version` must be one of `versions`. Costs nothing: definitions are read when first asked for. */
  at(version: KubernetesVersion): ApiView;
  definition(name: string): Definition | undefined;
  /** The short names of all definitions, in the order of the committed file. */
  readonly definitionNames: readonly string[];
  /** Every kind that any version knows, by `formatGroupVersionKind`. */
  readonly kinds: ReadonlyMap<string, KnownKind>;
  /** The API groups that Kubernetes itself owns and serves kinds in; exact, never a suffix. */
  readonly groups: ReadonlySet<string>;
}
