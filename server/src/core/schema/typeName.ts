import type { FieldType } from '../kubernetes/ApiTimeline.ts';
import { type Message, message } from '../messages/Message.ts';

/** A type in words, as people say it: "a list of Container", "an integer or a string". */
export function typeName(type: FieldType): Message {
  switch (type.kind) {
    case 'ref':
      return message('type.object-of', { definition: definitionName(type.definition) });
    case 'list':
      return message('type.list-of', { items: typeName(type.items) });
    case 'map':
      return message('type.map-of', { values: typeName(type.values) });
    case 'by-node':
      return type.boolean ? message('type.schema-or-boolean') : message('type.schema-or-list');
    case 'string':
      if (type.format === 'byte') return message('type.base64');
      return type.format ? message('type.date-time') : message('type.string');
    default:
      return message(`type.${type.kind}`);
  }
}

/** The last part of a definition's short name: `Probe` of `core.v1.Probe`. */
export function definitionName(definition: string): string {
  return definition.slice(definition.lastIndexOf('.') + 1);
}
