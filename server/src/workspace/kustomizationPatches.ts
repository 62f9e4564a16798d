import { parseDocument } from '../core/yaml/parseDocument.ts';
import { splitDocuments } from '../core/yaml/splitDocuments.ts';
import { stringOf, valueAt, type YamlNode } from '../core/yaml/YamlNode.ts';

/** The names that a kustomization may have. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** Whether a file is a kustomization, by its name. */
export function isKustomization(uri: string): boolean {
  return kustomizationNames.some((name) => uri.endsWith(`/${name}`));
}

/**
 * The files that a kustomization lists as strategic-merge patches, as written: paths relative to its folder. From `patches` (a
 * mapping's `path`, or a plain path as older releases had it) and `patchesStrategicMerge`; patches written out in place are no
 * files, and a file of JSON 6902 operations is a list and no object, so that it does no harm.
 */
export function kustomizationPatches(text: string): readonly string[] {
  return splitDocuments(text).flatMap((slice) => {
    const { root } = parseDocument(slice.text);
    const listed = ['patches', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((key) =>
      itemsOf(valueAt(root, key)),
    );
    return listed.flatMap((item) => {
      const path = stringOf(item) ?? stringOf(valueAt(item, 'path'));
      return path === undefined || /[\r\n]/.test(path) || path.trim() === '' ? [] : [path.trim()];
    });
  });
}

function itemsOf(node: YamlNode | undefined): readonly (YamlNode | undefined)[] {
  return node?.type === 'sequence' ? node.items.map(({ value }) => value) : [];
}
