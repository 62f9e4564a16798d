import { message } from '../../../messages/Message.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftMapping, joinPattern, ownEntry, parsePattern, updateMappings } from '../Draft.ts';

/** Takes an annotation away, and `metadata.annotations` with the last one. */
export function removeAnnotation(name: string): MigrationStep {
  return {
    describe: (at) => {
      const field = joinPattern(at, annotationPath(name));
      return [{ kind: 'change', message: message('migration.step.remove', { field }) }];
    },
    rewrite: (object, { at }) =>
      updateMappings(object, parsePattern('metadata'), at, (metadata) => {
        const annotations = ownEntry(metadata, 'annotations');
        if (annotations?.value?.type !== 'mapping') return metadata;
        const rest = without(annotations.value, name);
        if (rest === annotations.value) return metadata;
        const entries =
          rest.entries.length === 0
            ? metadata.entries.filter((entry) => entry !== annotations)
            : metadata.entries.map((entry) => (entry === annotations ? { ...entry, value: rest } : entry));
        return { ...metadata, entries };
      }),
    inspect: () => [],
  };
}

/** The path of an annotation of an object. */
export function annotationPath(name: string): string {
  return `metadata.annotations[${JSON.stringify(name)}]`;
}

function without(mapping: DraftMapping, key: string): DraftMapping {
  const entry = ownEntry(mapping, key);
  return entry ? { ...mapping, entries: mapping.entries.filter((other) => other !== entry) } : mapping;
}
