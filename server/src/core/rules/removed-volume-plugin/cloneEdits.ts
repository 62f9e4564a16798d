import type { Manifest } from '../../analysis/Manifest.ts';
import { updateMappings } from '../../analysis/migration/Draft.ts';
import { rewriteObject } from '../../analysis/migration/migrate.ts';
import { childOf, isNull, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { insertEntry, insertItem, replaceValue, type YamlValue } from '../../yaml/edit.ts';
import { keyText, type YamlMapping } from '../../yaml/YamlNode.ts';
import { soundEdits } from '../layout/soundEdits.ts';

/**
 * Edits that put an `emptyDir` in the place of a `gitRepo` volume, and an init container before all others that fills it;
 * `undefined` where something of that is written elsewhere.
 * @param pod the pod's spec
 * @param index of the volume
 */
export function cloneEdits(
  manifest: Manifest,
  pod: TypedNode,
  index: number,
  container: { readonly [key: string]: YamlValue },
): readonly TextEdit[] | undefined {
  if (pod.node?.type !== 'mapping') return undefined;
  const emptied = rewriteObject(manifest, (object) =>
    updateMappings(object, [...segmentsOf(pod), 'volumes', index], [], (volume) => ({
      ...volume,
      entries: volume.entries.map((entry) =>
        entry.key === 'gitRepo' && entry.value?.type === 'mapping'
          ? { ...entry, key: 'emptyDir', value: { ...entry.value, entries: [] } }
          : entry,
      ),
    })),
  );
  const added = containerEdit(manifest, pod, pod.node, container);
  return emptied && added && soundEdits(manifest.document, [...emptied, added]);
}

function containerEdit(
  { document }: Manifest,
  pod: TypedNode,
  spec: YamlMapping,
  container: { readonly [key: string]: YamlValue },
): TextEdit | undefined {
  const own = childOf(pod, 'initContainers');
  const entryOf = (field: string): (typeof spec.entries)[number] | undefined =>
    spec.entries.find(({ key }) => keyText(key) === field);
  if (own?.node?.type === 'sequence') return insertItem(document, own.node, container, 0);
  const empty = entryOf('initContainers');
  if (empty) return own && isNull(own) ? replaceValue(document, empty, [container]) : undefined;
  const containers = entryOf('containers');
  return containers && insertEntry(document, spec, 'initContainers', [container], { before: containers });
}
