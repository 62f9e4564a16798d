import type { GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import { type Message, message } from '../../messages/Message.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { scalarText } from '../../yaml/scalarText.ts';
import { columnOf, isFirstOnLine } from '../../yaml/surroundings.ts';
import { keyText, stringOf } from '../../yaml/YamlNode.ts';
import { type Completion, type Rank, ranks } from './Completion.ts';
import { lastStep, type Place } from './Place.ts';
import { putInKey, putInShape, putInValue } from './putIn.ts';
import { bestOfEach, type ServedKind } from './servedKinds.ts';

/**
 * `apiVersion` and `kind` as one choice: where an object may begin, each kind with all that it needs, in the newest version that
 * is served; as the value of `kind`, each kind with the `apiVersion` that belongs to it; as that of `apiVersion`, what the kind is
 * served in.
 */
export function* completeKinds(place: Place): Iterable<Completion> {
  const { object, steps, cursor } = place;
  if (!object) return yield* newObjects(place);
  if (cursor.role !== 'value' || steps.length !== 2) return;
  const { segment } = lastStep(place);
  if (segment === 'kind') yield* kindValues(place, object.gvk);
  if (segment === 'apiVersion') yield* apiVersions(place, object.gvk);
}

function* newObjects(place: Place): Iterable<Completion> {
  const { cursor, view, context } = place;
  if (cursor.role === 'value' || (cursor.flow && cursor.role === 'key')) return;
  for (const served of bestOfEach(context.servedKinds(view))) {
    const shape = served.shape();
    if (!shape) continue;
    yield { ...described(served), ...putInShape(place, shape, served.gvk.kind), filter: searched(served, place) };
  }
  if (cursor.role !== 'key') return;
  for (const key of ['apiVersion', 'kind']) {
    const insertion = putInKey(place, key, { kind: 'scalar', isString: true, text: '' });
    yield { label: key, kind: 'field', ...insertion, rank: ranks.unusual };
  }
}

function* kindValues(place: Place, gvk: GroupVersionKind): Iterable<Completion> {
  const { view, context } = place;
  if (gvk.version !== '' && !view.timeline.groups.has(gvk.group)) return yield* kindsInUse(place, gvk);
  const all = context.servedKinds(view);
  const isWritten = ({ gvk: { group, version } }: ServedKind): boolean =>
    group === gvk.group && version === gvk.version;
  const written = gvk.version === '' ? [] : all.filter(isWritten);
  for (const served of written) {
    const own = described(served);
    const rank = own.rank === ranks.usual ? ranks.likely : own.rank;
    yield { ...own, rank, ...putInValue(place, served.gvk.kind) };
  }
  for (const served of bestOfEach(all)) {
    if (written.some((each) => each.gvk.kind === served.gvk.kind)) continue;
    const insertion = putInValue(place, served.gvk.kind);
    const edit = apiVersionEdit(place, served.apiVersion);
    yield { ...described(served), ...insertion, ...(edit && { edits: [...(insertion.edits ?? []), edit] }) };
  }
}

/** Kinds of a group that is not Kubernetes' own, as far as other objects are of it. */
function* kindsInUse(place: Place, { group }: GroupVersionKind): Iterable<Completion> {
  const kinds = new Set(
    place.context.names
      .all()
      .filter((each) => each.group === group)
      .map(({ kind }) => kind),
  );
  for (const kind of kinds) yield { label: kind, kind: 'kind', ...putInValue(place, kind), rank: ranks.usual };
}

function* apiVersions(place: Place, { kind }: GroupVersionKind): Iterable<Completion> {
  const all = place.context.servedKinds(place.view);
  const fitting = all.filter(({ gvk }) => gvk.kind === kind);
  for (const served of fitting) {
    const detail = served.isOff
      ? message('completion.api-off')
      : served.isDeprecated
        ? message('completion.api-deprecated')
        : undefined;
    const own = { ...described(served), label: served.apiVersion };
    const { detail: _, ...rest } = own;
    yield { ...rest, ...(detail && { detail }), ...putInValue(place, served.apiVersion) };
  }
  if (kind !== '') return;
  const byVersion = new Map<string, ServedKind[]>();
  for (const served of all) byVersion.set(served.apiVersion, [...(byVersion.get(served.apiVersion) ?? []), served]);
  for (const [apiVersion, kinds] of byVersion) {
    const rank = Math.min(...kinds.map((served) => rankOf(served))) as Rank;
    const first = kinds.slice(0, 3).map(({ gvk }) => gvk.kind);
    const detail = message(kinds.length > 3 ? 'completion.kinds-more' : 'completion.kinds', {
      kinds: first.join(', '),
    });
    const deprecated = rank === ranks.deprecated && { deprecated: true };
    yield { label: apiVersion, kind: 'kind', detail, ...putInValue(place, apiVersion), rank, ...deprecated };
  }
}

function described(
  served: ServedKind,
): Pick<Completion, 'label' | 'kind' | 'rank' | 'subject' | 'deprecated'> & { readonly detail: Message } {
  const { gvk, apiVersion, isDeprecated, isOff } = served;
  const id = isOff ? 'completion.kind-off' : isDeprecated ? 'completion.kind-deprecated' : 'completion.kind';
  return {
    label: gvk.kind,
    kind: 'kind',
    detail: message(id, { apiVersion }),
    rank: rankOf(served),
    ...(isDeprecated && { deprecated: true }),
    subject: { gvk },
  };
}

function rankOf({ isOff, isDeprecated, isObject }: ServedKind): Rank {
  if (isOff) return ranks.off;
  if (isDeprecated) return ranks.deprecated;
  return isObject ? ranks.usual : ranks.unusual;
}

/** A kind is also found by its short names: `deploy`, `pvc`. */
function searched({ gvk }: ServedKind, { context }: Place): string {
  return [gvk.kind, ...context.facts.shortNames(gvk)].join(' ');
}

/** Writes `apiVersion` where it is, or above `kind`. */
function apiVersionEdit({ cursor, document, style, quotes }: Place, apiVersion: string): TextEdit | undefined {
  const { mapping, entry } = cursor;
  if (!mapping || !entry) return undefined;
  const written = mapping.entries.find(({ key }) => keyText(key) === 'apiVersion');
  const place = cursor.flow ? 'flow' : 'block';
  if (written) {
    const { value } = written;
    if (stringOf(value) === apiVersion) return undefined;
    if (value && value.type !== 'scalar') return undefined;
    if (value && value.range.start < value.range.end)
      return { range: value.range, newText: scalarText(apiVersion, value.style, place) };
    const { end } = written.range;
    return { range: { start: end, end }, newText: ` ${scalarText(apiVersion, quotes, place)}` };
  }
  const { start } = entry.range;
  const key = scalarText('apiVersion', entry.key.style, place);
  const text = scalarText(apiVersion, quotes, place);
  const line = style.lineEnding + ' '.repeat(columnOf(document, start));
  const gap = cursor.flow ? (isFirstOnLine(document, start) ? `,${line}` : ', ') : line;
  return { range: { start, end: start }, newText: `${key}: ${text}${gap}` };
}
