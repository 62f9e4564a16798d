import {
  type DraftEntry,
  type DraftMapping,
  newDraft,
  ownEntry,
  scalarOf,
  updateMappings,
} from '../../analysis/migration/Draft.ts';
import type { CsiField, CsiVolume } from './csiVolume.ts';
import { withTopology } from './topology.ts';

/**
 * A PersistentVolume with `csi` in the place of its old source. What keeps its meaning keeps its text: `volumeID: vol-1 # data`
 * becomes `volumeHandle: vol-1 # data`.
 * @param plugin the name of the old source's field
 */
export function withCsiSource(object: DraftMapping, plugin: string, volume: CsiVolume): DraftMapping {
  return updateMappings(object, ['spec'], [], (spec) => {
    const entries = spec.entries.map((entry): DraftEntry => {
      if (entry.key === plugin && entry.value?.type === 'mapping')
        return { ...entry, key: 'csi', value: { ...entry.value, entries: csiEntries(entry.value, volume.fields) } };
      const isModes = entry.key === 'accessModes' && volume.accessModes !== undefined;
      return isModes && entry.value?.type === 'sequence'
        ? { ...entry, value: withModes(entry.value, volume.accessModes ?? []) }
        : entry;
    });
    const changed = { ...spec, entries };
    return volume.topology ? withTopology(changed, volume.topology) : changed;
  });
}

/** The fields that are written, in the order of the old source; those that it does not have come last, the driver first. */
function csiEntries(source: DraftMapping, fields: readonly CsiField[]): readonly DraftEntry[] {
  const ofSource = source.entries.flatMap((entry) => {
    const field = fields.find(({ from }) => from === entry.key && ownEntry(source, entry.key) === entry);
    return field ? [{ field, entry }] : [];
  });
  const isPlaced = (field: CsiField): boolean => ofSource.some((placed) => placed.field === field);
  const [driver, ...others] = fields.filter((field) => !isPlaced(field)).map((field) => ({ field, entry: undefined }));
  const entries: DraftEntry[] = [];
  for (const { field, entry } of [...(driver ? [driver] : []), ...ofSource, ...others]) {
    const [first, second] = field.path;
    const value = entry && scalarOf(entry.value) === field.value ? entry.value : newDraft(field.value);
    const written = { key: second ?? first, source: entry?.source, value };
    if (second === undefined) {
      entries.push(written);
      continue;
    }
    const index = entries.findIndex(({ key }) => key === first);
    const group = entries[index]?.value;
    if (group?.type !== 'mapping')
      entries.push({
        key: first,
        source: undefined,
        value: { type: 'mapping', source: undefined, entries: [written] },
      });
    else entries[index] = { key: first, source: undefined, value: { ...group, entries: [...group.entries, written] } };
  }
  return entries;
}

/** A list of access modes with other ones: those that stay keep their text. */
function withModes(
  list: Extract<DraftEntry['value'], { type: 'sequence' }>,
  modes: readonly string[],
): Extract<DraftEntry['value'], { type: 'sequence' }> {
  const items = modes.map((mode) => {
    const own = list.items.find((item) => scalarOf(item.value) === mode);
    return own ?? { source: list.items[0]?.source, value: newDraft(mode) };
  });
  return { ...list, items };
}
