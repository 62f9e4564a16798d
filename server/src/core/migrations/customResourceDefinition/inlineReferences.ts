import { type Draft, type DraftEntry, type DraftMapping, ownEntry } from '../../analysis/migration/Draft.ts';
import { message } from '../../messages/Message.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { copyOf, emptyMapping, fieldOf, keysOf, textAt, withEntry, withoutFields } from './draftFields.ts';
import { everySchema, mapSchemas, type SchemaPlace } from './everySchema.ts';
import { impliedType, preserve } from './schemaTypes.ts';

/** More than any schema has when its references are written out, and few enough to end soon: references may double at each step. */
const mostNodes = 100_000;

/**
 * Writes out what `$ref` points to within the schema, and removes `definitions`: v1 knows neither, nor did v1beta1, so that such a
 * manifest was not accepted as it stands. The text of a definition goes, with its comments, to the first place that uses it.
 */
export const inlineReferences = everySchema({
  change: [message('migration.step.crd-refs')],
  says: [
    ['note', 'migration.on-crd.ref-inlined', '$ref'],
    ['review', 'migration.on-crd.ref-recursive', '$ref'],
    ['refusal', 'migration.on-crd.ref-unknown', '$ref'],
  ],
  rewrite: (schema, place, report) => {
    if (place.role !== 'root') return schema;
    const moved = new Set<DraftEntry>();
    let nodes = 0;
    const inline = (schema: DraftMapping, there: SchemaPlace, above: readonly string[]): DraftMapping => {
      const pointer = textAt(schema, '$ref');
      if (pointer === undefined) {
        const inner = withoutFields(schema, 'definitions');
        return mapSchemas(inner, there, (inner, there) => inline(inner, there, above));
      }
      const target = targetOf(place.whole.root, pointer);
      if (!target || nodes > mostNodes) {
        report('refusal', 'migration.on-crd.ref-unknown', there.path());
        return schema;
      }
      const beside = withoutFields(schema, '$ref');
      if (above.includes(pointer)) {
        report('review', 'migration.on-crd.ref-recursive', there.path());
        return endOfRecursion(beside, target);
      }
      report('note', 'migration.on-crd.ref-inlined', there.path());
      const inDefinitions = /^#\/definitions\/[^/]+$/.test(pointer);
      let filled = beside;
      for (const entry of target.entries) {
        nodes += sizeOf(entry.value);
        // What stands beside the reference is nearer, such as a description.
        if (keysOf(beside).includes(entry.key)) continue;
        const first = inDefinitions && !moved.has(entry);
        moved.add(entry);
        filled = withEntry(filled, first ? entry : copyOf(entry));
      }
      return inline(filled, there, [...above, pointer]);
    };
    return inline(schema, place, []);
  },
});

/** What is written where a definition holds itself: that anything goes there, of the same type. */
function endOfRecursion(beside: DraftMapping, target: DraftMapping): DraftMapping {
  const type = textAt(target, 'type') ?? impliedType(target);
  const typed: readonly DraftEntry[] = type === undefined ? [] : [scalarEntry('type', type)];
  return { ...beside, entries: [...beside.entries, ...typed, scalarEntry(preserve, true)] };
}

function scalarEntry(key: string, value: string | boolean): DraftEntry {
  return { key, source: undefined, value: { type: 'scalar', source: undefined, value } };
}

/** The schema that a pointer within the whole schema (`#/definitions/port`) leads to. */
function targetOf(root: DraftMapping, pointer: string): DraftMapping | undefined {
  if (!pointer.startsWith('#')) return undefined;
  const path: readonly PathSegment[] = pointer.split('/').slice(1).map(unescapePointer);
  let at: Draft | undefined = root;
  for (const segment of path) {
    if (at?.type === 'mapping') at = ownEntry(at, String(segment))?.value ?? fieldOf(at, String(segment));
    else if (at?.type === 'sequence') at = at.items[Number(segment)]?.value;
    else return undefined;
  }
  return at?.type === 'mapping' ? at : at === undefined ? undefined : emptyOrNothing(at);
}

function emptyOrNothing(draft: Draft): DraftMapping | undefined {
  return draft.type === 'scalar' && draft.value === null ? emptyMapping : undefined;
}

/** RFC 6901, as part of a URI. */
function unescapePointer(segment: string): string {
  const decoded = /%[0-9a-f]{2}/i.test(segment) ? decodeOr(segment) : segment;
  return decoded.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodeOr(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function sizeOf(draft: Draft | undefined): number {
  if (draft?.type === 'mapping') return draft.entries.reduce((sum, entry) => sum + 1 + sizeOf(entry.value), 0);
  if (draft?.type === 'sequence') return draft.items.reduce((sum, item) => sum + 1 + sizeOf(item.value), 0);
  return 1;
}
