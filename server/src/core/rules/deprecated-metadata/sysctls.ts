import type { ObjectChange } from '../../analysis/migration/ObjectChange.ts';
import { message } from '../../messages/Message.ts';
import { isPlaceholder } from '../../schema/isPlaceholder.ts';
import { formatFieldPath } from '../../yaml/FieldPath.ts';
import { entryAt, resolve, stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { AnnotationPlace, Replacement } from './DeprecatedAnnotation.ts';

const field = ['spec', 'securityContext', 'sysctls'];

/** The settings of a sysctl annotation (`net.core.somaxconn=1024,kernel.msgmax=65536`) as items of the Pod's `sysctls`. */
export function sysctls({ base, holder, value = '' }: AnnotationPlace): Replacement {
  if (isPlaceholder(value)) return { kind: 'by-hand' };
  const wanted = value.split(',').map((pair) => /^\s*([^=\s]+)=(.*?)\s*$/.exec(pair));
  const given = valueAt(valueAt(valueAt(holder.value, 'spec'), 'securityContext'), 'sysctls');
  const known = new Map<string, string | undefined>();
  for (const { value: item } of given?.type === 'sequence' ? given.items : []) {
    const name = stringOf(entryAt(resolve(item), 'name')?.value);
    if (name !== undefined) known.set(name, stringOf(entryAt(resolve(item), 'value')?.value));
  }
  const changes: ObjectChange[] = [];
  for (const match of wanted) {
    const [, name, setting = ''] = match ?? [];
    if (name === undefined) return { kind: 'by-hand', why: message('deprecated-metadata.unreadable', { value }) };
    if (!known.has(name)) {
      const item = { name, value: setting };
      changes.push({ kind: 'append', path: [...base, ...field], value: item, before: ['containers'] });
    } else if (known.get(name) !== setting) {
      return { kind: 'conflict', name: formatFieldPath(field), outcome: 'loses' };
    }
  }
  if (changes.length === 0) return { kind: 'redundant', name: formatFieldPath(field) };
  return { kind: 'move', field, changes, notes: [message('deprecated-metadata.note-sysctls')] };
}
