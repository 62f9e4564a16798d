import { lastUpTo } from '../../text/lastUpTo.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { YamlEntry } from '../../yaml/YamlNode.ts';

/**
 * Where a second object begins in a document, because the `---` above it is missing: the first of its keys, when both `apiVersion`
 * and `kind` are there twice.
 */
export function secondObject({ root, problems }: YamlDocument): YamlEntry | undefined {
  if (root?.type !== 'mapping' || root.flow) return undefined;
  const again = (name: string): YamlEntry | undefined => {
    for (const { code, params, range } of problems) {
      if (code !== 'duplicate-key' || params.key !== name) continue;
      // A key of the same name further inside is none of the object's.
      const entry = root.entries[lastUpTo(root.entries, range.start)];
      if (entry?.key.range.start === range.start) return entry;
    }
    return undefined;
  };
  const [apiVersion, kind, metadata] = [again('apiVersion'), again('kind'), again('metadata')];
  if (!apiVersion || !kind) return undefined;
  return [kind, ...(metadata ? [metadata] : [])].reduce(
    (first, entry) => (entry.range.start < first.range.start ? entry : first),
    apiVersion,
  );
}
