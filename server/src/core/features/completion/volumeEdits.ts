import type { VolumeUse } from '../../snippets/Snippet.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { insertEntry, insertItem } from '../../yaml/edit.ts';
import { lineEndFrom } from '../../yaml/lines.ts';
import { renderBlockEntry, type YamlValue } from '../../yaml/renderValue.ts';
import { columnOf } from '../../yaml/surroundings.ts';
import { entryAt, stringOf, valueAt, type YamlMapping, type YamlNode } from '../../yaml/YamlNode.ts';
import { volumesOfPod } from './completeVolumes.ts';
import { lastStep, type Place } from './Place.ts';
import type { Shape } from './shape.ts';
import { containersIn, enclosing, itemsIn, namesIn } from './surroundings.ts';

/** What is put in at the cursor, and the edit elsewhere that goes with it. */
export interface NamedVolume {
  readonly shape: Shape;
  readonly edit: TextEdit | undefined;
}

type MappingShape = Extract<Shape, { readonly kind: 'mapping' }>;

/** A volume for the pod at the place, with its mount where there is one container and it mounts nothing of that name. */
export function mountsFor(
  place: Place,
  names: VolumeNames,
  volume: MappingShape,
  use: VolumeUse,
): NamedVolume | undefined {
  const pod = enclosing(place, 'PodSpec')?.node;
  const written = stringOf(valueAt(lastStep(place).node, 'name'));
  const name = written ?? freeName(names, volume);
  const shape = nameFixed(volume, name);
  const [container, ...others] = itemsIn(pod, 'containers');
  if (container?.type !== 'mapping' || others.length > 0) return { shape, edit: undefined };
  const isUsed = names.mounted.has(name);
  const edit = isUsed ? undefined : added(place, container, 'volumeMounts', mountOf(name, freePath(container, use)));
  return { shape, edit: edit && aboveCursor(place, edit) };
}

/** A mount for the container at the place, and the volume in its pod; no edit where none can be made. */
export function volumeFor(
  place: Place,
  names: VolumeNames,
  volume: MappingShape,
  use: VolumeUse,
): NamedVolume | undefined {
  const pod = enclosing(place, 'PodSpec')?.node;
  const container = enclosing(place, 'Container')?.node;
  if (pod?.type !== 'mapping' || !container) return undefined;
  const name = freeName(names, volume);
  const { mountPath, readOnly } = freePath(container, use);
  const shape: Shape = {
    kind: 'mapping',
    entries: new Map<string, Shape>([
      ['name', fixed(name)],
      ['mountPath', { kind: 'scalar', isString: true, text: mountPath, parts: [{ stop: 1, text: mountPath }] }],
      ...(readOnly ? [['readOnly', { kind: 'scalar', isString: false, text: 'true', isFixed: true }] as const] : []),
    ]),
  };
  return { shape, edit: volumeAdded(place, pod, container, valueSaid(nameFixed(volume, name))) };
}

/** Puts an item into a list of a mapping, which comes into being where it is not there. */
function added({ document }: Place, mapping: YamlMapping, field: string, item: YamlValue): TextEdit | undefined {
  const entry = entryAt(mapping, field);
  if (!entry) return insertEntry(document, mapping, field, [item], 'end');
  return entry.value?.type === 'sequence' ? insertItem(document, entry.value, item, 'end') : undefined;
}

/** An edit at the start of what the cursor replaces, as one at the end of the line above; the editor would not know which comes first. */
function aboveCursor({ cursor, document, style }: Place, edit: TextEdit): TextEdit {
  const { lineEnding } = style;
  const { start, end } = edit.range;
  const taken = cursor.excess?.start ?? cursor.replace.start;
  const above = start - lineEnding.length;
  if (start !== end || start !== taken || document.text.slice(above, start) !== lineEnding) return edit;
  if (!edit.newText.endsWith(lineEnding)) return edit;
  return { range: { start: above, end: above }, newText: lineEnding + edit.newText.slice(0, -lineEnding.length) };
}

/** Adds a volume to the pod that a container around the cursor is in: not between the container and what is put into it. */
function volumeAdded(place: Place, pod: YamlMapping, container: YamlNode, volume: YamlValue): TextEdit | undefined {
  const { document, cursor, style } = place;
  const edit = added(place, pod, 'volumes', volume);
  if (!edit || edit.range.end < container.range.start || edit.range.start > cursor.replace.end) return edit;
  const [first] = pod.entries;
  if (pod.flow || entryAt(pod, 'volumes') || !first) return undefined;
  // The pod ends at the cursor: its volumes go below that line, or where there is none, to its start.
  const lineEnd = lineEndFrom(document.text, cursor.replace.end);
  const below = lineEnd + style.lineEnding.length;
  if (below > document.text.length) return insertEntry(document, pod, 'volumes', [volume], { before: first });
  const column = columnOf(document, first.key.range.start);
  const text = `${' '.repeat(column)}${renderBlockEntry('volumes', [volume], column, style)}${style.lineEnding}`;
  return { range: { start: below, end: below }, newText: text };
}

function mountOf(name: string, { mountPath, readOnly }: VolumeUse): YamlValue {
  return { name, mountPath, ...(readOnly && { readOnly }) };
}

/** The path of a use, with a number where the container mounts something there. */
function freePath(container: Parameters<typeof namesIn>[0], use: VolumeUse): VolumeUse {
  const taken = new Set(namesIn(container, 'volumeMounts', 'mountPath'));
  return { ...use, mountPath: free(use.mountPath, taken) };
}

/** The names that volumes of the pod at the place have, or are mounted by: looked up once for all volumes that are offered. */
export interface VolumeNames {
  readonly taken: ReadonlySet<string>;
  readonly mounted: ReadonlySet<string>;
}

export function volumeNamesIn(place: Place): VolumeNames {
  const mounted = containersIn(enclosing(place, 'PodSpec')?.node).flatMap((each) => [
    ...namesIn(each, 'volumeMounts', 'name'),
    ...namesIn(each, 'volumeDevices', 'name'),
  ]);
  return { mounted: new Set(mounted), taken: new Set([...mounted, ...volumesOfPod(place)]) };
}

function freeName({ taken }: VolumeNames, volume: MappingShape): string {
  const name = volume.entries.get('name');
  return free(name?.kind === 'scalar' ? name.text : 'data', taken);
}

function free(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  return name;
}

function nameFixed(volume: MappingShape, name: string): MappingShape {
  return { ...volume, entries: new Map([...volume.entries, ['name', fixed(name)]]) };
}

function fixed(text: string): Shape {
  return { kind: 'scalar', isString: true, text, isFixed: true };
}

/** What a shape says until its stops are filled in. */
function valueSaid(shape: Shape): YamlValue {
  switch (shape.kind) {
    case 'scalar':
      if (shape.isString) return shape.text;
      return /^(?:true|false)$/.test(shape.text) ? shape.text === 'true' : Number(shape.text);
    case 'list':
      return [shape.item, ...(shape.others ?? [])].map(valueSaid);
    case 'mapping':
      return Object.fromEntries([...shape.entries].map(([key, value]) => [key, valueSaid(value)]));
  }
}
