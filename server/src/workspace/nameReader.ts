import type { Manifest } from '../core/analysis/Manifest.ts';
import { namedObject } from '../core/features/completion/namedObject.ts';
import type { NamedObject, ObjectNames } from '../core/features/completion/ObjectNames.ts';
import type { FilePart } from './checkFile.ts';
import type { ObjectIndex } from './ObjectIndex.ts';

/** Says which objects a place of a file can name, and remembers what it read of documents that stay as they are. */
export interface NameReader {
  /** The objects of the file at `uri`, read as `parts`, and behind them those of the other files. */
  namesIn(uri: string, parts: readonly FilePart[]): ObjectNames;
}

export function createNameReader(index: Pick<ObjectIndex, 'files'>): NameReader {
  const read = new WeakMap<Manifest, NamedObject | 'nameless'>();
  const nameOf = (manifest: Manifest): NamedObject | 'nameless' => {
    const known = read.get(manifest) ?? namedObject(manifest) ?? 'nameless';
    read.set(manifest, known);
    return known;
  };
  const ownOf = (parts: readonly FilePart[]): readonly NamedObject[] =>
    parts.flatMap(({ manifests }) =>
      manifests().flatMap((manifest) => {
        const object = nameOf(manifest);
        return object === 'nameless' ? [] : [object];
      }),
    );
  return {
    namesIn: (uri, parts) => {
      let all: readonly NamedObject[] | undefined;
      const objects = (): readonly NamedObject[] => {
        all ??= [...ownOf(parts), ...othersOf(index, uri)];
        return all;
      };
      return {
        all: objects,
        ofKind: (group, kind) => objects().filter((each) => each.kind === kind && each.group === group),
      };
    },
  };
}

function othersOf(index: Pick<ObjectIndex, 'files'>, uri: string): readonly NamedObject[] {
  const others: NamedObject[] = [];
  for (const { named } of index.files(uri)) others.push(...named);
  return others;
}
