import type {
  MigrationNote,
  MigrationStep,
  MigrationStyle,
  NoteWeight,
  StepContext,
  StepDescription,
} from '../../analysis/Migration.ts';
import {
  type DraftEntry,
  type DraftMapping,
  type DraftSequence,
  scalarOf,
  updateMappings,
} from '../../analysis/migration/Draft.ts';
import { type Message, type MessageId, message } from '../../messages/Message.ts';
import { formatFieldPath, type PathSegment } from '../../yaml/FieldPath.ts';
import { emptyMapping, mapItems, mappingAt, mappingsIn, scalarAt, sequenceAt } from './draftFields.ts';

/**
 * What a schema describes: `root` the object, `field` the value of a key, `item` an entry of a list. `nested` ones stand inside of
 * `allOf`, `anyOf`, `oneOf` or `not` and describe nothing of their own: they are conditions on what stands outside.
 */
export type SchemaRole = 'root' | 'field' | 'item' | 'nested';

/** A schema of a CustomResourceDefinition and what surrounds it. */
export interface SchemaPlace {
  /** Its path, told only where something is said of it: most schemas are passed many times in silence. */
  readonly path: (...more: readonly PathSegment[]) => readonly PathSegment[];
  readonly role: SchemaRole;
  /** The name under which it is a property of the schema above; `undefined` for what is none. */
  readonly property: string | undefined;
  /** For a property: that the schema above describes a whole object, which has an `apiVersion`, a `kind` and `metadata`. */
  readonly meta: 'root' | 'embedded' | undefined;
  readonly whole: WholeSchema;
}

/** The schema of a version, or of all, as a whole. */
export interface WholeSchema {
  readonly root: DraftMapping;
  /** Fields that the schema does not declare were dropped before the migration too. */
  readonly pruned: boolean;
  readonly hasStatus: boolean;
  readonly style: MigrationStyle;
}

/** The texts about places in schemas, which they name as `places`. */
export type SchemaText = Extract<MessageId, `migration.on-crd.${string}`>;

/** Says something of one place; all that is said alike becomes one note. */
export type Report = (weight: NoteWeight, text: SchemaText, at: readonly PathSegment[]) => void;

/** What a step makes of one schema, before it comes to those inside. */
export type SchemaChange = (schema: DraftMapping, place: SchemaPlace, report: Report) => DraftMapping;

export interface SchemaStep {
  /** What it does, for the documentation. */
  readonly change: readonly Message[];
  /** What it may have to say, and of which keyword. */
  readonly says?: readonly (readonly [NoteWeight, SchemaText, keyword: string])[];
  readonly rewrite: SchemaChange;
}

/** A step that only says something of schemas. */
export interface SchemaRemark {
  readonly says: readonly (readonly [NoteWeight, SchemaText, keyword: string])[];
  readonly look: (schema: DraftMapping, place: SchemaPlace, report: Report) => void;
}

/**
 * A step on every schema of a CustomResourceDefinition, from the root of each down: `spec.validation`, and that of each version.
 */
export function everySchema({ change, says = [], rewrite }: SchemaStep): MigrationStep {
  return {
    describe: () => [...change.map((message) => ({ kind: 'change', message }) as const), ...describeRemarks(says)],
    rewrite: (object, context) => rewriteSchemas(object, context, rewrite, () => undefined),
    inspect: (object, context) => notesOf((report) => rewriteSchemas(object, context, rewrite, report)),
  };
}

/** Says something of every schema without changing it. */
export function remarkOnSchemas({ says, look }: SchemaRemark): MigrationStep {
  const unchanged: SchemaChange = (schema, place, report) => {
    look(schema, place, report);
    return schema;
  };
  return {
    describe: () => describeRemarks(says),
    rewrite: (object) => object,
    inspect: (object, context) => notesOf((report) => rewriteSchemas(object, context, unchanged, report)),
  };
}

function describeRemarks(says: SchemaRemark['says']): readonly StepDescription[] {
  return says.map(([kind, text, keyword]) => ({ kind, message: message(text, { places: placesOf([keyword]) }) }));
}

/** What is reported, each text once with all its places. */
function notesOf(look: (report: Report) => void): readonly MigrationNote[] {
  const found = new Map<SchemaText, { readonly weight: NoteWeight; readonly paths: string[] }>();
  look((weight, text, at) => {
    const known = found.get(text) ?? { weight, paths: [] };
    known.paths.push(formatFieldPath(at));
    found.set(text, known);
  });
  return [...found].map(([text, { weight, paths }]) => noteOn(weight, text, paths));
}

function noteOn(weight: NoteWeight, text: SchemaText, paths: readonly string[]): MigrationNote {
  return { weight, message: message(text, { places: placesOf([...new Set(paths)]) }) };
}

/** How many places a note names; of more it says how many. */
const mostPlaces = 3;

/** The places that a note is about, as what stands before its sentence. */
export function placesOf(paths: readonly string[]): Message {
  const shown = paths.slice(0, mostPlaces).join('`, `');
  const count = paths.length - mostPlaces;
  return count > 0
    ? message('migration.places-more', { paths: shown, count })
    : message('migration.places', { paths: shown });
}

function rewriteSchemas(
  object: DraftMapping,
  { style, at }: StepContext,
  change: SchemaChange,
  report: Report,
): DraftMapping {
  const spec = mappingAt(object, 'spec');
  if (!spec) return object;
  const versions = mappingsIn(sequenceAt(spec, 'versions'));
  const shared = hasStatusSubresource(spec);
  const whole = (root: DraftMapping, at: readonly PathSegment[], hasStatus: boolean): DraftMapping =>
    rewriteSchema(
      root,
      {
        path: (...more) => [...at, ...more],
        role: 'root',
        property: undefined,
        meta: undefined,
        whole: { root, pruned: scalarAt(spec, 'preserveUnknownFields') === false, hasStatus, style },
      },
      change,
      report,
    );
  const withShared = updateMappings(object, ['spec', 'validation', 'openAPIV3Schema'], at, (root, at) =>
    whole(root, at, shared || versions.some(([, version]) => hasStatusSubresource(version))),
  );
  return updateMappings(withShared, ['spec', 'versions', { every: 'item' }], at, (version, at) =>
    updateMappings(version, ['schema', 'openAPIV3Schema'], at, (root, at) =>
      whole(root, at, shared || hasStatusSubresource(version)),
    ),
  );
}

function hasStatusSubresource(holder: DraftMapping): boolean {
  return mappingAt(holder, 'subresources', 'status') !== undefined;
}

function rewriteSchema(schema: DraftMapping, place: SchemaPlace, change: SchemaChange, report: Report): DraftMapping {
  return mapSchemas(change(schema, place, report), place, (inner, at) => rewriteSchema(inner, at, change, report));
}

/** `schema` with the schemas directly inside it changed. One that says nothing (`name:`) is an empty one. */
export function mapSchemas(
  schema: DraftMapping,
  place: SchemaPlace,
  change: (schema: DraftMapping, place: SchemaPlace) => DraftMapping,
): DraftMapping {
  const { whole } = place;
  const inner = (role: SchemaRole, ...path: readonly PathSegment[]): SchemaPlace => ({
    path: (...more) => place.path(...path, ...more),
    role: place.role === 'nested' ? 'nested' : role,
    property: undefined,
    meta: undefined,
    whole,
  });
  return withEntries(schema, (entry) => {
    const { key, value } = entry;
    if (key === 'properties' && value?.type === 'mapping') {
      const meta = metaOf(schema, place);
      const properties = withEntries(value, (property) => {
        if (property.key === '<<') return property;
        const there = { ...inner('field', key, property.key), property: property.key, meta };
        if (property.value?.type === 'mapping') return withValue(property, change(property.value, there));
        if (property.value && scalarOf(property.value) !== null) return property;
        const added = change(emptyMapping, there);
        return added.entries.length === 0 ? property : { ...property, value: added };
      });
      return withValue(entry, properties);
    }
    if (value?.type === 'mapping') {
      if (key === 'items') return withValue(entry, change(value, inner('item', key)));
      if (key === 'additionalProperties') return withValue(entry, change(value, inner('field', key)));
      if (key === 'not') return withValue(entry, change(value, inner('nested', key)));
    }
    if (value?.type === 'sequence' && (key === 'allOf' || key === 'anyOf' || key === 'oneOf')) {
      return withValue(
        entry,
        mapItems(value, (branch, index) => change(branch, inner('nested', key, index))),
      );
    }
    return entry;
  });
}

/** `mapping` with each entry changed; the same mapping where none is. */
function withEntries(mapping: DraftMapping, change: (entry: DraftEntry) => DraftEntry): DraftMapping {
  let same = true;
  const entries = mapping.entries.map((entry) => {
    const changed = change(entry);
    same &&= changed === entry;
    return changed;
  });
  return same ? mapping : { ...mapping, entries };
}

function withValue(entry: DraftEntry, value: DraftMapping | DraftSequence): DraftEntry {
  return value === entry.value ? entry : { ...entry, value };
}

/** Of what the properties `apiVersion`, `kind` and `metadata` of a schema are those. */
function metaOf(schema: DraftMapping, { role }: SchemaPlace): SchemaPlace['meta'] {
  if (role === 'root') return 'root';
  if (role === 'nested') return undefined;
  return scalarAt(schema, 'x-kubernetes-embedded-resource') === true ? 'embedded' : undefined;
}

/** The keywords that hold conditions, with a list of schemas below each. */
export const junctors = ['allOf', 'anyOf', 'oneOf'] as const;

export const metaFields: readonly string[] = ['apiVersion', 'kind', 'metadata'];
