import { isSameSubject, meetsNamespace } from '../core/analysis/names/NameUse.ts';
import type { KnownDefinitions } from '../core/features/actions/WriterAction.ts';
import type { ObjectIndex } from './ObjectIndex.ts';

/** What the workspace defines, as seen from the file at `uri`: its own objects come first. */
export function knownDefinitions(index: ObjectIndex, uri: string): KnownDefinitions {
  return {
    has: (subject, name) => {
      for (const { names } of index.files()) {
        for (const known of names) {
          if (known.role === 'definition' && known.name === name && isSameSubject(known.subject, subject)) return true;
        }
      }
      return false;
    },
    objects: (group, kind, namespace) => {
      const own = new Set<string>();
      const others = new Set<string>();
      for (const { objects } of index.files()) {
        for (const object of objects) {
          if (object.name === undefined || object.kind !== kind || object.group !== group) continue;
          if (!meetsNamespace(namespace, object.namespace)) continue;
          (object.uri === uri ? own : others).add(object.name);
        }
      }
      return [...own, ...[...others].filter((name) => !own.has(name)).sort()];
    },
  };
}
