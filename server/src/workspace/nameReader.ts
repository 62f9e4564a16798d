import type { Manifest } from '../core/analysis/Manifest.ts';
import { namedObject } from '../core/features/completion/namedObject.ts';
import type { NamedObject, ObjectNames } from '../core/features/completion/ObjectNames.ts';
import type { FilePart } from './checkFile.ts';

/** Says which objects a file has for others to name, and remembers what it read of documents that stay as they are. */
export interface NameReader {
  namesIn(parts: readonly FilePart[]): ObjectNames;
}

export function createNameReader(): NameReader {
  const read = new WeakMap<Manifest, NamedObject | 'nameless'>();
  const nameOf = (manifest: Manifest): NamedObject | 'nameless' => {
    const known = read.get(manifest) ?? namedObject(manifest) ?? 'nameless';
    read.set(manifest, known);
    return known;
  };
  return {
    namesIn: (parts) => {
      let all: readonly NamedObject[] | undefined;
      const objects = (): readonly NamedObject[] => {
        all ??= parts.flatMap(({ manifests }) =>
          manifests().flatMap((manifest) => {
            const object = nameOf(manifest);
            return object === 'nameless' ? [] : [object];
          }),
        );
        return all;
      };
      return {
        all: objects,
        ofKind: (group, kind) => objects().filter((each) => each.kind === kind && each.group === group),
      };
    },
  };
}
