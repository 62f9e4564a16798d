import { formatGroupVersionKind, type GroupVersionKind, parseGroupVersionKind } from './GroupVersionKind.ts';
import { existsIn, type KubernetesVersion, minor, type Span } from './KubernetesVersion.ts';

export type Stage = 'alpha' | 'beta' | 'stable';

/**
 * What a kind is good for. `object` and `list` are stored and applied; `request-only` is created and answered at once;
 * `subresource-body` goes to a subresource; `meta` is what the API speaks about itself (WatchEvent, DeleteOptions). The rest
 * is never served: configuration files of Kubernetes' own programs, bodies of webhook calls, kubectl's `List`, and well-known
 * custom resources.
 */
export type KindCategory =
  | 'object'
  | 'list'
  | 'request-only'
  | 'subresource-body'
  | 'meta'
  | 'config-file'
  | 'wire-type'
  | 'client-side'
  | 'crd';

/** The life of one kind in one API version. Versions are minors; absent means "not in any version we know of". */
export interface KindLifecycle {
  readonly gvk: GroupVersionKind;
  readonly category: KindCategory;
  readonly stage: Stage;
  /** First minor that has it, which may lie before the oldest bundled version; absent when only that much is known. */
  readonly introduced?: KubernetesVersion;
  readonly deprecated?: KubernetesVersion;
  /** First minor whose default cluster no longer serves it. */
  readonly removed?: KubernetesVersion;
  /** First minor that cannot be told to serve it; absent when that is `removed` itself. */
  readonly codeRemoved?: KubernetesVersion;
  readonly plannedDeprecation?: KubernetesVersion;
  readonly plannedRemoval?: KubernetesVersion;
  readonly replacement?: GroupVersionKind;
  /** First minor that has the replacement; the oldest bundled one when it is older. */
  readonly replacementAvailable?: KubernetesVersion;
  /** Minors in which a cluster with default flags serves it; empty for what is never served or only when asked for. */
  readonly onByDefault: readonly Span[];
}

/** A field behind a feature gate, keyed by definition and field in `schemas/facts`. */
export interface GatedField {
  readonly gate: string;
  /** From each version on, the stage and whether the gate is on by default; ascending. */
  readonly stages: readonly GateStage[];
  /** What the API server does with the field while the gate is off. */
  readonly whenOff: WhenOff;
}

export interface GateStage {
  readonly from: KubernetesVersion;
  readonly stage: Stage;
  readonly on: boolean;
}

export type WhenOff =
  | 'dropped'
  | 'rejected'
  | 'empty-dir'
  | 'init-container'
  | 'hook-removed'
  | 'volume-removed'
  | 'source-emptied';

/** A gate's stage at a version, `undefined` before its first one. */
export function gateStageAt(field: GatedField, version: KubernetesVersion): GateStage | undefined {
  return field.stages.findLast((stage) => stage.from <= version);
}

/**
 * How the schema's word "required" and the API server's differ on a field. `accepted`: the schema requires it and the server
 * takes objects without it. `refused`: the schema calls it optional and the server refuses every complete object without it.
 */
export type RequiredDifference = 'accepted' | 'refused';

/** What is known of the API beside its structure. */
export interface LifecycleFacts {
  kind(gvk: GroupVersionKind): KindLifecycle | undefined;
  gate(definition: string, field: string): GatedField | undefined;
  /**
   * A real default that the API server fills in, the same in all languages: JSON text (`10`, `"TCP"`), a copy of another
   * field (`= port`), or several of them, each with its condition (`"Cluster" (type: NodePort)`). `undefined` when there is
   * none or it is not known.
   */
  defaultOf(definition: string, field: string): string | undefined;
  /** `true` namespaced, `false` cluster-scoped, `undefined` not known. */
  namespaced(gvk: GroupVersionKind): boolean | undefined;
  /** The resource's name in paths and on kubectl's command line: `deployments`. */
  plural(gvk: GroupVersionKind): string | undefined;
  /** The kinds, in all versions, whose objects an API group has under that plural; none for what Kubernetes itself never had. */
  kindsOf(group: string, plural: string): readonly GroupVersionKind[];
  /** What kubectl takes for the plural: `deploy`; empty when there are none. */
  shortNames(gvk: GroupVersionKind): readonly string[];
  /** Where schema and server differ about a field being required, `undefined` where they agree. */
  required(definition: string, field: string, version: KubernetesVersion): RequiredDifference | undefined;
  /** The fields without which the server refuses every complete object, though the schema calls them optional. */
  refusedWithout(definition: string, version: KubernetesVersion): readonly string[];
  /**
   * Whether the server decodes what stands below the field and does not validate it, so that nothing is missing there and no
   * value unsupported, as far as the server goes: a StatefulSet's template before 1.34.
   */
  unvalidated(definition: string, field: string, version: KubernetesVersion): boolean;
  /** Whether upstream calls the field deprecated. */
  deprecated(definition: string, field: string, version: KubernetesVersion): boolean;
  /** Whether the server takes any text, whatever the field's enum says. */
  openEnum(definition: string, field: string, version: KubernetesVersion): boolean;
  /** Whether the server takes `value`, which is none of the field's enum: an empty text for what has a default, for one. */
  takesBeyondEnum(definition: string, field: string, version: KubernetesVersion, value: string): boolean;
}

/** One kind in `schemas/lifecycle.json`; spans are `14-15`, `19-` up to the newest. */
export interface LifecycleEntry {
  readonly stage: string;
  readonly introduced?: number;
  readonly deprecated?: number;
  readonly removed?: number;
  readonly codeRemoved?: number;
  readonly plannedDeprecation?: number;
  readonly plannedRemoval?: number;
  /** `apps/v1/Deployment`. */
  readonly replacement?: string;
  readonly replacementAvailable?: number;
  readonly on?: string;
}

/** `schemas/lifecycle.json`: by category, then by `formatGroupVersionKind`. */
export interface LifecycleJson {
  readonly kinds: { readonly [category in KindCategory]: Readonly<Record<string, LifecycleEntry>> };
}

/** By definition, then by field. */
export type FieldTable<Fact> = Readonly<Record<string, Readonly<Record<string, Fact>>>>;

/** The tables of `schemas/facts`, which are written by hand. */
export interface WrittenFacts {
  /** By kind and group as Kubernetes writes them: `Pod`, `Deployment.apps`. Scope and names are the same in all versions. */
  readonly kinds: Readonly<Record<string, KindNames>>;
  /** A gate's stages in one line: `16 alpha, 18 beta on, 19 stable`. A beta says whether it is on; alpha is off, stable on. */
  readonly gates: Readonly<Record<string, string>>;
  readonly gatedFields: FieldTable<{ readonly gate: string; readonly whenOff: WhenOff }>;
  readonly defaults: FieldTable<string>;
  readonly requiredFields: RequiredFields;
  /** Spans of the minors in which upstream calls a field deprecated. */
  readonly deprecatedFields: FieldTable<string>;
  /** Spans, and what is taken in them: `14-` anything, `14- ""` the empty text, `14- domain/name` a name with a domain. */
  readonly openEnums: FieldTable<string>;
  /** Objects that went before the oldest bundled version, by `formatGroupVersionKind`; no view knows their fields. */
  readonly olderKinds: Readonly<Record<string, LifecycleEntry>>;
}

/** By definition and field, the spans (`14-32`, `36-`) over which schema and server differ about what a field needs. */
export interface RequiredFields {
  readonly accepted: FieldTable<string>;
  readonly refused: FieldTable<string>;
  readonly unvalidated: FieldTable<string>;
}

export interface KindNames {
  readonly scope: 'namespaced' | 'cluster';
  readonly plural: string;
  readonly shortNames?: readonly string[];
}

/**
 * The facts over their JSON and their written tables. Nothing is read before it is asked for; spans without an end reach to
 * `newest`. Throws a SyntaxError at the entry that is not of its notation, which a test keeps from happening.
 */
export function parseLifecycle(json: LifecycleJson, facts: WrittenFacts, newest: KubernetesVersion): LifecycleFacts {
  const kinds = new Map<string, KindLifecycle>();
  const gated = new Map<string, GatedField>();
  let byResource: ReadonlyMap<string, readonly GroupVersionKind[]> | undefined;

  const kind = (gvk: GroupVersionKind): KindLifecycle | undefined => {
    const key = formatGroupVersionKind(gvk);
    const known = kinds.get(key) ?? readKind(key, gvk, json, newest) ?? readOlderKind(key, gvk);
    if (known) kinds.set(key, known);
    return known;
  };
  const readOlderKind = (key: string, gvk: GroupVersionKind): KindLifecycle | undefined => {
    const entry = own(facts.olderKinds, key);
    return entry && { gvk, category: 'object', ...readEntry(key, entry, newest) };
  };
  const holds = (table: FieldTable<string>, definition: string, field: string, version: KubernetesVersion): boolean => {
    const spans = fieldFact(table, definition, field);
    return spans !== undefined && existsIn(parseSpans(spans, newest), version);
  };
  const beyondEnum = (definition: string, field: string, version: KubernetesVersion): string | undefined => {
    const [spans = '', taken = ''] = fieldFact(facts.openEnums, definition, field)?.split(' ') ?? [];
    return existsIn(parseSpans(spans, newest), version) ? taken : undefined;
  };
  const names = (gvk: GroupVersionKind): KindNames | undefined => own(facts.kinds, formatGroupKind(gvk));

  return {
    kind,
    gate: (definition, field) => {
      const fact = fieldFact(facts.gatedFields, definition, field);
      if (!fact) return undefined;
      const key = `${definition}.${field}`;
      const known = gated.get(key) ?? { ...fact, stages: parseStages(own(facts.gates, fact.gate) ?? '') };
      gated.set(key, known);
      return known;
    },
    defaultOf: (definition, field) => fieldFact(facts.defaults, definition, field),
    namespaced: (gvk) => {
      const known = names(gvk);
      return known && known.scope === 'namespaced';
    },
    plural: (gvk) => names(gvk)?.plural,
    kindsOf: (group, plural) => {
      byResource ??= kindsByResource(json, facts);
      return byResource.get(`${plural}.${group}`) ?? [];
    },
    shortNames: (gvk) => names(gvk)?.shortNames ?? [],
    required: (definition, field, version) => {
      if (holds(facts.requiredFields.accepted, definition, field, version)) return 'accepted';
      return holds(facts.requiredFields.refused, definition, field, version) ? 'refused' : undefined;
    },
    refusedWithout: (definition, version) =>
      Object.entries(own(facts.requiredFields.refused, definition) ?? {})
        .filter(([, spans]) => existsIn(parseSpans(spans, newest), version))
        .map(([field]) => field),
    unvalidated: (definition, field, version) => holds(facts.requiredFields.unvalidated, definition, field, version),
    deprecated: (definition, field, version) => holds(facts.deprecatedFields, definition, field, version),
    openEnum: (definition, field, version) => beyondEnum(definition, field, version) === '',
    takesBeyondEnum: (definition, field, version, value) => {
      const taken = beyondEnum(definition, field, version);
      if (taken === '""') return value === '';
      return taken === 'domain/name' ? /^[^/]+\/[^/]+$/.test(value) : taken === '';
    },
  };
}

/** By `deployments.apps`, the kinds that are stored or answered. An old one without a plural has that of its name in another group. */
function kindsByResource(json: LifecycleJson, facts: WrittenFacts): ReadonlyMap<string, readonly GroupVersionKind[]> {
  const plurals = new Map(
    Object.entries(facts.kinds).map(([name, { plural }]) => [name.split('.', 1)[0] ?? '', plural]),
  );
  const kinds = new Map<string, GroupVersionKind[]>();
  const keys = [json.kinds.object, json.kinds['request-only'], facts.olderKinds].flatMap(Object.keys);
  for (const gvk of keys.flatMap((key) => parseGroupVersionKind(key) ?? [])) {
    const plural = own(facts.kinds, formatGroupKind(gvk))?.plural ?? plurals.get(gvk.kind);
    if (plural === undefined) continue;
    const resource = `${plural}.${gvk.group}`;
    const known = kinds.get(resource);
    if (known) known.push(gvk);
    else kinds.set(resource, [gvk]);
  }
  return kinds;
}

/** `Pod`, `Deployment.apps`: a kind without its version, as Kubernetes writes it. */
export function formatGroupKind(gvk: { readonly group: string; readonly kind: string }): string {
  return gvk.group === '' ? gvk.kind : `${gvk.kind}.${gvk.group}`;
}

const categories: readonly KindCategory[] = [
  'object',
  'list',
  'request-only',
  'subresource-body',
  'meta',
  'config-file',
  'wire-type',
  'client-side',
  'crd',
];

function readKind(
  key: string,
  gvk: GroupVersionKind,
  json: LifecycleJson,
  newest: KubernetesVersion,
): KindLifecycle | undefined {
  for (const category of categories) {
    const entry = own(json.kinds[category], key);
    if (entry) return { gvk, category, ...readEntry(key, entry, newest) };
  }
  return undefined;
}

function readEntry(
  key: string,
  entry: LifecycleEntry,
  newest: KubernetesVersion,
): Omit<KindLifecycle, 'gvk' | 'category'> {
  const { introduced, deprecated, removed, codeRemoved, plannedDeprecation, plannedRemoval } = entry;
  const replacement = entry.replacement === undefined ? undefined : parseGroupVersionKind(entry.replacement);
  if (entry.replacement !== undefined && !replacement) {
    throw new SyntaxError(`The replacement "${entry.replacement}" of ${key} is no group, version and kind`);
  }
  return {
    stage: readStage(entry.stage),
    ...(introduced !== undefined && { introduced: minor(introduced) }),
    ...(deprecated !== undefined && { deprecated: minor(deprecated) }),
    ...(removed !== undefined && { removed: minor(removed) }),
    ...(codeRemoved !== undefined && { codeRemoved: minor(codeRemoved) }),
    ...(plannedDeprecation !== undefined && { plannedDeprecation: minor(plannedDeprecation) }),
    ...(plannedRemoval !== undefined && { plannedRemoval: minor(plannedRemoval) }),
    ...(replacement && { replacement }),
    ...(entry.replacementAvailable !== undefined && { replacementAvailable: minor(entry.replacementAvailable) }),
    onByDefault: parseSpans(entry.on ?? '', newest),
  };
}

function parseStages(text: string): readonly GateStage[] {
  return text.split(', ').map((part) => {
    const match = /^(\d+) (alpha|beta on|beta off|stable)$/.exec(part);
    if (!match) throw new SyntaxError(`"${part}" is no stage of a feature gate`);
    const [stage = '', switched] = (match[2] ?? '').split(' ');
    return { from: minor(Number(match[1])), stage: readStage(stage), on: stage === 'stable' || switched === 'on' };
  });
}

function readStage(text: string): Stage {
  if (text === 'alpha' || text === 'beta' || text === 'stable') return text;
  throw new SyntaxError(`"${text}" is no stage`);
}

function parseSpans(text: string, newest: KubernetesVersion): readonly Span[] {
  if (text === '') return [];
  return text.split('+').map((part) => {
    const match = /^(\d+)-(\d*)$/.exec(part);
    if (!match) throw new SyntaxError(`"${part}" is no span of versions`);
    return { from: minor(Number(match[1])), to: match[2] ? minor(Number(match[2])) : newest };
  });
}

function fieldFact<Fact>(table: FieldTable<Fact>, definition: string, field: string): Fact | undefined {
  const fields = own(table, definition);
  return fields && own(fields, field);
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
