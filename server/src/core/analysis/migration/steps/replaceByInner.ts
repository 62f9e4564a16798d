import { message } from '../../../messages/Message.ts';
import { formatFieldPath } from '../../../yaml/FieldPath.ts';
import type { MigrationStep } from '../../Migration.ts';
import { type DraftMapping, joinPattern, ownEntry, scalarOf, splitPattern, valueAtPath } from '../Draft.ts';
import { fieldStep } from './fieldStep.ts';

/**
 * Puts the only field that matters of the mapping at `pattern` in its place, under another name: `cpuUtilization: {targetPercentage:
 * 50}` becomes `targetCPUUtilizationPercentage: 50`. A mapping without that field goes.
 */
export function replaceByInner(pattern: string, inner: string, name: string): MigrationStep {
  const { holder } = splitPattern(pattern);
  const innerOf = (mapping: DraftMapping, field: string) => {
    const value = ownEntry(mapping, field)?.value;
    const entry = value?.type === 'mapping' ? ownEntry(value, inner) : undefined;
    return entry && scalarOf(entry.value) !== null ? entry : undefined;
  };
  return fieldStep(pattern, {
    describe: (path) => {
      const above = path.slice(0, path.length - pattern.length + holder.length);
      const params = { field: joinPattern(path, inner), target: joinPattern(above, name) };
      return { kind: 'change', message: message('migration.step.move', params) };
    },
    rewrite: (mapping, field) => {
      const entry = ownEntry(mapping, field);
      if (!entry || (entry.value?.type !== 'mapping' && scalarOf(entry.value) !== null)) return mapping;
      const moved = innerOf(mapping, field);
      if (moved && valueAtPath(mapping, [name])) return mapping;
      const others = moved ? mapping.entries.filter((other) => other.key !== name) : mapping.entries;
      const entries = others.flatMap((other) => {
        if (other !== entry) return [other];
        return moved ? [{ ...moved, key: name }] : [];
      });
      return { ...mapping, entries };
    },
    *inspect(mapping, field, { at }) {
      if (!innerOf(mapping, field) || !valueAtPath(mapping, [name])) return;
      const params = { field: formatFieldPath([...at, field]), target: formatFieldPath([...at, name]) };
      yield { weight: 'refusal', message: message('migration.refused.both', params) };
    },
  });
}
