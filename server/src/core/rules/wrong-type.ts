import type { Fix } from '../analysis/Fix.ts';
import type { Rule } from '../analysis/Rule.ts';
import type { FieldType } from '../kubernetes/ApiTimeline.ts';
import { type Message, message } from '../messages/Message.ts';
import { pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { typeName } from '../schema/typeName.ts';
import { quoted, replaceScalar } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlScalar } from '../yaml/YamlNode.ts';

/** A value of another type than its field's, read as Kubernetes reads YAML. */
export const wrongType: Rule = {
  id: 'wrong-type',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'wrong-type.title',
    what: 'wrong-type.what',
    why: 'wrong-type.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  verbose: yes
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'wrong-type') return;
    const { node, expected } = error;
    const { value } = node;
    const field = fieldName(node);
    const report = { range: rangeOf(node), path: pathOf(node) };
    if (value?.type !== 'scalar') {
      const listMissing = value?.type === 'mapping' && expected.kind === 'list';
      yield {
        ...report,
        range: node.key?.range ?? report.range,
        message: listMissing
          ? message('wrong-type.not-a-list', { field })
          : message('wrong-type.message', { field, expected: typeName(expected), actual: actualName(node) }),
      };
      return;
    }
    if (expected.kind === 'string' && value.scalarType !== 'string') {
      const id = value.scalarType === 'boolean' ? 'wrong-type.boolean-for-string' : 'wrong-type.number-for-string';
      const params = { field, source: value.source, value: String(value.value) };
      yield { ...report, message: message(id, params), fixes: () => quoteFix(value) };
      return;
    }
    const unquoted = value.scalarType === 'string' ? unquotedValue(value, expected) : undefined;
    yield unquoted === undefined
      ? {
          ...report,
          message: message('wrong-type.message', { field, expected: typeName(expected), actual: actualName(node) }),
        }
      : {
          ...report,
          message: message('wrong-type.quoted', { field, expected: typeName(expected), source: `\`${value.source}\`` }),
          fixes: () => unquoteFix(context.manifest.document, value, unquoted),
        };
  },
};

/** How the message calls the place: the field's name, the key of a map's entry, or the list that an item is in. */
export function fieldName(node: TypedNode): string {
  if (typeof node.segment === 'string') return node.segment;
  return node.parent ? `${fieldName(node.parent)}[${node.segment ?? 0}]` : '';
}

function actualName({ value }: TypedNode): Message {
  if (!value) return message('value.null');
  if (value.type !== 'scalar') return message(value.type === 'mapping' ? 'value.mapping' : 'value.list');
  switch (value.scalarType) {
    case 'string':
      return message('value.string', { source: `\`${shortened(value.source)}\`` });
    case 'boolean':
      return message('value.boolean', { source: value.source });
    case 'null':
      return message('value.null');
    default:
      return message('value.number', { source: value.source });
  }
}

/** The first line of a text, cut where it would crowd out the message. */
export function shortened(text: string): string {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  return line.length === text.length && line.length <= 60 ? text : `${line.slice(0, 57)}…`;
}

/** What stood in the text is what was meant: the object was refused until now, so nothing changes its behaviour. */
function quoteFix(value: YamlScalar): readonly Fix[] {
  return [
    {
      title: message('wrong-type.fix-quote', { source: value.source }),
      safety: 'safe',
      edits: [{ range: value.range, newText: quoted(value.source) }],
    },
  ];
}

/** The number or boolean that a quoted text holds, when that is what the field takes. */
function unquotedValue(value: YamlScalar, expected: FieldType): number | boolean | undefined {
  const text = String(value.value);
  if (expected.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (expected.kind === 'integer') return /^-?(0|[1-9]\d*)$/.test(text) ? Number(text) : undefined;
  return expected.kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function unquoteFix(document: YamlDocument, value: YamlScalar, unquoted: number | boolean): readonly Fix[] {
  return [
    { title: message('wrong-type.fix-unquote'), safety: 'safe', edits: [replaceScalar(document, value, unquoted)] },
  ];
}
