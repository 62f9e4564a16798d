import type { ApiView, FieldType } from '../kubernetes/ApiTimeline.ts';
import { ownDecoder } from '../kubernetes/ownDecoders.ts';
import { type MessageParameter, message } from '../messages/Message.ts';
import { definitionName } from '../schema/typeName.ts';

/** The plain types that have a name of their own in one and in many. */
type PlainType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'object'
  | 'any'
  | 'int-or-string'
  | 'quantity'
  | 'byte'
  | 'date-time';

/** A type in a few words, as people say it: `list of Container`, `map of strings`, `int-or-string`. */
export function hoverType(type: FieldType, view: ApiView): MessageParameter {
  const plain = plainType(type, view);
  return plain ? message(`hover.type.${plain}`) : compound(type, view);
}

function many(type: FieldType, view: ApiView): MessageParameter {
  const plain = plainType(type, view);
  return plain ? message(`hover.types.${plain}`) : compound(type, view);
}

function compound(type: FieldType, view: ApiView): MessageParameter {
  switch (type.kind) {
    case 'list':
      return message('hover.type.list', { items: many(type.items, view) });
    case 'map':
      return message('hover.type.map', { values: many(type.values, view) });
    case 'by-node': {
      const [first, second] = [type.mapping, type.sequence ?? type.boolean].filter((choice) => choice !== undefined);
      if (!first || !second) return message('hover.type.any');
      return message('hover.type.either', { first: hoverType(first, view), second: hoverType(second, view) });
    }
    case 'ref': {
      const own = ownDecoder(type.definition);
      return own ? hoverType(own, view) : definitionName(type.definition);
    }
    default:
      return message('hover.type.any');
  }
}

/** The plain type behind `type`; `undefined` for lists, maps and objects with fields. */
function plainType(type: FieldType, view: ApiView): PlainType | undefined {
  switch (type.kind) {
    case 'list':
    case 'map':
    case 'by-node':
      return undefined;
    case 'ref': {
      const own = ownDecoder(type.definition);
      if (own) return plainType(own, view);
      const value = view.nearestDefinition(type.definition)?.type;
      return value && value.kind !== 'object' && value.kind !== 'ref' ? plainType(value, view) : undefined;
    }
    case 'string':
      return plainString(type.format);
    default:
      return type.kind;
  }
}

function plainString(format: string | undefined): PlainType {
  switch (format) {
    case 'byte':
    case 'date-time':
      return format;
    case 'micro-time':
      return 'date-time';
    default:
      return 'string';
  }
}
